"""Languages that people write in and the bot does not speak: one kind sentence in each.

Knows words and letters that tell a language; refuses to guess from anything else. It never decides
whether something is answered: it is asked where nothing was found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

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
    """A language by its code, and its sentence."""

    code: str
    sentence: str

    def says(self, spoken: Iterable[str]) -> str:
        """Say in this language in which languages one can ask."""
        locale = Locale.parse(self.code)
        names = [str(locale.languages.get(code, code)) for code in spoken]
        return self.sentence.format(languages=format_list(names, locale=locale))


@dataclass(frozen=True, slots=True)
class OtherLanguages:
    """All of them, by the folded words and phrases and by the letters that tell each."""

    words: Mapping[str, OtherLanguage] = field(default_factory=dict)
    letters: Mapping[str, OtherLanguage] = field(default_factory=dict)

    def written_in(self, text: str) -> OtherLanguage | None:
        """Return the language that most of a text tells; None: none, or two as much."""
        text = text[:_LONGEST]
        told = Counter(
            self.words[phrase] for phrase in _phrases(fold(text)) if phrase in self.words
        )
        told.update({self.letters[letter] for letter in text.casefold() if letter in self.letters})
        (best, most), (_, second) = [*told.most_common(2), (None, 0), (None, 0)][:2]
        return best if most > second else None


def _phrases(folded: str) -> Iterator[str]:
    """Yield each word, and each run of a few words."""
    said = split_words(folded)
    for at in range(len(said)):
        for length in range(1, min(_WORDS, len(said) - at) + 1):
            yield " ".join(said[at : at + length])


def read_other_languages(source: str) -> OtherLanguages:
    """Read the file of languages: a part for each."""
    words: dict[str, OtherLanguage] = {}
    letters: dict[str, OtherLanguage] = {}
    _, *parts = _PART.split(source)
    for code, lines in zip(parts[::2], parts[1::2], strict=True):
        said = dict(_LINE.findall(lines))
        language = OtherLanguage(code, said["says"])
        phrases = (" ".join(split_words(fold(word))) for word in said.get("words", "").split(","))
        words |= {phrase: language for phrase in phrases if phrase}
        letters |= dict.fromkeys(said.get("letters", ""), language)
    return OtherLanguages(words, letters)
