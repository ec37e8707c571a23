"""The languages that people and places have chosen, in one SQLite file.

Knows nothing of what the codes mean. The file is made when the first choice is; reading a store
that does not exist yet finds nothing, and starts no thread for it. Any other work is done in a
thread: a file that somebody else has locked keeps nobody else waiting. sqlite3 is imported where it
is used: most chats never choose a language, and start faster without it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.chat.ports import ChosenLanguages
from bot.runtime.private_folder import make_private
from bot.storage.files.sqlite import in_thread, migrate_file, opened

if TYPE_CHECKING:
    import sqlite3

_MIGRATIONS = ("CREATE TABLE language (owner TEXT PRIMARY KEY, code TEXT NOT NULL) WITHOUT ROWID",)
"""What takes the file from version to version: `migrate`."""

_CHOOSE = (
    "INSERT INTO language VALUES (?, ?) ON CONFLICT (owner) DO UPDATE SET code = excluded.code"
)


class SqliteLanguageChoices:
    """Keeps one code per person and place; owners are told apart by a prefix."""

    def __init__(self, path: Path) -> None:
        """Take the path of the file, whose folder is made when it is first needed."""
        self._path = path

    async def of(self, person: Person, place: Place) -> ChosenLanguages:
        """Return what a person and a place have chosen."""
        return ChosenLanguages(await self.of_person(person), await self.of_place(place))

    async def of_person(self, person: Person) -> str | None:
        """Return the language a person chose, or None."""
        return await self._read(f"person:{person.id}")

    async def of_place(self, place: Place) -> str | None:
        """Return the language chosen for a place, or for the chat of a thread, or None."""
        id_ = place.id
        while (code := await self._read(f"place:{id_}")) is None and ":" in id_:
            id_ = id_.rpartition(":")[0]
        return code

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Remember a person's choice; None forgets it."""
        await in_thread(self._write, f"person:{person.id}", language)

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Remember the choice for a place; None forgets it."""
        await in_thread(self._write, f"place:{place.id}", language)

    async def forget_place(self, place: Place) -> None:
        """Forget what was chosen for a place that is gone, and for its threads."""
        if self._path.exists():
            await in_thread(self._forget, f"place:{place.id}")

    async def forget_all(self, prefix: str) -> None:
        """Forget what all people and places chose whose ids begin with a prefix."""
        if self._path.exists():
            await in_thread(self._forget_all, prefix)

    async def move_place(self, old: Place, new: Place) -> None:
        """Carry the choice over to the id that a place now has; a newer choice there stays."""
        if self._path.exists():
            await in_thread(self._move, f"place:{old.id}", f"place:{new.id}")

    async def _read(self, owner: str) -> str | None:
        """A store that cannot be read counts as one in which nothing was chosen."""
        try:
            if not self._path.exists():
                return None  # without the cost of a thread
            return await in_thread(self._chosen, owner)
        except (NotStoredError, OSError):
            return None

    def _chosen(self, owner: str) -> str | None:
        with opened(self._open) as database:
            found = database.execute("SELECT code FROM language WHERE owner = ?", (owner,))
            row = found.fetchone()
        return None if row is None else str(row[0])

    def _write(self, owner: str, language: str | None) -> None:
        with opened(self._open) as database:
            if language is None:
                database.execute("DELETE FROM language WHERE owner = ?", (owner,))
            else:
                database.execute(_CHOOSE, (owner, language))

    def _forget(self, owner: str) -> None:
        with opened(self._open) as database:
            database.execute(
                "DELETE FROM language WHERE owner = ? OR substr(owner, 1, ?) = ?",
                (owner, len(f"{owner}:"), f"{owner}:"),
            )

    def _forget_all(self, prefix: str) -> None:
        with opened(self._open) as database:
            for owner in ("person", "place"):
                whole = f"{owner}:{prefix}"
                database.execute(
                    "DELETE FROM language WHERE substr(owner, 1, ?) = ?", (len(whole), whole)
                )

    def _move(self, old: str, new: str) -> None:
        with opened(self._open) as database:
            moved = "UPDATE OR IGNORE language SET owner = ? WHERE owner = ?"
            database.execute(moved, (new, old))
            database.execute("DELETE FROM language WHERE owner = ?", (old,))

    def _open(self) -> sqlite3.Connection:
        import sqlite3

        make_private(self._path.parent)
        database = sqlite3.connect(self._path, timeout=5)
        try:
            migrate_file(database, _MIGRATIONS)
        except sqlite3.Error:
            database.close()
            raise
        return database
