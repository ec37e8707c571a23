"""When the next answer may go: per chat and overall. Sends nothing.

Who answers a person never waits for another chat: HTTP 429, a "flood wait", holds that chat alone.
Digests have their pace from the ledger that all replicas share, and here they let answers go first:
they take what answers leave of their own rate, which is below that of Telegram. Answers of other
replicas are counted too, a moment late: the replica that sends the digests asks for them then.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from bot.adapters.telegram.events import ChatRef
from bot.adapters.telegram.limits import (
    DIGEST_RATE,
    GROUP,
    OVERALL,
    PRIVATE,
    SHARED_DIGEST_RATE,
)
from bot.core.base.errors import NotStoredError, RetryLaterError
from bot.core.base.rate_limit import RateLimiter

_IDLE = 600
"""Seconds after which a quiet chat is forgotten here."""
_TIDY_AT = 1_000
_NOTICEABLE = 0.2
"""Seconds of a wait from which on it is worth noting what waits."""

_DIGESTS_AT_ONCE = 2
"""With 28 a second there are no more than 30 in any second."""
_DIGEST_PATIENCE = 5.0
"""Seconds that a digest waits for answers; then all digests of the bot rest for a moment."""
_LOOK = 0.1
"""Seconds between two looks at what other replicas answer: less than one answer a look, at ten a
second, and that much Telegram's limit leaves above the rate of the digests."""
_SHARED_FOR = 10.0
"""Seconds after an answer elsewhere in which more are expected, and digests leave more room."""

Before = Callable[[], Awaitable[None]]
"""Called before a wait, so that what waits can be noted."""


class TelegramRateLimiter:
    """Lets sends through as fast as Telegram takes them."""

    def __init__(
        self,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        taken_elsewhere: Callable[[], Awaitable[int]] | None = None,
    ) -> None:
        """Take the time, and what tells how many questions other replicas have taken meanwhile."""
        self._clock = clock
        self._sleep = sleep
        self._taken_elsewhere = taken_elsewhere
        self._looked_at = self._shared_until = float("-inf")
        self._overall = RateLimiter.with_burst(*OVERALL)
        self._digests = RateLimiter.with_burst(DIGEST_RATE, _DIGESTS_AT_ONCE)
        self._chats: dict[int, RateLimiter] = {}
        self._held: dict[int, float] = {}

    async def acquire(self, chat_ref: ChatRef, before: Before, *, new: bool) -> None:
        """Wait until something may be sent to a chat; `new` messages are counted, edits are not."""
        if new:
            await self._wait(self._chat(chat_ref).reserve(self._clock()), before)
        while (held := self.held(chat_ref.chat)) > 0:
            await self._wait(held, before)
        self._digests.take(self._clock())
        await self._wait(self._overall.reserve(self._clock()), before)

    async def acquire_for_digest(self, chat_ref: ChatRef) -> None:
        """Wait until a digest may go, after the answers, and count it.

        Raises:
            RetryLaterError: answers take all there is, for longer than a digest should wait here.
        """
        last = self._clock() + _DIGEST_PATIENCE
        await self._count_elsewhere()
        while wait := self._digests.wait(self._clock()):
            if self._clock() + wait > last:
                raise RetryLaterError(wait)
            await self._sleep(wait)
            await self._count_elsewhere()
        self.count(chat_ref)

    async def _count_elsewhere(self) -> None:
        """Leave room for what other replicas answer; unknown, while the database is gone."""
        if self._taken_elsewhere is None or self._clock() < self._looked_at + _LOOK:
            return
        self._looked_at = float("inf")  # of all digests that wait, one asks
        try:
            with contextlib.suppress(NotStoredError):
                self._make_room(await self._taken_elsewhere())
        finally:
            self._looked_at = self._clock()

    def _make_room(self, answers: int) -> None:
        """Count what others answer, and be slower while they do: some of it is not known yet."""
        now = self._clock()
        if answers:
            self._shared_until = now + _SHARED_FOR
        self._digests.rate = SHARED_DIGEST_RATE if now < self._shared_until else DIGEST_RATE
        for _ in range(answers):
            self._digests.take(now)

    def count(self, chat_ref: ChatRef) -> None:
        """Count a message that is sent at somebody else's pace."""
        now = self._clock()
        for limiter in (self._chat(chat_ref), self._overall, self._digests):
            limiter.take(now)

    def note_retry_after(self, chat: int, seconds: float) -> None:
        """Send nothing to a chat for a while: Telegram said so, with HTTP 429."""
        self._held[chat] = max(self._held.get(chat, 0.0), self._clock() + seconds)

    def held(self, chat: int) -> float:
        """Return the seconds that a chat is still held, or 0."""
        until = self._held.get(chat, 0.0) - self._clock()
        if until <= 0:
            self._held.pop(chat, None)
        return max(0.0, until)

    async def _wait(self, seconds: float, before: Before) -> None:
        if seconds > _NOTICEABLE:
            await before()
        if seconds > 0:
            await self._sleep(seconds)

    def _chat(self, chat_ref: ChatRef) -> RateLimiter:
        if len(self._chats) > _TIDY_AT:
            quiet_since = self._clock() - _IDLE
            self._chats = {
                chat: limiter
                for chat, limiter in self._chats.items()
                if not limiter.is_idle(quiet_since)
            }
        rate, burst = PRIVATE if chat_ref.private else GROUP
        return self._chats.setdefault(chat_ref.chat, RateLimiter.with_burst(rate, burst))
