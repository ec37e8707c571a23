"""A Bot API server, a bot that runs against it, and people."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.chat.bot import Bot
from bot.wiring.app import App
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import BotApi
from tests.apps import CountedIncidents
from tests.core.chat.digest.memory import MemorySubscriptions


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Bot API server where nothing has happened yet."""
    async with BotApi().running() as api:
        yield api


@pytest.fixture
def started(api: BotApi, app: App, tmp_path: Path) -> Started:
    """A bot that can be started, by polling, with its state in the test's folder."""
    return Started(api, app, tmp_path)


@pytest.fixture
async def running(started: Started) -> AsyncIterator[Running]:
    """A bot that runs."""
    async with started.running() as running:
        yield running


@pytest.fixture
def ada(api: BotApi) -> Chat:
    """Ada in her private chat with the bot."""
    return Chat(api)


@pytest.fixture
def group(api: BotApi) -> Chat:
    """Ada in a supergroup."""
    return Chat(api, id=-1002003, type="supergroup")


@pytest.fixture
def kept() -> MemorySubscriptions:
    """What is subscribed to."""
    return MemorySubscriptions()


@pytest.fixture
async def digests(
    api: BotApi, app: App, tmp_path: Path, kept: MemorySubscriptions
) -> AsyncIterator[Running]:
    """A bot that keeps subscriptions; nothing that is asked of it is an incident."""
    incidents = CountedIncidents()
    bot = Bot(replace(app.services, subscriptions=kept), incidents)
    async with Started(api, app, tmp_path, bot).running() as running:
        yield running
        assert incidents.errors == []
        assert running.incidents.errors == []
