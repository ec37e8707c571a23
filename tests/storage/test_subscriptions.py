from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Place
from bot.core.catalogue.model import Reference
from bot.core.digests.schedule import Rhythm, Timetable
from bot.core.digests.subscription import DeliveryState, RunOutcome, Status, Subscription
from bot.core.search.filters import Filters
from bot.storage.database import CHANGED, Database
from bot.storage.migration import migrate
from bot.storage.subscriptions import SqlSubscriptions
from bot.storage.tables import SENT
from tests.databases import address_of
from tests.storage.values import (
    BATCH,
    GROUP,
    NOW,
    OTHER,
    THREAD,
    add_delivery,
    by,
    subscribe,
    subscribed,
    subscriptions_in,
    turned_on,
)
from tests.zones import ZONES


async def test_nothing_is_there_at_first(store: SqlSubscriptions) -> None:
    """A place that nobody subscribed has neither subscription nor history."""
    assert await store.of(GROUP) is None
    assert await store.history(GROUP, 10) == ()
    assert await store.deliveries(GROUP, 10) == ()
    assert await store.news(0) == ((), BATCH)


async def test_digests_come_to_the_platforms_that_run(store: SqlSubscriptions) -> None:
    """And to no terminal."""
    assert store.serves(GROUP)
    assert not store.serves(Place("terminal:1", direct=True))


async def test_a_subscription_comes_back_as_it_was(store: SqlSubscriptions) -> None:
    """With all that belongs to it, and begins with the batch that this process has."""
    made = await store.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
    assert made is not None
    assert made == replace(subscribed(GROUP), id=made.id, cursor=BATCH)
    changed = replace(
        made,
        timetable=Timetable("America/New_York", made.timetable.at, Rhythm.WEEKLY, (1, 4)),
        filters=(
            Filters(topic="valuation"),
            Filters(references=(Reference("tfa", "7.6"),), since=2018),
        ),
        weekly_line=True,
        repeats=False,
        status=Status.PAUSED,
        next=None,
        last_run_day=NOW.date(),
        catching_up_since=NOW.date(),
        outcome=RunOutcome.FILTERED,
    )
    assert await store.change(GROUP, lambda _kept, _batch: changed, by("p:bob", "on")) == changed
    assert await store.of(GROUP) == changed
    assert await store.of(THREAD) is None


async def test_history_is_told_the_latest_first(store: SqlSubscriptions) -> None:
    """Who did what, when and why; not more than was asked for."""
    await store.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
    await store.change(GROUP, lambda _kept, _batch: None, by("p:bob", "off"))
    assert await store.history(GROUP, 10) == (by("p:bob", "off"), by("p:ada", "on"))
    assert await store.history(GROUP, 1) == (by("p:bob", "off"),)


async def test_a_change_that_makes_no_difference_is_not_noted(store: SqlSubscriptions) -> None:
    """Neither where there is a subscription, nor where there is none."""
    await store.change(OTHER, lambda subscription, _batch: subscription, by("p:ada", "off"))
    await store.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
    await store.change(GROUP, turned_on(GROUP), by("p:bob", "on"))
    assert await store.history(OTHER, 10) == ()
    assert await store.history(GROUP, 10) == (by("p:ada", "on"),)


async def test_a_reason_may_hold_whatever_was_typed(store: SqlSubscriptions) -> None:
    """What no database takes is left out, and the change is kept."""
    typed = replace(by("p:ada", "on"), why="a\0b\ud800c’")
    assert await store.change(GROUP, turned_on(GROUP), typed)
    assert (await store.history(GROUP, 1))[0].why == "ab?c’"


async def test_what_waits_is_not_sent_after_the_end(
    store: SqlSubscriptions, database: Database
) -> None:
    """What was sent stays in the record, and another place's digests come."""
    mine, other = await subscribe(store, GROUP, OTHER)
    await add_delivery(database, mine, GROUP)
    await add_delivery(database, mine, GROUP, id="digest:x", state=SENT, finished_at=1.0)
    await add_delivery(database, other, OTHER)
    await store.change(GROUP, lambda _kept, _batch: None, by("p:ada", "off"))
    states = {
        delivery.id: (delivery.state, delivery.error)
        for delivery in await store.deliveries(GROUP, 10)
    }
    assert states == {
        f"digest:{mine}:2026-03-02": (DeliveryState.GONE, "turned off"),
        "digest:x": (DeliveryState.SENT, ""),
    }
    assert [delivery.state for delivery in await store.deliveries(OTHER, 10)] == [
        DeliveryState.PENDING
    ]


async def test_no_subscription_has_the_id_of_one_that_ended(store: SqlSubscriptions) -> None:
    """Else its first digest would be taken for one that was sent already."""
    (first,) = await subscribe(store, GROUP)
    await store.change(GROUP, lambda _kept, _batch: None, by("p:ada", "off"))
    assert await subscribe(store, GROUP) != [first]


async def test_of_changes_at_once_none_is_lost(store: SqlSubscriptions) -> None:
    """Each sees what the one before it made, also where the first makes the subscription."""

    def one_more(subscription: Subscription | None, _batch: int) -> Subscription:
        subscription = subscription or replace(subscribed(GROUP), cursor=0)
        return replace(subscription, cursor=subscription.cursor + 1)

    changes = [store.change(GROUP, one_more, by(f"p:{number}", "on")) for number in range(8)]
    await asyncio.gather(*changes)
    subscription = await store.of(GROUP)
    assert subscription is not None
    assert subscription.cursor == 8
    assert len(await store.history(GROUP, 10)) == 8


async def test_a_change_that_fails_changes_nothing(
    store: SqlSubscriptions, database: Database
) -> None:
    """The person hears of it; neither half of the change is kept."""
    async with database.transaction() as connection:
        await connection.execute(text("DROP TABLE event"))
    with pytest.raises(NotStoredError) as caught:
        await store.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
    assert "p:ada" not in f"{caught.value}{caught.value.__cause__}"  # who it was is in no log
    assert await store.of(GROUP) is None


async def test_whoever_plans_hears_of_a_change(database: Database) -> None:
    """The next run may be sooner."""
    heard: list[bool] = []
    store = SqlSubscriptions(database, BATCH, ("telegram",), ZONES, lambda: heard.append(True))
    await store.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
    assert heard == [True]


@pytest.mark.postgresql
async def test_replicas_hear_of_a_change(tmp_path: Path) -> None:
    """When it is written down, and not where nothing has changed."""
    with address_of("postgresql", tmp_path) as url:
        database = Database(url)
        await migrate(database)
        store = subscriptions_in(database)
        plain = url.replace("postgresql+psycopg", "postgresql")
        async with await psycopg.AsyncConnection.connect(plain, autocommit=True) as replica:
            await replica.execute(f"LISTEN {CHANGED}")
            for _ in range(2):
                await store.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
            await replica.execute(f"NOTIFY {CHANGED}, 'end'")
            heard = []
            async for told in replica.notifies():
                heard.append(told.payload)
                if told.payload == "end":
                    break
        await database.close()
    assert heard == ["", "end"]
