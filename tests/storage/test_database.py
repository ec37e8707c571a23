from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, text, update

from bot.core.base.errors import NotStoredError
from bot.storage.database import Database, sqlite_url
from bot.storage.sql import begins, within
from bot.storage.tables import bucket, chosen_language, setting
from bot.storage.where import database_file
from tests.databases import ready_address, ready_database
from tests.patience import PATIENCE
from tests.storage.values import add, rows_of

_IDS = (
    "slack:T1", "slack:T1:", "slack:T1:C1", "slack:T1:C1:7", "slack:T1:C2", "slack:T1:É",
    "slack:T1:\U0010ffff", "slack:T1;", "slack:T12:C1", "slack:t1:C1", "slack:T_:C1",
    "slack:T%:C1", "slack:", "telegram:-5", "telegram:-5:7", "telegram:-55", "é",
)  # fmt: skip


@pytest.mark.parametrize("prefix", ["slack:T1:", "slack:T1", "slack:T_:", "slack:T%:", "s", "é"])
async def test_ids_that_begin_alike_are_found(database: Database, prefix: str) -> None:
    """As Python compares them: no letter is a sign, and case counts."""
    owner = chosen_language.c.owner
    await add(database, chosen_language, *({"owner": id_, "code": "fr"} for id_ in _IDS))
    async with database.transaction() as connection:
        alike = await connection.execute(select(owner).where(begins(owner, prefix)))
        inside = await connection.execute(select(owner).where(within(owner, prefix)))
        assert set(alike.scalars()) == {id_ for id_ in _IDS if id_.startswith(prefix)}
        assert set(inside.scalars()) == {
            id_ for id_ in _IDS if id_ == prefix or id_.startswith(f"{prefix}:")
        }


async def test_what_fails_is_undone(database: Database) -> None:
    """A transaction is written down whole or not at all."""

    async def fail() -> None:
        async with database.transaction() as connection:
            await connection.execute(insert(chosen_language).values(owner="a", code="fr"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await rows_of(database, chosen_language) == []


async def test_a_clock_that_is_handed_in_counts(engine: str, tmp_path: Path) -> None:
    """On both engines: days can pass in a test."""
    async with (
        ready_database(engine, tmp_path, lambda: 42.0) as database,
        database.transaction() as connection,
    ):
        assert await database.now(connection) == 42.0


async def test_the_database_has_a_clock(database: Database) -> None:
    """The same for all who use it, and it goes on within a transaction."""
    async with database.transaction() as connection:
        first, second = await database.now(connection), await database.now(connection)
    assert first < second


@pytest.mark.postgresql
async def test_nobody_waits_for_long_for_a_database_that_is_silent(tmp_path: Path) -> None:
    """As where the way to it is cut without a word; what comes next is done as usual."""
    async with ready_address("postgresql", tmp_path) as url:
        database = Database(url)
        with pytest.raises(NotStoredError, match="did not answer"):
            await database.read("SELECT pg_sleep(:seconds)", seconds="60")
        assert [tuple(row) for row in await database.read("SELECT 1")] == [(1,)]
        await database.close()


async def test_a_query_sees_what_was_written_and_leaves_nothing_open(database: Database) -> None:
    """Also where it is read beside the transactions, and while one of them is open."""
    await add(database, chosen_language, {"owner": "a", "code": "fr"})
    async with database.transaction() as connection:
        await connection.execute(insert(chosen_language).values(owner="b", code="es"))
        seen = await database.read("SELECT owner FROM language WHERE owner >= :first", first="a")
    assert [tuple(row) for row in seen] == [("a",)]
    seen = await database.read("SELECT owner FROM language ORDER BY owner")
    assert [tuple(row) for row in seen] == [("a",), ("b",)]


async def test_two_processes_at_one_file_wait_for_each_other(tmp_path: Path) -> None:
    """As where an operator asks for the status of a bot that runs: nothing is lost or refused."""
    async with ready_database("sqlite", tmp_path) as one:
        other = Database(sqlite_url(database_file(tmp_path)))
        await add(one, bucket, {"name": "b", "rate": 1.0})

        async def count(database: Database) -> None:
            async with database.transaction() as connection:
                rate = (await connection.execute(select(bucket.c.rate))).scalar_one()
                await connection.execute(update(bucket).values(rate=rate + 1))

        await asyncio.gather(*(count(database) for database in (one, other) for _ in range(20)))
        async with other.transaction() as connection:
            assert (await connection.execute(select(bucket.c.rate))).scalar_one() == 41
        await other.close()


async def test_sqlite_waits_for_the_disk(tmp_path: Path) -> None:
    """A power cut takes back nothing that was written down."""
    async with ready_database("sqlite", tmp_path) as database, database.transaction() as connection:
        assert (await connection.execute(text("PRAGMA synchronous"))).scalar_one() == 2
        assert (await connection.execute(text("PRAGMA journal_mode"))).scalar_one() == "wal"


@pytest.mark.parametrize("steps", range(0, 60, 4))
async def test_whoever_is_cancelled_leaves_nothing_locked(tmp_path: Path, steps: int) -> None:
    """A transaction is written whole or not at all, however often its task is cancelled."""
    database = Database(sqlite_url(tmp_path / "x.sqlite3"), lambda: 0.0)
    async with database.transaction() as connection:
        await connection.execute(text("CREATE TABLE pair (number INTEGER)"))

    async def write() -> None:
        async with database.transaction() as connection:
            await connection.execute(text("INSERT INTO pair VALUES (1)"))
            await connection.execute(text("INSERT INTO pair VALUES (2)"))

    tasks = [asyncio.create_task(write()) for _ in range(3)]
    for _ in range(2):
        for _ in range(steps):
            await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*tasks, return_exceptions=True)
        async with database.transaction() as connection:
            asked = text("SELECT count(*), sum(number) FROM pair")
            count, total = (await connection.execute(asked)).one()
        await database.close()
    assert count % 2 == 0
    assert (total or 0) * 2 == count * 3


async def test_what_need_not_last_waits_for_no_disk(tmp_path: Path) -> None:
    """By the words of SQLite: 1 syncs at no commit, 2 at each (`PRAGMA synchronous`)."""
    async with ready_database("sqlite", tmp_path) as database:
        for lasting, level in ((True, 2), (False, 1), (False, 1), (True, 2)):
            async with database.transaction(lasting=lasting) as connection:
                asked = await connection.exec_driver_sql("PRAGMA synchronous")
                assert asked.scalar_one() == level


async def test_a_small_write_waits_for_another_process_and_lets_the_others_go_on(
    tmp_path: Path,
) -> None:
    """As where an operator publishes a change while a question is noted."""
    async with ready_database("sqlite", tmp_path) as database:
        other = sqlite3.connect(database_file(tmp_path), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        rows = [{"name": "a", "value": "b"}]
        adding = "INSERT INTO setting (name, value) VALUES (:name, :value)"
        writing = asyncio.create_task(database.write_to_sqlite(adding, rows))
        for _ in range(5):  # it has met the lock
            await asyncio.sleep(0)
        assert await database.read("SELECT name FROM setting") == []
        assert not writing.done()
        other.execute("COMMIT")
        other.close()
        assert await writing == 1
        assert await database.read("SELECT name FROM setting") == [("a",)]


async def test_a_small_write_of_too_few_rows_writes_none(tmp_path: Path) -> None:
    """Names are taken together or not at all."""
    adding = "INSERT OR IGNORE INTO setting (name, value) VALUES (:name, 'x')"
    async with ready_database("sqlite", tmp_path) as database:
        assert await database.write_to_sqlite(adding, [{"name": "a"}], 1) == 1
        assert await database.write_to_sqlite(adding, [{"name": "b"}, {"name": "a"}], 2) == 1
        assert await database.read("SELECT name FROM setting") == [("a",)]


async def test_what_was_erased_leaves_no_traces(database: Database, tmp_path: Path) -> None:
    """Neither in the file nor in the log beside it, while the program goes on."""
    words = "words-of-a-person"
    async with database.transaction(lasting=False) as connection:
        await connection.execute(insert(setting).values(name="a", value=words))
    async with database.transaction(lasting=False) as connection:
        await connection.execute(delete(setting))
    if not database.shared:  # a small write is no exception
        await database.write_to_sqlite("INSERT INTO setting VALUES (:a, :a)", [{"a": words}])
        await database.write_to_sqlite("DELETE FROM setting", [{}])
    await database.leave_no_traces()
    assert not any(words.encode() in file.read_bytes() for file in tmp_path.iterdir())


@pytest.mark.postgresql
async def test_postgresql_ends_what_stops_in_the_middle_of_a_transaction(tmp_path: Path) -> None:
    """A process that hangs, or whose machine is lost, must not hold its locks for hours."""
    async with ready_database("postgresql", tmp_path) as kept, kept.transaction() as connection:
        asked = text("SHOW idle_in_transaction_session_timeout")
        assert (await connection.execute(asked)).scalar_one() == "20s"


@pytest.mark.postgresql
async def test_however_much_waits_in_the_background_people_have_connections(tmp_path: Path) -> None:
    """A full pool is no outage: whoever comes then waits for their turn, and nothing fails."""
    async with ready_database("postgresql", tmp_path) as database:
        go_on, inside = asyncio.Event(), list[int]()

        async def work(number: int) -> None:
            async with database.transaction(background=True) as connection:
                inside.append(number)
                await connection.execute(text("SELECT 1"))
                await go_on.wait()

        tasks = [asyncio.create_task(work(number)) for number in range(50)]
        async with asyncio.timeout(PATIENCE):
            for owner in ("a", "b", "c", "d", "e"):
                await add(database, chosen_language, {"owner": owner, "code": "fr"})
            assert len(inside) < len(tasks)
            go_on.set()
            await asyncio.gather(*tasks)
    assert sorted(inside) == [*range(50)]


@pytest.mark.postgresql
async def test_whoever_is_told_to_stop_stops_though_the_connection_broke(tmp_path: Path) -> None:
    """Taking the transaction back fails then: that is no outage, after which it is tried again."""
    async with ready_database("postgresql", tmp_path) as database:
        inside = asyncio.get_running_loop().create_future()

        async def work() -> None:
            async with database.transaction() as connection:
                asked = text("SELECT pg_backend_pid()")
                inside.set_result((await connection.execute(asked)).scalar_one())
                await asyncio.Event().wait()

        task = asyncio.create_task(work())
        async with asyncio.timeout(PATIENCE), database.transaction() as connection:
            ended = text("SELECT pg_terminate_backend(:pid, 60000)")
            await connection.execute(ended, {"pid": await inside})
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
