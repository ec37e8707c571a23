"""What a single common word gets: the commonest of each language, asked one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.search import Found, Index, Nothing, SearchOutcome, SearchParameters
from bot.core.search.word_lists import read_by_language
from tests.bench.data import load_catalogue
from tests.bench.table import table

NAMING = frozenset({"id", "title", "alias", "acronym", "misspelling"})


@dataclass(frozen=True, slots=True)
class Answers:
    """How many words were asked, how many got a card or a choice, and which card names nothing."""

    asked: int
    cards: int
    choices: int
    unnamed: tuple[str, ...]


def commonest_words() -> dict[str, list[str]]:
    """Return the commonest words of each language."""
    first, rest = read_by_language("commonest"), read_by_language("less-common")
    return {language: [*words, *rest[language]] for language, words in first.items()}


def answers(index: Index, words: Iterable[str]) -> Answers:
    """Ask each word alone."""
    asked = [(word, index.find(word)) for word in words]
    cards = [(word, outcome) for word, outcome in asked if isinstance(outcome, Found)]
    return Answers(
        asked=len(asked),
        cards=len(cards),
        choices=sum(not isinstance(outcome, Nothing) for _, outcome in asked) - len(cards),
        unnamed=tuple(word for word, outcome in cards if not _names(outcome)),
    )


def show_commonest(*, failures: bool) -> None:
    """Print what comes of the words of each language."""
    index = Index(load_catalogue(), SearchParameters())
    rows = []
    for language, words in commonest_words().items():
        given = answers(index, words)
        share = given.choices / given.asked
        rows.append((language, given.asked, given.cards, len(given.unnamed), given.choices, share))
        if failures:
            print(language, *given.unnamed)
    heads = ("", "asked", "cards", "no name", "choices", "share")
    print(table("the commonest words, one by one; cards for a word of no name", heads, rows), "\n")


def _names(outcome: SearchOutcome) -> bool:
    """Tell whether what was asked stands in a name of the first tool."""
    return any(reason.where in NAMING for reason in outcome.hits[0].reasons)
