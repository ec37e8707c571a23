"""A clock that is wrong for a while: nothing is stuck when it is right again, and nothing twice."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.base.errors import RetryLaterError
from bot.storage.time_repair import repair_times
from tests.delivery.ledger import DAY, MORNING, Ledger, subscriber
from tests.delivery.outlets import MemoryOutlet
from tests.zones import ZONES

_DAY = 86_400.0


@pytest.mark.parametrize(
    ("ahead", "wrong_for"),
    [
        pytest.param(1.0, 1.0, marks=pytest.mark.long),
        pytest.param(-1.0, 4.0, marks=pytest.mark.long),
        pytest.param(3_600.0, 4.0, marks=pytest.mark.long),
        (-3_600.0, 60.0),
        (3 * _DAY, 4.0),
        pytest.param(-3 * _DAY, 4.0, marks=pytest.mark.long),
        pytest.param(30 * _DAY, 60.0, marks=pytest.mark.long),
        pytest.param(-30 * _DAY, 600.0, marks=pytest.mark.long),
    ],
)
async def test_what_is_being_sent_goes_on(
    ledger: Ledger, outlet: MemoryOutlet, ahead: float, wrong_for: float
) -> None:
    """Whatever the clock says meanwhile: each once, and soon after it is right."""
    outlet.rate = 28.0
    await ledger.announce(1, "alpha")
    await ledger.subscribe(*map(subscriber, range(1, 101)))

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(outlet.arrived) >= 20)
            ledger.database.ahead = ahead
            await ledger.time.sleep(wrong_for)
            ledger.database.ahead = 0.0
            right = ledger.time()
            await ledger.until(lambda: len(outlet.arrived) >= 100)
            assert ledger.time() - right < 90

    await ledger.time.drive(scenario())
    assert len(outlet.keys) == len(set(outlet.keys)) == 100


@pytest.mark.parametrize("ahead", [3_600.0, 3 * _DAY, 30 * _DAY])
async def test_runs_that_a_wrong_clock_moved_on_are_set_right(
    ledger: Ledger, outlet: MemoryOutlet, ahead: float
) -> None:
    """The next day has its digest as ever; what was told meanwhile is not told again."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))
    ledger.time.now -= 2 * 60

    async def scenario() -> None:
        async with ledger.running(1):
            ledger.database.ahead = ahead
            await ledger.time.sleep(4)
            ledger.database.ahead = 0.0
            await ledger.time.sleep(100)
            await ledger.announce(2, "beta")
        ledger.time.now = (MORNING + DAY).timestamp() - 10
        async with ledger.running(2):
            await ledger.time.sleep(20)

    await ledger.time.drive(scenario())
    told = [
        title for arrival in outlet.arrived for title in ("Alpha", "Beta") if title in arrival.part
    ]
    assert told == ["Alpha", "Beta"]
    tomorrow = (MORNING + DAY).timestamp()
    assert outlet.arrived[-1].at < tomorrow + 60
    subscription = await ledger.subscription(1)
    assert subscription.next is not None
    assert subscription.next.day == (MORNING + 2 * DAY).date()


async def test_a_rest_that_a_wrong_clock_wrote_down_is_not_longer_than_it_was_meant(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Also for a process that starts after it."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))
    outlet.answers["chat:00001"].append(RetryLaterError(20.0))
    ledger.database.ahead = 3 * _DAY

    async def refused() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(outlet.tried) == 1)
            await ledger.time.sleep(1)

    await ledger.time.drive(refused())
    ledger.database.ahead = 0.0
    began = ledger.time()
    await ledger.drain()
    assert outlet.arrived[0].at - began < 60


async def test_a_pause_that_a_person_chose_stays(ledger: Ledger) -> None:
    """Only what a clock moved on is moved back."""
    await ledger.subscribe(subscriber(1))
    until = (MORNING + 9 * DAY).timestamp()
    await ledger.change(1, status="paused", next_due=until, next_day="2026-12-03", written_at=until)
    assert await repair_times(ledger.database, ZONES) == 1
    subscription = await ledger.subscription(1)
    assert subscription.next is not None
    assert subscription.next.due == dt.datetime.fromtimestamp(until, dt.UTC)
    assert await repair_times(ledger.database, ZONES) == 0
