"""Dates as catalogues know them: a year, a month or a day. Knows no clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which only the year, or the year and the month, may be known."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Write the date as it is written in a catalogue."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def first_day(self) -> date:
        """Return the first day that the date may mean; dates are ordered by it."""
        month, day = (1 if part is None else part for part in (self.month, self.day))
        return date(self.year, month, day)


def parse_partial_date(written: str) -> PartialDate:
    """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

    Raises:
        ValueError: the text has another form, or the month or day does not exist.
    """
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError(written)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    if year is None:
        raise ValueError(written)
    parsed = PartialDate(year, month, day)
    parsed.first_day()
    return parsed
