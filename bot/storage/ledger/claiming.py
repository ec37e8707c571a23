"""Taking deliveries to send: the pace of the whole fleet, leases, and who holds what.

The row of a bucket is the only lock that all replicas share; its `tat` is the theoretical arrival
time of the generic cell rate algorithm (ITU-T I.371): the slot of the next post. Moments in the
database are by its clock; what is handed out is by the caller's monotonic one, read beside it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, case, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.ports import Way
from bot.core.request import Place
from bot.storage.ledger.database import Database
from bot.storage.ledger.rows import Row, moment_of
from bot.storage.ledger.tables import IS_OPEN, bucket, chat, delivery, subscription
from bot.storage.ledger.upserting import adding_to

AHEAD = 0.25
"""Seconds of slots that are claimed at once, and at most this long before they come."""
LEASE = 60.0
"""Seconds after which what a replica holds is taken over: more than any request takes."""
_SPARE = 4
"""Candidates looked at for each slot: several may be for the same chat."""
_LOOKUP = "lookup:"

# Asked row by row, in the order of the index: joined, PostgreSQL may choose to read all chats.
_NEXT_OK = select(chat.c.next_ok).where(chat.c.id == delivery.c.chat).scalar_subquery()
_DIRECT = (
    select(subscription.c.direct)
    .where(subscription.c.id == delivery.c.subscription)
    .scalar_subquery()
)
_CANDIDATES = (
    select(delivery.c.id, delivery.c.chat, delivery.c.place, delivery.c.holder, delivery.c.due_at)
    .add_columns(_DIRECT.label("direct"))
    .where(delivery.c.bucket == bindparam("bucket"), IS_OPEN)
    .where(delivery.c.due_at <= bindparam("now"))
    .where(func.coalesce(_NEXT_OK, 0.0) <= bindparam("until"))
    .order_by(delivery.c.due_at, delivery.c.id)
    .limit(bindparam("most"))
)
_TAKE = (
    update(delivery)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)), IS_OPEN)
    .where(delivery.c.due_at <= bindparam("now"))
    .values(
        claimed_at=case(
            (delivery.c.holder.is_(None), bindparam("now")), else_=delivery.c.claimed_at
        ),
        due_at=bindparam("lease"),
        holder=bindparam("by"),
        attempts=delivery.c.attempts + 1,
    )
    .returning(delivery)
)
_MOVE = update(bucket).where(bucket.c.name == bindparam("its_name")).values(tat=bindparam("tat"))
_LOCK = select(bucket.c.rate, bucket.c.tat).where(bucket.c.name == bindparam("name"))
_FIRST = select(func.min(delivery.c.due_at)).where(
    delivery.c.bucket == bindparam("bucket"), IS_OPEN
)
_OPEN_BUCKETS = select(
    bucket.c.name,
    select(func.min(delivery.c.due_at))
    .where(delivery.c.bucket == bucket.c.name, IS_OPEN)
    .scalar_subquery()
    .label("due_at"),
)


@dataclass(frozen=True, slots=True)
class Claimed:
    """One part of a delivery that its holder alone may send, at `slot` and well before `deadline`.

    Both are by the monotonic clock; `due_at`, by that of the database, is its place among others.
    `doubtful` means that it may have been sent already, at `since` or later: then it has no slot,
    and is looked up first.
    """

    id: str
    subscription: int
    place: Place
    bucket: str
    way: Way
    day: dt.date
    parts: tuple[str, ...]
    part: int
    earlier: tuple[str, ...]
    cursor: int
    repeats: bool
    attempts: int
    holder: str
    doubtful: bool
    since: dt.datetime
    due_at: float
    slot: float
    deadline: float

    @property
    def key(self) -> str:
        """The name of this part of this digest."""
        return f"{self.id}:p{self.part + 1}"


@dataclass(frozen=True, slots=True)
class Claim:
    """What was taken, and in how many seconds to ask again; None: nothing waits in the bucket."""

    rows: tuple[Claimed, ...]
    again: float | None


@dataclass(frozen=True, slots=True)
class Claimer:
    """Takes deliveries of one process. `ways` gives the pace of a place."""

    database: Database
    ways: Callable[[Place], Way]
    monotonic: Callable[[], float]

    async def claim(self, name: str, by: str) -> Claim:
        """Take what is due in a bucket, as much as its pace allows, one for each chat."""
        async with self.database.transaction() as connection:
            locked = await self._lock(connection, name)
            if locked is None:
                return Claim((), None)
            rate, tat, now, here = locked
            if tat - now > AHEAD:
                return Claim((), tat - now - AHEAD)
            start = max(tat, now)
            found = await _candidates(connection, name, now, start, max(1, int(rate * AHEAD)))
            if not found:
                return Claim((), await _first(connection, name, now))
            ways = {id_: self.ways(_place(row)) for id_, row in found.items()}
            slots = _slots(found, start, rate)
            next_ok = {found[id_]["chat"]: at + ways[id_].gap for id_, at in slots.items()}
            await _pace_chats(connection, next_ok)
            tat = start + len(slots) / rate
            await connection.execute(_MOVE, {"its_name": name, "tat": tat})
            taken = await _take(connection, found, now, by)
            rows = (
                _claimed(row, found[row["id"]], ways[row["id"]], slots, here - now) for row in taken
            )
            return Claim(tuple(sorted(rows, key=lambda row: row.slot)), max(0.0, tat - now - AHEAD))

    async def lookup_in(self, name: str, rate: float, burst: int) -> float:
        """Buy a look-up at once (0), or return in how many seconds to ask for one again.

        There are `rate` a second, and up to `burst` of them at once after a rest.
        """
        async with self.database.transaction() as connection:
            await _add_bucket(connection, name, rate)
            locked = await self._lock(connection, name)
            if locked is None:
                return AHEAD
            _, tat, now, _ = locked
            early = tat - now - (burst - 1) / rate
            if early > 0:
                return early
            tat = max(tat, now) + 1 / rate
            await connection.execute(_MOVE, {"its_name": name, "tat": tat})
            return 0.0

    async def _lock(
        self, connection: AsyncConnection, name: str
    ) -> tuple[float, float, float, float] | None:
        """Lock a bucket; return its rate and tat, and the moment by the two clocks."""
        asked = _LOCK.with_for_update()
        row = (await connection.execute(asked, {"name": name})).one_or_none()
        if row is None:
            return None
        now = await self.database.now(connection)
        return row.rate, row.tat, now, self.monotonic()


def lookups_of(bucket_name: str) -> str:
    """Return the name of the bucket that paces the look-ups of a bucket."""
    return _LOOKUP + bucket_name


async def open_buckets(connection: AsyncConnection) -> Mapping[str, float]:
    """Return when the first delivery of each bucket is due, of those that have any open."""
    found = await connection.execute(_OPEN_BUCKETS)
    return {name: due_at for name, due_at in found if due_at is not None}


async def take_up(connection: AsyncConnection) -> None:
    """Make due at once whatever is held: by a process that is no more. For SQLite alone.

    Its holder stays, since it may have been sent.
    """
    held = update(delivery).where(IS_OPEN, delivery.c.holder.is_not(None))
    await connection.execute(held.values(due_at=0.0))


async def _candidates(
    connection: AsyncConnection, name: str, now: float, until: float, most: int
) -> dict[str, Row]:
    asked = {"bucket": name, "now": now, "until": until, "most": most * _SPARE}
    rows = (await connection.execute(_CANDIDATES, asked)).mappings().all()
    one_per_chat: dict[str, Row] = {}
    for row in rows:
        one_per_chat.setdefault(row["chat"], row)
    return {row["id"]: row for row in list(one_per_chat.values())[:most]}


async def _first(connection: AsyncConnection, name: str, now: float) -> float | None:
    """Return in how many seconds to look again, where nothing can be taken now."""
    due_at = (await connection.execute(_FIRST, {"bucket": name})).scalar_one()
    return None if due_at is None or due_at - now > AHEAD else max(0.05, due_at - now)


async def _take(
    connection: AsyncConnection, found: Mapping[str, Row], now: float, by: str
) -> Sequence[Row]:
    asked = {"ids": list(found), "now": now, "lease": now + LEASE, "by": by}
    taken: Sequence[Row] = (await connection.execute(_TAKE, asked)).mappings().all()
    return taken


async def _pace_chats(connection: AsyncConnection, next_ok: Mapping[str, float]) -> None:
    rows = [{"id": chat_, "next_ok": at} for chat_, at in sorted(next_ok.items())]
    if rows:
        adding = adding_to(chat, connection)
        changed = {"next_ok": adding.excluded.next_ok}
        await connection.execute(
            adding.on_conflict_do_update(index_elements=["id"], set_=changed), rows
        )


async def _add_bucket(connection: AsyncConnection, name: str, rate: float) -> None:
    adding = adding_to(bucket, connection).values(name=name, rate=rate, tat=0.0)
    await connection.execute(adding.on_conflict_do_nothing())


def _slots(found: Mapping[str, Row], start: float, rate: float) -> dict[str, float]:
    """Return the slots of what is not in doubt: it alone is sent at once."""
    clean = [id_ for id_, row in found.items() if row["holder"] is None]
    return {id_: start + number / rate for number, id_ in enumerate(clean)}


def _claimed(row: Row, found: Row, way: Way, slots: Mapping[str, float], offset: float) -> Claimed:
    return Claimed(
        id=row["id"],
        subscription=row["subscription"],
        place=_place(found),
        bucket=row["bucket"],
        way=way,
        day=dt.date.fromisoformat(row["day"]),
        parts=tuple(json.loads(row["parts"])),
        part=row["part"],
        earlier=tuple(json.loads(row["remote_ids"])),
        cursor=row["cursor"],
        repeats=row["repeats"],
        attempts=row["attempts"],
        holder=row["holder"],
        doubtful=row["id"] not in slots,
        since=moment_of(row["claimed_at"]),
        due_at=found["due_at"],
        slot=slots.get(row["id"], 0.0) + offset,
        deadline=row["due_at"] + offset,
    )


def _place(row: Row) -> Place:
    return Place(row["place"], direct=bool(row["direct"]))
