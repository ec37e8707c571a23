"""A process dies at each point of a digest's way; another one takes up what it left."""

from __future__ import annotations

import pytest

from bot.core.base.errors import RetryLaterError
from bot.delivery.liveness import BEAT, DEAD_AFTER
from bot.storage.delivery_queue import DeliveryLease
from bot.storage.delivery_results import Sent
from bot.storage.tables import SENT
from tests.delivery.ledger import MORNING, Ledger, subscriber
from tests.delivery.outlets import MemoryOutlet


@pytest.fixture
async def planned(ledger: Ledger) -> Ledger:
    """A ledger in which one digest waits."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))
    await ledger.plan()
    return ledger


@pytest.fixture(params=[True, False], ids=["can look up", "cannot tell"])
def telling(request: pytest.FixtureRequest, outlet: MemoryOutlet) -> MemoryOutlet:
    """A platform that can tell what arrived, as Slack, or cannot, as Telegram."""
    outlet.finds = request.param
    outlet.lookups = 0.5 if request.param else 0.0
    return outlet


async def test_while_planning(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """Nothing was written down: it is planned again, under the same name."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))
    ledger.database.failure = KeyError("killed")
    with pytest.raises(KeyError):
        await ledger.plan()
    ledger.database.failure = None
    assert await ledger.deliveries() == []
    assert (await ledger.subscription(1)).cursor == 0
    await ledger.drain()
    assert outlet.keys == ["digest:1:2026-11-24:p1"]


async def test_after_planning(planned: Ledger, outlet: MemoryOutlet) -> None:
    """What is open is sent by whoever comes."""
    await planned.drain()
    assert len(outlet.arrived) == 1


async def test_after_claiming(planned: Ledger, telling: MemoryOutlet) -> None:
    """It is in doubt: looked up where that can be done, and sent once, without delay."""
    await planned.take("dead")
    await planned.drain()
    assert len(telling.arrived) == 1
    assert len(telling.looked_up) == 1
    dead_after = DEAD_AFTER + 2 * BEAT if planned.database.shared else 0.0
    assert telling.arrived[0].at - MORNING.timestamp() < dead_after + 1
    assert (await planned.delivery())["state"] == SENT


async def test_when_the_platform_has_it_and_the_ledger_does_not(
    planned: Ledger, telling: MemoryOutlet
) -> None:
    """Where it can be looked up it comes once; else it comes again: it is never lost."""
    (row,) = await planned.take("dead")
    await _post(telling, row)
    await planned.drain()
    assert len(telling.arrived) == (1 if telling.finds else 2)
    assert (await planned.delivery())["state"] == SENT


async def test_after_writing_down_that_it_was_sent(planned: Ledger, outlet: MemoryOutlet) -> None:
    """Nothing is left to do."""
    (row,) = await planned.take("dead")
    await planned.write(Sent(row, await _post(outlet, row)))
    await planned.drain()
    assert len(outlet.arrived) == 1


async def test_between_two_parts(ledger: Ledger, telling: MemoryOutlet) -> None:
    """Parts that are written down do not come again; the others come in their order."""
    telling.most_entries = 1
    await ledger.announce(1, "alpha", "beta", "crane-guide")
    await ledger.subscribe(subscriber(1))
    await ledger.plan()
    (row,) = await ledger.take("dead")
    await ledger.write(Sent(row, await _post(telling, row)))
    ledger.time.now += 1
    await ledger.take("dead")
    await ledger.drain()
    assert [key[-2:] for key in telling.keys] == ["p1", "p2", "p3"]


async def test_before_a_refusal_is_written_down(planned: Ledger, telling: MemoryOutlet) -> None:
    """The pause is learnt by one more refusal, and then obeyed."""
    await planned.take("dead")
    telling.answers["chat:00001"].append(RetryLaterError(20.0))
    await planned.drain()
    refused, sent = (arrival.at for arrival in telling.tried)
    assert sent - refused >= 20
    assert len(telling.arrived) == 1


async def test_with_much_in_the_air(ledger: Ledger, telling: MemoryOutlet) -> None:
    """Whatever a dead process held, all of it arrives; twice only what was on the wire."""
    telling.rate = 40.0
    await ledger.announce(1, "alpha")
    await ledger.subscribe(*map(subscriber, range(1, 31)))
    await ledger.plan()
    held = await ledger.take("dead", many=10)
    assert len(held) == 10
    for row in held[:4]:
        await _post(telling, row)
    await ledger.drain()
    assert len(set(telling.keys)) == 30
    assert len(telling.keys) - 30 == (0 if telling.finds else 4)


async def test_after_the_machine_was_off_all_begins_at_the_moment_that_it_is(
    planned: Ledger, outlet: MemoryOutlet
) -> None:
    """What was held is in doubt, however long ago."""
    await planned.take("dead")
    planned.time.now += 3_600
    await planned.drain()
    assert outlet.arrived[0].at >= MORNING.timestamp() + 3_600


async def _post(outlet: MemoryOutlet, row: DeliveryLease) -> str:
    return await outlet.post(row.place, row.parts[row.part], row.key, row.earlier)
