"""Publishes changes of the catalogue: checks what it would be, then writes the change down.

What editors do in their room (the port `Curation`) publishes so too, and has this copy take each
change up at once. Knows no chat.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Place
from bot.core.catalogue.findings import Value
from bot.core.catalogue.overlay import Draft, FieldPatch, PublishedChange, check_unchanged, undoing
from bot.core.catalogue.proposals import Proposal, ProposalState, check_undecided
from bot.runtime.index_worker import WorkerDiedError, checked_draft
from bot.storage.catalogue_changes import (
    add_change,
    every_change,
    live_changes,
    newest_changes,
    published_as,
)
from bot.storage.database import Database
from bot.storage.proposals import (
    accept_proposal,
    add_proposals,
    find_proposal,
    list_proposals,
    reopen_proposal,
    set_aside_proposal,
)
from bot.wiring.stores import Stores

T = TypeVar("T")

PROPOSAL = "proposal"
"""Stands before the id of a proposal where a change says why it was published."""
_TRIES = 10
"""Checks of one change while others publish theirs: each takes about a second."""

CheckDraft: TypeAlias = (
    "Callable[[Path, Sequence[PublishedChange], Draft], Awaitable[tuple[FieldPatch, ...]]]"
)
"""Checks what a catalogue would be with a draft, and says what the draft changes."""


async def publish_change(
    database: Database,
    path: Path,
    draft: Draft,
    seen: int | None = None,
    check: CheckDraft = checked_draft,
) -> int:
    """Publish a change of the catalogue at a path, and return the revision that it makes.

    `seen` is the revision at which whoever drafted it saw the entry; None: the newest. Where the
    catalogue says all of it already, nothing is written. Cut off at any moment, it is published
    whole or not at all; with a key, it can be tried again.

    Raises:
        CatalogueError: the catalogue would be broken; all that is wrong is told.
        ChangedSinceError: somebody has changed the same entry since.
        NotStoredError: the database cannot be used, or is too busy; nothing was published.
        WorkerDiedError: it could not be checked; nothing was published.
    """
    known = await published_as(database, draft.key) if draft.key else None
    if known is not None:
        return known

    async def add(fields: Sequence[FieldPatch], seen: int, checked: int) -> int | None:
        if not fields:
            return checked
        return await add_change(database, draft, fields, seen=seen, checked=checked)

    return await _checked_and_added(database, path, draft, seen, check, add)


async def _checked_and_added(  # noqa: PLR0913, PLR0917  # what, where, how it is checked and added
    database: Database,
    path: Path,
    draft: Draft,
    seen: int | None,
    check: CheckDraft,
    add: Callable[[Sequence[FieldPatch], int, int], Awaitable[T | None]],
) -> T:
    """Check a draft and add it, again where somebody else was faster meanwhile."""
    for _ in range(_TRIES):
        checked, changes = await live_changes(database)
        seen = checked if seen is None else seen
        check_unchanged(changes, draft.entry, seen)
        added = await add(await check(path, changes, draft), seen, checked)
        if added is not None:
            return added
    raise NotStoredError("others publish at the same time, again and again")


class NoEntryError(Exception):
    """A proposal is about a publication that the catalogue does not have: there is no entry."""


async def publish_proposal(
    database: Database,
    path: Path,
    id_: str,
    actor: str,
    fields: Mapping[str, Value | None] | None = None,
) -> Proposal:
    """Publish a proposal, with some fields as somebody wrote them, and return it as decided.

    Raises:
        NoEntryError: it has no fields to publish, and is of no tool.
        All that `publish_accepted` raises.
    """
    proposal = await _undecided(database, id_)
    written = {**proposal.fields, **(fields or {})}
    entry = proposal.tool_id or str(written.get("id") or "")
    if not entry or not written:
        raise NoEntryError(id_)
    evidence = tuple(dict.fromkeys((proposal.link, *proposal.evidence)))
    draft = Draft(entry, written, actor, f"{PROPOSAL} {id_}", evidence)
    return await publish_accepted(database, path, id_, draft)


async def publish_accepted(
    database: Database, path: Path, id_: str, draft: Draft, check: CheckDraft = checked_draft
) -> Proposal:
    """Publish a proposal as a change, and return it as decided: both or neither.

    Raises:
        LookupError: there is no such proposal.
        AlreadyDecidedError: somebody was faster.
        All that `publish_change` raises.
    """
    await _undecided(database, id_)  # looked at again when it is written; this spares a check

    async def add(fields: Sequence[FieldPatch], seen: int, checked: int) -> Proposal | None:
        return await accept_proposal(database, id_, draft, fields, seen=seen, checked=checked)

    return await _checked_and_added(database, path, draft, None, check, add)


async def _undecided(database: Database, id_: str) -> Proposal:
    proposal = await find_proposal(database, id_)
    if proposal is None:
        raise LookupError(id_)
    check_undecided(proposal)
    return proposal


class CatalogueCuration:
    """Publishes changes of the catalogue at a path, and keeps proposals."""

    def __init__(
        self,
        stores: Stores,
        path: Path,
        rooms: Iterable[str],
        check: CheckDraft = checked_draft,
    ) -> None:
        """Take what is kept, the catalogue, and the ids of the editors' rooms."""
        self._stores = stores
        self._database = stores.database
        self._path = path
        self._rooms = tuple(rooms)
        self._check = check

    @property
    def is_open(self) -> bool:
        """Whether there are editors at all."""
        return bool(self._rooms)

    @property
    def revision(self) -> int:
        """The revision of the catalogue that answers are made from."""
        return self._stores.in_use.revision

    def is_room(self, place: Place) -> bool:
        """Tell whether a place is an editors' room, or a thread in one."""
        return any(place.id == room or place.id.startswith(f"{room}:") for room in self._rooms)

    async def publish(self, draft: Draft, seen: int) -> int:
        """Publish a change: see the port."""
        publishing = publish_change(self._database, self._path, draft, seen, self._check)
        return await self._published(publishing)

    async def undo(self, revision: int, actor: str) -> int:
        """Take a change back: see the port."""
        draft = undoing(await every_change(self._database), revision, actor)
        publishing = publish_change(self._database, self._path, draft, check=self._check)
        return await self._published(publishing)

    async def newest_changes(self, most: int) -> tuple[PublishedChange, ...]:
        """Return the last changes: see the port."""
        return await newest_changes(self._database, most)

    async def suggest(self, proposal: Proposal) -> bool:
        """Keep a proposal: see the port."""
        return bool(await add_proposals(self._database, (proposal,)))

    async def proposals(self) -> tuple[Proposal, ...]:
        """Return what is to be decided, the earliest first."""
        return await list_proposals(self._database)

    async def proposal(self, id_: str) -> Proposal | None:
        """Return a proposal, decided or not."""
        return await find_proposal(self._database, id_)

    async def accept(self, id_: str, draft: Draft) -> Proposal:
        """Publish a proposal as a change: see the port."""
        return await self._published(
            publish_accepted(self._database, self._path, id_, draft, self._check)
        )

    async def set_aside(self, id_: str, state: ProposalState, actor: str) -> Proposal:
        """Decline a proposal, or put it off: see the port."""
        return await set_aside_proposal(self._database, id_, state, actor)

    async def reopen(self, id_: str, actor: str) -> Proposal:
        """Have a proposal decided again: see the port.

        Cut off in between, the change is taken back and the proposal still says that it is
        published: tried again, it is known to be taken back.
        """
        proposal = await find_proposal(self._database, id_)
        if proposal is None:
            raise LookupError(id_)
        if proposal.revision is not None:
            await self.undo(proposal.revision, actor)
        return await reopen_proposal(self._database, id_)

    async def _published(self, publishing: Awaitable[T]) -> T:
        """Have this copy look at once; a check that died published nothing."""
        try:
            done = await publishing
        except WorkerDiedError as error:
            raise NotStoredError(str(error)) from error
        self._stores.published.set()
        return done
