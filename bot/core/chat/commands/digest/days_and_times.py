"""Which day and which time of the day words name.

Days: "tomorrow", "next friday", "1 December", "1er décembre", "12月1日". The names of months are
CLDR's, other words are in the language files. A day without its year is the next one of that name.
Days in figures are read where they can be only one: 24.12. and 2030-01-31, but not 1/2, which is in
January to some and in February to others.

Times: "8h30", "half past eight", "9 in the evening", "noon". Which zone they are in is not known
here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import dropwhile

from babel import Locale

from bot.core.base.normalize import fold, key_of
from bot.core.chat.context import Context
from bot.core.chat.schedule_words import ScheduleWords

_WEEK, _JANUARY, _DECEMBER = 7, 1, 12
_ISO = re.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DOTTED = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})?")
_CHINESE = re.compile("(?:([0-9]{4})\u5e74)?([0-9]{1,2})\u6708([0-9]{1,2})[\u65e5\u53f7]?")
_YEAR = re.compile("[0-9]{4}")
_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|o|\.)?")
_NUMBER = re.compile("[0-9]{1,2}")
_MONTHS_TO_ANY_DAY = 4
"""From any day on, within so many months, that one counted, comes one with each number up to 31."""
_SHORTEST = 3
"""Letters of the name of a month that is cut short."""
_NOON, _HOURS, _MINUTES = 12, 24, 60
_MORNING, _AFTERNOON, _NIGHT = dt.time(8), dt.time(14), dt.time(21)
_DAWN = 6
"""The first hour that is no longer the night: "3 at night" is 3:00, "9 at night" is 21:00."""


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


def read_day_of_month(folded: str, today: dt.date, schedule: ScheduleWords) -> dt.date | None:
    """Return the next day after today that has a number in its month: "the 20th"; else None."""
    number = schedule.beside_day_of_month.sub("", folded).strip()
    if not _NUMBER.fullmatch(number):
        return None
    months = (today.month - 1 + after for after in range(_MONTHS_TO_ANY_DAY))
    days = (
        _date(today.year + month // _DECEMBER, month % _DECEMBER + 1, int(number))
        for month in months
    )
    return next((day for day in days if day and day > today), None)


def names_a_date(folded: str, today: dt.date, context: Context) -> bool:
    """Tell whether words name one day of the calendar: "1 December", "next friday", 2030-01-31.

    "Friday" comes every week.
    """
    words, schedule = folded.split(), context.vocabulary.schedule
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
            or key in schedule.keys("filler")
            for word, key in zip((word.strip(".,") for word in words), keys, strict=True)
        )
    )
    if of_month and not any(key in schedule.weekdays for key in keys):
        return _with_month(words, today, context.services.translations.languages) is not None
    key = key_of(folded)
    coming = _without(key, words, schedule.keys("next"))
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
    schedule = context.vocabulary.schedule
    words = list(dropwhile(lambda word: key_of(word) in schedule.keys("filler"), words))
    key = key_of(" ".join(words))
    if key in schedule.coming_days:
        return today + dt.timedelta(days=schedule.coming_days[key])
    if key in schedule.keys("end-of-month"):
        return _first_of_next_month(today)
    said = _without(key, words, schedule.keys("next"))
    if said in schedule.weekdays:
        return today + dt.timedelta(
            days=(schedule.weekdays[said] - today.weekday() - 1) % _WEEK + 1
        )
    unit = schedule.next_units.get(said) if said != key else None
    if unit == "weeks":
        return today + dt.timedelta(days=_WEEK - today.weekday())
    if unit == "months":
        return _first_of_next_month(today)
    return dt.date(today.year + 1, _JANUARY, 1) if unit == "years" else None


def _first_of_next_month(today: dt.date) -> dt.date:
    after = today.month % _DECEMBER + 1
    return dt.date(today.year + (after == _JANUARY), after, 1)


def _without(key: str, words: Sequence[str], dropped: frozenset[str]) -> str:
    """Return the key of some words without one of some others at either end; else their key."""
    for at in range(1, len(words)):
        if key_of(" ".join(words[:at])) in dropped:
            return key_of(" ".join(words[at:]))
        if key_of(" ".join(words[at:])) in dropped:
            return key_of(" ".join(words[:at]))
    joined = next(
        (word for word in sorted(dropped, key=len, reverse=True) if key.startswith(word)), ""
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


@dataclass(frozen=True, slots=True)
class SaidTimes:
    """The times of a line, in its order; None is one that no clock shows, such as 25:00.

    `numbers` are words such as "nine" that may be an hour; `parts` are those of the day.
    """

    times: list[dt.time | None] = field(default_factory=list)
    numbers: list[dt.time] = field(default_factory=list)
    parts: list[dt.time] = field(default_factory=list)

    def take(self, phrase: str, schedule: ScheduleWords) -> bool:
        """Take a phrase for what it says of the time, if it says anything."""
        key = key_of(phrase)
        if key in schedule.dayparts:
            self.parts.append(schedule.dayparts[key])
        elif key in schedule.times:
            self.times.append(schedule.times[key])
        else:
            return self._take_clock(fold(phrase), schedule)
        return True

    def is_contradiction(self) -> bool:
        """Tell whether a line names two times, or one that there is not."""
        unreal = None in self.times or (self._said() is not None and self.meant() is None)
        return unreal or len({*self.times}) > 1

    def meant(self) -> dt.time | None:
        """Return the time that is meant: "9 in the evening" is 21:00, "morning" alone is 8:00."""
        said = self._said()
        if not self.parts:
            return said
        return _in_part(said, self.parts[-1]) if said else self.parts[-1]

    def _said(self) -> dt.time | None:
        return next(iter((*reversed(self.times), *reversed(self.numbers))), None)

    def _take_clock(self, folded: str, schedule: ScheduleWords) -> bool:
        if schedule.quarter_words.search(folded):
            for pattern, minutes in schedule.quarter_patterns.items():
                if match := pattern.fullmatch(folded):
                    self.times.append(_time(match, schedule, minutes))
                    return True
        match = schedule.time_pattern.fullmatch(folded)
        if match is None:
            return False
        time = _time(match, schedule, int(match["minute"] or match["minutes"] or 0))
        bare = not (match["hour"].isdigit() or match["unit"] or match["am"] or match["pm"])
        if not bare or match["minute"] or time is None:
            self.times.append(time)
        elif key_of(folded) not in schedule.keys("one"):
            self.numbers.append(time)
        return True


def _time(match: re.Match[str], schedule: ScheduleWords, minutes: int) -> dt.time | None:
    """Return a time of 24 hours, or of twice 12 with "am" and "pm"; None where there is none."""
    hour = schedule.number_of(match["hour"])
    half = match["am"] or match["pm"]
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if match["pm"] else 0)
    if hour >= _HOURS or minutes >= _MINUTES:
        return None
    whole = (hour * _MINUTES + minutes) % (_HOURS * _MINUTES)
    return dt.time(*divmod(whole, _MINUTES))


def _in_part(at: dt.time, part: dt.time) -> dt.time | None:
    """Return a time in a part of the day: "12 at night" is 0:00; None where it is in no such part.

    "12 in the morning" is midnight to some and noon to others.
    """
    if part == _NIGHT:
        if at.hour == _NOON:
            return at.replace(hour=0)
        return at.replace(hour=at.hour + _NOON) if _DAWN <= at.hour < _NOON else at
    if part == _MORNING:
        return at if at.hour < _NOON else None
    if at.hour == _NOON:
        return at if part == _AFTERNOON else None
    return at.replace(hour=at.hour + _NOON) if at.hour < _NOON else at
