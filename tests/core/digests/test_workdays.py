"""Digests on the working days of a country, over ten years.

The truth is what the package of holidays says of each year by itself; that it is true of countries
is tested in tests/runtime/test_public_holidays.py.
"""

from __future__ import annotations

import datetime as dt
import warnings
from functools import cache
from itertools import pairwise, takewhile

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.base.people import Place
from bot.core.digests.changes import LedgerChange
from bot.core.digests.run_decision import decide_run
from bot.core.digests.schedule import (
    Rhythm,
    Run,
    Timetable,
    Zones,
    last_run,
    local_moment,
    next_run,
    renewed,
    runs_from,
)
from bot.core.digests.subscription import Subscription
from bot.core.digests.workdays import country_at_work, in_order
from bot.core.digests.zone_names import country_of
from bot.runtime.calendar_data import PublicHolidays, pinned_zone, zone_names
from tests.zones import ZONES

_DAY = dt.timedelta(days=1)
_FIRST, _END = dt.date(2026, 1, 1), dt.date(2036, 1, 1)
_DECADE = [_FIRST + number * _DAY for number in range((_END - _FIRST).days)]
_PLACES = sorted(name for name in zone_names() if "/" in name and country_of(name))
_ZONES = st.sampled_from(
    [
        *("Africa/Cairo", "Asia/Riyadh", "Asia/Tehran", "Asia/Brunei", "Asia/Hong_Kong"),
        *("Europe/Brussels", "Europe/Moscow", "Asia/Baku", "Asia/Shanghai", "America/New_York"),
        *("Africa/Casablanca", "Australia/Lord_Howe", "America/Nuuk", "Asia/Kathmandu"),
    ]
) | st.sampled_from(_PLACES)
_TIMES = st.builds(dt.time, st.integers(0, 23), st.sampled_from([0, 30, 59]))
_MOMENTS = st.integers(0, 9 * 365 * 24 * 60).map(
    lambda minutes: dt.datetime(2026, 3, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes)
)


@cache
def _days_off(country: str) -> frozenset[dt.date]:
    """Return the weekends and public holidays of ten years, year by year."""
    off: set[dt.date] = set()
    for year in range(_FIRST.year, _END.year):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # not decreed yet
            known = holidays.country_holidays(country, years=year)
        days = (day for day in _DECADE if day.year == year)
        off.update(day for day in days if day.weekday() in known.weekend or day in known)
    return frozenset(off)


def _runs(timetable: Timetable, first: dt.date, end: dt.date) -> list[Run]:
    return [*takewhile(lambda run: run.day < end, runs_from(timetable, ZONES, first))]


@pytest.mark.long
@settings(max_examples=25)  # of ten years each
@given(_ZONES, _TIMES)
def test_every_working_day_has_one_run_and_no_day_off_has_any(zone: str, at: dt.time) -> None:
    """Over ten years, at the local time of the place, whatever its clocks do."""
    off, rules = _days_off(country_of(zone)), pinned_zone(zone)
    runs = _runs(Timetable(zone, at, Rhythm.WORKDAYS), _FIRST, _END)
    assert [run.day for run in runs] == [day for day in _DECADE if day not in off]
    assert all(run.due == local_moment(run.day, at, rules) for run in runs)
    assert all(run.due < later.due for run, later in pairwise(runs))


@pytest.mark.long
def test_in_no_country_a_day_off_is_one_of_a_digest() -> None:
    """One zone of each country, every day of ten years."""
    homes = {country_of(name): name for name in _PLACES}
    assert len(homes) > 240
    for country, zone in homes.items():
        timetable, off = Timetable(zone, dt.time(8), Rhythm.WORKDAYS), _days_off(country)
        assert all(ZONES.includes(day, timetable) == (day not in off) for day in _DECADE), country


@given(_ZONES, _TIMES, _MOMENTS)
def test_a_restart_at_any_moment_finds_the_same_runs(
    zone: str, at: dt.time, now: dt.datetime
) -> None:
    """What was counted from weeks ago is found again from this moment, by a new process."""
    timetable = Timetable(zone, at, Rhythm.WORKDAYS)
    fresh = Zones(pinned_zone, PublicHolidays())
    runs = _runs(timetable, now.date() - 45 * _DAY, now.date() + 20 * _DAY)
    come = [run for run in runs if run.due <= now]
    last = last_run(timetable, fresh, now)
    assert last == come[-1]
    following = next_run(timetable, fresh, now, last.day)
    assert following == next_run(timetable, fresh, now, None) == runs[len(come)]
    assert renewed(following, timetable, fresh) == following


@given(st.sampled_from(["Etc/UTC", "Etc/GMT+5", "UTC+05:30", "CET", "EST"]), _MOMENTS)
def test_where_no_country_is_known_working_days_are_monday_to_friday(
    zone: str, now: dt.datetime
) -> None:
    """Christmas is one of them: and so is any other feast."""
    assert country_at_work(zone) == ""
    timetable = Timetable(zone, dt.time(8), Rhythm.WORKDAYS)
    runs = _runs(timetable, now.date(), now.date() + 30 * _DAY)
    month = [now.date() + number * _DAY for number in range(30)]
    assert [run.day for run in runs] == [day for day in month if day.weekday() < 5]


@given(st.sets(st.integers(0, 6), min_size=1, max_size=6))
def test_a_working_week_begins_behind_days_off(week: set[int]) -> None:
    """All its days are named, once each."""
    days = in_order(tuple(sorted(week)))
    assert {*days} == week
    assert len(days) == len(week)
    assert (days[0] - 1) % 7 not in week


def test_what_is_new_on_days_off_comes_with_the_first_digest_after_them() -> None:
    """In Cairo, from the feast on Thursday, 7 January 2027, to Sunday: three days, three news."""
    timetable = Timetable("Africa/Cairo", dt.time(8), Rhythm.WORKDAYS)
    before = dt.datetime(2027, 1, 6, 12, tzinfo=dt.UTC)
    subscription = Subscription(
        id=1,
        place=Place("test:1", direct=True),
        timetable=timetable,
        language="en",
        next=next_run(timetable, ZONES, before, dt.date(2027, 1, 6)),
        cursor=1,
        last_digest_day=dt.date(2027, 1, 6),
    )
    news = [_new(batch, dt.date(2027, 1, 5 + batch)) for batch in (2, 3, 4)]
    sunday = dt.datetime(2027, 1, 10, 6, 0, tzinfo=dt.UTC)
    assert subscription.next is not None
    assert subscription.next.due == sunday
    planned = decide_run(subscription, news, 4, ZONES, sunday)
    assert planned.day == dt.date(2027, 1, 10)
    assert [change.tool_id for change in planned.changes or ()] == ["tool-2", "tool-3", "tool-4"]
    assert planned.since is None


def test_a_run_on_a_day_that_has_become_a_holiday_waits_for_the_next_working_day() -> None:
    """A release brings new holidays: what was written down before is not sent on one of them."""
    timetable = Timetable("Africa/Cairo", dt.time(8), Rhythm.WORKDAYS)
    daily = Timetable("Africa/Cairo", dt.time(8))
    thursday = dt.datetime(2027, 1, 7, 6, tzinfo=dt.UTC)
    written = next_run(daily, ZONES, thursday - _DAY, None)
    subscription = Subscription(
        id=1,
        place=Place("test:1", direct=True),
        timetable=timetable,
        language="en",
        next=written,
        cursor=1,
        last_digest_day=dt.date(2027, 1, 6),
    )
    planned = decide_run(subscription, [_new(2, dt.date(2027, 1, 6))], 2, ZONES, thursday)
    assert planned.changes is None
    assert planned.subscription.next is not None
    assert planned.subscription.next.day == dt.date(2027, 1, 10)
    assert planned.subscription.cursor == 1


def _new(batch: int, day: dt.date) -> LedgerChange:
    """Return a tool that is new with a batch."""
    return LedgerChange(
        batch=batch,
        at=dt.datetime.combine(day, dt.time(12), dt.UTC),
        tool_id=f"tool-{batch}",
        before=None,
        after="2026",
        facts={
            "title": "T",
            "names": {},
            "topics": ["x"],
            "languages": {"en": "document"},
            "tfa": {},
            "edition": "2026",
        },
    )
