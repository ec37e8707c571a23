"""How much one process has on the wire or not yet written down, shared fairly by its platforms.

Whatever a crash can repeat holds one of these slots, so it is never more than there are.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque

MOST = 16
"""Posts of one process that are on the wire or not yet written down."""
_KEPT = 2
"""Slots that each platform leaves to each of the others: they go on where all of it hangs."""


class SendSlots:
    """A semaphore whose places go to the platforms in turn, and never all to one of several."""

    def __init__(self, platforms: int = 1) -> None:
        """Begin with all slots free, for so many platforms."""
        self._most_of_one = MOST - _KEPT * (platforms - 1)
        self._taken: Counter[str] = Counter()
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}

    @property
    def taken(self) -> int:
        """How many slots are in use."""
        return self._taken.total()

    async def acquire(self, platform: str) -> None:
        """Wait for a slot."""
        if self._is_free(platform) and not self._waiting.get(platform):
            self._taken[platform] += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(platform, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it got a slot and cannot use it
                self.release(platform)
            raise

    def release(self, platform: str) -> None:
        """Give a slot of a platform back: the next platform that waits has it."""
        self._taken[platform] -= 1
        for other in list(self._waiting):
            if not self._is_free(other):
                continue
            queue = self._waiting.pop(other)
            self._waiting[other] = queue  # its turn is over: the others come before it
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    self._taken[other] += 1
                    turn.set_result(None)
                    return

    def _is_free(self, platform: str) -> bool:
        return self.taken < MOST and self._taken[platform] < self._most_of_one
