"""Words that were mistyped: the few words of the vocabulary that are close to a given one.

Knows letters and edits; refuses to know what words mean. An edit changes at most three of a word's
runs of three letters, a swap of neighbours four: two words within k edits share one of any 4k + 1
runs of either. The rarest 4k + 1 runs give a short list that holds every answer, and rapidfuzz
measures only that list.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.search.postings import RunLists

MAX_MEASURED = 1500
"""Words measured for one word of a question, however large the vocabulary is."""
MAX_NEAR = 8
"""Words that one word of a question may be mistyped from."""
ONE_EDIT, TWO_EDITS = 4, 8
"""Letters from which a word may have one edit, or two."""
MIN_SLIPPED = 3
"""Letters of the shortest word that may be a slip of another."""
MIN_SWAPPED, MAX_SWAPPED = 3, 5
"""Letters of an acronym of which two may have changed places."""
SILENT_FIRST = frozenset({"gn", "kn", "ps", "pn", "wr", "wh"})
LONGEST = 40
"""Letters beyond which nothing is a word that was mistyped."""


@dataclass(frozen=True, slots=True)
class NearWords:
    """An index of words by their runs of three letters."""

    words: list[str]
    runs: RunLists

    def find(self, word: str) -> list[tuple[str, int]]:
        """Return the words that may have been meant, with the number of edits between."""
        edits = allowed_edits(word)
        if edits == 0:
            return []
        measured = process.extract(
            word,
            [self.words[number] for number in self._candidates(word, edits)],
            scorer=OSA.distance,
            score_cutoff=edits,
            limit=MAX_NEAR,
        )
        return [
            (near, int(distance))
            for near, distance, _ in measured
            if distance <= allowed_edits(near)
        ]

    def sharing_runs(self, word: str, most: int) -> list[str]:
        """Return so many words at most that share runs of letters with a word, rare runs first."""
        return [self.words[number] for number in self._candidates(word, len(word), most)]

    def _candidates(self, word: str, edits: int, most: int = MAX_MEASURED) -> set[int]:
        numbers: set[int] = set()
        for found in self.runs.shortest(letter_runs(word), 4 * edits + 1):
            numbers.update(found[: most - len(numbers)])
        return numbers


def near_words(words: Iterable[str]) -> NearWords:
    """Index words by their runs of three letters."""
    listed = list(words)
    return NearWords(listed, runs_of(listed))


def runs_of(words: Iterable[str]) -> RunLists:
    """Index words, by their places, by their runs of three letters."""
    runs: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    for number, word in enumerate(words):
        for run in letter_runs(word):
            runs[run].append(number)
    return RunLists(runs)


def is_within(edits: int, word: str, other: str) -> bool:
    """Tell whether some edits, swaps of neighbours among them, make one word of another."""
    return OSA.distance(word, other, score_cutoff=edits) <= edits


def allowed_edits(word: str) -> int:
    """Return how many edits a word may differ by."""
    if not ONE_EDIT <= len(word) <= LONGEST:
        return 0
    return 1 if len(word) < TWO_EDITS else 2


def is_slip(word: str, meant: str) -> bool:
    """Tell whether a word is one slip away from another, by letters or by its sound.

    Of a short word a swap or a letter left out: another letter makes another word. Of one
    letter or two, anything may be meant.
    """
    if len(word) < MIN_SLIPPED:
        return False
    if len(word) < ONE_EDIT:
        left_out = len(meant) == len(word) + 1 and OSA.distance(word, meant) == 1
        return left_out or (len(word) == len(meant) and meant in swaps(word))
    return min(OSA.distance(word, meant), OSA.distance(as_heard(word), as_heard(meant))) == 1


def swaps(word: str) -> list[str]:
    """Return a short word with each two neighbouring letters in the other order."""
    if not MIN_SWAPPED <= len(word) <= MAX_SWAPPED:
        return []
    return [
        f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}"
        for place in range(len(word) - 1)
    ]


def as_heard(word: str) -> str:
    """Return an English word without the letters at its beginning that nobody hears."""
    return word[1:] if word[:2] in SILENT_FIRST else word


def letter_runs(word: str) -> set[str]:
    """Return the runs of three letters of a word, its two ends marked."""
    marked = f"  {word}  "
    return {marked[place : place + 3] for place in range(len(word) + 2)}
