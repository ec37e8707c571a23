"""What is kept of people: read and forgotten at their word, and forgotten when it is old.

A chat that a person has with the bot alone is theirs, with its digest; what others share stays
without their id. What is old goes in small pieces, each a transaction: whoever sends waits for
none. Knows no way of asking. The port: `PersonalData`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import (
    Column,
    ColumnElement,
    Table,
    and_,
    delete,
    false,
    func,
    or_,
    select,
    update,
)

from bot.core.base.people import FORGOTTEN, Person, Place
from bot.core.base.retention import (
    AUTHORS,
    GAPS,
    HISTORY,
    SENT_DIGESTS,
    SUBSCRIPTIONS,
    UNSENT_DIGESTS,
    Retention,
)
from bot.core.chat.ports import Authored, KeptData
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, as_not_stored, in_transaction
from bot.storage.rows import event_of, moment_of, readable
from bot.storage.sql import within
from bot.storage.tables import (
    OPEN,
    SENT,
    catalogue_change,
    chosen_language,
    delivery,
    event,
    gap,
    idempotency_key,
    inbox,
    link,
    proposal,
    subscription,
)

_MOST = 100
"""Rows of a kind that are read: nobody reads on in a chat."""
_PLATFORMS = ("slack:", "telegram:")
"""With which the ids of people begin; whoever suggests nothing is the name of a source."""
_KEPT_LINKS = dt.timedelta(days=60)
"""Links of the catalogue are looked at each week; those that are not are none any more."""
_PIECE = 500
"""Rows of one transaction."""


class SqlPersonalData:
    """Reads and forgets in one transaction."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    async def of(self, person: Person, place: Place) -> KeptData:
        """Return what is kept of a person who asks in a place: see the port."""

        async def read(connection: AsyncConnection) -> KeptData:
            noted = select(event).where(event.c.actor == person.id)
            noted = noted.order_by(event.c.at.desc(), event.c.id.desc()).limit(_MOST)
            chats = await _chats(connection, person, place)
            chosen = select(chosen_language).where(_chosen_by(person, chats))
            languages = (await connection.execute(chosen)).mappings()
            # What they chose for themselves goes before what is chosen for their own chat.
            by_owner = {row["owner"]: row["code"] for row in languages}
            sent = select(func.count()).select_from(delivery)
            sent = sent.where(_within(delivery.c.place, chats))
            return KeptData(
                by_owner.get(_owner(person)) or next(iter(by_owner.values()), None),
                tuple(readable((await connection.execute(noted)).mappings().all(), event_of)),
                await _authored(connection, person.id),
                (await connection.execute(sent)).scalar_one(),
            )

        return await in_transaction(self._database, read, lasting=False)

    async def forget(self, person: Person, place: Place) -> None:
        """Forget a person who asks in a place: see the port."""

        async def forget(connection: AsyncConnection) -> None:
            chats = await _chats(connection, person, place)
            await connection.execute(delete(chosen_language).where(_chosen_by(person, chats)))
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


def _owner(person: Person) -> str:
    return f"person:{person.id}"


def _chosen_by(person: Person, chats: Iterable[str]) -> ColumnElement[bool]:
    """Tell whether a language is chosen for a person or for a chat of their own."""
    of_person = chosen_language.c.owner == _owner(person)
    return or_(of_person, _within(chosen_language.c.owner, chats, "place:"))


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
    return tuple(sorted(found, key=lambda happened: happened.at, reverse=True))


async def prune(database: Database, now: float) -> int:
    """Forget what nobody asks for any more, and return how many rows that were.

    How long each kind is kept is said by `bot/core/base/retention.py`.
    """
    finished = delivery.c.finished_at
    unsent = and_(delivery.c.state != OPEN, delivery.c.state != SENT)
    old = (
        (delivery, and_(delivery.c.state == SENT, finished < _before(now, SENT_DIGESTS))),
        (delivery, and_(unsent, finished < _before(now, UNSENT_DIGESTS))),
        (event, event.c.at < _before(now, HISTORY)),
        (subscription, subscription.c.gone_at < _before(now, SUBSCRIPTIONS)),
        (idempotency_key, idempotency_key.c.until < now),
        (inbox, inbox.c.expires_at < now),
        (link, link.c.checked_at < now - _KEPT_LINKS.total_seconds()),
        (gap, gap.c.last_day < _day_before(now, GAPS)),
    )
    dropped = [await _drop(database, table, condition) for table, condition in old]
    return sum(dropped) + await _forget_authors(database, _before(now, AUTHORS))


async def _forget_authors(database: Database, before: float) -> int:
    """Put a word in the place of who did something to the catalogue; what they did stays."""
    decided, source = proposal.c.decided_by, proposal.c.source
    theirs = or_(*(source.startswith(platform) for platform in _PLATFORMS))
    old: tuple[tuple[Column[str], ColumnElement[bool]], ...] = (
        (catalogue_change.c.actor, catalogue_change.c.at < before),
        (decided, and_(proposal.c.decided_at < before, decided != "")),
        (source, and_(proposal.c.seen_at < before, theirs)),
    )
    async with database.transaction(background=True) as connection:
        renamed = [
            await connection.execute(
                update(column.table)
                .where(condition, column != FORGOTTEN)
                .values({column.name: FORGOTTEN})
            )
            for column, condition in old
        ]
    return sum(result.rowcount for result in renamed)


async def _drop(database: Database, table: Table, condition: ColumnElement[bool]) -> int:
    total, last = 0, _PIECE
    while last == _PIECE:
        async with database.transaction(background=True) as connection:
            last = await _drop_piece(connection, table, condition)
        total += last
    return total


async def _drop_piece(
    connection: AsyncConnection, table: Table, condition: ColumnElement[bool]
) -> int:
    """Delete some rows; those that another replica has in hand are left for the next time."""
    (key,) = table.primary_key
    piece = select(key).where(condition).limit(_PIECE).with_for_update(skip_locked=True)
    return (await connection.execute(delete(table).where(key.in_(piece)))).rowcount


def _before(now: float, retention: Retention) -> float:
    return now - retention.kept.total_seconds()


def _day_before(now: float, retention: Retention) -> str:
    return dt.datetime.fromtimestamp(_before(now, retention), dt.UTC).date().isoformat()
