"""While the bot runs, one copy looks at the catalogue's links; what it learns is taken up."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import logging
from pathlib import Path

from aiohttp import web

from bot.core.catalogue.model import OfficialPage
from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.runtime.index_cache import CachedIndex
from bot.sources.link_check import LinkChecker
from bot.storage.proposals import list_proposals
from bot.storage.round_lease import RoundLease
from bot.storage.source_memory import known_links
from bot.wiring.app import build
from bot.wiring.delivery import dependencies_of
from bot.wiring.sources import fetch_dependencies
from bot.wiring.stores import open_stores
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.sources.servers import Waits, client_for, serving
from tests.storage.values import NOW

PAGE = "<html><body><h1>Crane Guide</h1><p>How to inspect a derrick.</p></body></html>"


async def test_one_copy_looks_at_each_link_and_a_page_that_is_gone_is_proposed_once(
    tmp_path: Path,
) -> None:
    """Weekly where all is well; daily where not; two seconds apart."""
    there, asked = [True], list[str]()

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        if request.path != "/crane" or not there[0]:
            return web.Response(status=404)
        return web.Response(text=PAGE, content_type="text/html")

    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "state").mkdir()
    app = build(settings_in(tmp_path / "state", tmp_path / "tools.yaml"))
    now, waits = [NOW], Waits()
    async with (
        serving(answer) as address,
        open_stores(app.settings, app.services, NOW.timestamp, logging.getLogger()) as stores,
    ):
        made = stores.in_use.made
        crane, rope = made.catalogue.tools
        page = OfficialPage(url=f"{address}/crane", language="en", verified=True)
        tools = (dataclasses.replace(crane, pages=(page,)), rope)
        catalogue = dataclasses.replace(made.catalogue, tools=tools)
        stores.take_up(CachedIndex(catalogue, made.index, ()), 0, stores.batch)
        watch = LinkChecker(
            fetch_dependencies(stores, dependencies_of(app), lambda: now[0]),
            lambda _origins: client_for(address, waits=waits),
        )
        async with RoundLease(stores.database, "links", asyncio.sleep).held():
            assert await watch.look() is None
        assert asked == []
        assert await watch.look() == ()
        known = await known_links(stores.database)
        assert known.alive == {page.url: NOW.date()}
        assert known.texts == {page.url: "Crane Guide\nHow to inspect a derrick."}
        assert await watch.look() is None
        there[0] = False
        found = list[Proposal]()
        for _ in range(12):
            now[0] += dt.timedelta(days=1)
            found += await watch.look() or ()
        assert [one.link for one in found] == [page.url]
        assert now[0].date() - found[0].seen_at.date() == dt.timedelta(days=3)
        (proposal,) = await list_proposals(stores.database)
        assert proposal.kind is ProposalKind.LINK_BROKEN
        assert proposal.tool_id == "crane-guide"
    assert all(seconds == 2.0 for seconds in waits.slept if seconds)
