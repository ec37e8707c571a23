"""The adapter as the program makes it, running against a `BotApi` while a block runs."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.telegram.adapter import Dependencies, Telegram
from bot.adapters.telegram.connection import Setup
from bot.adapters.telegram.limits import TEND, WINDOW
from bot.core.base.errors import CannotRunError
from bot.core.chat.bot import Bot
from bot.core.chat.ports import Inbox
from bot.runtime.web import WebServer
from bot.storage.files.inbox import FileInbox
from bot.wiring.app import App
from tests.adapters.telegram.server import TOKEN, BotApi, now
from tests.apps import CountedIncidents
from tests.patience import PATIENCE


class Lines(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(record.getMessage())


@dataclass
class Running:
    """A bot at work, and what it says to its operator."""

    app: App
    telegram: Telegram
    around: Dependencies
    incidents: CountedIncidents
    logged: list[str]
    inbox: FileInbox
    task: asyncio.Task[None] | None = None
    web_task: asyncio.Task[None] | None = None
    port: int | None = None

    async def done(self, update_id: int) -> None:
        """Wait until the bot has done all that an update asks of it."""
        async with asyncio.timeout(PATIENCE):
            while not await self.inbox.was_answered(f"telegram:123456:{update_id}"):
                await asyncio.sleep(0.01)


@dataclass
class Started:
    """How to start a bot; `bot` replaces the app's own, `inbox` the file of one machine."""

    api: BotApi
    app: App
    state: Path
    bot: Bot | None = None
    webhook: bool = False
    later: timedelta = field(default_factory=timedelta)
    token: str = TOKEN
    inbox: Inbox | None = None
    tend: float = TEND

    async def ends(self) -> str:
        """Run the bot until it gives up by itself, and return what it says then."""
        with pytest.raises(CannotRunError) as caught:  # noqa: PT012  # the block is the running bot
            async with self.running() as running:
                assert running.task is not None
                await asyncio.wait({running.task}, timeout=PATIENCE)
        return str(caught.value)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[Running]:
        """Run the bot while the block runs; what it raises comes out."""
        lines = Lines()
        log = logging.Logger("test")  # noqa: LOG001  # one of its own, which nothing else hears
        log.addHandler(lines)
        incidents = CountedIncidents()
        inbox = FileInbox(self.state / "inbox", now, WINDOW)
        web = WebServer("127.0.0.1", 0) if self.webhook else None
        url = "https://bot.example.org" if web is not None else None
        dependencies = Dependencies(
            self.app.services.translations,
            self.inbox or inbox,
            incidents,
            log,
            lambda: datetime.fromtimestamp(now(), UTC) + self.later,
            self.tend,
        )
        setup = Setup(self.token, self.api.url, url, web)
        telegram = Telegram(self.bot or self.app.bot, setup, dependencies)
        web_task = asyncio.create_task(web.serve()) if web is not None else None
        port = await web.listening() if web is not None else None
        self.api.hooked_at = f"http://127.0.0.1:{port}"  # as if the name led there
        task = asyncio.create_task(telegram.run())
        try:
            yield Running(
                self.app,
                telegram,
                dependencies,
                incidents,
                lines.lines,
                inbox,
                task,
                web_task,
                port,
            )
        finally:
            for one in (task, web_task):
                if one is not None:
                    one.cancel()
            done = await asyncio.gather(
                *(one for one in (task, web_task) if one is not None), return_exceptions=True
            )
            inbox.close()
        for outcome in done:
            if isinstance(outcome, Exception):
                raise outcome
