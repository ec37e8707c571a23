"""Dates as web pages write them, in the languages of the site: 12 March 2026, 2026-03-12.

Month names are those of the CLDR, as Babel has them. Knows no clock; a time of day is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from functools import cache

from babel.dates import get_month_names

from bot.core.base.normalize import fold
from bot.core.base.partial_date import PartialDate

_LANGUAGES = ("en", "fr", "es", "pt", "de", "ru", "ar")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.)?"
_NUMBERS = (
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<day>[0-3]?\d)[-/.](?P<month>[01]?\d)[-/.]{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}\s?年\s?(?P<month>[01]?\d)\s?月(?:\s?(?P<day>[0-3]?\d)\s?日)?"),
    re.compile(rf"(?<!\d){_YEAR}-(?P<month>[01]\d)(?!\d)"),
)


def find_date(text: str) -> PartialDate | None:
    """Return the first full date in a text, else a month; a bare year is no date."""
    folded = fold(text[:300])
    for pattern in (*_NUMBERS[:3], *_named(), _NUMBERS[3]):
        for match in pattern.finditer(folded):
            parts = match.groupdict()
            month = parts.get("month") or str(_months().get(parts.get("name") or "", 0))
            day = int(parts["day"]) if parts.get("day") else None
            with suppress(ValueError):
                found = PartialDate(int(parts["year"]), int(month), day)
                found.first_day()
                return found
    return None


def is_date(text: str) -> bool:
    """Tell whether a text is a date and little else, such as "Published on 12 March 2026"."""
    words = [word for word in re.findall(r"[^\W\d_]+", fold(text)) if word not in _months()]
    return len(text) <= _LONGEST and len(words) <= _WORDS_BESIDE and find_date(text) is not None


_LONGEST = 60
_WORDS_BESIDE = 4


@cache
def _months() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    found.setdefault(fold(str(name)).rstrip("."), int(number))
    return found


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    """Return the forms with the name of a month, the longest names first."""
    names = "|".join(map(re.escape, sorted(_months(), key=len, reverse=True)))
    name = rf"(?P<name>{names})\.?"
    return (
        re.compile(rf"(?<!\d){_DAY}\s+(?:de\s+)?{name},?\s+(?:de\s+|del\s+)?{_YEAR}(?!\d)"),
        re.compile(rf"(?<!\w){name}\s+{_DAY},?\s+{_YEAR}(?!\d)"),
        re.compile(rf"(?<!\w){name},?\s+(?:de\s+|of\s+)?{_YEAR}(?!\d)"),
    )
