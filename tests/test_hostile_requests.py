"""Every door to the web takes whatever comes: no 5xx, no bug, an answer within bounds.

`make fuzz` has each door take thousands of inputs, and says how long the slowest took.
"""

from __future__ import annotations

import asyncio
import copy
import itertools
import json
import logging
import os
import resource
import time
from collections import Counter
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.telegram.connection import HEADER_NAME, PATH, secret_of
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import running
from tests.adapters.slack.server import CHANNEL, USER, FakeSlack, signed
from tests.adapters.slack.test_oauth import begin, browser, installable
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Started
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.apps import bot_with
from tests.databases import ready_database
from tests.patience import PATIENCE
from tests.wiring.watched_bot import watched_bot

pytestmark = pytest.mark.long
_EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "40"))
"""Inputs for each door."""
_LOG = logging.getLogger("tests.fuzz")
Json = dict[str, Any]
Post = Callable[[Any], Coroutine[Any, Any, int]]
_WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["trs", "/tool trs", "/digest on 08:00 Paris", "/language fr", "a" * 5000, "\x00", "\ud800",
         "<!channel>", "\u202e", "🏴" * 50, "{{", "%s", "../../etc", "1e400", "-1", "0"]
    ),
)  # fmt: skip
_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), _WORDS, st.just(2**70), st.just(-(2**70))
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)


def changed(whole: Json) -> st.SearchStrategy[Json]:
    """Return what is mostly as it should be, with up to four places that are not."""
    places = st.lists(st.sampled_from(_paths(whole)), max_size=4)
    drawn = places.flatmap(
        lambda found: st.tuples(st.just(found), st.lists(_VALUES, min_size=4, max_size=4))
    )
    return drawn.map(lambda pair: _with(whole, *pair))


def _paths(value: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401  # JSON
    """Return the ways to all that is in a value."""
    inside: Any = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    below = [path for key, one in inside for path in _paths(one, (*before, key))]
    return [before, *below] if before else below


def _with(whole: Json, paths: list[tuple[Any, ...]], values: list[Any]) -> Json:
    made = copy.deepcopy(whole)
    for path, value in zip(paths, values, strict=False):
        at: Any = made
        try:
            for key in path[:-1]:
                at = at[key]
            at[path[-1]] = value
        except (TypeError, LookupError):  # what was there has been replaced by something else
            continue
    return made


async def fuzz(door: str, inputs: st.SearchStrategy[Any], post: Post) -> None:
    """Let a door take many inputs; what it answers is below 500, each time."""
    loop, said, slowest = asyncio.get_running_loop(), Counter[int](), [0.0]

    @settings(
        max_examples=_EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(inputs)
    def takes(value: Any) -> None:  # noqa: ANN401  # whatever was drawn
        began = time.monotonic()
        status = asyncio.run_coroutine_threadsafe(post(value), loop).result(PATIENCE)
        slowest[0] = max(slowest[0], time.monotonic() - began)
        said[status] += 1
        assert status < 500, status

    await asyncio.to_thread(takes)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    counted = ", ".join(f"{status}: {count}" for status, count in sorted(said.items()))
    _LOG.info(
        "%s: %d inputs (%s); the slowest took %.3f s; memory %d MB",
        door, said.total(), counted, slowest[0], peak,
    )  # fmt: skip


def _written(value: Any) -> bytes:  # noqa: ANN401  # JSON
    return json.dumps(value).encode()


def _body(value: Any) -> bytes:  # noqa: ANN401  # JSON, or the bytes of one that is none
    return value if isinstance(value, bytes) else _written(value)


_BYTES = st.one_of(
    st.binary(max_size=300),
    st.just(b"[" * 5000),
    st.just(b'{"a":' * 3000),
    st.just(b'{"update_id": 1' + b"0" * 5000 + b"}"),
    _VALUES.map(_written),
)


async def test_updates_of_telegram(app: App, tmp_path: Path) -> None:
    """With the secret, so that they are read: as Telegram writes them, changed, and anything."""
    async with BotApi().running() as api:
        started = Started(api, app, tmp_path, webhook=True)
        async with started.running() as bot, ClientSession() as session:
            await api.until(lambda: api.webhook)
            numbers = itertools.count(700_000)
            chat = Chat(api)
            message = chat.message("singel windwo")
            press = {"id": "p", "from": chat.user, "chat_instance": "1", "data": "/tool trs"}
            inline = {"id": "q", "from": chat.user, "query": "trs", "offset": ""}
            kinds = (
                {"message": message}, {"edited_message": message}, {"channel_post": message},
                {"callback_query": {**press, "message": message}}, {"inline_query": inline},
            )  # fmt: skip
            updates = st.one_of(*(changed({"update_id": 0, **one}) for one in kinds))

            async def post(value: Any) -> int:  # noqa: ANN401  # JSON or bytes
                if isinstance(value, dict) and value.get("update_id") == 0:
                    value["update_id"] = next(numbers)
                    for one in value.values():
                        if isinstance(one, dict) and isinstance(one.get("chat"), dict):
                            one["chat"]["id"] = value["update_id"]  # chats that do not wait in line
                async with session.post(
                    f"http://127.0.0.1:{bot.port}{PATH}",
                    data=_body(value),
                    headers={HEADER_NAME: secret_of(TOKEN)},
                ) as answer:
                    return answer.status

            await fuzz("telegram", updates | _BYTES, post)
            ada = Chat(api, id=600_000, person=600_000)
            ada.write("singel windwo")
            assert "Single Window" in (await ada.answer())["text"]


@pytest.mark.parametrize("kind", ["events", "commands", "interactions"])
async def test_requests_of_slack(kind: str, app: App, tmp_path: Path) -> None:
    """Signed, so that they are read: as Slack writes them, changed, and anything."""
    async with (
        ready_database("sqlite", tmp_path) as database,
        FakeSlack() as fake,
        running(fake, bot_with(app), database, over_http=True) as slack,
    ):
        hook = fake.hook(CHANNEL, USER)
        action = {"action_id": "say", "value": "/tool trs"}
        whole: dict[str, tuple[Json, ...]] = {
            "events": (
                payloads.event(payloads.mention("trs")),
                payloads.event(payloads.said("singel windwo")),
                payloads.event(payloads.links("https://harbour.example/a")),
            ),
            "commands": (payloads.command("trs", hook),),
            "interactions": (
                payloads.press(action, hook),
                payloads.press_in_view(action, "V1", "t"),
                payloads.shortcut("t"),
                payloads.message_shortcut("trs", hook, "t"),
                payloads.typing("trs"),
            ),
        }
        events = itertools.count(1)

        def written(value: Any) -> bytes:  # noqa: ANN401  # JSON or bytes
            if isinstance(value, bytes) or kind == "events":
                return _body(value)
            fields = {"payload": json.dumps(value)} if kind == "interactions" else value
            return urlencode(
                {
                    key: one if isinstance(one, str) else json.dumps(one)
                    for key, one in fields.items()
                },
                errors="replace",
            ).encode()

        async def post(value: Any) -> int:  # noqa: ANN401  # JSON or bytes
            if isinstance(value, dict) and "event_id" in value:
                value = {**value, "event_id": f"Ev{next(events)}"}
            body = written(value)
            sort = {"Content-Type": "application/x-www-form-urlencoded"} if kind != "events" else {}
            status, _ = await slack.post(body, {**signed(body), **sort})
            return status

        await fuzz(f"slack {kind}", st.one_of(*map(changed, whole[kind])) | _BYTES, post)
        await slack.settled()
        hook = fake.hook(CHANNEL, USER)
        body = urlencode(payloads.command("singel windwo", hook)).encode()
        assert (await slack.post(body, signed(body)))[0] == 200
        assert "Single Window" in json.dumps((await fake.answer_by(hook)).body)


async def test_pages_of_an_installation(app: App, tmp_path: Path) -> None:
    """With a state that is good, and with any other; Slack knows none of the codes."""
    async with (
        ready_database("sqlite", tmp_path) as database,
        FakeSlack() as fake,
        installable(fake, app, database) as many,
        browser() as session,
    ):
        good = await begin(many, session)
        words = _WORDS.map(lambda text: text.encode(errors="replace").decode())
        asked = st.dictionaries(
            st.sampled_from(["state", "code", "error", "x"]), words | st.just(good), max_size=4
        )
        pages = st.sampled_from(["/slack/install", "/slack/oauth_redirect"])
        wishes = st.sampled_from(["fr", "ar;q=0.1", "*", "x" * 2000, ",,,;;;", "zh-Hant-TW,en"])

        async def post(value: tuple[str, dict[str, str], str]) -> int:
            page, query, wish = value
            async with session.get(
                many.url(page), params=query, headers={"Accept-Language": wish}
            ) as answer:
                # 502 is what the page says where Slack does not give a token for the code.
                return 400 if answer.status == 502 and "code" in query else answer.status

        await fuzz("slack pages", st.tuples(pages, asked, wishes), post)


_HEADS = st.sampled_from(
    [
        "GET /readyz HTTP/1.1",
        "GET /metrics HTTP/1.0",
        "HEAD /livez HTTP/1.1",
        "POST /catalogue.json HTTP/1.1",
        "GET /feed.atom HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "GET http://x/livez HTTP/1.1",
        "GET /%00%ff HTTP/1.1",
        "TRACE / HTTP/9.9",
        "GET " + "/a" * 5000 + " HTTP/1.1",
        "PRI * HTTP/2.0",
    ]
)
_HEADERS = st.sampled_from(
    [
        "Host: <script>",
        "Host: " + "h" * 5000,
        "Content-Length: 5",
        "Content-Length: -1",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: chunked",
        "Expect: 100-continue",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Range: bytes=0-1,5-",
        "Accept-Encoding: gzip;q=x",
        "Cookie: " + "a=b;" * 1000,
        "X: \x01",
        "Content-Encoding: gzip",
    ]
)


async def test_the_port_of_health(shared_app: App, tmp_path: Path) -> None:
    """Requests as they are on the wire: whole, half, and bytes that are none."""
    async with watched_bot(shared_app, tmp_path) as bot:
        requests = st.tuples(
            _HEADS,
            st.lists(_HEADERS, max_size=2),
            st.just(b"") | st.binary(max_size=60),
            st.booleans(),
        ).map(lambda one: _request(*one[:3], whole=one[3]))

        async def post(request: tuple[bytes, bool]) -> int:
            value, whole = request
            reader, writer = await asyncio.open_connection("127.0.0.1", bot.port)
            try:
                writer.write(value)
                if not whole:
                    writer.write_eof()  # nothing more comes: it is not waited for
                line = await reader.readline()
                return int(line.split()[1]) if line.startswith(b"HTTP/") else 0
            except ConnectionError:  # closed on what is no request
                return 0
            finally:
                writer.close()

        await fuzz(
            "health", requests | st.tuples(st.binary(max_size=200), st.just(value=False)), post
        )
        assert (await bot.get("/livez"))[0] == 200


def _request(head: str, headers: list[str], body: bytes, *, whole: bool) -> tuple[bytes, bool]:
    """Return the bytes of a request, and whether they are all of it."""
    written = "\r\n".join([head, "Host: x", *headers, "", ""]).encode("latin-1", "replace") + body
    return (written if whole else written[: len(written) // 2]), whole
