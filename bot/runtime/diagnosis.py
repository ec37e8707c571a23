"""What `toolbot doctor` finds: what was looked at, how it is, and what to do. Knows no platform."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

_MOST_SKEW = 60.0
"""Seconds: Slack's signatures hold for 300, and digests come at a minute."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at. Where there is something `to_do`, it is not well."""

    subject: str
    said: str
    to_do: str = ""

    def __str__(self) -> str:
        """Write it as a line."""
        if not self.to_do:
            return f"ok    {self.subject}: {self.said}"
        return f"WRONG {self.subject}: {self.said} {self.to_do}"


def clock_diagnosis(headers: Mapping[str, str], now: dt.datetime) -> Diagnosis | None:
    """Compare our clock with the `Date` of an answer (RFC 9110, 6.6.1); None: it has none."""
    try:
        theirs = parsedate_to_datetime(headers.get("Date", ""))
    except ValueError:
        return None
    skew = (now - theirs).total_seconds()
    if abs(skew) <= _MOST_SKEW:
        return Diagnosis("clock", "agrees with the platform's.")
    way = "ahead of" if skew > 0 else "behind"
    return Diagnosis(
        "clock",
        f"{abs(skew):.0f} s {way} the platform's.",
        "Set it right, and keep it so by NTP (timedatectl set-ntp true).",
    )
