from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.base.people import Place
from bot.core.digests.subscription import Status
from bot.storage.database import Database
from bot.storage.subscriptions import SqlSubscriptions
from bot.storage.tables import GONE, delivery, subscription
from tests.storage.values import (
    BATCH,
    GROUP,
    OTHER,
    THREAD,
    add_delivery,
    by,
    rows_of,
    subscribe,
    subscribed,
)


async def test_a_place_that_is_gone_falls_silent(
    store: SqlSubscriptions, database: Database
) -> None:
    """With its threads; the record stays, and no other place is touched."""
    await subscribe(store, GROUP, THREAD, OTHER)
    await store.place_gone(GROUP)
    await store.place_gone(GROUP)
    for place in (GROUP, THREAD):
        kept = await store.of(place)
        assert kept is not None
        assert (kept.status, kept.next) == (Status.GONE, None)
        assert [event.what for event in await store.history(place, 10)] == ["gone", "on"]
    other = await store.of(OTHER)
    assert other is not None
    assert other.status is Status.ON
    dated = {
        row["place"]: row["gone_at"] is not None for row in await rows_of(database, subscription)
    }
    assert dated == {GROUP.id: True, THREAD.id: True, OTHER.id: False}


@pytest.mark.parametrize(("part", "cursor"), [(0, 1), (1, BATCH)])
async def test_news_on_their_way_to_a_place_that_goes_wait_for_its_return(
    store: SqlSubscriptions, database: Database, part: int, cursor: int
) -> None:
    """Unless some of them have arrived: nothing is sent twice."""
    (mine,) = await subscribe(store, GROUP)
    await add_delivery(database, mine, GROUP, part=part)
    await store.place_gone(GROUP)
    kept = await store.of(GROUP)
    assert kept is not None
    assert kept.cursor == cursor
    assert [row["state"] for row in await rows_of(database, delivery)] == [GONE]


async def test_a_place_that_comes_back_is_not_forgotten_later(
    store: SqlSubscriptions, database: Database
) -> None:
    """It is gone no more."""
    await subscribe(store, GROUP)
    await store.place_gone(GROUP)
    back = replace(subscribed(GROUP), status=Status.ON)
    await store.change(
        GROUP, lambda kept, _batch: replace(back, id=kept.id) if kept else None, by("p:ada", "on")
    )
    assert [row["gone_at"] for row in await rows_of(database, subscription)] == [None]


async def test_a_place_is_followed_to_its_new_id(
    store: SqlSubscriptions, database: Database
) -> None:
    """With its threads, history and deliveries, and what of it is paced."""
    new = Place("telegram:-1005", direct=False)
    mine, _thread, _other = await subscribe(store, GROUP, THREAD, OTHER)
    await add_delivery(database, mine, GROUP, chat=GROUP.id)
    await store.place_moved(GROUP, new)
    assert await store.of(GROUP) is None
    moved = await store.of(new)
    assert moved == replace(subscribed(new), id=mine)
    assert await store.of(Place("telegram:-1005:7", direct=False)) is not None
    assert await store.of(OTHER) is not None
    assert [event.what for event in await store.history(new, 10)] == ["moved", "on"]
    assert [(row["place"], row["chat"]) for row in await rows_of(database, delivery)] == [
        (new.id, new.id)
    ]


async def test_what_a_place_has_at_its_new_id_stays(
    store: SqlSubscriptions, database: Database
) -> None:
    """The other subscription ends, with what waited of it: two would be one too many."""
    old, new = await subscribe(store, GROUP, OTHER)
    await add_delivery(database, old, GROUP)
    await store.place_moved(GROUP, OTHER)
    kept = await store.of(OTHER)
    assert kept is not None
    assert kept.id == new
    assert await store.of(GROUP) is None
    assert [row["state"] for row in await rows_of(database, delivery)] == [GONE]


async def test_a_place_that_moves_nowhere_stays(store: SqlSubscriptions) -> None:
    """A platform may say so twice."""
    (mine,) = await subscribe(store, GROUP)
    await store.place_moved(GROUP, GROUP)
    kept = await store.of(GROUP)
    assert kept is not None
    assert kept.id == mine


async def test_a_workspace_that_goes_leaves_nothing_behind(
    store: SqlSubscriptions, database: Database
) -> None:
    """Neither subscriptions nor history; one whose name only begins alike keeps all."""
    mine = Place("slack:T1:C1", direct=False)
    others = (Place("slack:T12:C1", direct=False), Place("slack:t1:C1", direct=False))
    ids = await subscribe(store, mine, *others)
    await add_delivery(database, ids[0], mine)
    await store.places_gone("slack:T1:")
    assert await store.of(mine) is None
    assert await store.history(mine, 10) == ()
    assert await store.deliveries(mine, 10) == ()
    assert [await store.of(place) is not None for place in others] == [True, True]
