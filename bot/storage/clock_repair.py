"""Moments that a wrong clock wrote down: later than anything can have been written by now.

A clock that was ahead for a while, on this machine or on that of the database, leaves dates in the
future: of runs, of tries, of rests. Here they get those that they have by the clock as it is now.
What was announced meanwhile stays announced: that is kept as numbers of batches, not as moments.
"""

from __future__ import annotations

from sqlalchemy import and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import by_the_clock
from bot.storage.database import Database
from bot.storage.rows import UNREADABLE, columns_of, moment_of, subscription_of
from bot.storage.tables import IS_OPEN, bucket, delivery, subscription

_TOLERANCE = 1.0
"""Seconds by which clocks may differ."""
_LONGEST_WAIT = 660.0
"""Seconds after which anything is tried again, and a minute more."""
_CHUNK = 500


async def repair_times(database: Database, zones: Zones) -> int:
    """Set right what lies in the future, and return how many rows that were."""
    async with database.transaction(background=True) as connection:
        now = await database.now(connection)
        repaired = await _repair_deliveries(connection, now) + await _repair_rests(connection, now)
    while changed := await _repair_subscriptions(database, zones):
        repaired += changed
    return repaired


async def _repair_deliveries(connection: AsyncConnection, now: float) -> int:
    """Have open deliveries tried now that were to wait longer than any waits."""
    first_try = and_(delivery.c.attempts == 0, delivery.c.due_at > now + 10 * _TOLERANCE)
    too_long = or_(first_try, delivery.c.due_at > now + _LONGEST_WAIT)
    wrong = update(delivery).where(IS_OPEN, delivery.c.holder.is_(None), too_long)
    return (await connection.execute(wrong.values(due_at=now))).rowcount


async def _repair_rests(connection: AsyncConnection, now: float) -> int:
    wrong = update(bucket).where(bucket.c.rest_from > now + _TOLERANCE)
    return (await connection.execute(wrong.values(rest_from=now))).rowcount


async def _repair_subscriptions(database: Database, zones: Zones) -> int:
    async with database.transaction(background=True) as connection:
        now = await database.now(connection)
        wrong = (
            select(subscription).where(subscription.c.written_at > now + _TOLERANCE).limit(_CHUNK)
        )
        rows = (await connection.execute(wrong.with_for_update(skip_locked=True))).mappings().all()
        for row in rows:
            changed = update(subscription).where(subscription.c.id == row["id"])
            columns: dict[str, object] = {"written_at": now}
            try:
                before = subscription_of(row)
                columns |= columns_of(by_the_clock(before, zones, moment_of(now)))
            except UNREADABLE:  # `digest status` names it
                pass
            await connection.execute(changed.values(columns))
        return len(rows)
