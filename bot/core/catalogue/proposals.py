"""Proposals: changes of the catalogue that somebody or something suggests, to be decided once.

Knows what may become of a proposal; knows neither where it was seen nor how people are asked.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from bot.core.catalogue.findings import Value


class ProposalKind(Enum):
    """What a proposal says of a tool."""

    NEW = "new"
    EDITION = "edition"
    RETITLED = "retitled"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"
    LINK_BROKEN = "link-broken"
    ALIAS = "alias"


class ProposalState(Enum):
    """What became of a proposal."""

    OPEN = "open"
    LATER = "later"
    """Somebody wants to be asked again; whoever is asked can decide all the same."""
    PUBLISHED = "published"
    DECLINED = "declined"


UNDECIDED = frozenset({ProposalState.OPEN, ProposalState.LATER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A change that is suggested, with its evidence and what became of it."""

    kind: ProposalKind
    title: str
    link: str
    language: str
    source: str
    """What it was read in, or the person who suggests it."""
    seen_at: dt.datetime
    date: str = ""
    """Of the publication, as much as is known of it: as editions write it."""
    tool_id: str = ""
    """The tool that it is about; none, where it is a new one."""
    fields: Mapping[str, Value | None] = field(default_factory=dict)
    """What would be published, by the paths of fields."""
    evidence: tuple[str, ...] = ()
    state: ProposalState = ProposalState.OPEN
    decided_by: str = ""
    decided_at: dt.datetime | None = None
    revision: int | None = None
    """The change that it was published as."""

    @property
    def id(self) -> str:
        """What tells it from all others: the same thing seen twice is one proposal.

        What was declined has the same id when it is seen again, and another one when it differs.
        """
        said = (self.kind.value, self.tool_id, self.link, self.title, self.date)
        return hashlib.sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()[:12]

    @property
    def is_question(self) -> bool:
        """Whether it is what somebody looked for in vain: a name, of a tool to be chosen."""
        return self.kind is ProposalKind.ALIAS and not self.tool_id


class AlreadyDecidedError(Exception):
    """Somebody else was faster: the proposal says who, when and what."""

    def __init__(self, proposal: Proposal) -> None:
        """Take the proposal as it was decided."""
        super().__init__(proposal)
        self.proposal = proposal


def check_undecided(proposal: Proposal) -> None:
    """Make sure that a proposal can still be decided.

    Raises:
        AlreadyDecidedError: it was published or declined before.
    """
    if proposal.state not in UNDECIDED:
        raise AlreadyDecidedError(proposal)


def with_decision(
    proposal: Proposal,
    state: ProposalState,
    actor: str,
    now: dt.datetime,
    revision: int | None = None,
) -> Proposal:
    """Return a proposal as somebody has decided on it.

    Raises:
        AlreadyDecidedError: it was published or declined before.
        ValueError: it would be published without a revision, or declined with one.
    """
    if (state is ProposalState.PUBLISHED) != (revision is not None):
        raise ValueError("what is published, and that alone, has a revision")
    check_undecided(proposal)
    return replace(proposal, state=state, decided_by=actor, decided_at=now, revision=revision)


def without_decision(proposal: Proposal) -> Proposal:
    """Return a proposal that is to be decided again: what was decided is taken back."""
    return replace(
        proposal, state=ProposalState.OPEN, decided_by="", decided_at=None, revision=None
    )
