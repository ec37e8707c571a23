"""A bot whose health is served, and how tests ask for it."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

from aiohttp import ClientSession

from bot.config.telegram import TelegramSettings
from bot.core.base.people import Person, Place
from bot.core.chat.request import Request
from bot.runtime.dependencies import Dependencies, Time
from bot.runtime.metrics import Metrics
from bot.runtime.web import WebServer
from bot.sources.watch import SourceWatch
from bot.wiring.app import App, with_services
from bot.wiring.health import watched
from bot.wiring.measured_bot import Watch, measured
from bot.wiring.sources import fetch_dependencies, http_client
from bot.wiring.stores import Stores, open_stores
from tests.apps import CountedIncidents, settings_in, with_fresh_state
from tests.databases import give_tables

LOG = logging.getLogger("toolbot.test")
MOMENT = 1_800_000_000.0


@dataclass
class Watched:
    """A bot that is watched, and the clock of both."""

    app: App
    stores: Stores
    dependencies: Dependencies
    port: int
    sources: SourceWatch
    seconds: float = 0.0

    async def get(self, path: str) -> tuple[int, str]:
        """Ask for a page."""
        async with (
            ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.port}{path}") as answer,
        ):
            return answer.status, await answer.text()

    async def ask(self, text: str) -> None:
        """Ask the bot, as somebody in Telegram."""
        place = Place("telegram:1", direct=True)
        await self.app.bot.answer(Request(place, Person("telegram:1"), text))

    async def metric(self, name: str) -> str | None:
        """Return the value of a line of the metrics; None where there is none."""
        _, written = await self.get("/metrics")
        return next(
            (
                line.rpartition(" ")[2]
                for line in written.splitlines()
                if line.rpartition(" ")[0] == name
            ),
            None,
        )


@contextlib.asynccontextmanager
async def watched_bot(
    shared_app: App, folder: Path, *, with_sources: bool = False
) -> AsyncIterator[Watched]:
    """Run the bot on Telegram with its health served; it may watch sources."""
    settings = replace(
        settings_in(folder), telegram=TelegramSettings("1:token", "http://127.0.0.1:1")
    )
    await give_tables(settings.state)
    app = replace(with_fresh_state(shared_app, folder), settings=settings)
    made: list[Watched] = []

    def clock() -> float:
        return made[0].seconds if made else 0.0

    def now() -> dt.datetime:
        return dt.datetime.fromtimestamp(MOMENT + clock(), dt.UTC)

    dependencies = Dependencies(Time(clock, asyncio.sleep), lambda: 0.5, CountedIncidents(), LOG)
    async with open_stores(settings, app.services, lambda: MOMENT, LOG) as stores:
        sources = SourceWatch(
            folder / "sources.yaml",
            fetch_dependencies(stores, dependencies, now),
            lambda file: http_client(file, "test"),
            stores.troubles.append,
        )
        watch = Watch(
            Metrics(dependencies.tally), clock, sources=(sources,) if with_sources else ()
        )
        services = replace(
            app.services, subscriptions=stores.subscriptions, language_choices=stores.languages
        )
        answering = measured(with_services(app, services), watch)
        server = WebServer("127.0.0.1", 0)
        watched(answering, stores, server, watch, dependencies)
        serving = asyncio.create_task(server.serve())
        port = await server.listening()
        made.append(Watched(answering, stores, dependencies, port, sources))
        yield made[0]
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving
