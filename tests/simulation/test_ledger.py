"""Simulated months through SQL and the real planner: the ledger holds what the slow model says."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

import pytest

from bot.core.digests.schedule import Zones
from tests.simulation.clocks import DAY
from tests.simulation.history import made_up
from tests.simulation.in_ledger import InLedger
from tests.simulation.life import Life
from tests.simulation.test_years import BEGIN

pytestmark = pytest.mark.long

_MONTHS = 180 * DAY
_ZONES = ("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland")


@pytest.mark.parametrize("number", range(6))
def test_months_in_the_ledger_are_as_the_model_says(number: int, tmp_path: Path) -> None:
    """Six months with a change of the clocks: subscribers, releases, outages, lost digests."""
    chance = Random(number)  # noqa: S311  # a made-up life, the same in every run
    history = made_up(chance, _ZONES, BEGIN, BEGIN + _MONTHS, 60)
    with asyncio.Runner() as runner:
        kept: list[InLedger] = []

        def in_ledger(zones: Zones) -> InLedger:
            kept.append(InLedger(tmp_path, zones, runner))
            return kept[0]

        life = Life(history, in_ledger)
        life.live()
        kept[0].close()
    assert life.arrived
