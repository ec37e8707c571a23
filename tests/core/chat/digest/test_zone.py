"""Time zones by whatever name people call them."""

from __future__ import annotations

import datetime as dt
import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.digests.time_zones import (
    Match,
    ZoneFinder,
    is_zone,
    offset_at,
)
from bot.core.digests.zone_names import (
    city_in,
    is_country_code,
    main_zones,
)
from bot.runtime.calendar_data import pinned_zone, zone_names

_NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
_SPOKEN = ("en", "fr")
_VIETNAM = "Asia/Ho_Chi_Minh"


_FINDER = ZoneFinder(_SPOKEN, pinned_zone, _NOW)


def _find(words: str) -> Match:
    return _FINDER.find(words)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        *(("Europe/Paris", "Europe/Paris"), ("europe/paris", "Europe/Paris")),
        *(("America/New York", "America/New_York"), ("Asia/Calcutta", "Asia/Kolkata")),
        ("America/Coyhaique", "America/Coyhaique"),  # younger than Babel's data
        *(("UTC", "Etc/UTC"), ("gmt", "Etc/UTC"), ("UTC+0", "Etc/UTC")),
        *(("utc+3", "Etc/GMT-3"), ("UTC −5", "Etc/GMT+5"), ("GMT-11", "Etc/GMT+11")),
        *(
            ("Paris", "Europe/Paris"),
            ("new york", "America/New_York"),
            ("LONDRES", "Europe/London"),
        ),
        *(("Genève", "Europe/Zurich"), ("geneve", "Europe/Zurich"), ("Geneva", "Europe/Zurich")),
        *(("St. John’s", "America/St_Johns"), ("st johns", "America/St_Johns")),
        *(("N'Djamena", "Africa/Ndjamena"), ("ndjamena", "Africa/Ndjamena")),
        *(("Montréal", "America/Toronto"), ("saigon", "Asia/Ho_Chi_Minh"), ("Kiev", "Europe/Kyiv")),
        *(("France", "Europe/Paris"), ("senegal", "Africa/Dakar"), ("Sénégal", "Africa/Dakar")),
        *(("Côte d’Ivoire", "Africa/Abidjan"), ("ivory coast", "Africa/Abidjan")),
        *(("KE", "Africa/Nairobi"), ("samoa", "Pacific/Apia"), ("Germany", "Europe/Berlin")),
    ],
)
def test_a_zone_is_found_by_any_of_its_names(words: str, zone: str) -> None:
    """IANA names, cities and countries in each language, codes, and hours from UTC."""
    assert _find(words) == Match((zone,), sure=True)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        *(
            ("Pariss", "Europe/Paris"),
            ("Abijan", "Africa/Abidjan"),
            ("Addis", "Africa/Addis_Ababa"),
        ),
        *(("Nairobbi", "Africa/Nairobi"), ("Singapor", "Asia/Singapore")),
    ],
)
def test_a_small_mistake_is_asked_about(words: str, zone: str) -> None:
    """One letter too many or too few: the near name is offered and never taken in silence."""
    match = _find(words)
    assert not match.sure
    assert match.zones[0] == zone


@pytest.mark.parametrize(
    ("words", "name", "zone"),
    [
        ("Milano", "Milan", "Europe/Rome"),
        ("Bejing", "Beijing", "Asia/Shanghai"),
        ("Washinton", "Washington", "America/New_York"),
        ("Philadelfia", "Philadelphia", "America/New_York"),
        ("Питербург", "Петербург", "Europe/Moscow"),
    ],
)
def test_a_misspelt_city_is_offered_by_its_own_name(words: str, name: str, zone: str) -> None:
    """Also where its zone is called after another city."""
    match = _find(words)
    assert not match.sure
    assert (name, zone) in zip(match.names, match.zones, strict=True)


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Cambridge", {"Europe/London", "America/New_York"}),
        ("Victoria", {"Indian/Mahe", "America/Vancouver", "Australia/Melbourne"}),
        ("San Jose", {"America/Costa_Rica", "America/Los_Angeles"}),
        ("Georgia", {"Asia/Tbilisi", "America/New_York"}),
        ("Birmingham", {"Europe/London", "America/Chicago"}),
        ("Santiago", {"America/Santiago", "America/Santo_Domingo"}),
        ("Valencia", {"Europe/Madrid", "America/Caracas"}),
        ("Granada", {"America/Grenada", "Europe/Madrid"}),
        ("Hyderabad", {"Asia/Kolkata", "Asia/Karachi"}),
        ("CST", {"America/Chicago", "Asia/Shanghai"}),
        ("IST", {"Asia/Kolkata", "Asia/Jerusalem"}),
    ],
)
def test_namesakes_are_offered_all(words: str, zones: set[str]) -> None:
    """Large cities of one name, a country and a state, and short names of several times."""
    match = _find(words)
    assert match.sure
    assert zones <= set(match.zones)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        *(("London", "Europe/London"), ("Athens", "Europe/Athens"), ("Paris", "Europe/Paris")),
        *(("Vancouver", "America/Vancouver"), ("Washington", "America/New_York")),
        *(("Alexandria", "Africa/Cairo"), ("Armenia", "Asia/Yerevan"), ("França", "Europe/Paris")),
        *(("Jamaica", "America/Jamaica"), ("Melbourne", "Australia/Melbourne")),
    ],
)
def test_a_far_smaller_namesake_is_not_meant(words: str, zone: str) -> None:
    """Nobody who writes London is asked about Ontario."""
    assert _find(words) == Match((zone,), sure=True)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        *(("Malé", "Indian/Maldives"), ("Lilongwe", "Africa/Blantyre"), ("Doha", "Asia/Qatar")),
        *(("Palestine", "Asia/Hebron"), ("Kosovo", "Europe/Belgrade"), ("Hanoi", _VIETNAM)),
        *(("Ho Chi Minh-Ville", _VIETNAM), ("Brasília", "America/Sao_Paulo")),
        *(("Corea", "Asia/Seoul"), ("Москва", "Europe/Moscow"), ("القاهرة", "Africa/Cairo")),
        *(("日本", "Asia/Tokyo"), ("EST", "America/New_York"), ("CAT", "Africa/Maputo")),
        *(("Paris, France", "Europe/Paris"), ("Lagos Nigeria", "Africa/Lagos")),
        *(("Port of Spain Trinidad and Tobago", "America/Port_of_Spain"), ("us", None)),
        *(("UTC+5:30", "UTC+05:30"), ("GMT −3:30", "UTC-03:30"), ("+03:00", "Etc/GMT-3")),
        *(("UTC+5:00", "Etc/GMT-5"), ("UTC+15:30", None), ("Springfield", None)),
    ],
)
def test_a_place_is_found_as_people_write_it(words: str, zone: str | None) -> None:
    """Capitals, other languages, short names of times, a city with its country, half hours."""
    match = _find(words)
    assert (match.sure and match.zones == (zone,)) if zone else len(match.zones) != 1


def test_a_name_of_two_countries_offers_both() -> None:
    """Who writes Congo may be on either bank of the river."""
    match = _find("Congo")
    assert match.sure
    assert set(match.zones) == {"Africa/Kinshasa", "Africa/Lubumbashi", "Africa/Brazzaville"}


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        *(("ET", ("America/New_York",)), ("CT", ("America/Chicago",)), ("CH", ("Europe/Zurich",))),
        *(("MT", ("America/Denver", "Europe/Malta")), ("NY", ("America/New_York",))),
        *((code, None) for code in ("IN", "DE", "GA", "CO", "CA", "TX")),
        *(("LA", ("America/Los_Angeles", "Asia/Vientiane")), ("BR", None)),
        ("PT", ("America/Los_Angeles", "Europe/Lisbon")),
    ],
)
def test_two_capitals_are_a_time_or_a_country(words: str, zones: tuple[str, ...] | None) -> None:
    """What may be both, or a state, is asked, and never taken for a small word."""
    match = _find(words)
    assert match.sure
    assert match.zones == zones if zones else len(match.zones) > 1


@pytest.mark.parametrize("words", ["Atlantis", "Mordor", "Narnia", "office", "Lyn"])
def test_a_place_that_is_none_is_near_to_nothing(words: str) -> None:
    """A far name is no help: Atlantis is not New York, though Atlanta is spelt alike."""
    assert _find(words) == Match((), sure=False)


@pytest.mark.parametrize("words", ["Tokyo, France", "Narnia France"])
def test_a_city_that_is_not_in_its_country_is_asked_about(words: str) -> None:
    """The country is offered, and not taken."""
    assert _find(words) == Match(("Europe/Paris",), sure=False)


@pytest.mark.parametrize("words", ["UTC+5:30", "UTC-3:30", "+09:30", "GMT+3", "-5"])
def test_a_fixed_offset_is_a_fixed_offset(words: str) -> None:
    """In summer and in winter, whatever any country does."""
    (zone,) = _find(words).zones
    rules = pinned_zone(zone)
    months = (dt.datetime(2026, month, 1, tzinfo=dt.UTC) for month in range(1, 13))
    assert len({moment.astimezone(rules).utcoffset() for moment in months}) == 1
    assert _find(zone) == Match((zone,), sure=True)


def test_english_readers_are_everywhere() -> None:
    """Where the WCO sits, in the Gulf, in East Asia and in Latin America too."""
    zones = _FINDER.guess("en")
    assert {"Europe/Brussels", "Asia/Dubai", "Asia/Tokyo", "America/Mexico_City"} <= set(zones)


@pytest.mark.parametrize("locale", ["en-US", "en", "en-GB", "en-CA"])
def test_devices_in_english_are_everywhere_too(locale: str) -> None:
    """Most devices come as "en-US": its large zones first, then those of all English readers."""
    zones = _FINDER.guess(locale)
    assert {"Europe/Brussels", "Asia/Dubai", "Asia/Tokyo", "America/Sao_Paulo"} <= set(zones)
    assert len(zones) <= 20
    assert "America/Adak" not in zones


@pytest.mark.parametrize("words", ["to", "my", "me", "is", "so"])
def test_a_small_word_is_no_country(words: str) -> None:
    """A code is one in capitals: "to 9" does not move anybody to Tonga."""
    assert not _find(words).sure


def test_a_short_name_that_is_misspelt_is_asked() -> None:
    """One letter of five makes another place of it."""
    assert not _find("Male!t").sure
    assert not _find("Doka").sure


def test_what_may_be_two_places_is_asked() -> None:
    """“Dakka” is as near to Dhaka as to Dakar: neither is taken, both are offered."""
    match = _find("Dakka")
    assert not match.sure
    assert {"Asia/Dhaka", "Africa/Dakar"} <= set(match.zones)


@pytest.mark.parametrize("words", ["", "/", "xqzzt wqpfff", "../../etc/passwd", "ZZ", "UTC+99"])
def test_what_is_no_place_is_none(words: str) -> None:
    """Nothing is made up, and no path leads out of the names."""
    assert _find(words) == Match((), sure=False)


def test_zones_that_go_alike_are_one_choice() -> None:
    """Of Brazil's sixteen zones four differ, each known by its largest city, from west to east."""
    assert _find("Brazil") == Match(
        ("America/Rio_Branco", "America/Manaus", "America/Sao_Paulo", "America/Noronha"), sure=True
    )


@pytest.mark.parametrize("code", ["US", "CA", "RU", "AU", "MX"])
def test_a_large_country_fits_into_one_list(code: str) -> None:
    """No country has more choices than one looks through: large cities first, then the others.

    Both go from west to east.
    """
    zones = _FINDER.of_country(code)
    assert 4 <= len(zones) <= 12
    others = [zone not in main_zones() for zone in zones]
    assert sorted(others) == others
    january = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    for some in (zones[: others.count(False)], zones[others.count(False) :]):
        offsets = [int(january.astimezone(pinned_zone(zone)).strftime("%z")) for zone in some]
        assert sorted(offsets) == offsets


@pytest.mark.parametrize(
    ("locale", "first"),
    [
        *(("pt-BR", "America/Rio_Branco"), ("pt_BR.UTF-8", "America/Rio_Branco")),
        *(("fr", "Europe/Paris"), ("en", "Europe/London"), ("de", "Europe/Berlin")),
        *(("fr-CI", "Africa/Abidjan"), ("zh-Hans-SG", "Asia/Singapore"), ("uk", "Europe/Kyiv")),
    ],
)
def test_the_place_is_guessed_from_the_locale(locale: str, first: str) -> None:
    """The country of a locale counts; without one, where its language is read."""
    assert _FINDER.guess(locale)[0] == first


@pytest.mark.parametrize("locale", [None, "", "C.UTF-8", "xx", "-", "é"])
def test_nothing_is_guessed_from_nothing(locale: str | None) -> None:
    """A locale that says nothing gives no zones."""
    assert _FINDER.guess(locale) == ()


def test_what_is_being_typed_is_completed() -> None:
    """The beginning of a city or a country suggests it."""
    assert "Africa/Nairobi" in _FINDER.suggest("nair", 5)
    assert "Africa/Abidjan" in _FINDER.suggest("côte", 5)
    assert _FINDER.suggest(" ", 5) == ()


@given(st.text(max_size=80))
def test_any_words_are_read(words: str) -> None:
    """No words raise, and what is found are zones."""
    match = _find(words)
    assert all(is_zone(zone, pinned_zone) for zone in match.zones)
    assert len(match.zones) <= 12
    _FINDER.suggest(words, 5)


def test_every_zone_is_found_by_its_names() -> None:
    """Whatever IANA name is typed, or whatever the bot calls it, leads to a zone like it.

    "Factory" alone is none: it stands for a clock that nobody has set.
    """
    assert [zone for zone in sorted(zone_names()) if not _is_found(zone)] == ["Factory"]


def _is_found(zone: str) -> bool:
    cities = [city_in(zone, language) for language in _SPOKEN]
    match = _find(zone)
    return (
        all(_find(city).sure for city in cities if city)
        and match.sure
        and [_NOW.astimezone(pinned_zone(zone)).utcoffset() for zone in match.zones]
        == [_NOW.astimezone(pinned_zone(zone)).utcoffset()]
    )


def test_the_tables_name_real_zones_and_countries() -> None:
    """No zone and no country in them is misspelt."""
    tables = {name: _table(name) for name in ("countries", "more_cities", "readers")}
    spoken = {zone for zones in tables["readers"].values() for zone in zones.split()}
    assert {*main_zones(), *tables["more_cities"], *spoken} <= zone_names()
    assert all(is_country_code(code) for codes in tables["countries"] for code in codes.split())


def _table(name: str) -> dict[str, str]:
    lines = files("bot.core.digests").joinpath(f"places/{name}.txt").read_text().splitlines()
    return dict(line.split(": ") for line in lines if line and not line.startswith("#"))


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        *(("Europe/Paris", "UTC+1"), ("Asia/Kolkata", "UTC+5:30"), ("Africa/Dakar", "UTC")),
        *(("America/New_York", "UTC−5"), ("America/St_Johns", "UTC−3:30")),
    ],
)
def test_an_offset_is_written_as_people_do(zone: str, offset: str) -> None:
    """Hours, and minutes where there are any."""
    assert offset_at(pinned_zone(zone), _NOW) == offset


def test_a_city_is_called_as_its_reader_does() -> None:
    """Names come in the reader's language; hours from UTC have no city."""
    assert city_in("Europe/London", "fr") == "Londres"
    assert city_in("Asia/Calcutta", "fr") == "Calcutta"
    assert city_in("America/Argentina/Buenos_Aires", "en") == "Buenos Aires"
    assert city_in("Etc/GMT-3", "en") == ""


@pytest.mark.parametrize("name", ["cities", "regions", "said"])
def test_each_list_of_places_names_its_source_and_real_zones(name: str) -> None:
    """Whoever takes a list over may do so; no zone in it is misspelt."""
    text = (files("bot.core.digests") / "places" / f"{name}.txt").read_text(encoding="utf-8")
    assert "# Source: " in text
    assert "Licence: " in text
    named = set(re.findall(r"\b[A-Z][a-z]+/[A-Za-z_/-]+", text.partition("\n\n")[2]))
    assert len(named) > 10
    assert named <= zone_names()
