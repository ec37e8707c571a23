"""The working weeks and public holidays of countries, as the pinned package has them."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.digests.zone_names import country_of
from bot.runtime.calendar_data import PublicHolidays, zone_names

_SUNDAY_TO_THURSDAY = (0, 1, 2, 3, 6)


@pytest.mark.parametrize(
    ("country", "day"),
    [
        *(("BE", dt.date(2027, 7, 21)), ("FR", dt.date(2027, 7, 14)), ("US", dt.date(2027, 7, 5))),
        *(("EG", dt.date(2027, 7, 23)), ("IN", dt.date(2027, 1, 26)), ("BR", dt.date(2027, 9, 7))),
    ],
)
def test_national_days_are_holidays_at_home_alone(country: str, day: dt.date) -> None:
    """One that falls on a Sunday in the United States is observed on the Monday."""
    known = PublicHolidays()
    assert known.is_holiday(country, day)
    assert not known.is_holiday("JP", day)


@pytest.mark.parametrize(
    ("country", "week"),
    [
        *(("EG", _SUNDAY_TO_THURSDAY), ("SA", _SUNDAY_TO_THURSDAY), ("AE", (0, 1, 2, 3, 4))),
        *(("FR", (0, 1, 2, 3, 4)), ("HK", (0, 1, 2, 3, 4, 5)), ("IR", (0, 1, 2, 3, 5, 6))),
    ],
)
def test_a_country_has_its_working_week(country: str, week: tuple[int, ...]) -> None:
    """From Sunday to Thursday, from Monday to Friday, or six days."""
    assert PublicHolidays().week(country) == week


@pytest.mark.parametrize("country", ["", "ZZ", "QO"])
def test_what_is_no_country_has_no_days_off(country: str) -> None:
    """Whoever asks is told so, and goes by the usual week."""
    known = PublicHolidays()
    assert known.week(country) is None
    assert not known.is_holiday(country, dt.date(2027, 12, 25))


@pytest.mark.long
def test_every_country_of_a_time_zone_is_known_in_any_year() -> None:
    """Also in years for which nothing is decreed yet: without a warning, and with days to work."""
    known = PublicHolidays()
    countries = {country_of(name) for name in zone_names()} - {""}
    assert len(countries) > 240
    assert all(len(known.week(country) or ()) >= 5 for country in countries)
    for year in (1970, 2026, 2036, 2100):
        new_year = dt.date(year, 1, 1)
        days = [new_year + number * dt.timedelta(days=1) for number in range(30)]
        assert not any(all(known.is_holiday(country, day) for day in days) for country in countries)
