"""A line for each set of questions, its categories or languages: right, refused and wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.core.catalogue.model import Catalogue
from bot.core.search import Index, SearchParameters
from tests.bench.data import PARALLEL, Question
from tests.bench.measure import Outcome, ask, by, quality, searcher
from tests.bench.table import table

HEADS = ("", "asked", "strict", "lenient", "refused", "wrong", "nothing", "no card")

Lists = Mapping[str, tuple[Catalogue, Sequence[Question]]]


def show_summary(lists: Lists, parameters: SearchParameters, *, categories: bool) -> None:
    """Print a line for each list, and one for each of its categories when they are asked for.

    Where the same is asked in several languages, there is a line for each language.
    """
    indexes: dict[int, Index] = {}
    rows: list[tuple[object, ...]] = []
    for name, (catalogue, questions) in lists.items():
        index = indexes.setdefault(id(catalogue), Index(catalogue, parameters))
        outcomes = ask(searcher(index), questions)
        rows.append((name, len(outcomes), *summary(outcomes)))
        if name in PARALLEL:
            rows += _parts(outcomes, lambda question: question.language)
        if categories:
            rows += _parts(outcomes, lambda question: question.category)
    print(table("strict counts a card, lenient also a choice whose first is right", HEADS, rows))


def _parts(outcomes: list[Outcome], key: Callable[[Question], str]) -> Iterator[tuple[object, ...]]:
    for part, group in by(outcomes, key).items():
        yield f"  {part}", len(group), *summary(group)


def summary(outcomes: Sequence[Outcome]) -> tuple[float | str, ...]:
    """Return what is right, refused and wrong of the questions with an answer, and of the others.

    Right, by category and then in the mean: with a card, or with a choice too. Refused and wrong
    are shares of all. Of questions without an answer: how many get nothing, how many no card.
    """
    answerable = [one for one in outcomes if one.question.relevant]
    others = [one for one in outcomes if not one.question.relevant]
    of_answerable: tuple[float | str, ...] = ("", "", "", "")
    of_others: tuple[float | str, ...] = ("", "")
    if answerable:
        of_answerable = (
            mean(answerable, is_strictly_right),
            mean(answerable, lambda one: one.right),
            quality(answerable).refused,
            sum(map(is_wrong, answerable)) / len(answerable),
        )
    if others:
        of_others = (quality(others).refused, quality(others).right)
    return (*of_answerable, *of_others)


def is_strictly_right(outcome: Outcome) -> bool:
    """Tell whether the right tool came as a card."""
    return outcome.first and outcome.verdict == "found"


def is_wrong(outcome: Outcome) -> bool:
    """Tell whether another tool came first, as a card or in a choice."""
    return outcome.verdict != "nothing" and not outcome.first


def mean(outcomes: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> float:
    """Return the mean over the categories of the share of which something holds."""
    groups = by(outcomes, lambda question: question.category).values()
    return sum(sum(map(holds, group)) / len(group) for group in groups) / len(groups)
