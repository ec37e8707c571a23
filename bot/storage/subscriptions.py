"""The port `Subscriptions` of the core, in SQL, and what becomes of a place that goes or moves.

Decides nothing: what changes is handed in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, delete, func, insert, literal, select, update

from bot.core.base.people import Place, platform_of
from bot.core.chat.ports import SubscriptionChange
from bot.core.digests.changes import LedgerChange
from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import Delivery, Event, Status, Subscription, gone, returned
from bot.storage.async_engine import AsyncConnection
from bot.storage.catalogue_ledger import news_between
from bot.storage.database import CHANGED, Database, in_transaction
from bot.storage.rows import (
    UNREADABLE,
    Row,
    columns_of,
    delivery_of,
    event_of,
    moment_of,
    news_of_row,
    readable,
    storable,
    subscription_of,
)
from bot.storage.sql import begins, within
from bot.storage.tables import GONE, IS_OPEN, delivery, event, news, subscription

_ACTOR = "platform"


async def _remove(connection: AsyncConnection, id_: int, now: float, why: str) -> None:
    """Delete a subscription; what of it is not sent yet will not be."""
    await connection.execute(delete(subscription).where(subscription.c.id == id_))
    await _close(connection, id_, now, why)


async def note_events(connection: AsyncConnection, events: Iterable[tuple[str, Event]]) -> None:
    """Write lines of the history of places, each with the id of its place."""
    rows = [
        {
            "place": place,
            "at": noted.at.timestamp(),
            "actor": noted.actor,
            "what": noted.what,
            "why": storable(noted.why),
        }
        for place, noted in events
    ]
    if rows:
        await connection.execute(insert(event), rows)


async def wake_all(connection: AsyncConnection) -> None:
    """Tell all replicas that there is something to do; on SQLite there is nobody to tell."""
    if connection.dialect.name == "postgresql":
        await connection.execute(select(func.pg_notify(CHANGED, "")))


async def _silence(
    connection: AsyncConnection, silenced: Subscription, zones: Zones, now: float
) -> None:
    for waiting in await _close(connection, silenced.id, now, "the place is gone"):
        if not waiting["part"]:  # nothing of it was sent
            silenced = returned(silenced, waiting["cursor"], dt.date.fromisoformat(waiting["day"]))
    silent = columns_of(gone(silenced, zones, moment_of(now)))
    changed = update(subscription).where(subscription.c.id == silenced.id)
    await connection.execute(changed.values(silent | {"gone_at": now}))
    await note_events(connection, [(silenced.place.id, Event(moment_of(now), _ACTOR, "gone"))])


async def _close(connection: AsyncConnection, id_: int, now: float, why: str) -> Sequence[Row]:
    """Let no digest of a subscription be sent any more, and return those that were still to be."""
    closed = (
        update(delivery)
        .where(delivery.c.subscription == id_, IS_OPEN)
        .values(state=GONE, finished_at=now, error=why)
        .returning(delivery.c.cursor, delivery.c.day, delivery.c.part)
    )
    return (await connection.execute(closed)).mappings().all()


async def _move_ledger(connection: AsyncConnection, old: str, new: str) -> None:
    """Move history and deliveries. What is paced is a chat, by a name that holds its id."""
    for table, more in (
        (event, {}),
        (delivery, {"chat": func.replace(delivery.c.chat, old, new)}),
    ):
        there = literal(new) + func.substr(table.c.place, len(old) + 1)
        moved = update(table).where(within(table.c.place, old))
        await connection.execute(moved.values({"place": there, **more}))


async def _locked_with_threads(connection: AsyncConnection, place: str) -> Sequence[Row]:
    """Return the subscriptions of a place and of its threads; nobody else changes them now."""
    mine = select(subscription).where(within(subscription.c.place, place))
    mine = mine.order_by(subscription.c.id).with_for_update()
    return (await connection.execute(mine)).mappings().all()


class SqlSubscriptions:
    """Keeps subscriptions for some platforms, seen from a catalogue that is one batch of news."""

    def __init__(
        self,
        database: Database,
        batch: int,
        platforms: Collection[str],
        zones: Zones,
        changed: Callable[[], None],
    ) -> None:
        """Take the number of this process's batch, and what to call when something has changed."""
        self._database = database
        self._batch = batch
        self._platforms = platforms
        self._zones = zones
        self._changed = changed

    def serves(self, place: Place) -> bool:
        """Tell whether digests can come to a place at all."""
        return place.platform in self._platforms

    async def of(self, place: Place) -> Subscription | None:
        """Return the subscription of a place."""
        found = select(subscription).where(subscription.c.place == place.id)
        return next(iter(readable(await self._rows(found), self._read)), None)

    async def change(
        self, place: Place, change: SubscriptionChange, event: Event
    ) -> Subscription | None:
        """Change the subscription of a place in one step, note the event, and return what is kept.

        Raises:
            NotStoredError: it could not be written down; nothing has changed.
        """

        async def work(connection: AsyncConnection) -> Subscription | None:
            before = await self._locked(connection, place)
            after = change(before, self._batch)
            if after == before:
                return before
            written = await self._write(connection, before, after)
            await note_events(connection, [(place.id, event)])
            await wake_all(connection)
            return written

        after = await in_transaction(self._database, work)
        self._changed()
        return after

    def take_up(self, batch: int) -> None:
        """Know of the news up to another batch: the catalogue of this process has changed."""
        self._batch = batch

    async def history(self, place: Place, most: int) -> tuple[Event, ...]:
        """Return what happened to the subscription of a place, the latest first."""
        found = select(event).where(event.c.place == place.id)
        latest = found.order_by(event.c.at.desc(), event.c.id.desc()).limit(most)
        return tuple(readable(await self._rows(latest), event_of))

    async def deliveries(self, place: Place, most: int) -> tuple[Delivery, ...]:
        """Return what was sent to a place, or is to be, the latest first."""
        found = select(delivery).where(delivery.c.place == place.id)
        latest = found.order_by(delivery.c.created_at.desc()).limit(most)
        return tuple(readable(await self._rows(latest), delivery_of))

    async def news(self, after: int) -> tuple[tuple[LedgerChange, ...], int]:
        """Return the news after a batch that this process's catalogue has, and its newest batch."""
        upto = self._batch
        found = await in_transaction(
            self._database, lambda connection: news_between(connection, after, upto)
        )
        return found, upto

    async def recent(self, since: dt.datetime) -> tuple[LedgerChange, ...]:
        """Return the news that the ledger dates at or after a moment."""
        found = select(news).where(news.c.at >= since.timestamp(), news.c.batch <= self._batch)
        ordered = found.order_by(news.c.batch, news.c.tool_id)
        return tuple(readable(await self._rows(ordered), news_of_row))

    async def place_gone(self, place: Place) -> None:
        """Silence a place that cannot be reached, and its threads; keep the record for a while.

        The news of a digest that was still waiting go into the next one, should it come back.
        """

        async def silence(connection: AsyncConnection) -> None:
            now = await self._database.now(connection)
            for row in await _locked_with_threads(connection, place.id):
                if row["status"] != Status.GONE.value:
                    await _silence(connection, subscription_of(row), self._zones, now)

        await in_transaction(self._database, silence)

    async def place_moved(self, old: Place, new: Place) -> None:
        """Follow a place to the id that it now has; what it has there already stays."""

        async def move(connection: AsyncConnection) -> None:
            now = await self._database.now(connection)
            taken = {row["place"] for row in await _locked_with_threads(connection, new.id)}
            for row in await _locked_with_threads(connection, old.id):
                there = new.id + row["place"].removeprefix(old.id)
                if there in taken:
                    await _remove(connection, row["id"], now, "the place has moved")
                else:
                    moved = update(subscription).where(subscription.c.id == row["id"])
                    where = {"place": there, "platform": platform_of(there), "direct": new.direct}
                    await connection.execute(moved.values(where))
                followed = Event(moment_of(now), _ACTOR, "moved")
                await note_events(connection, [(row["place"], followed)])
            await _move_ledger(connection, old.id, new.id)

        if old.id != new.id:
            await in_transaction(self._database, move)

    async def places_gone(self, prefix: str) -> None:
        """Forget all subscriptions of places whose ids begin with a prefix."""

        async def forget(connection: AsyncConnection) -> None:
            for table in (subscription, delivery, event):
                await connection.execute(delete(table).where(begins(table.c.place, prefix)))

        await in_transaction(self._database, forget)

    async def _rows(self, query: Select[*tuple[Any, ...]]) -> Sequence[Row]:
        async def read(connection: AsyncConnection) -> Sequence[Row]:
            return (await connection.execute(query)).mappings().all()

        return await in_transaction(self._database, read)

    async def _write(
        self, connection: AsyncConnection, before: Subscription | None, after: Subscription | None
    ) -> Subscription | None:
        if after is None:
            if before is not None:
                now = await self._database.now(connection)
                await _remove(connection, before.id, now, "turned off")
            return None
        columns = columns_of(after) | {"written_at": await self._database.now(connection)}
        if before is None:
            made = insert(subscription).values(columns).returning(subscription.c.id)
            return replace(after, id=(await connection.execute(made)).scalar_one())
        back = {} if after.status is Status.GONE else {"gone_at": None}
        changed = update(subscription).where(subscription.c.id == before.id)
        await connection.execute(changed.values(columns | back))
        return after

    async def _locked(self, connection: AsyncConnection, place: Place) -> Subscription | None:
        """Return the subscription of a place, which nobody else changes meanwhile.

        One that cannot be read is removed: whoever is there can subscribe like anybody else.
        """
        found = select(subscription).where(subscription.c.place == place.id).with_for_update()
        row = (await connection.execute(found)).mappings().first()
        if row is None:
            return None
        try:
            return self._read(row)
        except UNREADABLE:
            now = await self._database.now(connection)
            await _remove(connection, row["id"], now, "could not be read")
            return None

    def _read(self, row: Row) -> Subscription:
        """Return a subscription whose time zone is known as well.

        Raises:
            UNREADABLE: a column does not hold what it should.
        """
        found = subscription_of(row)
        self._zones(found.timetable.zone)
        return found
