"""A strict platform over HTTP, in a process of its own: it outlives whoever is killed.

Refuses with 429 whatever comes above the limit of a bucket in any sliding second, and above one a
gap in a chat; fails by chance where it is told to; remembers every arrival with its moment
(CLOCK_MONOTONIC, which all processes of a machine share). Run: `python -m ... <settings as JSON>`,
prints its port.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass(frozen=True, slots=True, kw_only=True)
class Strictness:
    """`limit` a second, one a `gap` in a chat; the rest are shares of the posts and seconds."""

    limit: int = 10**9
    gap: float = 0.0
    retry_after: float = 1.0
    failing: float = 0.0
    """Answered with 502, and not taken."""
    failing_late: float = 0.0
    """Answered with 502, but taken."""
    lost: float = 0.0
    """Taken, and the connection cut."""
    latency: float = 0.01
    refuse_at: int = 0
    """The number of one post that is refused whatever the pace; 0: none."""


@dataclass
class Endpoint:
    """What arrived, and what was refused."""

    strict: Strictness
    chance: random.Random = field(default_factory=lambda: random.Random(6))  # noqa: S311  # faults
    windows: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    chats: dict[str, float] = field(default_factory=dict)
    posts: list[tuple[float, str, str, str, int]] = field(default_factory=list)
    """Moment, chat, key, what was done (taken, bucket, chat, failed), and by which process."""
    taken: dict[str, int] = field(default_factory=dict)

    async def post(self, request: web.Request) -> web.StreamResponse:
        """Take a post, or refuse it."""
        asked = await request.json()
        now = time.monotonic()
        refused = self._refusal(now, asked["bucket"], asked["chat"])
        if refused:
            self._note(now, asked, refused)
            headers = {"Retry-After": str(self.strict.retry_after)}
            return web.json_response(
                {"retry_after": self.strict.retry_after}, status=429, headers=headers
            )
        return await self._take(request, now, asked)

    async def _take(
        self, request: web.Request, now: float, asked: Mapping[str, Any]
    ) -> web.StreamResponse:
        key = asked["key"]
        self.windows[asked["bucket"]].append(now)
        self.chats[asked["chat"]] = now
        lot, strict = self.chance.random(), self.strict
        if lot < strict.failing:
            self._note(now, asked, "failed")
            return web.Response(status=502)
        self._note(now, asked, "taken")
        self.taken.setdefault(key, len(self.taken) + 1)
        await asyncio.sleep(strict.latency)
        if lot < strict.failing + strict.failing_late:
            return web.Response(status=502)
        if lot < strict.failing + strict.failing_late + strict.lost and request.transport:
            request.transport.abort()
        return web.json_response({"id": str(self.taken[key])})

    def _note(self, now: float, asked: Mapping[str, Any], what: str) -> None:
        self.posts.append((now, asked["chat"], asked["key"], what, asked["by"]))

    def _refusal(self, now: float, bucket: str, chat: str) -> str:
        window = self.windows[bucket]
        while window and now - window[0] >= 1.0:
            window.popleft()
        if len(window) >= self.strict.limit or len(self.posts) + 1 == self.strict.refuse_at:
            return "bucket"
        too_early = now - self.chats.get(chat, float("-inf")) < self.strict.gap
        return "chat" if too_early else ""

    async def find(self, request: web.Request) -> web.Response:
        """Tell whether a key was taken."""
        found = self.taken.get(request.query["key"])
        return web.json_response({"id": None if found is None else str(found)})

    async def report(self, _: web.Request) -> web.Response:
        """Tell all that arrived."""
        return web.json_response(self.posts)

    async def reset(self, request: web.Request) -> web.Response:
        """Forget all, and be as strict as is asked."""
        fresh = Endpoint(Strictness(**await request.json()))
        self.strict, self.chance, self.windows = fresh.strict, fresh.chance, fresh.windows
        self.chats, self.posts, self.taken = fresh.chats, fresh.posts, fresh.taken
        return web.Response()


async def serve() -> None:
    """Serve on a port of 127.0.0.1, and print which."""
    endpoint = Endpoint(Strictness())
    app = web.Application()
    app.add_routes(
        [
            web.post("/post", endpoint.post),
            web.get("/find", endpoint.find),
            web.get("/report", endpoint.report),
            web.post("/reset", endpoint.reset),
        ]
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(json.dumps(runner.addresses[0][1]), flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
