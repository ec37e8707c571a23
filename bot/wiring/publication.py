"""Publishes changes of the catalogue: checks what it would be, then writes the change down.

Knows no chat and no room: whoever may publish was asked before.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from bot.core.base.errors import NotStoredError
from bot.core.catalogue.findings import Value
from bot.core.catalogue.overlay import Draft, FieldPatch, PublishedChange, check_unchanged
from bot.core.catalogue.proposals import Proposal, check_undecided
from bot.runtime.index_worker import checked_draft
from bot.storage.catalogue_changes import add_change, live_changes, published_as
from bot.storage.database import Database
from bot.storage.proposals import accept_proposal, find_proposal

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
    for _ in range(_TRIES):
        checked, changes = await live_changes(database)
        seen = checked if seen is None else seen
        check_unchanged(changes, draft.entry, seen)
        fields = await check(path, changes, draft)
        if not fields:
            return checked
        revision = await add_change(database, draft, fields, seen=seen, checked=checked)
        if revision is not None:
            return revision
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
        LookupError: there is no such proposal.
        NoEntryError: it has no fields to publish, and is of no tool.
        AlreadyDecidedError: somebody was faster.
        CatalogueError: the catalogue would be broken; all that is wrong is told.
        ChangedSinceError: somebody has changed the same entry since.
        NotStoredError: the database cannot be used, or is too busy; nothing was published.
        WorkerDiedError: it could not be checked; nothing was published.
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
        CatalogueError: the catalogue would be broken; all that is wrong is told.
        ChangedSinceError: somebody has changed the same entry since.
        NotStoredError: the database cannot be used, or is too busy; nothing was published.
        WorkerDiedError: it could not be checked; nothing was published.
    """
    await _undecided(database, id_)  # looked at again when it is written; this spares a check
    seen: int | None = None
    for _ in range(_TRIES):
        checked, changes = await live_changes(database)
        seen = checked if seen is None else seen
        check_unchanged(changes, draft.entry, seen)
        fields = await check(path, changes, draft)
        decided = await accept_proposal(database, id_, draft, fields, seen=seen, checked=checked)
        if decided is not None:
            return decided
    raise NotStoredError("others publish at the same time, again and again")


async def _undecided(database: Database, id_: str) -> Proposal:
    proposal = await find_proposal(database, id_)
    if proposal is None:
        raise LookupError(id_)
    check_undecided(proposal)
    return proposal
