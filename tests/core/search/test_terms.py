"""A term is found by any of its words, in any language, as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.catalogue.model import Concept
from bot.core.search.terms import MAX_CONCEPTS, TermIndex


def _concept(id_: str, **terms: str) -> Concept:
    words = {language: tuple(text.split(", ")) for language, text in terms.items()}
    return Concept(id=id_, terms=words, ours=tuple(words))


OPERATOR = Concept(
    id="operator",
    terms={
        "en": ("authorized economic operator",),
        "fr": ("opérateur économique agréé",),
        "ru": ("уполномоченный экономический оператор",),
        "ar": ("المشغل الاقتصادي المعتمد",),
        "zh": ("经认证的经营者",),
    },
    acronyms={"en": ("AEO",), "fr": ("OEA",), "ru": ("УЭО",)},
    ours=("en", "fr", "ru", "ar", "zh"),
)
INDEX = TermIndex((
    OPERATOR,
    _concept("origin", en="certificate of origin", fr="certificat d'origine"),
    _concept("rules", en="rules of origin", fr="règles d'origine", zh="原产地规则"),
    _concept("sw", en="single window", fr="guichet unique"),
))  # fmt: skip


def _found(words: str) -> list[str]:
    return [concept.id for concept in INDEX.find(words)]


@pytest.mark.parametrize(
    "words",
    [
        *("AEO", "aeo", "OEA", "УЭО", "уэо", "Authorized  Economic-Operator"),
        *("opérateur économique agréé", "operateur economique agree", "المشغل الاقتصادي المعتمد"),
        *("经认证的经营者", "經認證的經營者", "ＡＥＯ", "authorized economic operators"),
        *("autorized economic operater", "уполномоченый экономический оператор"),
        *("economic operator", "operator", "认证", "oea "),
    ],
)
def test_a_concept_is_found_by_what_people_type(words: str) -> None:
    """By acronym and term, in every script, also mistyped, in part and without accents."""
    assert _found(words) == ["operator"]


def test_what_several_concepts_share_finds_each() -> None:
    """Whoever says "origin" is asked which."""
    assert _found("origin") == ["origin", "rules"]


def test_a_whole_term_goes_before_terms_that_contain_it() -> None:
    """One term is often a part of others, such as "transit"."""
    index = TermIndex((_concept("freedom", en="freedom of transit"), _concept("t", en="transit")))
    assert [concept.id for concept in index.find("transit")] == ["t"]


def test_words_that_were_typed_on_the_other_keyboard_are_understood() -> None:
    """As the search for tools does."""
    assert _found("фуы") == []
    assert _found("штщкьфд") == []
    assert _found("сщ") == []
    assert _found("ыштпду цштвщц") == ["sw"]


@pytest.mark.parametrize("words", ["", " ", "?", "xyzzy", "a" * 500, "zz of qq", "a"])
def test_what_is_no_term_finds_none(words: str) -> None:
    """Nothing is guessed from a letter."""
    assert _found(words) == []


def test_no_more_is_offered_than_can_be_chosen_from() -> None:
    """Even where a word is in every term."""
    index = TermIndex(tuple(_concept(f"c{n}", en=f"customs thing {n}") for n in range(50)))
    assert len(index.find("customs")) == MAX_CONCEPTS


@given(st.text())
def test_any_text_is_answered(words: str) -> None:
    """With concepts of the glossary, each once."""
    found = _found(words)
    assert len(found) == len(set(found)) <= len(INDEX.concepts)
