"""The ledger of the catalogue: which tools and editions there were, batch by batch.

A catalogue that was here before keeps its number: while replicas of two releases run side by side,
each announces what its own catalogue has, and nothing comes and goes with every restart.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.catalogue import Catalogue
from bot.core.news import BASELINE, News, fingerprint, news_of
from bot.storage.ledger.database import Database
from bot.storage.ledger.rows import news_of_row
from bot.storage.ledger.tables import batch, news

_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('toolbot.import'))")
"""One replica at a time imports. Readers wait for nobody."""


async def import_catalogue(database: Database, catalogue: Catalogue, now: dt.datetime) -> int:
    """Write down what is new in a catalogue, and return the number of its batch.

    The first catalogue is the baseline, which announces nothing to anybody.
    """
    async with database.transaction() as connection:
        if database.shared:
            await connection.execute(_LOCK)
        number, known = await batch_of(connection, catalogue)
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
    newest = (await connection.execute(select(func.max(batch.c.number)))).scalar_one()
    return (BASELINE if newest is None else newest + 1), False


async def news_between(connection: AsyncConnection, after: int, upto: int) -> tuple[News, ...]:
    """Return the news after one batch, up to another."""
    found = select(news).where(news.c.batch > after, news.c.batch <= upto)
    rows = await connection.execute(found.order_by(news.c.batch, news.c.tool_id))
    return tuple(map(news_of_row, rows.mappings()))


async def _write(
    connection: AsyncConnection, catalogue: Catalogue, number: int, now: dt.datetime
) -> None:
    known = await news_between(connection, 0, number)
    found = news_of(catalogue, known, number, now)
    if found:
        await connection.execute(insert(news), [_columns(one) for one in found])


def _columns(one: News) -> dict[str, Any]:
    return {
        "batch": one.batch,
        "tool_id": one.tool_id,
        "at": one.at.timestamp(),
        "before": one.before,
        "after": one.after,
        "facts": json.dumps(one.facts, ensure_ascii=False),
    }
