"""The port `Subscriptions` of the core, in SQL. Decides nothing: what changes is handed in.

Every change is one transaction with the subscription's row locked; it is written down whole or not
at all. What goes wrong with the database is `NotKept`, also for those who only read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.base.people import Place
from bot.core.chat.ports import Changed
from bot.core.digests.changes import News
from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import Delivery, Event, Status, Subscription
from bot.storage.ledger import places
from bot.storage.ledger.database import CHANGED, Database
from bot.storage.ledger.importing import news_between
from bot.storage.ledger.rows import (
    UNREADABLE,
    Row,
    columns_of,
    delivery_of,
    event_of,
    news_of_row,
    platform_of,
    readable,
    subscription_of,
)
from bot.storage.ledger.tables import delivery, event, news, subscription
from bot.storage.ledger.working import kept


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
        return platform_of(place.id) in self._platforms

    async def of(self, place: Place) -> Subscription | None:
        """Return the subscription of a place."""
        found = select(subscription).where(subscription.c.place == place.id)
        return next(iter(readable(await self._rows(found), self._read)), None)

    async def change(self, place: Place, change: Changed, event: Event) -> Subscription | None:
        """Change the subscription of a place in one step, note the event, and return what is kept.

        Raises:
            NotKept: it could not be written down; nothing has changed.
        """

        async def work(connection: AsyncConnection) -> Subscription | None:
            before = await self._locked(connection, place)
            after = change(before, self._batch)
            if after == before:
                return before
            written = await self._write(connection, before, after)
            await places.note(connection, place.id, event)
            if self._database.shared:
                await connection.execute(select(func.pg_notify(CHANGED, "")))
            return written

        after = await kept(self._database, work)
        self._changed()
        return after

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

    async def news(self, after: int) -> tuple[tuple[News, ...], int]:
        """Return the news after a batch that this process's catalogue has, and its newest batch."""
        found = await kept(self._database, lambda one: news_between(one, after, self._batch))
        return found, self._batch

    async def recent(self, since: dt.datetime) -> tuple[News, ...]:
        """Return the news that the ledger dates at or after a moment."""
        found = select(news).where(news.c.at >= since.timestamp(), news.c.batch <= self._batch)
        ordered = found.order_by(news.c.batch, news.c.tool_id)
        return tuple(readable(await self._rows(ordered), news_of_row))

    async def place_gone(self, place: Place) -> None:
        """Silence a place that cannot be reached, and its threads; keep the record for a while."""

        async def silence(connection: AsyncConnection) -> None:
            now = await self._database.now(connection)
            await places.silence(connection, place, self._zones, now)

        await kept(self._database, silence)

    async def place_moved(self, old: Place, new: Place) -> None:
        """Follow a place to the id that it now has; what it has there already stays."""

        async def move(connection: AsyncConnection) -> None:
            await places.move(connection, old, new, await self._database.now(connection))

        if old.id != new.id:
            await kept(self._database, move)

    async def places_gone(self, prefix: str) -> None:
        """Forget all subscriptions of places whose ids begin with a prefix."""
        await kept(self._database, lambda connection: places.forget(connection, prefix))

    async def _rows(self, query: Select[*tuple[Any, ...]]) -> Sequence[Row]:
        async def read(connection: AsyncConnection) -> Sequence[Row]:
            return (await connection.execute(query)).mappings().all()

        return await kept(self._database, read)

    async def _write(
        self, connection: AsyncConnection, before: Subscription | None, after: Subscription | None
    ) -> Subscription | None:
        if after is None:
            if before is not None:
                now = await self._database.now(connection)
                await places.remove(connection, before.id, now, "turned off")
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
            await places.remove(connection, row["id"], now, "could not be read")
            return None

    def _read(self, row: Row) -> Subscription:
        """Return a subscription whose time zone is known as well.

        Raises:
            UNREADABLE: a column does not hold what it should.
        """
        found = subscription_of(row)
        self._zones(found.timetable.zone)
        return found
