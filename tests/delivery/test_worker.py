"""The worker by itself: when it looks for work."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from bot.delivery.attempt import PartSender
from bot.delivery.delivery_log import Outages
from bot.delivery.liveness import Liveness
from bot.delivery.worker import DeliveryWorker
from tests.delivery.ledger import Ledger
from tests.zones import ZONES


async def test_whoever_wakes_it_during_a_look_has_it_look_again(ledger: Ledger) -> None:
    """What was left to do after it had read would otherwise wait for the end of a rest."""
    worker = _worker(ledger)
    ledger.database.seconds = 1.0

    async def scenario() -> None:
        running = asyncio.create_task(worker.run())
        await ledger.time.sleep(0.5)
        worker.wake()
        await ledger.time.sleep(5.0)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

    await ledger.time.drive(scenario())
    assert ledger.database.transactions == 2


def _worker(ledger: Ledger) -> DeliveryWorker:
    dependencies = ledger.dependencies()
    outlets = {ledger.outlet.name: ledger.outlet}
    return DeliveryWorker(
        ledger.database,
        PartSender(outlets, dependencies),
        ZONES,
        dependencies,
        outages=Outages(logging.getLogger("toolbot.test")),
        liveness=Liveness(ledger.time, shared=False),
        ready=outlets.__contains__,
    )
