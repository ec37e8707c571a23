"""What replicas on PostgreSQL tell one another: in real time, by real notifications."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.runtime.dependencies import OUTAGE, Dependencies, Time
from bot.storage.subscriptions import wake_all
from bot.storage.workers import end_stuck, enlist, is_enlisted, is_locked
from tests.delivery.ledger import Ledger, ledger_on, subscriber
from tests.patience import PATIENCE

pytestmark = pytest.mark.postgresql


class RealTimeLedger(Ledger):
    """A ledger whose processes wait by the real clock; that of the database stands still."""

    def dependencies(self) -> Dependencies:
        """What a process brings along."""
        dependencies = super().dependencies()
        waiting = Time(time.monotonic, asyncio.sleep)
        return Dependencies(
            waiting,
            dependencies.chance,
            dependencies.incidents,
            dependencies.log,
            dependencies.tally,
        )


@pytest.fixture
async def ledger(tmp_path: Path) -> AsyncIterator[RealTimeLedger]:
    """A ledger on PostgreSQL."""
    async with ledger_on("postgresql", tmp_path) as opened:
        yield RealTimeLedger(opened.database, opened.outlet, opened.time, opened.url)


async def test_a_replica_at_rest_is_woken_by_another(ledger: RealTimeLedger) -> None:
    """It rests for fifteen seconds, but hears at once that somebody subscribed elsewhere."""
    await ledger.announce(1, "alpha")
    running = asyncio.create_task(ledger.engine().run())
    async with asyncio.timeout(PATIENCE):
        await _listened(ledger)
        await ledger.subscribe(subscriber(1))
        async with ledger.database.transaction() as connection:
            await wake_all(connection)
        while not ledger.outlet.arrived:
            await asyncio.sleep(0.01)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_a_replica_that_hears_nothing_more_is_told_so(ledger: RealTimeLedger) -> None:
    """Then it listens again: a server that restarts is an outage like any other."""
    heard = ledger.database.listen()
    first = asyncio.ensure_future(anext(heard))
    ends = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE starts_with(query, 'LISTEN') AND datname = current_database()"
    )
    async with asyncio.timeout(PATIENCE):
        await _listened(ledger)
        async with ledger.database.transaction() as connection:
            await connection.execute(ends)
        with pytest.raises(OUTAGE):
            await first


async def _listened(ledger: Ledger) -> None:
    """Wait until somebody listens in this database."""
    asked = text(
        "SELECT 1 FROM pg_stat_activity"
        " WHERE starts_with(query, 'LISTEN') AND datname = current_database()"
    )
    while True:
        async with ledger.database.transaction() as connection:
            if (await connection.execute(asked)).first():
                return
        await asyncio.sleep(0.01)


async def test_whoever_is_frozen_within_a_transaction_stops_nobody_else(
    ledger: RealTimeLedger,
) -> None:
    """What it has locked is freed later; until then burying it fails soon, and changes nothing."""
    database = ledger.database
    async with database.transaction() as connection:
        await enlist(connection, "frozen")
    async with database.transaction() as frozen:
        assert await is_enlisted(frozen, "frozen")
        with pytest.raises(OperationalError) as refused:
            await ledger.bury("frozen")
        assert is_locked(refused.value)
    await ledger.bury("frozen")
    async with database.transaction() as connection:
        assert not await is_enlisted(connection, "frozen")


async def test_a_transaction_that_nobody_goes_on_with_is_ended(ledger: RealTimeLedger) -> None:
    """Only then what it has locked can be freed."""
    database = ledger.database
    async with database.transaction() as connection:
        await enlist(connection, "frozen")
    with suppress(OperationalError):
        async with database.transaction() as frozen:
            assert await is_enlisted(frozen, "frozen")
            async with database.transaction(background=True) as connection:
                await end_stuck(connection, 3_600.0)
            assert await is_enlisted(frozen, "frozen")
            async with database.transaction(background=True) as connection:
                await end_stuck(connection, 0.0)
            await ledger.bury("frozen")
            await is_enlisted(frozen, "frozen")
            raise AssertionError("it goes on")
