"""What must happen once, claimed by name in one SQLite file that all processes share.

In WAL mode a write waits for no disk (`synchronous = NORMAL`): a claim that is lost with the power
is at worst done twice, and the file stays whole.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from bot.runtime.private_folder import make_private
from bot.storage.files.sqlite import migrate_file, opened

_MIGRATIONS = (
    "CREATE TABLE claim (name TEXT PRIMARY KEY, until REAL NOT NULL) WITHOUT ROWID",
    "CREATE INDEX claim_until ON claim (until)",
)
"""What takes the file from version to version: `migrate`."""


class SqliteIdempotencyKeys:
    """Lets exactly one of several tries go ahead."""

    def __init__(self, path: Path, clock: Callable[[], float]) -> None:
        """Take the path of the file, made when first needed, and the time of day."""
        self._path = path
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()

    async def acquire(self, names: tuple[str, ...], seconds: float) -> bool:
        """Take all names for so long and return True; False where one of them is taken.

        Raises:
            NotKept: the file cannot be used.
        """
        async with self._one_at_a_time:
            return await asyncio.to_thread(self._claim, names, seconds)

    async def release(self, names: tuple[str, ...]) -> None:
        """Give names back, so that the next try goes ahead.

        Raises:
            NotKept: the file cannot be used.
        """
        async with self._one_at_a_time:
            await asyncio.to_thread(self._release, names)

    def _claim(self, names: tuple[str, ...], seconds: float) -> bool:
        now = self._clock()
        with opened(self._open) as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute("DELETE FROM claim WHERE until <= ?", (now,))
            for name in names:
                taken = "INSERT OR IGNORE INTO claim VALUES (?, ?)"
                if not database.execute(taken, (name, now + seconds)).rowcount:
                    database.rollback()
                    return False
        return True

    def _release(self, names: tuple[str, ...]) -> None:
        with opened(self._open) as database:
            database.executemany("DELETE FROM claim WHERE name = ?", [(name,) for name in names])

    def _open(self) -> sqlite3.Connection:
        make_private(self._path.parent)
        database = sqlite3.connect(self._path, timeout=5)
        try:
            with contextlib.suppress(sqlite3.OperationalError):  # another is switching it just now
                database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            migrate_file(database, _MIGRATIONS)
        except sqlite3.Error:
            database.close()
            raise
        return database
