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
"""Seconds that something sent in bulk waits for Slack's leave."""
_MATTERS = 300.0
"""Seconds that an answer waits, however often Slack refuses; who asked has gone elsewhere then."""
_BURST = 3.0
"""Seconds by which answers to a channel may come early: short bursts are taken."""
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
        """By method and workspace: until then Slack has said to wait."""
        self._next: dict[tuple[Lane, str], float] = {}
        """By lane and channel: when one more post is due."""

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
        last = self._clock() + (_MATTERS if lane is Lane.ANSWER else _PATIENCE)
        while True:
            await self._turn(lane, method, channel, last)
            try:
                return await call()
            except Later as later:
                self._refused(lane, method, channel, later)
                if lane is Lane.BULK or self._not_before[method] > last:
                    raise

    async def _turn(self, lane: Lane, method: str, channel: str | None, last: float) -> None:
        """Wait for a moment at which a call may be made; a new refusal means a new moment."""
        self._forget()
        while True:
            refused = self._not_before.get(method, 0.0)
            self._check(refused, last)
            moment = self._slot(lane, method, channel)
            if lane is Lane.ANSWER:
                self._check(moment, last)
            if moment > self._clock():
                await self._sleep(moment - self._clock())
            if self._not_before.get(method, 0.0) == refused:
                return

    def _check(self, moment: float, last: float) -> None:
        if moment > last:
            raise Later(moment - self._clock())

    def _slot(self, lane: Lane, method: str, channel: str | None) -> float:
        """Return the moment of the next call, which nobody else gets in that channel."""
        early = _BURST if lane is Lane.ANSWER else 0.0
        free = max(self._clock(), self._not_before.get(method, 0.0))
        if channel is None and lane is Lane.ANSWER:
            return free
        key = lane, channel or method
        due = max(self._next.get(key, 0.0), free)
        self._next[key] = due + limits.CHANNEL_SECONDS
        return max(free, due - early)

    def _refused(self, lane: Lane, method: str, channel: str | None, later: Later) -> None:
        """Write down that Slack said to wait; then there is no burst, one comes after the other."""
        moment = self._clock() + later.seconds
        self._not_before[method] = max(moment, self._not_before.get(method, 0.0))
        if channel is not None and lane is Lane.ANSWER:
            self._next[lane, channel] = moment + _BURST

    def _forget(self) -> None:
        now = self._clock()
        if len(self._not_before) > _FORGET_AT:
            self._not_before = {key: at for key, at in self._not_before.items() if at >= now}
        if len(self._next) > _FORGET_AT:
            self._next = {key: at for key, at in self._next.items() if at >= now}
