"""Rounds that one of several copies does at a time, on both engines."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest

from bot.storage.database import Database
from bot.storage.round_lease import RENEWAL_SECONDS, ROUND_LEASE_SECONDS, RoundLease
from tests.clock import StandingClock
from tests.patience import PATIENCE


class Copy:
    """A copy of the program, with a lease of its own, that renews it when the test says so."""

    def __init__(self, database: Database) -> None:
        """Take the database that all copies share."""
        self.lease = RoundLease(database, "sources", self._sleep)
        self._asleep, self._woken = asyncio.Event(), asyncio.Event()

    async def _sleep(self, seconds: float) -> None:
        assert seconds == RENEWAL_SECONDS
        self._asleep.set()
        await self._woken.wait()
        self._woken.clear()

    def wake(self) -> None:
        """Let it renew its lease."""
        self._woken.set()

    async def renew(self) -> None:
        """Let it renew its lease, and wait until it has."""
        async with asyncio.timeout(PATIENCE):
            await self._asleep.wait()
            self._asleep.clear()
            self.wake()
            await self._asleep.wait()


@pytest.fixture
def copies(database_by_clock: Database) -> tuple[Copy, Copy]:
    """Two copies of the program."""
    return Copy(database_by_clock), Copy(database_by_clock)


async def may_begin(copy: Copy) -> bool:
    """Tell whether a copy may begin a round now."""
    async with copy.lease.held() as ours:
        return ours


async def test_one_copy_at_a_time_does_a_round(copies: tuple[Copy, Copy]) -> None:
    """The next one may when the first is done."""
    first, second = copies
    async with first.lease.held() as ours:
        assert ours
        assert not await may_begin(second)
    assert await may_begin(second)


async def test_a_round_may_take_longer_than_a_lease(
    copies: tuple[Copy, Copy], clock: StandingClock
) -> None:
    """Its copy renews the lease as long as it works."""
    first, second = copies
    async with first.lease.held():
        for _ in range(10):
            clock.now += RENEWAL_SECONDS
            await first.renew()
            assert not await may_begin(second)


async def test_where_a_copy_dies_another_takes_over_when_its_lease_ends(
    copies: tuple[Copy, Copy], clock: StandingClock
) -> None:
    """Three minutes after it was last heard of."""
    dead, heir = copies
    async with dead.lease.held():
        clock.now += ROUND_LEASE_SECONDS - 1
        assert not await may_begin(heir)
        clock.now += 1
        assert await may_begin(heir)


async def test_a_copy_that_was_asleep_leaves_the_round_to_whoever_took_over(
    copies: tuple[Copy, Copy], clock: StandingClock, database_by_clock: Database
) -> None:
    """It gives up what it was doing, and does not give back what is not its own any more."""
    asleep, heir = copies

    async def oversleep(heirs: AsyncExitStack) -> None:
        async with asleep.lease.held():
            clock.now += ROUND_LEASE_SECONDS
            assert await heirs.enter_async_context(heir.lease.held())
            asleep.wake()
            await asyncio.sleep(PATIENCE)
            pytest.fail("it went on")

    async with AsyncExitStack() as heirs:
        with pytest.raises(TimeoutError):
            await oversleep(heirs)
        assert not await may_begin(Copy(database_by_clock))
    assert await may_begin(asleep)
