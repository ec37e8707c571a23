from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.adapters.slack.ports import IdempotencyKeys
from bot.core.base.errors import NotStoredError
from bot.storage.claims import SqlIdempotencyKeys
from bot.storage.database import Database
from bot.storage.files.claims import SqliteIdempotencyKeys
from tests.databases import ready_database
from tests.storage.files.conftest import KEPT_IN


class _Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    """A clock that stands still."""
    return _Clock()


@pytest.fixture(params=KEPT_IN)
async def twins(
    request: pytest.FixtureRequest, tmp_path: Path, clock: _Clock
) -> AsyncIterator[tuple[IdempotencyKeys, IdempotencyKeys]]:
    """Claims of two processes, kept in each way."""
    if request.param == "file":
        path = tmp_path / "state" / "claims.sqlite3"
        yield SqliteIdempotencyKeys(path, clock), SqliteIdempotencyKeys(path, clock)
    else:
        async with ready_database(request.param, tmp_path, clock) as database:
            yield SqlIdempotencyKeys(database), SqlIdempotencyKeys(database)


@pytest.fixture
def claims(twins: tuple[IdempotencyKeys, IdempotencyKeys]) -> IdempotencyKeys:
    """Claims of one process."""
    return twins[0]


async def test_a_name_is_claimed_once(claims: IdempotencyKeys) -> None:
    """Whoever comes second is told so."""
    assert await claims.acquire(("a",), 60)
    assert not await claims.acquire(("a",), 60)
    assert await claims.acquire(("b",), 60)


async def test_all_names_are_claimed_or_none(claims: IdempotencyKeys) -> None:
    """A claim that fails leaves no trace."""
    assert await claims.acquire(("a",), 60)
    assert not await claims.acquire(("b", "a"), 60)
    assert await claims.acquire(("b",), 60)


async def test_a_claim_ends(claims: IdempotencyKeys, clock: _Clock) -> None:
    """After its time the name is free again."""
    assert await claims.acquire(("a",), 60)
    clock.now += 61
    assert await claims.acquire(("a",), 60)


async def test_a_claim_can_be_given_back(claims: IdempotencyKeys) -> None:
    """When what was claimed did not happen."""
    assert await claims.acquire(("a",), 60)
    await claims.release(("a",))
    assert await claims.acquire(("a",), 60)


async def test_of_many_at_once_one_goes_ahead(
    twins: tuple[IdempotencyKeys, IdempotencyKeys],
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


async def test_a_broken_file_is_said_to_be_one(tmp_path: Path, clock: _Clock) -> None:
    """Whoever claims decides what that means."""
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "claims.sqlite3").write_bytes(b"damaged" * 1_000)
    idempotency_keys = SqliteIdempotencyKeys(tmp_path / "state" / "claims.sqlite3", clock)
    with pytest.raises(NotStoredError):
        await idempotency_keys.acquire(("a",), 60)
    with pytest.raises(NotStoredError):
        await idempotency_keys.release(("a",))


async def test_a_database_that_cannot_be_reached_is_said_to_be_none(clock: _Clock) -> None:
    """Neither is it taken for a claim that somebody else has."""
    idempotency_keys = SqlIdempotencyKeys(
        Database("postgresql+psycopg://nobody@127.0.0.1:1/nothing", clock)
    )
    with pytest.raises(NotStoredError):
        await idempotency_keys.acquire(("a",), 60)
    with pytest.raises(NotStoredError):
        await idempotency_keys.release(("a",))
