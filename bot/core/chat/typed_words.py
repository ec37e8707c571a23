"""Words that people type, from the language files, and patterns of them.

Knows how they are read and compared; refuses to know what any of them stands for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from bot.core.base.i18n import Translations
from bot.core.base.normalize import fold, is_chinese, key_of, split_words

_Meant = TypeVar("_Meant")

_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")


class TypedWords:
    """The words of all languages for a meaning, which the files name `typed-…`."""

    def __init__(self, translations: Translations) -> None:
        """Take the languages; nothing is read yet."""
        self.translations = translations
        self._keys: dict[str, frozenset[str]] = {}

    def typed(self, meaning: str) -> tuple[str, ...]:
        """Return the words for a meaning, as they are written."""
        return self.translations.typed(f"typed-{meaning}")

    def keys(self, meaning: str) -> frozenset[str]:
        """Return the keys of the words for a meaning (see `normalize.key_of`)."""
        if meaning not in self._keys:
            self._keys[meaning] = frozenset(map(key_of, self.typed(meaning)))
        return self._keys[meaning]

    def pattern_of(self, meaning: str) -> str:
        """Return a pattern of the words for a meaning, folded."""
        return any_of_words(map(fold, self.typed(meaning)))


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the folded words of a phrase, by which small talk is compared."""
    return tuple(split_words(fold(phrase)))


def pieces_of(phrase: str) -> tuple[str, ...]:
    """Return the folded words of small talk: "hellooo" is "hello", and Chinese is cut at each sign.

    Nobody writes spaces between Chinese words, so that phrases are found by their characters.
    """
    drawn = (_DRAWN_OUT.sub(r"\1", word) for word in words_of(phrase))
    return tuple(piece for word in drawn for piece in (word if is_chinese(word) else (word,)))


def by_key(
    words: Mapping[_Meant, Iterable[str]], key: Callable[[str], str] = key_of
) -> dict[str, _Meant]:
    """Return what is meant by the keys of all words for it."""
    found: dict[str, _Meant] = {}
    for meant, typed in words.items():
        for word in typed:
            found.setdefault(key(word), meant)
    return found


def any_of_words(words: Iterable[str]) -> str:
    """Return a pattern of any of some words; of no words, one that nothing matches."""
    return f"(?:{'|'.join(map(loosely, words)) or '(?!)'})"


def any_of_patterns(patterns: Iterable[str]) -> str:
    """Return a pattern of any of some patterns."""
    return f"(?:{'|'.join(patterns)})"


def loosely(word: str) -> str:
    """Return the pattern of a word whose dots may be missing, and its apostrophes be anything."""
    return "".join(
        {".": r"\.?\s?", "’": r".?\s?", "'": r".?\s?"}.get(letter, re.escape(letter))
        for letter in word
    )
