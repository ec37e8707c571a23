"""From candidates to an answer: how sure, and whether to give it, to offer it, or to say no.

Knows the calibration; refuses to know words and postings.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp

from bot.core.catalogue.model import Catalogue
from bot.core.search.parameters import Calibration, SearchParameters
from bot.core.search.result import Found, Hit, Nothing, Reason, SearchOutcome, Unsure
from bot.core.search.scoring import Candidate

MAX_CHOICES = 5
"""How many answers are offered at once."""
MAX_NEAREST = 3
"""How many tools stand beside "nothing found"."""
CERTAIN = 0.99
"""The confidence in a tool that was asked for by its name."""
ENOUGH = 2.0
"""Evidence beyond which more of it makes no answer surer: two words that only one tool has."""
CLEAR = 0.2
"""A lead beyond which more of it makes no answer surer."""

Explain = Callable[[int], tuple[Reason, ...]]
Rated = tuple[Candidate, float]


def rated(found: list[Candidate], curve: Calibration) -> list[Rated]:
    """Return candidates, best first, each with the chance that it is what was asked for."""
    rates: list[Rated] = []
    ceiling = 1.0
    for place, candidate in enumerate(found):
        rival = found[0] if place else found[1] if len(found) > 1 else None
        margin = candidate.score - (rival.score if rival else 0.0)
        ceiling = min(ceiling, chance(features(candidate, margin), curve))
        rates.append((candidate, ceiling))
    return rates


def features(candidate: Candidate, margin: float) -> tuple[float, ...]:
    """Return what the calibration looks at, in the order of its weights."""
    return (
        candidate.coverage,
        candidate.fit,
        min(candidate.evidence, ENOUGH),
        min(margin, CLEAR),
        min(candidate.named, ENOUGH),
        min(candidate.telling, ENOUGH),
        candidate.thin,
        candidate.thin * candidate.coverage,
        candidate.thin * candidate.fit,
    )


def chance(of: tuple[float, ...], curve: Calibration) -> float:
    """Return the chance that an answer is right."""
    height = curve.bias + sum(
        weight * value for weight, value in zip(curve.weights, of, strict=True)
    )
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, height))))


def decided(
    rates: list[Rated], catalogue: Catalogue, parameters: SearchParameters, explain: Explain
) -> SearchOutcome:
    """Return the answer that the candidates allow."""
    tools = len(catalogue.tools)
    of_tools = [(candidate, sure) for candidate, sure in rates if candidate.owner < tools][
        :MAX_CHOICES
    ]
    hits = tuple(
        Hit(catalogue.tools[candidate.owner], sure, explain(candidate.owner))
        for candidate, sure in of_tools
    )
    if not rates or rates[0][1] < least_offered(rates[0][0].thin, parameters):
        return Nothing(hits[:MAX_NEAREST])
    first, sure = rates[0]
    if first.owner >= tools:
        ahead = first.score - of_tools[0][0].score if of_tools else 1.0
        clear = sure >= parameters.found_at and ahead >= parameters.lead
        if clear or ahead >= parameters.absent_lead:
            return Nothing(hits[:MAX_NEAREST], catalogue.not_here[first.owner - tools])
        return Unsure(_close(hits, parameters))
    clear = sure >= parameters.found_at and _lead(rates) >= parameters.lead
    return Found(hits) if clear else Unsure(_close(hits, parameters))


def least_offered(thin: float, parameters: SearchParameters) -> float:
    """Return the chance from which there is a choice: a thin list knows less of what it lacks."""
    return parameters.unsure_at + parameters.unsure_thin * thin


def _lead(rates: list[Rated]) -> float:
    """Return how far the first is ahead of the second: without a lead there is a choice."""
    return rates[0][0].score - rates[1][0].score if len(rates) > 1 else 1.0


def _close(hits: tuple[Hit, ...], parameters: SearchParameters) -> tuple[Hit, ...]:
    least = hits[0].confidence * parameters.close
    return tuple(hit for hit in hits if hit.confidence >= least)
