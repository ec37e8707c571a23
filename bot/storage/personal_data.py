"""All that is kept of one person: read for them, and forgotten. The port: `PersonalData`.

A chat that a person has with the bot alone is theirs, with its digest; what others share stays
without their id. Knows no way of asking.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Column, ColumnElement, delete, false, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.base.people import FORGOTTEN, Person, Place
from bot.core.chat.ports import Authored, KeptData
from bot.storage.database import Database, as_not_stored, in_transaction
from bot.storage.rows import event_of, moment_of, readable
from bot.storage.sql import within
from bot.storage.tables import (
    catalogue_change,
    delivery,
    event,
    language,
    proposal,
    subscription,
)

_MOST = 100
"""Rows of a kind that are read: nobody reads on in a chat."""


class SqlPersonalData:
    """Reads and forgets in one transaction."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    async def of(self, person: Person, place: Place) -> KeptData:
        """Return what is kept of a person who asks in a place: see the port."""

        async def read(connection: AsyncConnection) -> KeptData:
            chosen = select(language.c.code).where(language.c.owner == f"person:{person.id}")
            noted = select(event).where(event.c.actor == person.id)
            noted = noted.order_by(event.c.at.desc(), event.c.id.desc()).limit(_MOST)
            chats = await _chats(connection, person, place)
            sent = select(func.count()).select_from(delivery)
            sent = sent.where(_within(delivery.c.place, chats))
            return KeptData(
                (await connection.execute(chosen)).scalar_one_or_none(),
                tuple(readable((await connection.execute(noted)).mappings().all(), event_of)),
                await _authored(connection, person.id),
                (await connection.execute(sent)).scalar_one(),
            )

        return await in_transaction(self._database, read, lasting=False)

    async def forget(self, person: Person, place: Place) -> None:
        """Forget a person who asks in a place: see the port."""

        async def forget(connection: AsyncConnection) -> None:
            chats = await _chats(connection, person, place)
            chosen = language.c.owner == f"person:{person.id}"
            chosen = or_(chosen, _within(language.c.owner, chats, "place:"))
            await connection.execute(delete(language).where(chosen))
            for table in (subscription, delivery, event):
                await connection.execute(delete(table).where(_within(table.c.place, chats)))
            await _rename(connection, person.id)

        await in_transaction(self._database, forget)
        with as_not_stored():
            await self._database.leave_no_traces()


async def _chats(connection: AsyncConnection, person: Person, place: Place) -> list[str]:
    """Return the chats that are known to be a person's own: where they are, and where digests come.

    Telegram's direct chats have the id of their person. So has a group whose administrator writes
    without a name: that one is nobody's own.
    """
    direct = select(subscription.c.place).where(
        subscription.c.place == person.id, subscription.c.direct
    )
    here = {place.id} if place.direct else set()
    return sorted(here.union((await connection.execute(direct)).scalars()))


def _within(places: Column[str], chats: Iterable[str], kind: str = "") -> ColumnElement[bool]:
    return or_(false(), *(within(places, f"{kind}{chat}") for chat in chats))


async def _rename(connection: AsyncConnection, id_: str) -> None:
    """Put a word for somebody who is forgotten in the place of an id, and drop their own lines."""
    for column, more in (
        (event.c.actor, {"why": ""}),
        (catalogue_change.c.actor, {}),
        (proposal.c.decided_by, {}),
        (proposal.c.source, {}),
    ):
        renamed = update(column.table).where(column == id_)
        await connection.execute(renamed.values({column.name: FORGOTTEN} | more))


async def _authored(connection: AsyncConnection, id_: str) -> tuple[Authored, ...]:
    asked = (
        ("change", catalogue_change.c.actor, catalogue_change.c.at, catalogue_change.c.entry),
        ("suggestion", proposal.c.source, proposal.c.seen_at, proposal.c.id),
        ("decision", proposal.c.decided_by, proposal.c.decided_at, proposal.c.id),
    )
    found = [
        Authored(kind, moment_of(row[0]), row[1])
        for kind, actor, at, what in asked
        for row in await connection.execute(
            select(at, what).where(actor == id_, at.is_not(None)).order_by(at.desc()).limit(_MOST)
        )
    ]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))
