"""When a call may be made: Slack's limits per method, workspace and channel.

Answers to people wait for their turn here. What is sent in bulk never waits here, since its pace is
the matter of `bot.delivery` and of `limits.DIGEST_POSTS_PER_SECOND`; but it takes its turn in the
channel, and HTTP 429 of either holds both.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.adapters.slack import limits
from bot.core.base.errors import RetryLaterError
from bot.core.base.rate_limit import RateLimiter

T = TypeVar("T")

_MATTERS = 300.0
"""Seconds that an answer waits, however often Slack refuses; who asked has gone elsewhere then."""
_BURST = 3.0
"""Seconds by which answers to a channel may come early: short bursts are taken."""
_FORGET_AT = 5_000
"""Entries above which those of the past are dropped."""


class SlackRateLimiter:
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
        self._channels: dict[str, RateLimiter] = {}

    async def through(
        self, method: str, channel: str | None, call: Callable[[], Awaitable[T]]
    ) -> T:
        """Make a call for a person when it may be made. `method` names the workspace too.

        Raises:
            RetryLaterError: Slack wants a longer wait than a person has patience for.
        """
        last = self._clock() + _MATTERS
        while True:
            await self._turn(method, channel, last)
            try:
                return await call()
            except RetryLaterError as later:
                self._note_retry_after(method, channel, later)
                if self._not_before[method] > last:
                    raise

    async def now(self, method: str, channel: str | None, call: Callable[[], Awaitable[T]]) -> T:
        """Make a call without waiting.

        Raises:
            RetryLaterError: Slack has said to wait, to this call or to an earlier one.
        """
        self._forget()
        self._check(self._not_before.get(method, 0.0), self._clock())
        self._slot(method, channel)
        try:
            return await call()
        except RetryLaterError as later:
            self._note_retry_after(method, channel, later)
            raise

    async def _turn(self, method: str, channel: str | None, last: float) -> None:
        """Wait for a moment at which a call may be made; a new refusal means a new moment."""
        self._forget()
        while True:
            refused = self._not_before.get(method, 0.0)
            self._check(refused, last)
            moment = self._slot(method, channel)
            self._check(moment, last)
            if moment > self._clock():
                await self._sleep(moment - self._clock())
            if self._not_before.get(method, 0.0) == refused:
                return

    def _check(self, moment: float, last: float) -> None:
        if moment > last:
            raise RetryLaterError(moment - self._clock())

    def _slot(self, method: str, channel: str | None) -> float:
        """Return the moment of the next call, which nobody else gets in that channel."""
        free = max(self._clock(), self._not_before.get(method, 0.0))
        if channel is None:
            return free
        return free + self._channel(channel).reserve(free)

    def _note_retry_after(self, method: str, channel: str | None, later: RetryLaterError) -> None:
        """Write down that Slack said to wait; then there is no burst, one comes after the other."""
        moment = self._clock() + later.seconds
        self._not_before[method] = max(moment, self._not_before.get(method, 0.0))
        if channel is not None:
            self._channel(channel).resume(moment)

    def _forget(self) -> None:
        now = self._clock()
        if len(self._not_before) > _FORGET_AT:
            self._not_before = {key: at for key, at in self._not_before.items() if at >= now}
        if len(self._channels) > _FORGET_AT:
            self._channels = {
                key: limiter for key, limiter in self._channels.items() if not limiter.is_idle(now)
            }

    def _channel(self, channel: str) -> RateLimiter:
        limiter = RateLimiter(1 / limits.ANSWER_CHANNEL_SECONDS, _BURST)
        return self._channels.setdefault(channel, limiter)
