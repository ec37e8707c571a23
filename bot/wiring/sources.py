"""What is made of what, for that which fetches while the bot runs: sources, and links."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from bot.core.sources.source import Source
from bot.runtime.dependencies import Dependencies
from bot.sources.address_guard import WebOrigin
from bot.sources.dependencies import FetchDependencies
from bot.sources.http_client import HttpClient, Pace
from bot.sources.link_check import LinkChecker
from bot.sources.round import origins_of
from bot.sources.watch import SourceWatch
from bot.wiring.app import App
from bot.wiring.delivery import dependencies_of
from bot.wiring.stores import Stores


def fetch_dependencies(
    stores: Stores, work: Dependencies, now: Callable[[], dt.datetime]
) -> FetchDependencies:
    """Return the database and the catalogue that is in use, whichever that is by then."""
    return FetchDependencies(stores.database, lambda: stores.in_use.made, now, work)


def fetchers(app: App, stores: Stores, path: Path) -> tuple[SourceWatch, LinkChecker]:
    """Make what watches the sources of a file, and what looks at the links of the catalogue."""
    services = app.services
    dependencies = fetch_dependencies(stores, dependencies_of(app), services.now)
    client = partial(http_client, version=services.version)
    watch = SourceWatch(path, dependencies, client, stores.troubles.append)
    return watch, LinkChecker(dependencies, partial(link_client, version=services.version))


def http_client(sources: Sequence[Source], version: str) -> HttpClient:
    """Return what fetches: by the real clock, and under the name of this program."""
    pace = Pace(time.monotonic, asyncio.sleep)
    agent = f"toolbot/{version} (looks for new publications)"
    return HttpClient(origins_of(sources), pace, agent)


def link_client(origins: Collection[WebOrigin], version: str) -> HttpClient:
    """Return what looks at the pages of a catalogue, on these hosts."""
    pace = Pace(time.monotonic, asyncio.sleep)
    return HttpClient(origins, pace, f"toolbot/{version} (checks links)")
