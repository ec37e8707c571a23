from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, insert

from bot.storage.ledger.claiming import LEASE, open_buckets, take_up
from bot.storage.ledger.finishing import Again
from bot.storage.ledger.rows import columns_of
from bot.storage.ledger.tables import subscription
from tests.databases import EACH_ENGINE
from tests.digests.ledger import BUCKET, Ledger, ledger_on, subscriber


@pytest.fixture(params=EACH_ENGINE)
async def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Ledger]:
    """A ledger in which `planned` writes digests."""
    async with ledger_on(request.param, tmp_path) as opened:
        await opened.announce(1, "alpha")
        yield opened


async def _planned(ledger: Ledger, *places: str, rate: float = 8.0, gap: float = 0.0) -> None:
    """Plan one digest for each place."""
    ledger.outlet.rate, ledger.outlet.gap = rate, gap
    await ledger.subscribe(*(subscriber(n, place) for n, place in enumerate(places, 1)))
    await ledger.plan()


async def test_slots_are_apart_by_the_pace(ledger: Ledger) -> None:
    """A quarter of a second's worth is taken at once, and so on."""
    await _planned(ledger, *(f"chat:{n}" for n in range(9)))
    first = await ledger.claimer().claim(BUCKET, "me")
    assert [row.slot - ledger.time() for row in first.rows] == [0.0, 0.125]
    assert first.again == 0.0
    second = await ledger.claimer().claim(BUCKET, "me")
    assert [row.slot - ledger.time() for row in second.rows] == [0.25, 0.375]
    third = await ledger.claimer().claim(BUCKET, "me")
    assert (third.rows, third.again) == ((), 0.25)


async def test_what_was_not_used_is_not_saved_up(ledger: Ledger) -> None:
    """After a rest the pace is the same: no burst."""
    await _planned(ledger, *(f"chat:{n}" for n in range(9)))
    ledger.time.now += 3_600
    assert [row.slot - ledger.time() for row in await ledger.claim()] == [0.0, 0.125]


async def test_one_is_taken_for_each_chat(ledger: Ledger) -> None:
    """Threads of a chat wait for one another, as long as the chat asks for."""
    await _planned(ledger, "chat:1:a", "chat:1:b", "chat:2", rate=100.0, gap=1.05)
    assert [row.place.id for row in await ledger.claim()] == ["chat:1:a", "chat:2"]
    assert await ledger.claim() == ()
    ledger.time.now += 1.0
    assert await ledger.claim() == ()
    ledger.time.now += 0.1
    assert [row.place.id for row in await ledger.claim()] == ["chat:1:b"]


async def test_a_chat_with_much_to_hear_does_not_hold_up_others(ledger: Ledger) -> None:
    """Two hundred threads of one chat stand first; the others are not behind them."""
    await _planned(
        ledger, *(f"chat:1:{n}" for n in range(200)), *(f"chat:{n}" for n in range(2, 9)),
        rate=40.0, gap=1.05,
    )  # fmt: skip
    taken = [row.place.id for _ in range(3) for row in await ledger.claim()]
    assert sum(place.startswith("chat:1:") for place in taken) == 1
    assert len(taken) == 8


async def test_nobody_takes_what_another_has(ledger: Ledger) -> None:
    """Claimers at the same moment share what is due, and no row is taken twice."""
    await _planned(ledger, *(f"chat:{n}" for n in range(40)), rate=400.0)
    claims = [ledger.claimer().claim(BUCKET, f"process-{n}") for n in range(6)]
    taken = [row.id for claim in await asyncio.gather(*claims) for row in claim.rows]
    assert len(taken) == len(set(taken)) == 40


async def test_a_lease_that_ended_is_taken_over_in_doubt(ledger: Ledger) -> None:
    """Not before; and with the moment since when it may have been sent."""
    await _planned(ledger, "chat:1")
    (mine,) = await ledger.claim("dead")
    assert (mine.doubtful, mine.attempts, mine.deadline) == (False, 1, ledger.time() + LEASE)
    ledger.time.now += LEASE - 1
    assert await ledger.claim("next") == ()
    ledger.time.now += 2
    (taken,) = await ledger.claim("next")
    assert (taken.doubtful, taken.attempts, taken.since) == (True, 2, mine.since)


async def test_what_is_in_doubt_stays_so_until_it_is_settled(ledger: Ledger) -> None:
    """Through any number of processes that die over it."""
    await _planned(ledger, "chat:1")
    (first,) = await ledger.claim("one")
    for name in ("two", "three"):
        ledger.time.now += LEASE + 1
        (again,) = await ledger.claim(name)
        assert (again.doubtful, again.since) == (True, first.since)


async def test_what_is_in_doubt_takes_no_slot(ledger: Ledger) -> None:
    """It is looked up; should it have to be sent, it is claimed for that."""
    await _planned(ledger, "chat:1", "chat:2")
    await ledger.claim("dead")
    ledger.time.now += LEASE + 1
    assert await ledger.bucket_tat() < 0
    assert [row.doubtful for row in await ledger.claim("next")] == [True, True]
    assert await ledger.bucket_tat() < ledger.time() - LEASE


async def test_on_one_machine_what_was_held_is_taken_up_at_once(ledger: Ledger) -> None:
    """The process that held it is no more; it may have been sent."""
    await _planned(ledger, "chat:1")
    await ledger.claim("dead")
    async with ledger.database.transaction() as connection:
        await take_up(connection)
    assert [row.doubtful for row in await ledger.claim("next")] == [True]


async def test_look_ups_are_paced_after_a_first_burst(ledger: Ledger) -> None:
    """In a bucket of their own, from which nothing is sent."""
    claimer = ledger.claimer()
    waits = [await claimer.lookup_in("lookup:chat:bot", 0.5, burst=3) for _ in range(4)]
    assert waits == [0, 0, 0, 2]
    ledger.time.now += 2
    assert await claimer.lookup_in("lookup:chat:bot", 0.5, burst=3) == 0


async def test_it_is_said_when_to_ask_again(ledger: Ledger) -> None:
    """Not at all where nothing is open; soon where a chat is waited for."""
    await _planned(ledger, "chat:1:a", "chat:1:b", gap=1.0)
    assert (await ledger.claimer().claim("chat:nobody", "me")).again is None
    await ledger.claim()
    ledger.time.now += 0.5
    assert (await ledger.claimer().claim(BUCKET, "me")).again == 0.05
    ledger.time.now += 0.6
    (second,) = await ledger.claim()
    await ledger.finish(Again(second, 30.0))
    assert (await ledger.claimer().claim(BUCKET, "me")).again is None


async def test_no_query_of_the_hot_path_walks_through_a_table(ledger: Ledger) -> None:
    """Among thousands of rows, claiming, planning and looking for work use their indexes."""
    await _fill(ledger, 3_000)
    asked = await _asked(ledger)
    assert len(asked) > 6
    plans = [await _plan_of(ledger, statement, values) for statement, values in asked]
    walks = [(asked[n][0], plan) for n, plan in enumerate(plans) if _WALK.search(plan)]
    assert walks == []


_WALK = re.compile(r"(Seq Scan on|SCAN) (delivery|subscription|chat)(?! USING)")


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
            " 0, '[]', '[]', 0, d.repeats, 0, 1, NULL, 0, 1, '', 0, 0"
            " FROM subscription s JOIN (SELECT repeats FROM delivery LIMIT 1) d ON 1 = 1"
        )
        await connection.exec_driver_sql("INSERT INTO chat SELECT place, 0 FROM subscription")
    await ledger.subscribe(*(subscriber(n) for n in range(1, 10)))
    async with ledger.database.transaction() as connection:
        await connection.exec_driver_sql("ANALYZE")


async def _asked(ledger: Ledger) -> list[tuple[str, Any]]:
    """Return the queries that planning, claiming and looking for work make."""
    asked: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, values: object, *___: object) -> None:
        if statement.startswith(("SELECT", "UPDATE")) and "clock_timestamp" not in statement:
            asked.append((statement, values))

    async with ledger.database.transaction() as connection:
        engine = connection.sync_connection.engine if connection.sync_connection else None
    event.listen(engine, "before_cursor_execute", note)
    await ledger.plan()
    await ledger.planner().next_in()
    await ledger.claim()
    async with ledger.database.transaction() as connection:
        await open_buckets(connection)
    event.remove(engine, "before_cursor_execute", note)
    return asked


async def _plan_of(ledger: Ledger, statement: str, values: Any) -> str:  # noqa: ANN401  # any driver's
    one = values[0] if isinstance(values, list) else values
    how = "EXPLAIN " if ledger.database.shared else "EXPLAIN QUERY PLAN "
    async with ledger.database.transaction() as connection:
        found = await connection.exec_driver_sql(how + statement, one)
        return "\n".join(str(row[-1]) for row in found)
