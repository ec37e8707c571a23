"""Connections over HTTP, bounded: how many are open, and how long each may take over a request.

Whoever opens connections and says nothing, or half of a request, costs a place until the time is
up; where all places are taken, the connection that has waited longest for its request gives way.
So the number of file handles is bounded, and whoever sends whole requests gets through. Knows no
route and no platform.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from aiohttp import web

_SERVER_ERROR = 500


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
        """Note that a connection has brought a request, which is being answered."""
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

    def begin_answer(self) -> None:
        """Hear that the headers of a request are whole."""
        self._stop_timer()
        self._answering = True
        self._all.answer(self)

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

    def _expect_head(self) -> None:
        if self._head_timer is None:
            self._head_timer = self._loop.call_later(self._all.limits.head, self.force_close)

    def _stop_timer(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None
