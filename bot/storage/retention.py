"""Forgetting what is old. In small pieces, each a transaction: whoever sends waits for none."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Column, ColumnElement, Table, and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.base.people import FORGOTTEN
from bot.core.base.retention import (
    AUTHORS,
    GAPS,
    HISTORY,
    SENT_DIGESTS,
    SUBSCRIPTIONS,
    UNSENT_DIGESTS,
    Retention,
)
from bot.storage.database import Database
from bot.storage.tables import (
    OPEN,
    SENT,
    catalogue_change,
    delivery,
    event,
    gap,
    idempotency_key,
    inbox,
    link,
    proposal,
    subscription,
)

_PLATFORMS = ("slack:", "telegram:")
"""With which the ids of people begin; whoever suggests nothing is the name of a source."""
_KEPT_LINKS = dt.timedelta(days=60)
"""Links of the catalogue are looked at each week; those that are not are none any more."""
_PIECE = 500
"""Rows of one transaction."""


async def prune(database: Database, now: float) -> int:
    """Forget what nobody asks for any more, and return how many rows that were.

    How long each kind is kept is said by `bot/core/base/retention.py`.
    """
    finished = delivery.c.finished_at
    unsent = and_(delivery.c.state != OPEN, delivery.c.state != SENT)
    old = (
        (delivery, and_(delivery.c.state == SENT, finished < _before(now, SENT_DIGESTS))),
        (delivery, and_(unsent, finished < _before(now, UNSENT_DIGESTS))),
        (event, event.c.at < _before(now, HISTORY)),
        (subscription, subscription.c.gone_at < _before(now, SUBSCRIPTIONS)),
        (idempotency_key, idempotency_key.c.until < now),
        (inbox, inbox.c.expires_at < now),
        (link, link.c.checked_at < now - _KEPT_LINKS.total_seconds()),
        (gap, gap.c.last_day < _day_before(now, GAPS)),
    )
    dropped = [await _drop(database, table, condition) for table, condition in old]
    return sum(dropped) + await _forget_authors(database, _before(now, AUTHORS))


async def _forget_authors(database: Database, before: float) -> int:
    """Put a word in the place of who did something to the catalogue; what they did stays."""
    decided, source = proposal.c.decided_by, proposal.c.source
    theirs = or_(*(source.startswith(platform) for platform in _PLATFORMS))
    old: tuple[tuple[Column[str], ColumnElement[bool]], ...] = (
        (catalogue_change.c.actor, catalogue_change.c.at < before),
        (decided, and_(proposal.c.decided_at < before, decided != "")),
        (source, and_(proposal.c.seen_at < before, theirs)),
    )
    async with database.transaction(background=True) as connection:
        renamed = [
            await connection.execute(
                update(column.table)
                .where(condition, column != FORGOTTEN)
                .values({column.name: FORGOTTEN})
            )
            for column, condition in old
        ]
    return sum(one.rowcount for one in renamed)


async def _drop(database: Database, table: Table, condition: ColumnElement[bool]) -> int:
    total, last = 0, _PIECE
    while last == _PIECE:
        async with database.transaction(background=True) as connection:
            last = await _drop_piece(connection, table, condition)
        total += last
    return total


async def _drop_piece(
    connection: AsyncConnection, table: Table, condition: ColumnElement[bool]
) -> int:
    """Delete some rows; those that another replica has in hand are left for the next time."""
    (key,) = table.primary_key
    piece = select(key).where(condition).limit(_PIECE).with_for_update(skip_locked=True)
    return (await connection.execute(delete(table).where(key.in_(piece)))).rowcount


def _before(now: float, retention: Retention) -> float:
    return now - retention.kept.total_seconds()


def _day_before(now: float, retention: Retention) -> str:
    return dt.datetime.fromtimestamp(_before(now, retention), dt.UTC).date().isoformat()
