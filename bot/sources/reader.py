"""From what a server sent to listings, by the kind of a source; or why nothing can be concluded."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.core.sources.listing import Listing, Reading
from bot.core.sources.source import Source, SourceKind
from bot.sources.charset import GarbledError, decode
from bot.sources.feed import read_csv, read_feed, read_sitemap, sitemap_parts
from bot.sources.html_page import NoPageError, read_html
from bot.sources.http_client import FetchedPage

_READERS: Mapping[SourceKind, Callable[[str, str, Source], tuple[Listing, ...]]] = {
    "page": read_html,
    "feed": read_feed,
    "sitemap": read_sitemap,
    "csv": read_csv,
}


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
