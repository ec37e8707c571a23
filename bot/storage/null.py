"""Keeps nothing: for the terminal and for single answers, to which no digest can come."""

from __future__ import annotations

import datetime as dt

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.catalogue.overlay import Draft
from bot.core.catalogue.proposals import Proposal, ProposalState
from bot.core.chat.gaps import Gap
from bot.core.chat.ports import ChosenLanguages, SubscriptionChange
from bot.core.digests.changes import LedgerChange
from bot.core.digests.subscription import Delivery, Event, Subscription


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
        """Refuse.

        Raises:
            NotStoredError: always.
        """
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
        """Refuse.

        Raises:
            NotStoredError: always.
        """
        raise NotStoredError

    async def undo(self, revision: int, actor: str) -> int:
        """Refuse.

        Raises:
            NotStoredError: always.
        """
        raise NotStoredError

    async def suggest(self, proposal: Proposal) -> bool:
        """Refuse.

        Raises:
            NotStoredError: always.
        """
        raise NotStoredError

    async def proposals(self) -> tuple[Proposal, ...]:
        """Return nothing."""
        return ()

    async def proposal(self, id_: str) -> Proposal | None:
        """Return None: there is none."""
        return None

    async def accept(self, id_: str, draft: Draft) -> Proposal:
        """Refuse.

        Raises:
            NotStoredError: always.
        """
        raise NotStoredError

    async def set_aside(self, id_: str, state: ProposalState, actor: str) -> Proposal:
        """Refuse.

        Raises:
            NotStoredError: always.
        """
        raise NotStoredError

    async def reopen(self, id_: str, actor: str) -> Proposal:
        """Refuse.

        Raises:
            NotStoredError: always.
        """
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
        """Refuse.

        Raises:
            NotStoredError: always.
        """
        raise NotStoredError


class NoLanguageChoices:
    """Keeps nothing: for a single answer in a language that is given with the question."""

    async def of(self, person: Person, place: Place) -> ChosenLanguages:
        """Return that neither has chosen anything."""
        return ChosenLanguages(None, None)

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Refuse.

        Raises:
            NotStoredError: always.
        """
        raise NotStoredError

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Refuse.

        Raises:
            NotStoredError: always.
        """
        raise NotStoredError

    async def forget_place(self, place: Place) -> None:
        """Do nothing: nothing is kept."""

    async def forget_all(self, prefix: str) -> None:
        """Do nothing: nothing was chosen."""

    async def move_place(self, old: Place, new: Place) -> None:
        """Do nothing: nothing is kept."""
