"""A database that refuses to write: what was sent is not forgotten, and nothing is sent twice."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, InternalError

from bot.storage.tables import SENT
from tests.delivery.ledger import Ledger, on_one_engine, subscriber
from tests.delivery.outlets import MemoryOutlet

_PLACE = subscriber(1).place.id


@pytest.fixture(autouse=True)
async def _two_subscribers(ledger: Ledger) -> None:
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1), subscriber(2))


def _allow_writing(ledger: Ledger, allowed: str) -> None:
    """Let all who connect from now on write to PostgreSQL, or only read it."""
    url = make_url(ledger.url)
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("SET default_transaction_read_only = off"))
        setting = f"SET default_transaction_read_only = {allowed}"
        connection.execute(text(f'ALTER DATABASE "{url.database}" {setting}'))
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    engine.dispose()


@pytest.mark.postgresql
@pytest.mark.parametrize("ledger", ["postgresql"], indirect=True)
async def test_a_database_that_is_only_read_for_a_while_is_an_outage(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """So is a copy that has not become the first one yet: what was sent is written down later."""

    async def only_read() -> None:
        await asyncio.to_thread(_allow_writing, ledger, "on")

    outlet.answers[_PLACE].append(only_read)

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: f"{outlet.keys}".count("digest:1:") == 1)
            await ledger.time.sleep(20)
            await asyncio.to_thread(_allow_writing, ledger, "off")
            await ledger.until(lambda: ledger.counts().sent == 2)

    await ledger.time.drive(scenario())
    assert {row["state"] for row in await ledger.deliveries()} == {SENT}
    await ledger.drain()
    assert sorted(outlet.keys) == ["digest:1:2026-11-24:p1", "digest:2:2026-11-24:p1"]
    assert not ledger.incidents.errors


@on_one_engine
@pytest.mark.parametrize(
    "trouble",
    [
        InternalError("UPDATE", None, Exception("cached plan must not change result type")),
        DatabaseError("UPDATE", None, Exception("database disk image is malformed")),
        ValueError("a bug"),
    ],
)
async def test_a_result_that_cannot_be_written_is_written_later(
    ledger: Ledger, outlet: MemoryOutlet, trouble: Exception
) -> None:
    """Whatever the database says, what was sent is sent, in the same process and in the next."""

    async def fails() -> None:
        ledger.database.failure = trouble

    outlet.answers[_PLACE].append(fails)

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: bool(ledger.incidents.errors))
            await ledger.time.sleep(60)
            ledger.database.failure = None
            await ledger.until(lambda: ledger.counts().sent == 2)

    await ledger.time.drive(scenario())
    await ledger.drain()
    assert sorted(outlet.keys) == ["digest:1:2026-11-24:p1", "digest:2:2026-11-24:p1"]
    assert {row["state"] for row in await ledger.deliveries()} == {SENT}


@on_one_engine
async def test_a_result_that_cannot_be_written_is_tried_once_more_at_the_end(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """The next process has nothing to doubt."""

    async def fails() -> None:
        ledger.database.failure = ValueError("a bug")

    outlet.answers[_PLACE].append(fails)

    async def scenario() -> None:
        async with ledger.running():
            await ledger.until(lambda: bool(ledger.incidents.errors))
            ledger.database.failure = None

    await ledger.time.drive(scenario())
    await ledger.drain()
    assert outlet.keys.count("digest:1:2026-11-24:p1") == 1
