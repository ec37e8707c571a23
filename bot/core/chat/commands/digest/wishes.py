"""What a digest is asked for, as values, and as the line that asks for it.

How a line is read is in `parser.py`; what becomes of it is not known here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.chat.commands.digest.interests import TooMany, write_interests
from bot.core.chat.digest_form import WEEKDAYS
from bot.core.chat.schedule_words import COMING_DAYS
from bot.core.digests.schedule import Rhythm
from bot.core.digests.subscription import Subscription
from bot.core.search.filter_parser import FilterMistake
from bot.core.search.filters import Filters


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
    begins_in: int = 0
    """Days until the first one may come: "tomorrow" is 1."""


@dataclass(frozen=True, slots=True)
class Misread:
    """Words that cannot be meant: `key` says what they are about, `others` what else is said."""

    key: str
    words: str
    others: str = ""


@dataclass(frozen=True, slots=True)
class UnsupportedDays:
    """Days on which no digest comes, such as weekends; `weekdays` are those that were named.

    `wishes` are the others of the line.
    """

    words: str
    weekdays: tuple[int, ...]
    wishes: Wishes


@dataclass(frozen=True, slots=True)
class UnclearCode:
    """Two capitals that may be a day or a place; `wishes` are the others of the line."""

    code: str
    weekday: int
    wishes: Wishes


ReadLine = Wishes | FilterMistake | TooMany | Misread | UnsupportedDays | UnclearCode
"""What a line comes to."""


def line_of_wishes(wishes: Wishes, zone: str = "") -> str:
    """Return the line that asks for some wishes, in a zone; without one, a place completes it."""
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
    if wishes.begins_in:
        named = COMING_DAYS[wishes.begins_in : wishes.begins_in + 1]
        yield named[0].replace("-", " ") if named else f"in {wishes.begins_in} days"
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
