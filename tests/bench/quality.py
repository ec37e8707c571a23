"""The quality of the search, by category and by language, on both halves of the questions."""

from __future__ import annotations

from itertools import pairwise

from bot.core.search import Index, SearchParameters
from tests.bench.data import Question, load_catalogue, mistyped, romanised, tuned_on
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
from tests.bench.table import table

_HEADS = ("", "asked", "right", "in 3", "nothing", "found")
_BANDS = (0.0, 0.05, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.97, 1.01)


def halves(questions: list[Question]) -> dict[str, list[Question]]:
    """Split questions, and add questions that are made up from those of each half."""
    tune = [question for question in questions if tuned_on(question)]
    report = [question for question in questions if not tuned_on(question)]
    return {"tune": _with_made(tune), "report": _with_made(report)}


def _with_made(questions: list[Question]) -> list[Question]:
    return [*questions, *mistyped(questions), *romanised(questions)]


def show_quality(questions: list[Question], *, whole: bool, failures: bool) -> None:
    """Print the quality on both halves; on a file that was never tuned on, on the whole of it."""
    search = searcher(Index(load_catalogue(), SearchParameters()))
    groups = {"whole file": questions} if whole else halves(questions)
    for name, group in groups.items():
        outcomes = ask(search, group)
        print(_groups(f"quality, {name}", outcomes))
        print(
            f"mean over categories {mean_of_categories(outcomes):.3f}"
            f"   false refusals {false_refusals(outcomes):.3f}"
            f"   unanswerable left unasserted {left_unasserted(outcomes):.3f}\n"
        )
        print(_reliability(f"confidence of the first answer, {name}", outcomes), "\n")
        if failures and name == "tune":
            _show_failures(outcomes)


def _groups(title: str, outcomes: list[Outcome]) -> str:
    rows: list[tuple[object, ...]] = []
    for key in ((lambda one: one.category), (lambda one: f"({one.language})")):
        for name, group in by(outcomes, key).items():
            made = quality(group)
            rows.append((name, made.asked, made.right, made.in_three, made.refused, made.found))
    return table(title, _HEADS, rows)


def _reliability(title: str, outcomes: list[Outcome]) -> str:
    """Say of answers given with a confidence how often they are right."""
    rows = []
    for low, high in pairwise(_BANDS):
        band = [outcome for outcome in outcomes if low <= outcome.confidence < high]
        if band:
            mean = sum(outcome.confidence for outcome in band) / len(band)
            rows.append((f"{low:.2f}-{min(high, 1.0):.2f}", len(band), mean, _first(band)))
    return table(title, ("said", "asked", "mean said", "came true"), rows)


def _first(band: list[Outcome]) -> float:
    return sum(outcome.first for outcome in band) / len(band)


def _show_failures(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        if not outcome.right:
            print(f"  {outcome.question.category}: {outcome.question.text!r} -> {outcome.verdict}")
