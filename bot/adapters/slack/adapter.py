"""Slack as one of the platforms: starts, listens in one of two ways, delivers, leaves cleanly."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.digest_sender import SlackDigestSender
from bot.adapters.slack.dispatch import bolt_app, work_on
from bot.adapters.slack.errors import IncidentFilter
from bot.adapters.slack.events import welcome_installer
from bot.adapters.slack.manifest import EVENTS_PATH
from bot.adapters.slack.oauth import ManyWorkspaces, OAuthFlow, OAuthWorkspaces
from bot.adapters.slack.ports import FailOpenIdempotencyKeys, IdempotencyKeys
from bot.adapters.slack.profiles import Profiles
from bot.adapters.slack.question_queue import QuestionQueue
from bot.adapters.slack.rate_limit import SlackRateLimiter
from bot.adapters.slack.socket import Patience, Socket
from bot.adapters.slack.webhook import RequestVerifier, serve_events
from bot.adapters.slack.workspaces import OneWorkspace, Workspaces
from bot.core.chat.bot import Bot
from bot.core.chat.inbox import Inbox
from bot.core.chat.ports import Incidents
from bot.runtime.background_tasks import BackgroundTasks
from bot.runtime.web import WebServer

_LEAVING_SECONDS, _SETTLING_SECONDS = 5.0, 30.0


@dataclass(frozen=True, slots=True)
class OneToken:
    """One workspace, by the bot token that its operator copied."""

    bot_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class BySocket:
    """Socket Mode, by the app-level token."""

    app_token: str = field(repr=False)
    patience: Patience = field(default_factory=Patience)


@dataclass(frozen=True, slots=True)
class ByHttp:
    """HTTP, signed with the signing secret."""

    signing_secret: str = field(repr=False)
    server: WebServer
    public_url: str


class Slack:
    """The bot in Slack."""

    name = "slack"

    def __init__(  # noqa: PLR0913  # the composition root hands in what Slack stands on
        self,
        *,
        bot: Bot,
        incidents: Incidents,
        idempotency_keys: IdempotencyKeys,
        inbox: Inbox,
        installation: OneToken | ManyWorkspaces,
        transport: BySocket | ByHttp,
        address: str,
        clock: Callable[[], float],
        logger: logging.Logger,
        members_subscribe: bool = True,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take the bot, for whom it is installed, how it listens, and the address of the API.

        What people ask stands in the `inbox` until it is answered.

        `members_subscribe` lets any member turn the digest of a channel on and off, not only
        admins. `sleep` is how an answer waits before it is sent again.
        """
        self._transport = transport
        incidents = IncidentFilter(incidents)
        self._incidents = incidents
        self._idempotency_keys = idempotency_keys
        self._fail_open_keys = FailOpenIdempotencyKeys(idempotency_keys, incidents)
        self._clock = clock
        self._logger = logger
        self.api = SlackApi(address, SlackRateLimiter(time.monotonic), logger)
        self._workspaces: Workspaces = self._installations(installation)
        profiles = Profiles(self.api, clock)
        self._context = SlackContext(
            bot=bot,
            api=self.api,
            workspaces=self._workspaces,
            profiles=profiles,
            idempotency_keys=self._fail_open_keys,
            incidents=incidents,
            clock=clock,
            members_subscribe=members_subscribe,
            sleep=sleep,
        )
        self.digest_sender = SlackDigestSender(self.api, self._workspaces)
        self._background_tasks = BackgroundTasks(incidents)
        self._question_queue = QuestionQueue(
            inbox,
            self._fail_open_keys,
            incidents,
            self._background_tasks,
            partial(work_on, self._context),
        )
        self._app = bolt_app(self._context, self._question_queue, self._background_tasks, logger)
        if isinstance(transport, ByHttp):
            serve_events(
                transport.server, self._app, RequestVerifier(transport.signing_secret, clock)
            )

    async def show_commands(self) -> None:
        """Do nothing: Slack shows what stands in the manifest."""

    async def run(self) -> None:
        """Answer until cancelled, then finish what was asked.

        Raises:
            CannotRunError: it cannot work, with one sentence for the operator.
        """
        async with self.sending():
            await self._question_queue.restore()
            tending = asyncio.create_task(self._question_queue.tend())
            try:
                await self._listen()
            finally:
                tending.cancel()
                await asyncio.gather(tending, return_exceptions=True)
                await self._background_tasks.finish(_LEAVING_SECONDS)
                await self._question_queue.release()

    @contextlib.asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Let digests out while the block runs, without hearing what people ask.

        Raises:
            CannotRunError: Slack does not take the token.
        """
        async with self.api:
            await self._workspaces.start()
            self.digest_sender.open.set()
            tending = asyncio.create_task(self._workspaces.tend())
            try:
                yield
            finally:
                self.digest_sender.open.clear()
                tending.cancel()
                await asyncio.gather(tending, return_exceptions=True)

    async def settled(self) -> None:
        """Wait until everything that was asked so far is answered."""
        await self._background_tasks.finish(_SETTLING_SECONDS)

    async def _listen(self) -> None:
        match self._transport:
            case BySocket(app_token, patience):
                socket = Socket(self._app, self.api, app_token, self._logger, patience)
                address = await socket.first()
                self._logger.info("Slack: answering in Socket Mode.")
                await socket.listen(address)
            case ByHttp(server=server, public_url=url):
                await server.listening()
                self._logger.info("Slack: answering at %s%s.", url, EVENTS_PATH)
                await asyncio.Event().wait()

    def _installed(self, answer: Json) -> None:
        """Greet whoever installed the app, while the page says that it is done."""
        self._background_tasks.start(welcome_installer(self._context, answer))

    def _installations(self, installation: OneToken | ManyWorkspaces) -> Workspaces:
        if isinstance(installation, OneToken):
            return OneWorkspace(self.api, installation.bot_token, self._clock)
        client = (installation.client_id, installation.client_secret)
        many = OAuthWorkspaces(
            self.api,
            installation.secret_store,
            self._fail_open_keys,
            client,
            self._clock,
            logger=self._logger,
        )
        if isinstance(self._transport, ByHttp):
            OAuthFlow(
                installation,
                many,
                api=self.api,
                idempotency_keys=self._idempotency_keys,
                incidents=self._incidents,
                public_url=self._transport.public_url,
                clock=self._clock,
                installed=self._installed,
            ).serve(self._transport.server)
        return many
