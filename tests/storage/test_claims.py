from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.core.errors import NotKept
from bot.storage.claims import SqliteClaims


class _Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    """A clock that stands still."""
    return _Clock()


@pytest.fixture
def claims(tmp_path: Path, clock: _Clock) -> SqliteClaims:
    """Claims in a folder that is not there yet."""
    return SqliteClaims(tmp_path / "state" / "claims.sqlite3", clock)


async def test_a_name_is_claimed_once(claims: SqliteClaims) -> None:
    """Whoever comes second is told so."""
    assert await claims.claim(("a",), 60)
    assert not await claims.claim(("a",), 60)
    assert await claims.claim(("b",), 60)


async def test_all_names_are_claimed_or_none(claims: SqliteClaims) -> None:
    """A claim that fails leaves no trace."""
    assert await claims.claim(("a",), 60)
    assert not await claims.claim(("b", "a"), 60)
    assert await claims.claim(("b",), 60)


async def test_a_claim_ends(claims: SqliteClaims, clock: _Clock) -> None:
    """After its time the name is free again."""
    assert await claims.claim(("a",), 60)
    clock.now += 61
    assert await claims.claim(("a",), 60)


async def test_a_claim_can_be_given_back(claims: SqliteClaims) -> None:
    """When what was claimed did not happen."""
    assert await claims.claim(("a",), 60)
    await claims.release(("a",))
    assert await claims.claim(("a",), 60)


async def test_of_many_at_once_one_goes_ahead(
    claims: SqliteClaims, clock: _Clock, tmp_path: Path
) -> None:
    """Also of several processes, which share the file."""
    other = SqliteClaims(tmp_path / "state" / "claims.sqlite3", clock)
    tries = [one.claim(("a",), 60) for one in (claims, other) for _ in range(10)]
    assert sum(await asyncio.gather(*tries)) == 1


async def test_a_broken_file_is_said_to_be_one(claims: SqliteClaims, tmp_path: Path) -> None:
    """Whoever claims decides what that means."""
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "claims.sqlite3").write_bytes(b"damaged" * 1_000)
    with pytest.raises(NotKept):
        await claims.claim(("a",), 60)
    with pytest.raises(NotKept):
        await claims.release(("a",))
