"""How well each owner of phrases answers a question: how much of it is explained, and how tightly.

Knows slots and postings; refuses to know tools, outcomes and texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import nlargest
from typing import Literal

from bot.core.catalogue.model import Reference
from bot.core.search.lexicon import Lexicon
from bot.core.search.matching import QueryTerm, TermMatch
from bot.core.search.parameters import SearchParameters
from bot.core.search.result import FieldName, Reason
from bot.core.search.stemming import is_inflection

MAX_VISITED = 1800
"""Postings that one question visits one by one, however large the catalogue is."""
MAX_SKIMMED = 8_000
"""Postings of one common word that are only held against those visited before."""
MAX_SKIMMED_IN_ALL = 24_000
"""The same for all words of a question together."""

NAMES: frozenset[FieldName] = frozenset({"title", "alias"})
"""The rungs that name a tool."""
DESCRIBING: frozenset[FieldName] = frozenset({"summary"})
"""The rungs that describe a tool: nobody repeats the whole of a description."""
SMALL_WORDS = 0.4
"""What the small words of a sentence come to, at most, beside the one that says it all."""
_Best = dict[int, tuple[float, int, TermMatch]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An owner and what speaks for it."""

    owner: int
    score: float
    coverage: float
    fit: float
    evidence: float
    said: float
    """How much of a phrase is said, beyond what of it is left unsaid: whatever else is asked."""
    thin: float
    """How little the list says of each of its tools: from 0, rich, to 1, titles and a line."""


class Scorer:
    """The score sheet of one question."""

    def __init__(self, lexicon: Lexicon, parameters: SearchParameters) -> None:
        self._lexicon = lexicon
        self._parameters = parameters
        self._left = MAX_VISITED
        self._skims = MAX_SKIMMED_IN_ALL
        self._meeting: list[int] = []
        self._met_in: int | None = None
        self._matched: dict[int, float] = {}
        self._explained: dict[int, float] = {}
        self._slots: list[tuple[QueryTerm, _Best]] = []
        self._references: list[tuple[Reference, dict[int, float]]] = []
        self._asked = 0.0
        self._ranked = 0.0

    def add_all(self, query_terms: list[QueryTerm]) -> None:
        """Count all words of a question; the rarest first, to say where to look for the others."""
        length = self._lexicon.postings.length
        ordered = sorted(
            query_terms,
            key=lambda query_term: sum(length(match_.term) for match_ in query_term.matches),
        )
        known = [query_term for query_term in ordered if query_term.matches]
        if len(known) > 1:
            self._visit_both(*known[:2])
        for query_term in ordered:
            self._add(query_term)

    def _visit_both(self, first: QueryTerm, second: QueryTerm) -> None:
        """Where even the rarest words are common, look first where two of them meet."""
        postings = self._lexicon.postings
        met_in = first.matches[0].term
        if postings.length(met_in) > self._left:
            one, other = postings[met_in], postings[second.matches[0].term]
            self._meeting = sorted(set(one[:MAX_SKIMMED]).intersection(other[:MAX_SKIMMED]))
            self._met_in = met_in

    def _add(self, query_term: QueryTerm) -> None:
        lexicon, matched, owners = self._lexicon, self._matched, self._lexicon.owners
        strengths = lexicon.strengths
        self._asked += query_term.weight
        self._ranked += query_term.rank
        best: _Best = {}
        seen: set[int] = set()
        for match_ in sorted(query_term.matches, key=lambda sense: -sense.similarity):
            similarity = match_.similarity
            share = similarity * query_term.rank
            for phrase in self._visited(match_.term):
                if phrase in seen:
                    continue
                seen.add(phrase)
                matched[phrase] = matched.get(phrase, 0.0) + share
                owner = owners[phrase]
                strength = similarity * strengths[phrase]
                known = best.get(owner)
                if known is None or strength > known[0]:
                    best[owner] = (strength, phrase, match_)
        self._slots.append((query_term, best))
        explained, weight = self._explained, query_term.weight
        for owner, (strength, _, _) in best.items():
            explained[owner] = explained.get(owner, 0.0) + strength * weight

    def _visited(self, term: int) -> Iterable[int]:
        """Return the phrases to visit: all of them, or of a common word those that matter."""
        posting = self._lexicon.postings[term]
        if len(posting) <= self._left:
            self._left -= len(posting)
            return posting
        if self._matched:
            skimmed = posting[: min(MAX_SKIMMED, self._skims)]
            self._skims -= len(skimmed)
            return self._matched.keys() & skimmed
        meeting = self._meeting if term == self._met_in else []
        visited = [*meeting, *posting[: self._left]][: self._left]
        self._left = 0
        return visited

    def add_reference(self, reference: Reference, strengths: dict[int, float]) -> None:
        """Count what is referred to for the owners that help with it."""
        self._asked += 1.0
        self._ranked += 1.0
        self._references.append((reference, strengths))
        for owner, strength in strengths.items():
            self._explained[owner] = self._explained.get(owner, 0.0) + strength

    def candidates(self, most: int, admitted: Callable[[int], bool]) -> list[Candidate]:
        """Return the admitted owners that explain most, the best first."""
        fits, said = self._fits()
        share, asked = self._parameters.fit_share, self._asked or 1.0
        part = (1.0 - share) / asked
        scores = [
            (part * explained + share * fits.get(owner, 0.0), -owner)
            for owner, explained in self._explained.items()
            if admitted(owner)
        ]
        return [
            Candidate(
                owner=-place,
                score=score,
                coverage=self._explained[-place] / asked,
                fit=fits.get(-place, 0.0),
                evidence=self._explained[-place],
                said=said.get(-place, 0.0),
                thin=self._lexicon.thin,
            )
            for score, place in nlargest(most, scores)
        ]

    def is_one_word(self) -> bool:
        """Tell whether a question says one thing."""
        return len(self._slots) == 1 and not self._references

    def only_common_word(self) -> str | None:
        """Return the word of a question that says no more than one common or generic word."""
        if not self.is_one_word():
            return None
        query_term, _ = self._slots[0]
        said = query_term.said
        return said if query_term.common or said in self._lexicon.generic else None

    def place_of(self, owner: int, *, bare: bool) -> Literal["name", "keyword"] | None:
        """Return where an owner has the only word of a question: in a name, as a whole keyword.

        What says the word best counts, else any title. Of an owner that has neither keywords nor
        needs, the summary is as good as its names.
        """
        query_term, best = self._slots[0]
        owners, postings = self._lexicon.owners, self._lexicon.postings
        _, phrase, match_ = best[owner]
        in_titles = (
            (phrase, match_)
            for match_ in query_term.matches
            for phrase in postings[match_.term]
            if owners[phrase] == owner and self._lexicon.field_names[phrase] == "title"
        )
        places = (
            self._place_in(phrase, match_, query_term.said, bare=bare)
            for phrase, match_ in ((phrase, match_), *in_titles)
        )
        return next((place for place in places if place), None)

    def _place_in(
        self, phrase: int, match_: TermMatch, said: str, *, bare: bool
    ) -> Literal["name", "keyword"] | None:
        if match_.how == "typo":
            return None
        if match_.how == "form" and not is_inflection(said, self._lexicon.terms[match_.term]):
            return None
        field_name = self._lexicon.field_names[phrase]
        if field_name in NAMES or (bare and field_name == "summary"):
            return "name" if match_.how == "exact" else "keyword"
        # A need is said in a sentence: what is over may be its small words.
        whole = self._lexicon.sizes[phrase] - self._lexicon.weights[match_.term] <= SMALL_WORDS
        return "keyword" if whole and match_.how != "form" else None

    def reasons(self, owner: int) -> tuple[Reason, ...]:
        """Return what speaks for an owner: a reason for each word of the question."""
        found = [
            Reason(reference.number, reference.number, "reference", "exact")
            for reference, strengths in self._references
            if owner in strengths
        ]
        for query_term, best in self._slots:
            if owner in best:
                _, phrase, match_ = best[owner]
                meant = self._lexicon.spelling(match_.term)
                found.append(
                    Reason(query_term.said, meant, self._lexicon.field_names[phrase], match_.how)
                )
        return tuple(dict.fromkeys(found))

    def _fits(self) -> tuple[dict[int, float], dict[int, float]]:
        """Return how tightly a phrase of each owner fits, and how much of one is said."""
        lexicon, missing, ranked = self._lexicon, self._parameters.missing, self._ranked or 1.0
        most = self._parameters.most_unsaid
        owners, field_names, sizes, strengths = (
            lexicon.owners, lexicon.field_names, lexicon.sizes, lexicon.strengths
        )  # fmt: skip
        fits: dict[int, float] = {}
        said: dict[int, float] = {}
        for phrase, matched in self._matched.items():
            size, owner = sizes[phrase], owners[phrase]
            unsaid = size - matched
            if unsaid > most and field_names[phrase] in DESCRIBING:
                unsaid = most
            unsaid = max(unsaid, 0.0)
            strength = strengths[phrase]
            fit = strength * matched / (ranked + missing * unsaid)
            if fit > fits.get(owner, 0.0):
                fits[owner] = fit
            if (beyond := strength * (matched - unsaid)) > said.get(owner, 0.0):
                said[owner] = beyond
        for _, helped in self._references:
            for owner, strength in helped.items():
                fits[owner] = fits.get(owner, 0.0) + strength / ranked
        return fits, said
