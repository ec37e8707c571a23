"""Slack over HTTP: one address for events, commands and interactions."""

from __future__ import annotations

import json

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.adapters.slack.gate import Gate
from bot.adapters.slack.manifest import EVENTS_PATH
from bot.adapters.slack.origin import is_whole, without_authorizations
from bot.runtime.web import WebServer

_MALFORMED, _SERVER_ERROR = 400, 500


def serve_events(server: WebServer, app: AsyncApp, gate: Gate) -> None:
    """Let the server bring what Slack sends to the Bolt app, once the gate lets it in."""

    async def route(request: web.Request) -> web.Response:
        body = await request.read()
        refused = gate.refusal(request.headers, body)
        if refused is not None:
            return web.Response(status=refused)
        answer = await app.async_dispatch(
            AsyncBoltRequest(
                body=_readable(body.decode(), request.headers.get("Content-Type", "")),
                query=request.query_string,
                headers=dict(request.headers.items()),
            )
        )
        if answer.status >= _SERVER_ERROR:
            return web.Response(status=_MALFORMED)  # signed, and yet nothing that Slack sends
        return await to_aiohttp_response(answer)

    server.add("POST", EVENTS_PATH, route)


def _readable(body: str, kind: str) -> str:
    """Return a body without what Bolt could not read; events alone have it, and they are JSON."""
    if not kind.startswith("application/json"):
        return body
    payload = json.loads(body)
    return body if is_whole(payload) else json.dumps(without_authorizations(payload))
