"""What `/digest on` is asked for: days, a time, a place, filters, in any order.

Read from a line, and written as one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.core.base.i18n import Translations
from bot.core.base.normalize import fold, key_of
from bot.core.chat.commands.digest.filters import (
    TooMany,
    read_interests,
    split_line,
    write_interests,
)
from bot.core.chat.context import Context
from bot.core.chat.digest_form import WEEKDAYS
from bot.core.chat.vocabulary import Vocabulary
from bot.core.digests.schedule import Rhythm
from bot.core.digests.subscription import Subscription
from bot.core.digests.zone_names import is_place_code
from bot.core.search.filters import FilterMistake, Filters

_Meant = TypeVar("_Meant")

_LANGUAGE = re.compile(r"in:(\S*)", re.IGNORECASE)
_KEYED = re.compile(r"[^\W\d_]+:.*")
_NOON, _HOURS, _MINUTES = 12, 24, 60
_WORKDAYS = (0, 1, 2, 3, 4)
_LONGEST_CODE = 3
"""Letters of the longest short name of a time: a line of "ET" alone is not shouted."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a line asks for. None, no words for a place, no days: it says nothing of that."""

    rhythm: Rhythm | None = None
    weekdays: tuple[int, ...] = ()
    at: dt.time | None = None
    place: str = ""
    filters: tuple[Filters, ...] | None = None
    weekly_line: bool | None = None
    repeats: bool | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Misread:
    """Words that cannot be meant: `key` says what they are about."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class UnsupportedDays:
    """Days on which no digest comes, such as weekends; `weekdays` are those that were named.

    `wishes` are the others of the line.
    """

    words: str
    weekdays: tuple[int, ...]
    wishes: Wishes


@dataclass(frozen=True, slots=True)
class _Said:
    """What was found of each kind, in the order of the line; None: it cannot be meant.

    `codes` are two capitals that are a country or a day: "MO" is Monday or Macao.
    """

    rhythms: list[Rhythm] = field(default_factory=list)
    other_rhythms: list[str] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    times: list[dt.time | None] = field(default_factory=list)
    dayparts: list[dt.time] = field(default_factory=list)
    lines: list[bool] = field(default_factory=list)
    repeats: list[bool] = field(default_factory=list)
    languages: list[str | None] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


ReadLine = Wishes | FilterMistake | TooMany | Misread | UnsupportedDays


def read_wishes(context: Context) -> ReadLine:
    """Take the words of a line apart."""
    interests = read_interests(split_line(context.words), context)
    if isinstance(interests, FilterMistake | TooMany):
        return interests
    said = _scan(_in_small_letters(interests.words), context)
    _settle_codes(said, context.vocabulary)
    key = _contradiction(said)
    if key:
        return Misread(key, " ".join(interests.words))
    wishes = Wishes(
        at=_time_of_day(said),
        place=" ".join(_place_words(said, context.vocabulary)),
        filters=interests.filters,
        weekly_line=_last(said.lines),
        repeats=_last(said.repeats),
        language=_last(said.languages),
    )
    weekdays = _days(said)
    if _asks_too_much(said):
        return UnsupportedDays(" ".join(interests.words), weekdays, wishes)
    if weekdays == _WORKDAYS:
        return replace(wishes, rhythm=Rhythm.WORKDAYS)
    if len(weekdays) == len(WEEKDAYS):
        return replace(wishes, rhythm=Rhythm.DAILY)
    rhythm = Rhythm.WEEKLY if weekdays else _last(said.rhythms)
    return replace(wishes, rhythm=rhythm, weekdays=weekdays)


def _days(said: _Said) -> tuple[int, ...]:
    """Return the days that are named, Monday first; beside others, workdays are five of them."""
    work = _WORKDAYS if said.weekdays and Rhythm.WORKDAYS in said.rhythms else ()
    return tuple(sorted({*said.weekdays, *work}))


def _in_small_letters(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a line all in capitals as any other: there, "IN" is no India."""
    long = any(word.isalpha() and len(word) > _LONGEST_CODE for word in words)
    shouted = long and "".join(words).isupper()
    return [word.casefold() for word in words] if shouted else words


def _settle_codes(said: _Said, vocabulary: Vocabulary) -> None:
    """Take two capitals for a day, unless the day is named and the place is not."""
    days = bool(said.rhythms or said.weekdays or said.other_rhythms)
    place = bool(_place_words(said, vocabulary))
    if days and not place and len(said.codes) == 1:
        said.others.extend(said.codes)
    else:
        said.weekdays.extend(vocabulary.weekdays[key_of(code)] for code in said.codes)


def _time_of_day(said: _Said) -> dt.time | None:
    """Return the time that is meant: "9 in the evening" is 21:00, "morning" alone is 8:00."""
    at, part = _last(said.times), _last(said.dayparts)
    if at is None or part is None:
        return at or part
    later = part.hour >= _NOON and at.hour < _NOON
    return at.replace(hour=at.hour + _NOON) if later else at


def _scan(words: Sequence[str], context: Context) -> _Said:
    """Go through the words, and take the longest phrase that says something at each."""
    said = _Said()
    at = 0
    while at < len(words):
        for length in range(context.vocabulary.longest_phrase, 0, -1):
            phrase = " ".join(words[at : at + length])
            if _take(phrase, said, context):
                at += length
                break
        else:
            said.others.append(words[at])
            at += 1
    return said


def _take(phrase: str, said: _Said, context: Context) -> bool:
    """Take a phrase for what it says, if it says anything."""
    key, vocabulary = key_of(phrase), context.vocabulary
    if is_place_code(phrase):
        return _take_code(phrase, said, vocabulary)
    return (
        _add(vocabulary.rhythms, key, said.rhythms)
        or _take_other_rhythm(phrase, said, vocabulary)
        or _add(vocabulary.weekdays, key, said.weekdays)
        or _take_range(phrase, said, vocabulary)
        or _add(vocabulary.dayparts, key, said.dayparts)
        or _add(vocabulary.lines, phrase.casefold(), said.lines)
        or _add(vocabulary.repeats, phrase.casefold(), said.repeats)
        or _take_time(phrase, said, vocabulary)
        or _take_language(phrase, said, context.services.translations)
    )


def _take_code(phrase: str, said: _Said, vocabulary: Vocabulary) -> bool:
    """Keep two capitals that may be a day as well: the rest of the line says which they are."""
    if key_of(phrase) in vocabulary.weekdays:
        said.codes.append(phrase)
        return True
    return False


def _take_other_rhythm(phrase: str, said: _Said, vocabulary: Vocabulary) -> bool:
    known = key_of(phrase) in vocabulary.other_rhythms
    if known or vocabulary.interval.fullmatch(fold(phrase)):
        said.other_rhythms.append(phrase)
        return True
    return False


def _take_range(phrase: str, said: _Said, vocabulary: Vocabulary) -> bool:
    """Take "mon-fri" for workdays, the whole week for daily, and others for their days."""
    days = vocabulary.means_days(phrase)
    if days == _WORKDAYS:
        said.rhythms.append(Rhythm.WORKDAYS)
    elif len(days) == len(WEEKDAYS):
        said.rhythms.append(Rhythm.DAILY)
    else:
        said.weekdays.extend(days)
    return bool(days)


def _add(names: Mapping[str, _Meant], key: str, found: list[_Meant]) -> bool:
    if key in names:
        found.append(names[key])
    return key in names


def _take_time(phrase: str, said: _Said, vocabulary: Vocabulary) -> bool:
    named = vocabulary.times.get(key_of(phrase))
    if named is not None:
        said.times.append(named)
    match = vocabulary.time_pattern.fullmatch(phrase)
    if match:
        said.times.append(_time(match))
    return named is not None or match is not None


def _take_language(phrase: str, said: _Said, translations: Translations) -> bool:
    match = _LANGUAGE.fullmatch(phrase)
    if match:
        code = match[1].casefold()
        said.languages.append(code if code in translations.languages else None)
    return match is not None


def _time(match: re.Match[str]) -> dt.time | None:
    """Return a time of 24 hours, or of twice 12 with "am" and "pm"; None where there is none."""
    hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"] or 0)
    half = match["am"] or match["pm"]
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if match["pm"] else 0)
    return dt.time(hour, minute) if hour < _HOURS and minute < _MINUTES else None


def _contradiction(said: _Said) -> str:
    """Return what a line is about that says two things at once, or nothing that can be meant."""
    if len(set(said.times)) > 1 or None in said.times or any(map(_begins_as_time, said.others)):
        return "time"
    if any(map(_seems_a_filter, said.others)):
        return "filter"
    if None in said.languages:
        return "language"
    return ""


def _asks_too_much(said: _Said) -> bool:
    """Tell whether a line names two rhythms at once, or one that no digest has."""
    rhythms = {*said.rhythms}
    if said.weekdays:
        rhythms = rhythms - {Rhythm.WORKDAYS} | {Rhythm.WEEKLY}
    return bool(said.other_rhythms) or len(rhythms) > 1


def _begins_as_time(word: str) -> bool:
    return word[:1].isdigit()


def _seems_a_filter(word: str) -> bool:
    """Tell whether a word is written as filters are; "UTC+5:30" is not."""
    return bool(_KEYED.fullmatch(word))


def _place_words(said: _Said, vocabulary: Vocabulary) -> Sequence[str]:
    """Return what names a place; an "and" at an end of it stood between two days."""
    return _without_fillers(said.others, vocabulary.fillers | vocabulary.conjunctions)


def _without_fillers(words: Sequence[str], fillers: frozenset[str]) -> Sequence[str]:
    """Drop words such as "at" and "time" from both ends; in capitals, "IN" and "ET" are places."""
    start, end = 0, len(words)
    while start < end and _is_filler(words[start], fillers):
        start += 1
    while start < end and _is_filler(words[end - 1], fillers):
        end -= 1
    return words[start:end]


def _is_filler(word: str, fillers: frozenset[str]) -> bool:
    return key_of(word) in fillers and not is_place_code(word)


def _last(found: Sequence[_Meant]) -> _Meant | None:
    return found[-1] if found else None


def line_of_wishes(wishes: Wishes, zone: str) -> str:
    """Return the line that asks for some wishes in a zone; an empty zone is left out."""
    return " ".join(("/digest on", *_words(wishes, zone)))


def line_of_subscription(subscription: Subscription) -> str:
    """Return the line that gives a place the same digest again."""
    timetable = subscription.timetable
    wishes = Wishes(
        rhythm=timetable.rhythm,
        weekdays=timetable.weekdays,
        at=timetable.at,
        filters=subscription.filters or None,
        weekly_line=subscription.weekly_line or None,
        repeats=None if subscription.repeats else False,
        language=subscription.language,
    )
    return line_of_wishes(wishes, timetable.zone)


def _words(wishes: Wishes, zone: str) -> Iterator[str]:
    if wishes.rhythm:
        yield wishes.rhythm.value
    yield from (WEEKDAYS[day] for day in wishes.weekdays)
    if wishes.at:
        yield f"{wishes.at:%H:%M}"
    if zone:
        yield zone
    if wishes.filters is not None:
        yield write_interests(wishes.filters) or "all"
    if wishes.weekly_line is not None:
        yield "line" if wishes.weekly_line else "no-line"
    if wishes.repeats is not None:
        yield "repeat" if wishes.repeats else "once"
    if wishes.language:
        yield f"in:{wishes.language}"
