"""What is due, and for whom: pure, given the moment and the news.

Knows no storage and no platform. Whoever plans asks `plan` of each subscription whose time has come
and writes down what follows; what a digest says is made in `digest_reply.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.digests.changes import CatalogueChange, Change, changes, tool_of
from bot.core.digests.schedule import Slot, Zones, next_slot, slots
from bot.core.digests.subscription import RunOutcome, Status, Subscription

MAX_DIGEST_DELAY = dt.timedelta(hours=12)
"""How late a digest may still come; after that what is new is merged into the next."""
WEEK = dt.timedelta(days=7)
"""How long a place hears nothing before a line says so, where it wants that line."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What follows from a run: the subscription afterwards, and what is to be sent, if anything.

    `changes` is None where nothing is sent, and empty where a line says that nothing was new.
    `since` is the first day that the digest catches up with.
    """

    subscription: Subscription
    day: dt.date | None = None
    changes: tuple[Change, ...] | None = None
    since: dt.date | None = None
    by_hand: bool = False
    """Whether somebody asked for it, besides the digest of its day."""


def plan(  # noqa: PLR0913  # all that a decision stands on, and nothing that it could look up
    subscription: Subscription,
    news: Sequence[CatalogueChange],
    upto: int,
    zones: Zones,
    now: dt.datetime,
    *,
    busy: bool = False,
) -> Planned:
    """Decide what a subscription whose next run has come should be sent now.

    `news` may hold any batches: those after the subscription's cursor and up to batch `upto` count.
    `busy` means that an earlier digest of it is still waiting to be sent.
    """
    if subscription.outcome is RunOutcome.ASKED and subscription.next:
        last = subscription.last_run_day
        waiting = replace(subscription, next=next_slot(subscription.timetable, zones, now, last))
        return _asked(waiting, subscription.next.day, news, upto, busy=busy)
    come, following = _due(subscription, zones, now)
    waiting = replace(subscription, next=following)
    if not come:
        return Planned(waiting)
    slot = come[-1]
    behind = subscription.catching_up_since or (come[0].day if come[0] != slot else None)
    ran = replace(waiting, status=Status.ON, last_run_day=slot.day)
    if busy or now - slot.due >= MAX_DIGEST_DELAY:
        outcome = RunOutcome.BUSY if busy else RunOutcome.MISSED
        return Planned(replace(ran, catching_up_since=behind or slot.day, outcome=outcome))
    ran = replace(ran, catching_up_since=None, cursor=max(subscription.cursor, upto))
    since = behind if behind and behind < slot.day else None
    return _run(ran, slot.day, since, pending_changes(subscription, news, upto))


def pending_changes(
    subscription: Subscription, news: Iterable[CatalogueChange], upto: int
) -> tuple[Change, ...]:
    """Return all that changed after a subscription's cursor, up to batch `upto`."""
    return changes(change for change in news if subscription.cursor < change.batch <= upto)


def wanted_changes(subscription: Subscription, all_: Iterable[Change]) -> tuple[Change, ...]:
    """Return what of some changes passes a subscription's filters."""
    if not subscription.filters:
        return tuple(all_)
    return tuple(
        change for change in all_ if subscription.wants(tool_of(change.tool_id, change.facts))
    )


def _asked(
    waiting: Subscription, day: dt.date, news: Sequence[CatalogueChange], upto: int, *, busy: bool
) -> Planned:
    """Decide what somebody is sent who asked for what is waiting; the day keeps its own run."""
    behind = waiting.catching_up_since
    if busy:
        return Planned(replace(waiting, catching_up_since=behind or day, outcome=RunOutcome.BUSY))
    told = replace(waiting, catching_up_since=None, cursor=max(waiting.cursor, upto))
    since = behind if behind and behind < day else None
    return replace(_run(told, day, since, pending_changes(waiting, news, upto)), by_hand=True)


def _run(
    ran: Subscription, day: dt.date, since: dt.date | None, all_: tuple[Change, ...]
) -> Planned:
    passing = wanted_changes(ran, all_)
    if passing:
        after = replace(ran, last_digest_day=day, outcome=RunOutcome.PLANNED)
        return Planned(after, day, passing, since)
    outcome = RunOutcome.FILTERED if all_ else RunOutcome.EMPTY
    if ran.weekly_line and day - ran.last_digest_day >= WEEK:
        return Planned(replace(ran, last_digest_day=day, outcome=outcome), day, (), None)
    return Planned(replace(ran, outcome=outcome))


def _due(subscription: Subscription, zones: Zones, now: dt.datetime) -> tuple[list[Slot], Slot]:
    """Return the runs that have come since the last one, and the one that follows.

    The rules of the zone, or the holidays of its country, may have changed since the next run was
    written down: then none has come.
    """
    timetable = subscription.timetable
    first = subscription.next.day if subscription.next else now.date()
    come: list[Slot] = []
    for slot in slots(timetable, zones, first):
        if slot.due > now:
            return come, slot
        come.append(slot)
    raise AssertionError("a timetable has no end")
