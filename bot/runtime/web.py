"""The HTTP server that platforms' webhooks and health checks share. Knows no platform.

Every request has a limit on the size of its body and on the time it takes to arrive, which are
enforced before anything parses it. Whoever opens connections and says nothing, or half of a
request, costs a place until the time is up; where all places are taken, the connection that has
waited longest for its request gives way. So the number of file handles is bounded, and whoever
sends whole requests gets through.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import StreamReader, web
from aiohttp.typedefs import Middleware

_SERVER_ERROR = 500
MAX_BODY = 1024 * 1024
"""Bytes of a request's body; updates and payloads of the platforms stay far below."""

Route = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class HttpLimits:
    """What a connection may take. Seconds, unless said otherwise."""

    head: float = 10.0
    """From the first byte of a request (or the opening of the connection) to the end of its
    headers. Platforms and proxies send them in one piece."""
    body: float = 10.0
    """From then to the end of its body; the platforms themselves wait no longer for an answer."""
    idle: float = 75.0
    """Between two requests: longer than proxies keep a connection (nginx: `keepalive_timeout` of
    an upstream, 60 s), so that none is closed under a request that is on its way."""
    lingering: float = 2.0
    """For which the rest of a body that nobody wanted is read and thrown away."""
    leaving: float = 5.0
    """For which requests in flight are waited for when the program stops."""
    connections: int = 256
    """Open at once: Telegram opens at most 100 (Bot API, setWebhook.max_connections), and a
    process has 1,024 file handles where nobody raised that (Linux, RLIMIT_NOFILE)."""
    backlog: int = 128
    """Connections that the system accepts in our place while we are busy."""


class Connections:
    """The connections that are open; the one that waits longest for a request stands first."""

    def __init__(self, limits: HttpLimits) -> None:
        """Take the limits."""
        self.limits = limits
        self._open: set[HttpConnection] = set()
        self._waiting: dict[HttpConnection, None] = {}

    def add(self, connection: HttpConnection) -> None:
        """Let a connection in, in place of the one that waits longest where there are too many.

        Where each of the others is being answered, the new one has to go.
        """
        self._open.add(connection)
        self.wait(connection)
        if len(self._open) > self.limits.connections:
            longest = next(iter(self._waiting))
            self.remove(longest)
            longest.force_close()

    def wait(self, connection: HttpConnection) -> None:
        """Note that a connection waits for a request from now on."""
        if connection in self._open:
            self._waiting[connection] = None

    def answer(self, connection: HttpConnection) -> None:
        """Note that a connection has brought a whole request, which is being answered."""
        self._waiting.pop(connection, None)

    def remove(self, connection: HttpConnection) -> None:
        """Forget a connection that is closed."""
        self._open.discard(connection)
        self._waiting.pop(connection, None)


class HttpConnection(web.RequestHandler):
    """One connection: aiohttp's own, with a time limit on headers, and one line a bad request."""

    __slots__ = ("_all", "_answering", "_head_timer")

    def __init__(self, server: web.Server, all_: Connections) -> None:
        """Take the server that answers, and the connections that this one is to be among."""
        loop, limits = asyncio.get_running_loop(), all_.limits
        super().__init__(
            server,
            loop=loop,
            keepalive_timeout=limits.idle,
            lingering_time=limits.lingering,
            access_log=None,  # type: ignore[arg-type]  # None is what turns it off
        )
        self._all = all_
        self._answering = False
        self._head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for the headers of the first request."""
        super().connection_made(transport)
        self._expect_head()
        self._all.add(self)

    def connection_lost(self, exc: BaseException | None) -> None:
        """Give up the place."""
        self._stop_timer()
        self._all.remove(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Begin to wait for the rest of the headers of a request that comes after another one."""
        if not self._answering:
            self._expect_head()
        super().data_received(data)

    def begin_answer(self, body: StreamReader) -> None:
        """Hear that the headers of a request are whole; it is waited for until its body is, too."""
        self._stop_timer()
        self._answering = True
        body.on_eof(self._note_whole)

    def end_answer(self) -> None:
        """Hear that a request is answered; from now on the next one is waited for."""
        self._answering = False
        self._all.wait(self)

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = _SERVER_ERROR,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Answer what is no HTTP, with one line in the log that holds nothing of what was sent.

        A bug of ours (a status of 500) keeps its traceback.
        """
        if status >= _SERVER_ERROR:
            return super().handle_error(request, status, exc, message)
        self.logger.warning("A request from %s is not valid HTTP; it was refused.", request.remote)
        refusal = web.Response(status=status)
        refusal.force_close()
        return refusal

    def _note_whole(self) -> None:
        if self._answering:  # else it was answered before its end had come
            self._all.answer(self)

    def _expect_head(self) -> None:
        if self._head_timer is None:
            self._head_timer = self._loop.call_later(self._all.limits.head, self.force_close)

    def _stop_timer(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None


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
        connection.begin_answer(body)
        try:
            return await handler(request)
        except _TooSlowError:
            raise web.HTTPRequestTimeout from None
        except (web.RequestPayloadError, ConnectionError, RuntimeError) as error:
            # aiohttp's RuntimeError: whoever began to read a body when its connection was gone.
            known = not isinstance(error, RuntimeError) or request.transport is None
            if body.is_eof() or not known:
                raise  # it is not about the body
            raise web.HTTPBadRequest from None
        finally:
            timer.cancel()
            connection.end_answer()

    return answer


class _TooSlowError(TimeoutError):
    """A body did not arrive in time."""
