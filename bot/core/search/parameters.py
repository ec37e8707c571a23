"""What was fitted and not derived: how much each thing counts, and when an answer is given.

Knows numbers; refuses to know where they come from: `python -m tests.bench fit` finds them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.core.search import coefficients
from bot.core.search.result import FieldName

DEFAULT_FIELD_WEIGHTS: Mapping[FieldName, float] = {
    "title": 1.0, "alias": 0.97, "acronym": 1.0, "misspelling": 1.0, "reference": 0.95,
    "keyword": 0.9, "need": 0.92, "summary": 0.7, "page": 0.7, "topic": 0.5, "id": 1.0,
}  # fmt: skip

SearchPart = Literal[
    "names",
    "references",
    "forms",
    "typos",
    "joins",
    "latin",
    "background",
    "rarity",
    "likeness",
    "passages",
]
"""A part of the search that can be left out, to learn what it earns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """A logistic curve: from what is known of an answer to the chance that it is right."""

    bias: float = coefficients.BIAS
    weights: tuple[float, ...] = coefficients.WEIGHTS


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchParameters:
    """All the numbers of a search."""

    field_weights: Mapping[FieldName, float] = field(default_factory=lambda: DEFAULT_FIELD_WEIGHTS)
    rarity: float = 0.35
    """How steeply a word says more that fewer tools have: 0 for not at all.

    Rich entries hold many words by the way: by a steep curve the tool with most to say would win.
    """
    kind: float = 0.35
    stop_word_rank: float = 0.08
    unknown: float = 0.75
    unknown_short: float = 0.5
    number: float = 0.1
    synonym: float = 0.85
    form: float = 0.9
    related: float = 0.9
    """How much of that counts of a relative that is no inflection: "value" of "valuation"."""
    foreign: float = 0.75
    joined: float = 0.95
    prefix: float = 0.8
    typo_cost: float = 1.0
    swapped: float = 0.65
    """What an acronym counts of which two letters changed places: that may be another acronym."""
    fit_share: float = 0.5
    missing: float = 0.5
    most_unsaid: float = 1.0
    """How much of a description counts as left unsaid at most: as much as one word of one tool."""
    calibration: Calibration = field(default_factory=Calibration)
    found_at: float = coefficients.FOUND_AT
    unsure_at: float = coefficients.UNSURE_AT
    more_for_common: float = 0.12
    """How much more a card or a choice takes where one common word is all that is asked."""
    lead: float = 0.005
    """Equal answers are a choice: a card would be a guess between them."""
    absent_lead: float = 0.1
    close: float = 0.15
    without: frozenset[SearchPart] = frozenset()
