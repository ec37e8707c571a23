"""What an operator asks of the ledger: how it stands, what is doubtful, and to try once more.

Changes nothing but on `reopen`. Knows no platform.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.catalogue import Catalogue
from bot.core.news import News, news_of
from bot.core.subscription import Delivery, Subscription
from bot.storage.ledger.database import Database
from bot.storage.ledger.importing import batch_of, news_between
from bot.storage.ledger.rows import delivery_of, moment_of, subscription_of
from bot.storage.ledger.tables import (
    FAILED,
    GONE,
    IS_OPEN,
    OPEN,
    SENT,
    UNKNOWN,
    batch,
    bucket,
    delivery,
    subscription,
)

_CHUNK = 1_000
_TROUBLED = 50
"""Deliveries in doubt or failed that are listed."""
_RETRIABLE = or_(delivery.c.state == UNKNOWN, and_(delivery.c.state == FAILED, delivery.c.part > 0))
"""A digest that failed before its first part has given its news back: they come with the next."""
_NEWEST_BATCH = select(func.max(batch.c.number))
_NEXT_DUE = select(func.min(subscription.c.next_due))
_OLDEST_OPEN = select(func.min(delivery.c.created_at)).where(IS_OPEN)
_STATES = {SENT: "sent", UNKNOWN: "unknown", GONE: "gone", FAILED: "failed"}


@dataclass(frozen=True, slots=True)
class Trouble:
    """A delivery that somebody should look at, and where it was to go."""

    place: str
    delivery: Delivery


@dataclass(frozen=True, slots=True)
class Overview:
    """How the ledger stands: counts by words, what is next, and what is in trouble."""

    subscriptions: Mapping[tuple[str, str], int]
    """By platform and status."""
    deliveries: Mapping[str, int]
    """By state; what is finished is forgotten after a while."""
    newest_batch: int
    next_due: dt.datetime | None
    oldest_open: dt.datetime | None
    held: Mapping[str, dt.datetime]
    """Until when platforms have said to wait, by bucket."""
    troubled: tuple[Trouble, ...]


async def overview(database: Database) -> Overview:
    """Return how the ledger stands now."""
    async with database.transaction() as connection:
        now = await database.now(connection)
        counted = select(subscription.c.platform, subscription.c.status, func.count())
        rows = await connection.execute(
            counted.group_by(subscription.c.platform, subscription.c.status)
        )
        return Overview(
            subscriptions={(row[0], row[1]): row[2] for row in rows},
            deliveries=await _deliveries(connection),
            newest_batch=(await connection.execute(_NEWEST_BATCH)).scalar_one() or 0,
            next_due=_moment((await connection.execute(_NEXT_DUE)).scalar_one()),
            oldest_open=_moment((await connection.execute(_OLDEST_OPEN)).scalar_one()),
            held=await _held(connection, now),
            troubled=await _troubled(connection),
        )


async def every_subscription(
    database: Database, place: str | None = None
) -> AsyncIterator[Subscription]:
    """Yield all subscriptions, or that of one place."""
    last = 0
    while True:
        asked = select(subscription).where(subscription.c.id > last)
        if place is not None:
            asked = asked.where(subscription.c.place == place)
        async with database.transaction() as connection:
            rows = await connection.execute(asked.order_by(subscription.c.id).limit(_CHUNK))
            found = [subscription_of(row) for row in rows.mappings()]
        for one in found:
            yield one
        if len(found) < _CHUNK:
            return
        last = found[-1].id


async def ledger_with(
    database: Database, catalogue: Catalogue, now: dt.datetime
) -> tuple[tuple[News, ...], int]:
    """Return the news and the batch of a catalogue as they are once a bot has started with it.

    Nothing is written: what the ledger does not have yet is only added to what is returned.
    """
    async with database.transaction() as connection:
        number, is_known = await batch_of(connection, catalogue)
        known = await news_between(connection, 0, number)
    return (known if is_known else (*known, *news_of(catalogue, known, number, now))), number


async def reopen(database: Database, id_: str) -> bool:
    """Have a delivery sent once more that is unknown, or failed half-way; False where it is not."""
    async with database.transaction() as connection:
        now = await database.now(connection)
        done = await connection.execute(
            update(delivery)
            .where(delivery.c.id == id_, _RETRIABLE)
            .values(state=OPEN, holder=None, attempts=0, error="", due_at=now, finished_at=None)
        )
        return bool(done.rowcount)


async def _deliveries(connection: AsyncConnection) -> dict[str, int]:
    asked = select(delivery.c.state, delivery.c.holder.is_not(None), func.count())
    rows = await connection.execute(
        asked.group_by(delivery.c.state, delivery.c.holder.is_not(None))
    )
    counts: dict[str, int] = {}
    for state, held, count in rows:
        word = _STATES.get(state) or ("sending" if held else "pending")
        counts[word] = counts.get(word, 0) + count
    return counts


async def _held(connection: AsyncConnection, now: float) -> dict[str, dt.datetime]:
    rows = await connection.execute(select(bucket).where(bucket.c.tat > now + 1))
    return {row.name: moment_of(row.tat) for row in rows}


async def _troubled(connection: AsyncConnection) -> tuple[Trouble, ...]:
    asked = select(delivery).where(delivery.c.state.in_((UNKNOWN, FAILED)))
    rows = await connection.execute(asked.order_by(delivery.c.finished_at.desc()).limit(_TROUBLED))
    return tuple(Trouble(row["place"], delivery_of(row)) for row in rows.mappings())


def _moment(seconds: float | None) -> dt.datetime | None:
    return None if seconds is None else moment_of(seconds)
