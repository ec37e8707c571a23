"""What the operator hears of a database that is away, and of one that can only be read."""

from __future__ import annotations

import logging

import pytest
from sqlalchemy.exc import OperationalError

from bot.delivery.delivery_log import Outages

_FULL = OperationalError("INSERT", None, Exception("database or disk is full"))


def test_a_full_disk_is_told_once_and_once_that_it_is_over(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """For an hour writes fail every two seconds, and reads between them go well."""
    caplog.set_level(logging.INFO)
    outages = Outages(logging.getLogger("toolbot.test"))
    for _ in range(1_800):
        outages.began("sending", ExceptionGroup("all", [_FULL]))
        outages.ended("planning")
    outages.ended("sending")
    outages.ended("sending")
    assert [record.getMessage() for record in caplog.records] == [
        "digests: the database is gone (database or disk is full); trying again",
        "digests: the database is back",
    ]


def test_it_is_back_when_everything_works_that_did_not(caplog: pytest.LogCaptureFixture) -> None:
    """One that answers to some is still away for the others."""
    caplog.set_level(logging.INFO)
    outages = Outages(logging.getLogger("toolbot.test"))
    for what in ("planning", "sending"):
        outages.began(what, _FULL)
    outages.ended("planning")
    assert "is back" not in caplog.text
    outages.ended("sending")
    assert caplog.text.count("is back") == 1
