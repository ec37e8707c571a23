"""What is known of zones and countries: the rules of time zones, working weeks, public holidays.

All of it is from pinned packages and never from the system: so all replicas agree, and what is
decreed comes with a release. A fixed number of hours and minutes from UTC, "UTC+05:30", is a zone
as well: IANA has names for whole hours alone. Of holidays only what holds in the whole of a country
counts; dates by the moon are estimated, as the package says, which is imported when a country is
first asked for: that takes a tenth of a second and 12 MB, and 15 MB with all countries.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

_ROOT = "tzdata.zoneinfo"
_FIXED = re.compile(r"UTC(?P<sign>[+-])(?P<hours>0[0-9]|1[0-4]):(?P<minutes>[0-5][0-9])")
_DAYS_OF_THE_WEEK = range(7)


@cache
def pinned_zone(name: str) -> dt.tzinfo:
    """Return a zone by its IANA name, or a fixed one by its distance from UTC.

    Raises:
        KeyError: there is no such zone.
    """
    fixed = _FIXED.fullmatch(name)
    if fixed:
        distance = dt.timedelta(hours=int(fixed["hours"]), minutes=int(fixed["minutes"]))
        return dt.timezone(-distance if fixed["sign"] == "-" else distance, name)
    if name not in zone_names():
        raise KeyError(name)
    with files(_ROOT).joinpath(*name.split("/")).open("rb") as rules:
        return ZoneInfo.from_file(rules, key=name)


def zones_version() -> str:
    """Return the release of the rules that are pinned, such as 2026.2."""
    from importlib.metadata import version

    return version("tzdata")


@cache
def zone_names() -> frozenset[str]:
    """Return the IANA names of all zones."""
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split())


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
