"""How a time of the day is read: "8h30", "half past eight", "9 in the evening", "noon".

The words are in the language files; the zone, and what else a line says, is not known here.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from bot.core.base.normalize import fold, key_of
from bot.core.chat.vocabulary import Vocabulary

_NOON, _HOURS, _MINUTES = 12, 24, 60
_MORNING, _AFTERNOON, _NIGHT = dt.time(8), dt.time(14), dt.time(21)
_DAWN = 6
"""The first hour that is no longer the night: "3 at night" is 3:00, "9 at night" is 21:00."""


@dataclass(frozen=True, slots=True)
class SaidTimes:
    """The times of a line, in its order; None is one that no clock shows, such as 25:00.

    `numbers` are words such as "nine" that may be an hour; `parts` are those of the day.
    """

    times: list[dt.time | None] = field(default_factory=list)
    numbers: list[dt.time] = field(default_factory=list)
    parts: list[dt.time] = field(default_factory=list)

    def take(self, phrase: str, vocabulary: Vocabulary) -> bool:
        """Take a phrase for what it says of the time, if it says anything."""
        key = key_of(phrase)
        if key in vocabulary.schedule.dayparts:
            self.parts.append(vocabulary.schedule.dayparts[key])
        elif key in vocabulary.schedule.times:
            self.times.append(vocabulary.schedule.times[key])
        else:
            return self._take_clock(fold(phrase), vocabulary)
        return True

    def is_contradiction(self) -> bool:
        """Tell whether a line names two times, or one that there is not."""
        unreal = None in self.times or (self._said() is not None and self.meant() is None)
        return unreal or len({*self.times}) > 1

    def meant(self) -> dt.time | None:
        """Return the time that is meant: "9 in the evening" is 21:00, "morning" alone is 8:00."""
        said = self._said()
        if not self.parts:
            return said
        return _in_part(said, self.parts[-1]) if said else self.parts[-1]

    def _said(self) -> dt.time | None:
        return next(iter((*reversed(self.times), *reversed(self.numbers))), None)

    def _take_clock(self, folded: str, vocabulary: Vocabulary) -> bool:
        if vocabulary.schedule.quarter_words.search(folded):
            for pattern, minutes in vocabulary.schedule.quarter_patterns.items():
                if match := pattern.fullmatch(folded):
                    self.times.append(_time(match, vocabulary, minutes))
                    return True
        match = vocabulary.schedule.time_pattern.fullmatch(folded)
        if match is None:
            return False
        time = _time(match, vocabulary, int(match["minute"] or match["minutes"] or 0))
        bare = not (match["hour"].isdigit() or match["unit"] or match["am"] or match["pm"])
        if not bare or match["minute"] or time is None:
            self.times.append(time)
        elif key_of(folded) not in vocabulary.schedule.ones:
            self.numbers.append(time)
        return True


def _time(match: re.Match[str], vocabulary: Vocabulary, minutes: int) -> dt.time | None:
    """Return a time of 24 hours, or of twice 12 with "am" and "pm"; None where there is none."""
    said = match["hour"]
    hour = int(said) if said.isdigit() else vocabulary.schedule.numbers[key_of(said)]
    half = match["am"] or match["pm"]
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if match["pm"] else 0)
    if hour >= _HOURS or minutes >= _MINUTES:
        return None
    whole = (hour * _MINUTES + minutes) % (_HOURS * _MINUTES)
    return dt.time(*divmod(whole, _MINUTES))


def _in_part(at: dt.time, part: dt.time) -> dt.time | None:
    """Return a time in a part of the day: "12 at night" is 0:00; None where it is in no such part.

    "12 in the morning" is midnight to some and noon to others.
    """
    if part == _NIGHT:
        if at.hour == _NOON:
            return at.replace(hour=0)
        return at.replace(hour=at.hour + _NOON) if _DAWN <= at.hour < _NOON else at
    if part == _MORNING:
        return at if at.hour < _NOON else None
    if at.hour == _NOON:
        return at if part == _AFTERNOON else None
    return at.replace(hour=at.hour + _NOON) if at.hour < _NOON else at
