"""How a line is read that says what `/digest on` is asked for: days, a time, a place, filters.

They stand in any order. How a time is read is in `days_and_times.py`; which zone a place is in,
`zone.py` knows.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.core.base.normalize import fold, key_of
from bot.core.chat.commands.digest.days_and_times import SaidTimes, names_a_date
from bot.core.chat.commands.digest.interests import (
    TooMany,
    read_interests,
    split_line,
)
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
from bot.core.search.filters import FilterMistake

_Meant = TypeVar("_Meant")

_LANGUAGE = re.compile(r"in:(\S*)", re.IGNORECASE)
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?")
"""Capitals with dots are a name: "L.A." is no "la"."""
_OFFSET = re.compile(r"\b(utc|gmt)\s*([-+])\s*([0-9])", re.IGNORECASE)
_KEYED = re.compile(r"[^\W\d_]+:.*")
"""A word that is written as filters are; "UTC+5:30" is not."""
_CHINESE_DAYS = re.compile(
    "(\u5468|\u661f\u671f)"
    "([\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5\u5929]{2,7})(?![\u70b9\u9ede\u65f6\u6642])"
)
"""Days of the week that Chinese names by their last signs alone, and no hour behind the first."""
_WEEKEND, _EVERY_DAY = (5, 6), (0, 1, 2, 3, 4, 5, 6)
_DAY_OF_MONTH = re.compile(
    r"[0-9]{1,2}(?:st|nd|rd|th|er|ere|ro|o|\W?(?:\u0433\u043e|\u0435|\u043e\u0435)|\u53f7|\u65e5)"
    r"|dia [0-9]{1,2}|[0-9]{1,2}(?:\W?\u0433\u043e)? \u0447\u0438\u0441\u043b\u0430"
)
"""A day of each month, folded: "1st", "1er", "1.º", "dia 1", "1-го числа", "1号"."""
_MOST_WORDS = 100
"""Words besides filters: more than anybody needs, and the work stays bounded."""
_SHORT = 3
"""Letters of the short name of a day that may be another word: "me", "mon", "we"."""
_PREPOSITION = 2
"""Letters of a word that stands before a time: "at", "on", "à"."""
_DAYS_OF_A_WEEK = 7
_LAST_BEGINNING = 366
"""Days until the first digest at most: a pause is as long at most."""
_LONGEST_CODE = 3
"""Letters of the longest short name of a time: a line of "ET" alone is not shouted."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What was found of each kind, in the order of the line; None: it cannot be meant.

    `codes` are two capitals that are a country or a day: "MO" is Monday or Macao. Behind an
    `exceptions` ("except"), days are `excluded`; `free_weekends` are words for two of them.
    `named_days` stand in rhythms that no digest has: "next monday".
    """

    rhythms: list[Rhythm] = field(default_factory=list)
    other_rhythms: list[str] = field(default_factory=list)
    named_days: list[int] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    excluded: list[int] = field(default_factory=list)
    free_weekends: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    time: SaidTimes = field(default_factory=SaidTimes)
    lines: list[bool] = field(default_factory=list)
    repeats: list[bool] = field(default_factory=list)
    languages: list[str | None] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def read_wishes(context: Context) -> ReadLine:
    """Take the words of a line apart."""
    interests = read_interests(split_line(context.words, context), context)
    if isinstance(interests, FilterMistake | TooMany):
        return interests
    line = _OFFSET.sub(r"\1\2\3", " ".join(interests.words))
    words = [part for word in _in_small_letters(line.split()) for part in _parted(word, context)]
    if len(words) > _MOST_WORDS:
        return Misread("rhythm", line)
    said = _scan(words, context)
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


def _time_of(said: _Said, words: Sequence[str]) -> dt.time | None:
    """Return the time of a line; a bare number is no hour beside a rhythm: "1 de cada mes"."""
    counted = {word for phrase in said.other_rhythms for word in phrase.split()}
    bare = [word for word in words if word.isdecimal() and len(word) < _SHORT]
    unclear = said.other_rhythms and any(word not in counted for word in bare)
    return None if unclear or said.time.is_contradiction() else said.time.meant()


def _days(said: _Said) -> tuple[int, ...]:
    """Return the days that are named, Monday first; beside others, workdays are five of them."""
    work = MONDAY_TO_FRIDAY if said.weekdays and Rhythm.WORKDAYS in said.rhythms else ()
    if not said.excluded:
        return tuple(sorted({*said.weekdays, *work}))
    usual = MONDAY_TO_FRIDAY if Rhythm.WORKDAYS in said.rhythms else _EVERY_DAY
    return tuple(sorted({*(said.weekdays or usual), *work} - {*said.excluded}))


def _means_workdays(said: _Said) -> bool:
    """Tell whether Monday to Friday are the days of work, and not just these: "not on weekends"."""
    return Rhythm.WORKDAYS in said.rhythms or (said.free_weekends != [] and not said.weekdays)


def _in_small_letters(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a line all in capitals as any other: there, "IN" is no India."""
    long = any(word.isalpha() and len(word) > _LONGEST_CODE for word in words)
    shouted = long and "".join(words).isupper()
    return [word.casefold() for word in words] if shouted else words


def _parted(word: str, context: Context) -> Sequence[str]:
    """Return the words in what Chinese writes together, and in two days with a stroke between."""
    days = word.split("/")
    if len(days) > 1 and all(key_of(day) in context.vocabulary.schedule.weekdays for day in days):
        return days
    if word.isascii():
        return (word,)
    word = _CHINESE_DAYS.sub(lambda match: f" {match[1]}".join(("", *match[2])), word)
    return context.vocabulary.schedule.written_together.sub(r" \g<0> ", word).split()


def _settle_codes(said: _Said, context: Context) -> str:
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


def _scan(words: Sequence[str], context: Context) -> _Said:
    """Go through the words, and take the longest phrase that says something at each."""
    said = _Said()
    longest, at = context.vocabulary.schedule.longest_phrase, 0
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if _is_other_word(words, at, length, context):
                continue
            if _take(phrase, said, context):
                at += length
                break
        else:
            said.others.append(_place_code(words, at))
            at += 1
    return said


def _is_other_word(words: Sequence[str], at: int, length: int, context: Context) -> bool:
    """Tell whether the short name of a day is another word: "send me", "à mon heure", "we want".

    It is one that says nothing in the reader's language, beside another such word. Where it is a
    day in that language too, prepositions do not count, nor what stands before days: "every we".
    """
    word, language = words[at], context.translate.language
    schedule = context.vocabulary.schedule
    if length > 1 or len(word) > _SHORT or not word.islower():
        return False
    fillers = schedule.fillers_in(language)
    if key_of(word) not in fillers:
        return False
    before, after = "".join(words[at - 1 : at] if at else ()), "".join(words[at + 1 : at + 2])
    silent = key_of(before) in fillers, key_of(after) in fillers
    if key_of(word) not in schedule.weekdays_in(language):
        return any(silent)
    told = len(before) > _SHORT and before.casefold() not in schedule.every
    return (silent[0] and told) or (silent[1] and len(after) > _PREPOSITION)


def _place_code(words: Sequence[str], at: int) -> str:
    """Return a word as it is; the last one behind a time as a code: "8:00 us" is not "for us"."""
    word, code = words[at], words[at].upper()
    last = 0 < at == len(words) - 1 and words[at - 1][:1].isdigit()
    return code if last and is_place_code(code) else word


def _take(phrase: str, said: _Said, context: Context) -> bool:
    """Take a phrase for what it says, if it says anything."""
    key, schedule = key_of(phrase), context.vocabulary.schedule
    if is_place_code(phrase):
        # Two capitals that may be a day as well: the rest of the line says which they are.
        may_be_day = key in schedule.weekdays
        said.codes.extend([phrase] if may_be_day else ())
        return may_be_day
    return (
        _add(schedule.rhythms, key, said.rhythms)
        or _take_part_of_every_day(phrase, said, schedule)
        or _take_beginning(phrase, said, schedule)
        or _take_other_rhythm(phrase, said, context)
        or _take_days(phrase, said, schedule)
        or _add(schedule.lines, phrase.casefold(), said.lines)
        or _add(schedule.repeats, phrase.casefold(), said.repeats)
        or said.time.take(phrase, schedule)
        or _take_language(phrase, said, context)
    )


def _take_part_of_every_day(phrase: str, said: _Said, schedule: ScheduleWords) -> bool:
    """Take "every morning" for what it says of the days, and of the time."""
    part = schedule.part_of_every_day(phrase)
    if part is None:
        return False
    said.rhythms.append(Rhythm.DAILY)
    said.time.parts.append(part)
    return True


def _take_beginning(phrase: str, said: _Said, schedule: ScheduleWords) -> bool:
    """Take the day on which a digest begins; Chinese has one word for "tomorrow morning".

    None begins after some hours.
    """
    key = key_of(phrase)
    if key in schedule.coming_days and key in schedule.dayparts:
        said.time.take(phrase, schedule)
    if _add(schedule.coming_days, key, said.begins):
        return True
    span = schedule.coming_span.fullmatch(fold(phrase))
    if span is None or not (span["in"] or span["from_now"]):
        return False
    days = schedule.number_of(span["count"] or "1") * (1 if span["days"] else _DAYS_OF_A_WEEK)
    if span["hours"] or days > _LAST_BEGINNING:
        said.other_rhythms.append(phrase)
    else:
        said.begins.append(days)
    return True


def _take_other_rhythm(phrase: str, said: _Said, context: Context) -> bool:
    """Take what no digest does: a rhythm of its own, a day of each month, a date to begin on."""
    key, folded, now = key_of(phrase), fold(phrase), context.services.now()
    schedule = context.vocabulary.schedule
    if (
        key in schedule.keys("rhythm-other")
        or schedule.interval.fullmatch(folded)
        or _DAY_OF_MONTH.fullmatch(folded)
        or names_a_date(folded, now.date(), context)
    ):
        said.other_rhythms.append(phrase)
        days, words = schedule.weekdays, map(key_of, phrase.split())
        said.named_days.extend(days[word] for word in words if word in days)  # "next monday"
        return True
    return False


def _take_days(phrase: str, said: _Said, schedule: ScheduleWords) -> bool:
    """Take days, or the word behind which they are excluded."""
    key = key_of(phrase)
    if key in schedule.keys("except"):
        said.exceptions.append(phrase)
        return True
    if key in schedule.keys("weekend"):
        days: tuple[int, ...] = _WEEKEND
    elif key in schedule.keys("monday-to-friday"):
        days = MONDAY_TO_FRIDAY
    elif key in schedule.weekdays:
        days = (schedule.weekdays[key],)
    else:
        days = schedule.means_days(phrase)
    if said.exceptions:
        said.excluded.extend(days)
        said.free_weekends.extend([phrase] if key in schedule.keys("weekend") else ())
    elif len(days) == len(WEEKDAYS):
        said.rhythms.append(Rhythm.DAILY)
    else:
        said.weekdays.extend(days)
    return bool(days)


def _add(names: Mapping[str, _Meant], key: str, found: list[_Meant]) -> bool:
    if key in names:
        found.append(names[key])
    return key in names


def _take_language(phrase: str, said: _Said, context: Context) -> bool:
    match = _LANGUAGE.fullmatch(phrase)
    code = match[1].casefold() if match else context.vocabulary.language_names.get(key_of(phrase))
    if code is None:
        return False
    said.languages.append(code if code in context.services.translations.languages else None)
    return True


def _contradiction(said: _Said) -> str:
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
    known = _LANGUAGE if key == "language" else _KEYED
    return known.fullmatch(word) is not None


def _asks_too_much(said: _Said) -> bool:
    """Tell whether a line names two rhythms at once, or one that no digest has."""
    rhythms = {*said.rhythms}
    if said.weekdays:
        rhythms = rhythms - {Rhythm.WORKDAYS} | {Rhythm.WEEKLY}
    if said.exceptions:
        return bool(said.other_rhythms) or not said.excluded or not _days(said)
    return bool(said.other_rhythms) or len(rhythms) > 1


def _begins_as_time(word: str) -> bool:
    return word[:1].isdigit()


def _place_words(said: _Said, context: Context) -> Sequence[str]:
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
