"""What holds for any text and any catalogue."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.catalogue.model import Catalogue
from bot.core.search import Found, Index, SearchOutcome, SearchParameters, Unsure
from bot.core.search.stemming import stem
from tests.bench.synthetic import synthetic
from tests.core.search.small import small_tool

_WORK = 400_000
"""Calls of functions that one text may cost: the worst known, a text of misspelt words asked in
passages, costs about 340,000."""


def _words(catalogue: Catalogue) -> list[str]:
    return sorted({word for tool in catalogue.tools for word in tool.summary["en"].split()})


def _lacking_a_letter(name: str) -> Iterator[str]:
    """Yield a name with each letter left out of each of its words of three letters at most."""
    words = name.split()
    for place, word in enumerate(words):
        for lost in range(len(word) if len(word) <= 3 else 0):
            shorter = word[:lost] + word[lost + 1 :]
            yield " ".join((*words[:place], shorter, *words[place + 1 :]))


def _work(text: str, index: Index) -> int:
    """Count the calls, of Python and of C, that an answer takes when no word was met before."""
    calls = 0
    index.find("article seven")  # what the process makes once is no cost of this text
    stem.cache_clear()

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        index.find(text)
        index.suggest(text, 5)
    finally:
        sys.setprofile(None)
    return calls


@given(st.text(max_size=300))
@example("\x00")
@example("\ud800")
def test_any_text_is_answered(index: Index, text: str) -> None:
    """Nothing that can be typed makes the search raise."""
    index.find(text)
    index.suggest(text, 5)


@pytest.mark.long
def test_names_of_which_a_short_word_lost_a_letter_are_answered(
    catalogue: Catalogue, index: Index
) -> None:
    """Down to one letter of "HS", beside words that are known, every name is searched."""
    for tool in catalogue.tools:
        for lacking in _lacking_a_letter(tool.title):
            index.find(lacking)


@settings(max_examples=min(25, settings().max_examples))  # each takes long
@given(st.text(min_size=1, max_size=40), st.integers(1, 10_000))
def test_long_texts_are_answered_in_bounded_work(index: Index, text: str, length: int) -> None:
    """Any text of up to 10,000 characters of any script costs a bounded number of steps."""
    assert _work((text * (length // len(text) + 1))[:10_000], index) < _WORK


@pytest.mark.parametrize(
    "text",
    [
        "\u00c3\u00eb\u00d8\u00e6" * 2500,
        "海关港口单一窗口" * 1250,
        "article 7.6 " * 800,
        "a\u0301\u0316" * 3300,
        "\ufdfa" * 10_000,
        "x" * 10_000,
    ],
)
def test_the_worst_known_texts_are_answered_in_bounded_work(index: Index, text: str) -> None:
    """All marks, all expansion, one long word; accents."""
    assert _work(text, index) < _WORK


def test_texts_of_known_words_are_answered_in_bounded_work(
    catalogue: Catalogue, index: Index
) -> None:
    """Every word known, every word mistyped."""
    words = _words(catalogue) * 10
    assert _work(" ".join(words)[:10_000], index) < _WORK
    assert _work(" ".join(word[:2] + word[3:] for word in words)[:10_000], index) < _WORK


@pytest.mark.parametrize("letters", [3, 8, 12, 39])
@pytest.mark.parametrize(
    "script",
    [
        "abcdefghijklmnopqrstuvwxyz",
        "абвгдежзийклмнопрстуфхцч",
        "海关港口单一窗口税则",
        "각낙닥락막박삭악작",
    ],
)
def test_stories_of_unknown_words_are_answered_in_bounded_work(
    index: Index, script: str, letters: int
) -> None:
    """A long text that finds nothing is asked in passages: what they cost together is bounded."""
    drawn = Random(letters)  # noqa: S311  # made-up words, the same in every run
    words = ("".join(drawn.choices(script, k=letters)) for _ in range(200))
    assert _work(" ".join(words), index) < _WORK


def test_stories_of_misspelt_words_are_answered_in_bounded_work(
    catalogue: Catalogue, index: Index
) -> None:
    """Sixty words, each with a letter lost and another added."""
    drawn = Random(60)  # noqa: S311  # the same words in every run
    words = drawn.sample(_words(catalogue), 60)
    assert _work(" ".join(word[:2] + word[3:] + "q" for word in words), index) < _WORK


@pytest.mark.long
def test_the_work_grows_slower_than_the_catalogue(catalogue: Catalogue, index: Index) -> None:
    """Fifty times the tools cost a question at most a few times the steps."""
    texts = ["transit", "customs data exchange", "singel windwo", "how long until release"]
    large = Index(synthetic(catalogue, 50 * len(catalogue.tools)), SearchParameters())
    small_work = sum(_work(text, index) for text in texts)
    assert sum(_work(text, large) for text in texts) < 8 * small_work


@given(st.data())
def test_writing_never_changes_the_winner_of_a_title(
    catalogue: Catalogue, index: Index, data: st.DataObject
) -> None:
    """Case, accents, spacing and Unicode form make no difference."""
    title = data.draw(st.sampled_from([tool.title for tool in catalogue.tools]))
    written = data.draw(st.sampled_from(_forms(title)))
    letters = [
        data.draw(st.sampled_from([letter.lower(), letter.upper()])) for letter in written
    ]  # fmt: skip
    accents = data.draw(st.lists(st.sampled_from(["", "\u0301", "\u0308"]), max_size=len(letters)))
    marked = [
        letter + (accent if letter.isalpha() else "")
        for letter, accent in zip(letters, [*accents, *[""] * len(letters)], strict=False)
    ]
    gap = data.draw(st.sampled_from([" ", "  ", "\u00a0", "\t", "\u3000"]))
    answer = index.find(f" {''.join(marked)} ".replace(" ", gap))
    assert isinstance(answer, Found)
    assert answer.hits[0].tool.title == title


@pytest.mark.long
@settings(max_examples=5)
@given(st.data(), st.text(max_size=10))
def test_an_unrelated_tool_never_changes_an_exact_answer(
    catalogue: Catalogue, answers_by_name: dict[str, SearchOutcome], data: st.DataObject, tail: str
) -> None:
    """Titles and acronyms mean what they meant before a tool was added."""
    known = st.sampled_from(_words(catalogue))
    words = data.draw(st.lists(known, min_size=2, max_size=5))
    title = f"{' '.join(words)} {tail}".strip()[:150] + " zq"
    more = replace(catalogue, tools=(*catalogue.tools, small_tool("zq-new", title, ("ZQNEW",))))
    larger = Index(more, SearchParameters())
    for text, before in answers_by_name.items():
        after = larger.find(text)
        assert type(before) is type(after)
        most = len(before.hits) if isinstance(before, Unsure) else 1
        assert [hit.tool.id for hit in before.hits[:most]] == [
            hit.tool.id for hit in after.hits[:most]
        ]


def _forms(text: str) -> list[str]:
    return [unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)]


@pytest.fixture(scope="module")
def answers_by_name(catalogue: Catalogue, index: Index) -> dict[str, SearchOutcome]:
    """What each title and acronym finds before a tool is added."""
    names = (name for tool in catalogue.tools for name in (tool.title, *tool.acronyms))
    return {name: index.find(name) for name in names}
