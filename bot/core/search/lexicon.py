"""The words of a catalogue: how much each says, how it may be written, and where it stands.

Knows words and postings; refuses to know questions and tools.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass

from bot.core.search.near import NearWords
from bot.core.search.outcome import Rung

MAX_BEGINNINGS = 500
"""Words looked at that begin as the word that is being typed."""
MAX_COMPLETED = 40
"""Words that a word that is being typed may become."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a catalogue, and of each its phrases, the strongest rungs first."""

    numbers: dict[str, int]
    terms: list[str]
    ordered: list[str]
    weights: array[float]
    family: dict[str, list[int]]
    joins: dict[str, tuple[str, str]]
    latin: dict[str, list[int]]
    near: NearWords
    acronyms: frozenset[str]
    shown: dict[str, str]
    languages: list[int]
    postings: list[array[int]]
    owners: array[int]
    rungs: list[Rung]
    strengths: array[float]
    sizes: array[float]

    def spelling(self, term: int) -> str:
        """Return a term as a person may read it: acronyms as written, misspellings put right."""
        return self.shown.get(self.terms[term], self.terms[term])

    def starting_with(self, beginning: str) -> list[str]:
        """Return terms that begin so: those that stand in most phrases first."""
        start = bisect_left(self.ordered, beginning)
        found = []
        for term in self.ordered[start : start + MAX_BEGINNINGS]:
            if not term.startswith(beginning):
                break
            found.append(term)
        found.sort(key=lambda term: -len(self.postings[self.numbers[term]]))
        return found[:MAX_COMPLETED]
