"""Who is next where one at a time can work: those for whom a person waits, then all others."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Precedence:
    """A lock with two queues; the second has its turn when the first is empty."""

    def __init__(self) -> None:
        """Begin unlocked."""
        self._locked = False
        self._urgent: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()

    @asynccontextmanager
    async def turn(self, *, urgent: bool) -> AsyncIterator[None]:
        """Wait for a turn, and have it to oneself."""
        if self._locked:
            await self._wait(self._urgent if urgent else self._others)
        self._locked = True
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, queue: deque[asyncio.Future[None]]) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it was this one's turn: the next has it
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        """Unlock, or hand the lock to the next one, so that nobody comes in between."""
        for queue in (self._urgent, self._others):
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    turn.set_result(None)
                    return
        self._locked = False
