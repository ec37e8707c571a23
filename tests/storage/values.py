"""Subscriptions and deliveries for tests, and what is in the tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import Table, insert, select

from bot.core.base.people import Place
from bot.core.chat.ports import SubscriptionChange
from bot.core.digests.schedule import Rhythm, Timetable, next_run
from bot.core.digests.subscription import Event, Subscription
from bot.storage.database import Database
from bot.storage.rows import Row
from bot.storage.subscriptions import SqlSubscriptions
from bot.storage.tables import OPEN, delivery, metadata
from tests.zones import ZONES

NOW = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)
GROUP = Place("telegram:-5", direct=False)
THREAD = Place("telegram:-5:7", direct=False)
OTHER = Place("telegram:-55", direct=False)
BATCH = 3
"""The batch of the catalogue that the tests' process has."""


def subscribed(place: Place, zone: str = "Europe/Paris") -> Subscription:
    """Return a new subscription: every day at eight."""
    timetable = Timetable(zone, dt.time(8), Rhythm.DAILY)
    return Subscription(
        id=0,
        place=place,
        timetable=timetable,
        language="en",
        next=next_run(timetable, ZONES, NOW, None),
        cursor=BATCH,
        last_digest_day=NOW.date(),
    )


def turned_on(place: Place) -> SubscriptionChange:
    """Return the change that makes a subscription where there is none."""
    return lambda subscription, batch: subscription or replace(subscribed(place), cursor=batch)


def by(actor: str, what: str, at: dt.datetime = NOW) -> Event:
    """Return an event."""
    return Event(at, actor, what, f"/digest {what}")


def subscriptions_in(
    database: Database, batch: int = BATCH, platforms: Collection[str] = ("telegram", "slack")
) -> SqlSubscriptions:
    """Return the port that is tested, with nobody to wake."""
    return SqlSubscriptions(database, batch, platforms, ZONES, lambda: None)


async def subscribe(store: SqlSubscriptions, *places: Place) -> list[int]:
    """Turn digests on in some places, and return the ids of their subscriptions."""
    made = [await store.change(place, turned_on(place), by("p:ada", "on")) for place in places]
    return [subscription.id for subscription in made if subscription]


async def add_delivery(database: Database, id_: int, place: Place, **more: object) -> str:
    """Write down a digest that waits to be sent, or whatever else is said of it."""
    row: dict[str, object] = {
        "id": f"digest:{id_}:2026-03-02",
        "subscription": id_,
        "place": place.id,
        "day": "2026-03-02",
        "bucket": "telegram:1",
        "chat": "telegram:-5",
        "parts": "[]",
        "part": 0,
        "remote_ids": "[]",
        "tools": '["trs"]',
        "cursor": 1,
        "repeats": True,
        "due_at": NOW.timestamp(),
        "state": OPEN,
        "attempts": 0,
        "error": "",
        "created_at": NOW.timestamp(),
    }
    row |= more
    await add(database, delivery, row)
    return str(row["id"])


async def add(database: Database, table: Table, *rows: dict[str, Any]) -> None:
    """Write rows."""
    async with database.transaction() as connection:
        await connection.execute(insert(table), list(rows))


async def rows_of(database: Database, table: Table) -> list[Row]:
    """Return all rows of a table, in the order of their keys."""
    async with database.transaction() as connection:
        found = await connection.execute(select(table).order_by(*table.primary_key))
        return list(found.mappings())


async def counts(database: Database) -> dict[str, int]:
    """Return how many rows each table has that has any."""
    found = {name: len(await rows_of(database, table)) for name, table in metadata.tables.items()}
    return {name: count for name, count in found.items() if count}
