"""Names that one of several tries takes, for what must happen once.

Time is the database's, the same for all replicas. On SQLite a key waits for no disk: what is
lost with the power is at worst done twice.
"""

from __future__ import annotations

from sqlalchemy import delete

from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, in_transaction
from bot.storage.sql import upsert
from bot.storage.tables import idempotency_key

_TAKE = """
    INSERT INTO claim (name, until) VALUES (:name, :now + :seconds)
    ON CONFLICT (name) DO UPDATE SET until = excluded.until WHERE until <= :now"""
"""How SQLite takes names; the statement below says the same to PostgreSQL."""


class SqlIdempotencyKeys:
    """Lets exactly one of several tries go ahead."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    async def acquire(self, names: tuple[str, ...], seconds: float) -> bool:
        """Take all names for so long and return True; False where one of them is taken.

        Raises:
            NotStoredError: the database cannot be used.
        """
        taking = sorted(set(names))
        if not self._database.shared:
            wanted = [{"name": name, "seconds": seconds} for name in taking]
            written = await self._database.write_to_sqlite(_TAKE, wanted, len(wanted))
            return written == len(wanted)

        async def take(connection: AsyncConnection) -> bool:
            now = await self._database.now(connection)
            rows = [{"name": name, "until": now + seconds} for name in taking]
            taken = await upsert(
                connection, idempotency_key, rows, where=idempotency_key.c.until <= now
            )
            if taken == len(rows):
                return True
            await connection.rollback()
            return False

        return await in_transaction(self._database, take, lasting=False)

    async def release(self, names: tuple[str, ...]) -> None:
        """Give names back, so that the next try goes ahead.

        Raises:
            NotStoredError: the database cannot be used.
        """
        theirs = delete(idempotency_key).where(idempotency_key.c.name.in_(names))
        await in_transaction(
            self._database, lambda connection: connection.execute(theirs), lasting=False
        )
