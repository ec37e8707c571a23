"""What must happen once, claimed by name. Time is the database's, the same for all replicas.

On SQLite a claim waits for no disk: one that is lost with the power is at worst done twice.
"""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database, in_transaction
from bot.storage.sql import upsert
from bot.storage.tables import claim


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

        async def take(connection: AsyncConnection) -> bool:
            now = await self._database.now(connection)
            rows = [{"name": name, "until": now + seconds} for name in sorted(set(names))]
            taken = await upsert(connection, claim, rows, where=claim.c.until <= now)
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

        async def give_back(connection: AsyncConnection) -> None:
            await connection.execute(delete(claim).where(claim.c.name.in_(names)))

        await in_transaction(self._database, give_back, lasting=False)
