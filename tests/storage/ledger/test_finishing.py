from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.subscription import Status
from bot.storage.ledger.claiming import LEASE, Claimed
from bot.storage.ledger.finishing import LONGEST_PAUSE, Again, Ended, Released, Sent
from bot.storage.ledger.tables import FAILED, GONE, OPEN, SENT, UNKNOWN
from tests.databases import EACH_ENGINE
from tests.digests.ledger import BUCKET, MORNING, Ledger, ledger_on, subscriber


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
async def row(ledger: Ledger) -> Claimed:
    """The first part, claimed."""
    (claimed,) = await ledger.claim()
    return claimed


async def test_parts_are_sent_one_after_the_other(ledger: Ledger, row: Claimed) -> None:
    """The next is due after the gap of the chat, and knows the ids of those before it."""
    await ledger.finish(Sent(row, "id-1"))
    (second,) = await ledger.claim()
    assert (second.part, second.earlier, second.key) == (1, ("id-1",), "digest:1:2026-11-24:p2")
    assert (second.attempts, second.doubtful) == (1, False)
    await ledger.finish(Sent(second, "id-2"))
    kept = await ledger.delivery()
    assert (kept["state"], json.loads(kept["remote_ids"])) == (SENT, ["id-1", "id-2"])
    assert kept["finished_at"] == ledger.time()


async def test_whoever_lost_its_lease_writes_nothing(ledger: Ledger, row: Claimed) -> None:
    """What it says of a delivery that another holds is too late."""
    ledger.time.now += LEASE + 1
    (taken,) = await ledger.claim("other")
    for late in (Sent(row, "id-1"), Again(row, 5.0), Ended(row, GONE, "")):
        await ledger.finish(late)
    assert (await ledger.delivery())["holder"] == taken.holder
    assert (await ledger.subscription(1)).status is Status.ON
    assert await ledger.events() == []


async def test_nothing_is_written_twice(ledger: Ledger, row: Claimed) -> None:
    """What is finished stays as it is."""
    await ledger.finish(Ended(row, UNKNOWN, "it may have arrived"))
    await ledger.finish(Sent(row, "id-1"))
    assert (await ledger.delivery())["state"] == UNKNOWN


async def test_what_surely_did_not_arrive_is_free_again(ledger: Ledger, row: Claimed) -> None:
    """After its delay, for anybody, without doubt."""
    await ledger.finish(Again(row, 5.0, "no route"))
    assert await ledger.claim() == ()
    ledger.time.now += 5
    (again,) = await ledger.claim()
    assert (again.doubtful, again.attempts) == (False, 2)
    assert (await ledger.delivery())["error"] == "no route"


async def test_what_may_have_arrived_stays_in_doubt(ledger: Ledger, row: Claimed) -> None:
    """Also when another process takes it."""
    await ledger.finish(Again(row, 5.0, "no answer", doubtful=True))
    ledger.time.now += 5
    assert [one.doubtful for one in await ledger.claim("other")] == [True]


async def test_giving_back_is_no_attempt(ledger: Ledger, row: Claimed) -> None:
    """What was not tried is counted as before, and stands where it stood among the others."""
    await ledger.finish(Released(row))
    assert (await ledger.delivery())["due_at"] == row.due_at
    assert [(one.attempts, one.doubtful) for one in await ledger.claim()] == [(1, False)]


async def test_a_pause_is_for_all_and_outlives_a_restart(ledger: Ledger, row: Claimed) -> None:
    """Until the platform's time is over, nobody gets a slot in the bucket."""
    await ledger.finish(Again(row, 0.0, pause=(BUCKET, 7.0)))
    assert await ledger.bucket_tat() == 7.0
    ledger.time.now += 6.5
    assert (await ledger.claimer().claim(BUCKET, "other process")).rows == ()
    ledger.time.now += 0.3
    assert [one.slot - MORNING.timestamp() for one in await ledger.claim()] == [7.0]


async def test_a_shorter_pause_does_not_end_a_longer_one(ledger: Ledger, row: Claimed) -> None:
    """Whichever comes later."""
    await ledger.finish(Again(row, 60.0, pause=(BUCKET, 60.0)))
    await ledger.finish(Again(row, 60.0, pause=(BUCKET, 2.0)))
    assert await ledger.bucket_tat() == 60.0


async def test_no_platform_is_believed_for_more_than_a_day(ledger: Ledger, row: Claimed) -> None:
    """A wrong number does not silence everybody for ever."""
    await ledger.finish(Again(row, 1e12, pause=(BUCKET, 1e12)))
    assert await ledger.bucket_tat() == LONGEST_PAUSE


async def test_a_place_that_is_gone_is_silenced_and_keeps_its_news(
    ledger: Ledger, row: Claimed
) -> None:
    """Should it come back, it hears what it missed; its history says why it was silent."""
    await ledger.finish(Ended(row, GONE, "blocked"))
    after = await ledger.subscription(1)
    assert (after.status, after.next) == (Status.GONE, None)
    assert (after.cursor, after.behind) == (0, MORNING.date())
    assert (await ledger.delivery())["state"] == GONE
    assert await ledger.events() == [("platform", "gone", "blocked")]


async def test_what_failed_comes_with_the_next_digest(ledger: Ledger, row: Claimed) -> None:
    """Its news are returned, and marked as late."""
    await ledger.finish(Ended(row, FAILED, "too many attempts"))
    after = await ledger.subscription(1)
    assert (after.status, after.cursor, after.behind) == (Status.ON, 0, MORNING.date())
    assert await ledger.events() == [("bot", "failed", "too many attempts")]


async def test_what_arrived_in_part_does_not_come_again(ledger: Ledger, row: Claimed) -> None:
    """The rest of it is lost rather than its beginning told twice."""
    await ledger.finish(Sent(row, "id-1"))
    (second,) = await ledger.claim()
    await ledger.finish(Ended(second, FAILED, "refused"))
    assert (await ledger.subscription(1)).cursor == 1


async def test_what_may_have_arrived_does_not_come_again(ledger: Ledger, row: Claimed) -> None:
    """Where a place wants it so, doubt ends there; the operator and the place can see it."""
    await ledger.finish(Ended(row, UNKNOWN, "it may have arrived"))
    assert (await ledger.subscription(1)).cursor == 1
    assert (await ledger.delivery())["state"] == UNKNOWN
    assert await ledger.events() == [("bot", "unknown", "it may have arrived")]


async def test_the_end_of_what_was_turned_off_is_noted_with_the_delivery(
    ledger: Ledger, row: Claimed
) -> None:
    """There is no subscription any more that could change."""
    async with ledger.database.transaction() as connection:
        await connection.exec_driver_sql("DELETE FROM subscription")
    await ledger.finish(Ended(row, FAILED, "refused"))
    assert (await ledger.delivery())["state"] == FAILED


async def test_hostile_errors_are_kept_as_a_short_line(ledger: Ledger, row: Claimed) -> None:
    """Neither NUL nor half a character nor a novel breaks the ledger."""
    await ledger.finish(Again(row, 5.0, "a\x00b\ud800c\n" + "x" * 9_999))
    kept = await ledger.delivery()
    assert kept["error"].startswith("a b c xxx")
    assert len(kept["error"]) == 200
    assert kept["state"] == OPEN
