"""Looks at the pages of the catalogue, those first that were looked at longest ago.

One GET tells whether a page is there and what it says, as the same client fetches everything; a
server that knows the page says in a line that nothing has changed. Concludes nothing from an error:
when a page is taken for gone, `bot/core/sources/link_health.py` knows.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from bot.core.catalogue.proposals import Proposal
from bot.core.sources.link_health import LinkMemory, LinkState, broken_links, links_of
from bot.sources.address_guard import WebOrigin, web_origin
from bot.sources.charset import GarbledError, decode
from bot.sources.dependencies import ROUND_SECONDS, FetchDependencies
from bot.sources.html_page import NoPageError, page_lines
from bot.sources.http_client import FetchedPage, FetchError, HttpClient, Validators
from bot.storage.round_lease import RoundLease
from bot.storage.source_memory import finish_looks, keep_looks, link_memories

LINKS_AT_ONCE = 100
"""Links of one round: at two seconds each, with the time to answer, it is over by then."""
_PIECE = 10
"""Looks at links that are written together: a copy that dies looks at so many again."""
MAX_PAGE_TEXT = 8_000
"""Characters that are kept of a page."""
_LONGEST_LINE = 1_000
_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Look:
    """What came of a look."""

    state: LinkState
    validators: tuple[str, str] = ("", "")
    text: str | None = None
    """What the page says, a line each; None where that is as it was, or cannot be known."""


async def look_at(memory: LinkMemory, client: HttpClient) -> Look:
    """Look at a page of which something may be known."""
    try:
        fetched = await client.fetch(memory.address, Validators(*memory.validators))
    except FetchError as error:
        return Look(LinkState.MISSING if error.status in _GONE else LinkState.UNKNOWN)
    if _is_home(fetched.address) and not _is_home(memory.address):
        return Look(LinkState.MISSING)  # a site that has thrown a page away often leads there
    validators = (fetched.validators.etag, fetched.validators.last_modified)
    if fetched.body is None:
        return Look(LinkState.ALIVE, validators)
    if not fetched.content_type.casefold().startswith(_HTML):
        return Look(LinkState.ALIVE, validators, "")
    try:
        text = await asyncio.to_thread(_text_of, fetched)
    except NoPageError as why:
        return Look(LinkState.MISSING if why.gone else LinkState.UNKNOWN)
    except GarbledError:
        return Look(LinkState.ALIVE, validators)
    return Look(LinkState.ALIVE, validators, text)


def _text_of(fetched: FetchedPage) -> str:
    lines = page_lines(decode(fetched.body or b"", fetched.content_type))
    text = "\n".join(dict.fromkeys(line[:_LONGEST_LINE] for line in lines))
    return text[:MAX_PAGE_TEXT]


def _is_home(address: str) -> bool:
    return urlsplit(address).path.strip("/") == ""


class LinkChecker:
    """Looks at what is due, again and again; in `run`, a task like any other."""

    def __init__(
        self,
        dependencies: FetchDependencies,
        client: Callable[[Collection[WebOrigin]], HttpClient],
    ) -> None:
        """Take how a client for some hosts is made."""
        self._dependencies = dependencies
        self._database, self._now = dependencies.database, dependencies.now
        self._log = dependencies.work.log
        self._lease = RoundLease(self._database, "links", dependencies.work.time.sleep)
        self._client = client

    async def run(self) -> None:
        """Look again and again until cancelled."""
        await self._dependencies.keep_fetching("links", self.look)

    async def look(self) -> tuple[Proposal, ...] | None:
        """Look at the links that are due, and return what is proposed; None: nothing is due.

        Raises:
            NotStoredError, OSError, SQLAlchemyError: the database cannot be used.
            TimeoutError: it took too long; what was not looked at is due the next time.
        """
        if not await self._due():
            return None
        async with self._lease.held() as is_ours:
            # Another copy may have looked at them while this one asked.
            due = await self._due() if is_ours else []
            if not due:
                return None
            async with asyncio.timeout(ROUND_SECONDS):
                await self._look_at(due)
        catalogue, now = self._dependencies.in_use().catalogue, self._now()
        memories = await link_memories(self._database)
        broken = broken_links(catalogue, memories, now)
        proposed = await finish_looks(self._database, broken, now)
        if proposed:
            self._log.info("links: %d pages are gone.", len(proposed))
        return proposed

    async def _due(self) -> list[LinkMemory]:
        """Return some links to look at, those first that were looked at longest ago."""
        known, now = await link_memories(self._database), self._now()
        links = links_of(self._dependencies.in_use().catalogue)
        memories = (known.get(address) or LinkMemory(address=address) for address in links)
        due = [memory for memory in memories if memory.is_due(now)]
        never = dt.datetime.min.replace(tzinfo=dt.UTC)
        return sorted(due, key=lambda memory: memory.checked_at or never)[:LINKS_AT_ONCE]

    async def _look_at(self, due: Sequence[LinkMemory]) -> None:
        """Look at pages one after the other, and write down a few looks at a time."""
        origins = frozenset(web_origin(memory.address) for memory in due)
        async with self._client(origins) as client:
            for start in range(0, len(due), _PIECE):
                looks = []
                for memory in due[start : start + _PIECE]:
                    look = await look_at(memory, client)
                    after = memory.with_look(look.state, self._now(), look.validators)
                    looks.append((after, look.text))
                await keep_looks(self._database, looks)
