"""A slow disk, a far database: everything is sent, and the pace is kept, however long they take."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.core.base.errors import RetryLaterError
from bot.storage.overview import overview
from tests.delivery.ledger import MORNING, Ledger, ledger_on, subscriber
from tests.delivery.outlets import MemoryOutlet, WorkspaceOutlet
from tests.zones import ZONES

pytestmark = pytest.mark.long

_TOLERANCE, _TELEGRAM = (4.0, 5, 20), (28.0, 30, 150)
"""The rate that is kept, what the platform takes in any second, and how many are sent."""


@pytest.mark.parametrize(
    "seconds",
    [0.03, 0.5, *(pytest.param(some, marks=pytest.mark.long) for some in (0.0, 0.06, 0.1, 0.25))],
)
@pytest.mark.parametrize("pace", [_TOLERANCE, _TELEGRAM], ids=["slack", "telegram"])
async def test_all_is_sent_and_never_faster_than_the_platform_takes(
    ledger: Ledger, outlet: MemoryOutlet, seconds: float, pace: tuple[float, int, int]
) -> None:
    """At Slack's pace and at Telegram's; at 85 of a hundred of it while a transaction is quick."""
    outlet.rate, limit, number = pace
    await _planned(ledger, number)
    ledger.database.seconds = seconds
    await ledger.drain()
    times = [arrival.at for arrival in outlet.arrived]
    assert len(times) == len(set(outlet.keys)) == number
    assert max(sum(at <= other < at + 1 for other in times) for at in times) <= limit
    assert ledger.tally["given_back"] == 0
    if seconds <= 0.1:
        assert (number - 1) / (times[-1] - times[0]) >= 0.85 * outlet.rate


@pytest.mark.postgresql
@pytest.mark.parametrize("seconds", [0.0, 0.1, 0.5])
async def test_three_processes_have_one_pace(tmp_path: Path, seconds: float) -> None:
    """Whoever has the bucket sends; the others look on, and nothing goes twice or too fast."""
    rate, limit, number = _TELEGRAM
    async with ledger_on("postgresql", tmp_path) as ledger:
        ledger.outlet.rate = rate
        await _planned(ledger, number)
        ledger.database.seconds = seconds

        async def drain() -> None:
            await asyncio.gather(*(ledger.engine().drain() for _ in range(3)))

        await ledger.time.drive(drain())
        times = [arrival.at for arrival in ledger.outlet.arrived]
        assert len(times) == len(set(ledger.outlet.keys)) == number
    assert max(sum(at <= other < at + 1 for other in times) for at in times) <= limit
    if seconds <= 0.1:
        assert (number - 1) / (times[-1] - times[0]) >= 0.85 * rate


async def test_what_is_given_back_again_and_again_is_told(
    ledger: Ledger, outlet: MemoryOutlet, caplog: pytest.LogCaptureFixture
) -> None:
    """In the log, and with its reason in the status, until it is sent."""
    outlet.rate = 10.0
    await _planned(ledger, 12)
    for number in range(1, 13):
        await ledger.change_delivery(f"digest:{number}:2026-11-24", given_back=4)
    outlet.answers["chat:00001"].append(RetryLaterError(3.0))
    stood: list[str] = []

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: "was not tried 5 times" in caplog.text)
            found = await overview(ledger.database, ZONES)
            stood.extend(trouble.delivery.error for trouble in found.given_back)
            await ledger.until(lambda: len(outlet.arrived) == 12)

    await ledger.time.drive(scenario())
    assert set(stood) == {"the platform said to wait"}


async def test_commits_are_shared(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """Results are written together with what is taken: less than one transaction a delivery."""
    outlet.rate = 28.0
    await _planned(ledger, 200)
    before = ledger.database.transactions
    await ledger.drain()
    assert ledger.database.transactions - before < 200


async def test_one_that_hangs_holds_up_nothing_but_itself(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Nor does a bucket in which everything hangs hold up another."""
    other = MemoryOutlet("other", rate=4.0, clock=ledger.time)
    for number in range(1, 11):
        other.answers[f"other:{number}"].append(asyncio.Event().wait)
    await ledger.announce(1, "alpha")
    await ledger.subscribe(
        *(subscriber(number, f"other:{number}") for number in range(1, 11)),
        *(subscriber(number) for number in range(11, 61)),
    )

    async def scenario() -> None:
        async with ledger.running(1, other):
            await ledger.until(lambda: len(outlet.arrived) == 50)
            assert outlet.arrived[-1].at - MORNING.timestamp() < 10

    await ledger.time.drive(scenario())


async def test_a_workspace_that_hangs_slows_no_other_and_costs_hardly_a_transaction(
    ledger: Ledger,
) -> None:
    """All 200 others have theirs as soon as ever; while it hangs, little is asked of the ledger."""
    outlet = WorkspaceOutlet("slack", clock=ledger.time)
    for number in range(20):
        outlet.answers[f"slack:hangs:{number}"].append(asyncio.Event().wait)
    await ledger.announce(1, "alpha")
    places = [f"slack:hangs:{number}" for number in range(20)]
    places += [f"slack:T{number:03}:C1" for number in range(200)]
    await ledger.subscribe(*(subscriber(id_, place) for id_, place in enumerate(places, 1)))
    took: list[float] = []
    counted: list[int] = []

    async def scenario() -> None:
        async with ledger.running(1, outlet):
            await ledger.until(lambda: len(outlet.arrived) == 200)
            took.append(outlet.arrived[-1].at - MORNING.timestamp())
            await ledger.time.sleep(5.0)
            before = ledger.database.transactions
            await ledger.time.sleep(20.0)
            counted.append(ledger.database.transactions - before)

    await ledger.time.drive(scenario())
    assert took[0] < 5
    assert counted[0] <= 20


async def test_a_platform_that_hangs_stops_no_other(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """Though each of its workspaces has something on the wire, more than one process may have."""
    hanging = WorkspaceOutlet("slack", clock=ledger.time)
    outlet.rate = 28.0
    for number in range(100):
        hanging.answers[f"slack:T{number}:C1"].append(asyncio.Event().wait)
    await ledger.announce(1, "alpha")
    places = [f"slack:T{number}:C1" for number in range(100)]
    places += [f"chat:{number:05}" for number in range(101, 201)]
    await ledger.subscribe(*(subscriber(id_, place) for id_, place in enumerate(places, 1)))

    async def scenario() -> None:
        async with ledger.running(1, outlet, hanging):
            await ledger.until(lambda: len(outlet.arrived) == 100)
            assert outlet.arrived[-1].at - MORNING.timestamp() < 60

    await ledger.time.drive(scenario())


async def _planned(ledger: Ledger, number: int) -> None:
    await ledger.announce(1, "alpha")
    await ledger.subscribe(*map(subscriber, range(1, number + 1)))
    await ledger.plan()
