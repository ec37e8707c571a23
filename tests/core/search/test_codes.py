"""Codes of tools are read as people write them, with the words that a catalogue declares."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.normalize import fold
from bot.core.search.codes import code_reader
from bot.core.search.index import Index
from bot.core.search.parameters import SearchParameters
from bot.core.search.result import Found, Nothing, Unsure
from tests.core.search.small import small_catalogue, small_tool
from tests.programs import prepared_catalogue

_CONVENTIONS = {
    6: "Night Work of Young Persons",
    81: "Labour Inspection",
    87: "Freedom of Association",
    138: "Minimum Age",
}
_PAPERS = {47: "Informal work", 138: "Wages in supply chains"}
_LIST = replace(
    small_catalogue(
        *(small_tool(f"c{n:03}", f"C{n:03} - {title}") for n, title in _CONVENTIONS.items()),
        *(small_tool(f"wp-{n}", f"Working paper {n}: {title}") for n, title in _PAPERS.items()),
    ),
    codes=(("C", "convention", "convenio", "конвенция", "公约"), ("WP", "working paper", "paper")),
)
_INDEX = Index(_LIST, SearchParameters())


@pytest.mark.parametrize(
    "written",
    [
        *("c87", "C 087", "C087", "c-87", "c.87", "C–087", "Ｃ８７", "c87?", "the c87 text please"),
        *("convention 87", "Convention no. 87", "convention n° 87", "convention number 87"),
        *("Convention #87", "convention nr 87", "convenio núm. 87", "конвенция № 87", "No. 87"),
        *("公约87", "第87号公约", "第 87 號公约", "٨٧", "87", "C087 freedom of association"),
    ],
)
def test_a_tool_is_found_by_its_code(written: str) -> None:
    """With zeros and signs or without, in any spelling of its words."""
    found = _INDEX.find(written)
    assert isinstance(found, Found)
    assert found.hits[0].tool.id == "c087"


@pytest.mark.parametrize("written", ["paper 47", "WP47", "wp-47", "working paper no. 47"])
def test_each_series_has_its_words(written: str) -> None:
    """A number is one of a series; the same number of another is another tool."""
    found = _INDEX.find(written)
    assert isinstance(found, Found)
    assert found.hits[0].tool.id == "wp-47"


def test_a_number_of_two_series_is_none_by_itself() -> None:
    """Nobody can say which is meant; with its word it is clear."""
    both = _INDEX.find("138")
    assert isinstance(both, Unsure)
    assert [hit.tool.id for hit in both.hits] == ["c138", "wp-138"]
    for written, meant in (("convention 138", "c138"), ("paper 138", "wp-138")):
        found = _INDEX.find(written)
        assert isinstance(found, Found)
        assert found.hits[0].tool.id == meant


@pytest.mark.parametrize("written", ["c18", "c99", "convention 2023", "wp 999", "870", "c087a"])
def test_a_code_that_no_tool_has_is_no_other_code(written: str) -> None:
    """Neither its beginning, nor its digits in another order."""
    assert not isinstance(_INDEX.find(written), Found)


def test_several_codes_are_several_tools() -> None:
    """Both are offered."""
    found = _INDEX.find("C 087 and C 138")
    assert isinstance(found, Unsure)
    assert {hit.tool.id for hit in found.hits[:2]} == {"c087", "c138"}


def test_letters_before_numbers_show_themselves() -> None:
    """Where nothing is declared: three names with the same letters make a rule, two make none."""
    index = Index(replace(_LIST, codes=()), SearchParameters())
    found = index.find("c 87")
    assert isinstance(found, Found)
    assert found.hits[0].tool.id == "c087"
    few = small_catalogue(small_tool("h2", "h2"), small_tool("h11", "h11"))
    assert code_reader(few).owners == {}


def test_years_are_no_codes() -> None:
    """Editions of a classification are named by their years, and any year may be asked for."""
    editions = (small_tool(f"hs-{year}", f"HS {year}") for year in (2012, 2017, 2022))
    assert code_reader(small_catalogue(*editions)).owners == {}


def test_our_own_catalogue_has_no_codes() -> None:
    """Numbers in its names are years, volumes and articles."""
    assert code_reader(prepared_catalogue()).owners == {}


@given(st.text(st.sampled_from("c 0123456789no.#-–第号公约 conventionpaper")))
def test_no_text_of_numbers_breaks_it(written: str) -> None:
    """Whatever stands there, it is answered."""
    assert isinstance(_INDEX.find(written), Found | Unsure | Nothing)
    reader = code_reader(_LIST)
    once = reader.read(fold(written))
    assert len(once) <= len(fold(written)) + 2
