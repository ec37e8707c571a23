"""Numbers in words, as articles are cited with them: "seven", "седьмая", "السابعة", "7th".

Knows what the words are and which number each is; refuses to know what is numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from bot.core.base.normalize import fold
from bot.core.search.word_lists import read_lines

_ENDING = r"\w{0,4}"
_ORDINAL = (
    r"[0-9]{1,2}(?:st|nd|rd|th|e?r?e|er|i?e[mr]e|[.]?[oa\u00b0]"
    r"|\s?-?\s?(?:\u044f|\u0438|\u0435|\u0433\u043e|\u043e\u0438|\u043e\u0433\u043e|\u0430\u044f|\u0443\u044e|\u0443))"
)
"""A number that says which one, folded: "7th", "1er", "7.º", "7-я", "7-ой"."""


def any_number() -> str:
    """Return a pattern of numbers that stand behind what they number, folded."""
    return f"(?:{_ORDINAL}|{_any_of((*_words(0), *_words(1)))})"


def ordinal() -> str:
    """Return a pattern of numbers that stand before what they number, folded."""
    return f"(?:{_ORDINAL}|{_any_of(_words(1))})"


def number_of(folded: str) -> str:
    """Return in digits what one of the patterns has matched."""
    if digits := re.match("[0-9]+", folded):
        return digits[0]
    fitting = (
        (len(pattern), number)
        for column in (0, 1)
        for pattern, number in _words(column).items()
        if re.fullmatch(pattern, folded)
    )
    return max(fitting)[1]


def _any_of(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(patterns, key=len, reverse=True))})"


@cache
def _words(column: int) -> Mapping[str, str]:
    """Return the patterns of a column of the list, by what each of them means in digits."""
    found: dict[str, str] = {}
    for line in read_lines("number-words"):
        number, _, listed = line.partition(":")
        for word in listed.split("|")[column].split(","):
            found[_pattern(fold(word))] = number
    return found


def _pattern(word: str) -> str:
    """Return the pattern of a word: any ending, any joint, and the Arabic article before it."""
    article = "(?:\u0627\u0644)?" if any("\u0600" <= letter <= "\u06ff" for letter in word) else ""
    parts = (re.escape(part).replace(r"\*", _ENDING) for part in word.split())
    return article + r"[\s-]{1,2}".join(parts)
