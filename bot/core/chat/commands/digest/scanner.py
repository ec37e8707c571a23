"""Which words of a line say something to `/digest on`: of days, a time, a place, a language.

Each phrase is taken for the first kind that it can be. Knows not what they come to together:
`parser.py` does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bot.core.base.normalize import fold, key_of
from bot.core.chat.commands.digest.days_and_times import SaidTimes, names_a_date
from bot.core.chat.context import Context
from bot.core.chat.digest_form import WEEKDAYS
from bot.core.chat.schedule_words import ScheduleWords
from bot.core.digests.schedule import Rhythm
from bot.core.digests.workdays import MONDAY_TO_FRIDAY
from bot.core.digests.zone_names import is_place_code

_Meant = TypeVar("_Meant")

TYPED_LANGUAGE = re.compile(r"in:(\S*)", re.IGNORECASE)
_CHINESE_DAYS = re.compile(
    "(\u5468|\u661f\u671f)"
    "([\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5\u5929]{2,7})(?![\u70b9\u9ede\u65f6\u6642])"
)
"""Days of the week that Chinese names by their last signs alone, and no hour behind the first."""
_WEEKEND = (5, 6)
_DAY_OF_MONTH = re.compile(
    r"[0-9]{1,2}(?:st|nd|rd|th|er|ere|ro|o|\W?(?:\u0433\u043e|\u0435|\u043e\u0435)|\u53f7|\u65e5)"
    r"|dia [0-9]{1,2}|[0-9]{1,2}(?:\W?\u0433\u043e)? \u0447\u0438\u0441\u043b\u0430"
)
"""A day of each month, folded: "1st", "1er", "1.º", "dia 1", "1-го числа", "1号"."""
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
class Said:
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


def words_of_line(line: str, context: Context) -> Sequence[str]:
    """Return the words of a line, with what is written together parted."""
    return [part for word in _in_small_letters(line.split()) for part in _parted(word, context)]


def scan(words: Sequence[str], context: Context) -> Said:
    """Go through the words, and take the longest phrase that says something at each."""
    said = Said()
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


def _take(phrase: str, said: Said, context: Context) -> bool:
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


def _take_part_of_every_day(phrase: str, said: Said, schedule: ScheduleWords) -> bool:
    """Take "every morning" for what it says of the days, and of the time."""
    part = schedule.part_of_every_day(phrase)
    if part is None:
        return False
    said.rhythms.append(Rhythm.DAILY)
    said.time.parts.append(part)
    return True


def _take_beginning(phrase: str, said: Said, schedule: ScheduleWords) -> bool:
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


def _take_other_rhythm(phrase: str, said: Said, context: Context) -> bool:
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


def _take_days(phrase: str, said: Said, schedule: ScheduleWords) -> bool:
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


def _take_language(phrase: str, said: Said, context: Context) -> bool:
    match = TYPED_LANGUAGE.fullmatch(phrase)
    code = match[1].casefold() if match else context.vocabulary.language_names.get(key_of(phrase))
    if code is None:
        return False
    said.languages.append(code if code in context.services.translations.languages else None)
    return True
