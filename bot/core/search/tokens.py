"""From a text to the words that are compared: spaced scripts by word, Chinese by pairs.

Knows which words say little; refuses to know the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from bot.core.base.normalize import fold, in_latin, is_chinese, split_words
from bot.core.search.letter_names import LetterNames, letter_names
from bot.core.search.word_lists import read_by_language, read_lines

_LEAST_LATIN = 3
"""Letters of a Russian word that says little and is known in Latin letters too."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """How texts are cut, with the words that say little, folded as texts are.

    `spoken` are the common words of each language, with the languages; `commonest` are those that
    are said in any talk.
    """

    stop_words: frozenset[str]
    carriers: frozenset[str]
    kinds: frozenset[str]
    spoken: Mapping[str, tuple[str, ...]]
    commonest: frozenset[str]
    letter_names: LetterNames
    separators: re.Pattern[str]

    def of(self, text: str) -> list[str]:
        """Return the words of a text in their order; Chinese stop words are left out already."""
        return self.of_folded(fold(text))

    def of_folded(self, folded: str) -> list[str]:
        """Return the words of a text that was folded before."""
        words: list[str] = []
        for word in split_words(folded):
            if is_chinese(word):
                words += self._pairs(word)
            else:
                words.append(word)
        return words

    def _pairs(self, run: str) -> list[str]:
        words: list[str] = []
        for part in self.separators.split(run):
            if part in self.kinds or len(part) == 1:
                words.append(part)
            elif part and part not in self.stop_words:
                words += [part[place : place + 2] for place in range(len(part) - 1)]
        return words


@cache
def everyday_tokens() -> Tokens:
    """Return the way of cutting texts that goes with the words that say little in any list.

    All catalogues share it: reading the word lists takes longer than indexing a small one.
    """
    listed_kinds = read_lines("kinds")
    chinese = [word for line in listed_kinds for word in line.split() if is_chinese(word)]
    quiet = [fold(word) for line in read_lines("stop-words-chinese") for word in line.split()]
    longest_first = sorted({*chinese, *quiet}, key=lambda word: (-len(word), word))
    carriers = _words(read_lines("carriers"))
    kinds = _words(listed_kinds) | carriers
    listed = _words(read_lines("stop-words"))
    latin = {word for word in map(in_latin, listed) if word and len(word) >= _LEAST_LATIN}
    commonest = read_by_language("commonest")
    return Tokens(
        stop_words=frozenset({*listed, *latin, *quiet} - kinds),
        carriers=carriers,
        kinds=kinds,
        spoken=_spoken(commonest, read_by_language("less-common")),
        commonest=frozenset(chain.from_iterable(commonest.values())),
        letter_names=letter_names(read_by_language("letter-names")),
        separators=re.compile(f"({'|'.join(map(re.escape, longest_first))})"),
    )


def no_background() -> Tokens:
    """Return the way of cutting texts that knows no everyday words: to learn what they earn."""
    none: frozenset[str] = frozenset()
    nameless = LetterNames({})
    return Tokens(none, none, none, {}, none, nameless, re.compile("(?!)"))


def _spoken(*lists: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    spoken: dict[str, tuple[str, ...]] = {}
    for listed in lists:
        for language, words in listed.items():
            alone = (language,)
            for word in words:
                known = spoken.get(word)
                spoken[word] = alone if known is None else (*known, language)
    return spoken


def _words(lines: Iterable[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(split_words(fold(line)) for line in lines))
