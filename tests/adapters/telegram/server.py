"""A small, strict Bot API server on 127.0.0.1: refuses what Telegram refuses, in its words.

It keeps chats, messages, menus and updates, delivers by polling or webhook, and can be told to
flood-limit, block, migrate, break, hang, cut connections and lose answers. Its sentences are those
of github.com/tdlib/telegram-bot-api (Client.cpp) and tdlib (MessageEntity.cpp).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import re
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, web

from tests.patience import PATIENCE

TOKEN = "123456:test-token-of-nobody"
ME = {
    "id": 123456, "is_bot": True, "first_name": "Tools", "username": "tools_bot",
    "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True,
}  # fmt: skip
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
Json = dict[str, Any]


def now() -> int:
    """Tell the time as Telegram writes it; the adapter itself is handed a clock."""
    return int(time.time())  # noqa: TID251  # the one place of these tests


class Refusal(Exception):  # noqa: N818  # named for what Telegram does
    """What Telegram answers instead of doing it."""

    def __init__(self, code: int, text: str, **parameters: int) -> None:
        super().__init__(text)
        prefix = {400: "Bad Request: ", 403: "Forbidden: ", 409: "Conflict: "}.get(code, "")
        self.code = code
        self.body: Json = {"ok": False, "error_code": code, "description": prefix + text}
        if parameters:
            self.body["parameters"] = parameters


@dataclass
class Call:
    """A method that was called, with what it was given and when (monotonic)."""

    method: str
    given: Json
    at: float


@dataclass
class Fault:
    """How calls of a method go wrong: refused, or as one of these words says.

    `hang`; `cut` before it is done; `lose` after it; `page` or `wall`: something on the way shows
    HTML instead (404, 403); `gateway` or `garble`: after it is done (502, 200);
    `odd`: the same with JSON that is not Telegram's. A dictionary is the answer itself.
    """

    method: str
    how: Refusal | str | Json
    times: int = 1


@dataclass
class BotApi:
    """The server. Tests change its state directly and read `calls` and `messages`."""

    calls: list[Call] = field(default_factory=list)
    messages: dict[tuple[int, int], Json] = field(default_factory=dict)
    gone: dict[int, str] = field(default_factory=dict)
    migrated: dict[int, int] = field(default_factory=dict)
    flooded: dict[int, float] = field(default_factory=dict)
    """Until when (monotonic) a chat has to wait; for ever, and asked again each second: `inf`."""
    faults: list[Fault] = field(default_factory=list)
    admins: set[tuple[int, int]] = field(default_factory=set)
    presses: set[str] = field(default_factory=set)
    knows_ephemeral: bool = False
    """Whether it is of Bot API 10.3; one that is older leaves out what it does not know."""
    ephemeral: dict[tuple[int, int], Json] = field(default_factory=dict)
    """What one person and the bot see, by chat and the number that it has there."""
    deeds: dict[str | int, tuple[int, int, float]] = field(default_factory=dict)
    """Who did what a bot may answer that person alone for, in which chat and when (monotonic): a
    press by its id, an ephemeral message by its number."""
    queries: set[str] = field(default_factory=set)
    inline_messages: dict[str, Json] = field(default_factory=dict)
    menus: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=lambda: defaultdict(str))
    webhook: Json = field(default_factory=dict)
    updates: list[Json] = field(default_factory=list)
    refused_deliveries: list[int] = field(default_factory=list)
    confirmed: set[int] = field(default_factory=set)
    hooked_at: str = ""
    away: float = 0.0
    """Seconds from the bot to Telegram, there or back; for measurements."""
    stuck: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""
    _last_update: int = 900_000_000
    _last_message: int = 100
    _handed: set[int] = field(default_factory=set)
    _poll: asyncio.Event | None = None
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _called: asyncio.Condition = field(default_factory=asyncio.Condition)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[BotApi]:
        """Serve while the block runs."""
        app = web.Application(client_max_size=2**22)
        app.router.add_post("/bot{token}/{method}", self._serve)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        deliverer = asyncio.create_task(self._deliver())
        try:
            yield self
        finally:
            deliverer.cancel()
            await runner.cleanup()

    def add_update(self, kind: str, told: Json, update_id: int | None = None) -> int:
        """Queue an update and return its id."""
        self._last_update = update_id if update_id is not None else self._last_update + 1
        self.updates.append({"update_id": self._last_update, kind: told})
        self._arrived.set()
        return self._last_update

    def next_message_id(self) -> int:
        """Return the id of a message that is about to be written."""
        self._last_message += 1
        return self._last_message

    def called(self, *methods: str) -> list[Call]:
        """Return the calls of methods so far."""
        return [call for call in self.calls if call.method in methods]

    async def until_confirmed(self, update_id: int) -> None:
        """Wait until the bot has told Telegram that it needs an update no more."""
        await self.until(lambda: update_id in self.confirmed)

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something is true; looked at after each call, and now and then."""
        async with asyncio.timeout(PATIENCE):
            while not true():
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.05), self._called:
                        await self._called.wait()

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != TOKEN:
            return web.json_response(Refusal(401, "Unauthorized").body, status=401)
        method = request.match_info["method"].lower()
        given = {
            name: str(value) if name in STRINGS else _decoded(str(value))
            for name, value in (await request.post()).items()
        }
        how = self._fault(method)
        await asyncio.sleep(self.away)
        if how == "hang":
            self.stuck.set()
            await asyncio.sleep(3600)
        if isinstance(how, dict) or how in ("cut", "page", "wall"):
            return _broken(request, how)
        try:
            if isinstance(how, Refusal):
                raise how
            answer: Json = {"ok": True, "result": await self._do(method, given)}
        except Refusal as refusal:
            answer = refusal.body
        await self._log(method, given)
        await asyncio.sleep(self.away)
        if how == "lose":
            return _cut(request)
        if how in ("gateway", "garble"):
            return web.Response(status=502 if how == "gateway" else 200, text="<html>Hm</html>")
        if how == "odd":
            return web.json_response({"fine": True})
        return web.json_response(answer, status=answer.get("error_code", 200))

    def _fault(self, method: str) -> Refusal | str | Json:
        """Return how this call is to go wrong, or nothing."""
        fault = next((fault for fault in self.faults if fault.method.lower() == method), None)
        if fault is None:
            return ""
        fault.times -= 1
        if fault.times <= 0:
            self.faults.remove(fault)
        return fault.how

    async def _log(self, method: str, given: Json) -> None:
        name = next((known for known in METHODS if known.lower() == method), method)
        self.calls.append(Call(name, given, time.monotonic()))
        async with self._called:
            self._called.notify_all()

    async def _do(self, method: str, given: Json) -> object:
        name = next((known for known in METHODS if known.lower() == method), None)
        if name is None:
            raise Refusal(404, "Not Found")
        required, optional = (part.split() for part in METHODS[name])
        for wanted in required:
            if given.get(wanted) in (None, ""):
                raise Refusal(400, f"{wanted} is empty")
        for unknown in set(given) - {*required, *optional}:
            raise Refusal(400, f"unknown parameter {unknown}")  # stricter than Telegram
        do = getattr(self, f"_{re.sub('([A-Z])', lambda up: '_' + up[1].lower(), name)}")
        try:
            done = do(given)
        except (LookupError, TypeError) as error:  # a number that is a list, or none at all
            raise Refusal(400, f"wrong parameter: {error!r}") from error
        return await done if asyncio.iscoroutine(done) else done

    def _get_me(self, _given: Json) -> Json:
        return ME

    @property
    def is_polled(self) -> bool:
        """Tell whether somebody is waiting for updates."""
        return self._poll is not None

    async def _get_updates(self, given: Json) -> list[Json]:
        if self.webhook:
            raise Refusal(
                409, "can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first",
            )  # fmt: skip
        if self._poll is not None:
            self._poll.set()
        mine = self._poll = asyncio.Event()
        await self._confirm(given.get("offset", 0))
        deadline = time.monotonic() + given.get("timeout", 0)
        while not self.updates and time.monotonic() < deadline and not mine.is_set():
            self._arrived.clear()
            waits = [asyncio.ensure_future(one.wait()) for one in (self._arrived, mine)]
            await asyncio.wait(
                waits, timeout=deadline - time.monotonic(), return_when=asyncio.FIRST_COMPLETED
            )
            for wait in waits:
                wait.cancel()
        if mine.is_set():
            raise Refusal(
                409, "terminated by other getUpdates request;"
                " make sure that only one bot instance is running",
            )  # fmt: skip
        self._poll = None
        handed = self.updates[: min(given.get("limit", 100), 100)]
        self._handed |= {update["update_id"] for update in handed}
        return handed

    async def _confirm(self, offset: int) -> None:
        """Forget what was handed out and is confirmed; ids may have started again lower."""
        done = {id_ for id_ in self._handed if id_ < offset}
        self.updates = [update for update in self.updates if update["update_id"] not in done]
        self._handed -= done
        self.confirmed |= done
        async with self._called:
            self._called.notify_all()

    def _set_webhook(self, given: Json) -> bool:
        if not given["url"].startswith(("https://", "http://127.0.0.1:")):  # a local server's rule
            raise Refusal(400, "bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch("[A-Za-z0-9_-]{1,256}", given.get("secret_token", "x")):
            raise Refusal(400, "secret token contains unallowed characters")
        self.webhook = given
        self._arrived.set()
        return True

    def _delete_webhook(self, given: Json) -> bool:
        assert not given.get("drop_pending_updates")
        self.webhook = {}
        return True

    async def _deliver(self) -> None:
        async with ClientSession() as session:
            while True:
                await self._arrived.wait()
                if not (self.webhook and self.updates):
                    await asyncio.sleep(0.02)
                    continue
                update = self.updates.pop(0)
                headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret_token"]}
                try:
                    parts = urlsplit(self.webhook["url"])
                    url = f"{self.hooked_at}{parts.path}" if self.hooked_at else parts.geturl()
                    async with session.post(url, json=update, headers=headers) as answer:
                        status = answer.status
                except ClientError:
                    status = 0
                if status != 200:
                    self.refused_deliveries.append(status)
                    self.updates.insert(0, update)
                    await asyncio.sleep(0.05)

    def _send_message(self, given: Json) -> Json:
        chat = self._reach(given["chat_id"])
        to = given.get("reply_parameters") or {}
        if self.knows_ephemeral and "ephemeral_message_parameters" in given:
            return self._send_ephemeral(chat, to, given)
        _check("ephemeral_message_id" not in to, "ephemeral messages are replied to by such")
        there = not to or (chat, to["message_id"]) in self.messages
        _check(there or to.get("allow_sending_without_reply"), "message to be replied not found")
        message = {
            "message_id": self.next_message_id(), "date": now(), "from": ME,
            "chat": {"id": chat, "type": "private" if chat > 0 else "supergroup"},
            **_content(given),
        }  # fmt: skip
        if "message_thread_id" in given:
            message |= {"message_thread_id": given["message_thread_id"], "is_topic_message": True}
        self.messages[chat, message["message_id"]] = message
        return message

    def _send_ephemeral(self, chat: int, to: Json, given: Json) -> Json:
        """Show a message to one person (core.telegram.org/bots/api, EphemeralMessageParameters)."""
        told = given["ephemeral_message_parameters"]
        _check(set(told) <= {"receiver_user_id", "callback_query_id"}, "unknown field")
        receiver, press = told["receiver_user_id"], told.get("callback_query_id")
        _check(chat < 0, "PEER_ID_INVALID")
        deed = self.deeds.get(press or to.get("ephemeral_message_id", 0), (0, 0, -math.inf))
        asked = deed[:2] == (receiver, chat) and time.monotonic() - deed[2] <= 15
        _check(asked or (chat, ME["id"]) in self.admins, "CHAT_ADMIN_REQUIRED")
        number = self.next_message_id()
        message = self.ephemeral[chat, number] = {
            "message_id": 0, "ephemeral_message_id": number, "date": now(), "from": ME,
            "receiver_user": {"id": receiver, "is_bot": False, "first_name": "Ada"},
            "chat": {"id": chat, "type": "supergroup", "title": "Customs"}, **_content(given),
        }  # fmt: skip
        return message

    def _seen_by(self, given: Json) -> Json:
        message = self.ephemeral.get((self._reach(given["chat_id"]), given["ephemeral_message_id"]))
        if message is None or message["receiver_user"]["id"] != given["receiver_user_id"]:
            raise Refusal(400, "MESSAGE_ID_INVALID")
        return message

    def _edit_ephemeral_message_text(self, given: Json) -> bool:
        message = self._seen_by(given)
        for name in ("text", "entities", "reply_markup"):
            message.pop(name, None)
        message |= _content(given)
        return True

    def _delete_ephemeral_message(self, given: Json) -> bool:
        self._seen_by(given)
        del self.ephemeral[given["chat_id"], given["ephemeral_message_id"]]
        return True

    def _edit_message_text(self, given: Json) -> Json | bool:
        content = _content(given)
        if "inline_message_id" in given:
            self.inline_messages[given["inline_message_id"]] = content
            return True
        chat = self._reach(given["chat_id"])
        message = self.messages.get((chat, given["message_id"]))
        if message is None:
            raise Refusal(400, "message to edit not found")
        old = {
            name: message[name] for name in ("text", "entities", "reply_markup") if name in message
        }
        if old == content:
            raise Refusal(400, SAME)
        for name in old:
            del message[name]
        message |= content | {"edit_date": now()}
        return message

    def _reach(self, chat: int) -> int:
        until = self.flooded.get(chat, 0.0)
        if time.monotonic() < until:
            wait = int(until - time.monotonic()) + 1 if until < math.inf else 1
            raise Refusal(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        if chat in self.migrated:
            text = "group chat was upgraded to a supergroup chat"
            raise Refusal(400, text, migrate_to_chat_id=self.migrated[chat])
        if chat in self.gone:
            code = 400 if self.gone[chat] == "chat not found" else 403
            raise Refusal(code, self.gone[chat])
        return chat

    def _answer_callback_query(self, given: Json) -> bool:
        if given["callback_query_id"] not in self.presses:
            raise Refusal(400, TOO_OLD)
        self.presses.remove(given["callback_query_id"])
        if len(given.get("text", "")) > 200:
            raise Refusal(400, "MESSAGE_TOO_LONG")
        if "url" in given:
            _check(re.fullmatch(START_LINK, given["url"]), "URL_INVALID")
        return True

    def _send_chat_action(self, given: Json) -> bool:
        self._reach(given["chat_id"])
        _check(given["action"] == "typing", "wrong parameter action in request")
        return True

    def _answer_inline_query(self, given: Json) -> bool:
        if given["inline_query_id"] not in self.queries:
            raise Refusal(400, TOO_OLD)
        self.queries.remove(given["inline_query_id"])
        results = given["results"]
        ids = [result["id"] for result in results]
        _check(len(results) <= 50, "RESULTS_TOO_MUCH")
        _check(len(set(ids)) == len(ids), "RESULT_ID_DUPLICATE")
        _check(all(1 <= len(id_.encode()) <= 64 for id_ in ids), "RESULT_ID_INVALID")
        _check(len(given.get("next_offset", "").encode()) <= 64, "NEXT_OFFSET_INVALID")
        button = given.get("button") or {}
        _check(
            re.fullmatch("[A-Za-z0-9_-]{0,64}", button.get("start_parameter", "")), "START_PARAM"
        )
        for result in results:
            _check(result["type"] == "article" and result["title"].strip(), "ARTICLE_TITLE_EMPTY")
            content = result["input_message_content"]
            _content({**content, "text": content["message_text"], **_only(result, "reply_markup")})
        return True

    def _get_chat_member(self, given: Json) -> Json:
        admin = (given["chat_id"], given["user_id"]) in self.admins
        user = {"id": given["user_id"], "is_bot": False, "first_name": "Ada"}
        if not admin:
            return {"status": "member", "user": user}
        return {"status": "administrator", "user": user, **RIGHTS}

    def _get_my_commands(self, given: Json) -> list[Json]:
        return self.menus.get(_scope(given), [])

    def _set_my_commands(self, given: Json) -> bool:
        _check(len(given["commands"]) <= 100, "BOT_COMMANDS_TOO_MUCH")
        for command in given["commands"]:
            _check(re.fullmatch("[a-z0-9_]{1,32}", command["command"]), "BOT_COMMAND_INVALID")
            _check(1 <= len(command["description"]) <= 256, "BOT_COMMAND_DESCRIPTION_INVALID")
            _check(set(command) <= {"command", "description", "is_ephemeral"}, "unknown field")
            if not self.knows_ephemeral:
                command.pop("is_ephemeral", None)
        self.menus[_scope(given)] = given["commands"]
        return True

    def _get_my_description(self, given: Json) -> Json:
        return {"description": self.texts["long", given.get("language_code", "")]}

    def _get_my_short_description(self, given: Json) -> Json:
        return {"short_description": self.texts["short", given.get("language_code", "")]}

    def _set_my_description(self, given: Json) -> bool:
        return self._describe("long", given.get("description", ""), 512, given)

    def _set_my_short_description(self, given: Json) -> bool:
        return self._describe("short", given.get("short_description", ""), 120, given)

    def _describe(self, kind: str, text: str, most: int, given: Json) -> bool:
        _check(len(text) <= most, "BOT_DESCRIPTION_TOO_LONG")
        self.texts[kind, given.get("language_code", "")] = text
        return True


_SENDING = (
    "entities reply_markup message_thread_id reply_parameters link_preview_options"
    " ephemeral_message_parameters"
)
METHODS: Mapping[str, tuple[str, str]] = {
    "getMe": ("", ""),
    "getUpdates": ("", "offset limit timeout allowed_updates"),
    "setWebhook": ("url", "max_connections allowed_updates drop_pending_updates secret_token"),
    "deleteWebhook": ("", "drop_pending_updates"),
    "sendMessage": ("chat_id text", _SENDING),
    "editEphemeralMessageText": (
        "chat_id receiver_user_id ephemeral_message_id text",
        "entities reply_markup link_preview_options",
    ),
    "deleteEphemeralMessage": ("chat_id receiver_user_id ephemeral_message_id", ""),
    "editMessageText": (
        "text",
        "chat_id message_id inline_message_id entities reply_markup link_preview_options",
    ),
    "answerCallbackQuery": ("callback_query_id", "text show_alert url"),
    "sendChatAction": ("chat_id action", "message_thread_id"),
    "answerInlineQuery": (
        "inline_query_id results",
        "cache_time is_personal next_offset button",
    ),
    "getChatMember": ("chat_id user_id", ""),
    "getMyCommands": ("", "scope language_code"),
    "setMyCommands": ("commands", "scope language_code"),
    "getMyDescription": ("", "language_code"),
    "getMyShortDescription": ("", "language_code"),
    "setMyDescription": ("", "description language_code"),
    "setMyShortDescription": ("", "short_description language_code"),
}
"""Each method with the parameters that it needs and that it may have. `parse_mode` is not there."""

START_LINK = r"https://t\.me/tools_bot\?start=[A-Za-z0-9_-]{1,64}"
"""Where the answer to a press may lead (Bot API, answerCallbackQuery.url)."""
RIGHTS: Mapping[str, bool] = dict.fromkeys(
    (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
        "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories",
    ),
    True,
)  # fmt: skip
"""What Telegram says of every administrator."""
STRINGS = (
    "text", "next_offset", "url", "description", "short_description", "language_code",
    "callback_query_id", "inline_query_id", "inline_message_id", "secret_token",
)  # fmt: skip
"""Parameters that are texts whatever they look like; numbers, booleans and JSON are read."""


def _content(given: Json) -> Json:
    """Check a text, its entities and its keyboard, and return what Telegram keeps of them."""
    text = given["text"]
    _check(text.strip(), "message text is empty")
    size = len(text.encode("utf-16-le")) // 2
    _check(size <= 4096, "message is too long")
    kept = []
    entities = given.get("entities") or []
    for entity in entities[:100]:
        start, length = entity["offset"], entity["length"]
        _check(start >= 0 and length > 0 and start + length <= size,
               f"receive an entity with incorrect offset {start} or length {length}")  # fmt: skip
        for edge in (start, start + length):
            low = text.encode("utf-16-le")[2 * edge : 2 * edge + 2]
            inside = low and 0xDC00 <= int.from_bytes(low, "little") < 0xE000
            _check(not inside, f"entity begins in a middle of a UTF-16 symbol at {edge}")
        if entity["type"] != "text_link" or _leads_somewhere(entity["url"]):
            kept.append(entity)
    markup = given.get("reply_markup")
    if markup and "force_reply" in markup:
        _check("message_id" not in given, "inline keyboard expected")
        return {"text": text} | ({"entities": kept} if kept else {})
    if markup:
        _check_keyboard(markup["inline_keyboard"])
    return {"text": text} | ({"entities": kept} if kept else {}) | _only(given, "reply_markup")


def _check_keyboard(rows: list[list[Json]]) -> None:
    _check(
        sum(map(len, rows)) <= 100 and all(len(row) <= 8 for row in rows), "REPLY_MARKUP_TOO_LONG"
    )
    for button in (button for row in rows for button in row):
        _check(button["text"].strip(), "BUTTON_TEXT_EMPTY")
        _check(len(set(button) & {"url", "callback_data"}) == 1, "BUTTON_TYPE_INVALID")
        if "url" in button:
            _check(_leads_somewhere(button["url"]), "BUTTON_URL_INVALID")
        else:
            _check(1 <= len(button["callback_data"].encode()) <= 64, "BUTTON_DATA_INVALID")


def _leads_somewhere(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "").strip(".")


def _check(true: object, otherwise: str) -> None:
    if not true:
        raise Refusal(400, otherwise)


def _only(given: Json, name: str) -> Json:
    return {name: given[name]} if given.get(name) else {}


def _scope(given: Json) -> tuple[str, str]:
    return (given.get("scope", {"type": "default"})["type"], given.get("language_code") or "")


def _decoded(value: str) -> Any:  # noqa: ANN401  # JSON
    """Read a form's value as PTB writes it: JSON for everything but text."""
    if re.fullmatch(r"-?\d{1,18}|true|false|[\[{].*[\]}]", value, re.DOTALL):
        with contextlib.suppress(ValueError):
            return json.loads(value)
    return value


def _broken(request: web.Request, how: object) -> web.StreamResponse:
    """Answer without having done anything."""
    if isinstance(how, dict):
        return web.json_response(how)
    if how == "cut":
        return _cut(request)
    return web.Response(status=404 if how == "page" else 403, text="<html>No</html>")


def _cut(request: web.Request) -> web.StreamResponse:
    """Close the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
