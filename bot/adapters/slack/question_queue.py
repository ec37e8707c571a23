"""What people ask, noted before it is acknowledged and until it is done, so that no crash loses it.

Slack forgets a question once it is acknowledged, and wants that within three seconds. So a note is
waited for a moment only: where the database is slow or gone, people are answered all the same.
What a process that died has left is done by the next one, or by another copy of the bot: by Slack's
private address while that lives, which is 30 minutes, and by a message after that. Knows nothing
of answers.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import NoReturn
from uuid import uuid4

from bot.adapters.slack.api import BeforeSending
from bot.adapters.slack.bounds import (
    DELIVERY_KNOWN_SECONDS,
    LATE_NOTING_SECONDS,
    NOTING_SECONDS,
    TENDING_SECONDS,
    TRIGGER_NOTING_SECONDS,
)
from bot.adapters.slack.ports import IdempotencyKeys
from bot.adapters.slack.question import Task
from bot.core.base.errors import NotStoredError, SupersededError
from bot.core.chat.inbox import Inbox
from bot.core.chat.ports import Incidents
from bot.runtime.background_tasks import BackgroundTasks, guarded, repeat

_OWNER = "slack"
_LONGEST_KEY = 200
_Work = Callable[[Task, BeforeSending], Awaitable[None]]
_Acknowledge = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class NotedTask:
    """A task that was taken in. `noting` tells in the end whether it was written down."""

    task: Task
    key: str
    noting: asyncio.Task[bool] | None = None


class QuestionQueue:
    """Takes tasks in, each once, and has them done."""

    def __init__(
        self,
        inbox: Inbox,
        idempotency_keys: IdempotencyKeys,
        incidents: Incidents,
        background_tasks: BackgroundTasks,
        work: _Work,
    ) -> None:
        """Take where tasks are noted, and who does them, with what tells whether they still may."""
        self._inbox = inbox
        self._idempotency_keys = idempotency_keys
        self._incidents = incidents
        self._background_tasks = background_tasks
        self._work = work
        self._running: set[str] = set()
        self._unwritten: set[str] = set()
        """Done, and that could not be written down yet."""
        self._restored = asyncio.Event()

    async def take(self, task: Task | None, acknowledge: _Acknowledge) -> None:
        """Write a task down, acknowledge it and begin, in this order; once, if it comes again."""
        key = _key_of(task) if task else ""
        if task is None or key in self._running:
            await acknowledge()
            return
        self._running.add(key)
        keeping = guarded(self._inbox.keep(key, task.written()), self._incidents)
        noting = self._background_tasks.start(keeping)
        hurry = task.question.trigger is not None
        await asyncio.wait((noting,), timeout=TRIGGER_NOTING_SECONDS if hurry else NOTING_SECONDS)
        try:
            await acknowledge()
        finally:
            self._background_tasks.start(self._do(NotedTask(task, key, noting)))

    async def restore(self) -> None:
        """Take in what an earlier process has left; from now on, new tasks are done."""
        await guarded(self._take_over(), self._incidents)
        self._restored.set()

    async def tend(self) -> NoReturn:
        """Look after what is shared, again and again, until cancelled."""
        await repeat(self._look_after, TENDING_SECONDS, self._incidents)

    async def release(self) -> None:
        """Leave what is not done to others."""
        self._restored.clear()
        await guarded(self._inbox.release(), self._incidents)

    async def _look_after(self) -> None:
        """Write down what could not be, renew our leases, and take over what others have left."""
        for key in tuple(self._unwritten):
            await self._inbox.answered(key)
            self._unwritten.discard(key)
            self._running.discard(key)
        await self._inbox.renew()
        await self._take_over()

    async def _take_over(self) -> None:
        for key, body in await self._inbox.take_over(_OWNER):
            if key in self._running:
                continue
            self._running.add(key)
            task = Task.read(body)
            if task is None:
                await self._written_off(key)
                continue
            if task.question.once:  # a delivery that Slack repeats now finds its names taken
                await self._idempotency_keys.acquire(task.question.once, DELIVERY_KNOWN_SECONDS)
            self._background_tasks.start(self._do(NotedTask(task.late(), key)))

    async def _do(self, noted: NotedTask) -> None:
        await self._restored.wait()
        await self._wait_for_note(noted)
        try:
            await self._check(noted)
            await self._work(noted.task, partial(self._check, noted))
        except SupersededError:
            self._running.discard(noted.key)
            return
        except Exception as error:  # noqa: BLE001  # one broken task must not come again for ever
            self._incidents.report(error)
        if noted.noting is None or await noted.noting:
            await self._written_off(noted.key)
        else:
            self._running.discard(noted.key)

    async def _wait_for_note(self, noted: NotedTask) -> None:
        """Wait a little more for what tells whose a task is, where no window is to be opened."""
        if noted.noting is not None and noted.task.question.trigger is None:
            await asyncio.wait((noted.noting,), timeout=LATE_NOTING_SECONDS)

    async def _check(self, noted: NotedTask) -> None:
        """Raise `SupersededError` where another copy has taken a task over while this one slept."""
        if noted.noting is not None and not (noted.noting.done() and noted.noting.result()):
            return  # nobody else knows of it
        with contextlib.suppress(NotStoredError):  # better an answer too many than none
            if not await self._inbox.holds(noted.key):
                raise SupersededError(noted.key)

    async def _written_off(self, key: str) -> None:
        """Write down that a task is done: where that fails, `tend` tries again."""
        if await guarded(self._inbox.answered(key), self._incidents):
            self._running.discard(key)
        else:
            self._unwritten.add(key)


def _key_of(task: Task) -> str:
    """Return the name of a task: that of the message, which Slack may deliver more than once."""
    names = task.question.once
    return f"{_OWNER}:{names[-1] if names else uuid4().hex}"[:_LONGEST_KEY]
