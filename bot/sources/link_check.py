"""One look at one page of the catalogue: whether it is there, and what it says.

One GET tells both, as the same client fetches everything; a server that knows the page says in a
line that nothing has changed. Knows no tool, and concludes nothing from an error.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from bot.core.sources.link_health import LinkMemory, LinkState
from bot.sources.charset import GarbledError, decode
from bot.sources.html_page import NoPageError, page_lines
from bot.sources.http_client import FetchedPage, FetchError, HttpClient, Validators

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
