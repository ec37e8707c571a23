"""Databases of both engines, with all tables, each for one test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.subscriptions import SqlSubscriptions
from tests.clock import StandingClock
from tests.databases import EACH_ENGINE, ready_database
from tests.storage.values import subscriptions_in


@pytest.fixture(params=EACH_ENGINE)
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine."""
    return str(request.param)


@pytest.fixture
async def database(engine: str, tmp_path: Path) -> AsyncIterator[Database]:
    """A database of each engine, with all tables and no rows."""
    async with ready_database(engine, tmp_path) as database:
        yield database


@pytest.fixture
def clock() -> StandingClock:
    """The clock of the database below, and of whoever is handed it."""
    return StandingClock()


@pytest.fixture
async def database_by_clock(
    engine: str, tmp_path: Path, clock: StandingClock
) -> AsyncIterator[Database]:
    """A database of each engine whose time is that of the clock."""
    async with ready_database(engine, tmp_path, clock) as database:
        yield database


@pytest.fixture
def store(database: Database) -> SqlSubscriptions:
    """The port of the core in that database."""
    return subscriptions_in(database)
