"""The platforms of the program: what each is made of, and their running together.

Kept apart from `app.py`, since a chat in the terminal starts without servers and SDKs.
"""

from __future__ import annotations

import gc
import logging
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.config.settings import Settings
from bot.config.slack import SlackSettings
from bot.config.telegram import TelegramSettings
from bot.core.chat.context import Services
from bot.delivery.delivery_log import Counts, counts_of
from bot.delivery.engine import Engine
from bot.delivery.planner import Planner
from bot.runtime.catalogue_file import mark_of
from bot.runtime.dependencies import Dependencies
from bot.runtime.index_worker import checked_draft
from bot.runtime.last_good import keep_last_good
from bot.runtime.log_output import LoggedIncidents, formatter
from bot.runtime.metrics import Metrics
from bot.runtime.optional_imports import left_out
from bot.runtime.private_folder import check_writable, close_to_others
from bot.runtime.process import (
    KeptRunning,
    Platform,
    Runnable,
    run_and_tell,
    run_together,
)
from bot.storage.encryption import OAuthStates
from bot.storage.overview import reopen
from bot.storage.personal_data import SqlPersonalData
from bot.wiring.app import (
    App,
    catalogue_path,
    log,
    log_level,
    watched_path,
    with_services,
)
from bot.wiring.delivery import dependencies_of, engine, planner, room_posts
from bot.wiring.measured_bot import Watch, measured
from bot.wiring.publication import CatalogueCuration
from bot.wiring.reload import Reload
from bot.wiring.stores import Stores, open_stores

if TYPE_CHECKING:  # what few need is imported where it runs: an SDK, a web server, what reads pages
    from bot.adapters.slack import adapter as slack
    from bot.adapters.slack.oauth import ManyWorkspaces
    from bot.adapters.telegram.adapter import Telegram
    from bot.runtime.web import WebServer
    from bot.sources.link_check import LinkChecker
    from bot.sources.watch import SourceWatch

_UNUSED_BY_TELEGRAM = ("cryptography", "click")
"""What its library can do without: passports that people show, and httpx as a command."""


async def serve(app: App) -> None:
    """Run on every platform whose tokens are set, until a signal says to stop.

    Raises:
        CannotRunError: one of them cannot work, in a sentence for the operator.
    """
    check_writable(app.settings.state)
    _show_log(app.settings)
    if close_to_others(app.settings.state):
        state = app.settings.state
        log(app.settings).warning(
            "TOOLBOT_STATE: others may enter %s. Its files are closed to them; close it too:"
            " chmod 700 %s",
            state,
            state,
        )
    logger = log(app.settings)
    await run_and_tell(_serve(app), logger, LoggedIncidents(logger), time.monotonic)


async def send_due(app: App, again: str | None) -> Counts | None:
    """Send the digests that are due, and return what came of them; answers nobody.

    First reopens the delivery `again`, if any; None where that is not in trouble.

    Raises:
        CannotRunError: a platform or the ledger cannot be used, or another process sends from it.
    """
    check_writable(app.settings.state)
    _show_log(app.settings, logging.WARNING)  # such as that the database is waited for
    async with AsyncExitStack() as stack:
        opened = await _opened(app, None, stack)
        if again is not None and not await reopen(opened.stores.database, again):
            return None
        for platform in opened.platforms:
            await stack.enter_async_context(platform.sending())
        dependencies = dependencies_of(app)
        await _sending(opened, dependencies)[0].drain()
        return counts_of(dependencies.tally)


async def _serve(app: App) -> None:
    settings = app.settings
    server = None
    if settings.listen:
        from bot.runtime.web import WebServer

        server = WebServer(*settings.listen)
    dependencies = dependencies_of(app)
    watch = Watch(Metrics(dependencies.tally), time.monotonic)
    async with AsyncExitStack() as stack:
        opened = await _opened(app, server if settings.public_url else None, stack, watch)
        _tell_start(opened)
        sending, planning = _sending(opened, dependencies)
        reload = Reload(
            opened.app,
            opened.stores,
            planning,
            opened.platforms,
            dependencies,
            web=server,
        )
        sources, links = _watching(app, opened.stores)
        gc.collect()
        gc.freeze()  # the index stays as it is: walking it again and again would delay answers
        logger = log(settings)
        incidents, note = LoggedIncidents(logger), watch.metrics.note_break
        kept = [
            KeptRunning(platform, incidents, logger, note=note) for platform in opened.platforms
        ]
        senders = [platform.digest_sender for platform in opened.platforms]
        posts = room_posts(opened.app, opened.stores, senders, dependencies_of(app))
        running: list[Runnable] = [*kept, sending, reload, *((posts,) if settings.editors else ())]
        running += (*sources, *links)
        if server is not None:
            from bot.wiring.health import OptionalServer, watched

            watch = replace(watch, sources=sources)
            watched(opened.app, opened.stores, server, watch, dependencies)
            if not settings.must_listen:
                running.append(OptionalServer(server, logger))
        await run_together(running, server if settings.must_listen else None)


def _watching(app: App, stores: Stores) -> tuple[tuple[SourceWatch, ...], tuple[LinkChecker, ...]]:
    """Make what watches the sources, and the links of the catalogue, where somebody asks for it."""
    path = watched_path(app.settings)
    if path is None:
        return (), ()
    from bot.wiring.sources import fetchers

    watch, checker = fetchers(app, stores, path)
    return (watch,), (checker,)


@dataclass(frozen=True, slots=True)
class _Opened:
    """What is kept, and the platforms that remember in it; `app` is what they answer with."""

    app: App
    stores: Stores
    platforms: tuple[Platform, ...]


def _sending(opened: _Opened, dependencies: Dependencies) -> tuple[Engine, Planner]:
    """Make what sends digests through the platforms, and what it plans them with."""
    senders = [platform.digest_sender for platform in opened.platforms]
    planning = planner(opened.app, opened.stores, senders, dependencies)
    return engine(opened.app, opened.stores, senders, planning, dependencies), planning


async def _opened(
    app: App, server: WebServer | None, stack: AsyncExitStack, watch: Watch | None = None
) -> _Opened:
    """Open what is kept, and make the platforms that remember in it."""
    opening = open_stores(app.settings, app.services, time.time, log(app.settings))
    stores = await stack.enter_async_context(opening)
    path = catalogue_path(app.settings)
    if stores.mistakes is not None:
        app = replace(app, files=(), mistakes=stores.mistakes)
    elif app.files == mark_of(path):
        keep_last_good(path, app.settings.state)
    check = partial(checked_draft, state=app.settings.state)
    services = replace(
        app.services,
        catalogue=stores.in_use.made.catalogue,
        index=stores.in_use.made.index,
        alive=stores.in_use.links.alive,
        subscriptions=stores.subscriptions,
        language_choices=stores.languages,
        personal_data=SqlPersonalData(stores.database),
        curation=CatalogueCuration(stores, path, app.settings.editors, check),
        gaps=stores.gaps,
    )
    answering = with_services(app, services)
    if watch is not None:
        answering = measured(answering, watch)
    return _Opened(answering, stores, platforms(answering, stores, server))


def platforms(app: App, stores: Stores, server: WebServer | None) -> tuple[Platform, ...]:
    """Make the platforms whose tokens are set."""
    settings = app.settings
    made: list[Platform] = []
    if settings.slack is not None:
        made.append(_slack(app, settings.slack, stores, server))
    if settings.telegram is not None:
        made.append(_telegram(app, settings.telegram, stores, server))
    return tuple(made)


def _telegram(
    app: App, telegram_settings: TelegramSettings, stores: Stores, server: WebServer | None
) -> Telegram:
    with left_out(*_UNUSED_BY_TELEGRAM):
        from bot.adapters.telegram.adapter import Telegram, TelegramDependencies
        from bot.adapters.telegram.bounds import ANSWERED_KNOWN_SECONDS
        from bot.adapters.telegram.connection import Setup

    logger = log(app.settings)
    return Telegram(
        app.bot,
        Setup(telegram_settings.token, telegram_settings.api_url, app.settings.public_url, server),
        TelegramDependencies(
            translations=app.services.translations,
            inbox=stores.inbox(ANSWERED_KNOWN_SECONDS),
            incidents=LoggedIncidents(logger),
            log=logger,
            now=lambda: datetime.now(UTC),
        ),
    )


def _slack(
    app: App, slack_settings: SlackSettings, stores: Stores, server: WebServer | None
) -> slack.Slack:
    from bot.adapters.slack import adapter as slack
    from bot.adapters.slack.bounds import UNANSWERED_KEPT_SECONDS

    logger = log(app.settings)
    return slack.Slack(
        bot=app.bot,
        incidents=LoggedIncidents(logger),
        idempotency_keys=stores.idempotency_keys,
        inbox=stores.inbox(UNANSWERED_KEPT_SECONDS, slack_settings.keys),
        installation=_installation(slack_settings, stores, app.services),
        transport=_transport(app.settings, slack_settings, server),
        address=slack_settings.api_url,
        members_subscribe=slack_settings.members_subscribe,
        clock=time.time,
        logger=logger,
    )


def _installation(
    slack_settings: SlackSettings, stores: Stores, services: Services
) -> slack.OneToken | ManyWorkspaces:
    from bot.adapters.slack import adapter as slack
    from bot.adapters.slack.oauth import ManyWorkspaces

    if slack_settings.bot_token:
        return slack.OneToken(slack_settings.bot_token)
    return ManyWorkspaces(
        client_id=slack_settings.client_id or "",
        client_secret=slack_settings.client_secret or "",
        secret_store=stores.secret_store(slack_settings.keys),
        states=OAuthStates(slack_settings.keys, time.time),
        translations=services.translations,
        organisation=services.catalogue.organisation.short,
        left_out=slack_settings.scopes_left_out,
    )


def _transport(
    settings: Settings, slack_settings: SlackSettings, server: WebServer | None
) -> slack.BySocket | slack.ByHttp:
    from bot.adapters.slack import adapter as slack

    if server and settings.public_url and slack_settings.signing_secret:
        return slack.ByHttp(slack_settings.signing_secret, server, settings.public_url)
    return slack.BySocket(slack_settings.app_token or "")


def _show_log(settings: Settings, level: int = logging.INFO) -> None:
    """Show the log on standard error as well, where a server's log is looked for."""
    logger, level = log(settings), max(level, log_level(settings))
    shown = logging.StreamHandler()
    shown.setLevel(level)
    shown.setFormatter(formatter(settings.log_format, settings.secrets))
    logging.getLogger().handlers = [shown]
    logger.setLevel(log_level(settings))
    logger.propagate = True


def _tell_start(opened: _Opened) -> None:
    """Say what begins to run, as the first thing that somebody who reads a log wants to know."""
    settings, in_use = opened.app.settings, opened.stores.in_use
    log(settings).info(
        "toolbot %s starts: %s; %d tools of %s, batch %d, revision %d; %s.",
        opened.app.services.version,
        ", ".join(settings.platforms),
        len(in_use.made.catalogue.tools),
        catalogue_path(settings),
        in_use.batch,
        in_use.revision,
        "PostgreSQL" if opened.stores.database.shared else "SQLite",
    )
