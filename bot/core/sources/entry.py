"""What would be published of a listing: the fields of an entry, as a catalogue writes them.

A new entry has all that an entry must have, so that it can be published at once and edited later:
where a page has no teaser, its title stands for a summary, and its topics are those of the source
or of the nearest tool. Words nothing by itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.core.catalogue.entry_form import id_of_title, raw_page, with_edition
from bot.core.catalogue.findings import Value
from bot.core.catalogue.model import MAX_SUMMARY, MAX_TITLE, Catalogue, Tool
from bot.core.catalogue.proposals import ProposalKind
from bot.core.search.index import Index
from bot.core.sources.edition import edition_mark, year_of
from bot.core.sources.listing import Listing
from bot.core.sources.source import Source

EntryFields: TypeAlias = "Mapping[str, Value | None]"


@dataclass(frozen=True, slots=True)
class Known:
    """The catalogue that proposals are compared with and fitted into."""

    catalogue: Catalogue
    index: Index


def entry_fields(  # noqa: PLR0913, PLR0917  # what was seen, where, of what, beside what, and when
    kind: ProposalKind,
    listing: Listing,
    source: Source,
    tool: Tool | None,
    known: Known,
    now: dt.datetime,
) -> EntryFields:
    """Return what a proposal would publish; nothing where it is about a tool that is not known."""
    if kind is ProposalKind.NEW:
        return _new(listing, source, known, now)
    if tool is None:
        return {}
    match kind:
        case ProposalKind.WITHDRAWN:
            return {"id": None}
        case ProposalKind.RETITLED:
            return {"title": listing.title[:MAX_TITLE]}
        case ProposalKind.MOVED:
            return {"pages": _pages(tool, listing, source)}
        case ProposalKind.EDITION:
            return _edition(listing, tool, now)
        case _:
            return {}


def _new(listing: Listing, source: Source, known: Known, now: dt.datetime) -> EntryFields:
    language = listing.language or source.language
    title = listing.title[:MAX_TITLE]
    summary = _shortened(listing.summary or listing.title)
    found: dict[str, Value | None] = {
        "id": id_of_title(listing.title, known.catalogue.tools_by_id),
        "title": title,
        "summary": {language: summary},
        "topics": _topics(title, source, known),
        "added": now.date().isoformat(),
        "source": listing.link,
    }
    if listing.link.startswith("https:"):
        found["pages"] = [{"url": listing.link, "language": language, "verified": "false"}]
    else:
        found["source"] = f"seen by the source {source.id}"
    date = listing.date or year_of(edition_mark(listing.title))
    if date:
        found["editions"] = [{"date": date}]
    return found


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MAX_SUMMARY else f"{line[: MAX_SUMMARY - 1].rsplit(' ', 1)[0]}…"


def _topics(title: str, source: Source, known: Known) -> list[Value]:
    topics = known.catalogue.topics_by_id
    given = [topic for topic in source.topics if topic in topics]
    if given:
        return [*given]
    hits = known.index.find(title).hits
    return [hits[0].tool.topics[0] if hits else next(iter(topics))]


def _pages(tool: Tool, listing: Listing, source: Source) -> list[Value]:
    language = listing.language or source.language
    kept = (
        raw_page(page) for page in tool.pages if page.language != language or page.kind == "news"
    )
    return [{"url": listing.link, "language": language, "verified": "false"}, *kept]


def _edition(listing: Listing, tool: Tool, now: dt.datetime) -> EntryFields:
    mark = edition_mark(listing.title) or edition_mark(listing.summary)
    date = listing.date or year_of(mark) or now.date().isoformat()
    source = listing.link if listing.link.startswith("https:") else ""
    return {"editions": with_edition(tool, date, listing.language, source)}
