"""Fair shares of the event loop for work that computes between its waits.

Several answers that are ready together would be computed in one go, and an acknowledgement would
wait for all of them. Here each step of a piece of work, from one wait to the next, is followed by
whatever else is ready. Waiting takes no share: who waits for a database keeps nobody up.
"""

from __future__ import annotations

import asyncio
import types
from collections.abc import Coroutine, Generator
from typing import Any, TypeVar

T = TypeVar("T")


class TimeSlices:
    """Lets pieces of work take one step each in turn."""

    def __init__(self) -> None:
        """Begin with nobody waiting."""
        self._lock = asyncio.Lock()

    @types.coroutine
    def run(self, work: Coroutine[Any, Any, T]) -> Generator[Any, Any, T]:
        """Do a piece of work in steps, and return what it returns or raise what it raises.

        What the work waits for is handed through, and so is what is thrown into it (a
        cancellation).
        """
        thrown: BaseException | None = None
        while True:
            try:
                yield from self._slice().__await__()
            except BaseException as error:  # noqa: BLE001  # the work is to hear of it
                thrown = error
            try:
                waited = work.send(None) if thrown is None else work.throw(thrown)
            except StopIteration as done:
                result: T = done.value
                return result
            thrown = None
            try:
                yield waited
            except BaseException as error:  # noqa: BLE001  # as above
                thrown = error

    async def _slice(self) -> None:
        """Wait until a step may be taken: one, each time that the loop has gone round."""
        async with self._lock:
            await asyncio.sleep(0)
