"""When a call may be made: Slack's limits per method, workspace and channel, in two lanes.

Answers to people never queue behind what is sent in bulk; both wait while Slack said to wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from enum import Enum, auto
from typing import TypeVar

from bot.adapters.slack import limits
from bot.core.errors import Later

T = TypeVar("T")

_PATIENCE = 20.0
"""Seconds that an answer waits for Slack's leave; who waits longer has gone elsewhere."""
_TRIES = 3
_FORGET_AT = 5_000
"""Entries above which those of the past are dropped."""


class Lane(Enum):
    """Who is waiting."""

    ANSWER = auto()
    """A person, now."""
    BULK = auto()
    """Nobody in particular: a digest."""


class Lanes:
    """Keeps the moments before which a call must not be made."""

    def __init__(
        self,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take a clock that only goes forward, and how to wait."""
        self._clock = clock
        self._sleep = sleep
        self._not_before: dict[str, float] = {}
        self._bulk_not_before: dict[str, float] = {}

    async def through(
        self,
        lane: Lane,
        method: str,
        channel: str | None,
        call: Callable[[], Awaitable[T]],
    ) -> T:
        """Make a call when it may be made. `method` names the workspace too.

        Raises:
            Later: Slack wants a longer wait than this lane has patience for.
        """
        for left in reversed(range(_TRIES)):
            await self._turn(lane, method, channel)
            try:
                return await call()
            except Later as later:
                self._not_before[method] = self._clock() + later.seconds
                if lane is Lane.BULK or later.seconds > _PATIENCE or not left:
                    raise
        raise AssertionError  # the last try returns or raises

    async def _turn(self, lane: Lane, method: str, channel: str | None) -> None:
        self._forget()
        waited_for = self._not_before.get(method, 0.0) - self._clock()
        if lane is Lane.BULK:
            if waited_for > _PATIENCE:
                raise Later(waited_for)
            key = channel or method
            moment = max(self._clock(), self._bulk_not_before.get(key, 0.0))
            self._bulk_not_before[key] = moment + limits.CHANNEL_SECONDS
            waited_for = max(waited_for, moment - self._clock())
        elif waited_for > _PATIENCE:
            raise Later(waited_for)
        if waited_for > 0:
            await self._sleep(waited_for)

    def _forget(self) -> None:
        for kept in (self._not_before, self._bulk_not_before):
            if len(kept) > _FORGET_AT:
                now = self._clock()
                for key in [key for key, moment in kept.items() if moment < now]:
                    del kept[key]
