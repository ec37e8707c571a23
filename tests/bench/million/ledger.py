"""Planning and taking through the real ledger on SQLite, by a clock that jumps to what is due."""

from __future__ import annotations

import asyncio
import json
import logging
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from sqlalchemy import func, insert, select

from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.chat.digest_sender import SendPolicy
from bot.core.chat.reply import Digest
from bot.core.digests.subscription import Subscription
from bot.delivery.planner import DigestSources, Planner
from bot.runtime.dependencies import Dependencies, Time
from bot.storage.database import Database, sqlite_url
from bot.storage.delivery_queue import DeliveryLease, acquire, take
from bot.storage.delivery_results import Sent, write_results
from bot.storage.migration import migrate
from bot.storage.rows import columns_of
from bot.storage.tables import delivery, news, subscription
from bot.wiring.app import load_translations
from tests.apps import CountedIncidents
from tests.bench.data import load_catalogue
from tests.bench.million.people import MORNING, bucket_of, news_of_the_day, subscribers
from tests.bench.million.sending import RATES
from tests.never_asked import NeverAsked
from tests.zones import ZONES

_POSTS = 2_000
"""Posts that are taken and written down when all is planned."""
_BUCKET = "telegram:bot"
_TOGETHER = 7
"""Posts of a quarter of a second, that are written down and taken in one transaction."""
_CHUNK = 1_000


@dataclass(frozen=True)
class Kept:
    """What it took. `seconds` pass while planning, `cpu` is used; memory and file are in MB."""

    subscribers: int
    seconds: float
    cpu: float
    planned: int
    memory: float
    file: float
    turn: float
    """Milliseconds of a transaction in the middle, with all that is planned still open."""
    slow_turn: float
    """Of a hundred, the slowest but one."""
    cpu_per_thousand: float
    """Seconds of CPU for taking and writing down 1,000 posts, without the posts."""


class Plain(NeverAsked):
    """A platform that shows titles. What real ones show is made as seldom: once for many."""

    def __init__(self, name: str) -> None:
        """Take the name of the platform."""
        self.name = name

    def policy(self, place: Place) -> SendPolicy:
        """Return the limits of the platform."""
        return SendPolicy(bucket_of(place.id), RATES[self.name], place.id, 1.05)

    def parts(self, digest: Digest, translate: Translator, place: Place) -> tuple[str, ...]:  # noqa: ARG002  # the same for all
        """Return heading and titles."""
        titles = [entry.title for section in digest.sections for entry in section.entries]
        return (json.dumps([digest.heading, titles]),)


class Day:
    """A ledger, and the day that goes by in it."""

    def __init__(self, path: Path) -> None:
        """Take the file."""
        self.now = MORNING.timestamp()
        self.database = Database(sqlite_url(path), lambda: self.now)
        catalogue, translations = load_catalogue(), load_translations("en")
        room = DigestSources(catalogue, translations, ZONES, 2)
        digest_senders = {name: Plain(name) for name in RATES}
        self.incidents = CountedIncidents()
        dependencies = Dependencies(
            Time(time.monotonic, asyncio.sleep), lambda: 0.5, self.incidents, logging.getLogger("b")
        )
        self.planner = Planner(self.database, digest_senders, room, dependencies)
        self.way = digest_senders["telegram"].policy

    async def subscribe(self, number: int) -> None:
        """Write the subscribers and the news of the day down."""
        await migrate(self.database)
        async with self.database.transaction() as connection:
            told = news_of_the_day(load_catalogue().tools)
            rows = [
                {**asdict(change), "at": change.at.timestamp(), "facts": json.dumps(change.facts)}
                for change in told
            ]
            await connection.execute(insert(news), rows)
        for some in _chunks(subscribers(number)):
            async with self.database.transaction() as connection:
                await connection.execute(insert(subscription), [_row(one) for one in some])

    async def plan(self) -> None:
        """Let the day go by, and plan whatever is due."""
        end = MORNING.timestamp() + 86_400
        while True:
            while await self.planner.plan_due():
                pass
            wait = await self.planner.next_in()
            if wait is None or self.now + wait > end:
                return
            self.now += max(wait, 1)

    async def post(self) -> list[float]:
        """Take and write down, and return how many milliseconds each transaction took."""
        took: list[float] = []
        leases: tuple[DeliveryLease, ...] = ()
        done = 0
        while done < _POSTS:
            started = time.perf_counter()
            async with self.database.transaction(background=True) as connection:
                sent = [Sent(lease, "1") for lease in leases]
                await write_results(connection, sent, ZONES, self.now)
                await acquire(connection, [_BUCKET], "bench")
                wanted = {_BUCKET: _TOGETHER}
                taken = await take(connection, wanted, [], "bench", self.now, self.way)
            took.append((time.perf_counter() - started) * 1_000)
            leases = taken.leases
            done += len(leases)
            self.now += _TOGETHER / RATES["telegram"]
        return took

    async def planned(self) -> int:
        """Return how many deliveries there are."""
        async with self.database.transaction() as connection:
            counted = await connection.execute(select(func.count()).select_from(delivery))
            return int(counted.scalar_one())


def keep(number: int) -> dict[str, float]:
    """Plan one day of so many subscribers, post a little, and return what that took."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_keep(number, Path(folder) / "database.sqlite3"))


async def _keep(number: int, path: Path) -> dict[str, float]:
    day = Day(path)
    await day.subscribe(number)
    started, cpu = time.perf_counter(), time.process_time()
    await day.plan()
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    planned = await day.planned()
    posting = time.process_time()
    turns = await day.post()
    posting = time.process_time() - posting
    await day.database.close()
    assert day.incidents.errors == []
    return asdict(
        Kept(
            subscribers=number,
            seconds=seconds,
            cpu=cpu,
            planned=planned,
            memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            file=path.stat().st_size / 1e6,
            turn=statistics.median(turns),
            slow_turn=sorted(turns)[len(turns) * 99 // 100],
            cpu_per_thousand=posting / _POSTS * 1_000,
        )
    )


def _chunks(all_: Iterator[Subscription]) -> Iterator[list[Subscription]]:
    while some := list(islice(all_, _CHUNK)):
        yield some


def _row(one: Subscription) -> dict[str, object]:
    return {"id": one.id, **columns_of(one)}
