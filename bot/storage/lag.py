"""How late digests are, for those who watch the bot. Reads only; knows no platform."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from bot.storage.database import Database
from bot.storage.tables import IS_OPEN, SENT, batch, delivery, subscription

_RECENT = 3600.0
"""Seconds for which a digest that was sent counts."""


@dataclass(frozen=True, slots=True)
class Lag:
    """Seconds: `overdue` of what is due and not delivered, `slowest` of what was sent last hour."""

    overdue: float
    slowest: float
    catalogue_age: float
    """Since the ledger has known the catalogue as it is."""


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
