"""Which proposals were posted to which editors' rooms: each once, by whichever copy begins first.

Knows neither what a post looks like nor how it is sent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, select, update

from bot.core.catalogue.proposals import ProposalState
from bot.storage.database import Database
from bot.storage.rows import moment_of
from bot.storage.sql import adding_to
from bot.storage.tables import proposal, proposal_post


async def unposted(database: Database, room: str, most: int) -> Sequence[str]:
    """Return the ids of proposals that nobody has decided or begun to post to a room."""
    begun = select(proposal_post.c.proposal).where(proposal_post.c.room == room)
    asked = (
        select(proposal.c.id)
        .where(proposal.c.state == ProposalState.OPEN.value, proposal.c.id.not_in(begun))
        .order_by(proposal.c.seen_at, proposal.c.id)
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
        await connection.execute(update(proposal_post).where(*_of(id_, room)).values(posted_at=now))


async def give_back_post(database: Database, id_: str, room: str) -> None:
    """Note that a proposal surely was not posted: it is tried again."""
    async with database.transaction(background=True) as connection:
        await connection.execute(delete(proposal_post).where(*_of(id_, room)))


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


def _of(id_: str, room: str) -> tuple[ColumnElement[bool], ...]:
    return proposal_post.c.proposal == id_, proposal_post.c.room == room
