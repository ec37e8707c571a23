"""The runs that are due: whose hour has come, and writing down what follows. Decides nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from bot.core.chat.digest_sender import SendPolicy
from bot.core.digests.subscription import Subscription
from bot.storage.async_engine import AsyncConnection
from bot.storage.rows import Row, columns_of
from bot.storage.sql import adding_to
from bot.storage.tables import IS_OPEN, OPEN, bucket, delivery, subscription

# what a run changes of a subscription
_RAN = ("status", "next_due", "next_day", "cursor", "last_day", "heard", "behind", "outcome")

_WAITING = select(delivery.c.subscription).where(
    delivery.c.subscription.in_(bindparam("ids", expanding=True)), IS_OPEN
)
_KNOWN = select(delivery.c.id).where(delivery.c.id.in_(bindparam("ids", expanding=True)))
_UPDATE = (
    update(subscription)
    .where(subscription.c.id == bindparam("its_id"))
    .values({name: bindparam(name) for name in (*_RAN, "written_at")})
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A digest that is ready to be sent, in its parts; `cursor` is from before it."""

    subscription: Subscription
    day: str
    policy: SendPolicy
    parts: str
    tools: str
    cursor: int
    by_hand: bool = False

    @property
    def id(self) -> str:
        """The name of the delivery: one of a subscription and a local date, and one asked for."""
        named = f"digest:{self.subscription.id}:{self.day}"
        return f"{named}:now" if self.by_hand else named


async def take_due(
    connection: AsyncConnection, platforms: Collection[str], now: float, most: int
) -> Sequence[Row]:
    """Return subscriptions whose run has come, the earliest first, for this transaction alone.

    Those that another replica is planning are passed over.
    """
    asked = (
        select(subscription)
        .where(subscription.c.next_due <= now, subscription.c.platform.in_(platforms))
        .order_by(subscription.c.next_due)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return (await connection.execute(asked)).mappings().all()


async def first_due(connection: AsyncConnection, platforms: Collection[str]) -> float | None:
    """Return when the next run of any subscription comes."""
    asked = (
        select(subscription.c.next_due)
        .where(subscription.c.next_due.is_not(None), subscription.c.platform.in_(platforms))
        .order_by(subscription.c.next_due)
        .limit(1)
    )
    return (await connection.execute(asked)).scalar_one_or_none()


async def waiting(connection: AsyncConnection, ids: Collection[int]) -> set[int]:
    """Return which subscriptions have a digest that is not sent yet."""
    return set((await connection.execute(_WAITING, {"ids": list(ids)})).scalars())


async def known(connection: AsyncConnection, ids: Collection[str]) -> set[str]:
    """Return which of these deliveries there are already."""
    return set((await connection.execute(_KNOWN, {"ids": list(ids)})).scalars())


async def add_deliveries(
    connection: AsyncConnection, prepared: Sequence[Prepared], now: float
) -> None:
    """Write digests down to be sent; whoever has their subscriptions to itself can do so."""
    if prepared:
        adding = adding_to(delivery, connection).on_conflict_do_nothing()
        await connection.execute(adding, [_columns_of(delivery, now) for delivery in prepared])


async def write_runs(
    connection: AsyncConnection, after: Iterable[Subscription], now: float
) -> None:
    """Write down what runs made of their subscriptions."""
    rows = []
    for planned in after:
        columns = columns_of(planned)
        row = {name: columns[name] for name in _RAN}
        rows.append(row | {"its_id": planned.id, "written_at": now})
    if rows:
        await connection.execute(_UPDATE, rows)


async def set_aside(connection: AsyncConnection, ids: Collection[int], until: float) -> None:
    """Leave subscriptions alone until a moment (seconds since 1970); the day of the run stays."""
    later = update(subscription).where(subscription.c.id.in_(ids)).values(next_due=until)
    await connection.execute(later)


async def add_bucket(connection: AsyncConnection, name: str, rate: float) -> None:
    """Write down a bucket, or its new rate; a rest that it is in goes on."""
    adding = adding_to(bucket, connection).values(name=name, rate=rate)
    await connection.execute(
        adding.on_conflict_do_update(index_elements=["name"], set_={"rate": adding.excluded.rate})
    )


def _columns_of(prepared: Prepared, now: float) -> dict[str, object]:
    return {
        "id": prepared.id,
        "subscription": prepared.subscription.id,
        "place": prepared.subscription.place.id,
        "day": prepared.day,
        "bucket": prepared.policy.bucket,
        "chat": prepared.policy.chat,
        "parts": prepared.parts,
        "part": 0,
        "remote_ids": "[]",
        "tools": prepared.tools,
        "cursor": prepared.cursor,
        "repeats": prepared.subscription.repeats,
        "due_at": now,
        "state": OPEN,
        "attempts": 0,
        "error": "",
        "created_at": now,
    }
