"""The ledger as a queue: which buckets have work, who owns them, and what a worker takes.

A bucket has one owner at a time, a worker, which alone takes deliveries from it and keeps its pace.
What a worker takes has it as `holder` until it writes down what came of it. Both end with the
worker (`workers.py`), and not at a moment: no clock can end them. Knows no pace.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, case, false, or_, select, text, update

from bot.core.base.people import Place
from bot.core.chat.digest_sender import SendPolicy
from bot.storage.async_engine import AsyncConnection
from bot.storage.rows import UNREADABLE, Row, error_line, moment_of, parsed, texts_of, whole
from bot.storage.tables import FAILED, IS_OPEN, bucket, delivery, subscription

_SPARE = 4
"""Candidates looked at for each delivery that is wanted: several may be for the same chat."""

# Subscriptions are asked row by row: joined, PostgreSQL may choose to read all of them.
_CANDIDATES = """
SELECT d.id, d.bucket, d.chat,
    (SELECT direct FROM subscription WHERE subscription.id = d.subscription) AS direct
FROM ({picked}) AS d
ORDER BY d.due_at, d.id
"""
_PICKED = {
    # For each bucket its first rows, by the index alone; neither engine finds the other's way.
    "postgresql": """
        SELECT ready.* FROM unnest(CAST(:names AS text[])) AS wanted (name)
        CROSS JOIN LATERAL (
            SELECT id, bucket, chat, subscription, due_at FROM delivery
            WHERE bucket = wanted.name AND state = 0 AND holder IS NULL AND due_at <= :now
            AND chat <> ALL (CAST(:busy AS text[]))
            ORDER BY due_at, id LIMIT :most
        ) AS ready
    """,
    "sqlite": """
        SELECT ready.* FROM json_each(:names) AS wanted
        JOIN delivery AS ready ON ready.rowid IN (
            SELECT rowid FROM delivery
            WHERE bucket = wanted.value AND state = 0 AND holder IS NULL AND due_at <= :now
            AND chat NOT IN (SELECT value FROM json_each(:busy))
            ORDER BY due_at, id LIMIT :most
        )
    """,
}
_FIND = {engine: text(_CANDIDATES.format(picked=picked)) for engine, picked in _PICKED.items()}
_TAKE = (
    update(delivery)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)), IS_OPEN)
    .where(delivery.c.holder.is_(None))
    .values(
        claimed_at=case((delivery.c.doubtful, delivery.c.claimed_at), else_=bindparam("now")),
        holder=bindparam("by"),
        attempts=delivery.c.attempts + 1,
    )
    .returning(delivery)
)
_FIRST_DUE = (
    select(delivery.c.due_at)
    .where(delivery.c.bucket == bucket.c.name, IS_OPEN, delivery.c.holder.is_(None))
    .order_by(delivery.c.due_at, delivery.c.id)
    .limit(1)
    .scalar_subquery()
)
_READY = select(bucket.c.name, bucket.c.rate, _FIRST_DUE.label("due_at")).where(
    or_(bucket.c.owner.is_(None), bucket.c.owner == bindparam("worker"))
)
_DAMAGED = (
    update(delivery)
    .where(delivery.c.id == bindparam("its_id"))
    .values(state=FAILED, holder=None, error=bindparam("why"), finished_at=bindparam("now"))
)
_GIVE_NEWS_BACK = (
    update(subscription)
    .where(subscription.c.id == bindparam("its_id"), subscription.c.cursor > bindparam("before"))
    .values(cursor=bindparam("before"))
)


@dataclass(frozen=True, slots=True)
class DeliveryLease:
    """One part of a delivery, which its holder alone may send.

    `doubtful` means that it may have been sent already, at `since` or later: it is looked up first.
    `due_at`, by the clock of the database, is its place among the others. `attempts` counts all
    tries of this part, with this one; of those before it, `failures` those that were refused and
    `doubts` those of which nobody could tell. `given_back` counts how often it was taken and not
    tried. `age` is for how many seconds it was written down when it was taken.
    """

    id: str
    subscription: int
    place: Place
    bucket: str
    policy: SendPolicy
    day: dt.date
    parts: tuple[str, ...]
    part: int
    earlier: tuple[str, ...]
    cursor: int
    repeats: bool
    attempts: int
    failures: int
    doubts: int
    given_back: int
    age: float
    holder: str
    doubtful: bool
    since: dt.datetime
    due_at: float

    @property
    def key(self) -> str:
        """The name of this part of this digest."""
        return f"{self.id}:p{self.part + 1}"


@dataclass(frozen=True, slots=True)
class Ready:
    """A bucket in which something is open, its posts a second, and when the first of it is due."""

    rate: float
    due_at: float


@dataclass(frozen=True, slots=True)
class Rest:
    """For how many seconds from a moment on a platform has said to wait."""

    since: float
    seconds: float

    def left(self, now: float) -> float:
        """Return the seconds that are left; from the future, by a wrong clock, it begins now."""
        return max(0.0, min(self.since, now) + self.seconds - now)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a worker holds now; `damaged` are ids that could not be read, each with the reason."""

    leases: tuple[DeliveryLease, ...]
    damaged: Mapping[str, str]


async def ready_buckets(connection: AsyncConnection, worker: str) -> dict[str, Ready]:
    """Return the buckets with open deliveries that a worker owns, or may come to own."""
    found = await connection.execute(_READY, {"worker": worker})
    return {name: Ready(rate, at) for name, rate, at in found if isinstance(at, float | int)}


async def acquire(
    connection: AsyncConnection, names: Collection[str], worker: str
) -> dict[str, Rest | None]:
    """Make a worker the owner of those buckets that nobody else owns, and return them.

    What another worker is acquiring at the same time is passed over.
    """
    if not names:
        return {}
    mine = or_(bucket.c.owner.is_(None), bucket.c.owner == worker)
    free = select(bucket.c.name).where(bucket.c.name.in_(names), mine).order_by(bucket.c.name)
    owned = (
        update(bucket)
        .where(bucket.c.name.in_(free.with_for_update(skip_locked=True)))
        .values(owner=worker)
        .returning(bucket.c.name, bucket.c.rest_from, bucket.c.rest_seconds)
    )
    rows = await connection.execute(owned)
    return {name: None if since is None else Rest(since, for_) for name, since, for_ in rows}


async def disown(connection: AsyncConnection, names: Collection[str], worker: str) -> None:
    """Let others own some buckets of a worker."""
    if names:
        own = update(bucket).where(bucket.c.name.in_(names), bucket.c.owner == worker)
        await connection.execute(own.values(owner=None))


async def take(  # noqa: PLR0913, PLR0917  # who takes, what, when and where not
    connection: AsyncConnection,
    wanted: Mapping[str, int],
    busy: Collection[str],
    worker: str,
    now: float,
    policy: Callable[[Place], SendPolicy],
) -> Taken:
    """Take what is due in buckets that a worker owns, so many of each, and one for each chat.

    Nothing is taken for chats that are `busy`. A row that cannot be read is set aside as failed,
    and what it was to tell comes with the next digest.
    """
    ids = _choose(await _candidates(connection, wanted, busy, now), wanted)
    if not ids:
        return Taken((), {})
    asked = {"ids": list(ids), "now": now, "by": worker}
    rows = (await connection.execute(_TAKE, asked)).mappings().all()
    leases, damaged = [], {}
    for row in rows:
        try:
            leases.append(_lease(row, ids[row["id"]], policy, now))
        except UNREADABLE as error:
            damaged[row["id"]] = f"cannot be read: {error}"
            await _set_aside(connection, row, damaged[row["id"]], now)
    order = list(ids)
    return Taken(tuple(sorted(leases, key=lambda lease: order.index(lease.id))), damaged)


async def give_back_strays(
    connection: AsyncConnection, worker: str, known: Collection[str]
) -> None:
    """Free what a worker holds in the ledger and knows nothing of: it was never sent.

    So it is where the answer to a commit was lost.
    """
    held = and_(delivery.c.holder == worker, delivery.c.id.not_in(known))
    stray = update(delivery).where(IS_OPEN, held)
    await connection.execute(stray.values(holder=None, attempts=delivery.c.attempts - 1))


async def is_open(connection: AsyncConnection, platforms: Iterable[str]) -> bool:
    """Tell whether any delivery of some platforms is not finished."""
    mine = or_(false(), *(delivery.c.bucket.startswith(f"{name}:") for name in platforms))
    found = await connection.execute(select(delivery.c.id).where(IS_OPEN, mine).limit(1))
    return found.first() is not None


async def _candidates(
    connection: AsyncConnection, wanted: Mapping[str, int], busy: Collection[str], now: float
) -> Sequence[Row]:
    engine = connection.dialect.name
    asked: dict[str, object] = {
        "names": _listed(wanted, engine),
        "busy": _listed(busy, engine),
        "now": now,
        "most": _SPARE * max(wanted.values(), default=0),
    }
    return (await connection.execute(_FIND[engine], asked)).mappings().all()


def _listed(names: Iterable[str], engine: str) -> object:
    """Return names as one parameter of the engine: the statement stays the same for any number."""
    return list(names) if engine == "postgresql" else json.dumps(list(names))


def _choose(found: Sequence[Row], wanted: Mapping[str, int]) -> dict[str, bool]:
    """Return the ids to take, in their order, each with whether it goes to one person."""
    chosen: dict[str, bool] = {}
    left, chats = dict(wanted), set()
    for row in found:
        if left[row["bucket"]] and row["chat"] not in chats:
            left[row["bucket"]] -= 1
            chats.add(row["chat"])
            chosen[row["id"]] = bool(row["direct"])
    return chosen


def check_sendable(row: Row) -> None:
    """Read what is read of a delivery to send it.

    Raises:
        UNREADABLE: a column does not hold what it should.
    """
    parts, part = texts_of(row, "parts"), whole(row, "part")
    if not 0 <= part < len(parts):
        raise ValueError(f"part: {part} of {len(parts)}")
    texts_of(row, "remote_ids")
    parsed(row, "day", dt.date.fromisoformat)
    for name in ("subscription", "cursor", "attempts", "failures", "doubts", "given_back"):
        whole(row, name)
    moment_of(row["due_at"])


def _lease(
    row: Row,
    direct: bool,  # noqa: FBT001  # a column
    policy: Callable[[Place], SendPolicy],
    now: float,
) -> DeliveryLease:
    place = Place(row["place"], direct=direct)
    check_sendable(row)
    return DeliveryLease(
        id=row["id"],
        subscription=row["subscription"],
        place=place,
        bucket=row["bucket"],
        policy=policy(place),
        day=dt.date.fromisoformat(row["day"]),
        parts=texts_of(row, "parts"),
        part=row["part"],
        earlier=texts_of(row, "remote_ids"),
        cursor=row["cursor"],
        repeats=bool(row["repeats"]),
        attempts=row["attempts"],
        failures=row["failures"],
        doubts=row["doubts"],
        given_back=row["given_back"],
        age=max(0.0, now - row["created_at"]),
        holder=row["holder"],
        doubtful=bool(row["doubtful"]),
        since=moment_of(_since(row, now)),
        due_at=float(row["due_at"]),
    )


def _since(row: Row, now: float) -> float:
    """Return since when a part may have been sent: not since a moment that a wrong clock wrote."""
    claimed, created = row["claimed_at"], row["created_at"]
    return float(claimed if claimed <= now else min(created, now))


async def _set_aside(connection: AsyncConnection, row: Row, why: str, now: float) -> None:
    await connection.execute(_DAMAGED, {"its_id": row["id"], "why": error_line(why), "now": now})
    if isinstance(row["cursor"], int) and isinstance(row["subscription"], int):
        before = {"its_id": row["subscription"], "before": row["cursor"]}
        await connection.execute(_GIVE_NEWS_BACK, before)
