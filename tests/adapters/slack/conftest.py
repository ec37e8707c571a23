"""The local Slack and the adapter, over both ways."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.wiring.app import App
from tests.adapters.slack.harness import Running, running
from tests.adapters.slack.server import FakeSlack
from tests.apps import bot_with


@pytest.fixture
async def fake() -> AsyncIterator[FakeSlack]:
    """Return a local Slack."""
    async with FakeSlack() as fake:
        yield fake


@pytest.fixture(params=["socket", pytest.param("http", marks=pytest.mark.http)])
async def slack(
    request: pytest.FixtureRequest, fake: FakeSlack, app: App, tmp_path: Path
) -> AsyncIterator[Running]:
    """Return the running adapter: once in Socket Mode, once over HTTP."""
    over_http = request.param == "http"
    async with running(fake, bot_with(app), tmp_path, over_http=over_http) as found:
        yield found


@pytest.fixture
async def by_socket(fake: FakeSlack, app: App, tmp_path: Path) -> AsyncIterator[Running]:
    """Return the running adapter in Socket Mode alone, for what does not depend on the way."""
    async with running(fake, bot_with(app), tmp_path) as found:
        yield found


@pytest.fixture
async def by_http(fake: FakeSlack, app: App, tmp_path: Path) -> AsyncIterator[Running]:
    """Return the running adapter over HTTP alone."""
    async with running(fake, bot_with(app), tmp_path, over_http=True) as found:
        yield found
