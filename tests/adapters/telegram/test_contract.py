"""Telegram passes the contract of all adapters."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.wiring.app import App
from tests.adapters.contract import PROBES, AdapterContract, Harness
from tests.adapters.telegram.harness import TelegramHarness
from tests.adapters.telegram.running import Started
from tests.adapters.telegram.server import BotApi
from tests.apps import bot_with


class TestTelegram(AdapterContract):
    """A person in a private chat."""

    @pytest.fixture
    async def harness(self, api: BotApi, app: App, tmp_path: Path) -> AsyncIterator[Harness]:
        """A chat that has just begun."""
        async with Started(api, app, tmp_path, bot_with(app, *PROBES)).running():
            yield TelegramHarness(api)
