"""The adapter as the program makes it, running against a `BotApi` while a block runs."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from time import monotonic
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import select

from bot.adapters.telegram.adapter import Telegram, TelegramDependencies
from bot.adapters.telegram.bounds import (
    ANSWERED_KNOWN_SECONDS,
    LEASE_TENDING_SECONDS,
    LEFT_TO_OTHERS_SECONDS,
)
from bot.adapters.telegram.connection import Setup
from bot.core.base.errors import CannotRunError
from bot.core.chat.bot import Bot
from bot.core.chat.inbox import Inbox
from bot.runtime.web import WebServer
from bot.storage.database import Database
from bot.storage.inbox import SqlInbox
from bot.storage.tables import inbox as inbox_table
from bot.wiring.app import App
from tests.adapters.telegram.server import TOKEN, BotApi, now
from tests.apps import CountedIncidents
from tests.databases import ready_database
from tests.patience import PATIENCE

SPEED = 20
"""How many seconds of the bot's pass in one of ours, in all that waits by design."""


def fast_monotonic(speed: float = SPEED) -> float:
    """Tell the bot's time."""
    return monotonic() * speed


async def fast_sleep(seconds: float, speed: float = SPEED) -> None:
    """Wait some of the bot's seconds."""
    await asyncio.sleep(seconds / speed)


@cache
def trusted() -> ssl.SSLContext:
    """Return the authorities that a bot trusts, read once for all bots."""
    return httpx.create_ssl_context()


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
    around: TelegramDependencies
    incidents: CountedIncidents
    logged: list[str]
    database: Database
    task: asyncio.Task[None] | None = None
    web_task: asyncio.Task[None] | None = None
    port: int | None = None

    async def done(self, update_id: int) -> None:
        """Wait until the bot has done all that an update asks of it."""
        async with asyncio.timeout(PATIENCE):
            while not await self._was_answered(f"telegram:123456:{update_id}"):
                await asyncio.sleep(0.01)

    async def kept(self) -> list[str]:
        """Return the questions that wait, as they are kept."""
        waiting = select(inbox_table.c.body).where(inbox_table.c.body.is_not(None))
        async with self.database.transaction(background=True) as connection:
            return list((await connection.execute(waiting)).scalars())

    async def _was_answered(self, key: str) -> bool:
        answered = select(inbox_table.c.answered).where(inbox_table.c.key == key)
        async with self.database.transaction(background=True) as connection:
            return bool((await connection.execute(answered)).scalar_one_or_none())


@dataclass
class Started:
    """How to start a bot; `bot` replaces the app's own, `inbox` that of one machine."""

    api: BotApi
    app: App
    state: Path
    bot: Bot | None = None
    webhook: bool = False
    later: timedelta = field(default_factory=timedelta)
    token: str = TOKEN
    inbox: Inbox | None = None
    tend: float = LEASE_TENDING_SECONDS
    leave: float = 5.0
    menus: bool = False
    others: float = LEFT_TO_OTHERS_SECONDS
    speed: float = SPEED

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
        async with ready_database("sqlite", self.state, now) as database:
            inbox = self.inbox or SqlInbox(
                database, uuid4().hex, ANSWERED_KNOWN_SECONDS, alone=True
            )
            async with self._running(database, inbox) as running:
                yield running

    @contextlib.asynccontextmanager
    async def _running(self, database: Database, inbox: Inbox) -> AsyncIterator[Running]:
        lines = Lines()
        log = logging.Logger("test")  # noqa: LOG001  # one of its own, which nothing else hears
        log.addHandler(lines)
        incidents = CountedIncidents()
        web = WebServer("127.0.0.1", 0) if self.webhook else None
        url = "https://bot.example.org" if web is not None else None
        dependencies = TelegramDependencies(
            self.app.services.translations,
            inbox,
            incidents,
            log,
            lambda: datetime.fromtimestamp(now(), UTC) + self.later,
            self.tend,
            partial(fast_monotonic, self.speed),
            partial(fast_sleep, speed=self.speed),
            leave=self.leave,
            menus=self.menus,
            others=self.others,
        )
        setup = Setup(self.token, self.api.url, url, web, trusted())
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
                database,
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
        for outcome in done:
            if isinstance(outcome, Exception):
                raise outcome
