from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.normalize import MAX_CHARACTERS, MAX_WORDS, exact_key, fold, split_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＥＯ", "aeo"),
        ("Échange", "echange"),
        ("E\u0301change", "echange"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("Ёлка", "елка"),
        ("النَّافِذة", "النافذه"),
        ("إفراج", "افراج"),
        ("الجمارك العالميـــة", "الجمارك العالمية"),
        ("٧.٦", "7.6"),
        ("單一窗口", "单一窗口"),
        ("œuvre", "oeuvre"),
    ],
)
def test_writings_of_one_word_are_folded_alike(one: str, other: str) -> None:
    """Width, case, accents, Unicode form and interchangeable letters make no difference."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("analyse de l'information", ["analyse", "de", "information"]),
        ("Practitioner's Handbook", ["practitioners", "handbook"]),
        ("e-commerce", ["e", "commerce"]),
        ("海关 single 窗口", ["海关", "single", "窗口"]),
        ("والجمارك", ["جمارك"]),
        ("🎉 ...", []),
    ],
)
def test_words_are_told_apart_in_every_script(text: str, words: list[str]) -> None:
    """French articles, possessives, Arabic prefixes and a change of script end a word."""
    assert split_words(fold(text)) == words


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is compared does not depend on whether it was folded before."""
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(categories=["L", "Nd", "Zs"])))
def test_the_unicode_form_never_matters(text: str) -> None:
    """Composed or decomposed, a text is the same text."""
    keys = {exact_key(fold(unicodedata.normalize(form, text))) for form in ("NFC", "NFD")}
    assert len(keys) == 1


def test_long_texts_are_cut() -> None:
    """A text that is all expansion, or all words, is read in part."""
    assert len(fold("\ufdfa" * MAX_CHARACTERS)) <= MAX_CHARACTERS
    assert len(split_words("a b " * MAX_CHARACTERS)) == MAX_WORDS
