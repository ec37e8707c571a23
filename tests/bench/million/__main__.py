"""The command: `python -m tests.bench.million [SUBSCRIBERS ...] [--only PART]`.

Each number is measured in a process of its own, so that memory is that of this number.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable

from tests.bench.million.deciding import decide
from tests.bench.million.ledger import keep
from tests.bench.million.sending import send

_NUMBERS = (10_000, 100_000, 1_000_000)
_PARTS: dict[str, Callable[[int], dict[str, float]]] = {
    "decide": decide,
    "send": send,
    "ledger": keep,
}
_TITLES = {
    "decide": "The decisions alone, all subscribers in memory",
    "send": "Sending on one day at 28/s (Telegram, one bot) and 4/s (each Slack workspace)",
    "ledger": "Planned through the ledger on SQLite, 500 a transaction",
}


def main() -> None:
    """Print a table for each part that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.million", description=__doc__)
    parser.add_argument("numbers", nargs="*", type=int, default=_NUMBERS, help="of subscribers")
    parser.add_argument("--only", choices=_PARTS, help="one part")
    parser.add_argument("--json", action="store_true", help="one part and number, for programs")
    chosen = parser.parse_args()
    if chosen.json:
        print(json.dumps(_PARTS[chosen.only](chosen.numbers[0])))
        return
    for part in [chosen.only] if chosen.only else _PARTS:
        print(f"\n{_TITLES[part]}\n")
        _show([_measured(part, number) for number in chosen.numbers])


def _measured(part: str, number: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.million", "--json", "--only", part, str(number)]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # type: ignore[no-any-return]


def _show(columns: list[dict[str, float]]) -> None:
    for name in columns[0]:
        values = "".join(f"{_written(column[name]):>14}" for column in columns)
        print(f"{name.replace('_', ' '):<18}{values}")


def _written(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"


if __name__ == "__main__":
    main()
