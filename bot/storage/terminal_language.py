"""The one word that the terminal remembers: the language it was told to speak, in a small file.

Kept beside the database, since a terminal starts faster without one. One person sits there: what is
chosen for the place is chosen for the person.
"""

from __future__ import annotations

import os
from pathlib import Path

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.chat.ports import ChosenLanguages
from bot.runtime.private_folder import make_private

_FILE = "language"
_OWNERS = ("person:console", "place:console")
"""As earlier releases call the terminal in the file of all languages; the first goes first."""
_LONGEST = 64
"""Characters that are read: a code is shorter."""


class TerminalLanguage:
    """Keeps one code. The port is `LanguageChoices`."""

    def __init__(self, state: Path) -> None:
        """Take the folder, made when something is first chosen."""
        self._state = state

    async def of(self, person: Person, place: Place) -> ChosenLanguages:
        """Return what the person has chosen; what was chosen for the place is theirs.

        What cannot be read was not chosen.
        """
        return ChosenLanguages(read_word(self._state), None)

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Remember a choice; None forgets it.

        Raises:
            NotStoredError: the file cannot be written.
        """
        try:
            write_word(self._state, language)
        except OSError as error:
            raise NotStoredError(str(error)) from error

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Remember a choice; None forgets it.

        Raises:
            NotStoredError: the file cannot be written.
        """
        await self.choose_for_person(Person(place.id), language)

    async def forget_place(self, place: Place) -> None:
        """Do nothing: a terminal does not go."""

    async def forget_all(self, prefix: str) -> None:
        """Do nothing: a terminal does not go."""

    async def move_place(self, old: Place, new: Place) -> None:
        """Do nothing: a terminal does not move."""


def read_word(state: Path) -> str | None:
    """Return the language in the file, else what an earlier release kept of it, else None."""
    try:
        with (state / _FILE).open(encoding="utf-8", errors="replace") as file:
            return file.read(_LONGEST).strip() or None
    except FileNotFoundError:
        return _earlier_word(state)
    except OSError:
        return None


def write_word(state: Path, language: str | None) -> None:
    """Write the file whole or not at all; empty, it says that what was chosen is forgotten.

    Raises:
        OSError: it cannot be written.
    """
    make_private(state)
    new = state / f"{_FILE}.new"
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(f"{language}\n" if language else "")
            file.flush()
            os.fsync(file.fileno())
        new.replace(state / _FILE)
    finally:
        new.unlink(missing_ok=True)


def keep_earlier_word(state: Path) -> None:
    """Write down what an earlier release kept, unless something was chosen since.

    Raises:
        OSError: it cannot be written.
    """
    word = _earlier_word(state)
    if word and not (state / _FILE).exists():
        write_word(state, word)


def is_terminal(owner: str) -> bool:
    """Tell whether an owner in the file of all languages is the terminal."""
    return owner in _OWNERS


def _earlier_word(state: Path) -> str | None:
    path = state / "toolbot.sqlite3"
    if not path.exists():
        return None
    from bot.storage.legacy_layout import languages_in

    try:
        known = dict(languages_in(path))
    except OSError:
        return None
    return next((known[owner] for owner in _OWNERS if owner in known), None)
