"""The bot's side of a life: its own pure functions, and what they need to be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from bot.core.base.people import Place
from bot.core.catalogue.model import Catalogue
from bot.core.digests.changes import ChangeKind, LedgerChange, ledger_changes
from bot.core.digests.run_decision import decide_run
from bot.core.digests.schedule import Rhythm, Timetable, Zones, next_run
from bot.core.digests.subscription import Subscription, gone, returned
from bot.core.search.filters import Filters
from tests.simulation.clocks import moment
from tests.simulation.model import Happened, Told, Wish
from tests.simulation.world import NUMBERS, name_of

PLACE = Place("sim:1", direct=True)
_NUMBERS = {name_of(number): number for number in NUMBERS}

Change = Callable[[Subscription], Subscription]


class Ours(Protocol):
    """A bot with one subscriber."""

    minute: int
    """The minute that it is."""

    @property
    def subscription(self) -> Subscription:
        """The subscription as it is kept."""

    @property
    def sent(self) -> list[Told]:
        """What was to be sent, in its order."""

    def begin(self, subscription: Subscription) -> None:
        """Keep a new subscription."""

    def publish(self, batch: int, catalogue: Catalogue) -> None:
        """Take note of a catalogue."""

    def change(self, change: Change) -> None:
        """Change the subscription."""

    def run(self, upto: int) -> None:
        """Plan, by the catalogue of a batch, if the run has come."""

    def arrive(self) -> None:
        """Bring the digest that is on its way to its place."""

    def lose(self) -> None:
        """Give up the digest that is on its way."""

    def lose_place(self) -> None:
        """Find out that the place cannot be reached, with a digest on its way or without."""


class Pure:
    """The decisions alone; what they give is kept in memory."""

    def __init__(self, zones: Zones) -> None:
        """Take the rules of zones."""
        self._zones = zones
        self.minute = 0
        self.sent: list[Told] = []
        self._news: list[LedgerChange] = []
        self._known = 0
        self._before: Subscription | None = None
        """The subscription before the digest that is on its way."""

    def begin(self, subscription: Subscription) -> None:
        """Keep a new subscription."""
        self.subscription = subscription

    def publish(self, batch: int, catalogue: Catalogue) -> None:
        """Take note of a catalogue, if it is a new one."""
        if batch > self._known:
            self._known = batch
            self._news += ledger_changes(catalogue, self._news, batch, moment(self.minute))

    def change(self, change: Change) -> None:
        """Change the subscription."""
        self.subscription = change(self.subscription)

    def run(self, upto: int) -> None:
        """Plan, if the run has come."""
        before, now = self.subscription, moment(self.minute)
        if before.next is None or before.next.due > now:
            return
        planned = decide_run(
            before, self._news, upto, self._zones, now, busy=self._before is not None
        )
        self.subscription = planned.subscription
        if planned.changes is not None and planned.day is not None:
            what = ((change.kind, change.tool_id) for change in planned.changes)
            self.sent.append(told(planned.day, what, planned.since))
            self._before = before

    def arrive(self) -> None:
        """Bring the digest that is on its way to its place."""
        self._before = None

    def lose(self) -> None:
        """Give up the digest that is on its way."""
        assert self._before
        self.subscription = returned(self.subscription, self._before.cursor, self.sent[-1].day)
        self._before = None

    def lose_place(self) -> None:
        """Find out that the place cannot be reached."""
        self.subscription = gone(self.subscription, self._zones, moment(self.minute))
        if self._before is not None:
            self.lose()


def told(day: dt.date, what: Iterable[tuple[ChangeKind, str]], since: dt.date | None) -> Told:
    """Return a digest in the words of the model; fails where it tells anything twice."""
    listed = [(Happened(kind.value), _NUMBERS[id_]) for kind, id_ in what]
    assert len(set(listed)) == len(listed)
    return Told(day, frozenset(listed), since)


def subscribed(wish: Wish, minute: int, zones: Zones, batch: int) -> Subscription:
    """Return a subscription that begins at a minute, and hears what comes after a batch."""
    timetable, now = timetable_of(wish), moment(minute)
    bare = Subscription(
        id=1,
        place=PLACE,
        timetable=timetable,
        language="en",
        next=next_run(timetable, zones, now, None),
        cursor=batch,
        last_digest_day=now.astimezone(zones(timetable.zone)).date(),
    )
    return wishing(bare, wish)


def timetable_of(wish: Wish) -> Timetable:
    """Return when somebody wants to hear."""
    rhythms = {1: Rhythm.WEEKLY, 5: Rhythm.WORKDAYS, 7: Rhythm.DAILY}
    rhythm = rhythms[len(wish.days)]
    return Timetable(
        wish.zone, wish.at, rhythm, tuple(wish.days) if rhythm is Rhythm.WEEKLY else ()
    )


def wishing(subscription: Subscription, wish: Wish) -> Subscription:
    """Return a subscription with what somebody wants to hear."""
    filters = tuple(Filters(topic, language) for topic, language in wish.interests)
    return replace(subscription, filters=filters, weekly_line=wish.weekly_line)
