"""The platforms of the program: what each is made of, and their running together.

Kept apart from `app.py`, since a chat in the terminal starts without servers and SDKs.
"""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.app import App, log
from bot.core.i18n import Translations
from bot.incidents import LoggedIncidents, Masked
from bot.serving import Platform
from bot.serving import serve as serve_together
from bot.settings import Settings
from bot.settings.slack import SlackSettings
from bot.settings.telegram import TelegramSettings
from bot.storage.claims import SqliteClaims
from bot.storage.inbox import FileInbox
from bot.storage.sealed import SealedStates, SqliteVault
from bot.web import WebServer

if TYPE_CHECKING:  # the SDK of a platform is imported when that platform runs
    from bot.adapters.slack import adapter as slack
    from bot.adapters.telegram.adapter import Telegram


async def serve(app: App) -> None:
    """Run on every platform whose tokens are set, until a signal says to stop.

    Raises:
        CannotRun: one of them cannot work, in a sentence for the operator.
    """
    settings = app.settings
    server = WebServer(*settings.listen) if settings.public_url else None
    together = platforms(app, server)
    _show_log(settings)
    gc.collect()
    gc.freeze()  # the index stays as it is: walking it again and again would delay answers
    await serve_together(together, server, settings.state)


def platforms(app: App, server: WebServer | None) -> tuple[Platform, ...]:
    """Make the platforms whose tokens are set."""
    return tuple(_each(app, server))


def _each(app: App, server: WebServer | None) -> Iterator[Platform]:
    settings = app.settings
    if settings.slack is not None:
        yield _slack(app, settings.slack, server)
    if settings.telegram is not None:
        yield _telegram(app, settings.telegram, server)


def vault(settings: Settings, keys: tuple[str, ...]) -> SqliteVault:
    """Return what keeps tokens, sealed."""
    return SqliteVault(settings.state / "sealed.sqlite3", keys)


def _telegram(app: App, given: TelegramSettings, server: WebServer | None) -> Telegram:
    from bot.adapters.telegram.adapter import Surroundings, Telegram
    from bot.adapters.telegram.connection import Setup
    from bot.adapters.telegram.limits import WINDOW

    logger = log(app.settings)
    return Telegram(
        app.bot,
        Setup(given.token, given.api_url, app.settings.public_url, server),
        Surroundings(
            translations=app.library.translations,
            inbox=FileInbox(app.settings.state / "inbox", time.time, WINDOW),
            incidents=LoggedIncidents(logger),
            log=logger,
            now=lambda: datetime.now(UTC),
        ),
    )


def _slack(app: App, given: SlackSettings, server: WebServer | None) -> slack.Slack:
    from bot.adapters.slack import adapter as slack

    logger = log(app.settings)
    return slack.Slack(
        bot=app.bot,
        incidents=LoggedIncidents(logger),
        claims=SqliteClaims(app.settings.state / "claims.sqlite3", time.time),
        who=_who(app.settings, given, app.library.translations),
        how=_how(app.settings, given, server),
        address=given.api_url,
        clock=time.time,
        logger=logger,
    )


def _who(
    settings: Settings, given: SlackSettings, translations: Translations
) -> slack.OneToken | slack.ManyWorkspaces:
    from bot.adapters.slack import adapter as slack

    if given.bot_token:
        return slack.OneToken(given.bot_token)
    return slack.ManyWorkspaces(
        client_id=given.client_id or "",
        client_secret=given.client_secret or "",
        vault=vault(settings, given.keys),
        states=SealedStates(given.keys, time.time),
        translations=translations,
    )


def _how(
    settings: Settings, given: SlackSettings, server: WebServer | None
) -> slack.BySocket | slack.ByHttp:
    from bot.adapters.slack import adapter as slack

    if server and settings.public_url and given.signing_secret:
        return slack.ByHttp(given.signing_secret, server, settings.public_url)
    return slack.BySocket(given.app_token or "")


def _show_log(settings: Settings) -> None:
    """Show the log on standard error as well, where a server's log is looked for."""
    shown = logging.StreamHandler()
    shown.setFormatter(Masked(settings.secrets))
    logging.getLogger().handlers = [shown]
    logger = logging.getLogger("toolbot")
    logger.setLevel(logging.INFO)
    logger.propagate = True
