"""Which questions were answered (SQLite), and those that wait (a file each). Knows no platform.

For one process, which has its folder to itself: whatever is kept and is not its own was left by an
earlier one. What several processes share is in `bot/storage/inbox.py`, behind the same port.

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

from bot.core.base.errors import CannotRunError
from bot.core.chat.ports import Holder
from bot.runtime.private_folder import make_private

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answered (key TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
PRAGMA user_version = 1;
"""
_TIDY_EVERY = 1_000
_NAME = re.compile(r"[A-Za-z0-9:_.-]{1,200}")


class FileInbox:
    """Remembers keys for a while, and keeps bodies until they are answered. The port is `Inbox`."""

    def __init__(self, folder: Path, clock: Callable[[], float], seconds: float) -> None:
        """Take the folder, made when first used, and how long anything is remembered."""
        self._folder = folder
        self._clock = clock
        self._seconds = seconds
        self._database: sqlite3.Connection | None = None
        self._written = 0
        self._held: set[str] = set()

    async def acquire(self, key: str) -> Holder:
        """Take a question, unless it was answered."""
        if await self.was_answered(key):
            return Holder.NOBODY
        self._held.add(key)
        return Holder.OURS

    async def holds(self, key: str) -> bool:
        """Tell that it does: there is no other process."""
        del key
        return True

    async def was_answered(self, key: str) -> bool:
        """Tell whether a question was answered already."""
        found = self._open().execute("SELECT 1 FROM answered WHERE key = ?", (key,))
        return found.fetchone() is not None

    async def answered(self, key: str) -> None:
        """Remember that a question was answered, and forget what was kept of it."""
        self._held.discard(key)
        try:
            self._remember(key)
        finally:  # also on a full disk: what was answered must not come back at the next start
            self._file(key).unlink(missing_ok=True)

    async def keep(self, key: str, body: str) -> None:
        """Keep a question as the platform gave it, until it is answered."""
        self._open()
        handle = os.open(self._file(key), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(body)

    async def renew(self) -> None:
        """Do nothing: there is no other process."""

    async def release(self) -> None:
        """Do nothing: the next process takes over whatever is there."""

    async def take_over(self, platform: str) -> tuple[tuple[str, str], ...]:
        """Take what an earlier process has left, and return its keys and bodies.

        Raises:
            CannotRun: the folder cannot be used at all.
        """
        left = [one for one in await self.kept(platform) if one[0] not in self._held]
        self._held.update(key for key, _ in left)
        return tuple(left)

    async def kept(self, platform: str) -> tuple[tuple[str, str], ...]:
        """Return the keys (those that begin with the platform) and bodies of what is kept.

        What cannot be read is left. What was answered just before a crash is forgotten now.

        Raises:
            CannotRun: the folder cannot be used at all.
        """
        self._open()
        oldest = self._clock() - self._seconds
        found = []
        for file in self._folder.glob("*.json"):
            with contextlib.suppress(OSError, ValueError):
                since = file.stat().st_mtime
                key = file.name.removesuffix(".json").replace("=", ":")
                if since < oldest or await self.was_answered(key):
                    file.unlink()
                elif key.startswith(f"{platform}:"):
                    found.append((since, key, file.read_text(encoding="utf-8")))
        return tuple((key, body) for _, key, body in sorted(found))

    def close(self) -> None:
        """Close the file of keys."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _remember(self, key: str) -> None:
        database = self._open()
        with database:
            database.execute("INSERT OR REPLACE INTO answered VALUES (?, ?)", (key, self._clock()))
            self._written += 1
            if self._written % _TIDY_EVERY == 0:
                self._forget_old(database)

    def _open(self) -> sqlite3.Connection:
        if self._database is None:
            try:
                self._database = self._opened()
            except (OSError, sqlite3.Error) as error:
                raise CannotRunError(
                    f"TOOLBOT_STATE: {self._folder} cannot be used ({error})."
                ) from None
        return self._database

    def _opened(self) -> sqlite3.Connection:
        make_private(self._folder.parent)
        make_private(self._folder)
        path = self._folder / "answered.sqlite3"
        with contextlib.ExitStack() as on_failure:
            database = sqlite3.connect(path, timeout=5)
            on_failure.callback(database.close)
            path.chmod(0o600)
            database.executescript(
                f"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; {_SCHEMA}"
            )
            with database:
                self._forget_old(database)
            on_failure.pop_all()
        return database

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
