"""What work in the background depends on: time and chance, the log, and what was counted."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import NoReturn

from sqlalchemy.exc import InterfaceError, OperationalError

from bot.core.chat.ports import Incidents
from bot.runtime.background_tasks import raise_if_cancelled

OUTAGE = (OperationalError, InterfaceError, OSError)
"""How a database fails that will be back: what was to be written is kept until then. What else
passes on PostgreSQL is raised as the first of these (`bot/storage/database.py`)."""
AFTER_OUTAGE = 2.0
"""Seconds until a database that failed is tried again."""


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
            for task in waiting:
                task.cancel()


@dataclass(frozen=True, slots=True)
class Dependencies:
    """Time, chance (from 0 to 1), and where to tell what happened."""

    time: Time
    chance: Callable[[], float]
    incidents: Incidents
    log: logging.Logger
    tally: Counter[str] = field(default_factory=Counter)
    last_done: dict[str, float] = field(default_factory=dict)
    """When each repeated step of the engine was last done, by its name and the clock of `time`."""

    async def keep_looking(
        self,
        look: Callable[[], Awaitable[object]],
        seconds: float,
        *,
        after_bug: float,
        woken: asyncio.Event | None = None,
    ) -> NoReturn:
        """Look every so many seconds, and when woken, until cancelled; a bug ends nothing.

        That a database is gone is told by the engine.
        """
        woken = woken or asyncio.Event()
        while True:
            woken.clear()
            wait = seconds
            try:
                await look()
            except OUTAGE:
                raise_if_cancelled()
                wait = AFTER_OUTAGE
            except Exception as error:  # noqa: BLE001  # answers and digests go on
                raise_if_cancelled()
                self.incidents.report(error)
                wait = after_bug
            await self.time.sleep_or(wait, woken)
