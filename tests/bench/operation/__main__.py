"""What operating the bot takes, in one table: `python -m tests.bench.operation [--minutes N]`."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import AsyncIterator

from tests.bench.operation.answers import answers
from tests.bench.operation.life import digests, memory, starting
from tests.bench.operation.rows import Row, show

_SECTIONS = ("answers", "starting", "digests", "memory")


def main() -> None:
    """Measure what is asked for, and print the table; without a choice, everything."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.operation", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=_SECTIONS, default=_SECTIONS)
    parser.add_argument("--minutes", type=float, default=10.0, help="of load, for the memory")
    chosen = parser.parse_args()
    before = os.getloadavg()[0]
    rows = asyncio.run(_measure(chosen.only, chosen.minutes))
    load = f"{os.cpu_count()} cores, load {before:.1f} before and {os.getloadavg()[1]:.1f} during"
    print(show(rows, load))
    sys.exit(not all(row.met for row in rows))


async def _measure(only: tuple[str, ...], minutes: float) -> list[Row]:
    sections: dict[str, AsyncIterator[Row]] = {
        "answers": answers(),
        "starting": starting(),
        "digests": digests(),
        "memory": memory(minutes),
    }
    rows = []
    for name in only:
        async for row in sections[name]:
            print(f"  {row.what}: {row.ours}, {row.bare}, {row.ratio}", file=sys.stderr, flush=True)
            rows.append(row)
    return rows


if __name__ == "__main__":
    main()
