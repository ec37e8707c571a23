"""One process that sends digests: `python -m tests.bench.digests.worker <settings as JSON>`.

Prints what it used when it is done, or when it is told to end; killed, it prints nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import random
import resource
import signal
import sys
import time
from collections.abc import Coroutine
from dataclasses import asdict, dataclass, field

from bot.core.catalogue.validation import parse_catalogue
from bot.delivery.delivery_log import counts_of
from bot.delivery.engine import Engine
from bot.delivery.planner import DigestSources, Planner
from bot.runtime.dependencies import Dependencies, Time
from bot.runtime.log_output import LoggedIncidents
from bot.wiring.app import load_translations
from tests.bench.digests.outlet import HttpOutlet
from tests.bench.digests.questions import Answers, Questions
from tests.bench.digests.watched import WatchedDatabase
from tests.core.catalogue.harbour import HARBOUR
from tests.zones import ZONES


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
    questions: float = 0.0
    """Questions of people that it answers meanwhile, a second."""


@dataclass(frozen=True, slots=True)
class Used:
    """What a worker used since it was ready; `lag_p99` is by how much its loop was late.

    `turn` are the seconds of a transaction of the engine that wrote: in the middle, and the most.
    """

    cpu: float
    commits: int
    seconds: float
    lag_p99: float
    turn: float
    longest_turn: float
    counts: dict[str, int]
    answers: list[float] = field(default_factory=list)
    """The seconds of each answer to a question."""


async def work(job: Job) -> Used:
    """Send, and return what that took."""
    database = WatchedDatabase(job.url)
    outlet = HttpOutlet(job.endpoint, job.rate, job.gap, job.lookups)
    dependencies = Dependencies(
        Time(time.monotonic, asyncio.sleep),
        random.Random().random,  # noqa: S311  # spreads tries
        LoggedIncidents(logging.getLogger("toolbot")),
        logging.getLogger("toolbot"),
    )
    room = DigestSources(parse_catalogue(HARBOUR.encode()), load_translations("en"), ZONES, 1)
    digest_senders = {outlet.name: outlet}
    planner = Planner(database, digest_senders, room, dependencies)
    changed = asyncio.Event()
    engine = Engine(
        database,
        digest_senders,
        planner,
        ZONES,
        dependencies,
        changed=changed,
        prune=_nothing,
    )
    lags: list[float] = []
    answers = Answers()
    beside = [asyncio.create_task(_measure_lag(lags))]
    if job.questions:
        questions = Questions(database, changed.set, answers)
        beside.append(asyncio.create_task(questions.ask(job.questions)))
    started, cpu = time.monotonic(), _cpu()
    await _until_told(engine.drain() if job.drain else engine.run())
    used = _cpu() - cpu
    for task in beside:
        task.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    await outlet.close()
    await database.close()
    return Used(
        cpu=used,
        commits=len(database.turns),
        seconds=time.monotonic() - started,
        lag_p99=sorted(lags)[int(len(lags) * 0.99)] if lags else 0.0,
        turn=database.median_turn(),
        longest_turn=max(database.turns, default=0.0),
        counts=asdict(counts_of(dependencies.tally)),
        answers=answers.seconds(),
    )


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
