"""Secret texts by name, sealed, in one SQLite file."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from bot.runtime.private_folder import make_private
from bot.storage.encryption import Seal
from bot.storage.files.sqlite import migrate_file, opened

_MIGRATIONS = ("CREATE TABLE sealed (name TEXT PRIMARY KEY, secret BLOB NOT NULL) WITHOUT ROWID",)
"""What takes the file from version to version: `migrate`."""


class SqliteSecretStore:
    """Keeps secret texts by name in one SQLite file, each sealed together with its name."""

    def __init__(self, path: Path, keys: Sequence[str]) -> None:
        """Take the path of the file, made when first written to, and the keys."""
        self._path = path
        self._seal = Seal(keys)

    async def names(self, prefix: str) -> tuple[str, ...]:
        """Return the names that begin with a prefix.

        Raises:
            NotKept: the file cannot be used.
        """
        return await asyncio.to_thread(self._names, prefix)

    async def read(self, name: str) -> str | None:
        """Return what is kept under a name, or None.

        Raises:
            LookupError: no key that is known opens it, or it was sealed under another name.
            NotKept: the file cannot be used.
        """
        return await asyncio.to_thread(self._read, name)

    async def write(self, name: str, secret: str) -> None:
        """Keep a text under a name, in place of an earlier one.

        Raises:
            NotKept: the file cannot be used.
        """
        await asyncio.to_thread(self._write, name, secret)

    async def replace(self, name: str, known: str, secret: str | None) -> bool:
        """Keep a text, or nothing for None, in place of a known one; False where that has changed.

        What is erased leaves no trace in the file.

        Raises:
            LookupError: as for `read`.
            NotKept: the file cannot be used.
        """
        return await asyncio.to_thread(self._replace, name, known, secret)

    async def rotate(self) -> int:
        """Seal everything with the first key, and return how many texts that were.

        Raises:
            LookupError: no key that is known opens one of them; nothing was changed.
            NotKept: the file cannot be used.
        """
        return await asyncio.to_thread(self._rotate)

    def _names(self, prefix: str) -> tuple[str, ...]:
        if not self._path.exists():
            return ()
        with opened(self._open) as database:
            found = database.execute("SELECT name FROM sealed ORDER BY name").fetchall()
        return tuple(name for (name,) in found if name.startswith(prefix))

    def _read(self, name: str) -> str | None:
        if not self._path.exists():
            return None
        with opened(self._open) as database:
            return self._kept(database, name)

    def _write(self, name: str, secret: str) -> None:
        with opened(self._open) as database:
            self._put(database, name, secret)

    def _replace(self, name: str, known: str, secret: str | None) -> bool:
        if not self._path.exists():
            return False
        with opened(self._open) as database:
            database.execute("BEGIN IMMEDIATE")
            if self._kept(database, name) != known:
                return False
            if secret is None:
                database.execute("DELETE FROM sealed WHERE name = ?", (name,))
            else:
                self._put(database, name, secret)
        return True

    def _kept(self, database: sqlite3.Connection, name: str) -> str | None:
        row = database.execute("SELECT secret FROM sealed WHERE name = ?", (name,)).fetchone()
        return None if row is None else self._seal.open(name, bytes(row[0]))

    def _put(self, database: sqlite3.Connection, name: str, secret: str) -> None:
        database.execute(
            "INSERT INTO sealed VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET secret = excluded.secret",
            (name, self._seal.close(name, secret)),
        )

    def _rotate(self) -> int:
        if not self._path.exists():
            return 0
        with opened(self._open) as database:
            database.execute("BEGIN IMMEDIATE")
            rows = database.execute("SELECT name, secret FROM sealed").fetchall()
            for name, secret in rows:
                sealed = self._seal.renew(name, secret)
                database.execute("UPDATE sealed SET secret = ? WHERE name = ?", (sealed, name))
        return len(rows)

    def _open(self) -> sqlite3.Connection:
        make_private(self._path.parent)
        if not self._path.exists():
            self._path.touch(mode=0o600)
        database = sqlite3.connect(self._path, timeout=5)
        try:
            database.execute("PRAGMA secure_delete = ON")
            migrate_file(database, _MIGRATIONS)
        except sqlite3.Error:
            database.close()
            raise
        return database
