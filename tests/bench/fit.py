"""Fits the calibration and the thresholds on several lists, and writes them as data.

Of our catalogue the tuning half is used. Questions without an answer are too few to fit on alone,
and every subject that is missing today is listed in `not_here`. So three more kinds are made:
those without an answer, asked of a catalogue that lists no missing subject; those with one, asked
of a catalogue without the tools that answer them; and questions of the other lists. The last two
count little, as some of them have an answer after all.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp, log

from bot.core.catalogue.model import Catalogue
from bot.core.search import Index, SearchParameters
from bot.core.search.parameters import Calibration
from bot.core.search.ranking import features
from tests.bench.data import ROOT, SEED, Question
from tests.bench.measure import ask, searcher
from tests.bench.summary import HEADS, summary
from tests.bench.table import table

FITTED = ROOT / "bot" / "core" / "search" / "coefficients.py"
KIN = 0.15
"""The weight of a question that was asked of a list without its answers."""
SHORT = 3.0
"""The weight of a question of another list than ours: those lists have few of them."""
STRANGER = 0.1
"""The weight of a question that was asked of another list than its own."""
RIDGE = 0.05
"""The penalty that keeps the weights small where the data say little."""
FOUND = 0.6
"""A card is given from this chance on: questions without an answer are too few to tell."""
OFFERED = 0.25
"""A choice is given from this chance on: with less, half of the questions off topic get one."""
STRANGE = 60
"""Questions of each other list that a list is asked, to which it has no answer."""

List = tuple[Catalogue, list[Question]]
Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """What the calibration looks at, whether the answer was right, and how much that counts."""

    features: Vector
    right: bool
    weight: float


def fit(lists: Sequence[List], parameters: SearchParameters) -> str:
    """Fit on the questions of all lists, ours first; return the source of the data module."""
    return _source(logistic(_examples(lists, parameters)))


def show_left_out(lists: Sequence[List], parameters: SearchParameters) -> None:
    """Print what comes of each list with the numbers that were fitted on the others."""
    rows = []
    for place, (catalogue, questions) in enumerate(lists):
        weights = logistic(_examples([*lists[:place], *lists[place + 1 :]], parameters))
        curve = Calibration(bias=weights[0], weights=weights[1:])
        index = Index(catalogue, replace(parameters, calibration=curve))
        outcomes = ask(searcher(index), questions)
        name = next(iter(catalogue.organisation.short.values()))
        rows.append((name, len(outcomes), *summary(outcomes)))
    print(table("each list with what was fitted on the others", HEADS, rows), "\n")


def _examples(lists: Sequence[List], parameters: SearchParameters) -> list[Example]:
    examples: list[Example | None] = []
    for place, (catalogue, questions) in enumerate(lists):
        index = Index(catalogue, parameters)
        usual = [question for question in questions if question.category != "exact"]
        weight = 1.0 if catalogue.not_here else SHORT
        examples += [_example(index, question, weight) for question in usual]
        examples += [
            _example(index, question, KIN * weight, hidden=True)
            for question in usual
            if question.relevant
        ]
        examples += _unanswerable(catalogue, usual, parameters) if catalogue.not_here else []
        bare = Index(replace(catalogue, not_here=()), parameters)
        for _, asked in (*lists[:place], *lists[place + 1 :]):
            chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
            strange = chance.sample(asked, min(STRANGE, len(asked)))
            examples += [
                _example(bare, replace(one, relevant=()), STRANGER * weight) for one in strange
            ]
    return [example for example in examples if example]


def _unanswerable(
    catalogue: Catalogue, questions: list[Question], parameters: SearchParameters
) -> list[Example | None]:
    bare = Index(replace(catalogue, not_here=()), parameters)
    return [_example(bare, question, 1.0) for question in questions if not question.relevant]


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
    return Example(features(found)[0], tool.id in question.relevant, weight)


def _chance(weights: Vector, values: Vector) -> float:
    height = weights[0] + sum(w * v for w, v in zip(weights[1:], values, strict=True))
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, height))))


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


def _source(weights: Vector) -> str:
    return f'''"""Numbers that were fitted; written by `python -m tests.bench fit`, not by hand."""

BIAS = {weights[0]}
WEIGHTS = {weights[1:]}
"""In the order of `ranking.features`."""
FOUND_AT = {FOUND:.3f}
UNSURE_AT = {OFFERED:.3f}
'''
