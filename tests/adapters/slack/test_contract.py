from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.wiring.app import App
from tests.adapters.contract import PROBES, AdapterContract
from tests.adapters.slack.harness import SlackHarness, running
from tests.adapters.slack.server import FakeSlack
from tests.apps import bot_with


class TestSlack(AdapterContract):
    """The contract, over Socket Mode and the real SDK."""

    @pytest.fixture
    async def harness(self, app: App, tmp_path: Path) -> AsyncIterator[SlackHarness]:
        """Return a person in a direct chat."""
        async with FakeSlack() as fake, running(fake, bot_with(app, *PROBES), tmp_path):
            yield SlackHarness(fake, app.services)
