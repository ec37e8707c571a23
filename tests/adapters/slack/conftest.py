"""The local Slack and the adapter, over both ways."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.wiring.app import App
from tests.adapters.slack.harness import Running, running
from tests.adapters.slack.server import FakeSlack
from tests.apps import bot_with
from tests.databases import ready_database


@pytest.fixture
async def fake() -> AsyncIterator[FakeSlack]:
    """Return a local Slack."""
    async with FakeSlack() as fake:
        yield fake


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """What all processes of a test keep things in."""
    async with ready_database("sqlite", tmp_path) as database:
        yield database


@pytest.fixture(params=["socket", pytest.param("http", marks=pytest.mark.http)])
async def slack(
    request: pytest.FixtureRequest, fake: FakeSlack, app: App, database: Database
) -> AsyncIterator[Running]:
    """Return the running adapter: once in Socket Mode, once over HTTP."""
    over_http = request.param == "http"
    async with running(fake, bot_with(app), database, over_http=over_http) as found:
        yield found


@pytest.fixture
async def by_socket(fake: FakeSlack, app: App, database: Database) -> AsyncIterator[Running]:
    """Return the running adapter in Socket Mode alone, for what does not depend on the way."""
    async with running(fake, bot_with(app), database) as found:
        yield found


@pytest.fixture
async def by_http(fake: FakeSlack, app: App, database: Database) -> AsyncIterator[Running]:
    """Return the running adapter over HTTP alone."""
    async with running(fake, bot_with(app), database, over_http=True) as found:
        yield found
