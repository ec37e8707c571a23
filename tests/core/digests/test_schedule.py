"""When a digest is due: missing and doubled hours, changed zones, days that never were."""

from __future__ import annotations

import datetime as dt
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.digests.schedule import Rhythm, Run, Timetable, local_moment, next_run, runs_from
from bot.runtime.calendar_data import pinned_zone, zone_names
from tests.zones import ZONES

_DAY = dt.timedelta(days=1)
_MINUTE = dt.timedelta(minutes=1)
_ZONES = st.sampled_from(
    [
        *("Europe/Paris", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe"),
        *("America/Nuuk", "Asia/Kolkata", "Pacific/Chatham", "Africa/Cairo", "Asia/Beirut"),
        *("America/Santiago", "America/Havana", "Pacific/Apia", "Antarctica/Troll", "Etc/UTC"),
    ]
)
_TIMES = st.builds(dt.time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
_MOMENTS = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: dt.datetime(2024, 1, 1, tzinfo=dt.UTC) + minutes * _MINUTE
)


def _utc(written: str) -> dt.datetime:
    return dt.datetime.fromisoformat(written).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("zone", "local", "moment"),
    [
        ("Europe/Paris", "2026-07-01T08:00", "2026-07-01T06:00"),
        ("Europe/Paris", "2026-12-01T08:00", "2026-12-01T07:00"),
        # 2026-03-29: 02:00 to 03:00 is missing, and what falls into it comes at 03:00
        ("Europe/Paris", "2026-03-29T02:00", "2026-03-29T01:00"),
        ("Europe/Paris", "2026-03-29T02:30", "2026-03-29T01:00"),
        ("Europe/Paris", "2026-03-29T03:00", "2026-03-29T01:00"),
        # 2026-10-25: 02:00 to 03:00 comes twice, and the first counts
        ("Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30"),
        ("Europe/Paris", "2026-10-25T03:00", "2026-10-25T02:00"),
        # half an hour is missing, and comes twice
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30"),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45"),
        # the hour before midnight is missing: 22:00 is followed by 23:00, then by the next day
        ("America/Nuuk", "2026-03-28T23:30", "2026-03-29T01:00"),
        # midnight itself is missing
        ("America/Santiago", "2026-09-06T00:00", "2026-09-06T04:00"),
        # a whole day is missing
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00"),
    ],
)
def test_a_local_time_has_one_moment(zone: str, local: str, moment: str) -> None:
    """A missing time is the first minute after the gap, of a doubled one the first counts."""
    wall = dt.datetime.fromisoformat(local)
    assert local_moment(wall.date(), wall.time(), pinned_zone(zone)) == _utc(moment)


def _first_minute(day: dt.date, at: dt.time, zone: dt.tzinfo) -> dt.datetime:
    """Look minute by minute for the first at which the clocks on the wall show the time, or more.

    What the wall shows is read from the day before on; the clocks may go back behind it again.
    """
    wanted = dt.datetime.combine(day, at)
    minute = wanted.replace(tzinfo=dt.UTC) - dt.timedelta(hours=15)
    while minute.astimezone(zone).replace(tzinfo=None) < wanted:
        minute += _MINUTE
    return minute


@given(_ZONES, st.dates(dt.date(2024, 1, 1), dt.date(2027, 12, 31)), _TIMES)
def test_the_moment_is_the_first_minute_that_shows_the_time(
    zone: str, day: dt.date, at: dt.time
) -> None:
    """A slow search through every minute finds the same."""
    assert local_moment(day, at, pinned_zone(zone)) == _first_minute(day, at, pinned_zone(zone))


def test_the_slow_search_meets_every_change_of_clocks() -> None:
    """On every day of two years on which clocks change, at a time that is missing or doubled."""
    changes = 0
    for name in ("Europe/Paris", "America/Nuuk", "Australia/Lord_Howe", "Africa/Casablanca"):
        zone = pinned_zone(name)
        for number in range(2 * 365):
            day = dt.date(2025, 1, 1) + number * _DAY
            length = local_moment(day + _DAY, dt.time(), zone) - local_moment(day, dt.time(), zone)
            if length != _DAY:
                changes += 1
                for at in (dt.time(0), dt.time(1, 45), dt.time(2), dt.time(2, 30), dt.time(23, 30)):
                    assert local_moment(day, at, zone) == _first_minute(day, at, zone)
    assert changes >= 4 * 4 - 1


@given(
    st.sampled_from(sorted(zone_names() - {"Factory"})),
    _TIMES,
    st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 1)),
)
def test_every_day_has_one_run_in_every_zone(zone: str, at: dt.time, first: dt.date) -> None:
    """No local date is left out or comes twice, and runs go forward."""
    found = list(islice(runs_from(Timetable(zone, at), ZONES, first), 40))
    assert [run.day for run in found] == [first + number * _DAY for number in range(40)]
    assert all(run.due < other.due for run, other in pairwise(found))


def test_a_day_that_never_was_has_no_run() -> None:
    """Samoa went from 29 to 31 December 2011."""
    found = islice(
        runs_from(Timetable("Pacific/Apia", dt.time(8)), ZONES, dt.date(2011, 12, 29)), 2
    )
    assert [run.day.day for run in found] == [29, 31]


def test_a_leap_day_has_its_run() -> None:
    """29 February 2028 is a day like any other."""
    found = islice(runs_from(Timetable("Europe/Paris", dt.time(8)), ZONES, dt.date(2028, 2, 28)), 3)
    assert [str(run.day) for run in found] == ["2028-02-28", "2028-02-29", "2028-03-01"]


@given(_MOMENTS, _ZONES, _TIMES, st.sets(st.integers(0, 6), min_size=1))
def test_the_rhythm_decides_the_days(
    now: dt.datetime, zone: str, at: dt.time, weekdays: set[int]
) -> None:
    """The days of the week that are named: each of them, and no other.

    Clocks that change in between make no difference: a run keeps its local date.
    """
    day = now.date()
    week = Timetable(zone, at, Rhythm.WEEKLY, tuple(weekdays))
    runs = [run.day for run in islice(runs_from(week, ZONES, day), 60)]
    days = [day + number * _DAY for number in range((runs[-1] - day).days + 1)]
    assert runs == [one for one in days if one.weekday() in weekdays]
    assert next_run(week, ZONES, now, None).day.weekday() in weekdays


def test_a_weekly_timetable_has_a_day() -> None:
    """One without any would be searched for ever."""
    with pytest.raises(ValueError, match="no day of the week"):
        Timetable("Etc/UTC", dt.time(8), Rhythm.WEEKLY)


@given(_MOMENTS, _ZONES, _TIMES)
def test_the_next_run_is_the_first_to_come(now: dt.datetime, zone: str, at: dt.time) -> None:
    """Strictly after now, and none lies between."""
    timetable = Timetable(zone, at)
    run = next_run(timetable, ZONES, now, None)
    assert run.due > now
    before = next(islice(runs_from(timetable, ZONES, run.day - _DAY), 1))
    assert before.due <= now


@given(_MOMENTS, _ZONES, _ZONES, _TIMES, _TIMES)
def test_no_local_date_has_two_runs_however_the_zone_changes(
    now: dt.datetime, old: str, new: str, at: dt.time, then: dt.time
) -> None:
    """After a change the run that follows is of a later date, and not far off."""
    ran = next_run(Timetable(old, at), ZONES, now, None)
    following = next_run(Timetable(new, then), ZONES, ran.due, ran.day)
    assert following > Run(ran.due, ran.day)
    assert following.day > ran.day
    assert following.due - ran.due <= dt.timedelta(days=3)
