"""What becomes of the rows of a place that goes, moves, or is to be forgotten.

A chat takes its threads along: their ids are the chat's, a colon and more. Each function works in a
transaction of its caller.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import delete, func, insert, literal, select
from sqlalchemy import update as change
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.base.people import Place
from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import Event, Status, Subscription, gone, returned
from bot.storage.ledger.ranges import begins, within
from bot.storage.ledger.rows import Row, columns_of, moment_of, platform_of, subscription_of
from bot.storage.ledger.tables import GONE, IS_OPEN, delivery, event, subscription

_ACTOR = "platform"


async def silence(connection: AsyncConnection, place: Place, zones: Zones, now: float) -> None:
    """Silence a place that cannot be reached, and its threads.

    The news of a digest that was still waiting go into the next one, should the place come back.
    """
    for row in await _locked(connection, place.id):
        if row["status"] != Status.GONE.value:
            await _silence(connection, subscription_of(row), zones, now)


async def move(connection: AsyncConnection, old: Place, new: Place, now: float) -> None:
    """Give the rows of a place the id that it has now; a subscription that is there stays."""
    taken = {row["place"] for row in await _locked(connection, new.id)}
    for row in await _locked(connection, old.id):
        there = new.id + row["place"].removeprefix(old.id)
        if there in taken:
            await remove(connection, row["id"], now, "the place has moved")
        else:
            moved = change(subscription).where(subscription.c.id == row["id"])
            where = {"place": there, "platform": platform_of(there), "direct": new.direct}
            await connection.execute(moved.values(where))
        await note(connection, row["place"], Event(moment_of(now), _ACTOR, "moved"))
    await _move_ledger(connection, old.id, new.id)


async def forget(connection: AsyncConnection, prefix: str) -> None:
    """Delete all that is kept of places whose ids begin with a prefix."""
    for table in (subscription, delivery, event):
        await connection.execute(delete(table).where(begins(table.c.place, prefix)))


async def remove(connection: AsyncConnection, id_: int, now: float, why: str) -> None:
    """Delete a subscription; what of it is not sent yet will not be."""
    await connection.execute(delete(subscription).where(subscription.c.id == id_))
    await _close(connection, id_, now, why)


async def note(connection: AsyncConnection, place: str, what: Event) -> None:
    """Write one line of the history of a place."""
    why = what.why.replace("\0", "").encode("utf-8", "replace").decode()  # as every database takes
    row = {"place": place, "actor": what.actor, "what": what.what, "why": why}
    await connection.execute(insert(event).values(row | {"at": what.at.timestamp()}))


async def _silence(
    connection: AsyncConnection, one: Subscription, zones: Zones, now: float
) -> None:
    for waiting in await _close(connection, one.id, now, "the place is gone"):
        if not waiting["part"]:  # nothing of it was sent
            one = returned(one, waiting["cursor"], dt.date.fromisoformat(waiting["day"]))
    silent = columns_of(gone(one, zones, moment_of(now)))
    changed = change(subscription).where(subscription.c.id == one.id)
    await connection.execute(changed.values(silent | {"gone_at": now}))
    await note(connection, one.place.id, Event(moment_of(now), _ACTOR, "gone"))


async def _close(connection: AsyncConnection, id_: int, now: float, why: str) -> Sequence[Row]:
    """Let no digest of a subscription be sent any more, and return those that were still to be."""
    closed = (
        change(delivery)
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
        moved = change(table).where(within(table.c.place, old))
        await connection.execute(moved.values({"place": there, **more}))


async def _locked(connection: AsyncConnection, place: str) -> Sequence[Row]:
    """Return the subscriptions of a place and of its threads; nobody else changes them now."""
    mine = select(subscription).where(within(subscription.c.place, place))
    mine = mine.order_by(subscription.c.id).with_for_update()
    return (await connection.execute(mine)).mappings().all()
