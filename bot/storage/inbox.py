"""Which questions were answered (SQLite), and those that wait (a file each). Knows no platform.

Nothing here waits for the disk: the operating system has what was written, and that outlives the
process. A file that is gone within seconds, as with every question that is answered at once, is as
a rule never written to the disk at all. A power cut can lose the last moments; then a question is
answered twice or, where it was waiting, not.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

from bot.folders import make_private

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answered (key TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
PRAGMA user_version = 1;
"""
_TIDY_EVERY = 1_000
_NAME = re.compile(r"[A-Za-z0-9:_.-]{1,200}")


class FileInbox:
    """Remembers keys for a while, and keeps bodies until they are answered."""

    def __init__(self, folder: Path, clock: Callable[[], float], seconds: float) -> None:
        """Take the folder, made when first used, and how long anything is remembered."""
        self._folder = folder
        self._clock = clock
        self._seconds = seconds
        self._database: sqlite3.Connection | None = None
        self._written = 0

    async def was_answered(self, key: str) -> bool:
        """Tell whether a question was answered already."""
        found = self._open().execute("SELECT 1 FROM answered WHERE key = ?", (key,))
        return found.fetchone() is not None

    async def answered(self, key: str) -> None:
        """Remember that a question was answered, and forget what was kept of it."""
        database = self._open()
        with database:
            database.execute("INSERT OR REPLACE INTO answered VALUES (?, ?)", (key, self._clock()))
            self._written += 1
            if self._written % _TIDY_EVERY == 0:
                self._forget_old(database)
        self._file(key).unlink(missing_ok=True)

    async def keep(self, key: str, body: str) -> None:
        """Keep a question as the platform gave it, until it is answered."""
        self._open()
        handle = os.open(self._file(key), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(body)

    async def kept(self, platform: str) -> tuple[tuple[str, str], ...]:
        """Return the keys (those that begin with the platform) and bodies of what is kept."""
        self._open()
        oldest = self._clock() - self._seconds
        found = []
        for file in self._folder.glob("*.json"):
            with contextlib.suppress(FileNotFoundError):
                since = file.stat().st_mtime
                if since < oldest:
                    file.unlink()
                elif file.name.startswith(f"{_safe(platform)}="):
                    key = file.name.removesuffix(".json").replace("=", ":")
                    found.append((since, key, file.read_text(encoding="utf-8")))
        return tuple((key, body) for _, key, body in sorted(found))

    def close(self) -> None:
        """Close the file of keys."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _open(self) -> sqlite3.Connection:
        if self._database is None:
            make_private(self._folder.parent)
            make_private(self._folder)
            path = self._folder / "answered.sqlite3"
            self._database = sqlite3.connect(path, timeout=5)
            path.chmod(0o600)
            self._database.executescript(
                f"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; {_SCHEMA}"
            )
            with self._database:
                self._forget_old(self._database)
        return self._database

    def _file(self, key: str) -> Path:
        return self._folder / f"{_safe(key)}.json"

    def _forget_old(self, database: sqlite3.Connection) -> None:
        database.execute("DELETE FROM answered WHERE at < ?", (self._clock() - self._seconds,))


def _safe(key: str) -> str:
    """Return a key as the name of a file, on every system: a colon is none of its letters.

    Raises:
        ValueError: the key has letters that keys do not have.
    """
    if not _NAME.fullmatch(key):
        raise ValueError("a key consists of letters, digits and : _ . -")
    return key.replace(":", "=")
