"""One round: what is due is fetched and read, compared with what is known, and kept.

Knows neither when rounds come nor who is told of what they propose.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus

from bot.core.catalogue.proposals import Proposal, ProposalState
from bot.core.sources.comparison import compare
from bot.core.sources.entry import Known
from bot.core.sources.listing import Listing, Reading, SourceMemory
from bot.core.sources.source import Source, SourceKind
from bot.sources.address_guard import WebOrigin, web_origin
from bot.sources.charset import GarbledError, decode
from bot.sources.feed import read_csv, read_feed, read_sitemap, sitemap_parts
from bot.sources.html_page import NoPageError, read_html
from bot.sources.http_client import FetchedPage, FetchError, HttpClient, Validators
from bot.storage.database import Database
from bot.storage.proposals import list_proposals
from bot.storage.source_memory import keep_round, source_memories

MAX_REMEMBERED = 5_000
"""Listings that are remembered of a source: a feed goes on for years."""
FETCH_SECONDS = 600.0
"""A source that is not read by then is left for the next round; what others gave is kept."""
_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_NONE = dt.timedelta()
_READERS: Mapping[SourceKind, Callable[[str, str, Source], tuple[Listing, ...]]] = {
    "page": read_html,
    "feed": read_feed,
    "sitemap": read_sitemap,
    "csv": read_csv,
}


@dataclass(frozen=True, slots=True)
class RoundResult:
    """What came of a round."""

    readings: tuple[Reading, ...]
    proposed: tuple[Proposal, ...]
    """Those that were not known before."""
    troubled: tuple[str, ...]
    """Sources of which nothing could be read for days, to be told of now."""
    learnt: tuple[str, ...]
    """Sources that were read for the first time."""


def origins_of(sources: Sequence[Source]) -> frozenset[WebOrigin]:
    """Return the hosts that a file of sources names: nothing else is fetched."""
    return frozenset(web_origin(source.url.partition("{")[0]) for source in sources)


async def run_round(  # noqa: PLR0913  # what is watched, kept, fetched with, compared with, and when
    sources: Sequence[Source],
    database: Database,
    client: HttpClient,
    known: Known,
    now: dt.datetime,
    *,
    only_due: bool = False,
    propose_all: bool = False,
    seconds: float = FETCH_SECONDS,
) -> RoundResult:
    """Fetch sources, and keep what follows.

    Cut off at any moment, the next round does all of it again, and nothing is proposed twice.

    Raises:
        NotStoredError: the database cannot be used; nothing was kept.
    """
    memories = await source_memories(database)
    wanted = [
        source
        for source in sources
        if not only_due or source.is_due(_memory(memories, source.id).fetched_at, now)
    ]
    pages = await _fetch_in_time(wanted, memories, client, now, seconds)
    found = [read for read in pages if read is not None]
    readings = tuple(reading for source in found for reading, _ in source)
    earlier = await list_proposals(database, frozenset(ProposalState))
    compared = await asyncio.to_thread(
        compare, readings, memories, known, now, earlier=earlier, propose_all=propose_all
    )
    kept = {
        source.id: _with_validators(compared.memories[source.id], read)
        for source, read in zip(wanted, pages, strict=True)
        if read is not None
    }
    proposed = await keep_round(database, compared.proposals, kept)
    learnt = tuple(
        id_ for id_, one in kept.items() if one.learnt and not _memory(memories, id_).learnt
    )
    return RoundResult(readings, proposed, compared.troubled, learnt)


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """How sources are at a moment; each `timedelta` is that of the source that is worst off."""

    is_due: bool
    """One is to be fetched."""
    overdue: dt.timedelta
    """Since one was to be fetched and was not."""
    silent: dt.timedelta
    """Since nothing can be read of one."""


async def source_status(
    sources: Sequence[Source], database: Database, now: dt.datetime
) -> SourceStatus:
    """Return how sources are.

    Raises:
        OSError, SQLAlchemyError: the database cannot be used.
    """
    memories = await source_memories(database)
    pairs = [(source, _memory(memories, source.id)) for source in sources]
    silent = (now - memory.troubled_since for _, memory in pairs if memory.troubled_since)
    return SourceStatus(
        any(source.is_due(memory.fetched_at, now) for source, memory in pairs),
        max((source.overdue(memory.fetched_at, now) for source, memory in pairs), default=_NONE),
        max(silent, default=_NONE),
    )


def _memory(memories: Mapping[str, SourceMemory], id_: str) -> SourceMemory:
    return memories.get(id_) or SourceMemory()


async def fetch_readings(
    source: Source, client: HttpClient, now: dt.datetime
) -> tuple[Reading, ...]:
    """Return what a source shows now, whatever is known of it."""
    found = await _fetch_source(source, SourceMemory(), client, now)
    return tuple(reading for reading, _ in found)


async def _fetch_in_time(
    sources: Sequence[Source],
    memories: Mapping[str, SourceMemory],
    client: HttpClient,
    now: dt.datetime,
    seconds: float,
) -> list[list[tuple[Reading, Validators]] | None]:
    """Return the pages of each source; None: there was no time for all of them."""
    until = asyncio.get_running_loop().time() + seconds

    async def fetch(source: Source) -> list[tuple[Reading, Validators]] | None:
        try:
            async with asyncio.timeout_at(until):
                return await _fetch_source(source, _memory(memories, source.id), client, now)
        except TimeoutError:
            return None

    return await asyncio.gather(*map(fetch, sources))


async def _fetch_source(
    source: Source, memory: SourceMemory, client: HttpClient, now: dt.datetime
) -> list[tuple[Reading, Validators]]:
    return [
        await _with_parts(await _fetch_page(source, ways, memory, client), client)
        for ways in source.addresses(now.date())
    ]


async def _fetch_page(
    source: Source, ways: tuple[str, ...], memory: SourceMemory, client: HttpClient
) -> tuple[Reading, Validators]:
    """Fetch one page by the first of its addresses that there is."""
    page = ways[0]
    given = Validators(*memory.validators.get(page, ("", "")))
    for way in ways:
        try:
            fetched = await client.fetch(way, given)
        except FetchError as error:
            if error.status in _GONE and "{" in source.url:
                continue
            return Reading(source=source, page=page, trouble=str(error)), Validators()
        reading = await asyncio.to_thread(read_page, source, page, fetched)
        return reading, _kept_validators(reading, fetched)
    return Reading(source=source, page=page, missing=True), Validators()


def read_page(source: Source, page: str, fetched: FetchedPage) -> Reading:
    """Return what a page of a source gives; `page` is its address as the source writes it."""
    if fetched.body is None:
        return Reading(source=source, page=page, unchanged=True)
    try:
        text = decode(fetched.body, fetched.content_type)
        parts = sitemap_parts(text, fetched.address) if source.kind == "sitemap" else ()
        if parts:
            return Reading(source=source, page=page, parts=parts)
        listings = _READERS[source.kind](text, fetched.address, source)
    except GarbledError:
        return Reading(source=source, page=page, trouble="its letters cannot be read")
    except NoPageError as why:
        return Reading(source=source, page=page, trouble=str(why))
    return Reading(source=source, page=page, listings=listings)


async def _with_parts(
    found: tuple[Reading, Validators], client: HttpClient
) -> tuple[Reading, Validators]:
    """Read the sitemaps that a sitemap names, as one page: all of them, or there is trouble."""
    reading, validators = found
    listings: list[Listing] = []
    for part in reading.parts:
        read, _ = await _fetch_page(reading.source, (part,), SourceMemory(), client)
        if read.trouble:
            return replace(read, page=reading.page), Validators()
        listings += read.listings
    return replace(reading, listings=(*reading.listings, *listings)), validators


def _kept_validators(reading: Reading, fetched: FetchedPage) -> Validators:
    """Return the marks of a page that was believed, and is all: else it must be read again."""
    return Validators() if reading.trouble or reading.parts else fetched.validators


def _with_validators(
    memory: SourceMemory, pages: Sequence[tuple[Reading, Validators]]
) -> SourceMemory:
    """Keep the marks of the pages that are read now; those of earlier months are forgotten."""
    there = {reading.page for reading, _ in pages}
    marks = {
        reading.page: (given.etag, given.last_modified)
        for reading, given in pages
        if not memory.trouble and (given.etag or given.last_modified)
    }
    listings = {
        key: one for key, one in memory.listings.items() if not one.news or one.page in there
    }
    newest = dict(list(listings.items())[-MAX_REMEMBERED:])
    return replace(memory, validators=marks, listings=newest)
