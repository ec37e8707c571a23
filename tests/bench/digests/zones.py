"""Every run of every zone at six times of day over two years, counted by their local dates."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise, takewhile

from bot.core.digests.schedule import Timetable, runs_from
from bot.runtime.calendar_data import zone_names
from tests.zones import ZONES

_FIRST, _END = dt.date(2026, 1, 1), dt.date(2028, 1, 1)
_TIMES = tuple(dt.time(*at) for at in ((0, 0), (1, 30), (2, 30), (8, 0), (14, 15), (23, 30)))


def count_runs() -> tuple[int, int]:
    """Return how many runs there are, and how many dates had none, two, or one out of order."""
    runs = wrong = 0
    days = [_FIRST + dt.timedelta(days=number) for number in range((_END - _FIRST).days)]
    for name in zone_names():
        for at in _TIMES:
            all_ = runs_from(Timetable(name, at), ZONES, _FIRST)
            found = list(takewhile(lambda slot: slot.day < _END, all_))
            runs += len(found)
            in_order = all(slot.due < other.due for slot, other in pairwise(found))
            wrong += [slot.day for slot in found] != days or not in_order
    return runs, wrong
