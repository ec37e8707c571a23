"""The webhook: Telegram calls us, and nobody else can pretend to be Telegram."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from aiohttp import ClientSession

from bot.adapters.telegram.bounds import ANSWERED_KNOWN_SECONDS
from bot.adapters.telegram.connection import HEADER_NAME, PATH, secret_of
from bot.core.base.errors import NotStoredError
from bot.core.chat.inbox import Holder
from bot.runtime.web import MAX_BODY
from bot.storage.inbox import SqlInbox
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import TOKEN, BotApi, Fault, Refusal
from tests.databases import ready_database


@pytest.fixture
async def hooked(started: Started) -> AsyncIterator[Running]:
    """A bot that runs by webhook, once Telegram knows its address."""
    started.webhook = True
    async with started.running() as running:
        await started.api.until(lambda: started.api.webhook)
        yield running


class _CutOffInbox(SqlInbox):
    """An inbox whose database cannot be reached."""

    async def acquire(self, key: str) -> Holder:
        """Refuse."""
        raise NotStoredError(key)


async def test_without_a_database_an_update_is_left_to_another_copy_and_then_answered(
    started: Started, ada: Chat
) -> None:
    """A proxy hands what is refused to the next copy; what comes back again and again has none."""
    async with ready_database("sqlite", started.state) as database:
        started.webhook, started.others = True, 0.2
        started.inbox = _CutOffInbox(database, "cut off", ANSWERED_KNOWN_SECONDS)
        async with started.running() as running:
            await started.api.until(lambda: started.api.webhook)
            body = json.dumps({"update_id": 7, "message": ada.message("trs")}).encode()
            assert await _post(running, body, secret_of(TOKEN)) == 503
            assert ada.answers() == []
            while await _post(running, body, secret_of(TOKEN)) != 200:
                await asyncio.sleep(0.02)
            assert len(ada.answers()) == 1


class _SilentInbox(SqlInbox):
    """An inbox whose database does not answer, and in the end is gone."""

    asked = 0
    over: asyncio.Event

    async def acquire(self, key: str) -> Holder:
        """Let the update wait, and refuse."""
        self.asked += 1
        await self.over.wait()
        raise NotStoredError(key)


async def test_what_comes_again_while_it_is_asked_whose_it_is_gets_the_same_answer(
    started: Started, ada: Chat
) -> None:
    """An update that nobody has taken is confirmed to nobody."""
    async with ready_database("sqlite", started.state) as database:
        started.webhook = True
        inbox = _SilentInbox(database, "cut off", ANSWERED_KNOWN_SECONDS)
        inbox.over = asyncio.Event()
        started.inbox = inbox
        async with started.running() as running:
            await started.api.until(lambda: started.api.webhook)
            body = json.dumps({"update_id": 7, "message": ada.message("trs")}).encode()
            first = asyncio.create_task(_post(running, body, secret_of(TOKEN)))
            await started.api.until(lambda: inbox.asked)
            second = asyncio.create_task(_post(running, body, secret_of(TOKEN)))
            await asyncio.wait({second}, timeout=0.2)
            inbox.over.set()
            assert (await first, await second) == (503, 503)
            assert ada.answers() == []
            assert inbox.asked == 1


async def _post(running: Running, body: bytes, secret: str | None) -> int:
    headers = {} if secret is None else {HEADER_NAME: secret}
    url = f"http://127.0.0.1:{running.port}{PATH}"
    async with (
        ClientSession() as session,
        session.post(url, data=BytesIO(body), headers=headers) as answer,
    ):
        return answer.status


async def test_questions_are_answered(api: BotApi, hooked: Running, ada: Chat) -> None:
    """By webhook as by polling; getUpdates is not called."""
    ada.write("singel windwo")
    message = await ada.answer()
    ada.press(message, "WCO Data Model")
    await api.until(lambda: "WCO Data Model" in message["text"].splitlines()[0])
    assert api.called("getUpdates") == []
    assert hooked.incidents.errors == []


async def test_what_is_told_to_telegram(api: BotApi, hooked: Running) -> None:
    """Nothing that people asked is dropped; the secret is made from the token and is not it."""
    del hooked
    given = api.webhook
    assert given["url"].endswith(PATH)
    assert given["secret_token"] == secret_of(TOKEN)
    assert TOKEN not in given["secret_token"]
    assert given.get("drop_pending_updates") in (None, False)


@pytest.mark.parametrize("secret", [None, "", "wrong", secret_of(TOKEN)[:-1], "\u00e9"])
async def test_who_does_not_know_the_secret_is_refused(
    api: BotApi, hooked: Running, secret: str | None
) -> None:
    """Before the body is read: it need not even be JSON."""
    assert await _post(hooked, b"not json", secret) == 403
    assert api.called("sendMessage") == []


@pytest.mark.parametrize(
    "body", [b"", b"not json", b"[]", b"{}", b'{"update_id": "x"}', b"\xff", b"[" * 100_000]
)
async def test_a_broken_body_is_refused(hooked: Running, body: bytes) -> None:
    """With the right secret, too; the bot goes on."""
    assert await _post(hooked, body, secret_of(TOKEN)) == 400
    assert hooked.incidents.errors == []


@pytest.mark.parametrize("id_", ["[]", "{}", "null", '"x"'])
async def test_an_id_that_is_none_is_no_reason_to_fail(hooked: Running, id_: str) -> None:
    """Updates wait for each other by the id of their chat; whatever stands there, it is taken."""
    body = f'{{"update_id": 900001, "callback_query": {{"message": {{"chat": {{"id": {id_}}}}}}}}}'
    assert await _post(hooked, body.encode(), secret_of(TOKEN)) == 200


async def test_a_body_that_is_too_large_is_refused(hooked: Running) -> None:
    """Updates are far smaller."""
    assert await _post(hooked, b"x" * (MAX_BODY + 1), secret_of(TOKEN)) == 413


async def test_a_repeated_delivery_is_answered_once(
    api: BotApi, hooked: Running, ada: Chat
) -> None:
    """Telegram repeats what was not acknowledged in time."""
    del hooked
    question = ada.write("trs")
    await ada.answer()
    told = {name: value for name, value in question.items() if name != "update_id"}
    api.add_update("message", told, update_id=question["update_id"])
    api.add_update("message", ada.message("/help"), update_id=3)
    await ada.answer(2)
    assert ["Time Release" in one["text"] for one in ada.answers()] == [True, False]


async def test_what_was_not_acknowledged_is_answered_after_a_restart(
    started: Started, ada: Chat
) -> None:
    """Telegram keeps what we did not take."""
    ada.write("trs")
    started.webhook = True
    async with started.running():
        await ada.answer()
    assert len(ada.answers()) == 1


async def test_an_address_that_telegram_refuses_ends_with_its_reason(
    api: BotApi, started: Started
) -> None:
    """One sentence for the operator."""
    started.webhook = True
    api.faults.append(Fault("setWebhook", Refusal(400, "bad webhook: Failed to resolve host")))
    said = await started.ends()
    assert "TOOLBOT_PUBLIC_URL" in said
    assert "resolve host" in said


async def test_polling_takes_an_old_webhook_away(api: BotApi, started: Started, ada: Chat) -> None:
    """Who removes the public URL polls from then on, and loses nothing."""
    ada.write("trs")
    api.webhook = {"url": "http://127.0.0.1:9/telegram", "secret_token": "x"}
    async with started.running():
        await ada.answer()
