"""What sends digests is made of: the ledger, the catalogue, the digest senders, time and chance."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterable

from bot.core.base.people import Place
from bot.core.chat.digest_sender import DigestSender
from bot.delivery.engine import Engine
from bot.delivery.planner import DigestSources, Planner
from bot.delivery.room_posts import RoomPosts
from bot.runtime.dependencies import Dependencies, Time
from bot.runtime.log_output import LoggedIncidents
from bot.storage.personal_data import prune
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


def planner(
    app: App, stores: Stores, digest_senders: Iterable[DigestSender], dependencies: Dependencies
) -> Planner:
    """Make what plans digests, from the catalogue that is in use."""
    return Planner(stores.database, _by_name(digest_senders), sources_of(app, stores), dependencies)


def room_posts(
    app: App, stores: Stores, digest_senders: Iterable[DigestSender], dependencies: Dependencies
) -> RoomPosts:
    """Make what tells the editors' rooms of proposals, in the way of digests."""
    return RoomPosts(
        stores.database,
        _by_name(digest_senders),
        map(_room, app.settings.editors),
        lambda: app.bot.services,
        dependencies,
        troubles=stores.troubles,
    )


def _by_name(digest_senders: Iterable[DigestSender]) -> dict[str, DigestSender]:
    return {digest_sender.name: digest_sender for digest_sender in digest_senders}


def _room(id_: str) -> Place:
    """Return a place by its id: a direct chat of Telegram has no minus, one of Slack a D."""
    platform, first, *rest = id_.split(":")
    direct = first.isdecimal() if platform == "telegram" else rest[0].startswith("D")
    return Place(id_, direct)


def sources_of(app: App, stores: Stores) -> DigestSources:
    """Return what digests are made from now."""
    services, in_use = app.services, stores.in_use
    return DigestSources(in_use.made.catalogue, services.translations, services.zones, in_use.batch)


def engine(
    app: App,
    stores: Stores,
    digest_senders: Iterable[DigestSender],
    planner: Planner,
    dependencies: Dependencies,
) -> Engine:
    """Make what plans and sends digests through some digest senders."""
    services = app.services

    async def forget_old() -> None:
        await prune(stores.database, services.now().timestamp())

    return Engine(
        stores.database,
        _by_name(digest_senders),
        planner,
        services.zones,
        dependencies,
        prune=forget_old,
        changed=stores.changed,
    )
