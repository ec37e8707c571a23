"""The program as a process of its own: nothing is set of our environment but what starts it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path
from zlib import crc32

from bot.runtime.index_cache import prepare
from bot.runtime.private_folder import make_private
from tests.apps import CATALOGUE

ROOT = Path(__file__).parent.parent
TOOLBOT = (sys.executable, "-m", "bot")
_PREPARED = Path(tempfile.gettempdir()) / f"toolbot-test-prepared-{crc32(bytes(ROOT)):x}"
"""The catalogue of this checkout with its index, made once for all programs of all runs."""


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of a program with some settings.

    It listens at no port but those that a test chooses: the usual one would be for one test alone.
    """
    kept = {name: value for name, value in os.environ.items() if name.startswith("PATH")}
    return kept | {"PYTHONPATH": str(ROOT), "TOOLBOT_LISTEN": "off"} | settings


def warm(state: Path) -> None:
    """Let a start with this folder for its state find the project's catalogue as kept from before.

    A start that prepares it takes thrice the work; tests/runtime/test_index_cache.py is about that.
    """
    prepare(CATALOGUE, _PREPARED)
    make_private(state)
    make_private(state / "prepared")
    for kept in (_PREPARED / "prepared").glob("*.pickle"):  # not what another run is writing
        shutil.copy(kept, state / "prepared")


@contextlib.asynccontextmanager
async def started(*command: str, folder: Path, **settings: str) -> AsyncIterator[Process]:
    """Run a command in a folder while the block runs; then it is killed, where it still runs."""
    if "TOOLBOT_STATE" in settings and "TOOLBOT_CATALOGUE" not in settings:
        warm(Path(settings["TOOLBOT_STATE"]))
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment(**settings), stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()
