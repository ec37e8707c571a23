from __future__ import annotations

import asyncio
import logging
from typing import NoReturn

import pytest

from bot.runtime.background_tasks import BackgroundTasks, repeat
from bot.runtime.dependencies import Dependencies, Time
from tests.apps import CountedIncidents
from tests.patience import PATIENCE


async def test_work_that_takes_too_long_is_given_up_when_leaving() -> None:
    """The program ends."""
    background_tasks = BackgroundTasks(CountedIncidents())
    task = background_tasks.start(asyncio.sleep(3_600))
    await background_tasks.finish(0.01)
    assert task.cancelled()


async def test_a_failure_becomes_an_incident_and_stops_nobody_else() -> None:
    """It is reported once; what was begun beside it comes to its end."""
    incidents = CountedIncidents()
    background_tasks = BackgroundTasks(incidents)
    background_tasks.start(_fail())
    other = background_tasks.start(asyncio.sleep(0, "done"))
    await background_tasks.finish()
    assert len(incidents.errors) == 1
    assert other.result() == "done"


async def test_who_awaits_a_task_hears_of_its_failure_himself() -> None:
    """Then nobody else has to be told."""
    background_tasks = BackgroundTasks()
    with pytest.raises(ValueError, match="it broke"):
        await background_tasks.start(_fail())
    await background_tasks.finish()


async def _fail() -> None:
    raise ValueError("it broke")


class _BreaksWhenStopped:
    """Works until it is told to stop; tidying up fails then, as with a connection that broke."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.times = 0

    async def run(self) -> None:
        """Work."""
        self.times += 1
        self.begun.set()
        try:
            await asyncio.sleep(3_600)
        finally:
            raise ConnectionError("the line is gone")


@pytest.mark.parametrize("loop", ["look", "repeat"])
async def test_whoever_is_told_to_stop_stops_though_tidying_up_fails(loop: str) -> None:
    """It is no failure after which it is tried again."""
    work, incidents, log = _BreaksWhenStopped(), CountedIncidents(), logging.getLogger("toolbot")
    dependencies = Dependencies(Time(lambda: 0.0, asyncio.sleep), lambda: 0.5, incidents, log)
    running = {
        "look": lambda: dependencies.keep_looking(work.run, 0.0, after_bug=0.0),
        "repeat": lambda: repeat(work.run, 0.0, incidents),
    }
    task: asyncio.Task[NoReturn] = asyncio.create_task(running[loop]())
    await work.begun.wait()
    task.cancel()
    async with asyncio.timeout(PATIENCE):
        await asyncio.wait((task,))
    assert task.cancelled()
    assert (work.times, incidents.errors) == (1, [])
