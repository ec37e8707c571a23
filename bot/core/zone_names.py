"""What people call time zones: IANA names, cities and countries, in the languages of the bot.

Knows names, from Babel (CLDR) and `cities.py`; knows no rule of any zone and no moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from babel import Locale
from babel.core import get_global

from bot.core.cities import MORE_CITIES, MORE_COUNTRIES
from bot.core.search.normalize import exact_key, fold

_IN_BRACKETS = re.compile(r"[(\[](.*?)[)\]]")
_CODE = re.compile("[A-Z]{2}")
_NO_COUNTRY = "ZZ"
_OTHERS = ("es", "pt", "ru", "ar", "zh")
"""Languages that many people type a place in, besides those that the bot speaks."""
_CONTINENTS = frozenset(
    {"Africa", "America", "Antarctica", "Asia", "Atlantic", "Europe", "Indian", "Pacific"}
)


@cache
def names_of_places(languages: tuple[str, ...]) -> Mapping[str, str]:
    """Return zones (with a slash) and countries (their codes) by the keys of all their names.

    What comes first wins: cities, countries, and last what only the IANA names say.
    """
    found: dict[str, str] = {}
    for name, meant in (*_city_names(languages), *_country_names(languages), *_last_parts()):
        ways = (name, name.replace("&", "and"), _IN_BRACKETS.sub("", name))
        for written in (*ways, *_IN_BRACKETS.findall(name)):
            if key := key_of(written):
                found.setdefault(key, meant)
    return found


@cache
def names_elsewhere() -> Mapping[str, str]:
    """Return what `names_of_places` does in languages that the bot does not speak."""
    return names_of_places(_OTHERS)


@cache
def iana_names() -> Mapping[str, str]:
    """Return the IANA names of zones, old ones too, by the same in small letters."""
    names = get_global("zone_territories")
    old = {name.casefold(): zone for name, zone in get_global("zone_aliases").items()}
    return old | {name.casefold(): name for name in names}


def key_of(name: str) -> str:
    """Return what all ways of writing a name share: "New York", "new-york", "NEW_YORK"."""
    return exact_key(fold(name))


def is_country_code(word: str) -> bool:
    """Tell whether a word is an ISO 3166 code in capitals, such as "BR"."""
    return bool(_CODE.fullmatch(word)) and word in _countries()


def city_in(zone: str, language: str) -> str:
    """Return the city of a zone as a language calls it; zones of no city have none: ""."""
    zone = _canonical(zone)
    if zone.partition("/")[0] not in {*_CONTINENTS, "Australia"}:
        return ""
    return _cities(language).get(zone) or zone.rpartition("/")[2].replace("_", " ")


def _city_names(languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    for language in ("en", *languages):
        yield from ((city, zone) for zone, city in _cities(language).items())
    for zone, cities in MORE_CITIES.items():
        yield from ((city, zone) for city in cities.split(","))
    known = get_global("zone_territories")
    yield from ((zone.rpartition("/")[2], zone) for zone in known if not zone.startswith("Etc/"))


def _country_names(languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    known = _countries()
    for language in ("en", *languages):
        territories = Locale.parse(language).territories
        yield from ((name, code) for code, name in territories.items() if code in known)
    for code, names in MORE_COUNTRIES.items():
        yield from ((name, code) for name in names.split(","))


def _last_parts() -> Iterable[tuple[str, str]]:
    """Yield the last parts of names that were given up, such as Asia/Saigon."""
    for old, zone in get_global("zone_aliases").items():
        if old.partition("/")[0] in _CONTINENTS:
            yield old.rpartition("/")[2], zone


@cache
def _countries() -> frozenset[str]:
    known = get_global("territory_zones")
    return frozenset(code for code in known if _CODE.fullmatch(code) and code != _NO_COUNTRY)


@cache
def _cities(language: str) -> Mapping[str, str]:
    """Return what a language calls the cities of zones, where it has a word of its own."""
    known = Locale.parse(language).time_zones
    return {
        _canonical(zone): info["city"]
        for zone, info in known.items()
        if "city" in info and zone != "Etc/Unknown"
    }


def _canonical(zone: str) -> str:
    return str(get_global("zone_aliases").get(zone, zone))
