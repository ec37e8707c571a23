"""Plans all that is due in a database, alone: prints how many that were, and its seconds."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import time

from bot.delivery.planner import DigestSources, Planner
from bot.runtime.dependencies import Dependencies, Time
from bot.storage.database import Database
from bot.wiring.app import load_translations
from tests.apps import CountedIncidents
from tests.bench.digests.outlet import HttpOutlet
from tests.delivery.ledger import catalogue_of
from tests.zones import ZONES


async def _plan(url: str) -> tuple[int, float]:
    database = Database(url, None if "postgresql" in url else time.time)
    incidents = CountedIncidents()
    dependencies = Dependencies(
        Time(time.monotonic, asyncio.sleep), lambda: 0.5, incidents, logging.getLogger("toolbot")
    )
    room = DigestSources(catalogue_of(), load_translations("en"), ZONES, 1)
    outlet = HttpOutlet("", 28.0, 1.05, 0.0)
    planner = Planner(database, {outlet.name: outlet}, room, dependencies)
    began, planned = time.monotonic(), 0
    while number := await planner.plan_due():
        planned += number
    await database.close()
    if incidents.errors:
        raise incidents.errors[0]
    return planned, time.monotonic() - began


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_plan(sys.argv[1]))), flush=True)
