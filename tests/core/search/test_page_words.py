"""What the pages of tools say is searched where the catalogue has nothing."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from bot.core.catalogue.model import Catalogue, OfficialPage, Tool
from bot.core.search import Found, Index, Nothing, SearchParameters, Unsure
from tests.core.search.small import HARBOUR, ROAD, small_catalogue, small_tool


def paged(tool: Tool) -> Tool:
    """Return a tool with a page of its own."""
    page = OfficialPage(url=f"https://harbour.example/{tool.id}", language="en", verified=True)
    return replace(tool, pages=(page,))


TOOLS = tuple(map(paged, (HARBOUR, ROAD, *(small_tool(f"t{n}", f"Tool {n}") for n in range(3)))))
CATALOGUE = small_catalogue(*TOOLS, absent=("Airport noise",))


def index_with(texts: dict[str, str], catalogue: Catalogue = CATALOGUE) -> Index:
    """Return a search over tools whose pages say something."""
    pages = {f"https://harbour.example/{id_}": text for id_, text in texts.items()}
    return Index(catalogue, SearchParameters(), pages)


INDEX = index_with({
    HARBOUR.id: "How to handle liquefied ammonia at the quay\nPrivacy notice of the club",
    ROAD.id: "Weighbridges for lorries\nPrivacy notice of the club\nманифест перевозчика",
    "t0": "Privacy notice of the club\nGeneral remarks",
})  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("ammonia", HARBOUR),
        ("handling of liquefied ammonia", HARBOUR),
        ("weighbridge", ROAD),
        ("манифесты", ROAD),
    ],
)
def test_a_page_that_says_all_that_is_asked_offers_its_tool(asked: str, tool: Tool) -> None:
    """In any form of the words; the bot is never sure of it, and says where it was found."""
    outcome = INDEX.find(asked)
    assert isinstance(outcome, Unsure)
    assert [hit.tool.id for hit in outcome.hits] == [tool.id]
    assert {reason.where for reason in outcome.hits[0].reasons} == {"page"}
    assert isinstance(Index(CATALOGUE, SearchParameters()).find(asked), Nothing)


@pytest.mark.parametrize(
    "asked",
    [
        "ammonia weighbridge",  # no page says both
        "ammonia spoons",
        "privacy notice",  # a line that stands on many pages is the site's
        "how to",
        "at the",
        "airport noise",  # the catalogue says that it has none
        "",
    ],
)
def test_nothing_is_made_of_half_a_question_or_of_everyday_words(asked: str) -> None:
    """Whatever pages say."""
    texts = {HARBOUR.id: "airport noise at the quay"} if "noise" in asked else {}
    assert isinstance((index_with(texts) if texts else INDEX).find(asked), Nothing)


def test_what_the_catalogue_answers_is_answered_as_before() -> None:
    """Pages neither change an order nor make a word less rare."""
    loud = index_with({tool.id: f"{HARBOUR.title} {ROAD.title} ammonia" for tool in TOOLS})
    quiet = Index(CATALOGUE, SearchParameters())
    for asked in (HARBOUR.title, ROAD.title, HARBOUR.title.lower(), f"the {ROAD.title} please"):
        assert isinstance(quiet.find(asked), Found)
        assert loud.find(asked) == quiet.find(asked)


def test_what_too_many_pages_say_tells_none_of_them_from_the_others() -> None:
    """And tools that are not allowed are not offered."""
    assert isinstance(
        index_with({one.id: f"{one.id} ammonia" for one in TOOLS}).find("ammonia"), Nothing
    )
    assert isinstance(INDEX.find("ammonia", lambda tool: tool.id != HARBOUR.id), Nothing)


def test_no_text_of_a_page_can_be_read_from_what_is_kept() -> None:
    """The words are there, and not what they said together."""
    kept = pickle.dumps(INDEX)
    assert b"ammonia at the quay" not in kept
    assert b"Weighbridges for lorries" not in kept
