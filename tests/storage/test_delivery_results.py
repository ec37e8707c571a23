from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.digests.subscription import Status
from bot.storage.delivery_queue import DeliveryLease, Rest, acquire
from bot.storage.delivery_results import LONGEST_REST, Again, Cleared, Ended, GivenBack, Sent
from bot.storage.tables import FAILED, GONE, OPEN, SENT, UNKNOWN
from tests.databases import EACH_ENGINE
from tests.delivery.ledger import BUCKET, MORNING, Ledger, ledger_on, subscriber


@pytest.fixture(params=EACH_ENGINE)
async def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Ledger]:
    """A ledger in which one digest of two parts waits."""
    async with ledger_on(request.param, tmp_path) as opened:
        await opened.announce(1, "alpha", "beta")
        await opened.subscribe(subscriber(1))
        opened.outlet.most_entries = 1
        await opened.plan()
        yield opened


@pytest.fixture
async def lease(ledger: Ledger) -> DeliveryLease:
    """The first part, taken."""
    (lease,) = await ledger.take()
    return lease


async def test_parts_are_sent_one_after_the_other(ledger: Ledger, lease: DeliveryLease) -> None:
    """The next is due after the gap of the chat, and knows the ids of those before it."""
    await ledger.write(Sent(lease, "id-1"))
    (second,) = await ledger.take()
    assert (second.part, second.earlier, second.key) == (1, ("id-1",), "digest:1:2026-11-24:p2")
    assert (second.attempts, second.doubtful) == (1, False)
    await ledger.write(Sent(second, "id-2"))
    kept = await ledger.delivery()
    assert (kept["state"], json.loads(kept["remote_ids"])) == (SENT, ["id-1", "id-2"])
    assert kept["finished_at"] == ledger.time()


async def test_whoever_lost_its_lease_writes_nothing(ledger: Ledger, lease: DeliveryLease) -> None:
    """What it says of a delivery that another holds is too late."""
    await ledger.bury("me")
    (taken,) = await ledger.take("other")
    for late in (Sent(lease, "id-1"), Again(lease, 5.0), Ended(lease, GONE, "")):
        await ledger.write(late)
    assert (await ledger.delivery())["holder"] == taken.holder
    assert (await ledger.subscription(1)).status is Status.ON
    assert await ledger.events() == []


async def test_nothing_is_written_twice(ledger: Ledger, lease: DeliveryLease) -> None:
    """What is finished stays as it is."""
    await ledger.write(Ended(lease, UNKNOWN, "it may have arrived"))
    await ledger.write(Sent(lease, "id-1"))
    assert (await ledger.delivery())["state"] == UNKNOWN


async def test_what_surely_did_not_arrive_is_free_again(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """After its delay, for anybody, without doubt."""
    await ledger.write(Again(lease, 5.0, "no route"))
    assert await ledger.take() == ()
    ledger.time.now += 5
    (again,) = await ledger.take()
    assert (again.doubtful, again.attempts) == (False, 2)
    assert (await ledger.delivery())["error"] == "no route"


async def test_what_may_have_arrived_stays_in_doubt(ledger: Ledger, lease: DeliveryLease) -> None:
    """Also when another process takes it."""
    await ledger.write(Again(lease, 5.0, "no answer", doubtful=True))
    ledger.time.now += 5
    assert [lease.doubtful for lease in await ledger.take()] == [True]


async def test_giving_back_is_no_attempt(ledger: Ledger, lease: DeliveryLease) -> None:
    """It stands where it stood among the others; that it was not tried is counted, and why."""
    await ledger.write(GivenBack(lease, "the platform said to wait"))
    kept = await ledger.delivery()
    assert (kept["due_at"], kept["given_back"]) == (lease.due_at, 1)
    assert kept["error"] == "the platform said to wait"
    assert [(lease.attempts, lease.doubtful) for lease in await ledger.take()] == [(1, False)]


async def test_what_was_looked_up_and_is_not_there_is_in_doubt_no_more(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """It is sent like any other, and looking it up was no attempt."""
    await ledger.write(Again(lease, 0.0, doubtful=True))
    (doubtful,) = await ledger.take()
    await ledger.write(Cleared(doubtful))
    assert [(lease.attempts, lease.doubtful) for lease in await ledger.take()] == [(2, False)]


async def test_a_rest_is_for_all_and_outlives_a_restart(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """Whoever owns the bucket next hears for how long the platform wants nothing."""
    await ledger.write(Again(lease, 0.0, rest=7.0))
    await ledger.bury("me")
    async with ledger.database.transaction() as connection:
        owned = await acquire(connection, [BUCKET], "next")
    assert owned == {BUCKET: Rest(MORNING.timestamp(), 7.0)}


async def test_of_two_rests_the_longer_one_counts(ledger: Ledger, lease: DeliveryLease) -> None:
    """Where both are written down together."""
    await ledger.write(Again(lease, 0.0, rest=2.0), Again(lease, 0.0, rest=60.0))
    assert (await ledger.bucket())["rest_seconds"] == 60.0


async def test_no_platform_is_believed_for_more_than_a_day(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """A wrong number does not silence everybody for ever."""
    await ledger.write(Again(lease, 1e12, rest=1e12))
    assert (await ledger.bucket())["rest_seconds"] == LONGEST_REST


async def test_a_place_that_is_gone_is_silenced_and_keeps_its_news(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """Should it come back, it hears what it missed; its history says why it was silent."""
    await ledger.write(Ended(lease, GONE, "blocked"))
    after = await ledger.subscription(1)
    assert (after.status, after.next) == (Status.GONE, None)
    assert (after.cursor, after.catching_up_since) == (0, MORNING.date())
    assert (await ledger.delivery())["state"] == GONE
    assert await ledger.events() == [("platform", "gone", "blocked")]


async def test_what_failed_comes_with_the_next_digest(ledger: Ledger, lease: DeliveryLease) -> None:
    """What it held is told by the next digest, which says since when."""
    await ledger.write(Ended(lease, FAILED, "too many attempts"))
    after = await ledger.subscription(1)
    assert (after.status, after.cursor, after.catching_up_since) == (Status.ON, 0, MORNING.date())
    assert await ledger.events() == [("bot", "failed", "too many attempts")]


async def test_what_arrived_in_part_does_not_come_again(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """The rest of it is lost rather than its beginning told twice."""
    await ledger.write(Sent(lease, "id-1"))
    (second,) = await ledger.take()
    await ledger.write(Ended(second, FAILED, "refused"))
    assert (await ledger.subscription(1)).cursor == 1


async def test_what_may_have_arrived_does_not_come_again(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """Where a place wants it so, doubt ends there; the operator and the place can see it."""
    await ledger.write(Ended(lease, UNKNOWN, "it may have arrived"))
    assert (await ledger.subscription(1)).cursor == 1
    assert (await ledger.delivery())["state"] == UNKNOWN
    assert await ledger.events() == [("bot", "unknown", "it may have arrived")]


async def test_the_end_of_what_was_turned_off_is_noted_with_the_delivery(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """There is no subscription any more that could change."""
    async with ledger.database.transaction() as connection:
        await connection.exec_driver_sql("DELETE FROM subscription")
    await ledger.write(Ended(lease, FAILED, "refused"))
    assert (await ledger.delivery())["state"] == FAILED


async def test_hostile_errors_are_kept_as_a_short_line(
    ledger: Ledger, lease: DeliveryLease
) -> None:
    """Neither NUL nor half a character nor a novel breaks the ledger."""
    await ledger.write(Again(lease, 5.0, "a\x00b\ud800c\n" + "x" * 9_999))
    kept = await ledger.delivery()
    assert kept["error"].startswith("a b c xxx")
    assert len(kept["error"]) == 200
    assert kept["state"] == OPEN
