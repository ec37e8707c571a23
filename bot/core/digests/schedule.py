"""When a digest is due: local time rules as pure functions of a time zone and a moment.

Knows no clock and reads no zone data and no holidays: moments and zones are handed in. A run is
named by its *local date*, so neither a doubled hour, a changed zone nor a second process can make
two of one day.

The rules for hours that a change of the clocks takes away or gives twice are those of RFC 5545,
section 3.3.5, but for one: what falls into a gap comes at the first minute after the gap.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import count, takewhile

from bot.core.digests.workdays import Workdays, is_workday

ZoneRules = Callable[[str], dt.tzinfo]
"""Gives the rules of a zone by its IANA name; raises KeyError where there is no such zone."""

MORNING = dt.time(8)
"""When a digest comes where nobody says otherwise."""
_DAY = dt.timedelta(days=1)
_LONGEST_GAP = dt.timedelta(days=30)
"""Between two runs at most: a week, or two where the zone leaves that day out.

Nowhere are there more than 12 days off in a row (Azerbaijan and Russia, of 2020 to 2045).
"""
_MINUTE = dt.timedelta(minutes=1)


class Rhythm(Enum):
    """On which days a digest may come."""

    DAILY = "daily"
    WORKDAYS = "workdays"
    """The working days of the country that the zone is of."""
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Timetable:
    """A local time in a zone, and a rhythm; a weekly one has its `weekdays` (0 is Monday).

    Raises:
        ValueError: a weekly one has none, and would never come.
    """

    zone: str
    at: dt.time
    rhythm: Rhythm = Rhythm.DAILY
    weekdays: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.rhythm is Rhythm.WEEKLY and not self.weekdays:
            raise ValueError("weekly, and on no day of the week")


@dataclass(frozen=True, slots=True)
class Zones:
    """Time zones by their IANA names: their rules, and the working days of their countries."""

    rules: ZoneRules
    workdays: Workdays

    def __call__(self, name: str) -> dt.tzinfo:
        """Return the rules of a zone.

        Raises:
            KeyError: there is no such zone.
        """
        return self.rules(name)

    def includes(self, day: dt.date, timetable: Timetable) -> bool:
        """Tell whether a day is one of a timetable's."""
        match timetable.rhythm:
            case Rhythm.DAILY:
                return True
            case Rhythm.WORKDAYS:
                return is_workday(timetable.zone, day, self.workdays)
            case Rhythm.WEEKLY:
                return day.weekday() in timetable.weekdays


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """One run: the moment it is due (UTC), and the local date that names it."""

    due: dt.datetime
    day: dt.date


def runs_from(timetable: Timetable, zones: Zones, first: dt.date) -> Iterator[Run]:
    """Yield the runs of a timetable from a local date on, without end."""
    zone = zones(timetable.zone)
    for number in count():
        day = first + number * _DAY
        if zones.includes(day, timetable):
            due = local_moment(day, timetable.at, zone)
            if due.astimezone(zone).date() == day or _exists(day, zone):
                yield Run(due, day)


def next_run(timetable: Timetable, zones: Zones, now: dt.datetime, last: dt.date | None) -> Run:
    """Return the first run after `now` whose local date is also after `last`, the day of the last.

    After a change of the zone the same local date may come again: it had its run.
    """
    today = now.astimezone(zones(timetable.zone)).date()
    first = max(today - _DAY, last + _DAY) if last else today - _DAY
    return next(run for run in runs_from(timetable, zones, first) if run.due > now)


def last_run(timetable: Timetable, zones: Zones, now: dt.datetime) -> Run:
    """Return the latest run that has come by a moment."""
    first = now.astimezone(zones(timetable.zone)).date() - _LONGEST_GAP
    return [*takewhile(lambda run: run.due <= now, runs_from(timetable, zones, first))][-1]


def renewed(run: Run, timetable: Timetable, zones: Zones) -> Run:
    """Return a run by the rules of its zone as they are now: the same day, another moment.

    Should it no longer be a day of the timetable, or the zone not have it, the next one that is.
    """
    return next(runs_from(timetable, zones, run.day))


def local_moment(day: dt.date, at: dt.time, zone: dt.tzinfo) -> dt.datetime:
    """Return the moment (UTC) of a local time: the first of two, or the first one after a gap."""
    wall = dt.datetime.combine(day, at.replace(fold=0))
    moment = wall.replace(tzinfo=zone).astimezone(dt.UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == wall:
        return moment
    return _end_of_gap(wall, zone)


def _end_of_gap(wall: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """Return the moment at which the clocks are put forward over a local time that never is.

    With the offset before the change the time lies after the change, with the later offset before.
    """
    after = wall.replace(tzinfo=zone, fold=0).astimezone(dt.UTC)
    before = wall.replace(tzinfo=zone, fold=1).astimezone(dt.UTC)
    while after - before > _MINUTE:
        middle = before + (after - before) // 2
        if middle.astimezone(zone).replace(tzinfo=None) > wall:
            after = middle
        else:
            before = middle
    return after.replace(second=0, microsecond=0)


def _exists(day: dt.date, zone: dt.tzinfo) -> bool:
    """Tell whether a local date is there at all: Samoa had no 30 December 2011."""
    return local_moment(day, dt.time(), zone) < local_moment(day + _DAY, dt.time(), zone)
