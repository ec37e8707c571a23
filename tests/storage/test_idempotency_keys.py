"""What must happen once, on both engines."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.base.errors import NotStoredError
from bot.storage.database import Database
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from tests.clock import StandingClock


@pytest.fixture
def twins(database_by_clock: Database) -> tuple[SqlIdempotencyKeys, SqlIdempotencyKeys]:
    """Claims of two processes."""
    return SqlIdempotencyKeys(database_by_clock), SqlIdempotencyKeys(database_by_clock)


@pytest.fixture
def claims(twins: tuple[SqlIdempotencyKeys, SqlIdempotencyKeys]) -> SqlIdempotencyKeys:
    """Claims of one process."""
    return twins[0]


async def test_a_name_is_claimed_once(claims: SqlIdempotencyKeys) -> None:
    """Whoever comes second is told so."""
    assert await claims.acquire(("a",), 60)
    assert not await claims.acquire(("a",), 60)
    assert await claims.acquire(("b",), 60)


async def test_all_names_are_claimed_or_none(claims: SqlIdempotencyKeys) -> None:
    """A claim that fails leaves no trace."""
    assert await claims.acquire(("a",), 60)
    assert not await claims.acquire(("b", "a"), 60)
    assert await claims.acquire(("b",), 60)


async def test_a_claim_ends(claims: SqlIdempotencyKeys, clock: StandingClock) -> None:
    """After its time the name is free again."""
    assert await claims.acquire(("a",), 60)
    clock.now += 61
    assert await claims.acquire(("a",), 60)


async def test_a_claim_can_be_given_back(claims: SqlIdempotencyKeys) -> None:
    """When what was claimed did not happen."""
    assert await claims.acquire(("a",), 60)
    await claims.release(("a",))
    assert await claims.acquire(("a",), 60)


async def test_of_many_at_once_one_goes_ahead(
    twins: tuple[SqlIdempotencyKeys, SqlIdempotencyKeys],
) -> None:
    """Also of several processes, and whatever the order of the names."""
    orders = (("a", "b"), ("b", "a"), ("b", "c", "a"))
    tries = [
        idempotency_keys.acquire(names, 60)
        for idempotency_keys in twins
        for names in orders
        for _ in range(3)
    ]
    assert sum(await asyncio.gather(*tries)) == 1


async def test_a_database_that_cannot_be_reached_is_said_to_be_none(clock: StandingClock) -> None:
    """Neither is it taken for a claim that somebody else has."""
    idempotency_keys = SqlIdempotencyKeys(
        Database("postgresql+psycopg://nobody@127.0.0.1:1/nothing", clock)
    )
    with pytest.raises(NotStoredError):
        await idempotency_keys.acquire(("a",), 60)
    with pytest.raises(NotStoredError):
        await idempotency_keys.release(("a",))
