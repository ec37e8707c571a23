"""What everything that sends digests shares: time and chance, the log, and what was counted."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.core.ports import Incidents

OUTAGE = (OperationalError, InterfaceError, NoConnection, OSError)
"""How a database fails that will be back: what was to be written is kept until then."""
AFTER_OUTAGE = 2.0
"""Seconds after an outage in which all replicas write down what they sent before it; only then is
anything claimed whose lease ended meanwhile."""

_FULL = ("full", "no space", "readonly", "read-only")
"""Words of SQLite and PostgreSQL for a disk on which nothing can be written."""
_QUIET = 60.0
"""Seconds without a failure after which a full disk is none any more."""


@dataclass(frozen=True, slots=True)
class Time:
    """A clock that only goes forward, in seconds, and how to wait by it."""

    monotonic: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]

    async def sleep_or(self, seconds: float, woken: asyncio.Event) -> None:
        """Wait so long, or until an event, whichever comes first."""
        waiting = {
            asyncio.ensure_future(self.sleep(seconds)),
            asyncio.ensure_future(woken.wait()),
        }
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waiting:
                one.cancel()


@dataclass(frozen=True, slots=True)
class Counts:
    """What a process did since it started; `in_flight` is what it is sending now."""

    planned: int
    sent: int
    unknown: int
    gone: int
    failed: int
    refused: int
    in_flight: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Time, chance (from 0 to 1), and where to tell what happened."""

    time: Time
    chance: Callable[[], float]
    incidents: Incidents
    log: logging.Logger
    tally: Counter[str] = field(default_factory=Counter)

    def counts(self) -> Counts:
        """Return what was counted so far."""
        return Counts(**{name: self.tally[name] for name in Counts.__slots__})


class Outages:
    """Tells the operator once that the database is gone, and once that it is back.

    On a full disk what only reads goes well between writes that fail: then it is back when
    something was written, or when nothing has failed for a while.
    """

    def __init__(self, log: logging.Logger, time: Time) -> None:
        """Take the log that the operator reads."""
        self._log = log
        self._time = time
        self._since = ""
        self._full = False
        self._failed_at = self._over_at = float("-inf")

    def began(self, error: BaseException) -> None:
        """Note that the database cannot be reached, or not be written to."""
        why = _why(error)
        self._failed_at = self._time.monotonic()
        self._full = any(word in why.lower() for word in _FULL)
        if not self._since:
            self._since = why
            self._log.warning("digests: the database is gone (%s); trying again", why)

    def ended(self, *, wrote: bool = False) -> None:
        """Note that the database answers."""
        now = self._time.monotonic()
        if self._full and not wrote and now - self._failed_at < _QUIET:
            return
        if self._since:
            self._since, self._full = "", False
            self._over_at = now
            self._log.info("digests: the database is back")

    def rest(self) -> float:
        """Return for how many seconds more all should only write down what they sent before."""
        return max(0.0, self._over_at + AFTER_OUTAGE - self._time.monotonic())


def _why(error: BaseException) -> str:
    """Return the first line of what the database said. It never repeats a password."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    said = str(getattr(error, "orig", None) or error)
    return said.partition("\n")[0].strip() or type(error).__name__
