"""What a run comes to: what a subscription is sent, pure, given the moment and the news.

Knows no storage and no platform. Whoever plans asks `decide_run` for each subscription whose run
has come, and writes down what follows; what a digest says is made in `digest_reply.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.digests.changes import Change, LedgerChange, net_changes, tool_of
from bot.core.digests.schedule import Run, Zones, next_run, runs_from
from bot.core.digests.subscription import RunOutcome, Status, Subscription
from bot.core.search.filters import Filters

MAX_DIGEST_DELAY = dt.timedelta(hours=12)
"""How late a digest may still come; after that what is new is merged into the next."""
WEEK = dt.timedelta(days=7)
"""How long a place hears nothing before a line says so, where it wants that line."""


@dataclass(frozen=True, slots=True)
class RunDecision:
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


def decide_run(  # noqa: PLR0913  # all that a decision stands on, and nothing that it could look up
    subscription: Subscription,
    news: Sequence[LedgerChange],
    upto: int,
    zones: Zones,
    now: dt.datetime,
    *,
    busy: bool = False,
) -> RunDecision:
    """Decide what a subscription whose next run has come should be sent now.

    `news` may hold any batches: those after the subscription's cursor and up to batch `upto` count.
    `busy` means that an earlier digest of it is still waiting to be sent.
    """
    asked = subscription.next if subscription.outcome is RunOutcome.ASKED else None
    if asked:
        run, behind, missed = asked, subscription.catching_up_since, False
        following = next_run(subscription.timetable, zones, now, subscription.last_run_day)
        ran = replace(subscription, next=following)  # the day keeps its own run
    else:
        come, following = _due(subscription, zones, now)
        ran = replace(subscription, next=following)
        if not come:
            return RunDecision(ran)
        run = come[-1]
        behind = subscription.catching_up_since or (come[0].day if come[0] != run else None)
        missed = now - run.due >= MAX_DIGEST_DELAY
        ran = replace(ran, status=Status.ON, last_run_day=run.day)
    if busy or missed:
        outcome = RunOutcome.BUSY if busy else RunOutcome.MISSED
        return RunDecision(replace(ran, catching_up_since=behind or run.day, outcome=outcome))
    ran = replace(ran, catching_up_since=None, cursor=max(subscription.cursor, upto))
    since = behind if behind and behind < run.day else None
    pending = pending_changes(subscription, news, upto)
    return replace(_told(ran, run.day, since, pending), by_hand=asked is not None)


def pending_changes(
    subscription: Subscription, news: Iterable[LedgerChange], upto: int
) -> tuple[Change, ...]:
    """Return all that changed after a subscription's cursor, up to batch `upto`."""
    return net_changes(change for change in news if subscription.cursor < change.batch <= upto)


def wanted_changes(filters: Collection[Filters], changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return what of some changes passes any of some filters; without filters, all of them."""
    return tuple(
        change
        for change in changes
        if not filters
        or any(interest.allows(tool_of(change.tool_id, change.facts)) for interest in filters)
    )


def _told(
    ran: Subscription, day: dt.date, since: dt.date | None, all_: tuple[Change, ...]
) -> RunDecision:
    """Decide what is sent of some changes, where nothing keeps the digest from coming."""
    passing = wanted_changes(ran.filters, all_)
    if passing:
        after = replace(ran, last_digest_day=day, outcome=RunOutcome.PLANNED)
        return RunDecision(after, day, passing, since)
    outcome = RunOutcome.FILTERED if all_ else RunOutcome.EMPTY
    if ran.weekly_line and day - ran.last_digest_day >= WEEK:
        return RunDecision(replace(ran, last_digest_day=day, outcome=outcome), day, (), None)
    return RunDecision(replace(ran, outcome=outcome))


def _due(subscription: Subscription, zones: Zones, now: dt.datetime) -> tuple[list[Run], Run]:
    """Return the runs that have come since the last one, and the one that follows.

    The rules of the zone, or the holidays of its country, may have changed since the next run was
    written down: then none has come.
    """
    timetable = subscription.timetable
    first = subscription.next.day if subscription.next else now.date()
    come: list[Run] = []
    for run in runs_from(timetable, zones, first):
        if run.due > now:
            return come, run
        come.append(run)
    raise AssertionError("a timetable has no end")
