"""When a worker takes from which bucket, and when it looks at all of them for work.

Moments are by its own clock, which only goes forward. Knows no database and no pace.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_BETWEEN = 0.1
"""Seconds between two transactions that take: more together cost less."""
_SURVEY, _SOON = 2.0, 0.5
"""Seconds between two looks at all buckets while there is work, and after one had no more."""


class BucketSchedule:
    """Buckets with work, in the order in which they are asked."""

    def __init__(self, rest: float) -> None:
        """Take the seconds between two looks at all buckets while there is no work."""
        self._rest = rest
        self._due: dict[str, float] = {}
        """When the first delivery of a bucket is due; without it, none is."""
        self._blocked: set[str] = set()
        """Buckets in which more may be due, for chats that are busy."""
        self._took_at = self._survey_at = float("-inf")

    def next_moment(self, *, taking: bool) -> float:
        """Return when there is something to do; where nothing can be held, nothing is taken."""
        if not (taking and self._due):
            return self._survey_at
        return min(self._survey_at, max(min(self._due.values()), self._took_at + _BETWEEN))

    def survey_now(self) -> None:
        """Look at all buckets as soon as possible, whatever is being looked at."""
        self._survey_at = float("-inf")

    def begin_survey(self, now: float) -> bool:
        """Tell whether all are to be looked at; whoever asks from now on gets another look."""
        surveying = now >= self._survey_at
        if surveying:
            self._survey_at = float("inf")
        return surveying

    def end_survey(self, now: float, due: Mapping[str, float], order: str, *, busy: bool) -> None:
        """Take what a look has found: the buckets with work, and when the first of it is due.

        Those that are new come in an order of the worker's own (`order`): processes that go through
        the same buckets in the same order would meet at each of them.
        """
        known = [name for name in self._due if name in due]
        new = sorted(due.keys() - self._due.keys(), key=lambda name: hash((order, name)))
        self._due = {name: due[name] for name in (*known, *new)}
        busy = busy or any(moment <= now for moment in due.values())
        self._survey_at = min(self._survey_at, now + (_SURVEY if busy else self._rest))

    def begin_taking(self, now: float) -> Iterator[str]:
        """Yield the buckets to take from: those first that were asked longest ago."""
        if self._due and now >= self._took_at + _BETWEEN:
            self._took_at = now
            yield from (name for name, due in self._due.items() if due <= now)

    def end_taking(self, now: float) -> None:
        """Note that what was taken is ours."""
        self._took_at = now

    def expect(self, name: str, moment: float) -> None:
        """Take from a bucket at a moment, or before."""
        self._due[name] = min(moment, self._due.get(name, float("inf")))

    def postpone(self, name: str, moment: float | None = None) -> None:
        """Take from a bucket at a moment and not before, or when it was due: after the others."""
        due = self._due.pop(name, float("-inf"))
        self._due[name] = due if moment is None else moment

    def exhaust(self, name: str, now: float, free: float | None, *, blocked: bool) -> None:
        """Take from a bucket no more until a chat of it is free.

        What comes due in a moment was perhaps not yet due by the clock of the database.
        """
        self._due.pop(name, None)
        self._survey_at = min(self._survey_at, now + _SOON)
        if blocked:
            self._blocked.add(name)
        if free is not None:
            self._due[name] = free

    def unblock(self, name: str, moment: float) -> None:
        """Take from a bucket at a moment if more was due in it, for a chat that was busy."""
        if name in self._blocked:
            self._blocked.discard(name)
            self.expect(name, moment)
