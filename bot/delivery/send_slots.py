"""How much one process has on the wire or not yet written down, shared fairly by its platforms.

Whatever a crash can repeat holds one of these slots, so it is never more than there are.
"""

from __future__ import annotations

import asyncio
from collections import deque

MOST = 16
"""Posts of one process that are on the wire or not yet written down."""


class SendSlots:
    """A semaphore whose places go to the platforms in turn."""

    def __init__(self) -> None:
        """Begin with all slots free."""
        self._free = MOST
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}

    @property
    def taken(self) -> int:
        """How many slots are in use."""
        return MOST - self._free

    async def acquire(self, platform: str) -> None:
        """Wait for a slot."""
        if self._free and not any(self._waiting.values()):
            self._free -= 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(platform, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it got a slot and cannot use it
                self.release()
            raise

    def release(self) -> None:
        """Give a slot back: the next platform that waits has it."""
        self._free += 1
        for platform in list(self._waiting):
            queue = self._waiting.pop(platform)
            self._waiting[platform] = queue  # its turn is over: the others come before it
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    self._free -= 1
                    turn.set_result(None)
                    return
