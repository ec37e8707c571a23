"""One line may ask for several tools; a sentence asks one question."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.chat.tool_lookup import list_parts, look_up
from bot.core.search.filter_values import ParsedLine
from bot.core.search.filters import Filters
from bot.wiring.app import App


def _parts(line: str, app: App) -> list[str]:
    return [part for part, _ in look_up(ParsedLine(line, Filters()), app.services)]


@pytest.mark.parametrize(
    "between",
    [
        " and ",
        " & ",
        " / ",
        "/",
        " or ",
        " + ",
        " | ",
        " et ",
        " OU ",
        " vs ",
        " - ",
        " – ",
        " plus ",
        "和",
    ],
)
def test_each_name_of_a_line_is_answered(shared_app: App, between: str) -> None:
    """With the words of all languages, and with signs."""
    assert _parts(f"aeo{between}trs", shared_app) == ["aeo", "trs"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("aeo, trs and ucr", ["aeo", "trs", "ucr"]),
        ("please send me aeo and trs", ["please send me aeo", "trs"]),
        ("single window and data model", ["single window", "data model"]),
        ("aeo and trs and wibble", ["aeo", "trs", "wibble"]),
        (
            "the transit handbook, the SAFE framework",
            ["the transit handbook", "the SAFE framework"],
        ),
    ],
)
def test_a_list_may_be_joined_in_more_than_one_way(
    shared_app: App, line: str, parts: list[str]
) -> None:
    """What is not known is answered too: it is not dropped without a word."""
    assert _parts(line, shared_app) == parts


@pytest.mark.parametrize(
    "line",
    [
        "I work on transit, and my boss on valuation",
        "We are a small office, we need help with valuation, and also training for our staff",
        "Good morning, transit handbook, thank you",
        "research and development",
        "import/export",
        "Guidelines on the use of drones and robots",
    ],
)
def test_a_sentence_is_one_question(shared_app: App, line: str) -> None:
    """However many commas it has, and whatever "and" joins that is no name."""
    assert _parts(line, shared_app) == [line]


def test_a_name_is_never_parted(shared_app: App) -> None:
    """Whatever joins words in the names of the catalogue belongs to them."""
    for tool in shared_app.services.catalogue.tools:
        own = (*tool.names.values(), *tool.translations.values(), *chain(*tool.aliases.values()))
        for name in (tool.title, *tool.short_names, *own):
            assert list_parts(name, shared_app.services) == ()


@given(line=st.text(alphabet="aeo trs, and/&+|;\n", max_size=300))
def test_any_line_is_taken_apart(shared_app: App, line: str) -> None:
    """Each part stands in the line, and none is empty."""
    for part in list_parts(line, shared_app.services):
        assert part.strip()
        assert part in line
