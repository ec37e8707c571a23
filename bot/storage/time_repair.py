"""Moments that are written down and have to be others: a clock was wrong, or zones have new rules.

A clock that was ahead for a while, on this machine or on that of the database, leaves dates in the
future: of runs, of tries, of rests. Here they get those that they have by the clock as it is now.
What was announced meanwhile stays announced: that is kept as numbers of batches, not as moments.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import and_, case, or_, select, update

from bot.core.digests.schedule import Rhythm, Run, Timetable, Zones, renewed
from bot.core.digests.subscription import by_the_clock
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database
from bot.storage.rows import UNREADABLE, Row, columns_of, moment_of, subscription_of, weekdays_of
from bot.storage.sql import upsert
from bot.storage.tables import IS_OPEN, bucket, delivery, setting, subscription

_TOLERANCE = 1.0
"""Seconds by which clocks may differ."""
_LONGEST_WAIT, _LONGEST_DOUBT = 660.0, 3_660.0
"""Seconds after which anything is tried again, also after two doubts, and a minute more."""
_CHUNK = 500
_NAME = "tzdata"
_ALIKE = ("zone", "at", "rhythm", "weekdays", "next_day", "next_due")
"""Subscriptions with the same values here have the same next run: they are changed together."""


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
    longest = case((delivery.c.doubts > 1, _LONGEST_DOUBT), else_=_LONGEST_WAIT)
    too_long = or_(first_try, delivery.c.due_at > now + longest)
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


async def reschedule(database: Database, zones: Zones, version: str) -> int:
    """Move runs to the moments that they have by the rules of zones, if these have changed.

    `version` names the rules. The local date of a run stays. Killed in between, it is done again.
    Returns how many subscriptions were moved.
    """
    known = select(setting.c.value).where(setting.c.name == _NAME)
    async with database.transaction() as connection:
        if (await connection.execute(known)).scalar_one_or_none() == version:
            return 0
        alike = select(*(subscription.c[name] for name in _ALIKE)).distinct()
        planned = alike.where(subscription.c.next_due.is_not(None))
        groups = (await connection.execute(planned)).mappings().all()
    moved = sum([await _move(database, group, zones) for group in groups])
    async with database.transaction() as connection:
        await upsert(connection, setting, [{"name": _NAME, "value": version}])
    return moved


async def _move(database: Database, group: Row, zones: Zones) -> int:
    run = Run(moment_of(group["next_due"]), dt.date.fromisoformat(group["next_day"]))
    due = _renewed(group, run, zones).due.timestamp()
    if due == group["next_due"]:
        return 0
    same = and_(*(subscription.c[name] == group[name] for name in _ALIKE))
    async with database.transaction() as connection:
        moved = await connection.execute(update(subscription).where(same).values(next_due=due))
    return moved.rowcount


def _renewed(group: Row, run: Run, zones: Zones) -> Run:
    at, rhythm = dt.time.fromisoformat(group["at"]), Rhythm(group["rhythm"])
    weekdays = weekdays_of(rhythm, group["weekdays"])
    try:
        return renewed(run, Timetable(group["zone"], at, rhythm, weekdays), zones)
    except KeyError:  # no longer a zone: whoever plans says so
        return run
