"""The line to Telegram: who we are there, and how updates reach us, by polling or by a webhook.

Whoever calls the webhook and is not Telegram is refused before a byte of the body is read. Knows
nothing of answers.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import logging
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, NoReturn, TypeVar

import httpx
from telegram import Bot as Api
from telegram.error import BadRequest, Conflict, TelegramError

from bot.adapters.telegram.bounds import ACKNOWLEDGE_SECONDS, MAX_CONNECTIONS, SETTLE_SECONDS
from bot.adapters.telegram.errors import translated
from bot.adapters.telegram.events import Me
from bot.adapters.telegram.limits import BATCH, LONG_POLL_SECONDS
from bot.adapters.telegram.update_queue import LeftToOthersError, Raw, UpdateQueue, read_update
from bot.core.base.backoff import Backoff
from bot.core.base.errors import (
    CannotRunError,
    DeliveryUnknownError,
    NotDeliveredError,
    RetryLaterError,
)

if TYPE_CHECKING:  # where Telegram is polled, nothing listens
    from aiohttp import web

    from bot.runtime.web import Route, WebServer

PATH = "/telegram"
HEADER_NAME = "X-Telegram-Bot-Api-Secret-Token"

_GET = "getupdates"
"""The method under a spelling that python-telegram-bot does not know: it would parse all updates at
once, and one that it cannot parse would stop us for ever. Telegram ignores the case of methods
(Bot API, "Making requests")."""
_UPDATES = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "inline_query",
    "my_chat_member",
)
"""Kinds of updates that we read. Set at each start, since Telegram remembers the last list."""
_FIRST_PAUSE, _LONGEST_PAUSE, _LONGEST_POLLING_PAUSE = 1.0, 30.0, 60.0
_LAST_WORD = 3.0
_SHARED = 600.0
"""Seconds without a conflict after which the other copy counts as stopped."""
_FAILED = (NotDeliveredError, DeliveryUnknownError, TelegramError)
"""A call that did not work, and is made again after a while."""

_NOT_FETCHED = "telegram: updates cannot be fetched (%s); trying again and again."
_OTHER_COPY = (
    "telegram: somebody else fetches this bot's updates. Most likely a second copy of the bot runs"
    " with the same token: stop one of them. This one keeps trying, ever more slowly."
)
_WEBHOOK = (
    "telegram: a webhook was set for this bot while it polls. Most likely another copy runs with"
    " TOOLBOT_PUBLIC_URL and the same token: stop one of them. This one keeps trying."
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setup:
    """What the operator has set; `web` and `public_url` together mean a webhook.

    `tls` has the authorities that are trusted: reading them is half the work of a start.
    """

    token: str = field(repr=False)
    api_url: str
    public_url: str | None = None
    web: WebServer | None = None
    tls: ssl.SSLContext = field(default_factory=httpx.create_ssl_context, repr=False)


class Connection:
    """Connects, listens, and disconnects."""

    def __init__(
        self, setup: Setup, log: logging.Logger, sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        self._setup = setup
        self._log = log
        self._sleep = sleep
        self._told = False
        from bot.adapters.telegram.http_client import BotApiClient

        request = BotApiClient(setup.tls)
        self.api = Api(
            setup.token,
            base_url=f"{setup.api_url.rstrip('/')}/bot",
            request=request,
            get_updates_request=request,  # else a second client is made, which polling leaves idle
        )

    async def connect(self) -> Me:
        """Return who we are; a network that is down is waited for.

        Raises:
            CannotRunError: the token is not valid.
        """
        await self._insist("getMe", self.api.initialize)
        self._log.info("telegram: running as @%s.", self.api.username)
        if not self.api.supports_inline_queries:
            self._log.warning("telegram: inline mode is off. Send /setinline to @BotFather.")
        return Me(self.api.id, self.api.username)

    async def disconnect(self) -> None:
        """Close what was opened."""
        await self.api.shutdown()

    def offer(self, update_queue: UpdateQueue) -> None:
        """Add our route to the web server, where there is one."""
        if self._setup.web is not None:
            self._setup.web.add("POST", PATH, webhook(secret_of(self._setup.token), update_queue))

    async def listen(self, update_queue: UpdateQueue) -> NoReturn:
        """Take updates in until cancelled.

        Raises:
            CannotRunError: the token is not valid any more, or Telegram does not take our address.
        """
        web, public_url = self._setup.web, self._setup.public_url
        if web is None or public_url is None:
            await self._insist(
                "deleteWebhook", lambda: self.api.delete_webhook(drop_pending_updates=False)
            )
            await Polling(self.api, update_queue, self._log, self._sleep).run()
        await web.listening()
        await self._insist("setWebhook", lambda: self._announce(public_url))
        while True:
            await asyncio.Event().wait()

    async def _announce(self, public_url: str) -> None:
        try:
            await self.api.set_webhook(
                f"{public_url.rstrip('/')}{PATH}",
                max_connections=MAX_CONNECTIONS,
                allowed_updates=_UPDATES,
                drop_pending_updates=False,
                secret_token=secret_of(self._setup.token),
            )
        except BadRequest as error:
            raise CannotRunError(
                f"Telegram does not take TOOLBOT_PUBLIC_URL as it is: {error.message}."
            ) from None

    async def _insist(self, method: str, act: Callable[[], Awaitable[T]]) -> T:
        backoff = Backoff(_FIRST_PAUSE, _LONGEST_PAUSE)
        while True:
            try:
                with translated(method):
                    return await act()
            except RetryLaterError as later:
                wait = later.seconds
            except _FAILED as error:
                if not self._told:
                    self._log.warning(
                        "telegram: cannot be reached (%s); trying again and again.", error
                    )
                    self._told = True
                wait = backoff.fail()
            await self._sleep(wait)


class Polling:
    """Asks Telegram for updates until cancelled."""

    def __init__(
        self,
        api: Api,
        update_queue: UpdateQueue,
        log: logging.Logger,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._api = api
        self._update_queue = update_queue
        self._log = log
        self._sleep = sleep
        self._offset: int | None = None
        self._backoff = Backoff(_FIRST_PAUSE, _LONGEST_POLLING_PAUSE)
        self._told: str | None = None
        self._shared_until = 0.0

    async def run(self) -> NoReturn:
        """Fetch and hand over, for ever.

        Raises:
            CannotRunError: the token is not valid (any more).
        """
        try:
            while True:
                await self._round()
        finally:
            await self._confirm()

    async def _round(self) -> None:
        try:
            fetched = await self._fetch(LONG_POLL_SECONDS, BATCH)
        except (RetryLaterError, *_FAILED) as error:
            await self._wait_after(error)
            return
        self._recover()
        taken = [await self._update_queue.take(raw) for raw in fetched]
        await self._update_queue.settle(taken, SETTLE_SECONDS)
        # An offset is sent until it has confirmed something, no longer: after a quiet week ids
        # start again at random, and an old offset would hide them.
        self._offset = int(str(fetched[-1]["update_id"])) + 1 if fetched else None

    async def _fetch(self, hold: int, limit: int) -> list[Raw]:
        asked = {
            "offset": self._offset,
            "timeout": hold,
            "limit": limit,
            "allowed_updates": _UPDATES,
        }
        with translated(_GET):
            fetched: object = await self._api.do_api_request(
                _GET,
                {name: value for name, value in asked.items() if value is not None},
                read_timeout=hold + 10,
            )
            return _updates(fetched)

    async def _wait_after(self, error: Exception) -> None:
        pause = self._backoff.fail()
        match error:
            case Conflict():
                self._tell(_WEBHOOK if "webhook" in error.message.lower() else _OTHER_COPY)
                pause = max(pause, 5.0)
                self._shared_until = monotonic() + _SHARED
            case RetryLaterError(seconds=seconds):
                pause = seconds
            case _:
                self._tell(_NOT_FETCHED, str(error))
        await self._sleep(pause)

    def _recover(self) -> None:
        """Forget a trouble that is over; two copies in turns succeed now and then, and go on."""
        if monotonic() < self._shared_until:
            return
        if self._told is not None:
            self._log.warning("telegram: updates arrive again.")
        self._backoff.reset()
        self._told = None

    def _tell(self, what: str, why: str = "") -> None:
        if what != self._told:
            self._log.warning(what, *((why,) if why else ()))
            self._told = what

    async def _confirm(self) -> None:
        """Tell Telegram what is settled, so that a later start does not hear of it again."""
        if self._offset is not None:
            with contextlib.suppress(RetryLaterError, CannotRunError, TimeoutError, *_FAILED):
                async with asyncio.timeout(_LAST_WORD):
                    await self._fetch(0, 1)


def _updates(fetched: object) -> list[Raw]:
    """Return the updates of an answer, without what is none.

    Raises:
        ValueError: the answer holds nothing that is an update, though it is not empty.
    """
    if not isinstance(fetched, list):
        raise ValueError("no list of updates")  # noqa: TRY004  # one kind of error for all of it
    updates: list[Raw] = [
        update
        for update in fetched
        if isinstance(update, dict) and isinstance(update.get("update_id"), int)
    ]
    if fetched and not updates:
        raise ValueError("a list without updates")
    return updates


def secret_of(token: str) -> str:
    """Return what Telegram shows with each update.

    It is made from the token: all copies of the bot agree on it, and nobody has to set it.
    """
    return hmac.new(token.encode(), b"toolbot webhook", hashlib.sha256).hexdigest()


def webhook(secret: str, update_queue: UpdateQueue) -> Route:
    """Return the route that takes updates; it is acknowledged when they are settled."""
    from aiohttp import web

    async def take(request: web.Request) -> web.Response:
        shown = request.headers.get(HEADER_NAME, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(shown, secret.encode()):
            return web.Response(status=403)
        raw = read_update(await request.read())
        if raw is None:
            return web.Response(status=400)
        if not update_queue.ready:  # starting or leaving: Telegram asks again
            return web.Response(status=503)
        try:
            taken = await update_queue.take(raw, repeated=True)
        except LeftToOthersError:
            return web.Response(status=503)
        await update_queue.settle([taken], ACKNOWLEDGE_SECONDS)
        return web.Response()

    return take
