"""A server on loopback that answers as a test wants, and a client that does not wait."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from bot.sources.address_guard import WebOrigin, web_origin
from bot.sources.http_client import HttpClient, Limits, Pace

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Waits:
    """A clock that jumps: whoever waits by it has waited at once."""

    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        """Return the time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.slept.append(seconds)
        self.now += seconds

    @property
    def pace(self) -> Pace:
        """The clock as clients take it."""
        return Pace(self.monotonic, self.sleep)


@asynccontextmanager
async def serving(handler: Handler) -> AsyncIterator[str]:
    """Serve on a free port of loopback, and give the address."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


def client_for(
    *addresses: str, waits: Waits | None = None, limits: Limits | None = None
) -> HttpClient:
    """Return a client that may read these hosts."""
    origins: set[WebOrigin] = {web_origin(address) for address in addresses}
    return HttpClient(origins, (waits or Waits()).pace, "toolbot-test", limits)
