"""Which time zone a person means: by its IANA name, a city, a country, or hours from UTC.

Knows no name (`zone_names.py` does) and no rule of a zone: those are handed in. Two zones of one
country that go alike all year are one choice. What may be several places, or is misspelt, is never
decided here: it is for the person to say.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from babel.core import get_global

from bot.core.base.normalize import key_of
from bot.core.digests.schedule import ZoneRules
from bot.core.digests.zone_names import (
    TIMES,
    city_in,
    city_written,
    country_of,
    iana_names,
    is_country_code,
    main_zones,
    names_of_places,
    zones_of_readers,
    zones_of_region,
    zones_of_times,
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
"""Zones to choose from at once: Russia has eleven, which is the most."""
_AT_HOME = 4
"""Zones of a country that are offered besides those of other countries, if it has more."""
_LONGEST = 60


_Course = tuple[dt.timedelta | None, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The zones that words may mean. `sure`: one of these is meant; else they may be none of it.

    `names` are the cities that were meant where zones are called otherwise: Milan, beside the zone
    of Rome; "" where they are not.
    """

    zones: tuple[str, ...]
    sure: bool
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ZoneFinder:
    """Finds zones by what people call them in some languages, as their rules are in this year."""

    languages: tuple[str, ...]
    rules: ZoneRules
    now: dt.datetime

    def find(self, words: str) -> Match:
        """Return what zone is meant by words.

        What is misspelt is never sure: the names that are that near are to be offered.
        """
        words = _DOTTED.sub(lambda code: code[0].replace(".", ""), words[:_LONGEST]).strip()
        key = key_of(words)
        named = (
            self._by_code(words)
            or (self._meant(key) if self._cities(key) else ())
            or self._by_name(words)
            or self._meant(key)
            or (self.of_country(words) if is_country_code(words) else ())
            or self._in_country(words)
        )
        if named or not key:
            return Match(named, sure=bool(named))
        elsewhere = self._country_behind(words)
        near = elsewhere or self._near(key)
        called = {} if elsewhere else self._misspelt(key)
        found = tuple(dict.fromkeys((*near, *called)))[:_MOST]
        names = tuple("" if zone in near else called[zone] for zone in found)
        return Match(found, sure=False, names=names if any(names) else ())

    def suggest(self, typed: str, limit: int) -> tuple[str, ...]:
        """Return zones whose name, city or country begins with what is being typed, or nearly does.

        What zones and countries are called comes before other cities.
        """
        key = key_of(typed[:_LONGEST])
        if not key:
            return ()
        begun = (name for name in self._names if name.startswith(key))
        found = [zone for name in begun for zone in self._meant(name)]
        return tuple(dict.fromkeys((*found, *self.find(typed).zones)))[:limit]

    def guess(self, locale: str | None) -> tuple[str, ...]:
        """Return the zones where a reader of a locale (`pt-BR`, `fr`) may be, or none.

        Those of the country come first, then those where the language is read.
        """
        language, *others = re.split(r"[-_.@]", locale or "")
        country = next((part for part in others if re.fullmatch("[A-Za-z]{2}", part)), "")
        spoken = zones_of_readers().get(language.lower(), ())
        here = self.of_country(country)
        if spoken and len(here) > _AT_HOME:  # "en-US" is how devices come, all over the world
            here = tuple(name for name in here if name in main_zones())
        elsewhere = (name for name in spoken if is_zone(name, self.rules))
        found = tuple(dict.fromkeys((*here, *elsewhere)))
        if found:
            return found
        likely = str(get_global("likely_subtags").get(language.lower(), "")).rpartition("_")[2]
        return self.of_country(likely)

    def of_country(self, code: str) -> tuple[str, ...]:
        """Return the zones of a country (ISO 3166) that differ this year.

        Those of its largest cities come first; both go from west to east.
        """
        names = get_global("territory_zones").get(code.upper(), ())
        found: dict[_Course, str] = {}
        for name in sorted(names, key=lambda name: (name not in main_zones(), name)):
            if is_zone(name, self.rules) and not name.startswith("Etc/"):
                found.setdefault(self._course(name), name)
        ordered = sorted(
            found.items(),
            key=lambda item: (item[1] not in main_zones(), item[0][0] or dt.timedelta()),
        )
        return tuple(name for _, name in ordered)[:_MOST]

    @property
    def _names(self) -> Mapping[str, tuple[str, ...]]:
        return names_of_places(self.languages)

    def _near(self, key: str) -> tuple[str, ...]:
        """Return the zones of names that begin so, or are nearly so with the same letter first.

        "Addis" is a beginning. Of what is misspelt, only what a zone is shown as: whoever misspells
        Atlanta is not offered New York.
        """
        names = [name for name in self._names if name[0] == key[0]]
        begun = [name for name in names if name.startswith(key)] if len(key) >= _BEGINNING else []
        alike = (
            name
            for name in difflib.get_close_matches(key, names, n=_NEAREST, cutoff=_NEAR)
            if any(self._is_shown_as(zone, name) for zone in self._cities(name))
            or not self._cities(name)
        )
        found = (zone for name in (*alike, *begun[:_NEAREST]) for zone in self._meant(name))
        return tuple(dict.fromkeys(found))[:_MOST]

    def _misspelt(self, key: str) -> dict[str, str]:
        """Return the zones of other cities that are spelt nearly so, each with the city's name.

        One mistake, or two in a long name, and never in the first letter: Atlantis is not Atlanta.
        """
        edits = (len(key) >= _ONE_EDIT) + (len(key) >= _TWO_EDITS)
        alike = [
            name
            for name in (self._names.keys() - TIMES if edits else ())
            if name[0] == key[0]
            and abs(len(name) - len(key)) <= edits
            and is_within(edits, key, name)
        ]
        alike.sort(key=lambda name: (not is_within(1, key, name), name))
        found: dict[str, str] = {}
        for name in alike[:_NEAREST]:
            if self._cities(name):
                for zone in self._meant(name):
                    found.setdefault(zone, city_written(name, self.languages))
        return found

    def _is_shown_as(self, zone: str, key: str) -> bool:
        """Tell whether a zone goes by a name."""
        return any(key_of(city_in(zone, language)) == key for language in self.languages)

    def _by_name(self, words: str) -> tuple[str, ...]:
        """Return the zone of an IANA name in any case, or a fixed one of hours from UTC."""
        offset = _OFFSET.fullmatch(words)
        if words.casefold() in _GREENWICH:
            name = UTC
        elif offset:
            name = _fixed(offset["sign"] == "+", int(offset["hours"]), int(offset["minutes"] or 0))
        else:
            name = iana_names().get(words.casefold().replace(" ", "_"), words)
        return (name,) if is_zone(name, self.rules) else ()

    def _by_code(self, words: str) -> tuple[str, ...]:
        """Return the zones of a code in capitals: of a time, else of a region and a country."""
        regions = zones_of_region(words)
        if words in zones_of_times() or not regions:
            return zones_of_times().get(words, ())
        countries = self.of_country(words) if is_country_code(words) else ()
        return tuple(dict.fromkeys((*regions, *countries)))[:_MOST]

    def _meant(self, key: str) -> tuple[str, ...]:
        """Return the zones of all places of a name; of a country and a city in it, the city's.

        Of several cities that go alike all year, the first: they are one choice.
        """
        cities = self._cities(key)
        homes = {country_of(city) for city in cities}
        found: dict[_Course, str] = {}
        for zone in cities:
            found.setdefault(self._course(zone), zone)
        of_countries = (
            zone
            for code in self._names.get(key, ())
            if "/" not in code and code not in homes
            for zone in self.of_country(code)
        )
        return tuple(dict.fromkeys((*found.values(), *of_countries)))

    def _cities(self, key: str) -> tuple[str, ...]:
        """Return the zones of the cities of a name."""
        meant = self._names.get(key, ())
        return tuple(zone for zone in meant if "/" in zone and is_zone(zone, self.rules))

    def _in_country(self, words: str) -> tuple[str, ...]:
        """Return the zone of a city with its country behind it: "Paris, France", "Austin TX"."""
        for head, country in self._parted(words):
            courses = set(map(self._course, country))
            found = [zone for zone in self._meant(key_of(head)) if self._course(zone) in courses]
            if len(found) == 1:
                return tuple(found)
        return ()

    def _country_behind(self, words: str) -> tuple[str, ...]:
        """Return the zones of a country or region that stands behind an unknown city."""
        return next((country for _, country in self._parted(words)), ())

    def _parted(self, words: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each beginning of some words with the zones of the country named behind it."""
        parts = words.split()
        for at in range(1, len(parts)):
            head, tail = " ".join(parts[:at]), " ".join(parts[at:])
            country = zones_of_region(tail) or self._meant(key_of(tail))
            if country:
                yield head, country

    def _course(self, zone: str) -> _Course:
        """Return what tells zones apart: how far they are from UTC in each month of this year."""
        rules = self.rules(zone)
        months = (self.now.replace(month=month, day=1) for month in range(1, 13))
        return tuple(moment.astimezone(rules).utcoffset() for moment in months)


def is_zone(name: str | None, rules: ZoneRules) -> bool:
    """Tell whether there is a zone of this IANA name."""
    try:
        return name is not None and rules(name) is not None
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


def _fixed(ahead: bool, hours: int, minutes: int) -> str:  # noqa: FBT001  # a sign
    """Return the name of a zone that is always as far from UTC."""
    if minutes:
        return f"UTC{'+' if ahead else '-'}{hours:02}:{minutes:02}"
    # The names of these zones count westwards: Etc/GMT-3 is three hours before Greenwich.
    return f"Etc/GMT{'-' if ahead else '+'}{hours}" if hours else UTC
