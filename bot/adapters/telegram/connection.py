"""The line to Telegram: who we are there, and how updates reach us. Knows nothing of answers."""

from __future__ import annotations

import asyncio
import logging
import ssl
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING, NoReturn, TypeVar

import httpx
from telegram import Bot as Api
from telegram.error import BadRequest, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.adapters.telegram.errors import (
    TOKEN_REFUSED,
    UNREADABLE_RESPONSE,
    ErrorKind,
    error_kind_of,
    seconds_of,
)
from bot.adapters.telegram.events import Me
from bot.adapters.telegram.limits import MAX_CONNECTIONS, UPDATES
from bot.adapters.telegram.polling import Polling
from bot.adapters.telegram.update_queue import UpdateQueue
from bot.adapters.telegram.webhook import PATH, secret_of, webhook
from bot.core.base.backoff import Backoff
from bot.core.base.errors import CannotRunError

if TYPE_CHECKING:  # where Telegram is polled, nothing listens
    from bot.runtime.web import WebServer

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0

_WHY = 200
"""Characters of a reason that are logged."""

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
        _spare_the_search_for_sniffio()
        request = HTTPXRequest(
            read_timeout=15,
            connect_timeout=10,
            pool_timeout=10,
            httpx_kwargs={"verify": setup.tls},
        )
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
        await self._insist(self.api.initialize)
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
            await self._insist(lambda: self.api.delete_webhook(drop_pending_updates=False))
            await Polling(self.api, update_queue, self._log, self._sleep).run()
        await web.listening()
        await self._insist(lambda: self._announce(public_url))
        while True:
            await asyncio.Event().wait()

    async def _announce(self, public_url: str) -> None:
        try:
            await self.api.set_webhook(
                f"{public_url.rstrip('/')}{PATH}",
                max_connections=MAX_CONNECTIONS,
                allowed_updates=UPDATES,
                drop_pending_updates=False,
                secret_token=secret_of(self._setup.token),
            )
        except BadRequest as error:
            raise CannotRunError(
                f"Telegram does not take TOOLBOT_PUBLIC_URL as it is: {error.message}."
            ) from None

    def _unreachable(self, why: str) -> None:
        if not self._told:
            self._log.warning(
                "telegram: cannot be reached (%s); trying again and again.", why[:_WHY]
            )
            self._told = True

    async def _insist(self, act: Callable[[], Awaitable[T]]) -> T:
        backoff = Backoff(_FIRST_PAUSE, _LONGEST_PAUSE)
        while True:
            try:
                return await act()
            except RetryAfter as error:
                wait = seconds_of(error)
            except TelegramError as error:
                if error_kind_of(error) is ErrorKind.NOT_US:
                    raise CannotRunError(TOKEN_REFUSED) from None
                self._unreachable(error.message)
                wait = backoff.fail()
            except UNREADABLE_RESPONSE as error:
                self._unreachable(f"an answer that cannot be read ({error})")
                wait = backoff.fail()
            await self._sleep(wait)


def _spare_the_search_for_sniffio() -> None:
    """Note that sniffio is not installed, where it is not.

    httpcore imports it at each of its locks, several times a request, and assumes asyncio where
    that fails. Python remembers no failure by itself: it would look through all folders each time.
    """
    if find_spec("sniffio") is None:
        sys.modules["sniffio"] = None  # type: ignore[assignment]  # what makes an import fail
