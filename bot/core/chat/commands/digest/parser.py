"""What `/digest on` is asked for: days, a time, a place, filters, in any order.

Read from a line, and written as one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bot.core.base.i18n import Translations
from bot.core.chat.commands.digest.filters import TooMany, read_interests, write_interests
from bot.core.chat.context import Context
from bot.core.chat.digest_form import WEEKDAYS
from bot.core.chat.vocabulary import Vocabulary
from bot.core.digests.schedule import Rhythm
from bot.core.digests.subscription import Subscription
from bot.core.digests.zone_names import is_country_code, key_of
from bot.core.search.filters import FilterMistake, Filters

_Meant = TypeVar("_Meant")

_LANGUAGE = re.compile(r"in:(\S*)", re.IGNORECASE)
_KEYED = re.compile(r"[^\W\d_]+:.*")
_NOON, _HOURS, _MINUTES = 12, 24, 60


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a line asks for. None, or no words for a place: it says nothing of that."""

    rhythm: Rhythm | None = None
    weekday: int | None = None
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
class _Said:
    """What was found of each kind, in the order of the line; None: it cannot be meant."""

    rhythms: list[Rhythm] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    times: list[dt.time | None] = field(default_factory=list)
    lines: list[bool] = field(default_factory=list)
    repeats: list[bool] = field(default_factory=list)
    languages: list[str | None] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def read_wishes(context: Context) -> Wishes | FilterMistake | TooMany | Misread:
    """Take the words of a line apart."""
    interests = read_interests(context.words.split(), context)
    if isinstance(interests, FilterMistake | TooMany):
        return interests
    said = _scan(interests.words, context)
    key = _contradiction(said)
    if key:
        return Misread(key, " ".join(interests.words))
    return Wishes(
        rhythm=Rhythm.WEEKLY if said.weekdays else _last(said.rhythms),
        weekday=_last(said.weekdays),
        at=_last(said.times),
        place=" ".join(_without_fillers(said.others, context.vocabulary.fillers)),
        filters=interests.filters,
        weekly_line=_last(said.lines),
        repeats=_last(said.repeats),
        language=_last(said.languages),
    )


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
    """Take a phrase for what it says, if it says anything; "FR" is a country, "fr" is Friday."""
    key, vocabulary = key_of(phrase), context.vocabulary
    if is_country_code(phrase):
        return False
    return (
        _add(vocabulary.rhythms, key, said.rhythms)
        or _add(vocabulary.weekdays, key, said.weekdays)
        or _add(vocabulary.lines, phrase.casefold(), said.lines)
        or _add(vocabulary.repeats, phrase.casefold(), said.repeats)
        or _take_time(phrase, said, vocabulary)
        or _take_language(phrase, said, context.services.translations)
    )


def _add(names: Mapping[str, _Meant], key: str, found: list[_Meant]) -> bool:
    if key in names:
        found.append(names[key])
    return key in names


def _take_time(phrase: str, said: _Said, vocabulary: Vocabulary) -> bool:
    named = vocabulary.times.get(key_of(phrase))
    if named is not None:
        said.times.append(named)
    match = vocabulary.time.fullmatch(phrase)
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
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
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
    days = {*said.rhythms} | ({Rhythm.WEEKLY} if said.weekdays else set())
    return "rhythm" if len(days) > 1 or len({*said.weekdays}) > 1 else ""


def _begins_as_time(word: str) -> bool:
    return word[:1].isdigit()


def _seems_a_filter(word: str) -> bool:
    """Tell whether a word is written as filters are; "UTC+5:30" is not."""
    return bool(_KEYED.fullmatch(word))


def _without_fillers(words: Sequence[str], fillers: frozenset[str]) -> Sequence[str]:
    """Drop words such as "at" and "time" from both ends."""
    start, end = 0, len(words)
    while start < end and key_of(words[start]) in fillers:
        start += 1
    while start < end and key_of(words[end - 1]) in fillers:
        end -= 1
    return words[start:end]


def _last(found: Sequence[_Meant]) -> _Meant | None:
    return found[-1] if found else None


def line_of_wishes(wishes: Wishes, zone: str) -> str:
    """Return the line that asks for some wishes in a zone; an empty zone is left out."""
    return " ".join(("/digest on", *_words(wishes, zone)))


def line_of_subscription(subscription: Subscription) -> str:
    """Return the line that gives a place the same digest again."""
    timetable = subscription.timetable
    weekly = timetable.rhythm is Rhythm.WEEKLY
    wishes = Wishes(
        rhythm=timetable.rhythm,
        weekday=timetable.weekday if weekly else None,
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
    if wishes.weekday is not None:
        yield WEEKDAYS[wishes.weekday]
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
