"""Tasks that go on by themselves: kept until they end, waited for when the program leaves.

The event loop keeps only weak references to tasks, so that one whom nobody holds may vanish
(docs.python.org, asyncio.create_task).
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, NoReturn, TypeVar

from bot.core.chat.ports import Incidents

T = TypeVar("T")


def raise_if_cancelled() -> None:
    """Stop whoever was told to, where an error came in place of that: one of tidying up.

    Called where an endless loop has caught an error: it would be taken for a failure, and tried
    again for ever by a program that was told to stop.

    Raises:
        CancelledError: the task was told to stop.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


async def repeat(
    work: Callable[[], Awaitable[None]], seconds: float, incidents: Incidents
) -> NoReturn:
    """Do something every so many seconds until cancelled; trouble is told once, and tried again."""
    troubled = False
    while True:
        await asyncio.sleep(seconds)
        try:
            await work()
        except Exception as error:  # noqa: BLE001  # it is tried again, and told once
            raise_if_cancelled()
            if not troubled:
                incidents.report(error)
            troubled = True
        else:
            troubled = False


async def guarded(work: Awaitable[None], incidents: Incidents) -> bool:
    """Do something and tell whether it went well; a failure is reported, and stops nobody."""
    try:
        await work
    except Exception as error:  # noqa: BLE001  # such as a database that is away
        incidents.report(error)
        return False
    return True


class BackgroundTasks:
    """Work that goes on while others do something else; failures become incidents."""

    def __init__(self, incidents: Incidents | None = None) -> None:
        """Take where bugs are reported; nowhere, where whoever starts a task awaits it."""
        self._incidents = incidents
        self._running: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Begin a piece of work."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    async def finish(self, seconds: float | None = None) -> None:
        """Wait until nothing goes on, at most so long; what is late is cancelled."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._running:
                    await asyncio.wait(self._running)
        late = tuple(self._running)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        error = None if task.cancelled() else task.exception()
        if self._incidents is not None and isinstance(error, Exception):
            self._incidents.report(error)
