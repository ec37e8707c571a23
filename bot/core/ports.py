"""What the core needs of the outside, as protocols. Who fulfils them is decided in `bot/app.py`."""

from __future__ import annotations

from typing import Protocol

from bot.core.request import Person, Place


class LanguageChoices(Protocol):
    """Remembers the language that a person or a place has chosen."""

    async def of_person(self, person: Person) -> str | None:
        """Return the language a person chose, or None."""

    async def of_place(self, place: Place) -> str | None:
        """Return the language chosen for a place, or None."""

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Remember a person's choice; None forgets it.

        Raises:
            NotKept: it could not be written down.
        """

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Remember the choice for a place; None forgets it.

        Raises:
            NotKept: it could not be written down.
        """

    async def forget_place(self, place: Place) -> None:
        """Forget what was chosen for a place that is gone."""

    async def forget_all(self, prefix: str) -> None:
        """Forget what all people and places chose whose ids begin with a prefix."""

    async def move_place(self, old: Place, new: Place) -> None:
        """Carry the choice over to the id that a place now has."""


class Inbox(Protocol):
    """Remembers which questions were answered, so that each is answered once, also after a crash.

    Questions go by a key of their platform. Only what cannot be answered at once is kept, until it
    is answered; of the others nothing but the key is known.
    """

    async def was_answered(self, key: str) -> bool:
        """Tell whether a question was answered already."""

    async def answered(self, key: str) -> None:
        """Remember that a question was answered, and forget what was kept of it."""

    async def keep(self, key: str, body: str) -> None:
        """Keep a question as the platform gave it, until it is answered."""

    async def kept(self, platform: str) -> tuple[tuple[str, str], ...]:
        """Return the keys (those that begin with the platform) and bodies of what is kept."""


class Incidents(Protocol):
    """Keeps what went wrong for the operator."""

    def report(self, error: Exception) -> str:
        """Log the error and return the incident id that the log also has."""
