"""Who hears what and when: a subscription, what happens to it, and what was sent, as values.

Knows neither how they are kept nor what a digest says. Moments are UTC.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum

from bot.core.base.people import Place
from bot.core.base.retention import SENT_DIGESTS
from bot.core.digests.schedule import Run, Timetable, Zones, last_run, next_run, renewed
from bot.core.search.filters import Filters

KEPT_SENT = SENT_DIGESTS.kept
"""How long the ledger remembers what was sent."""


class Status(Enum):
    """Whether digests come."""

    ON = "on"
    PAUSED = "paused"
    GONE = "gone"


class RunOutcome(Enum):
    """What the last run came to."""

    PLANNED = "planned"
    EMPTY = "empty"
    """Nothing was new at all."""
    FILTERED = "filtered"
    """Something was new, but nothing that passes the filters."""
    MISSED = "missed"
    """The bot was not running for more than twelve hours: merged into the next."""
    BUSY = "busy"
    """An earlier digest was still waiting to be sent: merged into the next."""
    ASKED = "asked"
    """None yet: somebody has asked for what is waiting, and the run for it comes at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One place's digest; there is at most one of a place.

    `filters` are one union; none lets everything through. Everything up to batch `cursor` was
    announced. `last_run_day` is the local date of the last run, `last_digest_day` of the last one
    that had something to send (at first, of the beginning); `catching_up_since` is the first day
    whose new tools wait for the next digest.
    """

    id: int
    place: Place
    timetable: Timetable
    language: str
    filters: tuple[Filters, ...] = ()
    weekly_line: bool = False
    repeats: bool = True
    """Whether a digest of which it is not known that it arrived is sent again."""
    status: Status = Status.ON
    next: Run | None
    """The next run; None: not before somebody resumes it."""
    cursor: int
    last_run_day: dt.date | None = None
    last_digest_day: dt.date
    catching_up_since: dt.date | None = None
    outcome: RunOutcome | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a subscription's history: `what` is a key, `why` its reason, if any.

    `actor` is the id of the person, or a word for what acted by itself: "bot", "platform".
    """

    at: dt.datetime
    actor: str
    what: str
    why: str = ""


class DeliveryState(Enum):
    """Where a delivery stands."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    """It may have arrived or not, and is not sent again."""
    GONE = "gone"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the ledger knows of one digest."""

    id: str
    day: dt.date
    state: DeliveryState
    due: dt.datetime
    """When it is, or was last, to be sent."""
    finished: dt.datetime | None
    attempts: int
    error: str
    tools: tuple[str, ...]
    """The ids of the tools that it names."""


def timed(
    subscription: Subscription, timetable: Timetable, zones: Zones, now: dt.datetime
) -> Subscription:
    """Return a subscription with another timetable.

    A day that had its run has no second one. A day whose run was still to come keeps it: if that
    has passed by the new timetable, it comes at once. A pause ends on the day on which it did.
    """
    changed = replace(subscription, timetable=timetable)
    if subscription.next is None:
        return changed
    promised = renewed(subscription.next, timetable, zones)
    if subscription.status is Status.ON:
        promised = min(promised, _next(changed, zones, now))
    return replace(changed, next=promised)


def paused(
    subscription: Subscription, until: dt.datetime | None, zones: Zones, now: dt.datetime
) -> Subscription:
    """Return a subscription that is silent until a moment, or until somebody resumes it."""
    return replace(
        subscription,
        status=Status.PAUSED,
        next=_next(subscription, zones, until) if until else None,
        catching_up_since=subscription.catching_up_since
        or (subscription.next or _next(subscription, zones, now)).day,
    )


def resumed(subscription: Subscription, zones: Zones, now: dt.datetime) -> Subscription:
    """Return a subscription that is on again, from its next run on: one that has come is kept."""
    come = subscription.next is not None and subscription.next.due <= now
    next_ = subscription.next if come else _next(subscription, zones, now)
    return replace(subscription, status=Status.ON, next=next_)


def postponed(
    subscription: Subscription, days: int, zones: Zones, now: dt.datetime
) -> Subscription:
    """Return a subscription whose next run is not within some days: today is the first of them.

    What a run within them would have told waits for the next one.
    """
    timetable, last = subscription.timetable, subscription.last_run_day
    day = now.astimezone(zones(timetable.zone)).date() + dt.timedelta(days - 1)
    next_ = next_run(timetable, zones, now, max(day, last or day))
    skipped = last and subscription.next and subscription.next < next_
    behind = subscription.next.day if skipped and subscription.next else None
    return replace(
        subscription,
        next=next_,
        catching_up_since=subscription.catching_up_since or behind,
    )


def asked_for(subscription: Subscription, zones: Zones, now: dt.datetime) -> Subscription:
    """Return a subscription that is to be sent at once what is waiting; its timetable stays."""
    day = now.astimezone(zones(subscription.timetable.zone)).date()
    return replace(subscription, next=Run(day=day, due=now), outcome=RunOutcome.ASKED)


def gone(subscription: Subscription, zones: Zones, now: dt.datetime) -> Subscription:
    """Return the subscription of a place that cannot be reached: kept, and silent."""
    return replace(paused(subscription, None, zones, now), status=Status.GONE)


def returned(subscription: Subscription, cursor: int, day: dt.date) -> Subscription:
    """Return the subscription of a digest that never arrived: its news go into the next one.

    `cursor` is where the subscription stood before that digest. No later one can have been sent:
    while a digest waits, none is planned (`run_decision.py`, busy).
    """
    behind = min(subscription.catching_up_since or day, day)
    return replace(subscription, cursor=min(subscription.cursor, cursor), catching_up_since=behind)


def by_the_clock(subscription: Subscription, zones: Zones, now: dt.datetime) -> Subscription:
    """Return a subscription that a wrong clock moved on, with the dates that it has by this moment.

    Runs whose time has come count as done: what they had to tell was told, or is told by the next.
    A pause until a day stays: a person chose it.
    """
    timetable, last = subscription.timetable, subscription.last_run_day
    today = now.astimezone(zones(timetable.zone)).date()
    if last is not None:
        last = min(last, last_run(timetable, zones, now).day)
    changed = replace(
        subscription,
        last_run_day=last,
        last_digest_day=min(subscription.last_digest_day, today),
        catching_up_since=subscription.catching_up_since
        and min(subscription.catching_up_since, today),
    )
    if subscription.status is not Status.ON:
        return changed
    return replace(changed, next=next_run(timetable, zones, now, last))


def possibly_told(
    subscription: Subscription, batch: int, zones: Zones, now: dt.datetime
) -> Subscription:
    """Return a subscription whose runs up to now somebody else may have done.

    They count as done, with all that is new up to `batch`; the next run is the first one to come.
    """
    timetable = subscription.timetable
    last = last_run(timetable, zones, now).day
    return replace(
        subscription,
        status=Status.ON,
        cursor=max(subscription.cursor, batch),
        last_run_day=last,
        last_digest_day=max(subscription.last_digest_day, last),
        catching_up_since=None,
        outcome=None,
        next=next_run(timetable, zones, now, last),
    )


def _next(subscription: Subscription, zones: Zones, after: dt.datetime) -> Run:
    timetable = subscription.timetable
    return next_run(timetable, zones, after, subscription.last_run_day)
