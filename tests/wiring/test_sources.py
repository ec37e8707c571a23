"""While the bot runs, one copy fetches what is due, and another one waits for its lease."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import logging
from pathlib import Path

import pytest
from aiohttp import web

from bot.core.base.errors import CannotRunError
from bot.sources.round import SourceStatus
from bot.sources.watch import SourceWatch, read_sources
from bot.storage.round_lease import RoundLease
from bot.wiring.app import build, sources_path, watched_path
from bot.wiring.delivery import dependencies_of
from bot.wiring.sources import fetch_dependencies, http_client
from bot.wiring.stores import open_stores
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.sources.servers import Waits, client_for, serving
from tests.sources.site import Publication, Site
from tests.storage.values import NOW

NO_TIME = dt.timedelta()


@pytest.mark.long
async def test_one_copy_fetches_once_a_day(tmp_path: Path) -> None:
    """Who does not hold the lease fetches nothing; when it is given back, the next one may."""
    day = NOW.date()
    site = Site(day, [Publication("Crane Guide", "crane-guide", {"tools"}, day)])
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    app = build(settings_in(tmp_path / "state", tmp_path / "tools.yaml"))
    (tmp_path / "state").mkdir(exist_ok=True)
    now = [NOW]
    async with (
        serving(site.answer) as address,
        open_stores(app.settings, app.services, NOW.timestamp, logging.getLogger()) as stores,
    ):
        line = f"version: 1\nsources:\n  - {{id: tools, url: '{address}/en/tools.aspx'}}\n"
        (tmp_path / "sources.yaml").write_text(line, encoding="utf-8")
        watch = SourceWatch(
            tmp_path / "sources.yaml",
            fetch_dependencies(stores, dependencies_of(app), lambda: now[0]),
            lambda sources: http_client(sources, "test"),
            stores.troubles.append,
        )
        elsewhere = RoundLease(stores.database, "sources", asyncio.sleep)
        async with elsewhere.held():
            assert await watch.look() is None
        assert site.asked == []
        assert watch.status == SourceStatus(is_due=True, overdue=NO_TIME, silent=NO_TIME)
        first = await watch.look()
        assert first is not None
        assert first.learnt == ("tools",)
        assert await watch.look() is None
        site.publications.append(Publication("Dock Handbook", "dock", {"tools"}, day))
        now[0] += dt.timedelta(days=1)
        second = await watch.look()
        now[0] += dt.timedelta(days=3)
        async with elsewhere.held():
            assert await watch.look() is None
        assert watch.status == SourceStatus(
            is_due=True, overdue=dt.timedelta(days=2), silent=NO_TIME
        )
        site.publications.clear()  # a page that lost all of them is not believed
        await watch.look()
        now[0] += dt.timedelta(hours=30)
        await watch.look()
        assert watch.status == SourceStatus(
            is_due=True, overdue=dt.timedelta(hours=6), silent=dt.timedelta(hours=30)
        )
    assert second is not None
    assert [one.title for one in second.proposed] == ["Dock Handbook"]


def test_nothing_is_watched_until_somebody_asks_for_it(tmp_path: Path) -> None:
    """What is shipped is for the command line; a file beside one's own catalogue is watched."""
    settings = settings_in(tmp_path)
    assert watched_path(settings) is None
    assert sources_path(settings) is not None
    (tmp_path / "sources.yaml").write_text("version: 1\n", encoding="utf-8")
    own = dataclasses.replace(settings, catalogue=tmp_path / "tools.yaml")
    assert watched_path(own) == tmp_path / "sources.yaml"
    elsewhere = dataclasses.replace(settings, sources=tmp_path / "mine.yaml")
    assert watched_path(elsewhere) == tmp_path / "mine.yaml"
    with pytest.raises(CannotRunError, match=r"mine\.yaml cannot be read"):
        read_sources(watched_path(elsewhere))


async def test_the_editors_hear_of_a_source_that_is_silent_for_three_days(tmp_path: Path) -> None:
    """Once, and not of a bad day."""

    async def broken(_request: web.Request) -> web.Response:
        return web.Response(status=500)

    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    app = build(settings_in(tmp_path / "state", tmp_path / "tools.yaml"))
    (tmp_path / "state").mkdir(exist_ok=True)
    now, waits = [NOW], Waits()
    async with (
        serving(broken) as address,
        open_stores(app.settings, app.services, NOW.timestamp, logging.getLogger()) as stores,
    ):
        line = f"version: 1\nsources:\n  - {{id: tools, url: '{address}/en/tools.aspx'}}\n"
        (tmp_path / "sources.yaml").write_text(line, encoding="utf-8")
        watch = SourceWatch(
            tmp_path / "sources.yaml",
            fetch_dependencies(stores, dependencies_of(app), lambda: now[0]),
            lambda _sources: client_for(address, waits=waits),
            stores.troubles.append,
        )
        told = []
        for _ in range(7):
            await watch.look()
            told.append(len(stores.troubles))
            now[0] += dt.timedelta(days=1)
        assert (told[0], told[-1]) == (0, 1)
        (trouble,) = stores.troubles
        assert (trouble.key, trouble.said) == ("trouble-source", {"source": "tools"})
