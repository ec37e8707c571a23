"""What the core needs of the outside, as protocols.

Who fulfils them is decided in `bot/wiring/`. What adapters need of storage and delivery is beside:
`inbox.py`, `digest_sender.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.core.base.people import Person, Place
from bot.core.catalogue.overlay import Draft, PublishedChange
from bot.core.catalogue.proposals import Proposal, ProposalState
from bot.core.chat.gaps import Gap
from bot.core.digests.changes import LedgerChange
from bot.core.digests.subscription import Delivery, Event, Subscription

SubscriptionChange = Callable[[Subscription | None, int], Subscription | None]
"""What a change makes of a place's subscription: given what is kept (None: nothing) and the number
of the newest batch of news, returns what to keep (None: nothing). Pure: it may be called twice."""


@dataclass(frozen=True, slots=True)
class ChosenLanguages:
    """The codes that a person, and the place where they ask, have chosen; None: no choice."""

    person: str | None
    place: str | None


class LanguageChoices(Protocol):
    """Remembers the language that a person or a place has chosen."""

    async def of(self, person: Person, place: Place) -> ChosenLanguages:
        """Return what a person and a place have chosen, in one look-up."""

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Remember a person's choice; None forgets it.

        Raises:
            NotStoredError: it could not be written down.
        """

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Remember the choice for a place; None forgets it.

        Raises:
            NotStoredError: it could not be written down.
        """

    async def place_gone(self, place: Place) -> None:
        """Forget what was chosen for a place that is gone."""

    async def places_gone(self, prefix: str) -> None:
        """Forget what all people and places chose whose ids begin with a prefix."""

    async def place_moved(self, old: Place, new: Place) -> None:
        """Carry the choice over to the id that a place now has."""


class Subscriptions(Protocol):
    """Keeps subscriptions, their history, and the ledger of what changed and what was sent.

    A place's id is that of its subscription; threads and topics are places of their own.
    """

    def serves(self, place: Place) -> bool:
        """Tell whether digests can come to a place at all; the terminal has none."""

    async def of(self, place: Place) -> Subscription | None:
        """Return the subscription of a place."""

    async def change(
        self, place: Place, change: SubscriptionChange, event: Event
    ) -> Subscription | None:
        """Change the subscription of a place in one step, note the event, and return what is kept.

        Where the change makes no difference, no event is noted.

        Raises:
            NotStoredError: it could not be written down; nothing has changed.
        """

    async def history(self, place: Place, most: int) -> tuple[Event, ...]:
        """Return what happened to the subscription of a place, the latest first."""

    async def deliveries(self, place: Place, most: int) -> tuple[Delivery, ...]:
        """Return what was sent to a place, or is to be, the latest first."""

    async def news(self, after: int) -> tuple[tuple[LedgerChange, ...], int]:
        """Return the news after a batch that this process's catalogue has, and its newest batch."""

    async def recent(self, since: dt.datetime) -> tuple[LedgerChange, ...]:
        """Return the news that the ledger dates at or after a moment."""

    async def place_gone(self, place: Place) -> None:
        """Silence a place that cannot be reached, and its threads; keep the record for a while."""

    async def place_moved(self, old: Place, new: Place) -> None:
        """Follow a place to the id that it now has; what it has there already stays."""

    async def places_gone(self, prefix: str) -> None:
        """Forget all subscriptions of places whose ids begin with a prefix."""


@dataclass(frozen=True, slots=True)
class Authored:
    """What somebody did to the catalogue: a "change", a "suggestion" or a "decision", of what."""

    kind: str
    at: dt.datetime
    what: str


@dataclass(frozen=True, slots=True)
class KeptData:
    """What is kept of a person: what they chose, did, and were sent in a chat of their own."""

    language: str | None
    events: tuple[Event, ...] = ()
    """What they did to digests, wherever it was, the latest first."""
    authored: tuple[Authored, ...] = ()
    digests: int = 0
    """How many digests of their own chats are remembered."""


class PersonalData(Protocol):
    """All that is kept of one person, wherever it stands."""

    async def of(self, person: Person, place: Place) -> KeptData:
        """Return what is kept of a person, and of the place where they ask if it is theirs alone.

        Raises:
            NotStoredError: it cannot be read.
        """

    async def forget(self, person: Person, place: Place) -> None:
        """Forget a person: choices, and the digest of a direct chat with its history, are gone.

        In the history of other places, and of the catalogue, their id and lines are gone.

        Raises:
            NotStoredError: nothing was forgotten, or traces of it are still on the disk.
        """


class Curation(Protocol):
    """Changes the catalogue, and keeps what is proposed for it.

    Who may do so is whoever can write in an editors' room.
    """

    @property
    def is_open(self) -> bool:
        """Whether there are editors at all."""

    @property
    def revision(self) -> int:
        """The revision of the catalogue that answers are made from."""

    def is_room(self, place: Place) -> bool:
        """Tell whether a place is an editors' room, or a thread in one."""

    async def publish(self, draft: Draft, seen: int) -> int:
        """Publish a change by somebody who saw the entry at a revision; return the new one.

        Raises:
            CatalogueError: the catalogue would be broken; all that is wrong is told.
            ChangedSinceError: somebody has changed the same entry since.
            NotStoredError: nothing was published; it can be tried again.
        """

    async def undo(self, revision: int, actor: str) -> int:
        """Take a change back, and return the revision that this makes.

        Raises:
            LookupError: there is none.
            CatalogueError, ChangedSinceError, NotStoredError: as `publish`.
        """

    async def newest_changes(self, most: int) -> tuple[PublishedChange, ...]:
        """Return so many of the last changes, the newest first."""

    async def suggest(self, proposal: Proposal) -> bool:
        """Keep a proposal, and tell whether it is a new one.

        Raises:
            NotStoredError: it could not be kept.
        """

    async def proposals(self) -> tuple[Proposal, ...]:
        """Return what is to be decided, the earliest first."""

    async def proposal(self, id_: str) -> Proposal | None:
        """Return a proposal, decided or not."""

    async def accept(self, id_: str, draft: Draft) -> Proposal:
        """Publish a proposal as a change, both or neither, and return it as it was decided.

        Raises:
            LookupError: there is none.
            AlreadyDecidedError: somebody was faster.
            CatalogueError, ChangedSinceError, NotStoredError: as `publish`.
        """

    async def set_aside(self, id_: str, state: ProposalState, actor: str) -> Proposal:
        """Decline a proposal, or put it off, and return it.

        Raises:
            LookupError, AlreadyDecidedError, NotStoredError: as `accept`.
        """

    async def reopen(self, id_: str, actor: str) -> Proposal:
        """Have a proposal decided again; a change that it was published as is taken back first.

        Raises:
            LookupError, CatalogueError, ChangedSinceError, NotStoredError: as `undo`.
        """


class Gaps(Protocol):
    """Counts what was not found, without whoever asked."""

    def note(self, question: str, language: str, place: Place, *, told: bool = False) -> bool:
        """Count a question, as it may be kept; nobody waits until it is written down.

        Return False where a place tells of too much: then it does not count.
        """

    async def most_asked(self, most: int) -> tuple[Gap, ...]:
        """Return the gaps that may be shown and were not dismissed: told ones, then by count."""

    async def gap(self, id_: str) -> Gap | None:
        """Return a gap that may be shown, dismissed or not."""

    async def dismiss(self, id_: str, *, dismissed: bool = True) -> None:
        """Show a gap no more, or again.

        Raises:
            NotStoredError: it could not be written down.
        """


class Incidents(Protocol):
    """Keeps what went wrong for the operator."""

    def report(self, error: Exception) -> str:
        """Log the error and return the incident id that the log also has."""
