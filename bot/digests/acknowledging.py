"""Writes down what came of deliveries, as many at once as have come in: a group commit.

Nothing is lost while the database is gone: what came in is kept, and written when it is back.
"""

from __future__ import annotations

import asyncio
from typing import NoReturn

from bot.core.timetable import Zones
from bot.digests.surroundings import OUTAGE, Outages, Surroundings
from bot.storage.ledger.database import Database
from bot.storage.ledger.finishing import Again, Ended, Outcome, Released, Sent, finish
from bot.storage.ledger.tables import FAILED, GONE, UNKNOWN

_AGAIN = 0.5
"""Seconds until a database that is gone is tried again: before anybody claims anew."""
_TOGETHER = 0.05
"""Seconds in which what comes in is written together: fewer commits, and little more in doubt."""
_MANY = 8
"""So many are written at once: half of what a lane may have in flight."""
_COUNTED = {UNKNOWN: "unknown", GONE: "gone", FAILED: "failed"}


class Acknowledgements:
    """What came of deliveries, on its way to the ledger."""

    def __init__(
        self, database: Database, zones: Zones, surroundings: Surroundings, outages: Outages
    ) -> None:
        """Take where to write, and where to tell."""
        self._database = database
        self._zones = zones
        self._surroundings = surroundings
        self._outages = outages
        self._come, self._many = asyncio.Event(), asyncio.Event()
        self._waiting: list[tuple[Outcome, asyncio.Future[None]]] = []

    async def write(self, outcome: Outcome) -> None:
        """Write down what came of a delivery, and return when it is written."""
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((outcome, written))
        self._come.set()
        refused = isinstance(outcome, Again) and outcome.pause is not None
        if refused or len(self._waiting) >= _MANY:  # a refusal is for all replicas to hear at once
            self._many.set()
        await written

    async def run(self) -> NoReturn:
        """Write what comes in, until cancelled."""
        while True:
            await self._come.wait()
            await self._surroundings.time.sleep_or(_TOGETHER, self._many)
            self._come.clear()
            self._many.clear()
            come, self._waiting = self._waiting, []
            await self._write([outcome for outcome, _ in come])
            for _, written in come:
                if not written.done():
                    written.set_result(None)

    async def _write(self, outcomes: list[Outcome]) -> None:
        try:
            await self._until_written(outcomes)
        except Exception as error:  # noqa: BLE001  # one that cannot be written must not stop others
            if len(outcomes) == 1:
                self._surroundings.incidents.report(error)
                return
            for one in outcomes:
                await self._write([one])

    async def _until_written(self, outcomes: list[Outcome]) -> None:
        while True:
            try:
                async with self._database.transaction() as connection:
                    now = await self._database.now(connection)
                    await finish(connection, outcomes, self._zones, now)
            except OUTAGE as error:
                self._outages.began(error)
                await self._surroundings.time.sleep(_AGAIN)
            else:
                self._outages.ended(wrote=True)
                self._count(outcomes)
                return

    def _count(self, outcomes: list[Outcome]) -> None:
        tally, log = self._surroundings.tally, self._surroundings.log
        for outcome in outcomes:
            match outcome:
                case Sent(row):
                    tally["sent"] += row.part + 1 == len(row.parts)
                case Again(row, pause=(name, seconds)):
                    tally["refused"] += 1
                    log.info("digests: %s rests for %g s, as the platform asks", name, seconds)
                case Again() | Released():
                    pass
                case Ended(row, state, error):
                    tally[_COUNTED[state]] += 1
                    log.warning("digests: %s is %s: %s", row.id, _COUNTED[state], error)
