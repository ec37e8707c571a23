"""The quality of the search may not fall: floors a little under what is measured."""

from __future__ import annotations

import pytest

from bot.core.search import Index, SearchParameters
from tests.bench.data import LIBRARY, load_list, load_questions
from tests.bench.measure import (
    Outcome,
    ask,
    by,
    false_refusals,
    left_unasserted,
    mean_of_categories,
    quality,
    searcher,
)
from tests.bench.quality import halves

_SURE = 0.9


@pytest.fixture(scope="module")
def outcomes(index: Index) -> list[Outcome]:
    """What came of the questions that nothing was tuned on."""
    return ask(searcher(index), halves(load_questions())["report"])


def _share(group: list[Outcome]) -> float:
    """Return the share that is right, a single miss aside: some groups are six questions."""
    return min(1.0, quality(group).right + 1 / len(group))


def test_the_mean_over_the_categories_stays_high(outcomes: list[Outcome]) -> None:
    """Every category counts the same, however many questions it has."""
    assert mean_of_categories(outcomes) >= 0.96


def test_no_category_is_left_behind(outcomes: list[Outcome]) -> None:
    """The worst category is good enough to be relied on."""
    groups = by(outcomes, lambda question: question.category)
    assert {name: _share(group) for name, group in groups.items()} == {
        name: pytest.approx(1.0, abs=0.13) for name in groups
    }


def test_no_language_is_left_behind(outcomes: list[Outcome]) -> None:
    """All seven languages are answered alike."""
    groups = by(outcomes, lambda question: question.language)
    assert all(_share(group) >= 0.9 for group in groups.values())


def test_what_has_an_answer_is_seldom_refused(outcomes: list[Outcome]) -> None:
    """Saying "nothing found" to a good question is the worst answer."""
    assert false_refusals(outcomes) <= 0.025


def test_what_has_no_answer_is_seldom_given_one(outcomes: list[Outcome]) -> None:
    """Neither pizza nor the subject next door gets a card.

    Most subjects next door have moved in: those that are left are few, and harder.
    """
    assert left_unasserted(outcomes) >= 0.88


def test_confidence_means_what_it_says(outcomes: list[Outcome]) -> None:
    """Of the answers given at 0.9 or more, at least nine in ten are right."""
    sure = [
        outcome for outcome in outcomes if outcome.confidence >= _SURE and outcome.question.relevant
    ]
    assert sum(outcome.first for outcome in sure) >= _SURE * len(sure)


def test_a_thin_list_in_another_language_is_served_too() -> None:
    """A title and a line for each tool, as an operator in a hurry writes them."""
    listed, questions = load_list(*LIBRARY)
    outcomes = ask(searcher(Index(listed, SearchParameters())), questions)
    assert mean_of_categories(outcomes) >= 0.9
    assert false_refusals(outcomes) <= 0.1
    assert left_unasserted(outcomes) >= 0.95
