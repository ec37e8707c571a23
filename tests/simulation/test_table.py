"""Every zone, two years, six times of day: one run of each local date, at the model's minute.

Zones whose clocks show the same at every minute of those years are looked at once;
`tests.bench.zone_table` takes each name.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files
from itertools import islice

import pytest

from bot.core.digests.schedule import Timetable, runs_from
from bot.runtime.calendar_data import zone_names
from tests.simulation.clocks import Clock, minute_of, watched_by_name
from tests.zones import ZONES

pytestmark = pytest.mark.long

FIRST, LAST = dt.date(2027, 1, 1), dt.date(2028, 12, 31)
"""Two years, with a leap day."""
_ASIDE = dt.timedelta(days=3)
DAYS = [FIRST + dt.timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
TIMES = [dt.time(0), dt.time(0, 30), dt.time(2, 30), dt.time(8), dt.time(23, 30), dt.time(23, 59)]
"""Midnight and what lies about it, an hour that clocks leave out or double, and a usual one."""
_PARTS = 8


def runs_of(name: str) -> int:
    """Compare all runs of a zone with the model, and return how many those are."""
    clock = watched_by_name(name, FIRST - _ASIDE, LAST + _ASIDE)
    for at in TIMES:
        runs = list(islice(runs_from(Timetable(name, at), ZONES, FIRST), len(DAYS)))
        assert [run.day for run in runs] == DAYS
        minutes = [clock.first_minute(day, at) for day in DAYS]
        assert [minute_of(run.due) for run in runs] == minutes
        assert minutes == sorted(set(minutes))
    return len(TIMES) * len(DAYS)


def zones_by_rules() -> dict[bytes, list[str]]:
    """Return the names of all zones by the rules that they have: many have several names."""
    found: dict[bytes, list[str]] = {}
    for name in sorted(zone_names()):
        rules = files("tzdata.zoneinfo").joinpath(*name.split("/")).read_bytes()
        found.setdefault(rules, []).append(name)
    return found


@cache
def zones_by_clock() -> dict[Clock, list[str]]:
    """Return the names of all zones by what their clocks show in these years."""
    found: dict[Clock, list[str]] = {}
    for names in zones_by_rules().values():
        clock = watched_by_name(names[0], FIRST - _ASIDE, LAST + _ASIDE)
        found.setdefault(clock, []).extend(names)
    return found


@pytest.mark.parametrize("part", range(_PARTS))
def test_each_local_date_has_one_run(part: int) -> None:
    """None missing, none twice, in the order of the dates, at the minute of the model."""
    clocks = list(zones_by_clock().values())[part::_PARTS]
    assert sum(runs_of(names[0]) for names in clocks) == len(clocks) * 6 * 731


def test_the_table_is_of_all_zones_and_has_changes_of_the_clocks_and_a_leap_day() -> None:
    """Were the years wrong, or a list short, the table would prove nothing."""
    rules = zones_by_rules().values()
    clocks = [watched_by_name(names[0], FIRST - _ASIDE, LAST + _ASIDE) for names in rules]
    assert sum(map(len, rules)) == len(zone_names()) >= 590
    assert sum(map(len, zones_by_clock().values())) == len(zone_names())
    assert sum(len(clock.changes()) == 4 for clock in clocks) >= 100
    assert dt.date(2028, 2, 29) in DAYS
