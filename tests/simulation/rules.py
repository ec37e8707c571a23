"""The rules of time zones as they are now, and as somebody decrees them to be from some day on."""

from __future__ import annotations

import datetime as dt

from bot.runtime.calendar_data import pinned_zone
from tests.simulation.clocks import DAY, Clock, joined, watched_by_name, zone_of
from tests.zones import zones_by

FIRST, LAST = dt.date(2026, 12, 1), dt.date(2029, 2, 1)
"""Between these the clocks of the model are watched."""


class Clocks:
    """The rules of all zones as they are now, for the model as clocks, and for the bot as zones."""

    def __init__(self) -> None:
        """Begin with the pinned rules."""
        self._decreed: dict[str, Clock] = {}
        self._zones: dict[str, dt.tzinfo] = {}
        self.zones = zones_by(self._zone)

    def clock(self, name: str) -> Clock:
        """Return the clock of a zone."""
        return self._decreed.get(name) or watched_by_name(name, FIRST, LAST)

    def _zone(self, name: str) -> dt.tzinfo:
        return self._zones.get(name) or pinned_zone(name)

    def decree(self, name: str, like: str, minute: int) -> None:
        """Give a zone the rules of another; not within three days of another change of clocks."""
        clocks = self.clock(name), watched_by_name(like, FIRST, LAST)
        changes = clocks[0].changes() + clocks[1].changes()
        if all(abs(minute - change) > 3 * DAY for change in changes):
            self._decreed[name] = joined(*clocks, minute)
            self._zones[name] = zone_of(self._decreed[name])
