"""Sends digests for as long as it runs: plans what is due, and keeps a lane for each bucket.

Never ends by itself: whatever fails is told, and tried again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping

from bot.core.ports import Outlet, Way
from bot.core.request import Place
from bot.core.timetable import Zones
from bot.digests.acknowledging import Acknowledgements
from bot.digests.lane import Lane, Tools
from bot.digests.planner import Planner
from bot.digests.sending import Sender
from bot.digests.surroundings import AFTER_OUTAGE, OUTAGE, Outages, Surroundings
from bot.storage.ledger.claiming import Claimer, open_buckets, take_up
from bot.storage.ledger.database import Database
from bot.storage.ledger.rows import platform_of

_SHORTEST, _LONGEST, _LONGEST_SHARED = 0.25, 30.0, 15.0
"""Seconds of a rest. Where others write too, a wake-up may get lost with its connection."""
_AFTER_BUG = 5.0
_LEAVING = 5.0
"""Seconds that what is on the wire has when the program ends."""
_PRUNING = 3600.0

Step = Callable[[], Awaitable[float | None]]
"""Does what is to be done now, and returns in how many seconds there is more; None: unknown."""


class Engine:
    """Plans and sends in one process."""

    def __init__(  # noqa: PLR0913  # what it is made of
        self,
        database: Database,
        outlets: Mapping[str, Outlet],
        planner: Planner,
        zones: Zones,
        surroundings: Surroundings,
        *,
        me: str,
        changed: asyncio.Event,
        prune: Callable[[], Awaitable[None]],
    ) -> None:
        """Take the outlets by the names of their platforms; no two processes are the same `me`.

        `changed` is set by whoever changes a subscription in this process.
        """
        self._database = database
        self._outlets = outlets
        self._planner = planner
        self._prune = prune
        self._time = surroundings.time
        self._incidents = surroundings.incidents
        self._outages = Outages(surroundings.log, surroundings.time)
        self._acknowledgements = Acknowledgements(database, zones, surroundings, self._outages)
        claimer = Claimer(database, self._way, surroundings.time.monotonic)
        sender = Sender(outlets, surroundings)
        self._tools = Tools(claimer, sender, self._acknowledgements, surroundings, me)
        self._lanes: dict[str, Lane] = {}
        self._running: dict[str, asyncio.Task[None]] = {}
        self._ready: set[str] = set()
        self._took_up = False
        self._to_plan, self._to_send = changed, asyncio.Event()

    async def run(self) -> None:
        """Plan and send until cancelled; then what is on the wire is waited for a while."""
        acknowledging = asyncio.create_task(self._acknowledgements.run())
        try:
            async with asyncio.TaskGroup() as group:
                for outlet in self._outlets.values():
                    group.create_task(self._await(outlet))
                group.create_task(self._repeat(self._plan, self._to_plan))
                group.create_task(self._repeat(self._send, self._to_send))
                group.create_task(self._repeat(self._tidy, asyncio.Event(), _PRUNING))
                if self._database.shared:
                    group.create_task(self._repeat(self._listen, asyncio.Event()))
        finally:
            await self._leave()
            acknowledging.cancel()
            await asyncio.gather(acknowledging, return_exceptions=True)

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
            async with self._database.transaction() as connection:
                opened = await open_buckets(connection)
        except OUTAGE:
            return False
        return (due is None or due > 0) and not any(map(self._is_ours, opened))

    async def _repeat(self, step: Step, wake: asyncio.Event, longest: float | None = None) -> None:
        """Do a step for ever: when it asks for it, when it is woken, and now and then."""
        longest = longest or (_LONGEST_SHARED if self._database.shared else _LONGEST)
        while True:
            wake.clear()
            try:
                again = await step()
                self._outages.ended()
            except OUTAGE as error:
                self._outages.began(error)
                await self._time.sleep(AFTER_OUTAGE)
            except Exception as error:  # noqa: BLE001  # the engine outlives its bugs
                self._incidents.report(error)
                await self._time.sleep(_AFTER_BUG)
            else:
                await self._time.sleep_or(longest if again is None else min(again, longest), wake)

    async def _plan(self) -> float | None:
        if await self._planner.plan_due():
            self._to_send.set()
            return 0.0
        due = await self._planner.next_in()
        return None if due is None else max(due, _SHORTEST)

    async def _send(self) -> float | None:
        """Start a lane where something is due and none runs; return when the next one is needed."""
        async with self._database.transaction() as connection:
            if not (self._database.shared or self._took_up):
                await take_up(connection)  # on SQLite, whoever held it is no more
            opened = await open_buckets(connection)
            now = await self._database.now(connection)
        self._took_up = True
        self._outages.ended()
        if rest := self._outages.rest():
            return rest
        waits = [_LONGEST]
        for name, due_at in opened.items():
            if name not in self._running and platform_of(name) in self._ready:
                if due_at > now:
                    waits.append(due_at - now)
                else:
                    self._start(name)
        return min(waits)

    def _start(self, name: str) -> None:
        lane = self._lanes.setdefault(name, Lane(name, self._tools))
        self._running[name] = asyncio.create_task(self._run_lane(name, lane))

    async def _run_lane(self, name: str, lane: Lane) -> None:
        try:
            await lane.run()
        except* OUTAGE as errors:
            self._outages.began(errors)
            await self._time.sleep(AFTER_OUTAGE)
        except* Exception as errors:  # noqa: BLE001  # nor does a lane take it along
            self._incidents.report(errors)
            await self._time.sleep(_AFTER_BUG)
        finally:
            del self._running[name]
            self._to_send.set()

    async def _listen(self) -> float | None:
        self._wake()
        async with contextlib.aclosing(self._database.listen()) as heard:
            async for said in heard:
                seconds, _, bucket = said.partition(" ")
                if bucket in self._lanes:
                    self._lanes[bucket].pause(float(seconds))
                elif not bucket:
                    self._wake()
        return AFTER_OUTAGE

    def _wake(self) -> None:
        """Look at once whether another process has left something to do."""
        self._to_plan.set()
        self._to_send.set()

    async def _tidy(self) -> float | None:
        await self._prune()
        return None

    async def _await(self, outlet: Outlet) -> None:
        await outlet.ready()
        self._ready.add(outlet.name)
        self._to_send.set()

    async def _leave(self) -> None:
        lanes = list(self._running.values())
        for lane in lanes:
            lane.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)
        sending = {task for lane in self._lanes.values() for task in lane.tasks}
        if sending:
            _, late = await asyncio.wait(sending, timeout=_LEAVING)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _way(self, place: Place) -> Way:
        return self._outlets[platform_of(place.id)].way(place)

    def _is_ours(self, bucket: str) -> bool:
        return platform_of(bucket) in self._outlets
