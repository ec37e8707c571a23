"""How the bot is, for those who watch it: `/livez`, `/readyz`, `/metrics`. Knows no platform.

What is checked is handed in. A check that fails says so in words; one that the bot cannot do
without makes `/readyz` answer 503. No page shows an id, a question, an address or a secret.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from aiohttp import web

from bot.runtime.web import WebServer

_PATIENCE = 3.0
"""Seconds that a check may take: who asks waits for it (Kubernetes gives up after 1 to 10)."""
METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus, "Exposition formats": the text format."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How something is, in words; `well` where there is nothing to do about it."""

    said: str
    well: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """Something that is looked at when somebody asks; `vital` where nothing works without it."""

    name: str
    look: Callable[[], Awaitable[Condition]]
    vital: bool = False


class Health:
    """Answers how the bot is."""

    def __init__(
        self,
        server: WebServer,
        checks: Sequence[Check],
        metrics: Callable[[], Awaitable[bytes]],
        patience: float = _PATIENCE,
    ) -> None:
        """Take the server to answer on, what is checked, and what writes the metrics."""
        self._server = server
        self._checks = checks
        self._metrics = metrics
        self._patience = patience

    def serve(self) -> None:
        """Add the pages to the server."""
        self._server.add("GET", "/livez", self._live)
        self._server.add("GET", "/readyz", self._ready)
        self._server.add("GET", "/metrics", self._measured)

    async def _live(self, _request: web.Request) -> web.Response:
        """Say that the loop turns: it does, else nobody answered."""
        return web.Response(text="ok\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        found = await asyncio.gather(*(self._look(check) for check in self._checks))
        pairs = list(zip(self._checks, found, strict=True))
        broken = any(check.vital and not finding.well for check, finding in pairs)
        lines = ["not ready" if broken else "ok"]
        lines += [_line(check.name, finding) for check, finding in pairs]
        lines += [f"warning: {what}: {how}" for what, how in self._server.notes.items()]
        return web.Response(text="\n".join((*lines, "")), status=503 if broken else 200)

    async def _look(self, check: Check) -> Condition:
        try:
            async with asyncio.timeout(self._patience):
                return await check.look()
        except TimeoutError:
            return Condition(f"no answer within {self._patience:g} s", well=False)
        except Exception as error:  # noqa: BLE001  # what is looked at may break in any way
            return Condition(f"cannot be looked at ({type(error).__name__})", well=False)

    async def _measured(self, _request: web.Request) -> web.Response:
        return web.Response(body=await self._metrics(), headers={"Content-Type": METRICS_TYPE})


def _line(name: str, finding: Condition) -> str:
    return f"{name}: {finding.said}" if finding.well else f"warning: {name}: {finding.said}"
