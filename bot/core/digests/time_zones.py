"""Which time zone a person means: by its IANA name, a city, a country, or hours from UTC.

Knows no name (`zone_names.py` does) and no rule of a zone: those are handed in. Two zones of one
country that go alike all year are one choice.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from babel.core import get_global

from bot.core.base.normalize import key_of
from bot.core.digests.schedule import Zones
from bot.core.digests.zone_names import (
    MAIN_ZONES,
    SHORT_NAMES,
    SPOKEN_IN,
    city_in,
    iana_names,
    is_country_code,
    names_elsewhere,
    names_of_places,
)

UTC = "Etc/UTC"
_GREENWICH = frozenset({"utc", "gmt", "z"})
_OFFSET = re.compile(
    r"(?:utc|gmt)?\s*(?P<sign>[+\-\u2212\u2013])\s*(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-5][0-9]))?",
    re.IGNORECASE,
)
_SURE = 0.85
"""How alike a name must be to be taken for what was meant: one letter in six or seven is wrong."""
_SHORTEST = 6
"""Letters of a name that may be misspelt and still be sure: "Male" is not Malta."""
_NEAR = 0.75
"""How alike a name must be to be offered: "Dakka" may be Dakar, "Gondor" is not London."""
_MOST = 12
"""Zones to choose from at once: Russia has eleven, which is the most."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Match:
    """The zones that words may mean. `sure`: one of these is meant; else they are only alike."""

    zones: tuple[str, ...]
    sure: bool


def find_zone(words: str, languages: Sequence[str], zones: Zones, now: dt.datetime) -> Match:
    """Return what zone is meant by words in any of some languages.

    Small mistakes in spelling are forgiven where only one place is that near.
    """
    words = words[:_LONGEST].strip()
    key = key_of(words)
    named = (
        SHORT_NAMES.get(words, ())
        or _city(key, languages, zones)
        or _by_name(words, zones)
        or _meant(key, languages, zones, now)
        or (zones_of_country(words, zones, now) if is_country_code(words) else ())
        or _in_country(words, languages, zones, now)
    )
    if named or not key:
        return Match(named, sure=bool(named))
    names = names_of_places(tuple(languages))
    alike = difflib.get_close_matches(key, names, n=3, cutoff=_SURE)
    best = list(dict.fromkeys(_meant(one, languages, zones, now) for one in alike))
    if len(best) == 1 and best[0] and len(key) >= _SHORTEST:
        return Match(best[0], sure=True)
    near = difflib.get_close_matches(key, names, n=6, cutoff=_NEAR)
    found = (
        zone
        for one in near
        for zone in _meant(one, languages, zones, now)
        if _is_shown_as(zone, one, languages) or not _city(one, languages, zones)
    )
    return Match(tuple(dict.fromkeys(found))[:_MOST], sure=False)


def _is_shown_as(zone: str, key: str, languages: Sequence[str]) -> bool:
    """Tell whether a zone goes by a name: whoever misspells Atlanta is not offered New York."""
    return any(key_of(city_in(zone, language)) == key for language in languages)


def zones_of_country(code: str, zones: Zones, now: dt.datetime) -> tuple[str, ...]:
    """Return the zones of a country (ISO 3166) that differ this year, from west to east."""
    names = get_global("territory_zones").get(code.upper(), ())
    found: dict[tuple[dt.timedelta | None, ...], str] = {}
    for name in sorted(names, key=lambda name: (name not in MAIN_ZONES, name)):
        if is_zone(name, zones) and not name.startswith("Etc/"):
            found.setdefault(_course(zones(name), now), name)
    ordered = sorted(found.items(), key=lambda item: item[0][0] or dt.timedelta())
    return tuple(name for _, name in ordered)[:_MOST]


def guessed_zones(locale: str | None, zones: Zones, now: dt.datetime) -> tuple[str, ...]:
    """Return the zones where a reader of a locale (`pt-BR`, `fr`) may be, or none."""
    language, *others = re.split(r"[-_.@]", locale or "")
    country = next((part for part in others if re.fullmatch("[A-Za-z]{2}", part)), "")
    found = zones_of_country(country, zones, now)
    if found:
        return found
    spoken = SPOKEN_IN.get(language.lower())
    if spoken:
        return tuple(name for name in spoken if is_zone(name, zones))
    likely = str(get_global("likely_subtags").get(language.lower(), "")).rpartition("_")[2]
    return zones_of_country(likely, zones, now)


def suggest_zones(
    typed: str, languages: Sequence[str], zones: Zones, now: dt.datetime, limit: int
) -> tuple[str, ...]:
    """Return zones whose name, city or country begins with what is being typed, or nearly does."""
    key = key_of(typed[:_LONGEST])
    if not key:
        return ()
    begun = sorted(name for name in names_of_places(tuple(languages)) if name.startswith(key))
    found = [zone for name in begun for zone in _meant(name, languages, zones, now)]
    found += find_zone(typed, languages, zones, now).zones
    return tuple(dict.fromkeys(found))[:limit]


def is_zone(name: str | None, zones: Zones) -> bool:
    """Tell whether there is a zone of this IANA name."""
    try:
        return name is not None and zones(name) is not None
    except KeyError:
        return False


def offset_at(rules: dt.tzinfo, now: dt.datetime) -> str:
    """Return how far a zone is from UTC at a moment: "UTC+1", "UTC+5:30", "UTC"."""
    offset = now.astimezone(rules).utcoffset() or dt.timedelta()
    minutes = round(abs(offset).total_seconds() / 60)
    if not minutes:
        return "UTC"
    sign = "+" if offset > dt.timedelta() else "−"
    return f"UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")


def _by_name(words: str, zones: Zones) -> tuple[str, ...]:
    """Return the zone of an IANA name in any case, or a fixed one of hours from UTC."""
    offset = _OFFSET.fullmatch(words)
    if words.casefold() in _GREENWICH:
        name = UTC
    elif offset:
        name = _fixed(offset["sign"] == "+", int(offset["hours"]), int(offset["minutes"] or 0))
    else:
        name = iana_names().get(words.casefold().replace(" ", "_"), words)
    return (name,) if is_zone(name, zones) else ()


def _fixed(ahead: bool, hours: int, minutes: int) -> str:  # noqa: FBT001  # a sign
    """Return the name of a zone that is always as far from UTC."""
    if minutes:
        return f"UTC{'+' if ahead else '-'}{hours:02}:{minutes:02}"
    # The names of these zones count westwards: Etc/GMT-3 is three hours before Greenwich.
    return f"Etc/GMT{'-' if ahead else '+'}{hours}" if hours else UTC


def _meant(key: str, languages: Sequence[str], zones: Zones, now: dt.datetime) -> tuple[str, ...]:
    """Return the zones of a city or a country; of what is both, those of the city."""
    city = _city(key, languages, zones)
    codes = () if city else _name(key, languages).split()
    return city or tuple(zone for code in codes for zone in zones_of_country(code, zones, now))


def _city(key: str, languages: Sequence[str], zones: Zones) -> tuple[str, ...]:
    meant = _name(key, languages)
    return (meant,) if "/" in meant and is_zone(meant, zones) else ()


def _name(key: str, languages: Sequence[str]) -> str:
    """Return what a name stands for: in the languages of the bot, else in some others."""
    return names_of_places(tuple(languages)).get(key) or names_elsewhere().get(key, "")


def _in_country(
    words: str, languages: Sequence[str], zones: Zones, now: dt.datetime
) -> tuple[str, ...]:
    """Return the zone of a city with its country behind it: "Paris, France", "Lagos Nigeria"."""
    parts = words.split()
    for at in range(1, len(parts)):
        key, country = key_of(" ".join(parts[:at])), key_of(" ".join(parts[at:]))
        city = _meant(key, languages, zones, now)
        if len(city) == 1 and city[0] in _meant(country, languages, zones, now):
            return city
    return ()


def _course(rules: dt.tzinfo, now: dt.datetime) -> tuple[dt.timedelta | None, ...]:
    """Return what tells zones apart: how far they are from UTC in each month of this year."""
    months = (now.replace(month=month, day=1) for month in range(1, 13))
    return tuple(moment.astimezone(rules).utcoffset() for moment in months)
