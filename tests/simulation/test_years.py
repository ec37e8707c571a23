"""Simulated years: each subscription gets exactly the digests that the slow model says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.digests.changes import LedgerChange, net_changes
from bot.runtime.calendar_data import zone_names
from tests.simulation.clocks import DAY, offset_at, wall_of, watched_by_name
from tests.simulation.history import Changed, History, Outage, Published, made_up
from tests.simulation.life import Life
from tests.simulation.model import Happened, Told, Wish
from tests.simulation.rules import FIRST, LAST
from tests.simulation.test_table import zones_by_clock
from tests.simulation.world import Deed
from tests.zones import ZONES

pytestmark = pytest.mark.long

BEGIN, END = (wall_of(dt.date(year, 1, 1), dt.time()) for year in (2027, 2029))
"""Two years; the second one has a 29 February."""
_ZONES = sorted(zone_names())
_PARTS = 8
_IN_TWO_YEARS = 80


@settings(max_examples=20)
@given(st.randoms(use_true_random=False), st.data())
def test_around_a_change_of_the_clocks_each_minute_is_as_the_model_says(
    chance: Random, data: st.DataObject
) -> None:
    """Ten days, minute by minute, with whatever may happen in them."""
    zones = data.draw(st.lists(st.sampled_from(zones_with_summer_time()), min_size=1, max_size=3))
    change = data.draw(st.sampled_from(watched_by_name(zones[0], FIRST, LAST).changes()))
    begin = change - data.draw(st.integers(0, 8 * DAY))
    count = data.draw(st.integers(0, 20))
    Life(made_up(chance, zones, begin, begin + 10 * DAY, count)).live_each_minute()


@settings(max_examples=30)
@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(_ZONES), min_size=1, max_size=4))
def test_two_years_are_as_the_model_says(chance: Random, zones: list[str]) -> None:
    """Two years of moving, pausing, failing and coming back, wherever that is."""
    Life(made_up(chance, zones, BEGIN, END, 60)).live()


@settings(max_examples=20)
@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(_ZONES), min_size=1, max_size=4))
def test_whoever_hears_all_ends_with_the_catalogue_as_it_is(
    chance: Random, zones: list[str]
) -> None:
    """No tool is new that was known, none goes that was not, and all that arrived adds up."""
    life = Life(hearing_all(made_up(chance, zones, BEGIN, END, 60)))
    life.live()
    known: set[int] = set()
    for told in life.arrived:
        new = {number for what, number in told.what if what is Happened.NEW}
        withdrawn = {number for what, number in told.what if what is Happened.WITHDRAWN}
        assert not new & known
        assert withdrawn <= known
        known = (known | new) - withdrawn
    assert known == set(life.world.states[life.ours.subscription.cursor])


@pytest.mark.parametrize("part", range(_PARTS))
def test_two_years_in_each_zone_are_as_the_model_says(part: int) -> None:
    """One history for each zone, always the same; together they hold what may happen.

    Zones whose clocks show the same in these years are lived through once, as in the table.
    """
    names = [names[0] for names in zones_by_clock().values()]
    lives = [lived(name) for name in names[part::_PARTS]]
    assert sum(len(life.ours.sent) for life in lives) > 20 * len(lives)


@cache
def zones_with_summer_time() -> list[str]:
    """Return the zones whose clocks stand otherwise in July."""
    july = wall_of(dt.date(2027, 7, 1), dt.time())
    zones = ((name, ZONES(name)) for name in _ZONES)
    return [name for name, zone in zones if offset_at(zone, BEGIN) != offset_at(zone, july)]


def lived(name: str) -> Life:
    """Live two years in a zone and those beside it in the list."""
    chance = Random(name)  # noqa: S311  # a made-up life, the same in every run
    zones = [name, *(chance.choice(_ZONES) for _ in range(2))]
    life = Life(made_up(chance, zones, BEGIN, END, _IN_TWO_YEARS))
    life.live()
    days = [told.day for told in life.ours.sent]
    assert days == sorted(set(days))
    return life


def hearing_all(history: History) -> History:
    """Return a history in which nobody filters anything."""
    happenings = tuple(
        (minute, Changed(replace(one.wish, interests=())) if isinstance(one, Changed) else one)
        for minute, one in history.happenings
    )
    return replace(history, first=replace(history.first, interests=()), happenings=happenings)


def test_an_edition_that_went_again_is_none() -> None:
    """Told of 2020; then 2021 came, and was taken back for 2019, before anybody was told."""
    editions = ["2020", "2021", None, "2019"]
    now = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    chain = [LedgerChange(1, now, "a", before, after, {}) for before, after in pairwise(editions)]
    assert net_changes(replace(change, batch=number) for number, change in enumerate(chain)) == ()


@pytest.mark.parametrize(("minutes", "day", "since"), [(719, 5, None), (720, 6, 5)])
def test_a_digest_may_be_twelve_hours_late_but_a_minute(
    minutes: int, day: int, since: int | None
) -> None:
    """The bot is away as its run comes, at 08:00 on 5 January: later, or merged into the next."""
    wish = Wish("Europe/Paris", dt.time(8), tuple(range(7)))
    run = wall_of(dt.date(2027, 1, 5), dt.time(7))
    happenings = ((run - 1, Published(((Deed.ADD, 1),))), (run, Outage(minutes)))
    life = Life(History(BEGIN, BEGIN + 10 * DAY, wish, happenings))
    life.live()
    what = frozenset({(Happened.NEW, 1)})
    caught_up = None if since is None else dt.date(2027, 1, since)
    assert life.ours.sent == [Told(dt.date(2027, 1, day), what, caught_up)]


def test_moving_east_skips_no_date_and_doubles_none() -> None:
    """From New York, late, to Tokyo, where today's run would have been four hours ago: at once."""
    home, abroad = (
        Wish(zone, dt.time(8), tuple(range(7))) for zone in ("America/New_York", "Asia/Tokyo")
    )
    moved = wall_of(dt.date(2027, 1, 6), dt.time(4))
    happenings = ((moved - 60, Published(((Deed.ADD, 1),))), (moved, Changed(abroad)))
    life = Life(History(BEGIN, BEGIN + 10 * DAY, home, happenings))
    life.live()
    assert [told.day for told in life.ours.sent] == [dt.date(2027, 1, 6)]
    assert life.ours.subscription.last_run_day == dt.date(2027, 1, 11)
