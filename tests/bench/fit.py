"""Fits the calibration and the thresholds on the tuning half, and writes them as data.

Questions with an answer and questions without one are too few to fit on alone, and every subject
that is missing today is listed in `not_here`. So two more kinds of questions without an answer are
made from the same half: those without an answer, asked of a catalogue that lists no missing
subject; and those with one, asked of a catalogue without the tools that answer them (at a lower
weight, as their next of kin often answers them too).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, log

from bot.core.catalogue.model import Catalogue
from bot.core.search import Index, SearchParameters
from bot.core.search.ranking import features
from tests.bench.data import ROOT, Question

FITTED = ROOT / "bot" / "core" / "search" / "coefficients.py"
KIN = 0.15
"""The weight of a question that was asked of a catalogue without its answers."""
RIDGE = 0.05
"""The penalty that keeps the weights small where the data say little."""
WRONGLY_ASSERTED = 0.015
"""The share of questions without an answer that may be answered with a card."""
LEAST_SURE = 0.75
"""A card is given only when it is right at least this often, whatever the few questions say."""
REFUSED = 0.0025
"""The share of questions with an answer that may be refused."""

Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """What the calibration looks at, whether the answer was right, and how much that counts."""

    features: Vector
    right: bool
    weight: float


def fit(
    catalogue: Catalogue, questions: list[Question], parameters: SearchParameters
) -> tuple[str, Vector]:
    """Fit on questions; return the source text of the data module, and the weights."""
    index = Index(catalogue, parameters)
    bare = Index(replace(catalogue, not_here=()), parameters)
    usual = [question for question in questions if question.category != "exact"]
    asked = [_example(index, question, 1.0) for question in usual]
    bare_asked = [_example(bare, question, 1.0) for question in usual if not question.relevant]
    kin = [_example(index, question, KIN, hidden=True) for question in usual if question.relevant]
    examples = [example for example in (*asked, *bare_asked, *kin) if example]
    weights = logistic(examples)
    answered = [
        _chance(weights, example.features) for example in asked if example and example.right
    ]
    unanswerable = [_chance(weights, example.features) for example in bare_asked if example] + [
        0.0
    ] * bare_asked.count(None)
    found_at = max(_quantile(unanswerable, 1.0 - WRONGLY_ASSERTED), LEAST_SURE)
    unsure_at = min(_quantile(answered, REFUSED), found_at)
    return _source(weights, found_at, unsure_at), weights


def logistic(examples: list[Example]) -> Vector:
    """Fit a logistic regression by Newton's method."""
    size = len(examples[0].features) + 1
    weights = [0.0] * size
    for _ in range(50):
        slope = [-RIDGE * weight if place else 0.0 for place, weight in enumerate(weights)]
        bend = [[RIDGE * (row == column > 0) for column in range(size)] for row in range(size)]
        for example in examples:
            values = (1.0, *example.features)
            chance = _chance(tuple(weights), example.features)
            for row in range(size):
                slope[row] += example.weight * (example.right - chance) * values[row]
                for column in range(size):
                    bend[row][column] += (
                        example.weight * chance * (1.0 - chance) * values[row] * values[column]
                    )
        step = _solved(bend, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return tuple(round(weight, 3) for weight in weights)


def log_loss(examples: list[Example], weights: Vector) -> float:
    """Return how badly the chances fit: the mean negative logarithm of what came true."""
    total = 0.0
    for example in examples:
        chance = min(max(_chance(weights, example.features), 1e-9), 1 - 1e-9)
        total -= example.weight * log(chance if example.right else 1.0 - chance)
    return total / sum(one.weight for one in examples)


def _example(
    index: Index, question: Question, weight: float, *, hidden: bool = False
) -> Example | None:
    """Return what the best candidate looks like; None when it is not a tool."""
    allowed = (lambda tool: tool.id not in question.relevant) if hidden else None
    found = index.candidates(question.text, allowed)
    tool = index.tool_of(found[0]) if found else None
    if tool is None:
        return None
    margin = found[0].score - (found[1].score if len(found) > 1 else 0.0)
    return Example(features(found[0], margin), tool.id in question.relevant, weight)


def _chance(weights: Vector, values: Vector) -> float:
    height = weights[0] + sum(w * v for w, v in zip(weights[1:], values, strict=True))
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, height))))


def _quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small system of equations by elimination."""
    size = len(right)
    rows = [[*matrix[row], right[row]] for row in range(size)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(size):
            if row != column:
                share = rows[row][column] / rows[column][column]
                for place in range(column, size + 1):
                    rows[row][place] -= share * rows[column][place]
    return [rows[row][size] / rows[row][row] for row in range(size)]


def _source(weights: Vector, found_at: float, unsure_at: float) -> str:
    return f'''"""Numbers that were fitted; written by `python -m tests.bench fit`, not by hand."""

BIAS = {weights[0]}
WEIGHTS = {weights[1:]}
"""Of coverage, fit, evidence and margin, in the order of `ranking.features`."""
FOUND_AT = {found_at:.3f}
UNSURE_AT = {unsure_at:.3f}
'''
