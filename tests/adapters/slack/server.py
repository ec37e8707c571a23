"""A small strict Slack on 127.0.0.1: takes what the SDK sends, keeps state, refuses as Slack does.

It can be told to fail, to say "later", to lose an answer after doing what was asked, and to leave a
socket deaf. Test code; nothing here is made of the adapter's code.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import hmac
import itertools
import json
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.adapters.slack.strict import Json, Refusal, check_message, check_view
from tests.patience import PATIENCE

BOT_TOKEN, APP_TOKEN, SIGNING_SECRET = "xoxb-1-right", "xapp-1-right", "a-signing-secret"
CLIENT_ID, CLIENT_SECRET = "1.2", "a-client-secret"
TEAM, CHANNEL, PRIVATE_CHANNEL, DIRECT, USER, BOT_USER = "T1", "C1", "G9", "D1", "U1", "UBOT"
BEGAN = 1_700_000_000
"""The moment of the first post; each stands a second later."""
_HISTORY = {"D": "im:history", "G": "groups:history"}
_SCOPES = ("channels:history", "groups:history", "im:history", "im:write", "mpim:history")
_REPLACING = ("replace_original", "delete_original")


@dataclass
class Fault:
    """What goes wrong with a method, so many times."""

    times: int = 1
    error: str | None = None
    status: int = 200
    retry_after: int | None = None
    lost: bool = False
    """Done, but the answer does not arrive."""
    garbled: bool = False
    """Done, but what arrives is no answer of Slack's."""
    hangs: bool = False
    """Not done, and no answer comes."""


@dataclass
class Hook:
    """A `response_url`: five uses."""

    channel: str
    user: str
    uses: int = 0


@dataclass
class Sent:
    """Something that somebody can see."""

    where: str
    how: str
    body: Json
    by: str = ""
    """The `response_url`, where it came by one."""
    moment: float = field(default_factory=time.perf_counter)


@dataclass
class FakeSlack:
    """The server. `sent` is everything that became visible, in order."""

    sent: list[Sent] = field(default_factory=list)
    calls: list[tuple[str, Json]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=lambda: {BOT_TOKEN})
    users: dict[str, Json] = field(default_factory=dict)
    codes: dict[str, Json] = field(default_factory=dict)
    posts: list[Json] = field(default_factory=list)
    """What stands in channels, with its metadata, in order."""
    scopes: set[str] = field(default_factory=lambda: set(_SCOPES))
    closed_channels: set[str] = field(default_factory=set)
    """Where the bot is no member: it can answer by a `response_url` alone."""
    acks: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    tickets: set[str] = field(default_factory=set)
    """What opens a socket, each of them once."""
    shut: int = 0
    """So many sockets more are refused, and their tickets are spent all the same."""
    says_hello: bool = True
    deaf: int = 0
    """The first so many sockets stay open, and nothing is answered on them."""
    hold: asyncio.Event = field(default_factory=asyncio.Event)
    """While it is cleared, no call is answered."""
    waiting: list[str] = field(default_factory=list)
    """Methods that were called, answered or not."""
    refused: list[str] = field(default_factory=list)
    _faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    _hooks: dict[str, Hook] = field(default_factory=dict)
    _triggers: dict[str, bool] = field(default_factory=dict)
    _views: set[str] = field(default_factory=set)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _opened: asyncio.Event = field(default_factory=asyncio.Event)
    _runner: web.AppRunner | None = None
    port: int = 0

    async def __aenter__(self) -> Self:
        """Listen."""
        self.hold.set()
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/hook/{hook}", self._hook)
        app.router.add_get("/socket", self._socket)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def address(self) -> str:
        """The address of the API."""
        return f"http://127.0.0.1:{self.port}/api/"

    def fail(self, method: str, fault: Fault) -> None:
        """Let a method fail."""
        self._faults[method].append(fault)

    def number(self) -> int:
        """Return a number that was not used before."""
        return next(self._numbers)

    def hook(self, channel: str, user: str) -> str:
        """Return a new `response_url`."""
        name = str(self.number())
        self._hooks[name] = Hook(channel, user)
        return f"http://127.0.0.1:{self.port}/hook/{name}"

    def use_up(self, url: str) -> None:
        """Let a `response_url` be used up."""
        self._hooks[url.rsplit("/", 1)[1]].uses = 5

    def trigger(self, *, expired: bool = False) -> str:
        """Return a new `trigger_id`."""
        name = f"trigger-{self.number()}"
        self._triggers[name] = expired
        return name

    async def until(self, count: int) -> Sent:
        """Wait until so many things are visible, and return the last of them."""
        async with asyncio.timeout(PATIENCE):
            while len(self.sent) < count:
                self._news.clear()
                await self._news.wait()
        return self.sent[count - 1]

    async def answer_by(self, hook: str) -> Sent:
        """Wait until something came by a `response_url`, and return it."""
        async with asyncio.timeout(PATIENCE):
            while not (found := [sent for sent in self.sent if sent.by == hook]):
                self._news.clear()
                await self._news.wait()
        return found[-1]

    async def asked(self, method: str) -> None:
        """Wait until a method was called, answered or not."""
        async with asyncio.timeout(PATIENCE):
            while method not in self.waiting:
                self._news.clear()
                await self._news.wait()

    async def connected(self, count: int = 1) -> web.WebSocketResponse:
        """Wait until so many sockets were opened."""
        async with asyncio.timeout(PATIENCE):
            while len(self.sockets) < count:
                self._opened.clear()
                await self._opened.wait()
        return self.sockets[count - 1]

    async def envelope(self, kind: str, payload: Json, **more: Any) -> Json:  # noqa: ANN401  # JSON
        """Send by the newest socket, and return what the acknowledgement carries.

        What was not acknowledged comes again by the socket that takes over, as Slack does it.
        """
        name = f"envelope-{self.number()}"
        waiting: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self.acks[name] = waiting
        body = {"envelope_id": name, "type": kind, "payload": payload, **more}
        body = {"accepts_response_payload": True, **body}
        async with asyncio.timeout(PATIENCE):
            while not waiting.done():
                opened = len(self.sockets)
                with contextlib.suppress(ConnectionError):
                    await self.sockets[-1].send_json(body)
                taken_over = asyncio.create_task(self.connected(opened + 1))
                await asyncio.wait((waiting, taken_over), return_when=asyncio.FIRST_COMPLETED)
                taken_over.cancel()
        return waiting.result()

    # --- the API ---------------------------------------------------------------------------------

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.waiting.append(method)
        self._news.set()
        await self.hold.wait()
        arguments: Json = dict(request.query)
        if request.content_type == "application/json":
            arguments |= await request.json()
        else:
            arguments |= dict(await request.post())
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self.calls.append((method, arguments))
        fault = self._fault(method)
        if fault and fault.hangs:
            await asyncio.sleep(3600)
        if fault and fault.retry_after is not None:
            headers = {"Retry-After": str(fault.retry_after)}
            return web.json_response(
                {"ok": False, "error": "ratelimited"}, status=429, headers=headers
            )
        if fault and (fault.error or fault.status != 200):
            answer = {"ok": False, "error": fault.error or "internal_error"}
            return web.json_response(answer, status=fault.status)
        try:
            answer = {"ok": True, **self._do(method, token, arguments)}
        except Refusal as refusal:
            self.refused.append(str(refusal))
            answer = {"ok": False, "error": refusal.code}
        if fault and fault.lost and request.transport is not None:
            request.transport.close()
        if fault and fault.garbled:
            return web.Response(text="<html>", content_type="text/html")
        return web.json_response(answer)

    def _do(self, method: str, token: str, body: Json) -> Json:  # noqa: C901, PLR0912  # a case a method
        if method == "oauth.v2.access":
            return self._access(token, body)
        if method == "apps.connections.open":
            if token != APP_TOKEN:
                raise Refusal("invalid_auth", token[:4])
            ticket = f"a-secret-ticket-{self.number()}"
            self.tickets.add(ticket)
            return {"url": f"ws://127.0.0.1:{self.port}/socket?ticket={ticket}"}
        if token not in self.tokens:
            raise Refusal("invalid_auth", token[:4])
        match method:
            case "auth.test":
                return {"team_id": TEAM, "user_id": BOT_USER, "bot_id": "B1", "enterprise_id": None}
            case "users.info":
                return {"user": self.users.get(body["user"], {"id": body["user"]})}
            case "chat.postMessage" | "chat.postEphemeral":
                self._in(body["channel"])
                check_message(body)
                return self._posted(method, body)
            case "conversations.history" | "conversations.replies":
                return self._history(method, body)
            case "conversations.open":
                self._need("im:write")
                return {"channel": {"id": f"D{body['users'][1:]}"}}
            case "chat.unfurl":
                for unfurl in body["unfurls"].values():
                    check_message(unfurl)
                return self._visible(body.get("channel", ""), method, body)
            case "views.open" | "views.update" | "views.publish":
                return self._view(method, body)
            case _:
                raise Refusal("unknown_method", method)

    def _posted(self, method: str, body: Json) -> Json:
        """Keep a post; one by the id of a person stands in the direct chat with that person."""
        answer = self._visible(body["channel"], method, body)
        if body["channel"][0] in "UW":
            answer["channel"] = f"D{body['channel'][1:]}"
        if method == "chat.postMessage":
            kept: Json = {name: body[name] for name in ("metadata", "thread_ts") if name in body}
            self.posts.append({"type": "message", "user": BOT_USER, **answer, **kept})
        return answer

    def _history(self, method: str, body: Json) -> Json:
        """Return a page: of a channel the newest first, of a thread the oldest after its parent."""
        known = {"channel", "cursor", "include_all_metadata", "latest", "limit", "oldest", "ts"}
        if set(body) - known:
            raise Refusal("invalid_arguments", method)
        channel = body["channel"]
        self._need(_HISTORY.get(channel[0], "channels:history"))
        if channel[0] not in "CDG":
            raise Refusal("channel_not_found", channel)
        self._in(channel)
        found = [post for post in self.posts if post["channel"] == channel]
        if method == "conversations.replies":
            found = [one for one in found if body["ts"] in (one["ts"], one.get("thread_ts"))]
            if not found:
                raise Refusal("thread_not_found", body["ts"])
        else:
            found = [one for one in reversed(found) if "thread_ts" not in one]
        found = [one for one in found if float(one["ts"]) > float(body.get("oldest", 0))]
        if body.get("include_all_metadata") != "true":
            found = [{**one, "metadata": {}} for one in found]
        start, most = int(body.get("cursor", 0)), int(body.get("limit", 100))
        rest = found[start + most :]
        following = {"response_metadata": {"next_cursor": str(start + most)}} if rest else {}
        return {"messages": found[start : start + most], "has_more": bool(rest), **following}

    def _need(self, scope: str) -> None:
        if scope not in self.scopes:
            raise Refusal("missing_scope", scope)

    def _view(self, method: str, body: Json) -> Json:
        check_view(body["view"])
        if method == "views.open":
            expired = self._triggers.pop(body["trigger_id"], None)
            if expired is not False:
                raise Refusal("trigger_exchanged" if expired is None else "trigger_expired", method)
        if method == "views.update" and body["view_id"] not in self._views:
            raise Refusal("not_found", method)
        view = body.get("view_id") or f"V{self.number()}"
        self._views.add(view)
        return self._visible(view, method, body) | {"view": {"id": view}}

    def _access(self, authorization: str, body: Json) -> Json:
        known = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        if authorization != f"Basic {known}":
            raise Refusal("invalid_client_id", "oauth")
        found = self.codes.pop(body.get("code") or body.get("refresh_token") or "", None)
        if found is None:
            refused = "invalid_refresh_token" if body.get("grant_type") else "invalid_code"
            raise Refusal(refused, "oauth")
        self.tokens.add(found["access_token"])
        return found

    async def _hook(self, request: web.Request) -> web.StreamResponse:
        await self.hold.wait()
        hook = self._hooks.get(request.match_info["hook"])
        body = await request.json()
        fault = self._fault("response_url")
        if fault and fault.hangs:
            await asyncio.sleep(3600)
        if fault and fault.retry_after is not None:
            return web.Response(status=429, headers={"Retry-After": str(fault.retry_after)})
        if fault and fault.status != 200:
            return web.Response(status=fault.status, text=fault.error or "")
        if hook is None or hook.uses >= 5:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        hook.uses += 1
        try:
            check_message(body)
            if body.get("replace_original") and len(body["text"].encode()) > 4_000:
                raise Refusal("msg_too_long", "response_url")  # noqa: TRY301  # as Slack would
        except Refusal as refusal:
            self.refused.append(str(refusal))
            return web.json_response({"ok": False, "error": refusal.code}, status=400)
        how = "replaced" if body.get("replace_original") else body.get("response_type", "ephemeral")
        self._visible(hook.channel, how, {**body, "user": hook.user}, str(request.url))
        if fault and fault.lost and request.transport is not None:
            request.transport.close()
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self.tickets:
            raise web.HTTPForbidden
        self.tickets.discard(ticket)
        if self.shut:
            self.shut -= 1
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        if self.says_hello:
            await socket.send_json({"type": "hello", "num_connections": 1})
        self.sockets.append(socket)
        self._opened.set()
        number = len(self.sockets)
        async for message in socket:
            if number <= self.deaf:
                continue
            if message.type is aiohttp.WSMsgType.PING:
                await socket.pong(message.data)
            elif message.type is aiohttp.WSMsgType.TEXT:
                body = json.loads(message.data)
                waiting = self.acks.pop(body["envelope_id"], None)
                if waiting and not waiting.done():
                    waiting.set_result(body.get("payload") or {})
        return socket

    def _in(self, channel: str) -> None:
        if channel in self.closed_channels:
            raise Refusal("not_in_channel", channel)

    def _visible(self, where: str, how: str, body: Json, by: str = "") -> Json:
        self.sent.append(Sent(where, how, body, by))
        self._news.set()
        return {"ts": f"{BEGAN + self.number()}.000100", "channel": where}

    def _fault(self, method: str) -> Fault | None:
        faults = self._faults[method]
        if not faults:
            return None
        faults[0].times -= 1
        return faults.popleft() if faults[0].times <= 0 else faults[0]


def signed(body: bytes, moment: float | str | None = None, secret: str = SIGNING_SECRET) -> Json:
    """Return the headers that Slack signs a body with."""
    written = str(int(time.time()) if moment is None else moment)  # noqa: TID251  # as Slack does
    base = b"v0:%b:%b" % (written.encode(), body)
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": written, "X-Slack-Signature": f"v0={digest}"}


def form(payload: Json) -> bytes:
    """Return an interaction as Slack sends it over HTTP; a command's fields stand by themselves."""
    if "command" in payload:
        return urlencode(payload).encode()
    return urlencode({"payload": json.dumps(payload)}).encode()
