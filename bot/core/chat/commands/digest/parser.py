"""What a line comes to that says what `/digest on` is asked for: days, a time, a place, filters.

They stand in any order; which word says what is in `scanner.py`, how a time is read in
`days_and_times.py`. Which zone a place is in, `zone.py` knows.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.core.base.normalize import key_of
from bot.core.chat.commands.digest.interests import (
    TooMany,
    read_interests,
    split_line,
)
from bot.core.chat.commands.digest.scanner import TYPED_LANGUAGE, Said, scan, words_of_line
from bot.core.chat.commands.digest.wishes import (
    Misread,
    ReadLine,
    UnclearCode,
    UnsupportedDays,
    Wishes,
)
from bot.core.chat.context import Context
from bot.core.chat.digest_form import WEEKDAYS
from bot.core.chat.schedule_words import ScheduleWords
from bot.core.digests.schedule import Rhythm
from bot.core.digests.workdays import MONDAY_TO_FRIDAY
from bot.core.digests.zone_names import is_place_code, names_of_places
from bot.core.search.filter_parser import FilterMistake

_Meant = TypeVar("_Meant")

_DOTTED = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?")
"""Capitals with dots are a name: "L.A." is no "la"."""
_OFFSET = re.compile(r"\b(utc|gmt)\s*([-+])\s*([0-9])", re.IGNORECASE)
_KEYED = re.compile(r"[^\W\d_]+:.*")
"""A word that is written as filters are; "UTC+5:30" is not."""
_MOST_WORDS = 100
"""Words besides filters: more than anybody needs, and the work stays bounded."""
_EVERY_DAY = tuple(range(len(WEEKDAYS)))
_HOUR_DIGITS = 2


def read_wishes(context: Context) -> ReadLine:
    """Take the words of a line apart."""
    interests = read_interests(split_line(context.words, context), context)
    if isinstance(interests, FilterMistake | TooMany):
        return interests
    line = _OFFSET.sub(r"\1\2\3", " ".join(interests.words))
    words = words_of_line(line, context)
    if len(words) > _MOST_WORDS:
        return Misread("rhythm", line)
    said = scan(words, context)
    unclear = _settle_codes(said, context)
    key = _contradiction(said)
    if key:
        written, schedule = split_line(context.words, context), context.vocabulary.schedule
        others = (word for word in written if not _is_misread(key, word, schedule))
        return Misread(key, " ".join(interests.words), " ".join(others))
    wishes = Wishes(
        at=_time_of(said, words),
        place=" ".join(_place_words(said, context)),
        filters=interests.filters,
        weekly_line=_last(said.lines),
        repeats=_last(said.repeats),
        language=_last(said.languages),
        begins_in=_last(said.begins) or 0,
    )
    weekdays = _days(said)
    if _asks_too_much(said):
        days = tuple(sorted({*weekdays, *said.named_days}))
        return UnsupportedDays(" ".join(interests.words), days, wishes)
    if unclear:
        return UnclearCode(unclear, context.vocabulary.schedule.weekdays[key_of(unclear)], wishes)
    if weekdays == MONDAY_TO_FRIDAY and _means_workdays(said):
        return replace(wishes, rhythm=Rhythm.WORKDAYS)
    if len(weekdays) == len(WEEKDAYS):
        return replace(wishes, rhythm=Rhythm.DAILY)
    rhythm = Rhythm.WEEKLY if weekdays else _last(said.rhythms)
    return replace(wishes, rhythm=rhythm, weekdays=weekdays)


def _time_of(said: Said, words: Sequence[str]) -> dt.time | None:
    """Return the time of a line; a bare number is no hour beside a rhythm: "1 de cada mes"."""
    counted = {word for phrase in said.other_rhythms for word in phrase.split()}
    bare = [word for word in words if word.isdecimal() and len(word) <= _HOUR_DIGITS]
    unclear = said.other_rhythms and any(word not in counted for word in bare)
    return None if unclear or said.time.is_contradiction() else said.time.meant()


def _days(said: Said) -> tuple[int, ...]:
    """Return the days that are named, Monday first; beside others, workdays are five of them."""
    work = MONDAY_TO_FRIDAY if said.weekdays and Rhythm.WORKDAYS in said.rhythms else ()
    if not said.excluded:
        return tuple(sorted({*said.weekdays, *work}))
    usual = MONDAY_TO_FRIDAY if Rhythm.WORKDAYS in said.rhythms else _EVERY_DAY
    return tuple(sorted({*(said.weekdays or usual), *work} - {*said.excluded}))


def _means_workdays(said: Said) -> bool:
    """Tell whether Monday to Friday are the days of work, and not just these: "not on weekends"."""
    return Rhythm.WORKDAYS in said.rhythms or (said.free_weekends != [] and not said.weekdays)


def _settle_codes(said: Said, context: Context) -> str:
    """Take two capitals for a day, unless the day is named and the place is not.

    Return the code that the line leaves open: a day in another language than the reader's.
    """
    schedule = context.vocabulary.schedule
    days = bool(said.rhythms or said.weekdays or said.other_rhythms)
    place = bool(_place_words(said, context))
    mine = schedule.weekdays_in(context.translate.language)
    if len(said.codes) == 1 and not place:
        code = said.codes[0]
        if days:
            said.others.extend(said.codes)
            return ""
        if key_of(code) not in mine:
            return code
    said.weekdays.extend(schedule.weekdays[key_of(code)] for code in said.codes)
    return ""


def _contradiction(said: Said) -> str:
    """Return what a line is about that says two things at once, or nothing that can be meant."""
    timely = said.time.is_contradiction() or any(map(_begins_as_time, said.others))
    if timely and not said.other_rhythms:
        return "time"
    if any(map(_KEYED.fullmatch, said.others)):
        return "filter"
    if None in said.languages:
        return "language"
    return ""


def _is_misread(key: str, word: str, schedule: ScheduleWords) -> bool:
    """Tell whether a word is one that a line is misread for: "13" and "pm" are of a time."""
    if key == "time":
        time = schedule.time_pattern
        return _begins_as_time(word) or time.fullmatch(f"1 {word}") is not None
    known = TYPED_LANGUAGE if key == "language" else _KEYED
    return known.fullmatch(word) is not None


def _asks_too_much(said: Said) -> bool:
    """Tell whether a line names two rhythms at once, or one that no digest has."""
    rhythms = {*said.rhythms}
    if said.weekdays:
        rhythms = rhythms - {Rhythm.WORKDAYS} | {Rhythm.WEEKLY}
    if said.exceptions:
        return bool(said.other_rhythms) or not said.excluded or not _days(said)
    return bool(said.other_rhythms) or len(rhythms) > 1


def _begins_as_time(word: str) -> bool:
    return word[:1].isdigit()


def _place_words(said: Said, context: Context) -> Sequence[str]:
    """Return what names a place; an "and" at an end of it stood between two days."""
    vocabulary = context.vocabulary
    silent = vocabulary.keys("filler") | vocabulary.keys("and") | vocabulary.keys("digest")
    places = names_of_places(tuple(context.services.translations.languages))
    said_words = vocabulary.without_courtesy(" ".join(said.others)).split()
    return _without_fillers(said_words, silent, places)


def _without_fillers(
    words: Sequence[str], fillers: frozenset[str], places: Collection[str]
) -> Sequence[str]:
    """Drop words such as "at" and "time" from both ends; in capitals, "IN" and "ET" are places.

    What is the beginning of a name stays: "La Paz", "Los Angeles".
    """
    start, end = 0, len(words)
    while start < end and _is_filler(words[start], fillers):
        if start < end - 1 and key_of(" ".join(words[start:end])) in places:
            break
        start += 1
    while start < end and _is_filler(words[end - 1], fillers):
        end -= 1
    return words[start:end]


def _is_filler(word: str, fillers: frozenset[str]) -> bool:
    return key_of(word) in fillers and not is_place_code(word) and not _DOTTED.fullmatch(word)


def _last(found: Sequence[_Meant]) -> _Meant | None:
    return found[-1] if found else None
