"""The adapter running against the local Slack, and a person in a direct chat with it."""

from __future__ import annotations

import asyncio
import contextlib
import html
import io
import itertools
import json
import logging
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aiohttp

from bot.adapters.slack.adapter import ByHttp as OverHttp
from bot.adapters.slack.adapter import BySocket, OneToken, Slack
from bot.adapters.slack.bounds import UNANSWERED_KEPT_SECONDS
from bot.adapters.slack.oauth import ManyWorkspaces
from bot.adapters.slack.socket import Patience
from bot.core.chat.bot import Bot
from bot.core.chat.context import Services
from bot.core.chat.inbox import Inbox
from bot.runtime.web import WebServer
from bot.storage.database import Database
from bot.storage.encryption import OAuthStates, new_key
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from bot.storage.inbox import SqlInbox
from bot.storage.secret_store import SqlSecretStore
from bot.wiring.app import App
from tests.adapters.contract import Seen
from tests.adapters.slack import payloads
from tests.adapters.slack.server import (
    APP_TOKEN,
    BOT_TOKEN,
    CHANNEL,
    CLIENT_ID,
    CLIENT_SECRET,
    DIRECT,
    SIGNING_SECRET,
    USER,
    FakeSlack,
    Sent,
    form,
    signed,
)
from tests.adapters.slack.strict import Json
from tests.apps import CountedIncidents

LOGGER = logging.getLogger("tests.slack")
QUICK = Patience(ping=0.25, hello=1.0, opening=2.0, again=0.05)
_SPEED = 20
"""How many seconds of the bot's pass in one of ours before it tries again."""


async def _sleep(seconds: float) -> None:
    await asyncio.sleep(seconds / _SPEED)


def _seconds_backwards() -> itertools.count[int]:
    """Count from now: Slack signs each delivery by itself, so no two may have the same moment."""
    return itertools.count(int(time.time()), -1)  # noqa: TID251  # the real clock


def many_workspaces(
    app: App,
    secret_store: SqlSecretStore,
    states: OAuthStates,
    left_out: frozenset[str] = frozenset(),
) -> ManyWorkspaces:
    """Return how an app that anybody may install speaks for those that have installed it."""
    return ManyWorkspaces(
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
        secret_store=secret_store,
        states=states,
        translations=app.services.translations,
        organisation=app.services.catalogue.organisation.short,
        left_out=left_out,
    )


async def with_an_unreadable_token(app: App, database: Database, team: str) -> ManyWorkspaces:
    """Return the same where the token of a workspace was sealed by a key that nobody has."""
    await SqlSecretStore(database, (new_key(),)).write(f"slack:{team}", "{}")
    keys = (new_key(),)
    states = OAuthStates(keys, lambda: 0.0)
    return many_workspaces(app, SqlSecretStore(database, keys), states)


@dataclass
class Running:
    """A Slack adapter that runs, with what a test wants to look at."""

    fake: FakeSlack
    slack: Slack
    incidents: CountedIncidents
    server: WebServer | None = None
    _moments: itertools.count[int] = field(default_factory=_seconds_backwards)

    @property
    def events_url(self) -> str:
        """Where the bot takes what Slack sends over HTTP."""
        port = self.server.bound_port if self.server else 0
        return f"http://127.0.0.1:{port}/slack/events"

    async def deliver(self, kind: str, payload: Json, **more: Any) -> Json:  # noqa: ANN401  # JSON
        """Send a payload the way that this adapter listens, and return what the ack carries."""
        if self.server is None:
            return await self.fake.envelope(kind, payload, **more)
        body = json.dumps(payload).encode() if kind == "events_api" else form(payload)
        status, text = await self.post(body, signed(body, next(self._moments)))
        assert status == 200, text
        return json.loads(text) if text else {}

    async def post(self, body: bytes, headers: Json) -> tuple[int, str]:
        """Post to the bot as Slack, or as somebody who pretends to be."""
        kind = "application/json" if body[:1] in b"{[" else "application/x-www-form-urlencoded"
        known = {"Content-Type": kind, **headers}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.events_url, data=io.BytesIO(body), headers=known) as answer,
        ):
            return answer.status, await answer.text()

    async def event(self, inner: Json, **outer: Any) -> None:  # noqa: ANN401  # JSON
        """Deliver an event."""
        await self.deliver("events_api", payloads.event(inner, **outer))

    async def command(self, text: str, channel: str = CHANNEL) -> str:
        """Deliver a slash command, and return its `response_url`."""
        hook = self.fake.hook(channel, USER)
        await self.deliver("slash_commands", payloads.command(text, hook, channel))
        return hook

    async def interact(self, payload: Json) -> Json:
        """Deliver an interaction, and return what the ack carries."""
        return await self.deliver("interactive", payload)

    async def settled(self) -> None:
        """Wait until the adapter has done all that it was asked."""
        await self.slack.settled()


def adapter(  # noqa: PLR0913  # what differs between tests
    fake: FakeSlack,
    bot: Bot,
    database: Database,
    *,
    installation: OneToken | ManyWorkspaces | None = None,
    transport: BySocket | OverHttp | None = None,
    incidents: CountedIncidents | None = None,
    inbox: Inbox | None = None,
    members_subscribe: bool = True,
) -> Slack:
    """Make the adapter as the program makes it, with the local Slack's address."""
    return Slack(
        bot=bot,
        incidents=incidents or CountedIncidents(),
        idempotency_keys=SqlIdempotencyKeys(database),
        inbox=inbox or SqlInbox(database, uuid4().hex, UNANSWERED_KEPT_SECONDS, alone=True),
        installation=installation or OneToken(BOT_TOKEN),
        transport=transport or BySocket(APP_TOKEN),
        address=fake.address,
        clock=time.time,  # noqa: TID251  # the real clock
        logger=LOGGER,
        members_subscribe=members_subscribe,
        sleep=_sleep,
    )


@contextlib.asynccontextmanager
async def running(  # noqa: PLR0913  # what differs between tests
    fake: FakeSlack,
    bot: Bot,
    database: Database,
    *,
    over_http: bool = False,
    installation: OneToken | ManyWorkspaces | None = None,
    patience: Patience | None = None,
    inbox: Inbox | None = None,
    members_subscribe: bool = True,
) -> AsyncIterator[Running]:
    """Run the adapter until the test is done."""
    incidents = CountedIncidents()
    server = WebServer("127.0.0.1", 0) if over_http else None
    transport: BySocket | OverHttp = BySocket(APP_TOKEN, patience or Patience())
    if server is not None:
        transport = OverHttp(SIGNING_SECRET, server, "https://bot.example.org")
    slack = adapter(
        fake,
        bot,
        database,
        installation=installation,
        transport=transport,
        incidents=incidents,
        inbox=inbox,
        members_subscribe=members_subscribe,
    )
    serving = [asyncio.create_task(slack.run())]
    if server is not None:
        serving.append(asyncio.create_task(server.serve()))
        await server.listening()
    else:
        await fake.connected()
    try:
        yield Running(fake, slack, incidents, server)
    finally:
        for task in serving:
            task.cancel()
        for task in serving:
            with contextlib.suppress(asyncio.CancelledError):
                await task


class SlackHarness:
    """A person in a direct chat, over Socket Mode."""

    def __init__(self, fake: FakeSlack, services: Services) -> None:
        """Take the server that the adapter is connected to."""
        self._fake = fake
        self.library = services
        self._buttons: dict[str, Json] = {}

    async def fill(self, values: Mapping[str, str], send: str) -> Seen:
        """Open the window of the form, fill it in, and send it off."""
        before = len(self._fake.sent)
        hook = self._fake.hook(DIRECT, USER)
        pressed = payloads.press(self._buttons["Fill in"], hook, DIRECT)
        await self._fake.envelope("interactive", pressed | {"trigger_id": self._fake.trigger()})
        opened = await self._fake.until(before + 1)
        assert opened.body["view"]["submit"]["text"] == send
        sent = payloads.lines(opened.body["view"], opened.where, values)
        await self._fake.envelope("interactive", sent)
        came = await self._fake.until(before + 2)
        return Seen(words(came.body["view"]["blocks"]), ())

    async def say(self, line: str) -> Seen:
        """Write a direct message and return the answer; a client escapes what is typed."""
        before = len(self._fake.sent)
        typed = html.escape(line, quote=False)
        await self._fake.envelope("events_api", payloads.event(payloads.said(typed)))
        return self._seen(await self._fake.until(before + 1))

    async def press(self, label: str) -> Seen:
        """Press a button of the last answer."""
        before = len(self._fake.sent)
        hook = self._fake.hook(DIRECT, USER)
        action = self._buttons[label]
        pressed = payloads.press(action, hook, DIRECT)
        await self._fake.envelope("interactive", pressed)
        return self._seen(await self._fake.until(before + 1))

    def _seen(self, sent: Sent) -> Seen:
        self._buttons = buttons(sent.body["blocks"])
        return Seen(words(sent.body["blocks"]), tuple(self._buttons))


def buttons(blocks: list[Json]) -> dict[str, Json]:
    """Return what can be pressed, by what a screen reader calls it."""
    found: dict[str, Json] = {}
    for block in blocks:
        elements = [*block.get("elements", ())] if block["type"] == "actions" else []
        elements += [block["accessory"]] if "accessory" in block else []
        for element in elements:
            if "value" in element:
                found.setdefault(
                    element.get("accessibility_label", element["text"]["text"]), element
                )
    return found


def words(blocks: list[Json]) -> str:
    """Return the words that a person reads in blocks, apart from buttons; addresses are shown."""
    return " ".join(" ".join(word for block in blocks for word in _words(block)).split())


def _words(block: Json) -> list[str]:
    match block["type"]:
        case "rich_text":
            listed = [
                item
                for one in block["elements"]
                for item in (one["elements"] if one["type"] == "rich_text_list" else [one])
            ]
            return [
                "".join(
                    str(element.get("text") or element.get("fallback") or element.get("user_id"))
                    for element in one["elements"]
                )
                for one in listed
            ]
        case "header" | "section":
            return [block["text"]["text"]]
        case "input":
            return [block["label"]["text"], block["element"].get("initial_value", "")]
        case "context":
            return [element["text"] for element in block["elements"]]
        case _:
            return []
