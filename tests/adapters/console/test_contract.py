"""The terminal passes the contract of all adapters."""

from __future__ import annotations

import pytest

from bot.wiring.app import App
from tests.adapters.console.harness import ConsoleHarness
from tests.adapters.contract import PROBES, AdapterContract, Harness
from tests.apps import bot_with


class TestConsole(AdapterContract):
    """A person at a terminal of 120 columns."""

    @pytest.fixture
    def harness(self, app: App) -> Harness:
        """A chat that has just begun."""
        return ConsoleHarness(bot_with(app, *PROBES), width=120)
