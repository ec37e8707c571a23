"""What editors do, on the database: the port `Curation`. Knows no chat.

Publishes as `publication.py` does, and has this copy take each change up at once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from pathlib import Path
from typing import TypeVar

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Place
from bot.core.catalogue.overlay import Draft, undoing
from bot.core.catalogue.proposals import Proposal, ProposalState
from bot.runtime.index_worker import WorkerDiedError, checked_draft
from bot.storage.catalogue_changes import every_change
from bot.storage.proposals import (
    add_proposals,
    find_proposal,
    list_proposals,
    reopen_proposal,
    set_aside_proposal,
)
from bot.wiring.publication import CheckDraft, publish_accepted, publish_change
from bot.wiring.stores import Stores

T = TypeVar("T")


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
