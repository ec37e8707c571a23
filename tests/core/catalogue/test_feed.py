from __future__ import annotations

import datetime as dt
import json
from xml.etree import ElementTree as ET

from bot.core.catalogue.feed import atom_feed, catalogue_json
from bot.wiring.app import App

_ADDRESS = "https://bot.example.org/feed.atom"
_NAME = "{http://www.w3.org/2005/Atom}"


def test_the_feed_has_unique_ids_and_moments_the_newest_first(app: App) -> None:
    """Readers neither mix entries up nor change their order, though many tools came on one day."""
    feed = ET.fromstring(atom_feed(app.services.catalogue, _ADDRESS, "en"))  # noqa: S314  # our own
    entries = feed.findall(f"{_NAME}entry")
    ids = [entry.findtext(f"{_NAME}id") for entry in entries]
    moments = [
        dt.datetime.fromisoformat(entry.findtext(f"{_NAME}updated") or "") for entry in entries
    ]
    assert len(entries) == 50
    assert len(set(ids)) == len(ids)
    assert moments == sorted(set(moments), reverse=True)
    assert feed.findtext(f"{_NAME}updated") == entries[0].findtext(f"{_NAME}updated")


def test_an_entry_has_what_atom_asks_for(app: App) -> None:
    """RFC 4287, 4.1.2: id, title, updated; and a link, since there is no content."""
    feed = ET.fromstring(atom_feed(app.services.catalogue, _ADDRESS, "fr"))  # noqa: S314  # our own
    for entry in feed.findall(f"{_NAME}entry"):
        link = entry.find(f"{_NAME}link")
        assert link is not None
        assert link.attrib["href"].startswith("http")
        assert entry.findtext(f"{_NAME}title")
        assert entry.findtext(f"{_NAME}summary")


def test_the_catalogue_is_there_as_json(app: App) -> None:
    """Every tool once, with what people are shown."""
    written = json.loads(catalogue_json(app.services.catalogue, 7))
    assert written["revision"] == 7
    assert [one["id"] for one in written["tools"]] == [
        tool.id for tool in app.services.catalogue.tools
    ]
    assert all(one["title"] and one["summary"] for one in written["tools"])
