"""The rules of time zones, from the pinned package and never from the system.

All replicas thus agree, and new rules come with a release. A fixed number of hours and minutes from
UTC, "UTC+05:30", is a zone as well: IANA has names for whole hours alone. Knows no moment.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

_ROOT = "tzdata.zoneinfo"
_FIXED = re.compile(r"UTC(?P<sign>[+-])(?P<hours>0[0-9]|1[0-4]):(?P<minutes>[0-5][0-9])")


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
