"""Gaps as they are kept: counts of questions, collected in memory and written now and then.

No answer waits for a count; a process that is killed loses those of its last minute. Knows neither
who asked nor what a question means.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import delete, select, update
from sqlalchemy.exc import SQLAlchemyError

from bot.core.base.people import Place
from bot.core.chat.gaps import Gap, gap_id, place_bit
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, in_transaction
from bot.storage.rows import Row
from bot.storage.sql import adding_to
from bot.storage.tables import gap as table

MAX_GAPS = 5_000
"""Gaps that are kept: where there are more, those that were asked least and longest ago go."""
MAX_PENDING = 1_000
"""Different questions that wait to be written; others do not count until then."""
MAX_TOLD = 5
"""Questions that one place tells the editors of in a day."""
_MOST_READ = 1_000
_MOST_PLACES = 10_000


class SqlGaps:
    """Counts questions in a database that replicas may share."""

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        """Take the database, and what tells the day."""
        self._database = database
        self._now = now
        self._pending: dict[str, Gap] = {}
        self._told: Counter[str] = Counter()
        self._told_on = dt.date.min
        self._writing = asyncio.Lock()

    def note(self, question: str, language: str, place: Place, *, told: bool = False) -> bool:
        """Count a question: see the port."""
        day, id_ = self._now().date(), gap_id(question)
        if told and not self._may_tell(place, day):
            return False
        known = self._pending.get(id_)
        if known is None and len(self._pending) >= MAX_PENDING:
            return True
        before = known or Gap(
            question=question,
            language=language,
            count=0,
            told=0,
            places=0,
            first_day=day,
            last_day=day,
        )
        self._pending[id_] = replace(
            before,
            language=language,
            count=before.count + (not told),  # who tells of it has asked before
            told=before.told + told,
            places=before.places | place_bit(question, place),
            last_day=day,
        )
        return True

    def _may_tell(self, place: Place, day: dt.date) -> bool:
        if day != self._told_on or len(self._told) > _MOST_PLACES:
            self._told, self._told_on = Counter(), day
        self._told[place.id] += 1
        return self._told[place.id] <= MAX_TOLD

    async def flush(self) -> None:
        """Write what was counted; where that fails, it is written the next time.

        Raises:
            OSError, SQLAlchemyError: the database cannot be used.
        """
        async with self._writing:
            counted, self._pending = self._pending, {}
            if not counted:
                return
            try:
                async with self._database.transaction(background=True, lasting=False) as connection:
                    await _add(connection, [counted[id_] for id_ in sorted(counted)])
                    await _drop_least_asked(connection)
            except (OSError, SQLAlchemyError):
                for id_, gap in counted.items():
                    later = self._pending.get(id_)
                    self._pending[id_] = gap if later is None else _together(gap, later)
                raise

    async def most_asked(self, most: int) -> tuple[Gap, ...]:
        """Return the gaps that may be shown: see the port."""
        await self._flush_if_possible()
        return (await list_gaps(self._database))[:most]

    async def gap(self, id_: str) -> Gap | None:
        """Return a gap that may be shown, dismissed or not."""
        await self._flush_if_possible()
        async with self._database.transaction() as connection:
            found = await connection.execute(select(table).where(table.c.id == id_))
            row = found.mappings().first()
        gap = None if row is None else _gap_of(row)
        return gap if gap is not None and gap.may_be_shown else None

    async def dismiss(self, id_: str, *, dismissed: bool = True) -> None:
        """Show a gap no more, or again: see the port."""
        changing = update(table).where(table.c.id == id_).values(dismissed=dismissed)
        await in_transaction(self._database, lambda connection: connection.execute(changing))

    async def _flush_if_possible(self) -> None:
        try:
            await self.flush()
        except (OSError, SQLAlchemyError):
            return  # what is read next fails by itself where the database is gone


async def list_gaps(database: Database) -> tuple[Gap, ...]:
    """Return the gaps that may be shown and were not dismissed: told ones, then by count."""
    asked = (
        select(table)
        .where(table.c.dismissed.is_(False))
        .order_by(table.c.told.desc(), table.c.count.desc(), table.c.last_day.desc(), table.c.id)
        .limit(_MOST_READ)
    )
    async with database.transaction(background=True) as connection:
        found = [_gap_of(row) for row in (await connection.execute(asked)).mappings()]
    return tuple(gap for gap in found if gap.may_be_shown)


async def _add(connection: AsyncConnection, gaps: Sequence[Gap]) -> None:
    """Add counts to those that are there."""
    writing = adding_to(table, connection).values([_columns(gap) for gap in gaps])
    new = writing.excluded
    adding = writing.on_conflict_do_update(
        index_elements=["id"],
        set_={
            "language": new.language,
            "count": table.c.count + new.count,
            "told": table.c.told + new.told,
            "places": table.c.places.bitwise_or(new.places),
            "last_day": new.last_day,
        },
    )
    await connection.execute(adding)


async def _drop_least_asked(connection: AsyncConnection) -> None:
    kept = (
        select(table.c.id)
        .order_by(table.c.told.desc(), table.c.count.desc(), table.c.last_day.desc(), table.c.id)
        .offset(MAX_GAPS)
    )
    await connection.execute(delete(table).where(table.c.id.in_(kept)))


def _together(first: Gap, later: Gap) -> Gap:
    return replace(
        later,
        count=first.count + later.count,
        told=first.told + later.told,
        places=first.places | later.places,
        first_day=first.first_day,
    )


def _columns(gap: Gap) -> dict[str, object]:
    return {
        "id": gap.id,
        "question": gap.question,
        "language": gap.language,
        "count": gap.count,
        "told": gap.told,
        "places": gap.places,
        "first_day": gap.first_day.isoformat(),
        "last_day": gap.last_day.isoformat(),
        "dismissed": gap.dismissed,
    }


def _gap_of(row: Row) -> Gap:
    return Gap(
        question=row["question"],
        language=row["language"],
        count=row["count"],
        told=row["told"],
        places=row["places"],
        first_day=dt.date.fromisoformat(row["first_day"]),
        last_day=dt.date.fromisoformat(row["last_day"]),
        dismissed=bool(row["dismissed"]),
    )
