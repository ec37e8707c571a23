"""How many questions of one person, and of one place, are worked on at once.

Whoever floods waits for themselves: the others are served in between. Knows no question.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ConcurrencyLimit:
    """What one of a kind may have at once: being worked on, and waiting for that."""

    working: int
    waiting: int


PER_PERSON = ConcurrencyLimit(working=3, waiting=60)
"""Of one person: nobody reads more answers at once than these."""
PER_PLACE = ConcurrencyLimit(working=12, waiting=240)
"""Of one chat or channel, over all who write there."""


class TooManyWaitingError(Exception):
    """Somebody has as many waiting as they may have."""


@dataclass(slots=True)
class _Line:
    """Those of one owner who are there, and their places."""

    places: asyncio.Semaphore
    count: int = 0


@dataclass(frozen=True, slots=True)
class ConcurrencyLimiter:
    """Gives turns to owners by their ids; remembers those alone who have something under way."""

    _lines: dict[str, _Line] = field(default_factory=dict)

    @asynccontextmanager
    async def of(self, person: str, place: str) -> AsyncIterator[None]:
        """Have a turn of a person in a place, for the length of a block.

        Raises:
            TooManyWaitingError: too many of theirs, or of their place, wait already.
        """
        async with AsyncExitStack() as stack:
            for id_, limit in ((f"person {person}", PER_PERSON), (f"place {place}", PER_PLACE)):
                await stack.enter_async_context(self._turn(id_, limit))
            yield

    @asynccontextmanager
    async def _turn(self, id_: str, limit: ConcurrencyLimit) -> AsyncIterator[None]:
        line = self._lines.setdefault(id_, _Line(asyncio.Semaphore(limit.working)))
        if line.count >= limit.working + limit.waiting:
            raise TooManyWaitingError(id_)
        line.count += 1
        try:
            async with line.places:
                yield
        finally:
            line.count -= 1
            if not line.count:
                self._lines.pop(id_, None)
