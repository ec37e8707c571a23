"""The rules of time zones, from the pinned package and never from the system.

All replicas thus agree, and new rules come with a release. Knows no moment.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from importlib.resources import files
from zoneinfo import ZoneInfo

_ROOT = "tzdata.zoneinfo"


@cache
def pinned_zone(name: str) -> ZoneInfo:
    """Return a zone by its IANA name.

    Raises:
        KeyError: there is no such zone.
    """
    if name not in zone_names():
        raise KeyError(name)
    with files(_ROOT).joinpath(*name.split("/")).open("rb") as rules:
        return ZoneInfo.from_file(rules, key=name)


def zones_version() -> str:
    """Return the release of the rules that are pinned, such as 2026.2."""
    return version("tzdata")


@cache
def zone_names() -> frozenset[str]:
    """Return the IANA names of all zones."""
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split())
