"""What sends digests is made of: the ledger, the catalogue, the digest senders, time and chance."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterable

from bot.core.chat.ports import DigestSender
from bot.delivery.dependencies import Dependencies, Time
from bot.delivery.engine import Engine
from bot.delivery.planner import DigestSources, Planner
from bot.runtime.incidents import LoggedIncidents
from bot.storage.pruning import prune
from bot.wiring.app import App, log
from bot.wiring.stores import Stores


def dependencies_of(app: App) -> Dependencies:
    """Return the real time and chance, and the log of the program."""
    logger = log(app.settings)
    return Dependencies(
        time=Time(time.monotonic, asyncio.sleep),
        chance=random.random,
        incidents=LoggedIncidents(logger),
        log=logger,
    )


def engine(
    app: App, stores: Stores, digest_senders: Iterable[DigestSender], dependencies: Dependencies
) -> Engine:
    """Make what plans and sends digests through some digest senders."""
    services, by_name = (
        app.services,
        {digest_sender.name: digest_sender for digest_sender in digest_senders},
    )
    sources = DigestSources(services.catalogue, services.translations, services.zones, stores.batch)

    async def forget_old() -> None:
        await prune(stores.database, services.now().timestamp())

    return Engine(
        stores.database,
        by_name,
        Planner(stores.database, by_name, sources, dependencies),
        services.zones,
        dependencies,
        prune=forget_old,
        changed=stores.changed,
    )
