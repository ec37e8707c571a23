"""Dates as web pages write them, in the languages of the site: 12 March 2026, 2026-03-12.

Month names are those of the CLDR, as Babel has them. Knows no clock; a time of day is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel.dates import get_month_names

from bot.core.base.normalize import fold
from bot.core.base.partial_date import PartialDate

_LANGUAGES = (
    *("en", "fr", "es", "pt", "de", "ru", "ar", "ar_SY", "ar_DZ", "ar_MA"),
    *("it", "nl", "pl", "tr", "uk"),
)  # an earlier one counts where a name is another month elsewhere
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.)?"
_NUMBERS = (
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<day>[0-3]?\d)[-/.](?P<month>[01]?\d)[-/.]{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}\s?年\s?(?P<month>[01]?\d)\s?月(?:\s?(?P<day>[0-3]?\d)\s?日)?"),
    re.compile(rf"(?<!\d)(?P<month>[01]?\d)/(?P<day>[0-3]?\d)/{_YEAR}(?!\d)"),  # if none fits
    re.compile(rf"(?<!\d){_YEAR}-(?P<month>[01]\d)(?!\d)"),
)
_ALONE = (
    re.compile(r"(?P<day>[0-3]?\d)[-/.](?P<month>[01]?\d)[-/.](?P<year>\d\d)"),
    re.compile(rf"{_YEAR}\. ?(?P<month>[01]?\d)\. ?(?P<day>[0-3]?\d)\."),
    re.compile(rf"(?P<month>[01]?\d)[/.]{_YEAR}"),
    re.compile(rf"{_YEAR}[/.](?P<month>[01]?\d)"),
    re.compile(_YEAR),
)
"""Forms that are dates only where nothing stands beside them."""
_YEAR_DIGITS = re.compile(r"\d\d")
"""In every form; most texts of a page have none, and need not be held against each of them."""
_LABEL = re.compile(r"^\s*(?:[^\W\d_]+\s*){1,3}:")
_SIGNS = " ()[].,;:|•·–—-"


def find_date(text: str) -> PartialDate | None:
    """Return the first full date in a text, else a month; a bare year is no date."""
    folded = fold(text[:300])
    if not _YEAR_DIGITS.search(folded):
        return None
    for pattern in _patterns():
        for match in pattern.finditer(folded):
            if found := _date(match):
                return found
    return None


def bare_date(text: str) -> PartialDate | None:
    """Return the date that a text is and nothing else, but for "Date:"; also a year."""
    folded = fold(text[:_LONGEST])
    if not _YEAR_DIGITS.search(folded):
        return None
    folded = _LABEL.sub("", folded)
    for pattern in (*_patterns(), *_ALONE, _short_named()):
        for written in (folded.strip(), folded.strip(_SIGNS)):
            if (match := pattern.fullmatch(written)) and (found := _date(match)):
                return found
    return None


def split_date(text: str) -> tuple[str, str]:
    """Return a text without the day before or behind it, and that day: "12 March 2026 – Title"."""
    for cut in _CUTS.finditer(text):
        before, after = text[: cut.start()], text[cut.end() :]
        for day, rest in ((before, after), (after, before)):
            found = bare_date(day)
            if found is not None and found.day and rest.strip(_SIGNS):
                return rest.strip(), str(found)
    return text, ""


_CUTS = re.compile(r"\s*[-–—|•·:\]]\s+|\s+[-–—|•·]\s*|\s*[(\[](?=[^()\[\]]+[)\]]$)")


def _date(match: re.Match[str]) -> PartialDate | None:
    parts = match.groupdict()
    year, name = int(parts["year"]), parts.get("name")
    month = str(_months()[name]) if name else parts.get("month")
    found = PartialDate(
        year if year >= _CENTURY else 2000 + year,
        int(month) if month else None,
        int(parts["day"]) if parts.get("day") else None,
    )
    try:
        found.first_day()
    except ValueError:
        return None
    return found


_CENTURY = 100


def is_date(text: str) -> bool:
    """Tell whether a text is a date and little else, such as "Published on 12 March 2026"."""
    if len(text) > _LONGEST or not _YEAR_DIGITS.search(folded := fold(text)):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", folded) if word not in _months()]
    if len(words) > _WORDS_BESIDE:
        return False
    return find_date(text) is not None or bare_date(text) is not None


_LONGEST = 60
_WORDS_BESIDE = 4


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (*_NUMBERS[:3], *_named(), *_NUMBERS[3:])


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
def _short_named() -> re.Pattern[str]:
    """Return the form "12 Mar 26", for what stands alone."""
    return re.compile(rf"{_DAY}[\s.-]+(?P<name>{_names()})[\s.-]+(?P<year>\d\d)")


def _names() -> str:
    return "|".join(map(re.escape, sorted(_months(), key=len, reverse=True)))


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    """Return the forms with the name of a month, the longest names first."""
    name = rf"(?P<name>{_names()})\.?"
    return (
        re.compile(
            rf"(?<!\d){_DAY}(?:\s+|[-/.])(?:de\s+|of\s+)?{name},?(?:\s+|[-/.])(?:de\s+|del\s+)?"
            rf"{_YEAR}(?!\d)"
        ),
        re.compile(rf"(?<!\w){name}(?:\s+|-){_DAY},?(?:\s+|-){_YEAR}(?!\d)"),
        re.compile(rf"(?<!\d){_YEAR},?\s+{name}\s+{_DAY}(?!\w)"),
        re.compile(rf"(?<!\w){name}\s+{_DAY}\s+[\d:]+\s+{_YEAR}(?!\d)"),
        re.compile(rf"(?<!\w){name},?\s+(?:de\s+|of\s+)?{_YEAR}(?!\d)"),
    )
