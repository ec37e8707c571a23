"""Forgetting what is old. In small pieces, each a transaction: whoever sends waits for none."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ColumnElement, Table, and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.digests.subscription import KEPT_GONE, KEPT_SENT
from bot.storage.database import Database
from bot.storage.tables import OPEN, SENT, delivery, event, idempotency_key, inbox, subscription

_KEPT_EVENTS = _KEPT_UNSENT = dt.timedelta(days=90)
_PIECE = 500
"""Rows of one transaction."""


async def prune(database: Database, now: float) -> int:
    """Forget what nobody asks for any more, and return how many rows that were.

    Digests that were sent go after 14 days; digests that never arrived, lines of history, and
    places that are gone, after 90.
    """
    finished = delivery.c.finished_at
    unsent = and_(delivery.c.state != OPEN, delivery.c.state != SENT)
    old = (
        (delivery, and_(delivery.c.state == SENT, finished < _before(now, KEPT_SENT))),
        (delivery, and_(unsent, finished < _before(now, _KEPT_UNSENT))),
        (event, event.c.at < _before(now, _KEPT_EVENTS)),
        (subscription, subscription.c.gone_at < _before(now, KEPT_GONE)),
        (idempotency_key, idempotency_key.c.until < now),
        (inbox, inbox.c.expires_at < now),
    )
    return sum([await _drop(database, table, condition) for table, condition in old])


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


def _before(now: float, kept: dt.timedelta) -> float:
    return now - kept.total_seconds()
