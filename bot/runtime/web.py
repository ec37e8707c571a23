"""The HTTP server that platforms' webhooks and health checks share. Knows no platform.

Every request has a limit on the size of its body and on the time it takes to arrive, which are
enforced before anything parses it; `http_connections` bounds what comes before the body.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.runtime.http_connections import Connections, HttpConnection, HttpLimits

MAX_BODY = 1024 * 1024
"""Bytes of a request's body; updates and payloads of the platforms stay far below."""

Route = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WebServer:
    """Serves the routes that were added, until it is cancelled."""

    def __init__(self, host: str, port: int, limits: HttpLimits | None = None) -> None:
        """Take the address to listen on; port 0 lets the system choose."""
        self._host = host
        self._port = port
        self._limits = limits or HttpLimits()
        self._app = web.Application(client_max_size=MAX_BODY)
        self._listening = asyncio.Event()
        self.bound_port: int | None = None
        self.notes: dict[str, str] = {}
        """How something is that stops no answer, by what it is."""
        self.add("GET", "/healthz", self._healthy)

    def add(self, method: str, path: str, route: Route) -> None:
        """Answer requests of a method and path with a route."""
        self._app.router.add_route(method, path, route)

    def note(self, what: str, how: str | None) -> None:
        """Say at `/healthz` how something is that stops no answer; None: it is well again."""
        self.notes.pop(what, None)
        if how is not None:
            self.notes[what] = how

    async def serve(self) -> None:
        """Listen and answer until cancelled, then let requests in flight finish.

        Raises:
            OSError: the address cannot be listened on.
        """
        self._app.middlewares.append(_bounded(self._limits.body))
        runner = web.AppRunner(self._app, shutdown_timeout=self._limits.leaving)
        await runner.setup()
        try:
            with contextlib.closing(await self._listen(runner)) as listener:
                self.bound_port = listener.sockets[0].getsockname()[1]
                self._listening.set()
                await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def listening(self) -> int:
        """Wait until the server listens, and return its port."""
        await self._listening.wait()
        return self.bound_port or self._port

    async def _healthy(self, _request: web.Request) -> web.Response:
        notes = (f"{what}: {how}\n" for what, how in self.notes.items())
        return web.Response(text="".join(("ok\n", *notes)))

    async def _listen(self, runner: web.AppRunner) -> asyncio.Server:
        if runner.server is None:
            raise AssertionError("the runner was set up")
        return await asyncio.get_running_loop().create_server(
            functools.partial(HttpConnection, runner.server, Connections(self._limits)),
            self._host,
            self._port,
            backlog=self._limits.backlog,
        )


def _bounded(seconds: float) -> Middleware:
    """Return what gives a body so many seconds to arrive, and tells its connection of an answer."""

    @web.middleware
    async def answer(request: web.Request, handler: Route) -> web.StreamResponse:
        connection, body = request.protocol, request.content
        if not isinstance(connection, HttpConnection):
            raise TypeError("requests come by connections of our own")
        timer = asyncio.get_running_loop().call_later(seconds, body.set_exception, _TooSlowError())
        body.on_eof(timer.cancel)
        connection.begin_answer()
        try:
            return await handler(request)
        except _TooSlowError:
            raise web.HTTPRequestTimeout from None
        except (web.RequestPayloadError, ConnectionError):
            if body.is_eof():
                raise  # it is not about the body, which arrived
            raise web.HTTPBadRequest from None
        finally:
            timer.cancel()
            connection.end_answer()

    return answer


class _TooSlowError(TimeoutError):
    """A body did not arrive in time."""
