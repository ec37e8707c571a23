"""Trouble that lasts: an outage ends no digest, and what may have arrived is not sent for ever."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.base.errors import DeliveryUnknownError, NotDeliveredError, RetryLaterError
from bot.core.digests.run_decision import MAX_DIGEST_DELAY
from bot.delivery.attempt import PartSender
from bot.storage.tables import FAILED, SENT
from tests.delivery.ledger import DAY, MORNING, Ledger, on_one_engine, subscriber
from tests.delivery.outlets import Lost, MemoryOutlet

pytestmark = on_one_engine
_PLACE = subscriber(1).place.id
_AN_HOUR = dt.timedelta(hours=1).total_seconds()


@pytest.fixture(autouse=True)
async def _one_subscriber(ledger: Ledger) -> None:
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))


async def _fails_for(ledger: Ledger, seconds: float, trouble: Exception) -> None:
    """Have each post meet a trouble until so many seconds are over."""
    over = ledger.time() + seconds

    async def answer() -> None:
        if ledger.time() < over:
            ledger.outlet.answers[_PLACE].append(answer)
            raise trouble

    ledger.outlet.answers[_PLACE].append(answer)


async def _runs_for(ledger: Ledger, hours: float) -> None:
    """Let the bot run so long."""

    async def scenario() -> None:
        async with ledger.running():
            await ledger.time.sleep(hours * _AN_HOUR)

    await ledger.time.drive(scenario())


@pytest.mark.parametrize(
    "trouble",
    [
        NotDeliveredError("no route to host"),
        NotDeliveredError("the chat has to wait for 30 s"),
        RetryLaterError(30.0),
    ],
)
async def test_an_outage_costs_nobody_the_digest(
    ledger: Ledger, outlet: MemoryOutlet, trouble: Exception
) -> None:
    """It is late, as one of a bot that was away is, and comes once."""
    await _fails_for(ledger, _AN_HOUR, trouble)
    await _runs_for(ledger, 1.5)
    assert outlet.keys == ["digest:1:2026-11-24:p1"]
    assert (await ledger.delivery())["state"] == SENT


async def test_what_nothing_can_be_said_of_and_is_not_there_is_sent_in_the_end(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Where the platform can be looked through, a lost post is no try that counts either."""
    outlet.finds = True
    await _fails_for(ledger, _AN_HOUR, DeliveryUnknownError("502"))
    await _runs_for(ledger, 1.5)
    assert outlet.keys == ["digest:1:2026-11-24:p1"]


async def test_what_cannot_be_looked_up_now_is_looked_up_later(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """The line is gone between the post and the question for it: it is not sent once more."""
    outlet.finds = True
    outlet.answers[_PLACE].append(Lost())
    outlet.look_up_answers.extend([NotDeliveredError("no route to host")] * 20)
    await _runs_for(ledger, 4)
    assert outlet.keys == ["digest:1:2026-11-24:p1"]
    assert len(outlet.looked_up) == 21
    assert (await ledger.delivery())["state"] == SENT


async def test_an_outage_leaves_all_tries_to_what_comes_after_it(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """What is refused then is tried as often as if there had been none."""
    outlet.answers[_PLACE].extend([NotDeliveredError("down")] * 20)
    outlet.answers[_PLACE].extend([ValueError("refused")] * 11)
    await _runs_for(ledger, 6)
    assert (await ledger.delivery())["state"] == SENT
    assert len(outlet.tried) == 32


@pytest.mark.long
async def test_what_is_too_late_comes_with_the_next_digest(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """After the twelve hours that any digest may be late."""
    await _fails_for(ledger, MAX_DIGEST_DELAY.total_seconds() + _AN_HOUR, NotDeliveredError("down"))
    await _runs_for(ledger, 13)
    assert (await ledger.delivery())["state"] == FAILED
    late = outlet.tried[-1].at - MORNING.timestamp()
    assert late >= MAX_DIGEST_DELAY.total_seconds()
    outlet.answers.clear()
    await ledger.announce(2, "beta")
    ledger.time.now = (MORNING + DAY).timestamp()
    await ledger.drain(upto=2)
    assert "Alpha, Beta" in outlet.arrived[-1].part


async def test_what_arrives_each_time_and_is_never_confirmed_comes_four_times_at_most(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """The last time half an hour later; then nobody knows, and it comes with the next digest."""
    outlet.answers[_PLACE].extend([Lost()] * 50)
    await _runs_for(ledger, 1.5)
    assert len(outlet.arrived) == 4
    assert outlet.arrived[-1].at - outlet.arrived[-2].at >= _AN_HOUR / 2
    assert (await ledger.delivery())["state"] == FAILED
    assert (await ledger.subscription(1)).cursor == 0


async def test_what_never_arrived_and_was_never_answered_comes_with_the_next_digest(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """A gateway may answer so for hours without passing anything on."""
    outlet.answers[_PLACE].extend([DeliveryUnknownError("502")] * 4)
    await _runs_for(ledger, 1.5)
    assert not outlet.arrived
    ledger.time.now = (MORNING + DAY).timestamp()
    await ledger.announce(2, "beta")
    await ledger.drain(upto=2)
    assert "Alpha, Beta" in outlet.arrived[-1].part


async def test_a_gateway_that_is_away_for_half_a_minute_makes_a_digest_a_minute_late(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Nothing of it arrived, though nobody could tell."""
    outlet.answers[_PLACE].extend([DeliveryUnknownError("502")] * 2)
    await ledger.drain()
    (arrival,) = outlet.arrived
    assert arrival.at - MORNING.timestamp() < 90


async def test_doubts_are_counted_whatever_else_comes_between_them(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """A post that surely did not arrive takes none of them away."""
    for _ in range(6):
        outlet.answers[_PLACE].extend([Lost(), NotDeliveredError("down"), ValueError("refused")])
    await _runs_for(ledger, 2)
    assert len(outlet.arrived) == 4


async def test_deaths_of_processes_are_no_lost_answers(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Most of what a dead process held was never on the wire: it arrives after ten deaths."""
    await ledger.plan()
    for _ in range(10):
        await ledger.take("dying")
        await ledger.bury("dying")
        for lease in await ledger.take("next"):
            result, _rest = await PartSender({"chat": outlet}, ledger.dependencies()).look_up(lease)
            await ledger.write(result)
        await ledger.bury("next")
    await ledger.drain()
    assert len(outlet.arrived) == 1
    assert (await ledger.delivery())["state"] == SENT


async def test_a_post_that_kills_each_process_is_given_up(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """After twelve deaths; the next digest holds it."""
    await ledger.plan()
    taken = 0
    for _ in range(15):
        taken += sum(not lease.doubtful for lease in await ledger.take("dying"))
        await ledger.bury("dying")
        for lease in await ledger.take("next"):
            result, _rest = await PartSender({"chat": outlet}, ledger.dependencies()).look_up(lease)
            await ledger.write(result)
        await ledger.bury("next")
    assert taken == 12
    assert (await ledger.delivery())["state"] == FAILED
    assert (await ledger.subscription(1)).cursor == 0


async def test_each_part_has_doubts_of_its_own(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """Two lost answers of one part leave the next as many."""
    await ledger.announce(1, "beta")
    outlet.most_entries = 1

    async def takes() -> None:
        outlet.answers[_PLACE].extend([Lost(), Lost()])

    outlet.answers[_PLACE].extend([Lost(), Lost(), takes])
    await _runs_for(ledger, 2.5)
    assert [key[-2:] for key in outlet.keys] == ["p1"] * 3 + ["p2"] * 3
    assert (await ledger.delivery())["state"] == SENT
