from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from bot.core.base.errors import CannotRunError
from bot.storage.lock import lock_folder
from tests.patience import PATIENCE

_HOLDS = """
import asyncio, pathlib, sys
from bot.storage.lock import lock_folder

async def hold():
    async with lock_folder(pathlib.Path(sys.argv[1])):
        print("alone", flush=True)
        sys.stdin.read()

asyncio.run(hold())
"""


async def test_a_second_one_is_refused(tmp_path: Path) -> None:
    """In one sentence that says which folder, and what to do."""
    async with lock_folder(tmp_path):
        with pytest.raises(CannotRunError, match=f"another toolbot runs with {tmp_path}"):
            async with lock_folder(tmp_path, patience=0.2):
                pytest.fail("both are alone")


async def test_a_restart_waits_for_the_first_to_leave(tmp_path: Path) -> None:
    """The new one may be started before the old one has ended."""
    arrived = asyncio.Event()

    async def come() -> None:
        async with lock_folder(tmp_path, patience=PATIENCE):
            arrived.set()

    async with lock_folder(tmp_path):
        coming = asyncio.create_task(come())
        await asyncio.sleep(0.3)
        assert not arrived.is_set()
    await coming
    assert arrived.is_set()


async def test_who_left_by_itself_is_not_told_of(tmp_path: Path) -> None:
    """Also one that left by an error, which its own log has."""

    async def fail() -> None:
        async with lock_folder(tmp_path):
            raise ValueError("odd")

    with pytest.raises(ValueError, match="odd"):
        await fail()
    for _ in range(2):
        async with lock_folder(tmp_path) as before:
            assert before is None


@pytest.mark.program
async def test_who_is_killed_holds_nothing(tmp_path: Path) -> None:
    """Whatever ends the process ends the lock."""
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(tmp_path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert holder.stdout
    assert holder.stdout.readline() == b"alone\n"
    with pytest.raises(CannotRunError):
        async with lock_folder(tmp_path, patience=0.2):
            pytest.fail("both are alone")
    holder.kill()
    holder.communicate()
    async with lock_folder(tmp_path, patience=0.2) as since:
        assert since is not None
        assert since <= (tmp_path / "running.lock").stat().st_mtime


async def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """The operator reads which one it is."""
    with pytest.raises(CannotRunError, match="TOOLBOT_STATE"):
        async with lock_folder(tmp_path / "nowhere"):
            pytest.fail("there is no such folder")
