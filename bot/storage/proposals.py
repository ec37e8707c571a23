"""Proposals as they are kept: each added once, decided once, whoever tries at the same time.

A proposal that is published is decided in the transaction that publishes the change: nothing is
published twice, and nothing is called published that is not. Each is posted to an editors' room
once, by whichever copy begins first. Knows no source and no chat.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, delete, select, update

from bot.core.catalogue.overlay import Draft, FieldPatch
from bot.core.catalogue.proposals import (
    UNDECIDED,
    Proposal,
    ProposalKind,
    ProposalState,
    with_decision,
    without_decision,
)
from bot.storage.async_engine import AsyncConnection
from bot.storage.catalogue_changes import add_change_within
from bot.storage.database import Database, in_transaction
from bot.storage.rows import Row, moment_of
from bot.storage.sql import adding_to
from bot.storage.tables import proposal as table
from bot.storage.tables import proposal_post


async def add_proposals(database: Database, proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Keep proposals, and return those that were not known: whoever adds them tells of them.

    What was added before is left as it is, whatever was decided on it.

    Raises:
        NotStoredError: the database cannot be used; nothing was added.
    """
    wanted = tuple(proposals)
    return await in_transaction(
        database, lambda connection: add_proposals_within(connection, wanted)
    )


async def add_proposals_within(
    connection: AsyncConnection, proposals: Iterable[Proposal]
) -> tuple[Proposal, ...]:
    """Keep proposals in a transaction of more, as `add_proposals` does."""
    wanted = {proposal.id: proposal for proposal in proposals}
    adding = adding_to(table, connection).on_conflict_do_nothing().returning(table.c.id)
    new = []
    for id_, proposal in sorted(wanted.items()):
        row = {"id": id_, **_columns(proposal)}
        if (await connection.execute(adding, row)).scalar_one_or_none() is not None:
            new.append(proposal)
    return tuple(new)


async def find_proposal(database: Database, id_: str) -> Proposal | None:
    """Return a proposal."""
    async with database.transaction() as connection:
        row = await _row(connection, id_)
    return None if row is None else _proposal_of(row)


async def list_proposals(
    database: Database, states: Collection[ProposalState] = UNDECIDED
) -> tuple[Proposal, ...]:
    """Return the proposals in some states, those seen first before the others."""
    asked = (
        select(table)
        .where(table.c.state.in_([state.value for state in states]))
        .order_by(table.c.seen_at, table.c.id)
    )
    async with database.transaction() as connection:
        return tuple(map(_proposal_of, (await connection.execute(asked)).mappings()))


async def set_aside_proposal(
    database: Database, id_: str, state: ProposalState, actor: str
) -> Proposal:
    """Decline a proposal, or put it off, and return it.

    Raises:
        LookupError: there is none.
        AlreadyDecidedError: somebody was faster.
        NotStoredError: the database cannot be used; nothing was decided.
    """
    return await _change(
        database, id_, lambda proposal, now: with_decision(proposal, state, actor, now)
    )


async def reopen_proposal(database: Database, id_: str) -> Proposal:
    """Have a proposal decided again; a change that it was published as is taken back apart.

    Raises:
        LookupError: there is none.
        NotStoredError: the database cannot be used; nothing was changed.
    """
    return await _change(database, id_, lambda proposal, _: without_decision(proposal))


async def accept_proposal(  # noqa: PLR0913  # as `add_change`, and what is decided with it
    database: Database,
    id_: str,
    draft: Draft,
    fields: Sequence[FieldPatch],
    *,
    seen: int,
    checked: int,
) -> Proposal | None:
    """Publish a proposal as a change, both or neither; None: check the draft again.

    It is the state of the proposal that lets it be published once, and again when it was taken
    back; a key of the draft is left aside.

    Raises:
        LookupError: there is none.
        AlreadyDecidedError: somebody was faster.
        ChangedSinceError: somebody has changed the same entry since.
        NotStoredError: the database cannot be used; nothing was published.
    """

    async def work(connection: AsyncConnection) -> Proposal | None:
        before = await _locked(connection, id_)
        now = moment_of(await database.now(connection))
        with_decision(
            before, ProposalState.DECLINED, draft.actor, now
        )  # raises where it is too late
        revision = await add_change_within(
            database, connection, replace(draft, key=None), fields, seen=seen, checked=checked
        )
        if revision is None:
            return None
        after = with_decision(before, ProposalState.PUBLISHED, draft.actor, now, revision)
        await _write(connection, after)
        return after

    return await in_transaction(database, work)


async def unposted(database: Database, room: str, most: int) -> Sequence[str]:
    """Return the ids of proposals that nobody has decided or begun to post to a room."""
    begun = select(proposal_post.c.proposal).where(proposal_post.c.room == room)
    asked = (
        select(table.c.id)
        .where(table.c.state == ProposalState.OPEN.value, table.c.id.not_in(begun))
        .order_by(table.c.seen_at, table.c.id)
        .limit(most)
    )
    async with database.transaction(background=True) as connection:
        return (await connection.execute(asked)).scalars().all()


async def begin_post(database: Database, id_: str, room: str) -> bool:
    """Begin to post a proposal to a room; False: somebody has begun already."""
    async with database.transaction(background=True) as connection:
        begun = adding_to(proposal_post, connection).on_conflict_do_nothing()
        row = {"proposal": id_, "room": room, "begun_at": await database.now(connection)}
        added = await connection.execute(begun.returning(proposal_post.c.proposal), row)
        return added.scalar_one_or_none() is not None


async def finish_post(database: Database, id_: str, room: str) -> None:
    """Note that a proposal was posted, or that nobody can ever tell."""
    async with database.transaction(background=True) as connection:
        now = await database.now(connection)
        await connection.execute(
            update(proposal_post).where(*_is_post(id_, room)).values(posted_at=now)
        )


async def give_back_post(database: Database, id_: str, room: str) -> None:
    """Note that a proposal surely was not posted: it is tried again."""
    async with database.transaction(background=True) as connection:
        await connection.execute(delete(proposal_post).where(*_is_post(id_, room)))


async def is_posted(database: Database, id_: str, room: str) -> bool:
    """Tell whether a post was finished, by whichever copy."""
    asked = select(proposal_post.c.proposal).where(
        *_is_post(id_, room), proposal_post.c.posted_at.is_not(None)
    )
    async with database.transaction(background=True) as connection:
        return (await connection.execute(asked)).first() is not None


async def doubtful_posts(
    database: Database, room: str, after_seconds: float
) -> Sequence[tuple[str, dt.datetime]]:
    """Return the posts that were begun so long ago and not finished, with when they were begun."""
    async with database.transaction(background=True) as connection:
        before = await database.now(connection) - after_seconds
        asked = select(proposal_post.c.proposal, proposal_post.c.begun_at).where(
            proposal_post.c.room == room,
            proposal_post.c.posted_at.is_(None),
            proposal_post.c.begun_at <= before,
        )
        rows = await connection.execute(asked)
        return [(row.proposal, moment_of(row.begun_at)) for row in rows]


async def _change(
    database: Database, id_: str, change: Callable[[Proposal, dt.datetime], Proposal]
) -> Proposal:
    async def work(connection: AsyncConnection) -> Proposal:
        now = moment_of(await database.now(connection))
        after = change(await _locked(connection, id_), now)
        await _write(connection, after)
        return after

    return await in_transaction(database, work)


async def _locked(connection: AsyncConnection, id_: str) -> Proposal:
    row = await _row(connection, id_, lock=True)
    if row is None:
        raise LookupError(id_)
    return _proposal_of(row)


async def _row(connection: AsyncConnection, id_: str, *, lock: bool = False) -> Row | None:
    asked = select(table).where(table.c.id == id_)
    found = await connection.execute(asked.with_for_update() if lock else asked)
    return found.mappings().first()


async def _write(connection: AsyncConnection, proposal: Proposal) -> None:
    decision = {
        "state": proposal.state.value,
        "decided_by": proposal.decided_by,
        "decided_at": proposal.decided_at.timestamp() if proposal.decided_at else None,
        "revision": proposal.revision,
    }
    await connection.execute(update(table).where(table.c.id == proposal.id).values(decision))


def _columns(proposal: Proposal) -> dict[str, object]:
    body = {
        "title": proposal.title,
        "link": proposal.link,
        "language": proposal.language,
        "date": proposal.date,
        "fields": dict(proposal.fields),
        "evidence": proposal.evidence,
    }
    return {
        "kind": proposal.kind.value,
        "tool_id": proposal.tool_id,
        "source": proposal.source,
        "seen_at": proposal.seen_at.timestamp(),
        "body": json.dumps(body),
        "state": proposal.state.value,
        "decided_by": proposal.decided_by,
    }


def _proposal_of(row: Row) -> Proposal:
    body = json.loads(row["body"])
    return Proposal(
        kind=ProposalKind(row["kind"]),
        title=body["title"],
        link=body["link"],
        language=body["language"],
        source=row["source"],
        seen_at=moment_of(row["seen_at"]),
        date=body["date"],
        tool_id=row["tool_id"],
        fields=body["fields"],
        evidence=tuple(body["evidence"]),
        state=ProposalState(row["state"]),
        decided_by=row["decided_by"],
        decided_at=None if row["decided_at"] is None else moment_of(row["decided_at"]),
        revision=row["revision"],
    )


def _is_post(id_: str, room: str) -> tuple[ColumnElement[bool], ...]:
    return proposal_post.c.proposal == id_, proposal_post.c.room == room
