"""The HTTP server that platforms' webhooks and health checks share. Knows no platform.

Every route has its own limit on the size of a body, which is enforced before anything parses it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

MAX_BODY = 1024 * 1024
"""Bytes of a request's body; updates and payloads of the platforms stay far below."""

_LEAVING_SECONDS = 5.0
"""For which requests in flight are waited for; half a request must not keep the program."""

Route = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WebServer:
    """Serves the routes that were added, until it is cancelled."""

    def __init__(self, host: str, port: int) -> None:
        """Take the address to listen on; port 0 lets the system choose."""
        self._host = host
        self._port = port
        self._app = web.Application(client_max_size=MAX_BODY)
        self._listening = asyncio.Event()
        self.bound_port: int | None = None
        self.add("GET", "/healthz", _healthy)

    def add(self, method: str, path: str, route: Route) -> None:
        """Answer requests of a method and path with a route."""
        self._app.router.add_route(method, path, route)

    async def serve(self) -> None:
        """Listen and answer until cancelled, then let requests in flight finish.

        Raises:
            OSError: the address cannot be listened on.
        """
        runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=_LEAVING_SECONDS)
        await runner.setup()
        try:
            site = web.TCPSite(runner, self._host, self._port)
            await site.start()
            self.bound_port = runner.addresses[0][1]
            self._listening.set()
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def listening(self) -> int:
        """Wait until the server listens, and return its port."""
        await self._listening.wait()
        return self.bound_port or self._port


async def _healthy(_request: web.Request) -> web.Response:
    return web.Response(text="ok\n")
