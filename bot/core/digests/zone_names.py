"""What people call time zones: IANA names, cities and countries, in the languages of the bot.

Babel knows the cities that zones are named by, and the countries. Large cities, the namesakes of
each and the regions of large countries are in the files of `places/`; what none of them knows
stands here. Which of several places is meant is not decided here.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable, Mapping
from functools import cache

from babel import Locale
from babel.core import get_global

from bot.core.base.normalize import key_of

MORE_CITIES: Mapping[str, str] = {
    "Africa/Abidjan": "Yamoussoukro",
    "Africa/Algiers": "Oran",
    "Africa/Blantyre": "Lilongwe",
    "Africa/Bujumbura": "Gitega",
    "Africa/Cairo": "Alexandria, Alexandrie, Port Said, Port-Saïd",
    "Africa/Casablanca": "Rabat, Marrakesh, Marrakech, Tangier, Tanger",
    "Africa/Dar_es_Salaam": "Dodoma",
    "Africa/Douala": "Yaoundé",
    "Africa/Johannesburg": "Pretoria, Cape Town, Le Cap, Durban, SAST",
    "Africa/Lagos": "Abuja, WAT",
    "Africa/Maputo": "CAT",
    "Africa/Nairobi": "Mombasa, Mombassa, EAT",
    "Africa/Ndjamena": "N'Djamena",
    "Africa/Ouagadougou": "Ouaga",
    "Africa/Porto-Novo": "Cotonou",
    "America/Antigua": "Saint John's Antigua, Antigua",
    "America/Barbados": "Bridgetown",
    "America/Belize": "Belmopan",
    "America/Bogota": "Medellín, Cartagena, Carthagène",
    "America/Chicago": "Houston, Dallas, New Orleans, La Nouvelle-Orléans, Central, CST, CDT",
    "America/Costa_Rica": "San José",
    "America/Coyhaique": "Coyhaique",
    "America/Denver": "Mountain, MST, MDT",
    "America/Dominica": "Roseau",
    "America/Edmonton": "Calgary",
    "America/El_Salvador": "San Salvador",
    "America/Grenada": "Saint George's",
    "America/Guatemala": "Guatemala City, Ciudad de Guatemala",
    "America/Guayaquil": "Quito",
    "America/Guyana": "Georgetown",
    "America/Halifax": "Atlantic, AST, ADT",
    "America/Havana": "CST",
    "America/Jamaica": "Kingston",
    "America/Lima": "Callao",
    "America/Los_Angeles": "San Francisco, SF, Seattle, San Diego, Long Beach, Pacific, PST, PDT",
    "America/New_York": "NYC, Washington, Washington DC, Boston, Miami, Atlanta, Philadelphia, "
    "Philadelphie, Eastern, EST, EDT",
    "America/Panama": "Panama City",
    "America/Port_of_Spain": "Trinidad",
    "America/Santiago": "Valparaíso",
    "America/Sao_Paulo": "Brasília, Rio de Janeiro, Rio, Santos, BRT",
    "America/Santo_Domingo": "Santiago, Santiago de los Caballeros",
    "America/St_Johns": "NST",
    "America/St_Kitts": "Basseterre",
    "America/St_Lucia": "Castries",
    "America/St_Vincent": "Kingstown",
    "America/Vancouver": "Victoria",
    "America/Toronto": "Montréal, Ottawa, Québec, Quebec City",
    "Asia/Aden": "Sanaa, Sana'a",
    "Asia/Almaty": "Astana",
    "Asia/Bahrain": "Manama",
    "Asia/Brunei": "Bandar Seri Begawan",
    "Asia/Dhaka": "Chittagong, Chattogram, BST",
    "Asia/Dubai": "Abu Dhabi, Abou Dabi, Gulf, GST",
    "Asia/Hebron": "Ramallah",
    "Asia/Hong_Kong": "HKT",
    "Asia/Ho_Chi_Minh": "Hanoi, Hanoï",
    "Asia/Jakarta": "Djakarta, WIB",
    "Asia/Jerusalem": "IST, IDT",
    "Asia/Karachi": "Islamabad, Lahore, PKT",
    "Asia/Kolkata": "New Delhi, Delhi, Mumbai, Bombay, Bangalore, Bengaluru, Chennai, Madras, IST",
    "Asia/Kuwait": "Kuwait City",
    "Asia/Qatar": "Doha",
    "Asia/Riyadh": "Jeddah, Djeddah, Mecca, La Mecque, AST",
    "Asia/Shanghai": "Beijing, Pékin, Shenzhen, Guangzhou, Ningbo, Tianjin, Qingdao, CST",
    "Asia/Seoul": "KST",
    "Asia/Singapore": "SGT",
    "Asia/Tokyo": "Osaka, Yokohama, JST",
    "Asia/Yangon": "Naypyidaw",
    "Atlantic/Bermuda": "Hamilton",
    "Atlantic/Cape_Verde": "Praia",
    "Australia/Sydney": "Canberra, AEST, AEDT",
    "Europe/Amsterdam": "Rotterdam, The Hague, La Haye",
    "Europe/Andorra": "Andorra la Vella, Andorre-la-Vieille",
    "Europe/Athens": "Eastern European, EET, EEST",
    "Europe/Belgrade": "Pristina",
    "Europe/Berlin": "Hamburg, Hambourg, Munich, München, Frankfurt, Francfort, Cologne, Bremen",
    "Europe/Brussels": "Antwerp, Anvers, Central European, CET, CEST",
    "Europe/Dublin": "IST",
    "Europe/Istanbul": "Ankara, Izmir, TRT",
    "Europe/Lisbon": "WET, WEST",
    "Europe/London": "Edinburgh, Édimbourg, Manchester, Newcastle, Felixstowe, BST",
    "Europe/Madrid": "Barcelona, Barcelone, Valencia, Valence, Algeciras",
    "Europe/Malta": "Valletta, La Valette",
    "Europe/Moscow": "Saint Petersburg, St Petersburg, Saint-Pétersbourg, MSK",
    "Europe/Paris": "Lyon, Marseille, Le Havre, Strasbourg",
    "Europe/Rome": "Milan, Genoa, Gênes, Turin, Naples",
    "Europe/Warsaw": "Gdansk, Krakow, Cracovie",
    "Europe/Zurich": "Geneva, Genève, Bern, Berne, Basel, Bâle, Lausanne",
    "Indian/Antananarivo": "Tananarive",
    "Indian/Comoro": "Moroni",
    "Indian/Mahe": "Victoria",
    "Indian/Maldives": "Malé",
    "Indian/Mauritius": "Port Louis",
    "Pacific/Auckland": "Wellington",
    "Pacific/Efate": "Port Vila",
    "Pacific/Fiji": "Suva",
    "Pacific/Guadalcanal": "Honiara",
    "Pacific/Tongatapu": "Nuku'alofa",
}
"""More cities, and short names of times such as EST, by zone; some of them are several zones'."""

TIMES = frozenset({
    *("atlantic", "central", "centraleuropean", "eastern", "easterneuropean", "gulf", "mountain"),
    "pacific",
})  # fmt: skip
"""The keys of names of times, which are no cities that somebody misspelt."""

MORE_COUNTRIES: Mapping[str, str] = {
    "AE": "UAE, Emirates, Émirats",
    "BA": "Bosnia, Bosnie",
    "BF": "Burkina",
    "CD": "DRC, RDC, DR Congo",
    "CD CG": "Congo",
    "CG": "Republic of the Congo, République du Congo",
    "CI": "Ivory Coast, Cote Ivoire",
    "CZ": "Czech Republic, République tchèque",
    "GB": "UK, Great Britain, Grande-Bretagne, England, Angleterre, Scotland, Écosse, Wales",
    "HK": "Hong Kong, Hong Kong SAR",
    "KR": "Korea, Corée, Corea, Coreia",
    "MO": "Macau, Macao SAR",
    "MK": "Macedonia, Macédoine",
    "MM": "Burma, Birmanie",
    "MU": "Île Maurice",
    "NL": "Holland, Hollande",
    "PS": "Palestine",
    "LA": "Lao PDR",
    "PG": "PNG",
    "RS": "Kosovo",
    "SA": "KSA",
    "SZ": "Swaziland",
    "TR": "Turkey, Turquie",
    "VG VI": "Virgin Islands, Îles Vierges, Islas Vírgenes, Ilhas Virgens",
    "US": "US, USA, États Unis, United States of America",
}
"""More names of countries, by their ISO 3166 codes; where one name is of several, all of them.

Kosovo has no code, and the time of Belgrade.
"""

MAIN_ZONES = frozenset({
    *("America/Argentina/Buenos_Aires", "America/Chicago", "America/Denver", "America/Edmonton"),
    *("America/Halifax", "America/Los_Angeles", "America/Manaus", "America/Mexico_City"),
    *("America/New_York", "America/Nuuk", "America/Rio_Branco", "America/Sao_Paulo"),
    *("America/Toronto", "America/Vancouver", "America/Winnipeg", "Asia/Almaty"),
    *("Asia/Hebron", "Asia/Jakarta", "Asia/Krasnoyarsk", "Asia/Nicosia", "Asia/Tashkent"),
    *("Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney", "Europe/Berlin"),
    *("Europe/Lisbon", "Europe/Madrid", "Europe/Moscow", "Europe/Samara", "Pacific/Majuro"),
    *("Asia/Kuala_Lumpur", "Asia/Vladivostok", "Asia/Yakutsk", "Pacific/Auckland"),
})  # fmt: skip
"""Of a country's zones that go alike, the one with the largest city."""

SHORT_NAMES: Mapping[str, tuple[str, ...]] = {
    "CT": ("America/Chicago",),
    "ET": ("America/New_York",),
    "LA": ("America/Los_Angeles", "Asia/Vientiane"),
    "MT": ("America/Denver", "Europe/Malta"),
    "PT": ("America/Los_Angeles", "Europe/Lisbon"),
}
"""What two capitals stand for beside a time: of those that are a country too, both are offered."""

SPOKEN_IN: Mapping[str, tuple[str, ...]] = {
    "ar": ("Africa/Cairo", "Asia/Riyadh", "Asia/Dubai", "Africa/Algiers", "Africa/Casablanca"),
    "en": (
        *("Europe/London", "Europe/Brussels", "Africa/Lagos", "Africa/Johannesburg"),
        *("Africa/Nairobi", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo"),
        *("Australia/Sydney", "America/New_York", "America/Los_Angeles"),
        *("America/Mexico_City", "America/Sao_Paulo"),
    ),
    "es": ("Europe/Madrid", "America/Mexico_City", "America/Bogota", "America/Lima",
           "America/Santiago", "America/Argentina/Buenos_Aires"),
    "fr": (
        *("Europe/Paris", "Europe/Brussels", "Africa/Dakar", "Africa/Abidjan", "Africa/Douala"),
        *("Africa/Kinshasa", "Africa/Casablanca", "Indian/Antananarivo", "America/Toronto"),
    ),
    "pt": ("America/Sao_Paulo", "Europe/Lisbon", "Africa/Luanda", "Africa/Maputo"),
}  # fmt: skip
"""Where most people are who read a language, by zone; of other languages CLDR names the country."""


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
    return word in SHORT_NAMES or word in _countries() or bool(zones_of_region(word))


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
    return {key for one in written if (key := key_of(one))}


def _city_names(languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    for language in dict.fromkeys(("en", *languages, *_OTHERS)):
        yield from ((city, zone) for zone, city in _cities(language).items())
    known = get_global("zone_territories")
    yield from ((zone.rpartition("/")[2], zone) for zone in known if not zone.startswith("Etc/"))
    for zone, cities in MORE_CITIES.items():
        yield from ((city, zone) for city in cities.split(","))


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
    raw = pkgutil.get_data(__package__, f"places/{name}.txt") or b""
    for line in raw.decode().splitlines():
        left, colon, right = line.partition(": ")
        if colon and not line.startswith("#"):
            names, zones = (right, left) if "/" in left else (left, right)
            yield tuple(names.split(", ")), tuple(zones.split())


def _country_names(languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    known = _countries()
    for language in dict.fromkeys(("en", *languages, *_OTHERS)):
        territories = Locale.parse(language).territories
        yield from ((name, code) for code, name in territories.items() if code in known)
    for codes, names in MORE_COUNTRIES.items():
        yield from ((name, code) for name in names.split(",") for code in codes.split())


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
