"""A ledger with subscribers in it, and what plans and sends from it, made as the program would."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from bot.core.base.i18n import Translations
from bot.core.base.people import Place
from bot.core.catalogue.model import Catalogue
from bot.core.catalogue.validation import parse_catalogue
from bot.core.chat.digest_sender import DigestSender
from bot.core.digests.changes import LedgerChange, facts_of
from bot.core.digests.schedule import Run, Timetable
from bot.core.digests.subscription import Subscription
from bot.delivery.delivery_log import Counts, counts_of
from bot.delivery.engine import Engine
from bot.delivery.planner import DigestSources, Planner
from bot.runtime.dependencies import Dependencies, Time
from bot.storage.delivery_queue import DeliveryLease, acquire, take
from bot.storage.delivery_results import Result, write_results
from bot.storage.rows import Row, columns_of, subscription_of
from bot.storage.tables import bucket, delivery, event, news, subscription
from bot.storage.workers import bury, enlist
from bot.wiring.app import load_translations
from tests.apps import CountedIncidents
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import ready_address
from tests.delivery.fake_time import FakeTime, WatchedDatabase
from tests.delivery.outlets import MemoryOutlet
from tests.zones import ZONES

on_one_engine = pytest.mark.parametrize("ledger", ["sqlite"], indirect=True)
"""Marks what the engine makes of clocks and answers: what it has a database do is the same, and the
other tests have it done on both."""
MORNING = dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC)
BEFORE = MORNING - dt.timedelta(minutes=1)
DAY = dt.timedelta(days=1)
BUCKET = "chat:bot"


def catalogue_of(names: Iterable[str] = ("alpha", "beta")) -> Catalogue:
    """Return a catalogue of tools with these ids."""
    harbour = parse_catalogue(HARBOUR.encode())
    crane = harbour.tools[0]
    new = tuple(replace(crane, id=name, title=name.title(), related=()) for name in names)
    return replace(harbour, tools=(*harbour.tools, *new))


def subscriber(number: int, place: str | None = None) -> Subscription:
    """Return somebody who subscribed before the first batch of news, daily at eight."""
    return Subscription(
        id=number,
        place=Place(place or f"chat:{number:05}", direct=True),
        timetable=Timetable("UTC", dt.time(8)),
        language="en",
        next=Run(MORNING, MORNING.date()),
        cursor=0,
        last_digest_day=MORNING.date() - DAY,
    )


@cache
def translations() -> Translations:
    """Return the languages, parsed once for all planners."""
    return load_translations("en")


@dataclass
class Ledger:
    """One database, the platforms in memory, and everything by the same clock."""

    database: WatchedDatabase
    outlet: MemoryOutlet
    time: FakeTime
    url: str
    catalogue: Catalogue = field(default_factory=catalogue_of)
    incidents: CountedIncidents = field(default_factory=CountedIncidents)
    tally: Counter[str] = field(default_factory=Counter)
    pruned: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def dependencies(self) -> Dependencies:
        """What all processes bring along; they count together."""
        time = Time(self.time, self.time.sleep)
        log = logging.getLogger("toolbot.test")
        return Dependencies(time, lambda: 0.5, self.incidents, log, self.tally)

    def counts(self) -> Counts:
        """Return what all processes did."""
        return counts_of(self.tally)

    def planner(self, upto: int = 1, *digest_senders: DigestSender) -> Planner:
        """Return a planner whose catalogue makes a batch."""
        room = DigestSources(self.catalogue, translations(), ZONES, upto)
        return Planner(self.database, self._outlets(digest_senders), room, self.dependencies())

    def engine(self, upto: int = 1, *digest_senders: DigestSender) -> Engine:
        """Return the engine of a new process."""
        return Engine(
            self.database,
            self._outlets(digest_senders),
            self.planner(upto, *digest_senders),
            ZONES,
            self.dependencies(),
            changed=self.changed,
            prune=self._prune,
        )

    async def take(self, by: str = "me", many: int = 100) -> tuple[DeliveryLease, ...]:
        """Take what is due in the bucket, as a worker would that has it to itself."""
        async with self.database.transaction() as connection:
            await enlist(connection, by)
            if not await acquire(connection, [BUCKET], by):
                return ()
            wanted = {BUCKET: many}
            taken = await take(connection, wanted, [], by, self.time(), self.outlet.policy)
            return taken.leases

    async def bury(self, *workers: str) -> None:
        """Have workers die whom nobody heard of for long."""
        async with self.database.transaction() as connection:
            await bury(connection, workers)

    async def write(self, *results: Result) -> None:
        """Write down what came of deliveries."""
        async with self.database.transaction() as connection:
            await write_results(connection, results, ZONES, self.time())

    async def bucket(self, name: str = BUCKET) -> Row:
        """Return the row of a bucket."""
        async with self.database.transaction() as connection:
            found = await connection.execute(select(bucket).where(bucket.c.name == name))
            return found.mappings().one()

    @asynccontextmanager
    async def running(self, upto: int = 1, *digest_senders: DigestSender) -> AsyncIterator[Engine]:
        """Run an engine meanwhile; to be used within `time.drive`."""
        engine = self.engine(upto, *digest_senders)
        running = asyncio.create_task(engine.run())
        yield engine
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait, by the fake clock, until something holds."""
        await self.time.until(holds)

    async def drain(self, upto: int = 1) -> None:
        """Plan and send all that is due, in a process of its own."""
        await self.time.drive(self.engine(upto).drain())

    async def plan(self, upto: int = 1) -> int:
        """Plan all that is due, and return how many subscriptions that were."""
        planner, planned = self.planner(upto), 0
        while number := await planner.plan_due():
            planned += number
        return planned

    async def subscribe(self, *subscriptions: Subscription) -> None:
        """Write subscriptions down."""
        rows = [{"id": one.id} | columns_of(one) for one in subscriptions]
        async with self.database.transaction() as connection:
            await connection.execute(insert(subscription), rows)

    async def announce(self, batch: int, *names: str) -> None:
        """Write down that tools of the catalogue are new."""
        facts = {name: facts_of(self.catalogue.tools_by_id[name]) for name in names}
        await self.write_news(
            [LedgerChange(batch, BEFORE, name, None, "2025-06", facts[name]) for name in names]
        )

    async def write_news(self, rows: Sequence[LedgerChange]) -> None:
        """Write changes of the catalogue down."""
        async with self.database.transaction() as connection:
            await connection.execute(
                insert(news),
                [
                    {
                        "batch": change.batch,
                        "tool_id": change.tool_id,
                        "at": change.at.timestamp(),
                        "before": change.before,
                        "after": change.after,
                        "facts": json.dumps(change.facts),
                    }
                    for change in rows
                ],
            )

    async def change(self, id_: int, **columns: object) -> None:
        """Write columns of a subscription as they are handed in, right or wrong."""
        changed = update(subscription).where(subscription.c.id == id_).values(columns)
        async with self.database.transaction() as connection:
            await connection.execute(changed)

    async def change_delivery(self, id_: str, **columns: object) -> None:
        """Write columns of a delivery as they are handed in, right or wrong."""
        changed = update(delivery).where(delivery.c.id == id_).values(columns)
        async with self.database.transaction() as connection:
            await connection.execute(changed)

    async def subscription(self, id_: int) -> Subscription:
        """Return a subscription as it is kept."""
        async with self.database.transaction() as connection:
            found = await connection.execute(select(subscription).where(subscription.c.id == id_))
            return subscription_of(found.mappings().one())

    async def deliveries(self) -> Sequence[Row]:
        """Return the rows of all deliveries, by their ids."""
        async with self.database.transaction() as connection:
            found = await connection.execute(select(delivery).order_by(delivery.c.id))
            return found.mappings().all()

    async def delivery(self) -> Row:
        """Return the row of the only delivery."""
        (only,) = await self.deliveries()
        return only

    async def events(self) -> list[tuple[str, str, str]]:
        """Return who did what, and why."""
        async with self.database.transaction() as connection:
            found = await connection.execute(select(event).order_by(event.c.id))
            return [(row["actor"], row["what"], row["why"]) for row in found.mappings()]

    def _outlets(self, more: Sequence[DigestSender]) -> dict[str, DigestSender]:
        return {digest_sender.name: digest_sender for digest_sender in (self.outlet, *more)}

    async def _prune(self) -> None:
        self.pruned += 1


@asynccontextmanager
async def ledger_on(engine: str, folder: Path) -> AsyncIterator[Ledger]:
    """Give a ledger at eight in the morning, with nobody in it."""
    async with ready_address(engine, folder) as url:
        time = FakeTime(MORNING.timestamp())
        database = WatchedDatabase(url, time)
        yield Ledger(database, MemoryOutlet(clock=time), time, url)
        await database.close()
