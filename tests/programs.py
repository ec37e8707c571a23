"""The program as a process of its own: nothing is set of our environment but what starts it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
TOOLBOT = (sys.executable, "-m", "bot")
_KEPT = ("PATH", "COV")


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of a program with some settings."""
    kept = {name: value for name, value in os.environ.items() if name.startswith(_KEPT)}
    return kept | {"PYTHONPATH": str(ROOT)} | settings


@contextlib.asynccontextmanager
async def started(*command: str, folder: Path, **settings: str) -> AsyncIterator[Process]:
    """Run a command in a folder while the block runs; then it is killed, where it still runs."""
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment(**settings), stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()
