"""On which days people work: the working week of a country, without its public holidays.

Knows how days, weeks and countries hang together, and no holiday: these are handed in. A day off is
never made up for: where a Saturday is worked instead of a Monday, it is a day off here, too.
"""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.core.digests.zone_names import country_of

MONDAY_TO_FRIDAY = (0, 1, 2, 3, 4)
"""The working week where no country is known; 0 is Monday."""
_DAYS_OF_THE_WEEK = 7


class Workdays(Protocol):
    """What is known of countries, by their ISO 3166 codes; "" is none."""

    def week(self, country: str) -> tuple[int, ...] | None:
        """Return the days of the week that are worked; None: nothing is known of the country."""
        ...

    def is_holiday(self, country: str, day: dt.date) -> bool:
        """Tell whether a day is a public holiday in the whole of a country."""
        ...


def country_at_work(zone: str) -> str:
    """Return the country whose days off count in a zone; "" where it is of none, or of many.

    Short names, such as CET, are those of a time, and not of a place.
    """
    return "" if zone.isupper() else country_of(zone)


def is_workday(zone: str, day: dt.date, workdays: Workdays) -> bool:
    """Tell whether people work on a day in the country of a zone."""
    country = country_at_work(zone)
    week = workdays.week(country) or MONDAY_TO_FRIDAY
    return day.weekday() in week and not workdays.is_holiday(country, day)


def in_order(week: tuple[int, ...]) -> tuple[int, ...]:
    """Return the days of a working week from the one that follows the weekend: Sunday is first."""
    first = next((day for day in week if (day - 1) % _DAYS_OF_THE_WEEK not in week), 0)
    return tuple(sorted(week, key=lambda day: (day - first) % _DAYS_OF_THE_WEEK))
