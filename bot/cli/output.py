"""How counts and moments are written for operators."""

from __future__ import annotations

import datetime as dt


def counted(count: int, what: str) -> str:
    """Return how many there are of something, such as "1 row" or "2 rows"."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def utc(moment: dt.datetime) -> str:
    """Return a moment to the minute, whatever the zone of the machine."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC"
