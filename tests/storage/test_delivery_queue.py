from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, insert, select

from bot.storage.delivery_queue import Rest, acquire, disown, give_back_strays, ready_buckets, take
from bot.storage.delivery_results import Again
from bot.storage.rows import columns_of
from bot.storage.tables import FAILED, subscription, worker
from bot.storage.workers import beat, bury, bury_all, enlist, is_enlisted
from tests.databases import EACH_ENGINE
from tests.delivery.ledger import BUCKET, Ledger, ledger_on, subscriber
from tests.delivery.outlets import MemoryOutlet


@pytest.fixture(params=EACH_ENGINE)
async def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Ledger]:
    """A ledger in which `planned` writes digests."""
    async with ledger_on(request.param, tmp_path) as opened:
        await opened.announce(1, "alpha")
        yield opened


async def _planned(ledger: Ledger, *places: str) -> None:
    """Plan one digest for each place."""
    ledger.outlet.rate = 8.0
    await ledger.subscribe(*(subscriber(n, place) for n, place in enumerate(places, 1)))
    await ledger.plan()


async def test_as_many_are_taken_as_are_wanted(ledger: Ledger) -> None:
    """The first ones first."""
    await _planned(ledger, *(f"chat:{n}" for n in range(9)))
    assert [lease.place.id for lease in await ledger.take(many=2)] == ["chat:0", "chat:1"]
    assert [lease.place.id for lease in await ledger.take(many=1)] == ["chat:2"]


async def test_one_is_taken_for_each_chat(ledger: Ledger) -> None:
    """Threads of a chat wait for one another."""
    await _planned(ledger, "chat:1:a", "chat:1:b", "chat:2")
    assert [lease.place.id for lease in await ledger.take()] == ["chat:1:a", "chat:2"]


async def test_nothing_is_taken_for_chats_that_are_busy(ledger: Ledger) -> None:
    """Two hundred threads of one chat stand first; the others are not behind them."""
    await _planned(
        ledger, *(f"chat:1:{n}" for n in range(200)), *(f"chat:{n}" for n in range(2, 9))
    )
    async with ledger.database.transaction() as connection:
        await acquire(connection, [BUCKET], "me")
        taken = await take(
            connection, {BUCKET: 8}, ["chat:1"], "me", ledger.time(), ledger.outlet.policy
        )
    assert [lease.place.id for lease in taken.leases] == [f"chat:{n}" for n in range(2, 9)]


async def test_nothing_is_taken_before_it_is_due(ledger: Ledger) -> None:
    """Nor what was put off."""
    await _planned(ledger, "chat:1")
    (lease,) = await ledger.take()
    await ledger.write(Again(lease, 30.0))
    ledger.time.now += 29
    assert await ledger.take() == ()
    ledger.time.now += 2
    assert len(await ledger.take()) == 1


async def test_a_bucket_has_one_owner(ledger: Ledger) -> None:
    """Of workers that come at the same moment one has it, until it leaves it."""
    await _planned(ledger, *(f"chat:{n}" for n in range(40)))
    found = await asyncio.gather(*(ledger.take(f"worker-{n}") for n in range(6)))
    assert sorted(map(len, found)) == [0, 0, 0, 0, 0, 40]
    (owner,) = {lease.holder for leases in found for lease in leases}
    async with ledger.database.transaction() as connection:
        assert await ready_buckets(connection, "somebody else") == {}
        await disown(connection, [BUCKET], owner)
        assert await acquire(connection, [BUCKET], "somebody else") == {BUCKET: None}


async def test_many_buckets_are_taken_from_at_once(ledger: Ledger) -> None:
    """In one statement, each with its own first ones."""
    other = MemoryOutlet("other", clock=ledger.time)
    await ledger.subscribe(*(subscriber(n) for n in (1, 2)), subscriber(3, "other:3"))
    await ledger.planner(1, other).plan_due()

    async with ledger.database.transaction() as connection:
        names = [BUCKET, "other:bot"]
        assert (await acquire(connection, names, "me")).keys() == set(names)
        policies = {"chat": ledger.outlet.policy, "other": other.policy}
        taken = await take(
            connection, dict.fromkeys(names, 1), [], "me", ledger.time(),
            lambda place: policies[place.id.partition(":")[0]](place),
        )  # fmt: skip
    assert {lease.bucket for lease in taken.leases} == set(names)
    assert len(taken.leases) == 2


async def test_what_the_dead_held_is_taken_in_doubt(ledger: Ledger) -> None:
    """Not before somebody buries them; and with the moment since when it may have been sent."""
    await _planned(ledger, "chat:1")
    (mine,) = await ledger.take("dead")
    assert (mine.doubtful, mine.attempts) == (False, 1)
    ledger.time.now += 86_400
    assert await ledger.take("next") == ()
    await ledger.bury("dead")
    (lease,) = await ledger.take("next")
    assert (lease.doubtful, lease.attempts, lease.since) == (True, 2, mine.since)


async def test_what_is_in_doubt_stays_so_until_it_is_settled(ledger: Ledger) -> None:
    """Through any number of workers that die over it."""
    await _planned(ledger, "chat:1")
    (first,) = await ledger.take("one")
    for before, name in (("one", "two"), ("two", "three")):
        await ledger.bury(before)
        (again,) = await ledger.take(name)
        assert (again.doubtful, again.since) == (True, first.since)


async def test_on_one_machine_what_was_held_is_free_at_once(ledger: Ledger) -> None:
    """The process that held it is no more; it may have been sent."""
    await _planned(ledger, "chat:1")
    await ledger.take("dead")
    async with ledger.database.transaction() as connection:
        await bury_all(connection)
        assert (await connection.execute(select(worker))).all() == []
    assert [lease.doubtful for lease in await ledger.take("next")] == [True]


async def test_a_worker_that_was_buried_hears_it(ledger: Ledger) -> None:
    """Whoever still counts hears how far all have counted."""
    await ledger.take("one")
    await ledger.take("two")
    async with ledger.database.transaction() as connection:
        assert await beat(connection, "one") == {"one": 1, "two": 0}
    await ledger.bury("one")
    async with ledger.database.transaction() as connection:
        assert await beat(connection, "one") is None


async def test_what_its_holder_knows_nothing_of_is_free_and_not_in_doubt(ledger: Ledger) -> None:
    """The answer to the commit was lost, so it was never sent."""
    await _planned(ledger, "chat:1", "chat:2")
    first, second = await ledger.take()
    async with ledger.database.transaction() as connection:
        await give_back_strays(connection, "me", [first.id])
    (again,) = await ledger.take()
    assert (again.id, again.doubtful, again.attempts) == (second.id, False, 1)


async def test_a_bucket_says_when_it_has_work(ledger: Ledger) -> None:
    """And at what pace; one in which nothing is open is not named."""
    await _planned(ledger, "chat:1")
    async with ledger.database.transaction() as connection:
        (ready,) = (await ready_buckets(connection, "me")).values()
    assert (ready.rate, ready.due_at) == (8.0, ledger.time())
    await ledger.take()
    async with ledger.database.transaction() as connection:
        assert await ready_buckets(connection, "me") == {}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("parts", "no JSON"),
        ("parts", '{"a": 1}'),
        ("parts", "[1]"),
        ("parts", "[]"),
        ("part", 7),
        ("remote_ids", "["),
        ("day", "the day before"),
    ],
)
async def test_a_row_that_cannot_be_read_is_set_aside(
    ledger: Ledger, column: str, value: object
) -> None:
    """All others are taken; what it was to tell comes with the next digest."""
    await _planned(ledger, "chat:1", "chat:2", "chat:3")
    await ledger.change_delivery("digest:2:2026-11-24", **{column: value})
    assert [lease.subscription for lease in await ledger.take()] == [1, 3]
    damaged = (await ledger.deliveries())[1]
    assert (damaged["state"], damaged["error"][:15]) == (FAILED, "cannot be read:")
    assert (await ledger.subscription(2)).cursor == 0
    assert (await ledger.subscription(1)).cursor == 1


def test_a_rest_ends_by_the_clock_that_is_right_now() -> None:
    """One from the future, which a wrong clock wrote down, is never longer than it was meant."""
    rest = Rest(since=1_000.0, seconds=30.0)
    assert [rest.left(now) for now in (1_000.0, 1_010.0, 1_031.0, 10.0)] == [30.0, 20.0, 0.0, 30.0]


async def test_no_query_of_the_hot_path_walks_through_a_table(ledger: Ledger) -> None:
    """Among thousands of rows, taking, planning and looking for work use their indexes."""
    await _fill(ledger, 3_000)
    asked = await _asked(ledger)
    assert len(asked) > 6
    plans = [await _plan_of(ledger, statement, values) for statement, values in asked]
    walks = [(asked[n][0], plan) for n, plan in enumerate(plans) if _WALK.search(plan)]
    assert walks == []


_WALK = re.compile(r"(Seq Scan on|SCAN) (delivery|subscription)(?! USING)")


async def _fill(ledger: Ledger, number: int) -> None:
    """Write deliveries that are done, some that are open, and subscriptions that are not due."""
    due = {"next_due": ledger.time() + 86_400}
    rows = [{"id": n} | columns_of(subscriber(n)) | due for n in range(10, number)]
    async with ledger.database.transaction() as connection:
        await connection.execute(insert(subscription), rows)
    await ledger.subscribe(*(subscriber(number + n) for n in range(1_000)))
    await ledger.plan()
    async with ledger.database.transaction() as connection:
        await connection.exec_driver_sql(
            "INSERT INTO delivery"
            " SELECT 'old:' || s.id, s.id, s.place, s.next_day, 'chat:bot', s.place, 'x',"
            " 0, '[]', '[]', 0, d.repeats, 0, 1, NULL, 0, 1, '', 0, 0, d.doubtful, 0, 0, 0"
            " FROM subscription s JOIN (SELECT repeats, doubtful FROM delivery LIMIT 1) d ON 1 = 1"
        )
    await ledger.subscribe(*(subscriber(n) for n in range(1, 10)))
    async with ledger.database.transaction() as connection:
        await connection.exec_driver_sql("ANALYZE")


async def _asked(ledger: Ledger) -> list[tuple[str, Any]]:
    """Return the queries that planning, taking and looking for work make."""
    asked: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, values: object, *___: object) -> None:
        if (
            statement.lstrip().startswith(("SELECT", "UPDATE delivery", "UPDATE subscription"))
            and "clock_timestamp" not in statement
        ):
            asked.append((statement, values))

    async with ledger.database.transaction() as connection:
        engine = connection.sync_connection.engine
    event.listen(engine, "before_cursor_execute", note)
    await ledger.plan()
    await ledger.planner().next_in()
    await ledger.take(many=8)
    async with ledger.database.transaction() as connection:
        await ready_buckets(connection, "me")
    event.remove(engine, "before_cursor_execute", note)
    return asked


async def _plan_of(ledger: Ledger, statement: str, values: Any) -> str:  # noqa: ANN401  # any driver's
    one = values[0] if isinstance(values, list) else values
    how = "EXPLAIN " if ledger.database.shared else "EXPLAIN QUERY PLAN "
    async with ledger.database.transaction() as connection:
        found = await connection.exec_driver_sql(how + statement, one)
        return "\n".join(str(row[-1]) for row in found)


async def test_what_a_worker_is_just_taking_is_freed_when_it_is_buried(ledger: Ledger) -> None:
    """Whoever buries it waits for that: what it took under a name that is gone, nobody would free.

    On SQLite one transaction follows another anyhow.
    """
    await _planned(ledger, "chat:1")
    burying = None

    async def bury_it() -> None:
        async with ledger.database.transaction(background=True) as connection:
            await bury(connection, ["slow"])

    async with ledger.database.transaction() as connection:
        await enlist(connection, "slow")
    async with ledger.database.transaction() as connection:
        assert await is_enlisted(connection, "slow")
        burying = asyncio.create_task(bury_it())
        await asyncio.sleep(0.1)
        assert await acquire(connection, [BUCKET], "slow")
        await take(connection, {BUCKET: 1}, [], "slow", ledger.time(), ledger.outlet.policy)
    await burying
    assert (await ledger.bucket())["owner"] is None
    row = await ledger.delivery()
    assert (row["holder"], row["doubtful"]) == (None, True)
    async with ledger.database.transaction() as connection:
        assert not await is_enlisted(connection, "slow")


@pytest.mark.parametrize("ahead", [3 * 86_400.0, 3.0])
async def test_a_moment_that_a_wrong_clock_wrote_is_not_when_it_may_have_been_sent(
    ledger: Ledger, ahead: float
) -> None:
    """It was taken while the clock was ahead: whoever looks it up looks from its planning on."""
    await _planned(ledger, "chat:1")
    planned = ledger.time()
    ledger.time.now += ahead
    await ledger.take("me")
    ledger.time.now = planned + 1
    await ledger.bury("me")
    (lease,) = await ledger.take("other")
    assert lease.doubtful
    assert lease.since.timestamp() == planned
