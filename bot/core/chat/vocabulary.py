"""The words that people type behind `/digest`, in all languages of the bot.

Knows what each word stands for; the words themselves are in the language files, as `typed-…`. They
are read when they are first asked for. Where two languages have the same word, English goes first,
then the languages in their order.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from bot.core.base.i18n import Translations
from bot.core.base.normalize import fold
from bot.core.digests.schedule import Rhythm
from bot.core.digests.zone_names import key_of

_Meant = TypeVar("_Meant")

_PARTS = (
    *("on", "off", "pause", "resume", "preview"),
    *("status", "why", "cards", "change", "help"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNT = r"(?P<count>[0-9]{1,3})"
_LONGEST_TIME = 4
"""Words of the longest time: "8 h 30 pm"."""


class Vocabulary:
    """What words mean, by their keys (see `zone_names.key_of`)."""

    def __init__(self, translations: Translations) -> None:
        """Take the languages; nothing is read yet."""
        self._translations = translations

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """The parts of the command: "on", "pause"."""
        return _by_key({part: self._typed(f"part-{part}") for part in _PARTS})

    @cached_property
    def rhythms(self) -> Mapping[str, Rhythm]:
        """How often a digest comes."""
        return _by_key({rhythm: self._typed(f"rhythm-{rhythm.value}") for rhythm in Rhythm})

    @cached_property
    def weekdays(self) -> Mapping[str, int]:
        """The days of the week; 0 is Monday."""
        return _by_key({number: self._typed(day) for number, day in enumerate(_WEEKDAYS)})

    @cached_property
    def times(self) -> Mapping[str, dt.time]:
        """Times that have a name."""
        return _by_key({dt.time(12): self._typed("noon"), dt.time(): self._typed("midnight")})

    @cached_property
    def fillers(self) -> frozenset[str]:
        """Words that say nothing here, at the beginning or the end of what names a place."""
        return frozenset(map(key_of, self._typed("filler")))

    @cached_property
    def everything(self) -> frozenset[str]:
        """Words that take all filters away."""
        return frozenset(map(key_of, self._typed("all")))

    @cached_property
    def alternatives(self) -> frozenset[str]:
        """Words between two interests: "or"."""
        return frozenset(map(key_of, self._typed("or")))

    @cached_property
    def lines(self) -> Mapping[str, bool]:
        """Whether a line says once a week that nothing was new.

        As typed, in small letters: "weekly line" is two words.
        """
        return _by_key({True: self._typed("line"), False: self._typed("no-line")}, str.casefold)

    @cached_property
    def repeats(self) -> Mapping[str, bool]:
        """Whether a digest is sent again of which it is not known that it arrived. As typed."""
        return _by_key({True: self._typed("repeat"), False: self._typed("once")}, str.casefold)

    @cached_property
    def longest_phrase(self) -> int:
        """How many words the longest phrase has: "du lundi au vendredi" has four."""
        phrases = (*self._rhythm_words(), *self._typed("no-line"), *self._typed("once"))
        return max(_LONGEST_TIME, *(len(phrase.split()) for phrase in phrases))

    @cached_property
    def time(self) -> re.Pattern[str]:
        """A time, as typed: `hour`, `minute`, and `am` or `pm` of one that has twice 12 hours."""
        hour = _any(self._typed("hour"))
        half = f"(?P<am>{_any(self._typed('am'))})|(?P<pm>{_any(self._typed('pm'))})"
        return re.compile(
            rf"(?P<hour>[0-9]{{1,2}})(?:\s*(?:[:.]|{hour})\s*(?P<minute>[0-9]{{2}})|\s*{hour})?"
            rf"\s*(?:{half})?",
            re.IGNORECASE,
        )

    @cached_property
    def pause_span(self) -> re.Pattern[str]:
        """How long a pause is, folded: `count` of `days`, `weeks`, `months` or `years`."""
        units = "|".join(map(self._unit, ("days", "weeks", "months", "years")))
        return re.compile(rf"{self._some('for')}?\s*{_COUNT}\s*(?:{units})")

    @cached_property
    def preview_span(self) -> re.Pattern[str]:
        """How far a preview goes back, folded: `count` of `days` or `weeks`, or of neither."""
        last = self._some("last")
        units = "|".join(map(self._unit, ("days", "weeks")))
        return re.compile(rf"{last}?\s*{_COUNT}\s*{last}?\s*(?:{units})?")

    @cached_property
    def until(self) -> re.Pattern[str]:
        """The day on which a pause ends, folded: `date`, as ISO 8601 writes it."""
        date = "(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
        return re.compile(rf"{self._some('until')}?\s*{date}")

    def _typed(self, key: str) -> tuple[str, ...]:
        return self._translations.typed(f"typed-{key}")

    def _rhythm_words(self) -> Iterable[str]:
        return (word for rhythm in Rhythm for word in self._typed(f"rhythm-{rhythm.value}"))

    def _some(self, key: str) -> str:
        return _any(map(fold, self._typed(key)))

    def _unit(self, unit: str) -> str:
        return f"(?P<{unit}>{self._some(unit)})"


def _by_key(
    words: Mapping[_Meant, Iterable[str]], key: Callable[[str], str] = key_of
) -> dict[str, _Meant]:
    """Return what is meant by the keys of all words for it."""
    found: dict[str, _Meant] = {}
    for meant, typed in words.items():
        for word in typed:
            found.setdefault(key(word), meant)
    return found


def _any(words: Iterable[str]) -> str:
    """Return a pattern of any of some words; of no words, one that nothing matches."""
    return f"(?:{'|'.join(map(_loosely, words)) or '(?!)'})"


def _loosely(word: str) -> str:
    """Return the pattern of a word whose dots may be missing, and its apostrophes be anything."""
    return "".join({".": r"\.?", "’": r".?\s?"}.get(letter, re.escape(letter)) for letter in word)
