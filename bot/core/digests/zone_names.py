"""What people call time zones: IANA names, cities and countries, in the languages of the bot.

Babel knows the cities that zones are named by, and the countries. Large cities, the namesakes of
each, the regions of large countries and what else people write are in the files of `places/`. Which
of several places is meant is not decided here.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable, Mapping
from functools import cache

from babel import Locale
from babel.core import get_global

from bot.core.base.normalize import key_of

TIMES = frozenset({
    *("atlantic", "central", "centraleuropean", "eastern", "easterneuropean", "gulf", "mountain"),
    "pacific",
})  # fmt: skip
"""The keys of names of times, which are no cities that somebody misspelt."""

_IN_BRACKETS = re.compile(r"[(\[](.*?)[)\]]")
_CODE = re.compile("[A-Z]{2}")
_NO_COUNTRY = "ZZ"
_OTHERS = ("fr", "es", "pt", "ru", "ar", "zh")
"""Languages that many people type a place in, whatever the bot speaks."""
_CONTINENTS = frozenset(
    {"Africa", "America", "Antarctica", "Asia", "Atlantic", "Europe", "Indian", "Pacific"}
)


@cache
def names_of_places(languages: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Return zones (with a slash) and countries (their codes) by the keys of all their names.

    A name may be that of several. Zones and countries by their own names come before other cities;
    what only the IANA names say comes last, and counts where nothing else has that name.
    """
    found: dict[str, dict[str, None]] = {}
    for name, meant in (*_city_names(languages), *_country_names(languages), *_listed()):
        for key in _keys_of(name):
            found.setdefault(key, {}).setdefault(meant)
    for name, meant in (*_names_in_brackets(languages), *_old_names()):
        if key := key_of(name):
            found.setdefault(key, {meant: None})
    return {key: tuple(meant) for key, meant in found.items()}


def city_written(key: str, languages: tuple[str, ...]) -> str:
    """Return the name of a city as it is written; its key where no city has it."""
    names = (name for name, _ in (*_city_names(languages), *_listed()))
    return next((name.strip() for name in names if key in _keys_of(name)), key)


@cache
def zones_of_region(code: str) -> tuple[str, ...]:
    """Return the zones of a state or province by its code in capitals: "TX", "NSW", "WA"."""
    return tuple(zone for names, zones in _regions() if code == names[0] for zone in zones)


@cache
def main_zones() -> frozenset[str]:
    """Return, of a country's zones that go alike, the one with the largest city."""
    return frozenset(zone for _, zones in _read("main_zones") for zone in zones)


@cache
def zones_of_times() -> Mapping[str, tuple[str, ...]]:
    """Return what two capitals stand for beside a time: "ET"."""
    return {names[0]: zones for names, zones in _read("times")}


@cache
def zones_of_readers() -> Mapping[str, tuple[str, ...]]:
    """Return the zones where most people are who read a language, by its code."""
    return {languages[0]: zones for languages, zones in _read("readers")}


@cache
def iana_names() -> Mapping[str, str]:
    """Return the IANA names of zones, old ones too, by the same in small letters."""
    names = get_global("zone_territories")
    old = {name.casefold(): zone for name, zone in get_global("zone_aliases").items()}
    return old | {name.casefold(): name for name in names}


def is_country_code(word: str) -> bool:
    """Tell whether a word is an ISO 3166 code in capitals, such as "BR"."""
    return bool(_CODE.fullmatch(word)) and word in _countries()


def is_place_code(word: str) -> bool:
    """Tell whether a word in capitals is a country, a region or a time: "BR", "TX", "ET"."""
    if not _CODE.fullmatch(word):
        return False
    return word in zones_of_times() or word in _countries() or bool(zones_of_region(word))


def city_in(zone: str, language: str) -> str:
    """Return the city of a zone as a language calls it; zones of no city have none: ""."""
    zone = _canonical(zone)
    if zone.partition("/")[0] not in {*_CONTINENTS, "Australia"}:
        return ""
    return _cities(language).get(zone) or zone.rpartition("/")[2].replace("_", " ")


def country_of(zone: str) -> str:
    """Return the code of the country that a zone is of; "" where it is of none."""
    code = str(get_global("zone_territories").get(_canonical(zone), ""))
    return code if code in _countries() else ""


def country_in(zone: str, language: str) -> str:
    """Return the country of a zone as a language calls it; "" where it is of none."""
    return str(Locale.parse(language).territories.get(country_of(zone), ""))


def _keys_of(name: str) -> Iterable[str]:
    """Return the keys of a name: as it stands, and without what is in brackets."""
    written = {name}
    if "&" in name:
        written.add(name.replace("&", "and"))
    if "(" in name or "[" in name:
        written.add(_IN_BRACKETS.sub("", name))
    return {key for name in written if (key := key_of(name))}


def _city_names(languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    for language in dict.fromkeys(("en", *languages, *_OTHERS)):
        yield from ((city, zone) for zone, city in _cities(language).items())
    known = get_global("zone_territories")
    yield from ((zone.rpartition("/")[2], zone) for zone in known if not zone.startswith("Etc/"))
    for names, zones in _read("more_cities"):
        yield from ((name, zone) for name in names for zone in zones)


def _listed() -> Iterable[tuple[str, str]]:
    """Yield the cities and the regions of the files, each with its zone; codes are no names."""
    for names, zones in (*_read("said"), *_read("cities"), *_regions()):
        said = (name for name in names if not name.isupper() or not name.isascii())
        yield from ((name, _canonical(zone)) for name in said for zone in zones)


@cache
def _regions() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(_read("regions"))


def _read(name: str) -> Iterable[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the names and the zones of each line of a file of `places/`."""
    for left, right in _lines(name):
        names, zones = (right, left) if "/" in left else (left, right)
        yield tuple(names.split(", ")), tuple(zones.split())


def _lines(name: str) -> Iterable[tuple[str, str]]:
    """Yield what stands before and behind the colon of each line of a file of `places/`."""
    raw = pkgutil.get_data(__package__, f"places/{name}.txt") or b""
    for line in raw.decode().splitlines():
        left, colon, right = line.partition(": ")
        if colon and not line.startswith("#"):
            yield left, right


def _country_names(languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    known = _countries()
    for language in dict.fromkeys(("en", *languages, *_OTHERS)):
        territories = Locale.parse(language).territories
        yield from ((name, code) for code, name in territories.items() if code in known)
    for codes, names in _lines("countries"):
        yield from ((name, code) for name in names.split(", ") for code in codes.split())


def _names_in_brackets(languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield what stands in brackets behind the name of a country: "Myanmar (Burma)"."""
    for name, code in _country_names(languages):
        yield from ((other, code) for other in _IN_BRACKETS.findall(name))


def _old_names() -> Iterable[tuple[str, str]]:
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
