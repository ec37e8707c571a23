"""From candidates to an answer: how sure, and whether to give it, to offer it, or to say no.

Knows the calibration; refuses to know words and postings.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import nlargest
from math import exp

from bot.core.catalogue.model import Catalogue
from bot.core.search.parameters import Calibration, SearchParameters
from bot.core.search.result import Found, Hit, Nothing, Reason, SearchOutcome, Unsure
from bot.core.search.scoring import Candidate

MAX_CANDIDATES = 20
"""Candidates that are kept: more are never shown."""
MAX_RESULTS = 5
"""How many answers are offered at once."""
MAX_RATED = 2 * MAX_RESULTS
"""Candidates that are rated for a choice: subjects that are not here are among them."""
MAX_NEAREST = 3
"""How many tools stand beside "nothing found"."""
CERTAIN = 0.99
"""The confidence in a tool that was asked for by its name."""
ENOUGH = 4.0
"""Evidence beyond which more of it makes no answer surer: four words that only one tool has."""
CLEAR = 2.0
"""How much more evidence than any other has makes an answer as sure as a lead can."""
CLEARLY_SAID = 1.0
"""The same of a phrase that is said: one word that only one tool has."""

Explain = Callable[[int], tuple[Reason, ...]]
Rated = tuple[Candidate, float]


def rated(found: list[Candidate], curve: Calibration, most: int = MAX_RATED) -> list[Rated]:
    """Return the best candidates, each with the chance that it is what was asked for."""
    rates: list[Rated] = []
    ceiling = 1.0
    for candidate, seen in zip(found[:most], features(found), strict=False):
        ceiling = min(ceiling, chance(seen, curve))
        rates.append((candidate, ceiling))
    return rates


def features(found: list[Candidate]) -> list[tuple[float, ...]]:
    """Return of each candidate what the calibration looks at, in the order of its weights."""
    evidence = _leads([candidate.evidence for candidate in found])
    said = _leads([candidate.said for candidate in found])
    return [
        (
            one.fit,
            enough := min(one.evidence, ENOUGH),
            enough * one.fit,
            max(-CLEAR, min(ahead, CLEAR)),
            max(-CLEARLY_SAID, min(said_ahead, CLEARLY_SAID)),
            one.thin,
        )
        for one, ahead, said_ahead in zip(found, evidence, said, strict=True)
    ]


def _leads(values: list[float]) -> list[float]:
    """Return of each value how far it is ahead of the best of the others."""
    best, second = ([*nlargest(2, values), 0.0, 0.0])[:2]
    return [value - (second if value == best else best) for value in values]


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
        :MAX_RESULTS
    ]
    hits = tuple(
        Hit(catalogue.tools[candidate.owner], sure, explain(candidate.owner))
        for candidate, sure in of_tools
    )
    if not rates or rates[0][1] < parameters.unsure_at:
        return Nothing(hits[:MAX_NEAREST])
    first, sure = rates[0]
    if first.owner >= tools:
        ahead = first.score - of_tools[0][0].score if of_tools else 1.0
        here = of_tools and of_tools[0][1] >= parameters.found_at  # what a tool is for as well
        clear = sure >= parameters.found_at and ahead >= parameters.lead and not here
        if clear or ahead >= parameters.absent_lead:
            return Nothing(hits[:MAX_NEAREST], catalogue.not_here[first.owner - tools])
        return Unsure(_close(hits, parameters))
    clear = sure >= parameters.found_at and _lead(rates) >= parameters.lead
    return Found(hits) if clear else Unsure(_close(hits, parameters))


def _lead(rates: list[Rated]) -> float:
    """Return how far the first is ahead of the second: without a lead there is a choice."""
    return rates[0][0].score - rates[1][0].score if len(rates) > 1 else 1.0


def _close(hits: tuple[Hit, ...], parameters: SearchParameters) -> tuple[Hit, ...]:
    least = hits[0].confidence * parameters.close
    return tuple(hit for hit in hits if hit.confidence >= least)
