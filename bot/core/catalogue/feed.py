"""The catalogue for other programs: all tools as JSON, and what is new as an Atom feed (RFC 4287).

Knows no address but those of the catalogue; that of the feed itself is handed in.
"""

from __future__ import annotations

import datetime as dt
import json
from xml.etree import ElementTree as ET

from bot.core.catalogue.model import Catalogue, Tool, localised

_ATOM = "http://www.w3.org/2005/Atom"
_NEWEST = 50
"""Entries of a feed: readers ask again within days."""


def catalogue_json(catalogue: Catalogue, revision: int) -> str:
    """Return the tools with what people are shown of them, in the order of the catalogue."""
    tools = [
        {
            "id": tool.id,
            "title": tool.title,
            "names": dict(tool.names),
            "summary": dict(tool.summary),
            "topics": list(tool.topics),
            "languages": sorted(tool.languages),
            "pages": [page.url for page in tool.pages],
            "added": tool.added.isoformat(),
        }
        for tool in catalogue.tools
    ]
    return json.dumps({"revision": revision, "tools": tools}, ensure_ascii=False)


def atom_feed(catalogue: Catalogue, address: str, language: str) -> bytes:
    """Return the newest tools as a feed, the newest first.

    Ids stay the same and are unique. No two entries have the same moment: those of one day follow
    each other by a second, in the order of their ids, so that readers keep their order.
    """
    feed = ET.Element("feed", xmlns=_ATOM)
    _add(feed, "title", localised(catalogue.organisation.short, language))
    _add(feed, "id", address)
    ET.SubElement(feed, "link", rel="self", href=address)
    _add(ET.SubElement(feed, "author"), "name", localised(catalogue.organisation.name, language))
    dated = _dated(catalogue)
    _add(feed, "updated", _moment(dated[0][0] if dated else dt.datetime(1970, 1, 1, tzinfo=dt.UTC)))
    for moment, tool in dated[:_NEWEST]:
        entry = ET.SubElement(feed, "entry")
        _add(entry, "id", f"{address}#{tool.id}")
        _add(entry, "title", tool.name_in(language))
        _add(entry, "updated", _moment(moment))
        page = tool.pages[0].url if tool.pages else catalogue.organisation.tools_page
        ET.SubElement(entry, "link", rel="alternate", href=page)
        _add(entry, "summary", localised(tool.summary, language))
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _dated(catalogue: Catalogue) -> list[tuple[dt.datetime, Tool]]:
    """Return the tools with their moments, the newest first."""
    seconds: dict[dt.date, int] = {}
    dated = []
    for tool in sorted(catalogue.tools, key=lambda tool: (tool.added, tool.id)):
        place = seconds[tool.added] = seconds.get(tool.added, -1) + 1
        midnight = dt.datetime.combine(tool.added, dt.time(), dt.UTC)
        dated.append((midnight + dt.timedelta(seconds=place), tool))
    return dated[::-1]


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _moment(moment: dt.datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
