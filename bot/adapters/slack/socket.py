"""Slack over a socket that we open: no public address is needed. A socket gone deaf is replaced.

The SDK notices a closed socket and missing pongs. It does not notice when one of its own tasks has
died, when Slack never says hello, or when a socket answers pings and brings nothing any more. And
it would try for ever to open a socket at an address that is spent: every address is good once.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from logging import Logger

import aiohttp
from aiohttp import WSMessage
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.errors import CALL_ERRORS, at_start
from bot.adapters.slack.payload import readable_by_bolt
from bot.core.base.backoff import Backoff
from bot.core.base.errors import RetryLaterError

_ADVICE = (
    "Slack does not take SLACK_APP_TOKEN. Make an app-level token (xapp-) with the scope"
    " connections:write and switch Socket Mode on."
)
_UNANSWERED = 6
"""Pings without a pong before we step in; the SDK itself should have, after four."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds of silence after which a socket is deaf."""

    ping: float = 5.0
    """Between two pings."""
    hello: float = 20.0
    """Until Slack must have said hello on a new socket."""
    nothing: float = 600.0
    """Without any message: a fresh socket costs little, a deaf one costs every answer."""
    opening: float = 10.0
    """Until a socket must be open; then another address is asked for."""
    again: float = 1.0
    """Before the second try to open one; twice as long before each that follows."""
    at_most: float = 60.0
    """Between two tries."""


class Socket:
    """Keeps one good socket to Slack."""

    def __init__(
        self, app: AsyncApp, api: SlackApi, token: str, logger: Logger, patience: Patience
    ) -> None:
        """Take the Bolt app, and the app-level token that opens sockets."""
        self._app = app
        self._api = api
        self._token = token
        self._logger = logger
        self._patience = patience

    async def first(self) -> str:
        """Return the address of the first socket, which proves that the token works.

        Raises:
            CannotRunError: the token does not work, or Slack cannot be reached.
        """
        with at_start(self._api.address, _ADVICE):
            return await self._address()

    async def listen(self, address: str | None) -> None:
        """Take what Slack sends until cancelled; a new socket opens before the deaf one closes."""
        current: SocketModeClient | None = None
        try:
            while True:
                fresh, heartbeat = await self._open(address)
                old, current, address = current, fresh, None
                if old is not None:
                    await _close(old)
                reason = await self._deafness(fresh, heartbeat)
                self._logger.warning("The socket to Slack went deaf (%s); opening another.", reason)
        finally:
            if current is not None:
                await _close(current)

    async def _open(self, address: str | None) -> tuple[SocketModeClient, _Heartbeat]:
        """Open a socket, however many tries it takes, each at an address of its own."""
        backoff = Backoff(self._patience.again, self._patience.at_most)
        while True:
            try:
                return await self._opened(address or await self._address())
            except (*CALL_ERRORS, TimeoutError) as error:
                pause = backoff.fail()
                wait = max(pause, error.seconds) if isinstance(error, RetryLaterError) else pause
                why = str(error) or "it took too long"
                self._logger.warning("No socket to Slack (%s); trying again in %g s.", why, wait)
            address = None
            await asyncio.sleep(wait)

    async def _opened(self, address: str) -> tuple[SocketModeClient, _Heartbeat]:
        """Open a socket at an address.

        Raises:
            TimeoutError: it did not open in time.
        """
        heartbeat = _Heartbeat(time.monotonic)
        client = self._client(heartbeat)
        client.wss_uri = address
        try:
            async with asyncio.timeout(self._patience.opening):
                await client.connect()  # type: ignore[no-untyped-call]
        except BaseException:
            await _close(client)
            raise
        return client, heartbeat

    async def _address(self) -> str:
        """Return the address of a new socket.

        Raises:
            one of `CALL_ERRORS`: what to do about what Slack said.
        """
        answer = await self._api.call(self._token, "apps.connections.open", {})
        return str(answer["url"])

    def _client(self, heartbeat: _Heartbeat) -> SocketModeClient:
        client = SocketModeClient(
            app_token=self._token,
            logger=self._logger,
            web_client=self._api.client(),
            ping_interval=self._patience.ping,
            on_message_listeners=[heartbeat.message],
        )
        client.socket_mode_request_listeners.append(self._take)
        return client

    async def _take(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        start = time.monotonic()
        request.payload = readable_by_bolt(request.payload)
        response = await run_async_bolt_app(self._app, request)
        await send_async_response(client, request, response, start)

    async def _deafness(self, client: SocketModeClient, heartbeat: _Heartbeat) -> str:
        """Wait until a socket is deaf, and say why it is."""
        while True:
            await asyncio.sleep(self._patience.ping)
            reason = self._reason(client, heartbeat)
            if reason is not None:
                return reason

    def _reason(self, client: SocketModeClient, heartbeat: _Heartbeat) -> str | None:
        tasks = (client.message_receiver, client.message_processor, client.current_session_monitor)
        if any(task is None or task.done() for task in tasks):
            return "a task of the SDK has ended"
        silence = heartbeat.silence()
        if not heartbeat.anything and silence > self._patience.hello:
            return "no hello"
        if silence > self._patience.nothing:
            return "no message for a long time"
        session = client.current_session
        if (session is None or session.closed) and silence > self._patience.hello:
            return "closed"
        last = client.last_ping_pong_time
        wall = time.time()  # noqa: TID251  # the SDK writes its pongs down by the time of day
        if last is not None and wall - last > _UNANSWERED * self._patience.ping:
            return "no pong"
        return None


async def _close(client: SocketModeClient) -> None:
    """Close a socket; one that is broken may refuse even that."""
    with contextlib.suppress(aiohttp.ClientError, OSError):
        await client.close()  # type: ignore[no-untyped-call]


class _Heartbeat:
    """When something was last heard on a socket."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._moment = clock()
        self.anything = False

    async def message(self, _message: WSMessage) -> None:
        self._moment = self._clock()
        self.anything = True

    def silence(self) -> float:
        return self._clock() - self._moment
