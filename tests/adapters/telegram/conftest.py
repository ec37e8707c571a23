"""A Bot API server, a bot that runs against it, and people."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.wiring.app import App
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import BotApi


@pytest.fixture(scope="session", autouse=True)
def _no_sniffio() -> Iterator[None]:
    """Let httpcore learn at once that sniffio is not there: it looks four times a request."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "sniffio", None)
        yield


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
