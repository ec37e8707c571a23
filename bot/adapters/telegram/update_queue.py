"""Takes updates in: each once, in order within a chat, side by side between chats.

An update is settled when it was answered, or noted until it is. Only then is it confirmed to
Telegram, so that a crash at any moment loses nothing. Copies of the bot share the inbox: what
another one is answering is noted for it, and what a copy that is gone has left is answered here.
Knows nothing of answers.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import NoReturn

from bot.adapters.telegram.bounds import MAX_WAITING
from bot.core.base.errors import SupersededError
from bot.core.chat.inbox import Holder, Inbox
from bot.core.chat.ports import Incidents
from bot.runtime.background_tasks import BackgroundTasks, guarded, repeat

Raw = Mapping[str, object]
_MOST_LEFT = 1_000
"""Updates of which it is remembered since when they are left to another copy."""
QueueHandler = Callable[[Raw, "Ticket"], Awaitable[None]]
AtOnce = Callable[[Raw], Awaitable[None]]


@dataclass(eq=False, slots=True)
class QueuedUpdate:
    """An update that was taken in."""

    raw: Raw
    key: str
    kept: bool = False
    done: bool = False
    settled: asyncio.Event = field(default_factory=asyncio.Event)


class LeftToOthersError(Exception):
    """The database cannot be asked whose an update is, and another copy may be better off."""


class UpdateQueue:
    """Hands each update to `answer` in its chat's turn, and before that to `at_once`."""

    def __init__(  # noqa: PLR0913  # where updates go, and what is done with them
        self,
        inbox: Inbox,
        owner: str,
        incidents: Incidents,
        answer: QueueHandler,
        at_once: AtOnce,
        *,
        tend_seconds: float,
        others_seconds: float,
    ) -> None:
        """Take where to remember answered updates, and the name under which this bot does so."""
        self._others_seconds = others_seconds
        self._tend_seconds = tend_seconds
        self._inbox = inbox
        self._owner = owner
        self._incidents = incidents
        self._answer = answer
        self._at_once = at_once
        self.ready = False
        self._running: dict[str, QueuedUpdate] = {}
        self._asking: dict[str, asyncio.Task[QueuedUpdate | None]] = {}
        """Updates of which it is being asked whose they are."""
        self._left: OrderedDict[str, float] = OrderedDict()
        self._lines: dict[object, deque[QueuedUpdate]] = {}
        self._background_tasks = BackgroundTasks(incidents)
        self._takes = BackgroundTasks()

    async def restore(self) -> None:
        """Take in what was noted before the last stop; from now on, updates are welcome."""
        self.ready = True
        await self._take_over()

    async def tend(self) -> NoReturn:
        """Look after what is shared, again and again, until cancelled."""
        await repeat(self.look_after, self._tend_seconds, self._incidents)

    async def look_after(self) -> None:
        """Write down what could not be, renew our leases, and take over what others have left."""
        for queued in [
            queued_update for queued_update in self._running.values() if queued_update.done
        ]:
            await self._inbox.answered(queued.key)
            self._running.pop(queued.key, None)
        await self._inbox.renew()
        await self._take_over()

    async def take(self, raw: Raw, *, repeated: bool = False) -> QueuedUpdate | None:
        """Take an update in; None where it was answered before, or another copy answers it.

        One that comes again meanwhile is taken as the first is: nothing is confirmed before that.

        Raises:
            LeftToOthersError: the database is away, and whoever brings the update will bring it
                again (`repeated`), maybe to a copy that reaches it. After a while it is answered.
        """
        key = f"{self._owner}:{raw['update_id']}"
        if key in self._running:
            return self._running[key]
        asking = self._asking.get(key)
        if asking is None:
            taking = self._take(QueuedUpdate(raw, key), repeated=repeated)
            asking = self._asking[key] = self._takes.start(taking)
            asking.add_done_callback(lambda _: self._asking.pop(key, None))
        return await asyncio.shield(asking)

    async def _take(self, queued: QueuedUpdate, *, repeated: bool) -> QueuedUpdate | None:
        if not await self._is_ours(queued, repeated=repeated):
            return None
        await self._begin(queued)
        return queued

    async def settle(self, all_taken: Iterable[QueuedUpdate | None], within: float) -> None:
        """Wait a while for updates to be settled; then note what is not answered."""
        open_ = [queued for queued in all_taken if queued is not None]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                for queued in open_:
                    await queued.settled.wait()
        for queued in open_:
            if not queued.settled.is_set():
                await self.keep(queued)

    async def close(self, within: float) -> None:
        """Let answers in flight finish for a moment, then stop; what is noted can wait."""
        self.ready = False
        await self._takes.finish(within)
        await self._background_tasks.finish(within)
        await guarded(self._inbox.release(), self._incidents)

    async def _take_over(self) -> None:
        for key, body in await self._inbox.take_over(self._owner):
            raw = read_update(body)
            if raw is not None and key not in self._running and key not in self._asking:
                await self._begin(QueuedUpdate(raw, key, kept=True))
            # else half written: it was never confirmed either

    async def _begin(self, queued: QueuedUpdate) -> None:
        self._running[queued.key] = queued
        self._background_tasks.start(guarded(self._at_once(queued.raw), self._incidents))
        chat = _line_of(queued.raw)
        line = self._lines.get(chat)
        if line is None:
            self._lines[chat] = deque([queued])
            self._background_tasks.start(self._work(chat))
        elif len(line) >= MAX_WAITING:
            await self._done(queued)
        else:
            line.append(queued)
            if line[0].kept:
                await self.keep(queued)

    async def _work(self, chat: object) -> None:
        line = self._lines[chat]
        try:
            while line:
                await self._one(line[0], line)
                line.popleft()
        finally:
            del self._lines[chat]

    async def _one(self, queued: QueuedUpdate, line: deque[QueuedUpdate]) -> None:
        try:
            await self._answer(queued.raw, Ticket(self, queued, line))
        except SupersededError:
            self._forget(queued)
            return
        except Exception as error:  # noqa: BLE001  # one broken update must not stop the others
            self._incidents.report(error)
        await self._done(queued)

    def _forget(self, queued: QueuedUpdate) -> None:
        self._running.pop(queued.key, None)
        queued.settled.set()

    async def _is_ours(self, queued: QueuedUpdate, *, repeated: bool) -> bool:
        """Tell whether an update is to be answered here; what others answer is noted for them."""
        try:
            holder = await self._inbox.acquire(queued.key)
            if holder is Holder.OTHERS:
                await self._inbox.keep(queued.key, json.dumps(queued.raw))
        except Exception as error:  # better an answer too many than none
            self._incidents.report(error)
            if repeated and self._others_may_have(queued.key):
                raise LeftToOthersError(queued.key) from error
            return True
        return holder is Holder.OURS

    def _others_may_have(self, key: str) -> bool:
        """Tell whether an update that nobody can ask about has not been refused for long yet."""
        now = monotonic()
        since = self._left.setdefault(key, now)
        if len(self._left) > _MOST_LEFT:
            self._left.popitem(last=False)
        return now < since + self._others_seconds

    async def still_ours(self, queued: QueuedUpdate) -> bool:
        """Tell whether nobody else has taken an update over; in doubt we answer it."""
        try:
            return await self._inbox.holds(queued.key)
        except Exception as error:  # noqa: BLE001  # better an answer too many than none
            self._incidents.report(error)
            return True

    async def keep(self, queued: QueuedUpdate) -> None:
        """Note an update; one that cannot be noted (a full disk) is answered all the same."""
        if not queued.kept:
            queued.kept = await guarded(
                self._inbox.keep(queued.key, json.dumps(queued.raw)), self._incidents
            )
        queued.settled.set()

    async def _done(self, queued: QueuedUpdate) -> None:
        """Remember that an update was answered: where that fails, here, until it can be written."""
        queued.done = True
        if await guarded(self._inbox.answered(queued.key), self._incidents):
            self._running.pop(queued.key, None)
        queued.settled.set()


@dataclass(frozen=True, slots=True)
class Ticket:
    """The right of the update at the head of a line to be answered here."""

    update_queue: UpdateQueue
    taken: QueuedUpdate
    line: deque[QueuedUpdate]

    async def wait(self) -> None:
        """Hear that a wait begins: note all that waits in the line."""
        for waiting in tuple(self.line):
            await self.update_queue.keep(waiting)

    async def check(self) -> None:
        """Make sure, right before something is sent, that nobody else answers by now.

        Raises:
            SupersededError: another copy does.
        """
        if not await self.update_queue.still_ours(self.taken):
            raise SupersededError(self.taken.key)


def read_update(body: str | bytes) -> Raw | None:
    """Return an update from its JSON, or None where it is none."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if isinstance(raw, dict) and isinstance(raw.get("update_id"), int):
        return raw
    return None


def _line_of(raw: Raw) -> object:
    """Return what updates wait for each other in: a chat, or a person who types."""
    for kind, told in raw.items():
        if isinstance(told, dict):
            message = told.get("message")
            chat = told.get("chat") or (message.get("chat") if isinstance(message, dict) else None)
            who = chat or told.get("from")
            if isinstance(who, dict) and isinstance(who.get("id"), int):
                return (kind == "inline_query", who["id"])
    return raw["update_id"]
