"""The terms of a glossary, found by what somebody typed: in any language, also mistyped.

Knows whole terms and their words; refuses to know tools, and in which language a term is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.core.base.normalize import exact_key, fold, is_chinese, on_other_keys, split_words
from bot.core.catalogue.model import Concept
from bot.core.search.stemming import stem
from bot.core.search.typos import NearWords, near_words

LONGEST_TERM = 120
"""Letters of a question for a term: as many as a term has."""
MAX_CONCEPTS = 8
"""Concepts that are offered for one word."""
_SHORTEST = 2
"""Letters of the shortest word that is looked for inside terms."""
_Key = Callable[[str], str]


@dataclass(frozen=True)
class TermIndex:
    """The concepts of a glossary by their words; its tables are made for the first question."""

    concepts: tuple[Concept, ...]

    def find(self, words: str) -> tuple[Concept, ...]:
        """Return the concepts that words may mean: one where they say it, else the nearest few."""
        for typed in (words, on_other_keys(words)):
            if len(typed) <= LONGEST_TERM and (found := self._find(fold(typed))):
                return found
        return ()

    def _find(self, folded: str) -> tuple[Concept, ...]:
        key = exact_key(folded)
        if not key:
            return ()
        return (
            self._by_key.get(key, ())
            or self._by_stems.get(_stems(folded), ())
            or self._mistyped(key)
            or self._within(folded)
        )

    def _mistyped(self, key: str) -> tuple[Concept, ...]:
        """Return the concepts whose term is written most like a key."""
        near = self._near_terms.find(key)
        least = min((edits for _, edits in near), default=0)
        closest = [term for term, edits in near if edits == least]
        return _once(concept for term in closest for concept in self._by_key[term])

    def _within(self, folded: str) -> tuple[Concept, ...]:
        """Return the concepts that have all words of a question in one language."""
        meant = [
            (word, {near for near, _ in self._near_words.find(word)})
            for word in split_words(folded)
        ]
        found = [
            concept
            for concept in self.concepts
            if any(
                all(_is_in(word, known) or not near.isdisjoint(known) for word, near in meant)
                for known in self._words[concept.id]
            )
        ]
        return tuple(found[:MAX_CONCEPTS])

    @cached_property
    def _by_key(self) -> dict[str, tuple[Concept, ...]]:
        return self._table(exact_key)

    @cached_property
    def _by_stems(self) -> dict[str, tuple[Concept, ...]]:
        return self._table(_stems)

    def _table(self, key: _Key) -> dict[str, tuple[Concept, ...]]:
        found: dict[str, tuple[Concept, ...]] = {}
        for concept in self.concepts:
            for language in {**concept.terms, **concept.acronyms}:
                for term in concept.words_in(language):
                    known = key(fold(term))
                    found[known] = _once((*found.get(known, ()), concept))
        return found

    @cached_property
    def _words(self) -> dict[str, list[frozenset[str]]]:
        """The words of each concept, and their stems, a set for each language."""
        return {
            concept.id: [
                frozenset(_words_of(concept.words_in(language))) for language in concept.terms
            ]
            for concept in self.concepts
        }

    @cached_property
    def _near_terms(self) -> NearWords:
        return near_words(self._by_key)

    @cached_property
    def _near_words(self) -> NearWords:
        sets = (known for languages in self._words.values() for known in languages)
        return near_words(sorted(set().union(*sets)))


def _words_of(terms: Iterable[str]) -> Iterator[str]:
    for term in terms:
        for word in split_words(fold(term)):
            yield word
            yield stem(word)


def _is_in(word: str, known: frozenset[str]) -> bool:
    if len(word) < _SHORTEST:
        return False
    if is_chinese(word):
        return any(word in longer for longer in known)
    return word in known or stem(word) in known


def _stems(folded: str) -> str:
    return "".join(stem(word) for word in split_words(folded))


def _once(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    return tuple({concept.id: concept for concept in concepts}.values())
