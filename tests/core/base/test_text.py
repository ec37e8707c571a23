from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.text import (
    Bold,
    Code,
    Italic,
    Link,
    Plain,
    columns,
    direction_mark,
    isolate,
    paragraph,
    plain,
    set_apart,
    shorten,
    utf16_units,
)

_OPEN, _CLOSE = "\u2068", "\u2069"
_ANY_TEXT = st.text(st.characters())  # surrogates too: platforms have sent them


def test_plain_keeps_the_words_and_drops_the_style() -> None:
    """The words of every kind of span are joined as they stand."""
    text = (Plain("a "), Bold("b"), Italic(" c"), Code(" d"), Link(" e", "https://example.org/"))
    assert plain(text) == "a b c d e"


def test_plain_of_nothing_is_empty() -> None:
    """A text without spans has no words."""
    assert plain(()) == ""


@pytest.mark.parametrize("text", ["", "transit", "Édition 2", "单一窗口", "Единое окно", "1–2"])
def test_left_to_right_text_is_left_alone(text: str) -> None:
    """Nothing is added where nothing can be reordered."""
    assert isolate(text) == text


@pytest.mark.parametrize("text", ["العبور", "שלום", "WCO العبور (2)", "٣"])
def test_right_to_left_text_is_isolated(text: str) -> None:
    """One right-to-left letter or Arabic number is enough."""
    assert isolate(text) == f"{_OPEN}{text}{_CLOSE}"


@pytest.mark.parametrize("mark", ["\u202e", "\u202b", "\u2067", _OPEN, _CLOSE])
def test_marks_of_direction_in_a_text_are_dropped(mark: str) -> None:
    """No text turns what stands behind it, or leaves its isolation early."""
    assert isolate(f"ab{mark}c") == "abc"
    assert isolate(f"الع{mark}بور") == f"{_OPEN}العبور{_CLOSE}"


@given(_ANY_TEXT)
def test_isolating_twice_is_isolating_once(text: str) -> None:
    """A text may pass several hands that protect it."""
    assert isolate(isolate(text)) == isolate(text)


@given(_ANY_TEXT, st.integers(3, 40), st.sampled_from([len, utf16_units]))
def test_a_shortened_text_fits_and_says_that_it_was_cut(
    text: str, longest: int, measure: Callable[[str], int]
) -> None:
    """One that fits already is left alone."""
    short = shorten(text, longest, measure)
    assert measure(short) <= longest
    assert short == text or "…" in short


def test_a_shortened_text_closes_what_it_opened() -> None:
    """Else its direction would go on in what follows."""
    short = shorten(isolate("إدارة الجمارك"), 8)
    assert short.count(_OPEN) == short.count(_CLOSE) == 1
    assert len(short) <= 8


def test_a_letter_outside_the_first_plane_counts_twice() -> None:
    """As platforms count."""
    assert utf16_units("a🙂") == 3
    assert shorten("🙂🙂🙂", 5, utf16_units) == "🙂🙂…"


def test_long_labels_that_begin_alike_are_set_apart() -> None:
    """What they share is shortened, so that the difference is seen where a screen cuts them."""
    report = "Detailed Report on the Adoption of"
    assert set_apart([f"{report} Blockchain Technology", f"{report} Artificial Intelligence"]) == [
        *("Detailed Report… Blockchain Technology", "Detailed Report… Artificial Intelligence")
    ]


@pytest.mark.parametrize(
    "labels",
    [
        ["Transit Handbook", "Time Release Study"],
        ["WCO Data Model", "WCO Data Model eHandbook"],
        ["Guidelines on Transit", "Guidelines on Origin"],
        ["Single Window Guidelines"],
        [],
    ],
)
def test_labels_that_differ_early_stay_whole(labels: list[str]) -> None:
    """So do short ones, and one that is the beginning of another."""
    assert set_apart(labels) == labels


@given(st.lists(st.text(max_size=80)))
def test_labels_stay_as_different_as_they_were(labels: list[str]) -> None:
    """None becomes empty, and two never become one."""
    made = set_apart(labels)
    assert [bool(label) for label in made] == [bool(label) for label in labels]
    assert len(set(made)) == len(set(labels))


@pytest.mark.parametrize(
    ("text", "right_to_left", "mark"),
    [
        ("Transit", False, ""),
        ("العبور", False, "\u200e"),
        (f"{_OPEN}العبور{_CLOSE} – 2017", False, "\u200e"),
        ("العبور", True, ""),
        ("• 2017 SAFE", True, "\u200f"),
        ("08:00", True, "\u200f"),
        ("", False, ""),
    ],
)
def test_a_line_is_marked_where_its_first_letter_would_turn_it(
    text: str,
    right_to_left: bool,  # noqa: FBT001  # a parameter
    mark: str,
) -> None:
    """Signs, numbers and isolated letters do not set the direction for every client."""
    assert direction_mark(text, right_to_left=right_to_left) == mark


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("单一窗口", 8), ("（", 2), ("مثلًا", 4)])
def test_columns_are_what_a_text_takes_on_a_screen(text: str, width: int) -> None:
    """Chinese characters are wide; vowel signs take no room of their own."""
    assert columns(text) == width


def test_texts_are_put_below_each_other() -> None:
    """Without a break before the first or behind the last."""
    assert plain(paragraph((Plain("a"),), (), (Bold("b"), Plain("c")))) == "a\nbc"
    assert paragraph() == ()
