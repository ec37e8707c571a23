"""Time that stands still until nobody has anything to do, and then goes to the next who waits."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from itertools import count
from typing import TypeVar

from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database

T = TypeVar("T")
_ROUNDS = 2
"""Turns of the loop with nothing to do after which all who are left are waiting."""
_LONGEST = 200.0
"""Seconds of this clock in which what a test waits for has to come."""


class FakeTime:
    """A clock that a test owns; `busy` counts who waits for something other than time."""

    def __init__(self, start: float) -> None:
        """Begin at a moment, in seconds since 1970."""
        self.now = start
        self.busy = 0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._expected: list[tuple[Callable[[], bool], asyncio.Future[None]]] = []
        self._numbers = count()

    def __call__(self) -> float:
        """Return the moment."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Return when the clock stands so many seconds later."""
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._numbers), woken))
        await woken

    async def until(self, holds: Callable[[], bool]) -> None:
        """Return when something holds, before the clock goes on."""
        if holds():
            return
        come: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._expected.append((holds, come))
        heapq.heappush(self._sleepers, (self.now + _LONGEST, next(self._numbers), come))
        await come
        assert holds(), "it never came"

    async def drive(self, work: Coroutine[None, None, T]) -> T:
        """Do a piece of work, during which the clock goes on whenever all are waiting for it."""
        task = asyncio.ensure_future(work)
        while not task.done():
            await self._all_wait(task)
            if not task.done() and not self._has_come():
                self._go_on()
        return task.result()

    async def _all_wait(self, task: asyncio.Future[T]) -> None:
        quiet = 0
        while quiet < _ROUNDS and not task.done():
            await asyncio.sleep(0.001 if self.busy else 0)
            quiet = 0 if self.busy or _has_more_to_do() else quiet + 1

    def _has_come(self) -> bool:
        """Tell those who wait for something that holds now, and whether there were any."""
        self._expected = [(holds, come) for holds, come in self._expected if not come.done()]
        told = [come for holds, come in self._expected if holds()]
        for come in told:
            come.set_result(None)
        return bool(told)

    def _go_on(self) -> None:
        while self._sleepers:
            at, _, woken = heapq.heappop(self._sleepers)
            if not woken.done():
                self.now = max(self.now, at)
                woken.set_result(None)
                return


class WatchedDatabase(Database):
    """A database by a fake clock, which stands still during transactions, and that can fail."""

    def __init__(self, url: str, time: FakeTime) -> None:
        """Take the address and the clock."""
        super().__init__(url, self._moment)
        self._time = time
        self.failure: Exception | None = None
        """Raised before what a transaction wrote is committed."""
        self.lost: Exception | None = None
        """Raised after that: the answer to the commit did not come."""
        self.seconds = 0.0
        """How long each transaction takes."""
        self.ahead = 0.0
        """By how many seconds the clock of the database is wrong."""
        self.transactions = 0

    @asynccontextmanager
    async def transaction(
        self, *, background: bool = False, lasting: bool = True
    ) -> AsyncIterator[AsyncConnection]:
        """Give a connection, and take the time that transactions take."""
        async with super().transaction(background=background, lasting=lasting) as connection:
            yield connection
            if self.failure:
                raise self.failure
            await self._take_its_time()
        self.transactions += 1
        if self.lost:
            raise self.lost

    @asynccontextmanager
    async def _turn(self, *, background: bool) -> AsyncIterator[None]:
        """Let the clock stand still for whoever has a connection."""
        async with super()._turn(background=background):
            self._time.busy += 1
            try:
                yield
            finally:
                self._time.busy -= 1

    async def _take_its_time(self) -> None:
        if self.seconds:
            self._time.busy -= 1
            try:
                await self._time.sleep(self.seconds)
            finally:
                self._time.busy += 1

    def _moment(self) -> float:
        return self._time() + self.ahead


def _has_more_to_do() -> bool:
    """Say whether the loop calls somebody in its next turn; asyncio has no public word for it."""
    return bool(vars(asyncio.get_running_loop())["_ready"])
