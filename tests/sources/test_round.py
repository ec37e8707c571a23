"""A round keeps what it could read, whatever became of the rest."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path

from aiohttp import web

from bot.core.catalogue.validation import parse_catalogue
from bot.core.search.index import Index
from bot.core.search.parameters import SearchParameters
from bot.core.sources.entry import Known
from bot.core.sources.source_file import parse_sources
from bot.sources.http_client import Limits
from bot.sources.round import run_round
from bot.storage.source_memory import source_memories
from tests.databases import ready_database
from tests.sources.servers import Handler, client_for, serving

NOW = dt.datetime(2026, 11, 30, 20, tzinfo=dt.UTC)
_CATALOGUE = b"""version: 1
organisation: {name: {en: Club}, short: {en: C}, tools_page: 'https://club.example/'}
topics: [{id: risk, label: {en: Risk}}]
tools:
  - {id: knots, title: Knots, summary: {en: Old.}, topics: [risk], added: 2025-01-01, source: seed}
"""
_FEED = """<rss version="2.0"><channel><title>Club</title><item><title>Hook Guide</title>
<link>https://club.example/hooks</link></item></channel></rss>"""


def _known() -> Known:
    catalogue = parse_catalogue(_CATALOGUE)
    return Known(catalogue, Index(catalogue, SearchParameters()))


def _feeds(*addresses: str) -> bytes:
    lines = [
        f"  - {{id: feed{number}, url: '{address}', kind: feed}}"
        for number, address in enumerate(addresses)
    ]
    return "\n".join(["version: 1", "sources:", *lines]).encode()


def _hanging(asked: list[str]) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        await asyncio.Event().wait()
        raise AssertionError

    return answer


async def _feed(request: web.Request) -> web.StreamResponse:
    if request.path == "/robots.txt":
        return web.Response(status=404)
    return web.Response(text=_FEED, content_type="application/rss+xml")


async def test_a_site_that_hangs_stops_no_other_and_is_told_of(tmp_path: Path) -> None:
    """Each of its sources is in trouble; after three questions no more are asked."""
    asked: list[str] = []
    async with (
        serving(_hanging(asked)) as silent,
        serving(_feed) as good,
        client_for(silent, good, limits=Limits(answer_seconds=0.3, pause=0.0)) as client,
        ready_database("sqlite", tmp_path) as database,
    ):
        sources = parse_sources(
            _feeds(f"{good}/feed", *(f"{silent}/{number}" for number in range(12)))
        )
        await run_round(sources, database, client, _known(), NOW)
        memories = await source_memories(database)
    assert asked == ["/robots.txt"] * 3
    assert memories["feed0"].learnt
    assert not memories["feed0"].trouble
    silent_ones = [memories[f"feed{number}"] for number in range(1, 13)]
    assert all(one.trouble and one.troubled_since == NOW for one in silent_ones)


async def test_what_there_was_no_time_for_is_due_in_the_next_round(tmp_path: Path) -> None:
    """And what was read in time is kept."""
    async with (
        serving(_hanging([])) as slow,
        serving(_feed) as good,
        client_for(slow, good) as client,
        ready_database("sqlite", tmp_path) as database,
    ):
        sources = parse_sources(_feeds(f"{good}/feed", f"{slow}/feed"))
        result = await run_round(sources, database, client, _known(), NOW, seconds=3.0)
        memories = await source_memories(database)
    assert result.learnt == ("feed0",)
    assert set(memories) == {"feed0"}
    assert sources[1].is_due(None, NOW)
