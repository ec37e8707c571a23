"""What an operator asks of the ledger: how it stands, how late, what is doubtful; and to try again.

Changes nothing but on `reopen`. Knows no platform.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, update

from bot.core.catalogue.model import Catalogue
from bot.core.digests.changes import LedgerChange, ledger_changes
from bot.core.digests.schedule import ZoneRules
from bot.core.digests.subscription import Delivery, Subscription
from bot.storage.async_engine import AsyncConnection
from bot.storage.catalogue_ledger import batch_of, newest_batch, news_between
from bot.storage.database import Database
from bot.storage.delivery_queue import Rest, check_sendable
from bot.storage.rows import (
    Row,
    damage_of,
    delivery_of,
    editions_of_row,
    facts_of_row,
    moment_of,
    news_of_row,
    readable,
    subscription_of,
)
from bot.storage.tables import (
    FAILED,
    GONE,
    IS_OPEN,
    OPEN,
    SENT,
    UNKNOWN,
    batch,
    bucket,
    delivery,
    news,
    subscription,
    worker,
)

_CHUNK = 1_000
_RECENT = 3600.0
"""Seconds for which a digest that was sent counts."""
_TROUBLED = 50
"""Deliveries in doubt or failed that are listed."""
_OFTEN_GIVEN_BACK = 5
_RETRIABLE = or_(delivery.c.state == UNKNOWN, and_(delivery.c.state == FAILED, delivery.c.part > 0))
"""A digest that failed before its first part has given its news back: they come with the next."""
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
    given_back: tuple[Trouble, ...]
    """Open deliveries that were taken again and again and never tried, with the reason."""
    damaged: tuple[str, ...]
    """Rows that cannot be read: which, of whom, and what is wrong with them."""


@dataclass(frozen=True, slots=True)
class Lag:
    """Seconds: `overdue` of what is due and not delivered, `slowest` of what was sent last hour."""

    overdue: float
    slowest: float
    catalogue_age: float
    """Since the ledger has known the catalogue as it is."""


async def overview(database: Database, zones: ZoneRules) -> Overview:
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
            newest_batch=await newest_batch(connection),
            next_due=_moment((await connection.execute(_NEXT_DUE)).scalar_one()),
            oldest_open=_moment((await connection.execute(_OLDEST_OPEN)).scalar_one()),
            held=await _held(connection, now),
            troubled=await _troubles(connection, delivery.c.state.in_((UNKNOWN, FAILED))),
            given_back=await _troubles(
                connection, and_(IS_OPEN, delivery.c.given_back >= _OFTEN_GIVEN_BACK)
            ),
            damaged=await _damaged(connection, zones),
        )


async def digest_lag(database: Database, batch_number: int) -> Lag:
    """Return how late digests are now: each by an index, however long the history is.

    Raises:
        OSError, SQLAlchemyError: the database cannot be used.
    """
    async with database.transaction(background=True, lasting=False) as connection:
        now = await database.now(connection)
        planned = await connection.scalar(select(func.min(subscription.c.next_due)))
        opened = await connection.scalar(select(func.min(delivery.c.created_at)).where(IS_OPEN))
        slowest = await connection.scalar(
            select(func.max(delivery.c.finished_at - delivery.c.created_at)).where(
                delivery.c.finished_at > now - _RECENT, delivery.c.state == SENT
            )
        )
        since = await connection.scalar(select(batch.c.at).where(batch.c.number == batch_number))
    oldest = min((moment for moment in (planned, opened) if moment is not None), default=now)
    return Lag(max(0.0, now - oldest), slowest or 0.0, max(0.0, now - since) if since else 0.0)


async def is_reached(database: Database) -> None:
    """Ask the database for something small.

    Raises:
        OSError, SQLAlchemyError: it cannot be used.
    """
    async with database.transaction(background=True, lasting=False) as connection:
        await connection.execute(select(1))


async def every_subscription(
    database: Database, zones: ZoneRules, place: str | None = None
) -> AsyncIterator[Subscription]:
    """Yield all subscriptions that can be read, or that of one place."""
    last = 0
    while True:
        asked = select(subscription).where(subscription.c.id > last)
        if place is not None:
            asked = asked.where(subscription.c.place == place)
        async with database.transaction() as connection:
            rows = await connection.execute(asked.order_by(subscription.c.id).limit(_CHUNK))
            found = rows.mappings().all()
        for read in readable(found, partial(_whole_subscription, zones=zones)):
            yield read
        if len(found) < _CHUNK:
            return
        last = found[-1]["id"]


async def ledger_with(
    database: Database, catalogue: Catalogue, now: dt.datetime
) -> tuple[tuple[LedgerChange, ...], int]:
    """Return the news and the batch of a catalogue as they are once a bot has started with it.

    Nothing is written: what the ledger does not have yet is only added to what is returned.
    """
    async with database.transaction() as connection:
        number, is_known = await batch_of(connection, catalogue)
        known = await news_between(connection, 0, number)
    return (known if is_known else (*known, *ledger_changes(catalogue, known, number, now))), number


async def ledger_of_running(
    database: Database,
) -> tuple[tuple[LedgerChange, ...], int] | None:
    """Return the news and the newest batch that a running bot sends from; None: no bot runs.

    What a catalogue file says since then, that bot has not read.
    """
    async with database.transaction() as connection:
        if (await connection.execute(select(worker.c.id).limit(1))).first() is None:
            return None
        newest = await newest_batch(connection)
        return await news_between(connection, 0, newest), newest


async def reopen(database: Database, id_: str) -> bool:
    """Have a delivery sent once more that is unknown, or failed half-way; False where it is not."""
    async with database.transaction() as connection:
        now = await database.now(connection)
        done = await connection.execute(
            update(delivery)
            .where(delivery.c.id == id_, _RETRIABLE)
            .values(
                state=OPEN,
                holder=None,
                doubtful=False,
                attempts=0,
                failures=0,
                doubts=0,
                error="",
                due_at=now,
                finished_at=None,
            )
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
    rows = await connection.execute(select(bucket).where(bucket.c.rest_from.is_not(None)))
    left = {row.name: Rest(row.rest_from, row.rest_seconds).left(now) for row in rows}
    return {name: moment_of(now + seconds) for name, seconds in left.items() if seconds > 1}


async def _troubles(connection: AsyncConnection, which: ColumnElement[bool]) -> tuple[Trouble, ...]:
    asked = select(delivery).where(which).order_by(delivery.c.finished_at.desc())
    rows = await connection.execute(asked.limit(_TROUBLED))
    return tuple(readable(rows.mappings(), lambda row: Trouble(row["place"], delivery_of(row))))


async def _damaged(connection: AsyncConnection, zones: ZoneRules) -> tuple[str, ...]:
    """Return which rows cannot be read, of those that anything is still to be made of."""
    return (
        *await _unreadable(
            connection, select(subscription), partial(_whole_subscription, zones=zones)
        ),
        *await _unreadable(connection, select(delivery).where(delivery.c.state != SENT), _whole),
        *await _unreadable(connection, select(news), _news_with_facts),
        *await _in_no_bucket(connection),
    )


async def _in_no_bucket(connection: AsyncConnection) -> list[str]:
    """Return the open deliveries that nobody takes, since there is no such bucket."""
    there = select(bucket.c.name).where(bucket.c.name == delivery.c.bucket).exists()
    rows = await connection.execute(select(delivery.c.id, delivery.c.bucket).where(IS_OPEN, ~there))
    return [f"delivery, id {id_} (bucket: {name!r})" for id_, name in rows]


async def _unreadable(
    connection: AsyncConnection, asked: Select[*tuple[Any, ...]], read: Callable[[Row], object]
) -> list[str]:
    table = asked.get_final_froms()[0]
    found = [(row, why) async for row in connection.stream(asked) if (why := damage_of(row, read))]
    return [f"{table}, {_named(row)} ({why})" for row, why in found]


def _named(row: Row) -> str:
    names = ("id", "batch", "tool_id", "place")
    return ", ".join(f"{name} {row[name]}" for name in names if name in row)


def _whole(row: Row) -> None:
    """Read what only those who send read, and what people are told."""
    delivery_of(row)
    check_sendable(row)


def _whole_subscription(row: Row, zones: ZoneRules) -> Subscription:
    found = subscription_of(row)
    zones(found.timetable.zone)
    return found


def _news_with_facts(row: Row) -> None:
    news_of_row(row)
    facts_of_row(row)
    editions_of_row(row)


def _moment(seconds: float | None) -> dt.datetime | None:
    return None if seconds is None else moment_of(seconds)
