"""Writing down what came of deliveries, and what follows for their subscriptions.

Whoever writes must still be the holder: what comes late from a worker whose deliveries went to
another changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import Event, Subscription, gone, returned
from bot.storage.async_engine import AsyncConnection
from bot.storage.delivery_queue import DeliveryLease
from bot.storage.rows import (
    columns_of,
    error_line,
    json_texts,
    moment_of,
    readable,
    subscription_of,
)
from bot.storage.subscriptions import note_events
from bot.storage.tables import FAILED, GONE, IS_OPEN, OPEN, SENT, UNKNOWN, bucket, delivery
from bot.storage.tables import subscription as subscriptions

LONGEST_REST = 86_400.0
"""Seconds that a platform is believed when it says to wait."""
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
        holder=None,
        doubtful=bindparam("in_doubt"),
        attempts=bindparam("tried"),
        failures=bindparam("failed"),
        doubts=bindparam("doubted"),
        given_back=bindparam("back"),
        error=bindparam("why"),
        finished_at=bindparam("finished"),
    )
)
_REST = (
    update(bucket)
    .where(bucket.c.name == bindparam("its_name"))
    .values(rest_from=bindparam("since"), rest_seconds=bindparam("seconds"))
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A part arrived, and has an id at the platform.

    `doubtful`: the parts after it may have arrived as well, and are looked up first.
    """

    lease: DeliveryLease
    remote_id: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Again:
    """To be tried in `delay` seconds. `doubtful`: it may have arrived, and is looked up first.

    `tried` tells whether it was tried, `failed` whether that failed for a reason of its own, and
    `doubted` whether it was sent and no answer said whether it arrived.
    `rest` is for how many seconds the platform wants nothing more of its bucket.
    """

    lease: DeliveryLease
    delay: float
    error: str = ""
    doubtful: bool = False
    tried: bool = True
    failed: bool = False
    doubted: bool = False
    rest: float | None = None


@dataclass(frozen=True, slots=True)
class GivenBack:
    """Surely not sent, for a reason: back in its place among the others, for whoever takes it."""

    lease: DeliveryLease
    reason: str


@dataclass(frozen=True, slots=True)
class Cleared:
    """No longer in doubt, and in `delay` seconds to be sent like any other.

    It was looked up and surely was not sent; or, `failed`, nobody can tell, and once too often is
    better than not at all.
    """

    lease: DeliveryLease
    delay: float = 0.0
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """Not to be tried again: UNKNOWN, GONE or FAILED.

    `damaged`: its text cannot be read, so that what it held must come with the next digest, also
    where a part of it arrived.
    """

    lease: DeliveryLease
    state: int
    error: str
    damaged: bool = False


Result = Sent | Again | GivenBack | Cleared | Ended


async def write_results(
    connection: AsyncConnection, results: Iterable[Result], zones: Zones, now: float
) -> None:
    """Write down what came of deliveries, in one order everywhere, so that nobody locks crosswise.

    `now` is by the clock of the database.
    """
    ordered = sorted(results, key=lambda result: result.lease.id)
    await _write_rests(connection, ordered, now)
    ended = [result for result in ordered if isinstance(result, Ended)]
    whose = await _lock(connection, [result.lease.subscription for result in ended])
    simple = [_columns_of(result, now) for result in ordered if not isinstance(result, Ended)]
    if simple:
        await connection.execute(_WRITE, simple)
    for result in ended:
        await _end(connection, result, whose.get(result.lease.subscription), zones, now)


async def _write_rests(connection: AsyncConnection, results: Sequence[Result], now: float) -> None:
    """Let nobody send in a bucket for as long as the platform says; it outlives a restart."""
    rests: dict[str, float] = {}
    for result in results:
        if isinstance(result, Again) and result.rest is not None:
            name = result.lease.bucket
            rests[name] = max(rests.get(name, 0.0), _bounded(result.rest))
    if rests:
        rows = [
            {"its_name": name, "since": now, "seconds": seconds}
            for name, seconds in sorted(rests.items())
        ]
        await connection.execute(_REST, rows)


async def _lock(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, Subscription]:
    """Lock subscriptions, before any of their deliveries, as everybody does."""
    if not ids:
        return {}
    asked = select(subscriptions).where(subscriptions.c.id.in_(ids)).order_by(subscriptions.c.id)
    rows = (await connection.execute(asked.with_for_update())).mappings()
    return {subscription.id: subscription for subscription in readable(rows, subscription_of)}


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
    event = Event(moment_of(now), actor, _WHAT[ended.state], error_line(ended.error))
    await note_events(connection, [(before.place.id, event)])


def _afterwards(before: Subscription, ended: Ended, zones: Zones, now: float) -> Subscription:
    """Return the subscription of a digest that ended: it is told again if none of it arrived."""
    after = gone(before, zones, moment_of(now)) if ended.state == GONE else before
    half_way = ended.lease.part > 0 and not ended.damaged
    if ended.state == UNKNOWN or half_way:
        return after
    return returned(after, ended.lease.cursor, ended.lease.day)


def _columns_of(result: Result, now: float) -> dict[str, object]:
    lease = result.lease
    return {
        "its_id": lease.id,
        "by": lease.holder,
        "to_state": OPEN,
        "to_part": lease.part,
        "ids": json_texts(lease.earlier),
        "due": now,
        "in_doubt": False,
        "tried": lease.attempts,
        "failed": lease.failures,
        "doubted": lease.doubts,
        "back": lease.given_back,
        "why": "",
        "finished": None,
    } | _changes(result, now)


def _changes(result: Result, now: float) -> dict[str, object]:
    lease = result.lease
    match result:
        case Sent(_, remote_id, doubtful):
            ids = json_texts((*lease.earlier, remote_id))
            if lease.part + 1 < len(lease.parts):
                gap = now + lease.policy.interval
                following = {"to_part": lease.part + 1, "ids": ids, "due": gap}
                counts = {"tried": 0, "failed": 0, "doubted": 0}
                return following | counts | {"in_doubt": doubtful}
            return {"to_state": SENT, "ids": ids, "finished": now}
        case Again():
            return {
                "due": now + _bounded(result.delay),
                "in_doubt": result.doubtful,
                "tried": lease.attempts if result.tried else lease.attempts - 1,
                "failed": lease.failures + result.failed,
                "doubted": lease.doubts + result.doubted,
                "why": error_line(result.error),
            }
        case GivenBack(_, reason):
            return {
                "due": lease.due_at,
                "in_doubt": lease.doubtful,
                "tried": lease.attempts - 1,
                "back": lease.given_back + 1,
                "why": error_line(reason),
            }
        case Cleared(_, delay, failed):
            return {
                "due": now + delay if delay else lease.due_at,
                "tried": lease.attempts - 1,
                "failed": lease.failures + failed,
            }
        case Ended(state=state, error=error):
            return {"to_state": state, "why": error_line(error), "finished": now}


def _bounded(seconds: float) -> float:
    return min(max(seconds, 0.0), LONGEST_REST)
