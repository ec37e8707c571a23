from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest

from bot.core.base.errors import NotStoredError
from bot.storage.inbox import GroupCommit


async def test_what_comes_while_something_is_written_is_written_together() -> None:
    """The first alone, the others in one go."""
    written: list[list[str]] = []

    async def write(rows: Mapping[str, int]) -> None:
        await asyncio.sleep(0)
        written.append(sorted(rows))

    group_commit = GroupCommit(write)
    await asyncio.gather(*(group_commit.add(str(number), number) for number in range(5)))
    await group_commit.add("5", 5)
    assert [key for keys in written for key in keys] == ["0", "1", "2", "3", "4", "5"]
    assert len(written) < 5


async def test_all_whose_rows_were_not_written_hear_of_it_and_nobody_else() -> None:
    """The next group is written."""
    broken = True

    async def write(_rows: Mapping[str, int]) -> None:
        if broken:
            raise NotStoredError("full")

    group_commit = GroupCommit(write)
    came = await asyncio.gather(
        group_commit.add("a", 1), group_commit.add("b", 2), return_exceptions=True
    )
    assert [type(error) for error in came] == [NotStoredError, NotStoredError]
    broken = False
    await group_commit.add("c", 3)


async def test_a_writer_that_is_cancelled_leaves_the_others_rows_to_them() -> None:
    """Nobody is told that something is kept that is not."""
    begun, written = asyncio.Event(), set[str]()

    async def write(rows: Mapping[str, int]) -> None:
        if not begun.is_set():
            begun.set()
            await asyncio.Event().wait()
        written.update(rows)

    group_commit = GroupCommit(write)
    first = asyncio.create_task(group_commit.add("a", 1))
    await begun.wait()
    second = asyncio.create_task(group_commit.add("b", 2))
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    await second
    assert "b" in written
