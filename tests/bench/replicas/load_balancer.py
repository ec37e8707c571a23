"""A load balancer as small as they come. Knows no platform.

It takes turns, asks who is ready, and tries the next one where nothing was sent. It repeats nothing
that may have arrived, as nginx does with a POST: that is for whoever sent it.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout, TCPConnector
from aiohttp import web as http

_LOOK_SECONDS = 2.0
_UNREADY_AFTER = 2
_READY = ClientTimeout(total=4.0)
_ANSWER = ClientTimeout(total=20.0, sock_connect=2.0)
_KEPT = ("Content-Type", "X-Slack-Signature", "X-Slack-Request-Timestamp", "X-Slack-Retry-Num",
         "X-Telegram-Bot-Api-Secret-Token")  # fmt: skip


class LoadBalancer:
    """Passes requests on to copies of the bot."""

    def __init__(self, ports: Sequence[int]) -> None:
        """Take where the copies listen."""
        self._ports = ports
        self._turns = itertools.count()
        self._failures: Counter[int] = Counter()
        self.url = ""

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Serve while the block runs."""
        app = http.Application()
        app.router.add_post("/{path:.*}", self._pass_on)
        runner = http.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await http.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        connections = TCPConnector(force_close=True, limit=0)
        async with ClientSession(connector=connections) as self._session:
            looking = asyncio.gather(*(self._look_at(port) for port in self._ports))
            try:
                yield
            finally:
                looking.cancel()
                await asyncio.gather(looking, return_exceptions=True)
                await runner.cleanup()

    def _in_turn(self) -> Iterator[int]:
        """Return those that are ready, another one first each time; all where none is."""
        ready = [port for port in self._ports if self._failures[port] < _UNREADY_AFTER]
        known = ready or list(self._ports)
        first = next(self._turns) % len(known)
        yield from known[first:] + known[:first]

    async def _look_at(self, port: int) -> None:
        while True:
            try:
                url = f"http://127.0.0.1:{port}/readyz"
                async with self._session.get(url, timeout=_READY) as answer:
                    ready = answer.status == http.HTTPOk.status_code
            except (ClientError, OSError):
                ready = False
            self._failures[port] = 0 if ready else self._failures[port] + 1
            await asyncio.sleep(_LOOK_SECONDS)

    async def _pass_on(self, request: http.Request) -> http.Response:
        body = await request.read()
        headers = {name: request.headers[name] for name in _KEPT if name in request.headers}
        for port in self._in_turn():
            url = f"http://127.0.0.1:{port}{request.path}"
            try:
                async with self._session.post(
                    url, data=body, headers=headers, timeout=_ANSWER
                ) as answer:
                    if answer.status == http.HTTPServiceUnavailable.status_code:
                        continue
                    return http.Response(status=answer.status, body=await answer.read())
            except ClientConnectorError:
                continue  # nothing was sent
            except TimeoutError:
                return http.Response(status=http.HTTPGatewayTimeout.status_code)
            except ClientError:
                return http.Response(status=http.HTTPBadGateway.status_code)
        return http.Response(status=http.HTTPServiceUnavailable.status_code)
