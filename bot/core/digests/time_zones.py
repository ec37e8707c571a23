"""Which time zone a person means: by its IANA name, a city, a country, or hours from UTC.

Knows no name (`zone_names.py` does) and no rule of a zone: those are handed in. Two zones of one
country that go alike all year are one choice. What may be several places, or is misspelt, is never
decided here: it is for the person to say.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from babel.core import get_global

from bot.core.base.normalize import key_of
from bot.core.digests.schedule import ZoneRules
from bot.core.digests.zone_names import (
    MAIN_ZONES,
    SHORT_NAMES,
    SPOKEN_IN,
    TIMES,
    city_in,
    city_written,
    country_of,
    iana_names,
    is_country_code,
    names_of_places,
    zones_of_region,
)
from bot.core.search.typos import is_within

UTC = "Etc/UTC"
_GREENWICH = frozenset({"utc", "gmt", "z"})
_OFFSET = re.compile(
    r"(?:utc|gmt)?\s*(?P<sign>[+\-\u2212\u2013])\s*(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-5][0-9]))?",
    re.IGNORECASE,
)
_NEAR = 0.8
"""How alike a name must be to be offered: "Dakka" may be Dakar, "Gondor" is not London."""
_ONE_EDIT, _TWO_EDITS = 5, 10
"""Letters from which the name of any other city may have one mistake, or two."""
_BEGINNING = 5
"""Letters of a name that is not written to its end."""
_NEAREST = 6
"""Names that are looked at of those that are alike."""
_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}")
"""Capitals with dots, as in "L.A." and "U.S.A."."""
_MOST = 12
"""ZoneRules to choose from at once: Russia has eleven, which is the most."""
_AT_HOME = 4
"""ZoneRules of a country that are offered besides those of other countries, if it has more."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Match:
    """The zones that words may mean. `sure`: one of these is meant; else they may be none of it.

    `names` are the cities that were meant where zones are called otherwise: Milan, beside the zone
    of Rome; "" where they are not.
    """

    zones: tuple[str, ...]
    sure: bool
    names: tuple[str, ...] = ()


def find_zone(words: str, languages: Sequence[str], zones: ZoneRules, now: dt.datetime) -> Match:
    """Return what zone is meant by words in any of some languages.

    What is misspelt is never sure: the names that are that near are to be offered.
    """
    words = _DOTTED.sub(lambda code: code[0].replace(".", ""), words[:_LONGEST]).strip()
    key = key_of(words)
    named = (
        _by_code(words, zones, now)
        or (_meant(key, languages, zones, now) if _city(key, languages, zones) else ())
        or _by_name(words, zones)
        or _meant(key, languages, zones, now)
        or (zones_of_country(words, zones, now) if is_country_code(words) else ())
        or _in_country(words, languages, zones, now)
    )
    if named or not key:
        return Match(named, sure=bool(named))
    elsewhere = _country_behind(words, languages, zones, now)
    near = elsewhere or _near(key, languages, zones, now)
    called = {} if elsewhere else _misspelt(key, languages, zones, now)
    found = tuple(dict.fromkeys((*near, *called)))[:_MOST]
    names = tuple("" if zone in near else called[zone] for zone in found)
    return Match(found, sure=False, names=names if any(names) else ())


def _near(
    key: str, languages: Sequence[str], zones: ZoneRules, now: dt.datetime
) -> tuple[str, ...]:
    """Return the zones of names that begin so, or are spelt nearly so with the same first letter.

    "Addis" is a beginning. Of what is misspelt, only what a zone is shown as: whoever misspells
    Atlanta is not offered New York.
    """
    names = [name for name in names_of_places(tuple(languages)) if name[0] == key[0]]
    begun = [name for name in names if name.startswith(key)] if len(key) >= _BEGINNING else []
    alike = (
        name
        for name in difflib.get_close_matches(key, names, n=_NEAREST, cutoff=_NEAR)
        if any(_is_shown_as(zone, name, languages) for zone in _city(name, languages, zones))
        or not _city(name, languages, zones)
    )
    found = (
        zone for name in (*alike, *begun[:_NEAREST]) for zone in _meant(name, languages, zones, now)
    )
    return tuple(dict.fromkeys(found))[:_MOST]


def _misspelt(
    key: str, languages: Sequence[str], zones: ZoneRules, now: dt.datetime
) -> dict[str, str]:
    """Return the zones of other cities that are spelt nearly so, each with the name of the city.

    One mistake, or two in a long name, and never in the first letter: Atlantis is not Atlanta.
    """
    edits = (len(key) >= _ONE_EDIT) + (len(key) >= _TWO_EDITS)
    names = names_of_places(tuple(languages)).keys() - TIMES if edits else set()
    alike = [
        name
        for name in names
        if name[0] == key[0] and abs(len(name) - len(key)) <= edits and is_within(edits, key, name)
    ]
    alike.sort(key=lambda name: (not is_within(1, key, name), name))
    found: dict[str, str] = {}
    for name in alike[:_NEAREST]:
        if _city(name, languages, zones):
            for zone in _meant(name, languages, zones, now):
                found.setdefault(zone, city_written(name, tuple(languages)))
    return found


def _is_shown_as(zone: str, key: str, languages: Sequence[str]) -> bool:
    """Tell whether a zone goes by a name."""
    return any(key_of(city_in(zone, language)) == key for language in languages)


def zones_of_country(code: str, zones: ZoneRules, now: dt.datetime) -> tuple[str, ...]:
    """Return the zones of a country (ISO 3166) that differ this year.

    Those of its largest cities come first; both go from west to east.
    """
    names = get_global("territory_zones").get(code.upper(), ())
    found: dict[tuple[dt.timedelta | None, ...], str] = {}
    for name in sorted(names, key=lambda name: (name not in MAIN_ZONES, name)):
        if is_zone(name, zones) and not name.startswith("Etc/"):
            found.setdefault(_course(zones(name), now), name)
    ordered = sorted(
        found.items(), key=lambda item: (item[1] not in MAIN_ZONES, item[0][0] or dt.timedelta())
    )
    return tuple(name for _, name in ordered)[:_MOST]


def guessed_zones(locale: str | None, zones: ZoneRules, now: dt.datetime) -> tuple[str, ...]:
    """Return the zones where a reader of a locale (`pt-BR`, `fr`) may be, or none.

    Those of the country come first, then those where the language is read.
    """
    language, *others = re.split(r"[-_.@]", locale or "")
    country = next((part for part in others if re.fullmatch("[A-Za-z]{2}", part)), "")
    spoken = SPOKEN_IN.get(language.lower(), ())
    here = zones_of_country(country, zones, now)
    if spoken and len(here) > _AT_HOME:  # "en-US" is how devices come, all over the world
        here = tuple(name for name in here if name in MAIN_ZONES)
    elsewhere = (name for name in spoken if is_zone(name, zones))
    found = tuple(dict.fromkeys((*here, *elsewhere)))
    if found:
        return found
    likely = str(get_global("likely_subtags").get(language.lower(), "")).rpartition("_")[2]
    return zones_of_country(likely, zones, now)


def suggest_zones(
    typed: str, languages: Sequence[str], zones: ZoneRules, now: dt.datetime, limit: int
) -> tuple[str, ...]:
    """Return zones whose name, city or country begins with what is being typed, or nearly does.

    What zones and countries are called comes before other cities.
    """
    key = key_of(typed[:_LONGEST])
    if not key:
        return ()
    begun = (name for name in names_of_places(tuple(languages)) if name.startswith(key))
    found = [zone for name in begun for zone in _meant(name, languages, zones, now)]
    found += find_zone(typed, languages, zones, now).zones
    return tuple(dict.fromkeys(found))[:limit]


def is_zone(name: str | None, zones: ZoneRules) -> bool:
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


def _by_name(words: str, zones: ZoneRules) -> tuple[str, ...]:
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


def _by_code(words: str, zones: ZoneRules, now: dt.datetime) -> tuple[str, ...]:
    """Return the zones of a code in capitals: of a time, else of a region and a country."""
    regions = zones_of_region(words)
    if words in SHORT_NAMES or not regions:
        return SHORT_NAMES.get(words, ())
    countries = zones_of_country(words, zones, now) if is_country_code(words) else ()
    return tuple(dict.fromkeys((*regions, *countries)))[:_MOST]


def _meant(
    key: str, languages: Sequence[str], zones: ZoneRules, now: dt.datetime
) -> tuple[str, ...]:
    """Return the zones of all places of a name; of a country and a city in it, those of the city.

    Of several cities that go alike all year, the first: they are one choice.
    """
    meant = names_of_places(tuple(languages)).get(key, ())
    cities = _city(key, languages, zones)
    homes = {country_of(city) for city in cities}
    found: dict[tuple[dt.timedelta | None, ...], str] = {}
    for zone in cities:
        found.setdefault(_course(zones(zone), now), zone)
    of_countries = (
        zone
        for code in meant
        if "/" not in code and code not in homes
        for zone in zones_of_country(code, zones, now)
    )
    return tuple(dict.fromkeys((*found.values(), *of_countries)))


def _city(key: str, languages: Sequence[str], zones: ZoneRules) -> tuple[str, ...]:
    meant = names_of_places(tuple(languages)).get(key, ())
    return tuple(zone for zone in meant if "/" in zone and is_zone(zone, zones))


def _in_country(
    words: str, languages: Sequence[str], zones: ZoneRules, now: dt.datetime
) -> tuple[str, ...]:
    """Return the zone of a city with its country behind it: "Paris, France", "Austin TX"."""
    for head, country in _parted(words, languages, zones, now):
        cities = _meant(key_of(head), languages, zones, now)
        found = [
            zone for zone in cities if _course(zones(zone), now) in _courses(country, zones, now)
        ]
        if len(found) == 1:
            return tuple(found)
    return ()


def _country_behind(
    words: str, languages: Sequence[str], zones: ZoneRules, now: dt.datetime
) -> tuple[str, ...]:
    """Return the zones of a country or a region that stands behind a city nobody knows there."""
    named = (country for _, country in _parted(words, languages, zones, now))
    return next(named, ())


def _parted(
    words: str, languages: Sequence[str], zones: ZoneRules, now: dt.datetime
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each beginning of some words with the zones of the country that is named behind it."""
    parts = words.split()
    for at in range(1, len(parts)):
        head, tail = " ".join(parts[:at]), " ".join(parts[at:])
        country = zones_of_region(tail) or _meant(key_of(tail), languages, zones, now)
        if country:
            yield head, country


def _courses(
    names: Iterable[str], zones: ZoneRules, now: dt.datetime
) -> set[tuple[dt.timedelta | None, ...]]:
    return {_course(zones(name), now) for name in names}


def _course(rules: dt.tzinfo, now: dt.datetime) -> tuple[dt.timedelta | None, ...]:
    """Return what tells zones apart: how far they are from UTC in each month of this year."""
    months = (now.replace(month=month, day=1) for month in range(1, 13))
    return tuple(moment.astimezone(rules).utcoffset() for moment in months)
