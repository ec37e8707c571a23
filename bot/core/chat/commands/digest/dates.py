"""Which day words name: "tomorrow", "next friday", "1 December", "1er décembre", "12月1日".

The names of months are CLDR's, other words are in the language files. A day without its year is the
next one of that name. Days in figures are read where they can be only one: 24.12. and 2030-01-31,
but not 1/2, which is in January to some and in February to others.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import dropwhile

from babel import Locale

from bot.core.base.normalize import key_of
from bot.core.chat.context import Context

_WEEK, _JANUARY, _DECEMBER = 7, 1, 12
_ISO = re.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DOTTED = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})?")
_CHINESE = re.compile("(?:([0-9]{4})\u5e74)?([0-9]{1,2})\u6708([0-9]{1,2})[\u65e5\u53f7]?")
_YEAR = re.compile("[0-9]{4}")
_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|o|\.)?")
_SHORTEST = 3
"""Letters of the name of a month that is cut short."""


def read_date(folded: str, today: dt.date, context: Context) -> dt.date | None:
    """Return the day after today that folded words name, or None.

    "Next week" is its Monday, "next month" its first day.
    """
    words = folded.split()
    day = (
        _in_figures(folded, today)
        or _relative(words, today, context)
        or _with_month(words, today, context.services.translations.languages)
    )
    return day if day and day > today else None


def names_a_date(folded: str, today: dt.date, context: Context) -> bool:
    """Tell whether words name one day of the calendar: "1 December", "next friday", 2030-01-31.

    "Friday" comes every week.
    """
    words, vocabulary = folded.split(), context.vocabulary
    months = _months(tuple(context.services.translations.languages))
    keys = [key_of(word) for word in words]
    if _in_figures(folded, today):
        return True
    of_month = (
        any(map(_DAY.fullmatch, words))
        and len(words) > 1
        and all(
            _DAY.fullmatch(word)
            or _YEAR.fullmatch(word)
            or key in months
            or key in vocabulary.schedule.fillers
            for word, key in zip((word.strip(".,") for word in words), keys, strict=True)
        )
    )
    if of_month and not any(key in vocabulary.schedule.weekdays for key in keys):
        return _with_month(words, today, context.services.translations.languages) is not None
    key = key_of(folded)
    schedule = vocabulary.schedule
    coming = _without(key, words, schedule.next_words)
    return coming != key and (coming in schedule.weekdays or coming in schedule.next_units)


def _in_figures(text: str, today: dt.date) -> dt.date | None:
    if match := _ISO.fullmatch(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTTED.fullmatch(text):
        return _coming(int(match[2]), int(match[1]), match[3], today)
    if match := _CHINESE.fullmatch(text):
        return _coming(int(match[2]), int(match[3]), match[1], today)
    return None


def _relative(words: Sequence[str], today: dt.date, context: Context) -> dt.date | None:
    """Return "tomorrow", a day of the week, or what "next" stands beside."""
    vocabulary = context.vocabulary
    words = list(dropwhile(lambda word: key_of(word) in vocabulary.schedule.fillers, words))
    key = key_of(" ".join(words))
    if key in vocabulary.schedule.coming_days:
        return today + dt.timedelta(days=vocabulary.schedule.coming_days[key])
    said = _without(key, words, vocabulary.schedule.next_words)
    if said in vocabulary.schedule.weekdays:
        return today + dt.timedelta(
            days=(vocabulary.schedule.weekdays[said] - today.weekday() - 1) % _WEEK + 1
        )
    unit = vocabulary.schedule.next_units.get(said) if said != key else None
    if unit == "weeks":
        return today + dt.timedelta(days=_WEEK - today.weekday())
    if unit == "months":
        after = today.month % _DECEMBER + 1
        return dt.date(today.year + (after == _JANUARY), after, 1)
    return dt.date(today.year + 1, _JANUARY, 1) if unit == "years" else None


def _without(key: str, words: Sequence[str], dropped: frozenset[str]) -> str:
    """Return the key of some words without one of some others at either end; else their key."""
    for at in range(1, len(words)):
        if key_of(" ".join(words[:at])) in dropped:
            return key_of(" ".join(words[at:]))
        if key_of(" ".join(words[at:])) in dropped:
            return key_of(" ".join(words[:at]))
    joined = next(
        (one for one in sorted(dropped, key=len, reverse=True) if key.startswith(one)), ""
    )
    return key.removeprefix(joined)


def _with_month(words: Sequence[str], today: dt.date, languages: Sequence[str]) -> dt.date | None:
    """Return a day of a month that is named; without a day, its first."""
    months = _months(tuple(languages))
    days: list[int] = []
    named: list[int] = []
    years: list[str] = []
    for word in words:
        bare = word.strip(".,")
        if (day := _DAY.fullmatch(bare)) and not days:
            days.append(int(day[1]))
        elif _YEAR.fullmatch(bare) and not years:
            years.append(bare)
        elif key_of(bare) in months and not named:
            named.append(months[key_of(bare)])
        elif len(bare) > _SHORTEST:
            return None
    if not named:
        return None
    return _coming(named[0], days[0] if days else 1, years[0] if years else None, today)


def _coming(month: int, day: int, year: str | None, today: dt.date) -> dt.date | None:
    """Return a day of a year; without a year, the next one after today."""
    if year:
        return _date(int(year), month, day)
    coming = (_date(today.year + after, month, day) for after in (0, 1))
    return next((date for date in coming if date and date > today), None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@cache
def _months(languages: tuple[str, ...]) -> Mapping[str, int]:
    """Return the months by the keys of their names, whole and cut short, in some languages."""
    found: dict[str, int] = {}
    for language in languages:
        for number, name in _names_of_months(language):
            if len(key := key_of(name)) >= _SHORTEST or not key.isascii():
                found.setdefault(key, number)
    return found


def _names_of_months(language: str) -> Iterable[tuple[int, str]]:
    for names in Locale.parse(language).months.values():
        for width in ("wide", "abbreviated"):
            yield from names[width].items()
