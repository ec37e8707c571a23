"""Acronyms as they are spelled out, letter by letter: "ay ee oh" or "A E O".

Knows what letters are called; refuses to know what an acronym stands for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import product

MIN_LETTERS = 3
"""Letters of an acronym that is spelled out: two are said in passing, as in "oh I"."""
MAX_LETTERS = 6
MAX_READINGS = 64
"""Readings of one run that are looked up: a name may stand for several letters."""


@dataclass(frozen=True, slots=True)
class LetterNames:
    """The letters that a word may be the name of."""

    letters: Mapping[str, str]

    def joined(self, words: list[str], acronyms: Collection[str]) -> list[str]:
        """Return words of which those that spell an acronym together have become that acronym."""
        letters = self.letters
        if sum(word in letters for word in words) < MIN_LETTERS:
            return words
        found: list[str] = []
        place = 0
        while place < len(words):
            length, acronym = self._longest(words[place : place + MAX_LETTERS], acronyms)
            found.append(acronym or words[place])
            place += length
        return found

    def _longest(self, words: list[str], acronyms: Collection[str]) -> tuple[int, str | None]:
        """Return how many words the longest acronym takes that begins here, and the acronym."""
        named = next(
            (place for place, word in enumerate(words) if word not in self.letters), len(words)
        )
        for length in range(named, MIN_LETTERS - 1, -1):
            readings = product(*(self.letters[word] for word in words[:length]))
            for _, reading in zip(range(MAX_READINGS), readings, strict=False):
                acronym = "".join(reading)
                if acronym in acronyms:
                    return length, acronym
        return 1, None


def letter_names(listed: Mapping[str, list[str]]) -> LetterNames:
    """Read the names of letters, which are listed by letter."""
    letters: dict[str, str] = {}
    for letter, names in listed.items():
        for name in names:
            letters[name] = letters.get(name, "") + letter
    return LetterNames(letters)
