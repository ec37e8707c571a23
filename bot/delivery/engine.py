"""Delivers digests for as long as it runs: plans what is due, sends it, and keeps the ledger right.

Never ends by itself: whatever fails is told, and tried again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.exc import OperationalError

from bot.core.chat.digest_sender import DigestSender
from bot.core.digests.schedule import Zones
from bot.delivery.attempt import PartSender
from bot.delivery.delivery_log import Outages
from bot.delivery.liveness import BEAT, Liveness
from bot.delivery.planner import Planner
from bot.delivery.worker import DeliveryWorker
from bot.runtime.background_tasks import raise_if_cancelled
from bot.runtime.dependencies import AFTER_OUTAGE, OUTAGE, Dependencies
from bot.storage.database import Database
from bot.storage.delivery_queue import is_open
from bot.storage.time_repair import repair_times
from bot.storage.workers import beat, bury, end_stuck, is_locked

_SHORTEST, _LONGEST, _LONGEST_SHARED = 0.25, 30.0, 15.0
"""Seconds of a rest. Where others write too, a wake-up may get lost with its connection."""
_AFTER_BUG = 5.0
_LEAVING = 5.0
"""Seconds that what is on the wire has when the program ends."""
_PRUNING = 3600.0
_REPAIRING = 60.0
_STUCK = 30.0
"""Seconds within a transaction after which whoever began it does not go on: frozen, or lost."""

PLANNING = "planning"
"""The name of the step that plans what is due."""

_Step = Callable[[], Awaitable[float | None]]
"""Does what is to be done now, and returns in how many seconds there is more; None: unknown."""


@dataclass(frozen=True, slots=True)
class _Task:
    """A step that is repeated: under its name, when it is woken, and after a while at most."""

    name: str
    step: _Step
    wake: asyncio.Event
    longest: float


class Engine:
    """Plans and sends in one process."""

    def __init__(  # noqa: PLR0913  # what it is made of
        self,
        database: Database,
        digest_senders: Mapping[str, DigestSender],
        planner: Planner,
        zones: Zones,
        dependencies: Dependencies,
        *,
        changed: asyncio.Event,
        prune: Callable[[], Awaitable[None]],
    ) -> None:
        """Take what sends digests, by the name of its platform.

        `changed` is set by whoever changes a subscription in this process.
        """
        self._database = database
        self._digest_senders = digest_senders
        self._planner = planner
        self._zones = zones
        self._prune = prune
        self._time = dependencies.time
        self._incidents = dependencies.incidents
        self._last_done = dependencies.last_done
        self._outages = Outages(dependencies.log)
        self._liveness = Liveness(dependencies.time.monotonic, database.shared)
        self._open: set[str] = set()
        self._to_plan = changed
        self._worker = DeliveryWorker(
            database,
            PartSender(digest_senders, dependencies),
            zones,
            dependencies,
            outages=self._outages,
            liveness=self._liveness,
            ready=self._open.__contains__,
        )

    async def run(self) -> None:
        """Plan and send until cancelled; then what is on the wire is waited for a while."""
        longest = _LONGEST_SHARED if self._database.shared else _LONGEST
        tasks = [
            _Task(PLANNING, self._plan, self._to_plan, longest),
            _Task("pruning", self._tidy, asyncio.Event(), _PRUNING),
            _Task("repairing", self._repair, asyncio.Event(), _REPAIRING),
        ]
        if self._database.shared:
            tasks += [
                _Task("listening", self._listen, asyncio.Event(), longest),
                _Task("beating", self._beat, asyncio.Event(), BEAT),
            ]
        await self._until_done("starting", self._worker.start)
        try:
            async with asyncio.TaskGroup() as group:
                for digest_sender in self._digest_senders.values():
                    group.create_task(self._await(digest_sender))
                for task in tasks:
                    group.create_task(self._repeat(task))
                group.create_task(self._worker.run())
        finally:
            await self._worker.leave(_LEAVING)

    async def drain(self) -> None:
        """Plan what is due and send it, and return when nothing is open any more."""
        running, wait = asyncio.create_task(self.run()), _SHORTEST
        try:
            while not await self._is_done():
                await self._time.sleep(wait)
                wait = min(1.2 * wait, _AFTER_BUG)  # what failed has a long way to go
        finally:
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running

    async def _is_done(self) -> bool:
        try:
            due = await self._planner.next_in()
            async with self._database.transaction(background=True) as connection:
                opened = await is_open(connection, self._digest_senders)
        except OUTAGE:
            return False
        return (due is None or due > 0) and not opened

    async def _until_done(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do a piece of work, as often as it takes."""
        while True:
            try:
                await work()
            except OUTAGE as error:
                raise_if_cancelled()
                self._outages.began(name, error)
                await self._time.sleep(AFTER_OUTAGE)
            except Exception as error:  # noqa: BLE001  # the engine outlives its bugs
                raise_if_cancelled()
                self._incidents.report(error)
                await self._time.sleep(_AFTER_BUG)
            else:
                self._outages.ended(name)
                return

    async def _repeat(self, task: _Task) -> None:
        """Do a step for ever: when it asks for it, when it is woken, and now and then."""
        again: float | None = None

        async def do() -> None:
            nonlocal again
            again = await task.step()

        while True:
            task.wake.clear()
            await self._until_done(task.name, do)
            self._last_done[task.name] = self._time.monotonic()
            wait = task.longest if again is None else min(again, task.longest)
            await self._time.sleep_or(wait, task.wake)

    async def _plan(self) -> float | None:
        if await self._planner.plan_due():
            self._worker.wake()
            return 0.0
        due = await self._planner.next_in()
        return None if due is None else max(due, _SHORTEST)

    async def _beat(self) -> float | None:
        began, me = self._time.monotonic(), self._worker.me
        async with self._database.transaction(background=True) as connection:
            beats = await beat(connection, me)
        if beats is None:
            await self._worker.start_over()
            return 0.0
        if dead := self._liveness.note(began, beats, me):
            await self._bury(dead)
        return None

    async def _bury(self, dead: Sequence[str]) -> None:
        """Free what others held, apart from our own beat: what they have locked may take a while.

        Then it is tried again after the next beat.
        """
        try:
            async with self._database.transaction(background=True) as connection:
                await bury(connection, dead)
        except OperationalError as error:
            if not is_locked(error):
                raise
            async with self._database.transaction(background=True) as connection:
                await end_stuck(connection, _STUCK)
        else:
            self._worker.wake()

    async def _listen(self) -> float | None:
        self._wake()
        async with contextlib.aclosing(self._database.listen()) as notices:
            async for _ in notices:
                self._wake()
        return AFTER_OUTAGE

    def _wake(self) -> None:
        """Look at once whether another process has left something to do."""
        self._to_plan.set()
        self._worker.wake()

    async def _repair(self) -> float | None:
        if await repair_times(self._database, self._zones):
            self._wake()
        return None

    async def _tidy(self) -> float | None:
        await self._prune()
        return None

    async def _await(self, digest_sender: DigestSender) -> None:
        await digest_sender.ready()
        self._open.add(digest_sender.name)
        self._worker.wake()
