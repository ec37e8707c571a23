from __future__ import annotations

import asyncio

import pytest

from bot.runtime.background_tasks import BackgroundTasks
from tests.apps import CountedIncidents


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
