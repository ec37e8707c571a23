"""Slack over HTTP: one address for events, commands and interactions.

Whether a request is Slack's, new and readable is decided before anything parses it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.adapters.slack import bounds, limits
from bot.adapters.slack.manifest import EVENTS_PATH
from bot.adapters.slack.payload import readable_by_bolt
from bot.runtime.web import WebServer

_LONGEST_TIME = 12
_OK, _MALFORMED, _FORGED, _TOO_LARGE = 200, 400, 401, 413


class RequestVerifier:
    """Checks requests; remembers signatures for as long as their time would let them in."""

    def __init__(self, signing_secret: str, clock: Callable[[], float]) -> None:
        """Take the signing secret of the app, and a clock that shows the time of day."""
        self._secret = signing_secret.encode()
        self._clock = clock
        self._seen: OrderedDict[str, float] = OrderedDict()

    def verify_request(self, headers: Mapping[str, str], body: bytes) -> int | None:
        """Return the status with which a request ends here, or None where it may pass.

        One that came before is taken a second time and not acted on: whatever brought it again, a
        proxy or Slack, would try until it is.
        """
        if len(body) > bounds.MAX_BODY_BYTES:
            return _TOO_LARGE
        moment = headers.get("X-Slack-Request-Timestamp", "")
        signature = headers.get("X-Slack-Signature", "")
        if not self._is_slack(moment, signature, body):
            return _FORGED
        if not is_readable(headers.get("Content-Type", ""), body):
            return _MALFORMED
        return None if self._is_new(signature) else _OK

    def _is_slack(self, moment: str, signature: str, body: bytes) -> bool:
        # Not by slack_sdk.signature: it reads the body as UTF-8 before it compares, and fails on a
        # time that is no number and on a signature that is not ASCII.
        if not (moment.isascii() and moment.isdecimal() and len(moment) <= _LONGEST_TIME):
            return False
        if abs(self._clock() - int(moment)) > limits.CLOCK_SECONDS:
            return False
        signed = hmac.new(self._secret, b"v0:%b:%b" % (moment.encode(), body), hashlib.sha256)
        expected = f"v0={signed.hexdigest()}".encode()
        return hmac.compare_digest(expected, signature.encode("utf-8", "replace"))

    def _is_new(self, signature: str) -> bool:
        now = self._clock()
        while self._seen and next(iter(self._seen.values())) < now:
            self._seen.popitem(last=False)
        if signature in self._seen:
            return False
        self._seen[signature] = now + 2 * limits.CLOCK_SECONDS
        return True


def is_readable(kind: str, body: bytes) -> bool:
    """Tell whether a body is what Slack sends: a JSON object, or a form that may hold one."""
    try:
        text = body.decode()
        if kind.startswith("application/json"):
            return isinstance(json.loads(text), dict)
        fields = dict(parse_qsl(text, keep_blank_values=True, max_num_fields=100))
        return "payload" not in fields or isinstance(json.loads(fields["payload"]), dict)
    except (ValueError, RecursionError):
        return False


_UNREADABLE, _SERVER_ERROR = 400, 500


def serve_events(server: WebServer, app: AsyncApp, verifier: RequestVerifier) -> None:
    """Let the server bring what Slack sends to the Bolt app, once the verifier lets it in."""

    async def route(request: web.Request) -> web.Response:
        body = await request.read()
        ended = verifier.verify_request(request.headers, body)
        if ended is not None:
            return web.Response(status=ended)
        try:
            asked = AsyncBoltRequest(
                body=_readable(body.decode(), request.headers.get("Content-Type", "")),
                query=request.query_string,
                headers=dict(request.headers.items()),
            )
        except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
            return web.Response(status=_UNREADABLE)  # Bolt cannot read it
        answer = await app.async_dispatch(asked)
        if answer.status >= _SERVER_ERROR:
            return web.Response(status=_UNREADABLE)  # signed, and yet nothing that Slack sends
        return await to_aiohttp_response(answer)

    server.add("POST", EVENTS_PATH, route)


def _readable(body: str, kind: str) -> str:
    """Return a body without what Bolt could not read; events alone have it, and they are JSON."""
    if not kind.startswith("application/json"):
        return body
    return json.dumps(readable_by_bolt(json.loads(body)))
