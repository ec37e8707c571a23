"""One subscription by the rules, slowly: which digest must be there on which local date.

The rules, in the words of the promise:

1. Each local date that exists and belongs to the rhythm is owed one run, at the first minute at
   which the clock there shows the time of day, or a later one.
2. A run that comes less than 12 hours late is held at once. A later one, one that is overtaken by
   the next, and one for which an earlier digest is still on its way, is merged into the next.
3. What is new is what differs between the catalogue that was last told and the one of now.
4. Nothing new, nothing said; but once a week a line, where it is wanted.
5. A pause lets dates go, up to its end. Who is silent without an end begins again with the first
   run after coming back, which brings all that was waiting.
6. After a change of the timetable a date that had its run has no second one, and a date that was
   owed one still is: at once, if its minute has passed.
7. A digest that never arrived is as good as never held: what it told is told by the next.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from tests.simulation.clocks import Clock
from tests.simulation.world import State, language_of, topic_of

_LATE = 12 * 60
_ONE = dt.timedelta(days=1)


@dataclass(frozen=True)
class Wish:
    """What a place wants to hear, and when. Days are numbered from Monday, 0."""

    zone: str
    at: dt.time
    days: tuple[int, ...]
    interests: tuple[tuple[str | None, str | None], ...] = ()
    """Topic and language of each; any of them lets a tool through, and none at all lets all."""
    weekly_line: bool = False

    def wants(self, number: int) -> bool:
        """Tell whether a tool is of interest."""
        return not self.interests or any(
            topic in {None, topic_of(number)} and language in {None, language_of(number)}
            for topic, language in self.interests
        )


class Happened(Enum):
    """What became of a tool."""

    NEW = "new"
    EDITION = "edition"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Told:
    """A digest: its date, what it tells, and since when, where it catches up."""

    day: dt.date
    what: frozenset[tuple[Happened, int]]
    since: dt.date | None


@dataclass
class Model:
    """What a subscription has come to."""

    wish: Wish
    clocks: Callable[[str], Clock]
    states: Callable[[int], State]
    begun: int
    position: int
    """The batch up to which everything was told."""
    owed: dt.date | None = None
    """The first date that is owed a run; None while silent without an end."""
    last: dt.date | None = None
    let_go: dt.date | None = None
    """The first of the dates that had no run of their own and wait to be caught up with."""
    heard: dt.date = dt.date.min
    outcome: str | None = None
    told: list[Told] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with the first run that is still to come."""
        self.heard = self._clock.date(self.begun)
        self.owed = self._first_after(self.begun)

    def next(self) -> tuple[int, dt.date] | None:
        """Return the minute and the date of the next run."""
        if self.owed is None:
            return None
        day = next(self._dates(self.owed))
        return self._minute(day), day

    def tick(self, minute: int, upto: int, *, busy: bool) -> Told | None:
        """Hold the run that has come, if any, with the catalogue of a batch."""
        come = self._come(minute)
        if not come:
            return None
        day, waited = come[-1], self.let_go or come[0]
        self.owed, self.last = day + _ONE, day
        if busy or minute - self._minute(day) >= _LATE:
            self.let_go = waited
            self.outcome = "busy" if busy else "missed"
            return None
        self.let_go = None
        return self._hold(day, waited if waited < day else None, upto)

    def change(self, minute: int, wish: Wish) -> None:
        """Take another wish, or the same again, and be on."""
        owed = self.next()
        self.wish = wish
        self.owed = self._first_after(minute, owed[1] if owed else None)

    def pause(self, until: int | None) -> None:
        """Be silent."""
        owed = self.next()
        self.let_go = self.let_go or (owed[1] if owed else None)
        self.owed = None if until is None else self._first_after(until)

    def lost(self, told: Told, position: int) -> None:
        """Take note that a digest never arrived: `position` is from before it."""
        self.position = min(self.position, position)
        self.let_go = min(self.let_go or told.day, told.day)

    def _hold(self, day: dt.date, since: dt.date | None, upto: int) -> Told | None:
        before, self.position = self.position, max(self.position, upto)
        all_ = _differences(self.states(before), self.states(self.position))
        what = frozenset(one for one in all_ if self.wish.wants(one[1]))
        self.outcome = "planned" if what else "filtered" if all_ else "empty"
        line = self.wish.weekly_line and day - self.heard >= 7 * _ONE
        if not what and not line:
            return None
        self.heard = day
        told = Told(day, what, since if what else None)
        self.told.append(told)
        return told

    def _come(self, minute: int) -> list[dt.date]:
        """Return the dates whose run has come and was not held."""
        come: list[dt.date] = []
        if self.owed is not None:
            for day in self._dates(self.owed):
                if self._minute(day) > minute:
                    break
                come.append(day)
        return come

    def _first_after(self, minute: int, owed: dt.date | None = None) -> dt.date:
        """Return the first date without a run that is still to come, or owed."""
        first = self._clock.date(minute) - 2 * _ONE
        first = min(first, owed) if owed else first
        for day in self._dates(max(first, self.last + _ONE) if self.last else first):
            if self._minute(day) > minute or (owed and day >= owed):
                return day
        raise AssertionError("there is always another day")

    def _dates(self, first: dt.date) -> Iterator[dt.date]:
        day = first
        while True:
            if day.weekday() in self.wish.days and self._clock.has(day):
                yield day
            day += _ONE

    def _minute(self, day: dt.date) -> int:
        return self._clock.first_minute(day, self.wish.at)

    @property
    def _clock(self) -> Clock:
        return self.clocks(self.wish.zone)


def _differences(before: State, after: State) -> set[tuple[Happened, int]]:
    """Return what became of tools between two states of the catalogue."""
    new = {(Happened.NEW, number) for number in after.keys() - before.keys()}
    withdrawn = {(Happened.WITHDRAWN, number) for number in before.keys() - after.keys()}
    editions = {
        (Happened.EDITION, number)
        for number in before.keys() & after.keys()
        if after[number] > before[number]
    }
    return new | withdrawn | editions
