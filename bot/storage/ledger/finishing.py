"""Writing down what came of what was claimed: sent, to be tried again, or ended.

Everything is guarded by its holder: whoever lost a delivery to another replica changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.subscription import Event, Subscription, gone, returned
from bot.core.timetable import Zones
from bot.storage.ledger.claiming import Claimed
from bot.storage.ledger.planning import add_events, wake_all, written
from bot.storage.ledger.rows import columns_of, moment_of, subscription_of
from bot.storage.ledger.tables import FAILED, GONE, IS_OPEN, OPEN, SENT, UNKNOWN, bucket, delivery
from bot.storage.ledger.tables import subscription as subscriptions

LONGEST_PAUSE = 86_400.0
"""Seconds that a platform is believed when it says to wait."""
_ERROR = 200
"""Characters of an error that are kept."""
_WHAT = {UNKNOWN: "unknown", GONE: "gone", FAILED: "failed"}

_WRITE = (
    update(delivery)
    .where(delivery.c.id == bindparam("its_id"), delivery.c.holder == bindparam("by"))
    .where(IS_OPEN)
    .values(
        state=bindparam("to_state"),
        part=bindparam("to_part"),
        remote_ids=bindparam("ids"),
        due_at=bindparam("due"),
        holder=bindparam("to_holder"),
        attempts=bindparam("tried"),
        error=bindparam("why"),
        finished_at=bindparam("finished"),
    )
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A part arrived, and has an id at the platform."""

    row: Claimed
    remote_id: str


@dataclass(frozen=True, slots=True)
class Again:
    """To be tried in `delay` seconds. `doubtful`: it may have arrived, and is looked up first.

    `tried` tells whether it counts as an attempt. `pause` holds a whole bucket for some seconds.
    """

    row: Claimed
    delay: float
    error: str = ""
    doubtful: bool = False
    tried: bool = True
    pause: tuple[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Released:
    """Surely not sent: back in its place among the others, for whoever claims it."""

    row: Claimed


@dataclass(frozen=True, slots=True)
class Ended:
    """Not to be tried again: UNKNOWN, GONE or FAILED."""

    row: Claimed
    state: int
    error: str


Outcome = Sent | Again | Released | Ended


async def finish(
    connection: AsyncConnection, outcomes: Iterable[Outcome], zones: Zones, now: float
) -> None:
    """Write down what came of deliveries, in one order everywhere, so that nobody locks crosswise.

    `now` is by the clock of the database.
    """
    ordered = sorted(outcomes, key=lambda one: one.row.id)
    await _pause(connection, ordered, now)
    ended = [one for one in ordered if isinstance(one, Ended)]
    whose = await _lock(connection, [one.row.subscription for one in ended])
    simple = [_columns_of(one, now) for one in ordered if not isinstance(one, Ended)]
    if simple:
        await connection.execute(_WRITE, simple)
    for one in ended:
        await _end(connection, one, whose.get(one.row.subscription), zones, now)


async def _pause(connection: AsyncConnection, outcomes: Sequence[Outcome], now: float) -> None:
    """Let nobody send in a bucket for as long as the platform says; it outlives a restart."""
    for one in outcomes:
        if isinstance(one, Again) and one.pause:
            name, seconds = one.pause
            until = now + _bounded(seconds)
            later = func.max if connection.dialect.name == "sqlite" else func.greatest
            held = update(bucket).where(bucket.c.name == name)
            await connection.execute(held.values(tat=later(bucket.c.tat, until)))
            await wake_all(connection, f"{seconds:.3f} {name}")


async def _lock(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, Subscription]:
    """Lock subscriptions, before any of their deliveries, as everybody does."""
    if not ids:
        return {}
    asked = select(subscriptions).where(subscriptions.c.id.in_(ids)).order_by(subscriptions.c.id)
    found = (await connection.execute(asked.with_for_update())).mappings()
    return {row["id"]: subscription_of(row) for row in found}


async def _end(
    connection: AsyncConnection,
    ended: Ended,
    before: Subscription | None,
    zones: Zones,
    now: float,
) -> None:
    done = await connection.execute(_WRITE, _columns_of(ended, now))
    if not done.rowcount or before is None:
        return
    after = _afterwards(before, ended, zones, now)
    columns = columns_of(after)
    if ended.state == GONE:
        columns["gone_at"] = now
    changed = update(subscriptions).where(subscriptions.c.id == before.id)
    await connection.execute(changed.values(columns))
    actor = "platform" if ended.state == GONE else "bot"
    event = Event(moment_of(now), actor, _WHAT[ended.state], plain(ended.error))
    await add_events(connection, [(before, event)])


def _afterwards(before: Subscription, ended: Ended, zones: Zones, now: float) -> Subscription:
    """Return the subscription of a digest that ended: its news come again if none of it arrived."""
    after = gone(before, zones, moment_of(now)) if ended.state == GONE else before
    if ended.state == UNKNOWN or ended.row.part > 0:
        return after
    return returned(after, ended.row.cursor, ended.row.day)


def _columns_of(outcome: Outcome, now: float) -> dict[str, object]:
    row = outcome.row
    return {
        "its_id": row.id,
        "by": row.holder,
        "to_state": OPEN,
        "to_part": row.part,
        "ids": written(row.earlier),
        "due": now,
        "to_holder": None,
        "tried": row.attempts,
        "why": "",
        "finished": None,
    } | _changes(outcome, now)


def _changes(outcome: Outcome, now: float) -> dict[str, object]:
    row = outcome.row
    match outcome:
        case Sent(_, remote_id):
            ids = written((*row.earlier, remote_id))
            if row.part + 1 < len(row.parts):
                gap = now + row.way.gap
                return {"to_part": row.part + 1, "ids": ids, "due": gap, "tried": 0}
            return {"to_state": SENT, "ids": ids, "finished": now}
        case Again():
            return {
                "due": now + _bounded(outcome.delay),
                "to_holder": row.holder if outcome.doubtful else None,
                "tried": row.attempts if outcome.tried else row.attempts - 1,
                "why": plain(outcome.error),
            }
        case Released():
            return {"due": row.due_at, "tried": row.attempts - 1}
        case Ended(_, state, error):
            return {"to_state": state, "why": plain(error), "finished": now}


def _bounded(seconds: float) -> float:
    return min(max(seconds, 0.0), LONGEST_PAUSE)


def plain(error: str) -> str:
    """Return an error as it may be kept: one short line, without characters databases refuse."""
    return "".join(letter if letter.isprintable() else " " for letter in error)[:_ERROR]
