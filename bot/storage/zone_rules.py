"""New rules of time zones: the runs that are written down get the moments that they now have."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import and_, select, update

from bot.core.digests.schedule import Rhythm, Run, Timetable, Zones, renewed
from bot.storage.database import Database
from bot.storage.rows import Row, moment_of, weekdays_of
from bot.storage.sql import upsert
from bot.storage.tables import setting, subscription

_NAME = "tzdata"
_ALIKE = ("zone", "at", "rhythm", "weekdays", "next_day", "next_due")
"""Subscriptions with the same values here have the same next run: they are changed together."""


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
