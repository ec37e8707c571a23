"""The ledger of the catalogue: which tools and editions there were, batch by batch.

A catalogue that was here before keeps its number as long as the newest one is in use: while
replicas of two releases run side by side, each announces what its own catalogue has, and nothing
comes and goes with every restart. Where nobody uses the newest any more, going back is a change
like any other, and becomes a batch.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import func, insert, select, text, update

from bot.core.catalogue.model import Catalogue
from bot.core.digests.changes import BASELINE, LedgerChange, fingerprint, ledger_changes
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database
from bot.storage.rows import news_of_row, readable
from bot.storage.sql import upsert
from bot.storage.tables import batch, news, setting

_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('toolbot.import'))")
"""One replica at a time imports. Readers wait for nobody."""


_USED = "catalogue used: "
"""With which the names of settings begin that say when a batch was last in use."""
_UNUSED_SECONDS = 600.0
"""After which a catalogue that nobody has reported is not in use any more. A replica reports its
own every minute, and may be cut off from the database for a while."""


async def import_catalogue(
    database: Database, catalogue: Catalogue, now: dt.datetime, *, alone: bool = False
) -> int:
    """Write down what is new in a catalogue, and return the number of its batch.

    The first catalogue is the baseline, which announces nothing to anybody. `alone` says that there
    can be no other process, with whatever catalogue.
    """
    async with database.transaction() as connection:
        if database.shared:
            await connection.execute(_LOCK)
        number, known = await batch_of(connection, catalogue)
        newest = await newest_batch(connection)
        if known and number != newest and (alone or await _is_unused(database, connection, newest)):
            await _supersede(connection, number)
            number, known = newest + 1, False
        if not known:
            row = {"number": number, "fingerprint": fingerprint(catalogue), "at": now.timestamp()}
            await connection.execute(insert(batch).values(row))
            await _write(connection, catalogue, number, now)
    return number


async def batch_of(connection: AsyncConnection, catalogue: Catalogue) -> tuple[int, bool]:
    """Return the number that a catalogue has or is to have, and whether it was here before."""
    same = select(batch.c.number).where(batch.c.fingerprint == fingerprint(catalogue))
    number = (await connection.execute(same)).scalar_one_or_none()
    if number is not None:
        return number, True
    newest = await newest_batch(connection)
    return (newest + 1 if newest else BASELINE), False


async def report_use(database: Database, number: int) -> None:
    """Tell other processes that the catalogue of a batch is in use now."""
    async with database.transaction() as connection:
        now = await database.now(connection)
        row = {"name": f"{_USED}{number}", "value": repr(now)}
        await upsert(connection, setting, [row])


async def news_between(
    connection: AsyncConnection, after: int, upto: int
) -> tuple[LedgerChange, ...]:
    """Return the news after one batch, up to another."""
    found = select(news).where(news.c.batch > after, news.c.batch <= upto)
    rows = await connection.execute(found.order_by(news.c.batch, news.c.tool_id))
    return tuple(readable(rows.mappings(), news_of_row))


async def newest_batch(connection: AsyncConnection) -> int:
    """Return the number of the newest batch; 0: there is none."""
    newest: int | None = (await connection.execute(select(func.max(batch.c.number)))).scalar_one()
    return newest or 0


async def _is_unused(database: Database, connection: AsyncConnection, number: int) -> bool:
    """Tell whether a catalogue was in use once, and is surely not any more."""
    reported = select(setting.c.value).where(setting.c.name == f"{_USED}{number}")
    last = (await connection.execute(reported)).scalar_one_or_none()
    return last is not None and await database.now(connection) - float(last) > _UNUSED_SECONDS


async def _supersede(connection: AsyncConnection, number: int) -> None:
    """Let a fingerprint go over to the batch in which the same catalogue comes again."""
    old = update(batch).where(batch.c.number == number)
    await connection.execute(old.values(fingerprint=batch.c.fingerprint + f" superseded {number}"))


async def _write(
    connection: AsyncConnection, catalogue: Catalogue, number: int, now: dt.datetime
) -> None:
    known = await news_between(connection, 0, number)
    found = ledger_changes(catalogue, known, number, now)
    if found:
        await connection.execute(insert(news), [_columns(change) for change in found])


def _columns(change: LedgerChange) -> dict[str, Any]:
    return {
        "batch": change.batch,
        "tool_id": change.tool_id,
        "at": change.at.timestamp(),
        "before": change.before,
        "after": change.after,
        "facts": json.dumps(change.facts, ensure_ascii=False),
    }
