from __future__ import annotations

import datetime as dt

import pytest

from bot.runtime.calendar_data import zones_version
from bot.storage.database import Database
from bot.storage.tables import subscription
from bot.storage.time_repair import reschedule
from tests.storage.values import GROUP, OTHER, by, rows_of, subscribe, subscribed, subscriptions_in
from tests.zones import ZONES, zones_by

_HOUR = 3_600
_MOVED = dt.timezone(dt.timedelta(hours=2))


def _new_rules(name: str) -> dt.tzinfo:
    """Paris has put its clocks forward; of no other place is anything known."""
    return {"Europe/Paris": _MOVED}[name]


async def _dues(database: Database) -> dict[str, float | None]:
    return {row["place"]: row["next_due"] for row in await rows_of(database, subscription)}


async def test_new_rules_move_the_next_run(database: Database) -> None:
    """The local time and date of it stay."""
    store = subscriptions_in(database)
    await subscribe(store, GROUP, OTHER)
    before, days = await _dues(database), await _days(database)
    assert await reschedule(database, zones_by(_new_rules), "2") == 2
    assert await _dues(database) == {place: due - _HOUR for place, due in before.items() if due}
    assert await _days(database) == days


async def test_the_same_rules_move_nothing(database: Database) -> None:
    """Nor are they applied again at the next start."""
    await subscribe(subscriptions_in(database), GROUP)
    assert await reschedule(database, ZONES, zones_version()) == 0
    assert await reschedule(database, zones_by(_new_rules), zones_version()) == 0


async def test_what_has_no_next_run_has_none_afterwards(database: Database) -> None:
    """A pause without an end stays one."""
    store = subscriptions_in(database)
    await subscribe(store, GROUP)
    await store.place_gone(GROUP)
    assert await reschedule(database, zones_by(_new_rules), "2") == 0
    assert await _dues(database) == {GROUP.id: None}


async def test_a_zone_that_is_no_more_stops_nobody_else(database: Database) -> None:
    """Its run stays where it was."""
    store = subscriptions_in(database)
    await subscribe(store, GROUP)
    tokyo = subscribed(OTHER, "Asia/Tokyo")
    await store.change(OTHER, lambda _kept, _batch: tokyo, by("p:ada", "on"))
    before = await _dues(database)
    assert await reschedule(database, zones_by(_new_rules), "2") == 1
    assert (await _dues(database))[OTHER.id] == before[OTHER.id]


async def test_killed_in_between_it_is_done_anew(database: Database) -> None:
    """The new rules count as known when all runs are moved."""
    await subscribe(subscriptions_in(database), GROUP)

    def broken(name: str) -> dt.tzinfo:
        raise SystemExit(name)

    with pytest.raises(SystemExit):
        await reschedule(database, zones_by(broken), "2")
    assert await reschedule(database, zones_by(_new_rules), "2") == 1


async def _days(database: Database) -> list[str]:
    return [row["next_day"] for row in await rows_of(database, subscription)]
