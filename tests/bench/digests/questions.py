"""People who ask while digests go out: through the same database, in the same process."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.core.base.people import Person, Place
from bot.core.digests.schedule import Run, Timetable
from bot.core.digests.subscription import Event, Subscription
from bot.storage.database import Database
from bot.storage.languages import SqlLanguageChoices
from bot.storage.subscriptions import SqlSubscriptions
from tests.zones import ZONES

_CHANGES = 10
"""Of so many questions, one is about a subscription, and changes it."""
_FAR = dt.datetime(2100, 1, 1, 8, tzinfo=dt.UTC)
"""When those who ask have their next digest: they are not what is measured."""


@dataclass
class Answers:
    """How long each answer took. Those that never came count until now."""

    took: list[float] = field(default_factory=list)
    waiting: dict[int, float] = field(default_factory=dict)
    """Since when who waits."""

    def seconds(self) -> list[float]:
        """Return the seconds of each."""
        now = time.monotonic()
        return [*self.took, *(now - since for since in self.waiting.values())]


class Questions:
    """Asks at an even pace, whether or not the last answer has come."""

    def __init__(self, database: Database, changed: Callable[[], None], answers: Answers) -> None:
        """Take the database, what to call after a change, and where to note answers."""
        self._languages = SqlLanguageChoices(database)
        self._subscriptions = SqlSubscriptions(database, 1, ["bench"], ZONES, changed)
        self._answers = answers

    async def ask(self, rate: float) -> None:
        """Ask so many questions a second until cancelled."""
        started, number = time.monotonic(), 0
        async with asyncio.TaskGroup() as group:
            while True:
                number += 1
                group.create_task(self._one(number))
                await asyncio.sleep(max(0.0, started + number / rate - time.monotonic()))

    async def _one(self, number: int) -> None:
        began = self._answers.waiting[number] = time.monotonic()
        place = Place(f"bench:asks:{number % 50}", direct=True)
        if number % _CHANGES:
            await self._languages.of(Person(f"bench:{number}"), place)
        else:
            event = Event(dt.datetime.now(dt.UTC), "person", "changed")
            await self._subscriptions.of(place)
            await self._subscriptions.change(place, _changed(place, number), event)
        del self._answers.waiting[number]
        self._answers.took.append(time.monotonic() - began)


def _changed(
    place: Place, number: int
) -> Callable[[Subscription | None, int], Subscription | None]:
    """Return a change that makes a difference whenever it is made."""
    timetable = Timetable("UTC", dt.time(8, number // _CHANGES % 60))
    slot = Run(_FAR, _FAR.date())

    def change(before: Subscription | None, batch: int) -> Subscription | None:
        if before:
            return replace(before, timetable=timetable)
        return Subscription(
            id=0,
            place=place,
            timetable=timetable,
            language="en",
            next=slot,
            cursor=batch,
            last_digest_day=_FAR.date(),
        )

    return change
