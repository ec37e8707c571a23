from __future__ import annotations

import datetime as dt

from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.catalogue.validation import parse_catalogue
from bot.core.search.index import Index
from bot.core.search.parameters import SearchParameters
from bot.core.sources.comparison import compare
from bot.core.sources.entry import Known
from bot.core.sources.listing import Listing, Reading, SourceMemory
from bot.core.sources.source_file import parse_sources
from tests.core.catalogue.harbour import HARBOUR

_SITE = "http://127.0.0.1:1"
_FEED = f"version: 1\nsources:\n  - {{id: feed, url: '{_SITE}/feed.xml', kind: feed}}\n"
_DAY = dt.datetime(2027, 2, 1, tzinfo=dt.UTC)


def _item(number: int, title: str, day: dt.date) -> Listing:
    return Listing(title=title, link=f"{_SITE}/news/{number}", date=day.isoformat(), language="en")


def test_the_same_headline_on_a_later_day_tells_of_the_next_edition() -> None:
    """Also where the feed has let the earlier one go; under a new address it is the same news."""
    (source,) = parse_sources(_FEED.encode())
    catalogue = parse_catalogue(HARBOUR.encode())
    known = Known(catalogue, Index(catalogue, SearchParameters()))
    later = _DAY + dt.timedelta(days=40)
    told = "New edition of the Crane Guide now available"
    rounds = (
        (_DAY, _item(1, "Webinar on ropes: register now", _DAY.date())),
        (_DAY, _item(2, told, _DAY.date())),
        (later, _item(3, told, later.date())),
        (later, _item(4, told, later.date())),
    )
    memories, proposed = dict[str, SourceMemory](), list[Proposal]()
    for now, item in rounds:
        reading = Reading(source=source, page=f"{_SITE}/feed.xml", listings=(item,))
        compared = compare([reading], memories, known, now, earlier=proposed)
        memories = {**memories, **compared.memories}
        proposed += compared.proposals
    assert [one.kind for one in proposed] == [ProposalKind.EDITION] * 2
    assert [one.link for one in proposed] == [f"{_SITE}/news/2", f"{_SITE}/news/3"]
