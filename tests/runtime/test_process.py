"""Platforms side by side: what breaks in one of them is no matter of the others."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

import pytest

from bot.core.base.errors import CannotRunError, UnreachableError
from bot.core.chat.digest_sender import DigestSender
from bot.runtime.process import KeptRunning, run_together
from tests.apps import CountedIncidents
from tests.patience import PATIENCE


class Breaks:
    """A platform that ends in some way at each start, and runs after the last of them."""

    name = "breaking"

    def __init__(self, *ends: Exception | None, last: Exception | None = None) -> None:
        self._ends = list(ends)
        self._last = last
        self.runs = asyncio.Event()

    @property
    def digest_sender(self) -> DigestSender:
        """Return nothing: nobody asks."""
        raise NotImplementedError

    @contextlib.asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Do nothing."""
        yield

    async def show_commands(self) -> None:
        """Do nothing: nobody sees any."""

    async def run(self) -> None:
        """End, or run until cancelled."""
        if self._ends:
            end = self._ends.pop(0)
            if end is not None:
                raise end
            return
        self.runs.set()
        try:
            await asyncio.Event().wait()
        finally:
            if self._last is not None:
                raise self._last


async def test_a_platform_that_breaks_is_started_again_and_stops_no_other() -> None:
    """Each time, however it ended, with a longer pause; the other one goes on."""
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    incidents, log = CountedIncidents(), logging.Logger("test")  # noqa: LOG001  # one of its own
    breaks, other = Breaks(ValueError("odd"), None, UnreachableError("Slack is away.")), Breaks()
    counted: list[str] = []
    kept = [KeptRunning(one, incidents, log, sleep, note=counted.append) for one in (breaks, other)]
    running = asyncio.create_task(run_together(kept, None))
    async with asyncio.timeout(PATIENCE):
        await breaks.runs.wait()
    assert other.runs.is_set()
    assert not running.done()
    assert pauses == [1.0, 2.0, 4.0]
    assert counted == ["breaking"] * 3
    assert len(incidents.errors) == 2
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_settings_that_can_never_work_end_the_program() -> None:
    """Nobody is served by a bot that its operator believes to be running."""
    log = logging.Logger("test")  # noqa: LOG001  # one of its own
    kept = KeptRunning(Breaks(CannotRunError("no such token")), CountedIncidents(), log)
    with pytest.raises(CannotRunError, match="no such token"):
        await run_together([kept], None)


@pytest.mark.parametrize("last", [ConnectionError("gone"), UnreachableError("Slack is away.")])
async def test_whoever_is_told_to_stop_stops_though_leaving_fails(last: Exception) -> None:
    """It is no break after which the platform is started again."""
    incidents, log = CountedIncidents(), logging.Logger("test")  # noqa: LOG001  # one of its own
    platform = Breaks(last=last)
    running = asyncio.create_task(KeptRunning(platform, incidents, log).run())
    await platform.runs.wait()
    running.cancel()
    async with asyncio.timeout(PATIENCE):
        await asyncio.wait((running,))
    assert running.cancelled()
    assert incidents.errors == []
