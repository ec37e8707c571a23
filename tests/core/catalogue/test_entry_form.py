"""Entries in the lines that an editor writes: what is filled in for them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.core.catalogue.entry_form import id_of_title
from bot.core.catalogue.model import ID_FORM, MAX_ID


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Étude sur l'OEA", "etude-sur-oea"),
        ("WCO's Data Model", "wcos-data-model"),
        ("2024 Report", "2024-report"),
        ("Единое окно", "edinoe-okno"),
    ],
)
def test_an_id_is_what_can_be_typed_of_a_title(title: str, made: str) -> None:
    """Whoever proposes a tool, a person or a source."""
    assert id_of_title(title, ()) == made
    assert id_of_title(title, {made}) == f"{made}-2"


def test_titles_in_other_letters_have_ids_of_their_own() -> None:
    """Two that a page brings in one round are two tools."""
    harmonised, transit = id_of_title("协调制度", ()), id_of_title("过境手册", ())
    assert harmonised != transit
    assert harmonised.startswith("tool-")


@given(title=some.text(max_size=200), taken=some.sets(some.just("a"), max_size=1))
def test_any_title_makes_an_id_that_the_catalogue_takes(title: str, taken: set[str]) -> None:
    """And none that is taken."""
    made = id_of_title(title, taken)
    assert re.fullmatch(ID_FORM, made)
    assert len(made) <= MAX_ID
    assert made not in taken
