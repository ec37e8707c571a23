"""One process that sends digests: `python -m tests.bench.digests.worker <settings as JSON>`.

Prints what it used when it is done, or when it is told to end; killed, it prints nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import random
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Coroutine
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, event

from bot.app import load_translations
from bot.core.checking.checks import parse_catalogue
from bot.digests.engine import Engine
from bot.digests.planner import Newsroom, Planner
from bot.digests.surroundings import Surroundings, Time
from bot.incidents import LoggedIncidents
from bot.storage.ledger.database import Database
from bot.time_zones import pinned_zone
from tests.bench.digests.outlet import HttpOutlet
from tests.core.checking.harbour import HARBOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a worker does; with `platforms` it loads their SDKs too."""

    url: str
    endpoint: str
    rate: float
    gap: float = 0.0
    lookups: float = 0.0
    drain: bool = True
    platforms: bool = False


@dataclass(frozen=True, slots=True)
class Used:
    """What a worker used since it was ready; `lag_p99` is by how much its loop was late."""

    cpu: float
    commits: int
    seconds: float
    lag_p99: float
    counts: dict[str, int]


async def work(job: Job) -> Used:
    """Send, and return what that took."""
    database = Database(job.url, None if "postgresql" in job.url else time.time)
    commits = _watch(database)
    outlet = HttpOutlet(job.endpoint, job.rate, job.gap, job.lookups)
    surroundings = Surroundings(
        Time(time.monotonic, asyncio.sleep),
        random.Random().random,  # noqa: S311  # spreads tries
        LoggedIncidents(logging.getLogger("toolbot")),
        logging.getLogger("toolbot"),
    )
    room = Newsroom(parse_catalogue(HARBOUR.encode()), load_translations("en"), pinned_zone, 1)
    outlets = {outlet.name: outlet}
    planner = Planner(database, outlets, room, surroundings)
    engine = Engine(
        database,
        outlets,
        planner,
        pinned_zone,
        surroundings,
        me=str(os.getpid()),
        changed=asyncio.Event(),
        prune=_nothing,
    )
    lags: list[float] = []
    lagging = asyncio.create_task(_measure_lag(lags))
    started, cpu = time.monotonic(), _cpu()
    await _until_told(engine.drain() if job.drain else engine.run())
    used = _cpu() - cpu
    lagging.cancel()
    await outlet.close()
    await database.close()
    lag = sorted(lags)[int(len(lags) * 0.99)] if lags else 0.0
    counts = asdict(surroundings.counts())
    return Used(used, commits["writing"], time.monotonic() - started, lag, counts)


async def _until_told(work: Coroutine[None, None, None]) -> None:
    task = asyncio.create_task(work)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def _measure_lag(lags: list[float]) -> None:
    while True:
        before = time.monotonic()
        await asyncio.sleep(0.02)
        lags.append(time.monotonic() - before - 0.02)


def _watch(database: Database) -> Counter[str]:
    """Count the transactions that write."""
    commits: Counter[str] = Counter()
    engine = database._engine.sync_engine  # noqa: SLF001  # a measurement looks inside

    @event.listens_for(engine, "before_cursor_execute")
    def execute(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if not statement.lstrip().startswith(("SELECT", "BEGIN")):
            connection.info["writes"] = True

    @event.listens_for(engine, "commit")
    def commit(connection: Connection) -> None:
        commits["writing"] += connection.info.pop("writes", False)

    return commits


async def _nothing() -> None:
    pass


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Do the job that is given."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    job = Job(**json.loads(sys.argv[1]))
    if job.platforms:
        import slack_bolt.async_app  # noqa: F401, PLC0415
        import telegram.ext  # noqa: F401, PLC0415
    print(json.dumps(asdict(asyncio.run(work(job)))), flush=True)


if __name__ == "__main__":
    main()
