"""How the bot is, for those who watch it: `/livez`, `/readyz`, `/metrics`, and its catalogue.

A check that fails says so in words; one that the bot cannot do without makes `/readyz` answer 503.
No page shows an id, a question, an address or a secret.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.core.catalogue.feed import atom_feed, catalogue_json
from bot.delivery.engine import PLANNING
from bot.runtime.dependencies import Dependencies
from bot.runtime.web import WebServer
from bot.storage.overview import Lag, digest_lag, is_reached
from bot.wiring.app import App
from bot.wiring.measured_bot import OUTCOMES, Watch
from bot.wiring.stores import Stores

if TYPE_CHECKING:  # with what reads pages, which most bots do not
    from bot.sources.round import SourceStatus
    from bot.sources.watch import SourceWatch

_SILENT = dt.timedelta(days=1)
"""After so long a source is somebody's business: a night's maintenance is none."""
_PLANNER_STALE_SECONDS = 120.0
"""Seconds without a look at what is due after which something is wrong: the engine rests for 30."""
_PATIENCE = 3.0
"""Seconds that a check may take: who asks waits for it (Kubernetes gives up after 1 to 10)."""
METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus, "Exposition formats": the text format."""


def watched(
    app: App, stores: Stores, server: WebServer, watch: Watch, dependencies: Dependencies
) -> None:
    """Add to a server all that is told of a program that runs."""
    state = _State(stores, watch, dependencies)
    for platform in app.settings.platforms:
        watch.metrics.begin(platform, OUTCOMES)
    checks = (
        Check("database", state.database, vital=True),
        Check("catalogue", state.catalogue),
        Check("planner", state.planner),
        *(Check("sources", partial(state.sources_read, source)) for source in watch.sources),
        *(
            Check(platform, partial(state.platform, platform))
            for platform in app.settings.platforms
        ),
    )
    _serve_health(server, checks, state.metrics)
    _serve_catalogue(app, stores, server)


@dataclass(frozen=True, slots=True)
class _State:
    """How the running program is, looked at when somebody asks."""

    stores: Stores
    watch: Watch
    dependencies: Dependencies

    async def database(self) -> Condition:
        try:
            await is_reached(self.stores.database)
        except (OSError, SQLAlchemyError) as error:
            return Condition(f"gone ({type(error).__name__})", well=False)
        return Condition("reached")

    async def catalogue(self) -> Condition:
        in_use = self.stores.in_use
        tools = len(in_use.made.catalogue.tools)
        return Condition(f"{tools} tools, revision {in_use.revision}, batch {in_use.batch}")

    async def planner(self) -> Condition:
        planned = self.dependencies.last_done.get(PLANNING)
        if planned is None:
            return Condition("has not looked yet", well=False)
        seconds = self.watch.monotonic() - planned
        return Condition(f"looked {seconds:.0f} s ago", well=seconds < _PLANNER_STALE_SECONDS)

    async def sources_read(self, watch: SourceWatch) -> Condition:
        status = watch.status
        if status is None:
            return Condition("not looked at yet")
        if status.silent > _SILENT:
            hours = status.silent.total_seconds() / 3600
            return Condition(f"nothing can be read of one for {hours:.0f} hours", well=False)
        if status.overdue > _SILENT:
            hours = status.overdue.total_seconds() / 3600
            return Condition(f"one was to be fetched {hours:.0f} hours ago", well=False)
        return Condition("read")

    async def platform(self, name: str) -> Condition:
        asked = self.watch.last_asked.get(name)
        if asked is None:
            return Condition("nothing was asked yet")
        return Condition(f"last asked {self.watch.monotonic() - asked:.0f} s ago")

    async def metrics(self) -> bytes:
        in_use, values = self.stores.in_use, {}
        try:
            values = _of(await digest_lag(self.stores.database, in_use.batch))
        except (OSError, SQLAlchemyError):  # the values of before stay
            reached = 0.0
        else:
            reached = 1.0
        values |= {
            "toolbot_database_reached": (reached, "1 where the database answers, else 0"),
            "toolbot_catalogue_revision": (
                float(in_use.revision),
                "The newest published change that is in use",
            ),
            "toolbot_catalogue_tools": (
                float(len(in_use.made.catalogue.tools)),
                "Tools of the catalogue in use",
            ),
        }
        for source in self.watch.sources:
            values |= _of_sources(source.status) if source.status else {}
        self.watch.metrics.set(values)
        return self.watch.metrics.written()


def _of(lag: Lag) -> dict[str, tuple[float, str]]:
    return {
        "toolbot_digest_overdue_seconds": (
            lag.overdue,
            "How long the oldest digest is due that was not delivered",
        ),
        "toolbot_digest_slowest_seconds": (
            lag.slowest,
            "From planned to delivered, the longest of those sent in the last hour",
        ),
        "toolbot_catalogue_age_seconds": (
            lag.catalogue_age,
            "Since the catalogue in use was first taken up",
        ),
    }


def _of_sources(status: SourceStatus) -> dict[str, tuple[float, str]]:
    return {
        "toolbot_source_silent_seconds": (
            status.silent.total_seconds(),
            "Since nothing can be read of the source that is silent for longest; 0 where none is",
        ),
        "toolbot_source_overdue_seconds": (
            status.overdue.total_seconds(),
            "Since the source that waits for longest was to be fetched; 0 where none waits",
        ),
    }


def _serve_catalogue(app: App, stores: Stores, server: WebServer) -> None:
    settings, in_use = app.settings, stores.in_use

    async def as_json(_request: web.Request) -> web.Response:
        written = catalogue_json(in_use.made.catalogue, in_use.revision)
        return web.Response(text=written, content_type="application/json")

    async def as_feed(request: web.Request) -> web.Response:
        base = settings.public_url or f"http://{request.host}"
        feed = atom_feed(in_use.made.catalogue, f"{base}/feed.atom", settings.language)
        return web.Response(body=feed, content_type="application/atom+xml", charset="utf-8")

    server.add("GET", "/catalogue.json", as_json)
    server.add("GET", "/feed.atom", as_feed)


@dataclass(frozen=True, slots=True)
class OptionalServer:
    """A web server that nobody has asked for: where its port is taken, the rest goes on."""

    server: WebServer
    log: logging.Logger

    async def run(self) -> NoReturn:
        """Serve until cancelled."""
        try:
            await self.server.serve()
        except OSError as error:
            why = error.strerror or str(error)
            self.log.info("health: not served (%s). TOOLBOT_LISTEN names another port.", why)
        while True:
            await asyncio.Event().wait()


@dataclass(frozen=True, slots=True)
class Condition:
    """How something is, in words; `well` where there is nothing to do about it."""

    said: str
    well: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """Something that is looked at when somebody asks; `vital` where nothing works without it."""

    name: str
    look: Callable[[], Awaitable[Condition]]
    vital: bool = False


def _serve_health(
    server: WebServer, checks: Sequence[Check], metrics: Callable[[], Awaitable[bytes]]
) -> None:
    """Add the pages that say how the bot is, and its numbers."""

    async def live(_request: web.Request) -> web.Response:
        return web.Response(text="ok\n")  # the loop turns, else nobody answered

    async def ready(_request: web.Request) -> web.Response:
        found = await asyncio.gather(*(_looked(check) for check in checks))
        pairs = list(zip(checks, found, strict=True))
        broken = any(check.vital and not finding.well for check, finding in pairs)
        lines = ["not ready" if broken else "ok"]
        lines += [_line(check.name, finding) for check, finding in pairs]
        lines += [f"warning: {what}: {how}" for what, how in server.notes.items()]
        return web.Response(text="\n".join((*lines, "")), status=503 if broken else 200)

    async def measured(_request: web.Request) -> web.Response:
        return web.Response(body=await metrics(), headers={"Content-Type": METRICS_TYPE})

    server.add("GET", "/livez", live)
    server.add("GET", "/readyz", ready)
    server.add("GET", "/metrics", measured)


async def _looked(check: Check) -> Condition:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await check.look()
    except TimeoutError:
        return Condition(f"no answer within {_PATIENCE:g} s", well=False)
    except Exception as error:  # noqa: BLE001  # what is looked at may break in any way
        return Condition(f"cannot be looked at ({type(error).__name__})", well=False)


def _line(name: str, finding: Condition) -> str:
    return f"{name}: {finding.said}" if finding.well else f"warning: {name}: {finding.said}"
