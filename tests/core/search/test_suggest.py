from __future__ import annotations

import pytest

from bot.core.catalogue.model import Catalogue
from bot.core.search import Index


@pytest.mark.parametrize(
    ("typed", "tool"),
    [
        ("sing", "single-window"),
        ("single w", "single-window"),
        ("time rel", "time-release-study"),
        ("the free zo", "free-zones"),
        ("singel win", "single-window"),
        ("guich", "single-window"),
        ("един", "single-window"),
        ("单一", "single-window"),
        ("trs", "time-release-study"),
        ("time-rel", "time-release-study"),
        ("railway ", "railway-guidance"),
    ],
)
def test_a_tool_is_suggested_while_its_name_is_typed(index: Index, typed: str, tool: str) -> None:
    """The last word may be unfinished, and the others mistyped."""
    assert index.suggest(typed, 5)[0].tool.id == tool


def test_a_shared_acronym_suggests_its_owners_first(index: Index) -> None:
    """As `find` offers them."""
    found = [hit.tool.id for hit in index.suggest("aeo", 5)]
    assert found[:2] == ["aeo-compendium", "aeo-implementation-validation"]
    assert len(found) == len(set(found))


def test_without_words_the_first_tools_are_suggested(index: Index, catalogue: Catalogue) -> None:
    """Something to look at before the first letter."""
    assert [hit.tool for hit in index.suggest(" ", 3)] == list(catalogue.tools[:3])


def test_suggestions_are_limited_and_allowed(index: Index) -> None:
    """No more than asked for, and none that a filter leaves out."""
    assert len(index.suggest("transit", 2)) == 2
    allowed = index.suggest("", 50, lambda tool: "transit" in tool.id)
    assert all("transit" in hit.tool.id for hit in allowed)
    named = index.suggest("transit handbook", 5, lambda tool: tool.id != "transit-handbook")
    assert "transit-handbook" not in [hit.tool.id for hit in named]


def test_nothing_is_suggested_for_gibberish(index: Index) -> None:
    """An empty list is an honest one."""
    assert index.suggest("qzxqzx", 5) == ()
