"""Local time as a slow, obviously right model has it: by looking at the clock, again and again.

Minutes are counted from the first of January of the year 1: of UTC they are an `int` called
minute, of a wall clock one called wall. Knows nothing of how the bot finds its moments.
"""

from __future__ import annotations

import datetime as dt
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from zoneinfo import ZoneInfo

from bot.runtime.calendar_data import pinned_zone

DAY = 24 * 60
_PAUSE = 4 * 60
"""Minutes between two looks; no clock is changed and changed back so soon."""
_ORIGIN = dt.datetime(1, 1, 1, tzinfo=dt.UTC)
_EPOCH = dt.date(1970, 1, 1)


@dataclass(frozen=True)
class Stretch:
    """A stretch of time, from one minute up to another, in which a clock keeps its offset."""

    begin: int
    end: int
    offset: int


@dataclass(frozen=True)
class Clock:
    """What a wall clock shows during some time."""

    stretches: tuple[Stretch, ...]

    def first_minute(self, day: dt.date, at: dt.time) -> int:
        """Return the first minute at which the clock shows a local time, or later than that."""
        wanted = wall_of(day, at)
        for stretch in self.stretches:
            minute = max(stretch.begin, wanted - stretch.offset)
            if minute < stretch.end:
                return minute
        raise ValueError("the model does not look that far")

    def has(self, day: dt.date) -> bool:
        """Tell whether the clock shows a date at any minute."""
        midnight = wall_of(day, dt.time())
        return any(
            stretch.begin + stretch.offset < midnight + DAY
            and midnight < stretch.end + stretch.offset
            for stretch in self.stretches
        )

    def date(self, minute: int) -> dt.date:
        """Return the date that the clock shows at a minute."""
        offset = next(stretch.offset for stretch in self.stretches if minute < stretch.end)
        return dt.date.fromordinal(1 + (minute + offset) // DAY)

    def changes(self) -> list[int]:
        """Return the minutes at which the clock is changed."""
        return [stretch.begin for stretch in self.stretches[1:]]


def watched(zone: dt.tzinfo, first: dt.date, last: dt.date) -> Clock:
    """Look at a clock every four hours from one date to another, and at each minute of a change."""
    begin, end = wall_of(first, dt.time()), wall_of(last, dt.time())
    looks = [(begin, offset_at(zone, begin))]
    for look in range(begin, end, _PAUSE):
        if offset_at(zone, look + _PAUSE) != looks[-1][1]:
            for minute in range(look, look + _PAUSE + 1):
                offset = offset_at(zone, minute)
                if offset != looks[-1][1]:
                    looks.append((minute, offset))
    ends = [minute for minute, _ in looks[1:]] + [end]
    return Clock(
        tuple(Stretch(one, until, offset) for (one, offset), until in zip(looks, ends, strict=True))
    )


@cache
def watched_by_name(name: str, first: dt.date, last: dt.date) -> Clock:
    """Look at the clock of a pinned zone."""
    return watched(pinned_zone(name), first, last)


def offset_at(zone: dt.tzinfo, minute: int) -> int:
    """Return how many minutes a clock is ahead of UTC."""
    offset = moment(minute).astimezone(zone).utcoffset()
    assert offset is not None
    return offset // dt.timedelta(minutes=1)


def wall_of(day: dt.date, at: dt.time) -> int:
    """Return the number of a minute by its name on a wall clock."""
    return (day.toordinal() - 1) * DAY + at.hour * 60 + at.minute


def moment(minute: int) -> dt.datetime:
    """Return a minute as the bot takes it."""
    return _ORIGIN + dt.timedelta(minutes=minute)


def minute_of(moment: dt.datetime) -> int:
    """Return the minute of a moment that falls on one."""
    minute, rest = divmod(moment - _ORIGIN, dt.timedelta(minutes=1))
    assert not rest
    return minute


def zone_of(clock: Clock) -> ZoneInfo:
    """Make a zone whose clock is that one (RFC 8536, version 2), for rules that are made up."""
    offsets = [stretch.offset * 60 for stretch in clock.stretches]
    begins = [(stretch.begin - wall_of(_EPOCH, dt.time())) * 60 for stretch in clock.stretches[1:]]
    types = b"".join(struct.pack(">lbb", offset, 0, 0) for offset in offsets)
    body = struct.pack(f">{len(begins)}q", *begins) + bytes(range(1, len(offsets)))
    headers = _header(0, 0, 0) + _header(len(begins), len(offsets), 4)
    return ZoneInfo.from_file(BytesIO(headers + body + types + b"SIM\0\n\n"))


def joined(before: Clock, after: Clock, minute: int) -> Clock:
    """Return the clock of a place that takes other rules from a minute on."""
    early = [stretch for stretch in before.stretches if stretch.begin < minute]
    late = [stretch for stretch in after.stretches if minute < stretch.end]
    parts = [
        *(Stretch(stretch.begin, min(stretch.end, minute), stretch.offset) for stretch in early),
        *(Stretch(max(stretch.begin, minute), stretch.end, stretch.offset) for stretch in late),
    ]
    return Clock(tuple(_without_seams(parts)))


def _without_seams(parts: Sequence[Stretch]) -> list[Stretch]:
    whole = [parts[0]]
    for stretch in parts[1:]:
        if stretch.offset == whole[-1].offset:
            whole[-1] = Stretch(whole[-1].begin, stretch.end, stretch.offset)
        else:
            whole.append(stretch)
    return whole


def _header(changes: int, types: int, letters: int) -> bytes:
    return b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, changes, types, letters)
