"""Secret texts by name, sealed.

What is erased is gone for every reader, and from the files of SQLite; PostgreSQL overwrites it on
its disk when it sees fit, and it was sealed.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select, update

from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, as_not_stored, in_transaction
from bot.storage.encryption import Cipher
from bot.storage.sql import upsert
from bot.storage.tables import sealed


class SqlSecretStore:
    """Keeps secret texts by name, each sealed together with its name.

    Where the database cannot be used, NotStoredError says so.
    """

    def __init__(self, database: Database, keys: Sequence[str]) -> None:
        """Take the database and the keys."""
        self._database = database
        self._cipher = Cipher(keys)

    async def names(self, prefix: str) -> tuple[str, ...]:
        """Return the names that begin with a prefix."""

        async def find(connection: AsyncConnection) -> tuple[str, ...]:
            found = await connection.execute(select(sealed.c.name).order_by(sealed.c.name))
            return tuple(name for name in found.scalars() if name.startswith(prefix))

        return await in_transaction(self._database, find)

    async def read(self, name: str) -> str | None:
        """Return what is kept under a name, or None.

        Raises:
            LookupError: no key that is known opens it, or it was sealed under another name.
        """
        return await in_transaction(self._database, lambda connection: self._read(connection, name))

    async def write(self, name: str, secret: str) -> None:
        """Keep a text under a name, in place of an earlier one."""
        await in_transaction(self._database, lambda connection: self._put(connection, name, secret))

    async def replace(self, name: str, known: str, secret: str | None) -> bool:
        """Keep a text, or nothing for None, in place of a known one; False where that has changed.

        Raises:
            LookupError: as for `read`.
        """

        async def replace(connection: AsyncConnection) -> bool:
            mine = select(sealed.c.name).where(sealed.c.name == name)
            await connection.execute(mine.with_for_update())
            if await self._read(connection, name) != known:
                return False
            if secret is None:
                await connection.execute(delete(sealed).where(sealed.c.name == name))
            else:
                await self._put(connection, name, secret)
            return True

        replaced = await in_transaction(self._database, replace)
        if replaced and secret is None:
            with as_not_stored():
                await self._database.leave_no_traces()
        return replaced

    async def rotate(self) -> int:
        """Encrypt everything with the first key, and return how many texts that were.

        Raises:
            LookupError: no key that is known opens one of them; nothing was changed.
        """

        async def rotate(connection: AsyncConnection) -> int:
            rows = (await connection.execute(select(sealed).with_for_update())).all()
            for name, body in rows:
                renewed = update(sealed).where(sealed.c.name == name)
                await connection.execute(renewed.values(body=self._cipher.reencrypt(name, body)))
            return len(rows)

        return await in_transaction(self._database, rotate)

    async def _read(self, connection: AsyncConnection, name: str) -> str | None:
        mine = select(sealed.c.body).where(sealed.c.name == name)
        body = (await connection.execute(mine)).scalar_one_or_none()
        return None if body is None else self._cipher.decrypt(name, body)

    async def _put(self, connection: AsyncConnection, name: str, secret: str) -> None:
        row = {"name": name, "body": self._cipher.encrypt(name, secret)}
        await upsert(connection, sealed, [row])
