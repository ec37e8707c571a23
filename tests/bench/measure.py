"""What came of each question, and what that makes in numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.core.search import Found, Index, Nothing
from tests.bench.data import Question

Verdict = Literal["found", "unsure", "nothing"]
Answer = tuple[Verdict, tuple[str, ...], float]
"""What a search says, the ids in their order, and how sure it is of the first."""
Searcher = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question."""

    question: Question
    verdict: Verdict
    first: bool
    in_three: bool
    confidence: float

    @property
    def right(self) -> bool:
        """An answer is right when it comes first; of no answer it is right to assert none."""
        if not self.question.relevant:
            return self.verdict != "found"
        return self.verdict != "nothing" and self.first


@dataclass(frozen=True, slots=True)
class Quality:
    """The numbers of a group of questions."""

    asked: int
    right: float
    in_three: float
    refused: float
    found: float


def searcher(index: Index) -> Searcher:
    """Make a search of ours answer as the peers do."""

    def search(text: str) -> Answer:
        outcome = index.find(text)
        ids = tuple(hit.tool.id for hit in outcome.hits)
        sure = outcome.hits[0].confidence if outcome.hits else 0.0
        if isinstance(outcome, Nothing):
            return "nothing", ids, sure
        return ("found" if isinstance(outcome, Found) else "unsure"), ids, sure

    return search


def ask(search: Searcher, questions: Iterable[Question]) -> list[Outcome]:
    """Ask all questions."""
    outcomes = []
    for question in questions:
        verdict, ids, sure = search(question.text)
        wanted = set(question.relevant)
        outcomes.append(
            Outcome(
                question,
                verdict,
                first=bool(wanted & set(ids[:1])),
                in_three=bool(wanted & set(ids[:3])),
                confidence=sure,
            )
        )
    return outcomes


def quality(outcomes: Sequence[Outcome]) -> Quality:
    """Return the numbers of a group."""
    asked = len(outcomes) or 1
    return Quality(
        len(outcomes),
        sum(outcome.right for outcome in outcomes) / asked,
        sum(outcome.in_three for outcome in outcomes) / asked,
        sum(outcome.verdict == "nothing" for outcome in outcomes) / asked,
        sum(outcome.verdict == "found" for outcome in outcomes) / asked,
    )


def by(outcomes: Sequence[Outcome], key: Callable[[Question], str]) -> dict[str, list[Outcome]]:
    """Group outcomes, in the order in which the groups appear."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome.question), []).append(outcome)
    return groups


def mean_of_categories(outcomes: list[Outcome]) -> float:
    """Return the mean share of right answers over the categories."""
    groups = by(outcomes, lambda question: question.category).values()
    return sum(quality(group).right for group in groups) / (len(groups) or 1)


def false_refusals(outcomes: list[Outcome]) -> float:
    """Return the share of the questions with an answer that got none."""
    return quality([outcome for outcome in outcomes if outcome.question.relevant]).refused


def left_unasserted(outcomes: list[Outcome]) -> float:
    """Return the share of the questions without an answer that got no card."""
    return quality([outcome for outcome in outcomes if not outcome.question.relevant]).right
