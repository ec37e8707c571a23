"""The words that people type for days, times, rhythms and pauses.

Knows what each stands for, and in what patterns they are written; refuses to know zones, and what
is done with a day or a time.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from bot.core.base.i18n import Translations
from bot.core.base.normalize import fold, is_chinese, key_of
from bot.core.chat.typed_words import (
    TypedWords,
    any_of_patterns,
    any_of_words,
    by_key,
    loosely,
)
from bot.core.digests.schedule import Rhythm

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COMING_DAYS = ("today", "tomorrow", "day-after-tomorrow")
"""The days that have a name of their own, from today on; English has words for them all."""
_SHORTEST_KNOWN = 4
"""Letters of a word of days and times that may be misspelt: "lun" is in too many others."""
_LONGEST_TIME = 6
"""Words of the longest time: "un cuarto para las nueve pm"."""
_DAYPARTS: Mapping[str, dt.time] = {
    "morning": dt.time(8),
    "afternoon": dt.time(14),
    "evening": dt.time(18),
    "night": dt.time(21),
}
"""When a part of the day is, where it has no hour of its own."""
_QUARTERS: Mapping[str, int] = {"half-past": 30, "quarter-past": 15, "quarter-to": -15}
"""Minutes after the hour that is named."""
_HOUR = re.escape("#")
"""Where the hour stands in `typed-half-past` and the like."""
_CHINESE_HOUR = (
    "(?:[0-9]{1,2}|[\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})"
)
"""An hour in digits or in the numerals from one to ten."""


class ScheduleWords(TypedWords):
    """What words of a schedule mean, by their keys (see `normalize.key_of`)."""

    def __init__(self, translations: Translations) -> None:
        """Take the languages; nothing is read yet."""
        super().__init__(translations)
        self._by_language: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}

    @cached_property
    def rhythms(self) -> Mapping[str, Rhythm]:
        """How often a digest comes."""
        return by_key({rhythm: self.typed(f"rhythm-{rhythm.value}") for rhythm in Rhythm})

    @cached_property
    def weekdays(self) -> Mapping[str, int]:
        """The days of the week; 0 is Monday."""
        return by_key({number: self.typed(day) for number, day in enumerate(_WEEKDAYS)})

    @cached_property
    def dayparts(self) -> Mapping[str, dt.time]:
        """Parts of the day, by when they are where no hour is named."""
        return by_key({time: self.typed(part) for part, time in _DAYPARTS.items()})

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Numbers from one to twelve, as they are counted and as hours are named."""
        found = dict.fromkeys(self.keys("one"), 1)
        for key in ("typed-numbers", "typed-hours-named"):
            for words in self.translations.typed_by_language(key).values():
                for number, word in enumerate(words, start=1):
                    found.setdefault(key_of(word), number)
        return found

    def number_of(self, word: str) -> int:
        """Return a number that is written in digits or in words."""
        return int(word) if word.isdigit() else self.numbers[key_of(word)]

    @cached_property
    def interval(self) -> re.Pattern[str]:
        """A rhythm with a number, folded, which no digest has: "every 2 weeks"."""
        units = map(self.pattern_of, ("hours", "days", "weeks", "months", "years", *_WEEKDAYS))
        number = f"(?:[0-9]{{1,4}}|{self._number()})"
        return re.compile(rf"{self.pattern_of('every')}\s*{number}\s*{any_of_patterns(units)}")

    @cached_property
    def day_range(self) -> re.Pattern[str]:
        """What stands between the first and the last of several days, folded: "mon-fri"."""
        return re.compile(rf"\s*[-\u2010-\u2015]\s*|\s+{self.pattern_of('until')}\s+")

    @cached_property
    def times(self) -> Mapping[str, dt.time]:
        """Times that have a name."""
        return by_key({dt.time(12): self.typed("noon"), dt.time(): self.typed("midnight")})

    @cached_property
    def lines(self) -> Mapping[str, bool]:
        """Whether a line says once a week that nothing was new.

        As typed, in small letters: "weekly line" is two words.
        """
        return by_key({True: self.typed("line"), False: self.typed("no-line")}, str.casefold)

    @cached_property
    def repeats(self) -> Mapping[str, bool]:
        """Whether a digest is sent again of which it is not known that it arrived. As typed."""
        return by_key({True: self.typed("repeat"), False: self.typed("once")}, str.casefold)

    @cached_property
    def longest_phrase(self) -> int:
        """How many words the longest phrase has: "du lundi au vendredi" has four."""
        keys = (
            *("rhythm-other", "no-line", "once", "monday-to-friday"),
            *("weekend", "except", "in-languages", *COMING_DAYS, "next", "courtesy"),
        )
        phrases = (*self._rhythm_words(), *(word for key in keys for word in self.typed(key)))
        return max(_LONGEST_TIME, *(len(phrase.split()) for phrase in phrases))

    @cached_property
    def written_together(self) -> re.Pattern[str]:
        """Days, parts of the day and times that Chinese writes without spaces between them."""
        keys = (
            *(*_WEEKDAYS, *_DAYPARTS, "rhythm-other", "monday-to-friday", "weekend"),
            *("noon", "midnight", "except", *COMING_DAYS),
        )
        typed = (*self._rhythm_words(), *(word for key in keys for word in self.typed(key)))
        words = sorted({word for word in typed if is_chinese(word) and word[1:]}, key=len)
        hour = "[\u70b9\u9ede\u65f6\u6642]"
        time = rf"{_CHINESE_HOUR}{hour}(?:\u534a|\u4e00\u523b|[0-9]{{1,2}}\u5206?)?"
        return re.compile(any_of_patterns((*map(re.escape, reversed(words)), time)))

    @cached_property
    def time_pattern(self) -> re.Pattern[str]:
        """A time, folded: `hour`, `minute`, and `am` or `pm` of one that has twice 12 hours.

        An hour in words has its `unit` or its half of the day, or may be another number.
        """
        hour, number = self.pattern_of("hour"), f"[0-9]{{1,2}}|{self._number()}"
        after = rf"\s*(?:{hour}|{self.pattern_of('minute')})?"
        return re.compile(
            rf"(?P<hour>{number})(?:\s*(?:[:.]|{hour})\s*(?P<minute>[0-9]{{2}})(?::00)?{after}"
            rf"|\s*(?P<unit>{hour})|(?<=[0-2][0-9])(?P<minutes>[0-9]{{2}})(?:\s*{hour})?)?"
            rf"\s*(?:{self._half()})?"
        )

    @cached_property
    def quarter_words(self) -> re.Pattern[str]:
        """What stands around the hour in `quarter_patterns`, folded: without it, no such time."""
        forms = (fold(form) for key in _QUARTERS for form in self.typed(key))
        return re.compile(
            any_of_words(part.strip() for form in forms for part in form.split("#") if part)
        )

    @cached_property
    def quarter_patterns(self) -> Mapping[re.Pattern[str], int]:
        """Times in words, folded, and how many minutes after the `hour` they are."""
        hour = rf"\s*(?P<hour>[0-9]{{1,2}}|{self._number()})\s*(?:{self.pattern_of('hour')})?\s*"
        return {
            re.compile(
                rf"{loosely(fold(form)).replace(_HOUR, hour)}\s*(?:{self._half()})?"
            ): minutes
            for key, minutes in _QUARTERS.items()
            for form in self.typed(key)
        }

    @cached_property
    def pause_span(self) -> re.Pattern[str]:
        """How long a pause is, folded: `count` (or one) of `days`, `weeks`, `months` or `years`."""
        units = "|".join(map(self._unit, ("days", "weeks", "months", "years")))
        count = f"(?P<count>[0-9]{{1,3}}|{self._number('one', 'numbers', 'hours-named')})"
        before = self.pattern_of("for")
        return re.compile(rf"(?:(?:{before})?\s*{count}|{before})\s*(?:{units})")

    @cached_property
    def preview_span(self) -> re.Pattern[str]:
        """How far a preview goes back, folded: `count` of `days` or `weeks`, or of neither."""
        last = self.pattern_of("last")
        units = "|".join(map(self._unit, ("days", "weeks")))
        return re.compile(rf"{last}?\s*(?P<count>[0-9]{{1,3}})\s*{last}?\s*(?:{units})?")

    @cached_property
    def until(self) -> re.Pattern[str]:
        """What may stand before the day on which a pause ends, folded."""
        words = sorted(map(fold, self.typed("until")), key=len, reverse=True)
        return re.compile(rf"^{any_of_words(words)}(?:\s+|(?=[0-9\u4e00-\u9fff]))")

    @cached_property
    def beside_day_of_month(self) -> re.Pattern[str]:
        """What may stand beside a day that is named by its number alone, folded: "the … th"."""
        words = sorted(map(fold, self.typed("day-of-month")), key=len, reverse=True)
        return re.compile(rf"(?<![^\W\d]){any_of_words(words)}(?!\w)\s*")

    @cached_property
    def next_units(self) -> Mapping[str, str]:
        """The spans that "next" may stand beside: "days", "weeks", "months", "years"."""
        units = ("days", "weeks", "months", "years")
        return by_key({unit: self.typed(unit) for unit in units})

    @cached_property
    def coming_days(self) -> Mapping[str, int]:
        """Days by how far they are: "today" is 0, "tomorrow" 1."""
        return by_key({after: self.typed(day) for after, day in enumerate(COMING_DAYS)})

    @cached_property
    def coming_span(self) -> re.Pattern[str]:
        """How far a day is, folded: `count` of `days`, `weeks` or `hours`; a `week` needs none.

        One that is meant so has `in` before it, or `from_now` behind it.
        """
        units = "|".join(map(self._unit, ("days", "weeks", "hours")))
        count = f"(?P<count>[0-9]{{1,3}}|{self._number('one', 'numbers', 'hours-named')})"
        return re.compile(
            rf"(?P<in>{self.pattern_of('in')})?\s*"
            rf"(?:{count}\s*(?:{units})|(?P<week>{self.pattern_of('weeks')}))"
            rf"\s*(?P<from_now>{self.pattern_of('from-now')})?"
        )

    def part_of_every_day(self, phrase: str) -> dt.time | None:
        """Return the part of the day that is named as one of each: "every morning"; else None."""
        said = fold(phrase)
        match = self._before_every.match(said)
        if match is None:
            return None
        return self.dayparts.get(key_of(said[match.end() :])) or self.dayparts.get(key_of(phrase))

    @cached_property
    def _before_every(self) -> re.Pattern[str]:
        return re.compile(rf"{self.pattern_of('every')}\s*")

    @cached_property
    def known_words(self) -> Mapping[str, str]:
        """Words of days and times, by the keys under which one that is misspelt is looked for."""
        keys = (*COMING_DAYS, *_WEEKDAYS, *_DAYPARTS, "noon", "midnight", "weekend", "rhythm-other")
        words = (*self._rhythm_words(), *(word for key in keys for word in self.typed(key)))
        return {key: word for word in words if len(key := key_of(word)) >= _SHORTEST_KNOWN}

    @cached_property
    def every(self) -> frozenset[str]:
        """Words before a day that comes again, in small letters: "every"."""
        return frozenset(word.casefold() for word in self.typed("every"))

    def fillers_in(self, language: str) -> frozenset[str]:
        """Return the keys of the words of one language that say nothing here."""
        return self._keys_in(language, ("filler",))

    def weekdays_in(self, language: str) -> frozenset[str]:
        """Return the keys of the names of days in one language."""
        return self._keys_in(language, _WEEKDAYS)

    def _keys_in(self, language: str, keys: tuple[str, ...]) -> frozenset[str]:
        known = self._by_language.get((language, keys))
        if known is None:
            typed = (self.translations.typed_by_language(f"typed-{key}") for key in keys)
            known = frozenset(key_of(word) for words in typed for word in words.get(language, ()))
            self._by_language[language, keys] = known
        return known

    def means_days(self, phrase: str) -> tuple[int, ...]:
        """Return the days from one to another: "mon-fri", "sat to mon"; () where it is no range."""
        ends = self.day_range.split(fold(phrase))
        if len(ends) != 2:  # noqa: PLR2004  # the first and the last
            return ()
        first, last = (self.weekdays.get(key_of(end)) for end in ends)
        if first is None or last is None:
            return ()
        return tuple((first + after) % 7 for after in range((last - first) % 7 + 1))

    def _rhythm_words(self) -> Iterable[str]:
        return (word for rhythm in Rhythm for word in self.typed(f"rhythm-{rhythm.value}"))

    def _unit(self, unit: str) -> str:
        return f"(?P<{unit}>{self.pattern_of(unit)})"

    def _number(self, *keys: str) -> str:
        words = (word for key in keys or ("numbers", "hours-named") for word in self.typed(key))
        return any_of_words(map(fold, words))

    def _half(self) -> str:
        return f"(?P<am>{self.pattern_of('am')})|(?P<pm>{self.pattern_of('pm')})"
