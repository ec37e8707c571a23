"""The program as a process of its own, or its verbs here: nothing is set but what starts it."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import io
import logging
import os
import shutil
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest

from bot.__main__ import main
from bot.core.catalogue.model import Catalogue
from bot.runtime.index_cache import load_or_make_index
from bot.runtime.private_folder import make_private
from tests.apps import CATALOGUE

ROOT = Path(__file__).parent.parent
TOOLBOT = (sys.executable, "-m", "bot")


def prepared_name(checkout: Path) -> str:
    """Return the name of the folder, among those for a while, in which a checkout keeps its index.

    The catalogue is prepared once for all programs of all runs of its tests.
    """
    return f"toolbot-test-prepared-{os.getuid()}-{crc32(bytes(checkout)):x}"


_PREPARED = Path(tempfile.gettempdir()) / prepared_name(ROOT)


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of a program with some settings.

    It listens at no port but those that a test chooses: the usual one would be for one test alone.
    """
    kept = {name: value for name, value in os.environ.items() if name.startswith("PATH")}
    return kept | {"PYTHONPATH": str(ROOT), "TOOLBOT_LISTEN": "off"} | settings


@cache
def prepared_catalogue() -> Catalogue:
    """Return the project's catalogue, prepared where it has changed: one process does, others wait.

    To read all its files takes a second and more.
    """
    with _PREPARED.with_suffix(".lock").open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return load_or_make_index(CATALOGUE, _PREPARED).catalogue


def warm(state: Path) -> None:
    """Let a start with this folder for its state find the project's catalogue as kept from before.

    A start that prepares it takes thrice the work; tests/runtime/test_index_cache.py is about that.
    """
    prepared_catalogue()
    make_private(state)
    make_private(state / "prepared")
    for kept in (_PREPARED / "prepared").glob("*.pickle"):  # not what another run is writing
        shutil.copy(kept, state / "prepared")


@contextlib.asynccontextmanager
async def started(*command: str, folder: Path, **settings: str) -> AsyncIterator[Process]:
    """Run a command in a folder while the block runs; then it is killed, where it still runs.

    A bot that has no state yet begins with the tables: tests/storage is about making them.
    """
    if "TOOLBOT_STATE" in settings:
        state = Path(settings["TOOLBOT_STATE"])
        if command[-1] == "run" and "TOOLBOT_DATABASE_URL" not in settings and not state.exists():
            from tests.databases import give_tables  # noqa: PLC0415  # most tests start no program

            await give_tables(state)
        if "TOOLBOT_CATALOGUE" not in settings:
            warm(state)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment(**settings), stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@dataclass(frozen=True, slots=True)
class Ran:
    """How a verb of the program ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def ran(*arguments: str, folder: Path, typed: str = "", **settings: str) -> Ran:
    """Do what the program does with some arguments, here: without the second that a start takes.

    For what a verb says and changes. What a process alone shows (signals, pipes, a closed stream,
    what is loaded) needs one: `started`.
    """
    settings = {"TOOLBOT_STATE": str(folder / "state")} | settings
    if "TOOLBOT_CATALOGUE" not in settings:
        with contextlib.suppress(OSError):  # a folder in which nothing can be kept
            warm(Path(settings["TOOLBOT_STATE"]))
    printed, told = io.StringIO(), io.StringIO()
    with contextlib.ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(os, "environ", environment(**settings))
        patch.setattr(sys, "stdin", io.StringIO(typed))
        patch.chdir(folder)
        stack.enter_context(contextlib.redirect_stdout(printed))
        stack.enter_context(contextlib.redirect_stderr(told))
        stack.enter_context(_logs_as_before())
        stack.callback(os.umask, os.umask(0o077))
        try:
            code = main(arguments)
        except SystemExit as end:  # of what reads the arguments
            code = int(end.code or 0)
    return Ran(code, printed.getvalue(), told.getvalue())


@contextlib.contextmanager
def _logs_as_before() -> Iterator[None]:
    """Let the block write logs where it likes; afterwards they are as they were."""
    loggers = (logging.getLogger(), logging.getLogger("toolbot"))
    before = [(logger.handlers, logger.level, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.handlers = []
    try:
        yield
    finally:
        for logger, (handlers, level, propagate) in zip(loggers, before, strict=True):
            for handler in logger.handlers:
                handler.close()
            logger.handlers, logger.propagate = handlers, propagate
            logger.setLevel(level)
