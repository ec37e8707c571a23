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
    """Tells the operator once that the database is gone, and once that it is back."""

    def __init__(self, log: logging.Logger, time: Time) -> None:
        """Take the log that the operator reads."""
        self._log = log
        self._time = time
        self._since = ""
        self._over_at = float("-inf")

    def began(self, error: Exception) -> None:
        """Note that the database cannot be reached."""
        if not self._since:
            self._since = type(error).__name__
            self._log.warning("digests: the database is gone (%s); trying again", self._since)

    def ended(self) -> None:
        """Note that the database answers."""
        if self._since:
            self._since = ""
            self._over_at = self._time.monotonic()
            self._log.info("digests: the database is back")

    def rest(self) -> float:
        """Return for how many seconds more all should only write down what they sent before."""
        return max(0.0, self._over_at + AFTER_OUTAGE - self._time.monotonic())
