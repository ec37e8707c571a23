"""Posting lists: of each word its numbers, in two arrays for all words together.

An object for each list takes ten times the memory of the numbers in it, and as much of the time of
a start. Knows lists, words and numbers; refuses to know what they stand for.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from zlib import crc32

_NONE: array[int] = array("I")
_LETTER_BITS = 21
"""Bits of the number of a character in Unicode."""


class Lists:
    """Lists of numbers, one behind the other."""

    __slots__ = ("_numbers", "_starts")

    def __init__(self, lists: Iterable[Iterable[int]]) -> None:
        """Copy lists."""
        self._numbers = array("I")
        self._starts = array("I", (0,))
        for numbers in lists:
            self._numbers.extend(numbers)
            self._starts.append(len(self._numbers))

    def __getitem__(self, place: int) -> array[int]:
        """Return a copy of a list."""
        return self._numbers[self._starts[place] : self._starts[place + 1]]

    def length(self, place: int) -> int:
        """Return how long a list is."""
        return self._starts[place + 1] - self._starts[place]


class SumLists:
    """Lists of numbers by checksums of words: another word may have the same one.

    Whoever asks compares the word that was asked for with that of what is found.
    """

    __slots__ = ("_lists", "_sums")

    def __init__(self, lists: Mapping[str, Iterable[int]]) -> None:
        """Copy lists."""
        ordered = sorted((_checksum(word), word) for word in lists)
        self._sums = array("I", (number for number, _ in ordered))
        self._lists = Lists(lists[word] for _, word in ordered)

    def maybe(self, word: str) -> Iterator[array[int]]:
        """Return the lists of the words that have the checksum of a word."""
        wanted = _checksum(word)
        place = bisect_left(self._sums, wanted)
        while place < len(self._sums) and self._sums[place] == wanted:
            yield self._lists[place]
            place += 1


class RunLists:
    """Lists of numbers by runs of three letters, which are kept as numbers themselves."""

    __slots__ = ("_lists", "_runs")

    def __init__(self, lists: Mapping[str, Iterable[int]]) -> None:
        """Copy lists."""
        ordered = sorted((_as_number(run), run) for run in lists)
        self._runs = array("Q", (number for number, _ in ordered))
        self._lists = Lists(lists[run] for _, run in ordered)

    def shortest(self, runs: Iterable[str], most: int) -> Iterator[array[int]]:
        """Return the lists of some runs, the shortest first, so many at most."""
        lengths = ((self._lists.length(at) if at >= 0 else 0, at) for at in map(self._place, runs))
        for length, place in sorted(lengths, key=itemgetter(0))[:most]:
            yield self._lists[place] if length else _NONE

    def _place(self, run: str) -> int:
        number = _as_number(run)
        place = bisect_left(self._runs, number)
        return place if place < len(self._runs) and self._runs[place] == number else -1


def numbered(words: Iterable[str]) -> dict[str, int]:
    """Return words with their numbers, as they come."""
    return {word: number for number, word in enumerate(words)}


def as_text(words: Iterable[str]) -> str:
    """Return words as one text, which is read ten times as fast as so many values."""
    return "".join(f"{word}\n" for word in words)


def from_text(text: str) -> list[str]:
    """Return the words of `as_text`."""
    return text.split("\n")[:-1]


def _checksum(word: str) -> int:
    return crc32(word.encode(errors="surrogatepass"))


def _as_number(run: str) -> int:
    first, second, third = map(ord, run)
    return (first << 2 * _LETTER_BITS) | (second << _LETTER_BITS) | third
