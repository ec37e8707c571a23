"""Whoever floods the bot waits for themselves; all others are served in between."""

from __future__ import annotations

import asyncio

import pytest

from bot.runtime.concurrency_limit import (
    PER_PERSON,
    PER_PLACE,
    ConcurrencyLimiter,
    TooManyWaitingError,
)
from tests.patience import PATIENCE


class Work:
    """Pieces of work that go on when a test says so."""

    def __init__(self) -> None:
        self.limiter = ConcurrencyLimiter()
        self.begun: list[str] = []
        self.go_on = asyncio.Event()

    async def do(self, person: str, place: str = "") -> None:
        """Begin in a turn, and end when the test says so."""
        async with self.limiter.of(person, place or f"direct {person}"):
            self.begun.append(person)
            await self.go_on.wait()

    async def start(self, *people: str, place: str = "") -> list[asyncio.Task[None]]:
        """Start a piece of work for each name, and let all go as far as they can."""
        tasks = [asyncio.create_task(self.do(person, place)) for person in people]
        for _ in range(10):
            await asyncio.sleep(0)
        return tasks


async def test_a_flood_by_one_delays_nobody_else() -> None:
    """Of theirs a few are worked on; another's is begun at once, and all are done in the end."""
    work = Work()
    flood = await work.start(*["ada"] * 25)
    assert work.begun == ["ada"] * PER_PERSON.working
    other = await work.start("bob")
    assert work.begun[-1] == "bob"
    work.go_on.set()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*flood, *other)
    assert len(work.begun) == 26


async def test_who_has_too_many_waiting_is_told_so() -> None:
    """And may ask again when some are done."""
    work = Work()
    most = PER_PERSON.working + PER_PERSON.waiting
    flood = await work.start(*["ada"] * most)
    with pytest.raises(TooManyWaitingError):
        await work.do("ada")
    work.go_on.set()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*flood)
        await work.do("ada")
    assert len(work.begun) == most + 1


async def test_many_in_one_place_leave_room_for_other_places() -> None:
    """A busy channel is one of many."""
    work = Work()
    crowd = await work.start(*map(str, range(40)), place="channel")
    assert len(work.begun) == PER_PLACE.working
    other = await work.start("ada", place="elsewhere")
    assert work.begun[-1] == "ada"
    work.go_on.set()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*crowd, *other)


async def test_nobody_is_remembered_who_has_nothing_under_way() -> None:
    """Also where a piece of work fails or is given up while it waits."""
    work = Work()
    flood = await work.start(*["ada"] * 10)
    for task in flood[:8]:
        task.cancel()
    work.go_on.set()
    await asyncio.gather(*flood, return_exceptions=True)
    assert work.limiter == ConcurrencyLimiter()
