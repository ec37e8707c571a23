"""A row that cannot be read: all others are served, and the operator and the person are told."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, text, update

from bot.core.base.errors import DamagedError
from bot.core.base.people import Place
from bot.core.digests.changes import ledger_changes
from bot.core.digests.subscription import Event
from bot.storage.catalogue_ledger import import_catalogue
from bot.storage.overview import every_subscription, ledger_with, overview
from bot.storage.subscriptions import SqlSubscriptions
from bot.storage.tables import batch, news
from tests.delivery.ledger import DAY, MORNING, Ledger, catalogue_of, subscriber
from tests.delivery.outlets import MemoryOutlet
from tests.zones import ZONES

pytestmark = pytest.mark.long

_SUBSCRIPTION = [
    ("filters", "nonsense"),
    ("filters", '{"topic": "a"}'),
    ("filters", '[{"topic": 5}]'),
    ("filters", '[{"colour": "red"}]'),
    ("at", "25:99"),
    ("zone", "Nowhere/Town"),
    ("rhythm", "hourly"),
    ("weekdays", 128),
    ("status", "sleepy"),
    ("next_day", "some day"),
    ("last_day", "yesterday"),
    ("heard", "never"),
    ("behind", "then"),
    ("outcome", "fine"),
]
_DELIVERY = [
    ("parts", "no JSON"),
    ("parts", "[1]"),
    ("part", 9),
    ("remote_ids", "{}"),
    ("day", "the day before"),
]


@pytest.mark.parametrize(("column", "value"), _SUBSCRIPTION)
async def test_a_subscription_that_cannot_be_read(
    ledger: Ledger, outlet: MemoryOutlet, column: str, value: object
) -> None:
    """All others have their digests, the status names it, and whoever is there can begin again."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(*map(subscriber, range(1, 11)))
    await ledger.change(4, **{column: value})
    await ledger.drain()
    assert len(outlet.arrived) == 9
    (named,) = (await overview(ledger.database, ZONES)).damaged
    assert named.startswith("subscription, id 4, place chat:00004 (")
    readable = [
        subscription.id async for subscription in every_subscription(ledger.database, ZONES)
    ]
    assert readable == [1, 2, 3, 5, 6, 7, 8, 9, 10]
    await _subscribes_again(ledger, Place("chat:00004", direct=True))
    assert (await overview(ledger.database, ZONES)).damaged == ()


@pytest.mark.parametrize(("column", "value"), _DELIVERY)
async def test_a_delivery_that_cannot_be_read(
    ledger: Ledger, outlet: MemoryOutlet, column: str, value: object
) -> None:
    """All others are sent, the status names it, and what it held comes with the next digest."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(*map(subscriber, range(1, 11)))
    await ledger.plan()
    await ledger.change_delivery("digest:4:2026-11-24", **{column: value})
    await ledger.drain()
    assert len(outlet.arrived) == 9
    (named,) = (await overview(ledger.database, ZONES)).damaged
    assert "digest:4:2026-11-24" in named
    ledger.time.now = (MORNING + DAY).timestamp()
    await ledger.drain()
    assert [arrival.place for arrival in outlet.arrived[9:]] == ["chat:00004"]


@pytest.mark.parametrize("parts_sent", [0, 1])
async def test_a_part_that_the_platform_cannot_read_is_tried_once(
    ledger: Ledger, outlet: MemoryOutlet, parts_sent: int
) -> None:
    """The status says so, no bug is reported, and all that it held comes with the next digest."""
    outlet.most_entries = 1
    await ledger.announce(1, "alpha", "beta")
    await ledger.subscribe(*map(subscriber, range(1, 11)))

    async def take_it() -> None:
        """Take a part like any other."""

    outlet.answers["chat:00004"].extend([take_it] * parts_sent)
    outlet.answers["chat:00004"].append(DamagedError("a part is no message"))
    await ledger.drain()
    tried = [arrival for arrival in outlet.tried if arrival.place == "chat:00004"]
    assert (len(tried), len(outlet.arrived)) == (parts_sent + 1, 18 + parts_sent)
    (trouble,) = (await overview(ledger.database, ZONES)).troubled
    assert (trouble.delivery.id, trouble.delivery.error) == (
        "digest:4:2026-11-24",
        "cannot be read: a part is no message",
    )
    assert not ledger.incidents.errors
    ledger.time.now = (MORNING + DAY).timestamp()
    await ledger.drain()
    again = [arrival.place for arrival in outlet.arrived[18 + parts_sent :]]
    assert again == ["chat:00004"] * 2


_NEWS = [("facts", "no JSON"), ("facts", "[]"), ("after", "the fifth")]


@pytest.mark.parametrize(("column", "value"), _NEWS)
async def test_a_change_of_the_catalogue_that_cannot_be_read(
    ledger: Ledger, outlet: MemoryOutlet, column: str, value: str
) -> None:
    """Digests name what they can, and the program starts with a new catalogue all the same."""
    await ledger.announce(1, "alpha", "beta")
    await ledger.subscribe(subscriber(1))
    changed = update(news).where(news.c.tool_id == "alpha").values({column: value})
    async with ledger.database.transaction() as connection:
        await connection.execute(changed)
        first = {"number": 1, "fingerprint": "an earlier catalogue", "at": 0.0}
        await connection.execute(insert(batch).values(first))
    await ledger.drain()
    assert "Alpha, Beta" in outlet.arrived[0].part
    (named,) = (await overview(ledger.database, ZONES)).damaged
    assert named.startswith("news, batch 1, tool_id alpha (")
    catalogue = catalogue_of(("alpha", "beta", "gamma"))
    number = await import_catalogue(ledger.database, catalogue, MORNING)
    known, _ = await ledger_with(ledger.database, catalogue, MORNING)
    assert ledger_changes(catalogue, known, number + 1, MORNING) == ()


async def _subscribes_again(ledger: Ledger, place: Place) -> None:
    store = SqlSubscriptions(ledger.database, 1, ["chat"], ZONES, ledger.changed.set)
    assert await store.of(place) is None
    if ledger.database.shared:  # which has not counted the ids that the test gave
        async with ledger.database.transaction() as connection:
            await connection.execute(text("SELECT setval('subscription_id_seq', 1000)"))
    on = Event(MORNING, "p:ada", "on")
    made = await store.change(place, lambda before, _: before or subscriber(0, place.id), on)
    assert made == await store.of(place)
