"""The model's clocks are right by looking at each minute, and the bot's moments are theirs."""

from __future__ import annotations

import datetime as dt
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.digests.schedule import Rhythm, Timetable, Zones, local_moment, next_run, runs_from
from bot.runtime.calendar_data import pinned_zone, zone_names
from tests.simulation.clocks import (
    DAY,
    Clock,
    Stretch,
    joined,
    minute_of,
    moment,
    offset_at,
    wall_of,
    watched,
    zone_of,
)
from tests.zones import zones_by

pytestmark = pytest.mark.long

_FIRST, _LAST = dt.date(2029, 1, 1), dt.date(2029, 3, 1)
_BEGIN, _END = wall_of(_FIRST, dt.time()), wall_of(_LAST, dt.time())
ZONES = sorted(zone_names())
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
OFFSETS = st.integers(-12 * 4, 14 * 4).map(lambda quarters: quarters * 15)


@st.composite
def clocks(draw: st.DrawFn) -> Clock:
    """Draw the clock of a place where anything may be decreed, but not twice within three days."""
    gaps = draw(st.lists(st.integers(3 * DAY, 20 * DAY), max_size=8))
    begins = [_BEGIN]
    for gap in gaps:
        if begins[-1] + gap < _END - 3 * DAY:
            begins.append(begins[-1] + gap)
    offsets = draw(st.lists(OFFSETS, min_size=len(begins), max_size=len(begins)))
    ends = [*begins[1:], _END]
    stretches = map(Stretch, begins, ends, offsets)
    return Clock(tuple(stretches))


@given(clocks(), st.integers(3, 55), TIMES)
def test_the_model_says_what_a_walk_over_every_minute_says(
    clock: Clock, number: int, at: dt.time
) -> None:
    """Of the minutes of three days, it names the first at which the clock shows the time."""
    day = _FIRST + dt.timedelta(days=number)
    zone, wanted = zone_of(clock), wall_of(day, at)
    around = range(wanted - 2 * DAY, wanted + 3 * DAY)
    walked = next(minute for minute in around if minute + offset_at(zone, minute) >= wanted)
    shown = {dt.date.fromordinal(1 + (one + offset_at(zone, one)) // DAY) for one in around}
    assert clock.first_minute(day, at) == walked
    assert clock.has(day) == (day in shown)


@given(clocks(), st.integers(3, 55), TIMES)
def test_a_moment_is_the_first_minute_that_shows_the_time_or_a_later_one(
    clock: Clock, number: int, at: dt.time
) -> None:
    """Whatever a government decrees: doubled hours count once, missing ones come after the gap."""
    day = _FIRST + dt.timedelta(days=number)
    assert local_moment(day, at, zone_of(clock)) == moment(clock.first_minute(day, at))


@given(clocks(), TIMES, st.sampled_from(Rhythm), st.sets(st.integers(0, 6), min_size=1))
def test_there_is_one_run_for_each_date_of_the_rhythm_that_exists(
    clock: Clock, at: dt.time, rhythm: Rhythm, weekdays: set[int]
) -> None:
    """Also where dates are left out or begin twice."""
    first = _FIRST + dt.timedelta(days=3)
    timetable = Timetable("Sim/Zone", at, rhythm, tuple(weekdays))
    days = [first + dt.timedelta(days=number) for number in range(50)]
    expected = [day for day in days if clock.has(day) and _is_in(rhythm, weekdays, day)]
    runs = list(islice(runs_from(timetable, _only(clock), first), len(expected)))
    assert [run.day for run in runs] == expected
    assert [minute_of(run.due) for run in runs] == [clock.first_minute(day, at) for day in expected]


@given(clocks(), TIMES, st.integers(_BEGIN + 5 * DAY, _END - 15 * DAY), st.integers(-1, 3))
def test_the_next_run_is_the_first_one_that_is_still_to_come(
    clock: Clock, at: dt.time, now: int, ran: int
) -> None:
    """It is later than now, and of a later date than the last."""
    last = clock.date(now) + dt.timedelta(days=ran)
    timetable = Timetable("Sim/Zone", at)
    days = [_FIRST + dt.timedelta(days=number) for number in range(1, 58)]
    after = (day for day in days if day > last and clock.has(day))
    expected = next(day for day in after if clock.first_minute(day, at) > now)
    assert next_run(timetable, _only(clock), moment(now), last).day == expected


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("Pacific/Apia", dt.date(2011, 12, 30)),
        ("Pacific/Fakaofo", dt.date(2011, 12, 30)),
        ("Pacific/Kiritimati", dt.date(1994, 12, 31)),
        ("Pacific/Kwajalein", dt.date(1993, 8, 21)),
    ],
)
def test_a_date_that_a_place_left_out_has_no_run(name: str, missing: dt.date) -> None:
    """Who crosses the date line has a day less, and no digest of it."""
    timetable = Timetable(name, dt.time(8))
    before = missing - dt.timedelta(days=1)
    runs = list(islice(runs_from(timetable, zones_by(pinned_zone), before), 2))
    assert not watched(pinned_zone(name), before, missing + dt.timedelta(days=2)).has(missing)
    assert [run.day for run in runs] == [before, missing + dt.timedelta(days=1)]


@given(st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_made_up_rules_are_read_as_they_were_made(before: str, after: str) -> None:
    """A zone that takes other rules from a moment on keeps its past: the tool that tests use."""
    early, late = (watched(pinned_zone(name), _FIRST, _LAST) for name in (before, after))
    middle = (_BEGIN + _END) // 2
    mixed = zone_of(joined(early, late, middle))
    for minute in range(_BEGIN, _END, 361):
        truth = pinned_zone(before if minute < middle else after)
        assert offset_at(mixed, minute) == offset_at(truth, minute)


def _only(clock: Clock) -> Zones:
    """Return zones that all have one clock."""
    return zones_by(lambda _: zone_of(clock))


def _is_in(rhythm: Rhythm, weekdays: set[int], day: dt.date) -> bool:
    names = {
        Rhythm.DAILY: range(7),
        Rhythm.WORKDAYS: range(5),
        Rhythm.WEEKLY: weekdays,
    }
    return day.weekday() in names[rhythm]
