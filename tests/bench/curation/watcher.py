"""A process that fetches sources for some days and nothing else: its CPU and memory are told.

`python -m tests.bench.curation.watcher SOURCES FOLDER DAYS` prints an object: seconds of CPU of
each day, and kilobytes of memory after each.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import sys
import time
from pathlib import Path

from bot.core.sources.entry import Known
from bot.core.sources.source_file import parse_sources
from bot.sources.http_client import HttpClient
from bot.sources.round import origins_of, run_round
from bot.wiring.app import build
from tests.apps import settings_in
from tests.databases import ready_database
from tests.sources.servers import Waits

_BEGINNING = dt.datetime(2026, 12, 1, 6, tzinfo=dt.UTC)


async def watch(sources_file: Path, folder: Path, days: int) -> dict[str, list[float]]:
    """Fetch all sources once a day, and return what that costs."""
    sources = parse_sources(sources_file.read_bytes())
    services = build(settings_in(folder / "state")).services
    known = Known(services.catalogue, services.index)
    cpu, memory = [], []
    async with ready_database("sqlite", folder) as database:
        for day in range(days):
            before = time.process_time()
            async with HttpClient(origins_of(sources), Waits().pace, "toolbot-bench") as client:
                now = _BEGINNING + dt.timedelta(days=day)
                await run_round(sources, database, client, known, now)
            cpu.append(time.process_time() - before)
            memory.append(_resident())
    return {"cpu": cpu, "memory": memory}


def _resident() -> float:
    """Return the kilobytes that this process holds now."""
    line = next(
        one
        for one in Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        if one.startswith("VmRSS")
    )
    return float(line.split()[1])


def main() -> None:
    """Watch, and print."""
    sources, folder, days = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    print(json.dumps(asyncio.run(watch(sources, folder, days))))


if __name__ == "__main__":
    main()
