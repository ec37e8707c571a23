"""What a full ledger costs: taking, planning, resting, starting."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import signal
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Select, func, insert, select, text

from bot.core.base.people import Place
from bot.core.digests.changes import facts_of
from bot.core.digests.schedule import Run, Timetable
from bot.runtime.calendar_data import zone_names
from bot.storage.database import Database
from bot.storage.delivery_queue import acquire, take
from bot.storage.rows import columns_of
from bot.storage.tables import delivery, news, subscription
from tests.bench.digests.outlet import BUCKET, HttpOutlet
from tests.bench.digests.rows import Measured
from tests.bench.digests.stage import Stage, Store, Worker, start_module, store, wait_until_sent
from tests.bench.digests.zones import count_runs
from tests.delivery.ledger import catalogue_of, subscriber
from tests.zones import ZONES

_EACH = 7
"""Deliveries of one transaction: a quarter of a second's worth."""
_PLANNED = select(func.count()).select_from(delivery)
_NOT_PLANNED = select(func.count()).select_from(subscription).where(subscription.c.cursor == 0)


def claims(stage: Stage, kind: str) -> Iterator[Measured]:
    """How long a claim takes among very many rows."""
    opened, done = (10_000, 40_000) if stage.quick else (100_000, 400_000)
    with store(kind, stage.server.url) as kept:
        kept.fill(done, 28.0, state=1)
        kept.fill(opened, 28.0)
        _analyse(kept)
        times = asyncio.run(_claim_often(kept, 200))
    worst = sorted(times)[int(len(times) * 0.99)]
    found = f"{1_000 * worst:.1f} ms (median {1_000 * statistics.median(times):.1f})"
    what = f"claim p99, {opened // 1000}k open + {done // 1000}k done"
    yield Measured(what, "<= 25 ms", kind, found, worst <= 0.025)


async def _claim_often(kept: Store, number: int) -> list[float]:
    database = Database(kept.url, time.time)
    way = HttpOutlet("", 28.0, 1.05, 0.0).policy
    times = []
    for _ in range(number):
        before = time.perf_counter()
        async with database.transaction(background=True) as connection:
            now = await database.now(connection)
            await acquire(connection, [BUCKET], "bench")
            taken = await take(connection, {BUCKET: _EACH}, [], "bench", now, way)
        times.append(time.perf_counter() - before)
        if len(taken.leases) != _EACH:
            raise AssertionError(f"{len(taken.leases)} taken")
    await database.close()
    return times[1:]  # the first opens the connection


def planning(stage: Stage, kind: str) -> Iterator[Measured]:
    """How long planning takes where very many are due in one minute; killed once on the way."""
    number = 10_000 if stage.quick else 100_000
    with store(kind, stage.server.url) as kept:
        subscribe(kept, number)
        first = start_module("tests.bench.digests.planning", kept.url)
        while _count(kept, _PLANNED) < number // 4:
            time.sleep(0.05)
        first.kill()
        first.wait()
        killed = _count(kept, _PLANNED)
        rest, seconds = json.loads(
            start_module("tests.bench.digests.planning", kept.url).communicate()[0]
        )
        planned, due = _count(kept, _PLANNED), _count(kept, _NOT_PLANNED)
    whole = seconds / rest * number
    right = planned == number and due == 0 and killed % 500 == 0
    found = f"{whole:.1f} s; killed at {killed}, then {planned} in all"
    what = f"plan {number // 1000}k due in one minute, killable"
    yield Measured(what, "<= 20 s", kind, found, right and whole <= 20)


def subscribe(kept: Store, number: int) -> None:
    """Write subscribers down, due in the minute before this one, in two languages."""
    minute = dt.datetime.now(dt.UTC).replace(second=0, microsecond=0) - dt.timedelta(minutes=1)
    local = minute.astimezone(ZONES("Europe/Paris"))
    timetable, slot = Timetable("Europe/Paris", local.time()), Run(minute, local.date())
    catalogue = catalogue_of()
    one = replace(subscriber(1), timetable=timetable, next=slot, last_digest_day=local.date())
    rows = [
        {"id": n}
        | columns_of(
            replace(one, place=Place(f"bench:{n}", direct=True), language=("en", "fr")[n % 2])
        )
        for n in range(1, number + 1)
    ]
    new = [
        {"batch": 1, "tool_id": id_, "at": 0.0, "before": None, "after": "2025-06",
         "facts": json.dumps(facts_of(catalogue.tools_by_id[id_]))}
        for id_ in ("alpha", "beta")
    ]  # fmt: skip
    with kept.engine.begin() as connection:
        connection.execute(insert(news), new)
        for start in range(0, number, 5_000):
            connection.execute(insert(subscription), rows[start : start + 5_000])
        if kept.shared:  # the next id is after those that were handed in
            sequence = "pg_get_serial_sequence('subscription', 'id')"
            connection.execute(text(f"SELECT setval({sequence}, {number})"))


def _count(kept: Store, asked: Select[int]) -> int:
    with kept.engine.connect() as connection:
        return connection.execute(asked).scalar_one()


def resting(stage: Stage, kind: str) -> Iterator[Measured]:
    """What an engine costs that has nothing to do."""
    seconds = 15 if stage.quick else 45
    with store(kind, stage.server.url) as kept:
        kept.fill(1, 28.0)
        workers = [Worker(stage.job(kept, 28.0)) for _ in range(stage.replicas(kept))]
        wait_until_sent(kept, 30)
        time.sleep(seconds)
        used = [worker.end() for worker in workers]
    share = max(one.cpu / one.seconds for one in used)
    yield Measured("idle CPU", "<= 1 %", kind, f"{share:.2%}", share <= 0.01)


def starting(stage: Stage, kind: str) -> Iterator[Measured]:
    """From the start of a process, with the SDKs of the platforms, to its first post."""
    with store(kind, stage.server.url) as kept:
        stage.endpoint.reset()
        kept.fill(50, 28.0)
        first = _start(stage, kept)
        yield _start_of("start to first send, SDKs loaded", kind, first)
        if kind == "sqlite":
            yield _start_of("recovery after kill -9", kind, _start(stage, kept))


def _start_of(what: str, kind: str, seconds: float) -> Measured:
    return Measured(what, "<= 2 s", kind, f"{seconds:.2f} s", seconds <= 2)


def _start(stage: Stage, kept: Store) -> float:
    """Start a process, kill it in the middle, and return how long its first post took."""
    known = len(stage.endpoint.posts())
    began = time.monotonic()
    worker = Worker(stage.job(kept, 28.0, platforms=True))
    while len(stage.endpoint.posts()) == known:
        time.sleep(0.01)
    first = stage.endpoint.posts()[known][0] - began
    time.sleep(0.3)
    worker.process.send_signal(signal.SIGKILL)
    worker.process.wait()
    return first


def zones() -> Iterator[Measured]:
    """Each zone, six times of day, two years: one run per local date."""
    runs, wrong = count_runs()
    found = f"{len(zone_names())} zones, {runs:,} runs, {wrong} wrong"
    yield Measured("DST: every zone, 2 years, 6 times", "one run per date", "", found, not wrong)


def _analyse(kept: Store) -> None:
    with kept.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE" if kept.shared else "ANALYZE"))
