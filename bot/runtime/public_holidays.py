"""The working weeks and public holidays of countries, from the pinned package `holidays`.

All replicas thus agree, and what is decreed comes with a release. Only what holds in the whole of a
country counts. Dates by the moon are estimated, as the package says. The package is imported when a
country is first asked for: that takes a tenth of a second and 12 MB, and 15 MB with all countries.
"""

from __future__ import annotations

import datetime as dt
import warnings
from dataclasses import dataclass, field

_DAYS_OF_THE_WEEK = range(7)


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """Implements `bot.core.digests.workdays.Workdays`; what was read once is kept."""

    _weeks: dict[str, tuple[int, ...] | None] = field(default_factory=dict)
    _days: dict[tuple[str, int], frozenset[dt.date]] = field(default_factory=dict)

    def week(self, country: str) -> tuple[int, ...] | None:
        """Return the days of the week that are worked; None for a country that is not known."""
        if country not in self._weeks:
            self._weeks[country] = _week(country)
        return self._weeks[country]

    def is_holiday(self, country: str, day: dt.date) -> bool:
        """Tell whether a day is a public holiday; nowhere, where the country is not known."""
        if self.week(country) is None:
            return False
        key = country, day.year
        if key not in self._days:
            self._days[key] = _holidays(country, day.year)
        return day in self._days[key]


def _week(country: str) -> tuple[int, ...] | None:
    if not country:
        return None
    import holidays

    try:
        weekend = holidays.country_holidays(country).weekend
    except NotImplementedError:
        return None
    return tuple(day for day in _DAYS_OF_THE_WEEK if day not in weekend)


def _holidays(country: str, year: int) -> frozenset[dt.date]:
    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # years for which some holidays are not decreed yet
        return frozenset(holidays.country_holidays(country, years=year))
