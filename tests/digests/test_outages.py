"""What the operator hears of a database that is away, and of one that can only be read."""

from __future__ import annotations

import asyncio
import logging

import pytest
from sqlalchemy.exc import OperationalError

from bot.digests.surroundings import AFTER_OUTAGE, Outages, Time

_FULL = OperationalError("INSERT", None, Exception("database or disk is full"))


async def test_a_full_disk_is_told_once_and_once_that_it_is_over(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """For an hour writes fail every two seconds, and reads between them go well."""
    now = 0.0
    caplog.set_level(logging.INFO)
    outages = Outages(logging.getLogger("toolbot.test"), Time(lambda: now, asyncio.sleep))
    for _ in range(1_800):
        outages.began(_FULL)
        now += 1
        outages.ended()
        now += 1
    outages.ended(wrote=True)
    assert [record.getMessage() for record in caplog.records] == [
        "digests: the database is gone (database or disk is full); trying again",
        "digests: the database is back",
    ]


async def test_a_disk_that_has_room_again_is_told_though_nothing_is_written(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """There may be no digest to write down for days."""
    now = 0.0
    caplog.set_level(logging.INFO)
    outages = Outages(logging.getLogger("toolbot.test"), Time(lambda: now, asyncio.sleep))
    outages.began(_FULL)
    for _ in range(70):
        now += 1
        outages.ended()
    assert caplog.text.count("is back") == 1


async def test_all_rest_after_an_outage() -> None:
    """What was sent before it is written down first."""
    now = 100.0
    outages = Outages(logging.getLogger("toolbot.test"), Time(lambda: now, asyncio.sleep))
    assert outages.rest() == 0
    outages.began(ExceptionGroup("all", [OperationalError("", None, Exception("gone"))]))
    now += 50
    outages.ended()
    assert outages.rest() == AFTER_OUTAGE
    now += 1
    outages.ended()
    assert outages.rest() == AFTER_OUTAGE - 1
