from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from bot.wiring.app import App
from tests.adapters.contract import PROBES, AdapterContract
from tests.adapters.slack.harness import SlackHarness, running
from tests.adapters.slack.server import FakeSlack
from tests.apps import bot_with


class TestSlack(AdapterContract):
    """The contract, over Socket Mode and the real SDK."""

    @pytest.fixture
    async def harness(self, app: App, database: Database) -> AsyncIterator[SlackHarness]:
        """Return a person in a direct chat."""
        async with FakeSlack() as fake, running(fake, bot_with(app, *PROBES), database):
            yield SlackHarness(fake, app.services)
