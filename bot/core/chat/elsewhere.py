"""Languages that people write in and the bot does not speak: one kind sentence in each.

Knows words and letters that tell a language; refuses to guess from anything else. It never decides
whether something is answered: it is asked where nothing was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from babel import Locale
from babel.lists import format_list

from bot.core.base.normalize import fold, split_words

_PART = re.compile(r"^\[([a-z]{2,3})\]$", re.MULTILINE)
_LINE = re.compile(r"^(says|words|letters): (.+)$", re.MULTILINE)
_LONGEST = 1_000
"""Characters that are looked at."""
_WORDS = 3
"""Words of the longest phrase that tells a language."""


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """A language by its code, its sentence, and what tells it."""

    code: str
    sentence: str
    words: frozenset[str]
    letters: frozenset[str]

    def count(self, phrases: Iterable[str], letters: frozenset[str]) -> int:
        """Return how much tells this language."""
        return sum(phrase in self.words for phrase in phrases) + bool(letters & self.letters)

    def says(self, spoken: Iterable[str]) -> str:
        """Say in this language in which languages one can ask."""
        locale = Locale.parse(self.code)
        names = [str(locale.languages.get(code, code)) for code in spoken]
        return self.sentence.format(languages=format_list(names, locale=locale))


@dataclass(frozen=True, slots=True)
class OtherLanguages:
    """All of them."""

    known: tuple[OtherLanguage, ...] = ()

    def written_in(self, text: str) -> OtherLanguage | None:
        """Return the language that most of a text tells; None: none, or two as much."""
        text = text[:_LONGEST]
        said = split_words(fold(text))
        phrases = [
            " ".join(said[at : at + length])
            for at in range(len(said))
            for length in range(1, _WORDS + 1)
            if at + length <= len(said)
        ]
        letters = frozenset(text.casefold())
        counts = {one.code: one.count(phrases, letters) for one in self.known}
        most = max(counts.values(), default=0)
        best = [one for one in self.known if most and counts[one.code] == most]
        return best[0] if len(best) == 1 else None


def read_other_languages(source: str) -> OtherLanguages:
    """Read the file of languages: a part for each."""
    _, *parts = _PART.split(source)
    return OtherLanguages(
        tuple(
            _language(code, dict(_LINE.findall(lines)))
            for code, lines in zip(parts[::2], parts[1::2], strict=True)
        )
    )


def _language(code: str, said: Mapping[str, str]) -> OtherLanguage:
    words = (" ".join(split_words(fold(word))) for word in said.get("words", "").split(","))
    return OtherLanguage(
        code, said["says"], frozenset(filter(None, words)), frozenset(said.get("letters", ""))
    )
