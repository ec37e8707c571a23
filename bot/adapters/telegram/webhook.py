"""Takes updates from Telegram's requests. Refuses others before a byte of the body is read."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from bot.adapters.telegram.limits import ACKNOWLEDGE
from bot.adapters.telegram.update_queue import LeftToOthersError, UpdateQueue, read_update

if TYPE_CHECKING:  # where Telegram is polled, nothing listens
    from aiohttp import web

    from bot.runtime.web import Route

PATH = "/telegram"
HEADER_NAME = "X-Telegram-Bot-Api-Secret-Token"


def secret_of(token: str) -> str:
    """Return what Telegram shows with each update.

    It is made from the token: all copies of the bot agree on it, and nobody has to set it.
    """
    return hmac.new(token.encode(), b"toolbot webhook", hashlib.sha256).hexdigest()


def webhook(secret: str, update_queue: UpdateQueue) -> Route:
    """Return the route that takes updates; it is acknowledged when they are settled."""
    from aiohttp import web

    async def take(request: web.Request) -> web.Response:
        shown = request.headers.get(HEADER_NAME, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(shown, secret.encode()):
            return web.Response(status=403)
        raw = read_update(await request.read())
        if raw is None:
            return web.Response(status=400)
        if not update_queue.ready:  # starting or leaving: Telegram asks again
            return web.Response(status=503)
        try:
            taken = await update_queue.take(raw, repeated=True)
        except LeftToOthersError:
            return web.Response(status=503)
        await update_queue.settle([taken], ACKNOWLEDGE)
        return web.Response()

    return take
