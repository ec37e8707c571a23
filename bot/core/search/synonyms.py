"""Groups of words that mean the same to a searcher, found in the words of a text.

Knows what the catalogue calls synonyms; refuses to know what the words are found in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.core.catalogue.model import Concept
from bot.core.search.stemming import stem
from bot.core.search.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Synonyms:
    """The members of all groups, as the roots of their words, by the first of them."""

    members: dict[str, list[tuple[tuple[str, ...], str]]]
    names: dict[str, str]
    spare: frozenset[str]
    """The groups that are asked only for words that the catalogue has not."""

    def found_in(self, words: list[str]) -> Iterator[tuple[int, int, str]]:
        """Return where a member begins and ends, and the name of its group."""
        roots = [stem(word) for word in words]
        for start, first in enumerate(roots):
            for member, group in self.members.get(first, ()):
                end = start + len(member)
                if tuple(roots[start:end]) == member:
                    yield start, end, group


def terms_of(concepts: Iterable[Concept]) -> Iterator[tuple[str, ...]]:
    """Return what each concept of a glossary is called: in all languages at once."""
    for concept in concepts:
        languages = dict.fromkeys((*concept.terms, *concept.acronyms))
        yield tuple(dict.fromkeys(chain.from_iterable(map(concept.words_in, languages))))


def synonyms_of(
    groups: Sequence[tuple[str, ...]], spare: Iterable[tuple[str, ...]], tokens: Tokens
) -> Synonyms:
    """Read groups of words: of a catalogue, and of its glossary to spare."""
    members: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    names: dict[str, str] = {}
    for number, group in enumerate(chain(groups, spare)):
        names[f"={number}"] = group[0]
        for text in group:
            roots = tuple(stem(word) for word in tokens.of(text) if word not in tokens.stop_words)
            if roots:
                members.setdefault(roots[0], []).append((roots, f"={number}"))
    own = len(groups)
    return Synonyms(members, names, frozenset(list(names)[own:]))
