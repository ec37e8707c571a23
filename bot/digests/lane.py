"""One bucket: claims what is due a little ahead, and sends each at its slot.

Every send is a task of its own, so that nobody waits for a chat that does not answer; but no more
than `MOST` are on the wire or not yet written down: a crash can repeat no more than these.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass

from bot.digests.acknowledging import Acknowledgements
from bot.digests.sending import TIMEOUT, Sender
from bot.digests.surroundings import Surroundings
from bot.storage.ledger.claiming import AHEAD, Claimed, Claimer, lookups_of
from bot.storage.ledger.finishing import Again, Outcome, Released

MOST = 16
"""Posts of a bucket that one process has on the wire or not yet written down."""
LATE = 0.03
"""Seconds after its slot at which a post is claimed anew: late ones together would be a burst."""
NEEDED = TIMEOUT + 5.0
"""Seconds of a lease that must be left for sending and writing it down."""
_BURST = 16
"""Look-ups at once after a rest: what one crash can leave in doubt."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What lanes share: whom they claim from, send through and tell; `me` is this process."""

    claimer: Claimer
    sender: Sender
    acknowledgements: Acknowledgements
    surroundings: Surroundings
    me: str


class Lane:
    """What this process has to do in one bucket."""

    def __init__(self, name: str, tools: Tools) -> None:
        """Take the name of the bucket."""
        self._name = name
        self._tools = tools
        self._time = tools.surroundings.time
        self._held: deque[Claimed] = deque()
        self._filled = asyncio.Event()
        self._room = asyncio.Semaphore(MOST)
        self._claims = 0
        self._not_before = 0.0
        self.tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Send what is due, until nothing is and all is written down."""
        try:
            async with asyncio.TaskGroup() as group:
                pacing = group.create_task(self._pace())
                while (again := await self._claim()) is not None or self._held or self.tasks:
                    await self._time.sleep(AHEAD if again is None else again)
                pacing.cancel()
        finally:
            self.drop()

    def pause(self, seconds: float) -> None:
        """Send nothing for so long, and give back what was claimed for that time."""
        self._not_before = self._time.monotonic() + seconds
        self.drop()

    def drop(self) -> None:
        """Give back what is not on the wire: others may send it."""
        while self._held:
            self._give_back(self._held.popleft())

    async def _claim(self) -> float | None:
        """Claim what is due, and return in how many seconds to do so again; None: no need to."""
        if self._held and self._is_late(self._held[0]):
            return AHEAD  # enough is waiting for room
        self._claims += 1
        claim = await self._tools.claimer.claim(self._name, f"{self._tools.me}.{self._claims}")
        for row in claim.rows:
            if row.doubtful:
                self._start(self._settle(row))
            elif row.slot < self._not_before:
                self._give_back(row)
            else:
                self._held.append(row)
        self._filled.set()
        return claim.again

    async def _pace(self) -> None:
        """Start each post at its slot. During each wait, what is held may change."""
        while True:
            if not self._held:
                self._filled.clear()
                await self._filled.wait()
                continue
            row = self._held[0]
            await self._time.sleep(max(0.0, row.slot - self._time.monotonic()))
            await self._room.acquire()
            if self._held and self._held[0] is row and not self._is_late(row):
                self._held.popleft()
                self._start(self._send(row))
                continue
            self._room.release()
            while self._held and self._is_late(self._held[0]):
                self._give_back(self._held.popleft())

    def _is_late(self, row: Claimed) -> bool:
        return self._time.monotonic() - row.slot > LATE

    async def _send(self, row: Claimed) -> None:
        tally = self._tools.surroundings.tally
        tally["in_flight"] += 1
        try:
            await self._tools.acknowledgements.write(await self._try(row))
        finally:
            tally["in_flight"] -= 1
            self._room.release()

    async def _try(self, row: Claimed) -> Outcome:
        """Post a part, unless somebody else may soon hold it."""
        if row.deadline - self._time.monotonic() < NEEDED:
            return Released(row)
        outcome = await self._tools.sender.send(row)
        if isinstance(outcome, Again) and outcome.pause:
            self.pause(outcome.pause[1])
        return outcome

    async def _settle(self, row: Claimed) -> None:
        """Find out what became of what may have been sent; if it was not, it is claimed again."""
        outcome: Outcome | None = None
        if row.way.lookups:
            name = lookups_of(self._name)
            wait = await self._tools.claimer.lookup_in(name, row.way.lookups, _BURST)
            outcome = Again(row, wait, doubtful=True, tried=False) if wait else None
        await self._tools.acknowledgements.write(outcome or await self._tools.sender.look_up(row))

    def _give_back(self, row: Claimed) -> None:
        self._start(self._tools.acknowledgements.write(Released(row)))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, Exception):  # its lease ends, and it is taken up again
            self._tools.surroundings.incidents.report(error)
