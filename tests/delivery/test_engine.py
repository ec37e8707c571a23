from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.digests.subscription import RunOutcome, Status
from bot.delivery.buckets import BURST_TOLERANCE_SECONDS
from bot.delivery.delivery_log import Counts
from bot.storage.rows import Row
from bot.storage.tables import FAILED, OPEN, SENT, UNKNOWN, delivery
from tests.delivery.ledger import DAY, MORNING, Ledger, on_one_engine, subscriber
from tests.delivery.outlets import Lost, MemoryOutlet

_ROUNDING = 1e-5
"""Seconds by which moments since 1970 are wrong as floating point numbers, in sums."""


async def test_all_who_are_due_hear_what_is_new(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """Each once, and then nothing is open."""
    await _subscribed(ledger, 30)
    await ledger.drain()
    assert sorted(outlet.keys) == sorted(f"digest:{n}:2026-11-24:p1" for n in range(1, 31))
    assert {row["state"] for row in await ledger.deliveries()} == {SENT}
    assert ledger.counts() == Counts(30, 30, 0, 0, 0, 0, 0)
    assert not ledger.incidents.errors


@on_one_engine
async def test_posts_are_as_far_apart_as_the_pace_says(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Also where much waits."""
    outlet.rate = 10.0
    await _subscribed(ledger, 25)
    await ledger.drain()
    times = [arrival.at for arrival in outlet.arrived]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) > 0.1 - BURST_TOLERANCE_SECONDS - _ROUNDING


@on_one_engine
async def test_parts_come_in_their_order_and_at_the_pace_of_the_chat(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Each knows the ids of those before it."""
    outlet.most_entries, outlet.gap = 1, 3.1
    await _subscribed(ledger, 1, "alpha", "beta", "crane-guide")
    await ledger.drain()
    assert [arrival.key[-2:] for arrival in outlet.arrived] == ["p1", "p2", "p3"]
    assert [arrival.earlier for arrival in outlet.arrived] == [(), ("id-1",), ("id-1", "id-2")]
    first, second, third = (arrival.at for arrival in outlet.arrived)
    assert 3.1 - _ROUNDING <= second - first < 4
    assert 3.1 - _ROUNDING <= third - second < 4


@on_one_engine
async def test_a_refusal_stops_the_whole_bucket(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """Nothing is sent before the time is over, also of what had its slots already."""
    outlet.rate = 100.0
    await _subscribed(ledger, 40)
    outlet.answers["chat:00011"].append(RetryLaterError(7.0))
    await ledger.drain()
    assert len(outlet.arrived) == 40
    late = [arrival.at for arrival in outlet.arrived if arrival.at > MORNING.timestamp() + 2]
    refused = next(arrival.at for arrival in outlet.tried if arrival.place == "chat:00011")
    assert min(at for at in late) >= refused + 7.0
    assert not [arrival for arrival in outlet.tried if refused < arrival.at < refused + 7.0]
    assert ledger.counts().refused == 1


@on_one_engine
async def test_a_chat_that_does_not_answer_delays_nobody(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """The others have theirs within a second, while it is still waited for."""
    answered = asyncio.Event()
    await _subscribed(ledger, 30)
    outlet.answers["chat:00001"].append(answered.wait)

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(outlet.arrived) == 29)
            assert max(arrival.at for arrival in outlet.arrived) < MORNING.timestamp() + 1
            answered.set()
            await ledger.until(lambda: len(outlet.arrived) == 30)

    await ledger.time.drive(scenario())
    assert {row["state"] for row in await ledger.deliveries()} == {SENT}


@on_one_engine
@pytest.mark.parametrize(
    "trouble", [NotDeliveredError("500"), DeliveryUnknownError("502"), ValueError("a bug")]
)
async def test_a_chat_that_fails_delays_nobody(
    ledger: Ledger, outlet: MemoryOutlet, trouble: Exception
) -> None:
    """It is tried again later, and ever more seldom, while all others are through."""
    outlet.finds = True
    await _subscribed(ledger, 20)
    outlet.answers["chat:00003"].extend([trouble] * 4)
    await ledger.drain()
    times = {arrival.place: arrival.at - MORNING.timestamp() for arrival in outlet.arrived}
    failing = times.pop("chat:00003")
    assert max(times.values()) < 1
    assert failing > (2 + 4 + 8 + 16) / 2
    assert len(outlet.arrived) == 20


@on_one_engine
@pytest.mark.long
async def test_after_twelve_tries_the_news_come_with_the_next_digest(
    ledger: Ledger, outlet: MemoryOutlet, caplog: pytest.LogCaptureFixture
) -> None:
    """The failure is noted; the next day has both, and says since when it catches up."""
    await _subscribed(ledger, 1)
    outlet.answers["chat:00001"].extend([ValueError("refused")] * 12)
    with caplog.at_level(logging.WARNING):
        await ledger.drain()
    assert "digest:1:2026-11-24 is failed: incident incident-12" in caplog.text
    assert len(outlet.tried) == 12
    row = await ledger.delivery()
    assert (row["state"], row["attempts"], row["error"]) == (
        FAILED,
        12,
        "incident incident-12",
    )
    assert await ledger.events() == [("bot", "failed", "incident incident-12")]
    await ledger.announce(2, "beta")
    ledger.time.now = (MORNING + DAY).timestamp()
    await ledger.drain(upto=2)
    (arrived,) = outlet.arrived
    assert "Alpha, Beta" in arrived.part


@on_one_engine
@pytest.mark.long
async def test_bugs_are_reported_and_kept_by_their_number(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """What a platform said in some strange error is for the log alone."""
    await _subscribed(ledger, 1)
    outlet.answers["chat:00001"].extend([RuntimeError("with a secret")] * 12)
    await ledger.drain()
    assert (await ledger.delivery())["error"] == "incident incident-12"
    assert len(ledger.incidents.errors) == 12


async def test_a_place_that_is_gone_is_tried_once(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """Then it is silent, until somebody there turns it on again."""
    await _subscribed(ledger, 1)
    outlet.answers["chat:00001"].append(RecipientGoneError("blocked"))
    await ledger.drain()
    ledger.time.now = (MORNING + DAY).timestamp()
    await ledger.drain()
    assert len(outlet.tried) == 1
    assert (await ledger.subscription(1)).status is Status.GONE
    assert ledger.counts().gone == 1


async def test_a_lost_answer_is_looked_up(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """Where the platform can tell, nothing comes twice."""
    outlet.finds, outlet.lookups = True, 0.5
    await _subscribed(ledger, 5)
    for number in (2, 4):
        outlet.answers[f"chat:{number:05}"].append(Lost())
    await ledger.drain()
    assert len(outlet.arrived) == 5
    assert sorted(outlet.looked_up) == ["digest:2:2026-11-24:p1", "digest:4:2026-11-24:p1"]


async def test_what_did_not_arrive_is_sent_after_looking(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """A look-up that may not be made yet is waited for, and neither is an attempt too many."""
    outlet.finds, outlet.lookups = True, 0.5
    await _subscribed(ledger, 1)
    outlet.answers["chat:00001"].append(DeliveryUnknownError("502"))
    outlet.look_up_answers.append(RetryLaterError(90.0))
    await ledger.drain()
    assert [arrival.at for arrival in outlet.arrived] >= [MORNING.timestamp() + 90]
    assert len(outlet.looked_up) == 2
    assert (await ledger.delivery())["attempts"] == 2


@on_one_engine
async def test_look_ups_do_not_hold_up_posts(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """A pause for looking up is for looking up alone."""
    outlet.finds, outlet.lookups = True, 0.5
    await _subscribed(ledger, 1)
    outlet.answers["chat:00001"].append(DeliveryUnknownError("502"))
    outlet.look_up_answers.append(RetryLaterError(90.0))

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(outlet.looked_up) == 1)
            await ledger.subscribe(subscriber(2))
            ledger.changed.set()
            await ledger.until(lambda: outlet.keys == ["digest:2:2026-11-24:p1"])
            assert ledger.time() < MORNING.timestamp() + 30

    await ledger.time.drive(scenario())


@on_one_engine
@pytest.mark.parametrize(("repeats", "arrived", "state"), [(True, 2, SENT), (False, 1, UNKNOWN)])
async def test_whoever_subscribes_says_what_doubt_is_worth(
    ledger: Ledger,
    outlet: MemoryOutlet,
    repeats: bool,  # noqa: FBT001  # a column of a table
    arrived: int,
    state: int,
) -> None:
    """Where nobody can tell: once too often, or perhaps once too few."""
    await _subscribed(ledger, 1)
    await ledger.change(1, repeats=repeats)
    outlet.answers["chat:00001"].append(Lost())
    await ledger.drain()
    assert (len(outlet.arrived), (await ledger.delivery())["state"]) == (arrived, state)


@on_one_engine
async def test_nothing_is_sent_before_the_platform_is_ready(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """And what is not ready holds up no other platform."""
    other = MemoryOutlet("other", clock=ledger.time)
    outlet.is_ready.clear()
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1), subscriber(2, "other:2"))

    async def scenario() -> None:
        async with ledger.running(1, other):
            await ledger.until(lambda: len(other.arrived) == 1)
            assert outlet.tried == []
            outlet.is_ready.set()
            await ledger.until(lambda: len(outlet.arrived) == 1)

    await ledger.time.drive(scenario())


@on_one_engine
async def test_who_subscribes_meanwhile_is_not_kept_waiting(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """An engine at rest is woken, in this process or, on PostgreSQL, by any other."""
    await ledger.announce(1, "alpha")

    async def scenario() -> None:
        async with ledger.running():
            await ledger.time.sleep(100)
            await ledger.subscribe(subscriber(1))
            woken = ledger.time()
            ledger.changed.set()
            await ledger.until(lambda: len(outlet.arrived) == 1)
            assert outlet.arrived[0].at - woken < 1

    await ledger.time.drive(scenario())


@on_one_engine
async def test_the_next_run_comes_by_itself(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """An engine at rest plans when the time comes, neither before nor later; and it tidies up."""
    await _subscribed(ledger, 1)
    ledger.time.now -= 4_000.3

    async def scenario() -> None:
        async with ledger.running():
            await ledger.time.sleep(4_000.3)
            await ledger.until(lambda: len(outlet.arrived) == 1)

    await ledger.time.drive(scenario())
    assert 0 <= outlet.arrived[0].at - MORNING.timestamp() < 1
    assert ledger.pruned == 2


async def test_leaving_gives_back_what_is_not_on_the_wire(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """What is on the wire is waited for and written down; the rest is free, and not in doubt."""
    answered = asyncio.Event()
    outlet.rate = 20.0
    await _subscribed(ledger, 30)
    outlet.answers["chat:00001"].append(answered.wait)

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(outlet.arrived) > 2)
            asyncio.get_running_loop().call_later(0.05, answered.set)

    await ledger.time.drive(scenario())
    rows = await ledger.deliveries()
    assert {row["holder"] for row in rows if row["state"] == OPEN} == {None}
    assert sum(row["state"] == SENT for row in rows) == len(outlet.arrived)
    assert (await ledger.deliveries())[0]["state"] == SENT


async def test_leaving_gives_back_what_it_does_not_know_that_it_took(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """The answer to the commit was lost: nothing of it was sent, so nothing of it is in doubt."""
    outlet.rate = 1.0
    await _subscribed(ledger, 3)

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(outlet.arrived) == 1)
            ledger.database.lost = OperationalError("COMMIT", None, Exception("no answer"))
            for _ in range(500):
                if any(row["holder"] for row in (await _read(ledger))[1:]):
                    break
                await ledger.time.sleep(0.01)
            ledger.database.lost = None

    await ledger.time.drive(scenario())
    assert len(outlet.tried) == 1
    first, *others = await ledger.deliveries()
    assert first["state"] == SENT
    found = [(row["holder"], row["doubtful"], row["attempts"]) for row in others]
    assert found == [(None, False, 0)] * 2


async def _read(ledger: Ledger) -> Sequence[Row]:
    """Return the deliveries, though answers to commits are lost."""
    rows: Sequence[Row] = ()
    with suppress(OperationalError):
        async with ledger.database.transaction() as connection:
            rows = (
                (await connection.execute(select(delivery).order_by(delivery.c.id)))
                .mappings()
                .all()
            )
    return rows


async def test_the_engine_outlives_its_database(
    ledger: Ledger, outlet: MemoryOutlet, caplog: pytest.LogCaptureFixture
) -> None:
    """What was sent is written down when it is back; that it was gone is said once."""
    await _subscribed(ledger, 20)

    async def breaking() -> None:
        ledger.database.failure = OperationalError("gone", None, Exception("gone"))

    outlet.answers["chat:00001"].append(breaking)

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(outlet.arrived) > 0)
            await ledger.time.sleep(30)
            ledger.database.failure = None
            await ledger.until(lambda: len(outlet.arrived) >= 20)
            await ledger.time.sleep(10)

    with caplog.at_level(logging.INFO):
        await ledger.time.drive(scenario())
    assert len(outlet.keys) == len(set(outlet.keys)) == 20
    assert {row["state"] for row in await ledger.deliveries()} == {SENT}
    assert caplog.text.count("database is gone") == 1
    assert caplog.text.count("database is back") == 1


async def test_after_a_long_outage_what_was_sent_is_written_down_first(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Another replica, back at the same time, saw nobody meanwhile, and takes nobody for dead."""
    if not ledger.database.shared:
        return  # there is one process
    await _subscribed(ledger, 3)

    async def breaking() -> None:
        ledger.database.failure = OperationalError("gone", None, Exception("gone"))

    outlet.answers["chat:00001"].append(breaking)

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(outlet.arrived) > 0)
            async with ledger.running():
                await ledger.time.sleep(90)
                ledger.database.failure = None
                await ledger.until(lambda: len(outlet.arrived) >= 3)
                await ledger.time.sleep(5)

    await ledger.time.drive(scenario())
    assert sorted(outlet.keys) == [f"digest:{n}:2026-11-24:p1" for n in (1, 2, 3)]
    assert {row["state"] for row in await ledger.deliveries()} == {SENT}


async def test_the_engine_outlives_a_bug(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """It is reported, and a while later everything goes on."""
    await _subscribed(ledger, 1)
    ledger.database.failure = ZeroDivisionError("a bug")

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: len(ledger.incidents.errors) > 0)
            ledger.database.failure = None
            await ledger.until(lambda: len(outlet.arrived) == 1)

    await ledger.time.drive(scenario())


@on_one_engine
async def test_on_an_empty_day_nothing_is_sent(ledger: Ledger, outlet: MemoryOutlet) -> None:
    """And draining ends at once."""
    await ledger.subscribe(subscriber(1))
    await ledger.drain()
    assert outlet.tried == []
    assert (await ledger.subscription(1)).outcome is RunOutcome.EMPTY


async def _subscribed(ledger: Ledger, number: int, *news: str) -> None:
    await ledger.announce(1, *(news or ("alpha",)))
    await ledger.subscribe(*map(subscriber, range(1, number + 1)))
