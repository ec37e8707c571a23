"""What is kept where there is no database: a language, the lines that were typed, and nothing else.

A terminal starts faster without one. One person sits there: what is chosen for the place is chosen
for the person. Single answers keep not even that.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.catalogue.overlay import Draft, PublishedChange
from bot.core.catalogue.proposals import Proposal, ProposalState
from bot.core.chat.gaps import Gap
from bot.core.chat.ports import ChosenLanguages, KeptData, SubscriptionChange
from bot.core.digests.changes import LedgerChange
from bot.core.digests.subscription import Delivery, Event, Subscription
from bot.runtime.private_folder import make_private

_FILE = "language"
_OWNERS = ("person:console", "place:console")
"""As earlier releases call the terminal in the file of all languages; the first goes first."""
_LONGEST = 64
"""Characters that are read: a code is shorter."""


class NoLanguageChoices:
    """Keeps nothing: for a single answer in a language that is given with the question.

    The port is `LanguageChoices`.
    """

    async def of(self, person: Person, place: Place) -> ChosenLanguages:
        """Return that neither has chosen anything."""
        return ChosenLanguages(None, None)

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Refuse: NotStoredError."""
        raise NotStoredError

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Refuse: NotStoredError."""
        raise NotStoredError

    async def place_gone(self, place: Place) -> None:
        """Do nothing: nothing is kept."""

    async def places_gone(self, prefix: str) -> None:
        """Do nothing: nothing was chosen."""

    async def place_moved(self, old: Place, new: Place) -> None:
        """Do nothing: nothing is kept."""


class TerminalLanguage(NoLanguageChoices):
    """Keeps one code; a terminal neither goes nor moves."""

    def __init__(self, state: Path) -> None:
        """Take the folder, made when something is first chosen."""
        self._state = state

    async def of(self, person: Person, place: Place) -> ChosenLanguages:
        """Return what the person has chosen; what was chosen for the place is theirs.

        What cannot be read was not chosen.
        """
        return ChosenLanguages(_read_word(self._state), None)

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Remember a choice; None forgets it.

        Raises:
            NotStoredError: the file cannot be written.
        """
        try:
            _write_word(self._state, language)
        except OSError as error:
            raise NotStoredError(str(error)) from error

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Remember a choice; None forgets it.

        Raises:
            NotStoredError: the file cannot be written.
        """
        await self.choose_for_person(Person(place.id), language)


class TerminalData:
    """Reads and forgets the files of the terminal. The port is `PersonalData`."""

    def __init__(self, state: Path) -> None:
        """Take the folder that they are in."""
        self._state = state

    async def of(self, person: Person, place: Place) -> KeptData:
        """Return the language that was chosen."""
        return KeptData(_read_word(self._state))

    async def forget(self, person: Person, place: Place) -> None:
        """Forget the language, and empty the file of the lines that were typed.

        Raises:
            NotStoredError: a file cannot be written.
        """
        try:
            if _read_word(self._state):
                _write_word(self._state, None)
            history = self._state / "history"
            if history.exists():
                history.write_bytes(b"")
        except OSError as error:
            raise NotStoredError(str(error)) from error


def _read_word(state: Path) -> str | None:
    """Return the language in the file, else what an earlier release kept of it, else None."""
    try:
        with (state / _FILE).open(encoding="utf-8", errors="replace") as file:
            return file.read(_LONGEST).strip() or None
    except FileNotFoundError:
        return _earlier_word(state)
    except OSError:
        return None


def _write_word(state: Path, language: str | None) -> None:
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
        _write_word(state, word)


def is_terminal(owner: str) -> bool:
    """Tell whether an owner in the file of all languages is the terminal."""
    return owner in _OWNERS


def _earlier_word(state: Path) -> str | None:
    path = state / "toolbot.sqlite3"
    if not path.exists():
        return None
    from bot.storage.legacy_import import languages_in

    try:
        known = languages_in(path)
    except OSError:
        return None
    return next((known[owner] for owner in _OWNERS if owner in known), None)


class NoSubscriptions:
    """Knows nothing, and takes nothing."""

    def serves(self, place: Place) -> bool:
        """Tell that no digest can come to any place."""
        return False

    async def of(self, place: Place) -> Subscription | None:
        """Return None: no place has a subscription."""
        return None

    async def change(
        self, place: Place, change: SubscriptionChange, event: Event
    ) -> Subscription | None:
        """Refuse: NotStoredError."""
        raise NotStoredError

    async def history(self, place: Place, most: int) -> tuple[Event, ...]:
        """Return nothing."""
        return ()

    async def deliveries(self, place: Place, most: int) -> tuple[Delivery, ...]:
        """Return nothing."""
        return ()

    async def news(self, after: int) -> tuple[tuple[LedgerChange, ...], int]:
        """Return nothing."""
        return (), 0

    async def recent(self, since: dt.datetime) -> tuple[LedgerChange, ...]:
        """Return nothing."""
        return ()

    async def place_gone(self, place: Place) -> None:
        """Do nothing."""

    async def place_moved(self, old: Place, new: Place) -> None:
        """Do nothing."""

    async def places_gone(self, prefix: str) -> None:
        """Do nothing."""


class NoCuration:
    """Has no editors and no proposals, and publishes nothing."""

    is_open = False
    revision = 0

    def is_room(self, place: Place) -> bool:
        """Tell that there is no editors' room."""
        return False

    async def publish(self, draft: Draft, seen: int) -> int:
        """Refuse: NotStoredError."""
        raise NotStoredError

    async def undo(self, revision: int, actor: str) -> int:
        """Refuse: NotStoredError."""
        raise NotStoredError

    async def newest_changes(self, most: int) -> tuple[PublishedChange, ...]:
        """Return nothing."""
        return ()

    async def suggest(self, proposal: Proposal) -> bool:
        """Refuse: NotStoredError."""
        raise NotStoredError

    async def proposals(self) -> tuple[Proposal, ...]:
        """Return nothing."""
        return ()

    async def proposal(self, id_: str) -> Proposal | None:
        """Return None: there is none."""
        return None

    async def accept(self, id_: str, draft: Draft) -> Proposal:
        """Refuse: NotStoredError."""
        raise NotStoredError

    async def set_aside(self, id_: str, state: ProposalState, actor: str) -> Proposal:
        """Refuse: NotStoredError."""
        raise NotStoredError

    async def reopen(self, id_: str, actor: str) -> Proposal:
        """Refuse: NotStoredError."""
        raise NotStoredError


class NoGaps:
    """Counts nothing."""

    def note(self, question: str, language: str, place: Place, *, told: bool = False) -> bool:
        """Do nothing."""
        return True

    async def most_asked(self, most: int) -> tuple[Gap, ...]:
        """Return nothing."""
        return ()

    async def gap(self, id_: str) -> Gap | None:
        """Return None: there is none."""
        return None

    async def dismiss(self, id_: str, *, dismissed: bool = True) -> None:
        """Refuse: NotStoredError."""
        raise NotStoredError
