from __future__ import annotations

import asyncio

import pytest
from aiohttp import web

from bot.core.base.errors import NotStoredError
from bot.runtime.web import HttpLimits, WebServer
from bot.storage.database import Database
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, buttons, running, with_an_unreadable_token, words
from tests.adapters.slack.server import (
    CHANNEL,
    TEAM,
    USER,
    FakeSlack,
    Fault,
)
from tests.adapters.slack.strict import Json
from tests.apps import bot_with
from tests.databases import lose_table
from tests.patience import PATIENCE


async def test_what_arrives_before_slack_has_said_who_we_are_is_answered(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """Over HTTP, the server listens at once."""
    fake.hold.clear()
    async with running(fake, bot_with(app), database, over_http=True) as slack:
        await slack.command("time release study")
        await slack.event(payloads.mention("time release study"))
        fake.hold.set()
        await fake.until(2)
        for sent in fake.sent:
            assert "Time Release Study" in words(sent.body["blocks"])


async def test_where_nothing_can_be_claimed_questions_are_answered(
    slack: Running, fake: FakeSlack, database: Database
) -> None:
    """Perhaps twice, and the operator knows why."""
    await lose_table(database, "claim")
    await slack.event(payloads.mention("time release study"))
    await slack.command("time release study")
    await fake.until(2)
    share = buttons(next(sent for sent in fake.sent if sent.how == "ephemeral").body["blocks"])
    await slack.interact(payloads.press(share["Share here"], fake.hook(CHANNEL, USER)))
    await fake.until(4)
    assert {type(error) for error in slack.incidents.errors} == {NotStoredError}


async def test_where_no_token_can_be_read_people_hear_that_it_failed(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """By the address that Slack gave, with the number of the incident."""
    installation = await with_an_unreadable_token(app, database, TEAM)
    async with running(fake, bot_with(app), database, installation=installation) as slack:
        await slack.command("trs")
        assert "incident-1" in words((await fake.until(1)).body["blocks"])
        button = {"action_id": "share-1", "value": '["/tool time-release-study"]'}
        await slack.interact(payloads.press(button, fake.hook(CHANNEL, USER)))
        assert "incident-2" in words((await fake.until(2)).body["blocks"])


async def test_a_mention_that_slack_refuses_to_answer_ends_with_an_apology(
    by_socket: Running, fake: FakeSlack
) -> None:
    """In the thread, not in silence."""
    fake.fail("chat.postMessage", Fault(error="no_such_word"))
    await by_socket.event(payloads.mention("trs"))
    assert "incident-1" in words((await fake.until(1)).body["blocks"])


async def test_a_window_that_does_not_open_ends_with_an_apology(
    by_socket: Running, fake: FakeSlack
) -> None:
    """A shortcut brings no address: it is said in the direct chat."""
    fake.fail("views.open", Fault(error="no_such_word"))
    await by_socket.interact(payloads.shortcut(fake.trigger()))
    sent = await fake.until(1)
    assert sent.where == USER
    assert "incident-1" in words(sent.body["blocks"])


async def test_half_a_request_does_not_keep_the_program() -> None:
    """Whoever stops the bot waits for seconds."""
    server = WebServer("127.0.0.1", 0, HttpLimits(leaving=0.1))
    began = asyncio.Event()

    async def reads(request: web.Request) -> web.Response:
        began.set()
        return web.Response(body=await request.read())

    server.add("POST", "/slow", reads)
    serving = asyncio.create_task(server.serve())
    _, writer = await asyncio.open_connection("127.0.0.1", await server.listening())
    writer.write(b"POST /slow HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
    await began.wait()
    serving.cancel()
    done, _ = await asyncio.wait([serving], timeout=PATIENCE)
    assert done
    writer.close()


async def test_a_shared_card_is_not_unfurled(by_socket: Running, fake: FakeSlack) -> None:
    """Nor is any other answer of ours."""
    await by_socket.command("time release study")
    share = buttons((await fake.until(1)).body["blocks"])["Share here"]
    await by_socket.interact(payloads.press(share, fake.hook(CHANNEL, USER)))
    await fake.until(2)
    shared = next(sent for sent in fake.sent if sent.how == "in_channel")
    assert shared.body["unfurl_links"] is False


@pytest.mark.parametrize(
    ("user", "stranger"),
    [
        ({"enterprise_user": {"enterprise_id": "E1"}, "is_stranger": False}, False),
        ({"enterprise_user": {"enterprise_id": "E2"}, "is_stranger": True}, True),
        ({"is_stranger": True, "is_admin": True}, True),
        ({}, True),
    ],
    ids=["colleague", "other-organisation", "stranger", "unsaid"],
)
async def test_a_colleague_of_the_organisation_is_no_stranger(
    by_socket: Running, fake: FakeSlack, user: Json, *, stranger: bool
) -> None:
    """Though of another workspace, in a channel that is shared with others."""
    fake.users[USER] = {"id": USER, **user}
    authorization = {"enterprise_id": "E1", "team_id": TEAM, "is_enterprise_install": False}
    await by_socket.event(
        payloads.mention("trs", team="T5"),
        is_ext_shared_channel=True,
        authorizations=[authorization],
    )
    assert ("another workspace" in words((await fake.until(1)).body["blocks"])) is stranger


async def test_news_of_an_end_before_the_start_are_none(
    fake: FakeSlack, by_socket: Running
) -> None:
    """The operator's token worked since."""
    await by_socket.command("language fr")
    await fake.until(1)
    await by_socket.event({"type": "app_uninstalled"}, event_time=1_700_000_000)
    await by_socket.settled()
    await by_socket.command("topics")
    assert "Thèmes" in (await fake.until(2)).body["text"]
