from __future__ import annotations

import asyncio
import time

import pytest

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import settled
from bot.adapters.slack.errors import RefusedError
from bot.adapters.slack.inbound import (
    from_command,
    from_message,
    from_press,
    from_shortcut,
    from_submission,
    from_typing,
    to_request,
)
from bot.adapters.slack.payload import Origin, origin_of
from bot.adapters.slack.profiles import Profile, Profiles
from bot.adapters.slack.question import ReplyTarget
from bot.adapters.slack.rate_limit import SlackRateLimiter
from bot.adapters.slack.webhook import RequestVerifier
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import CannotRunError
from bot.storage.database import Database
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import LOGGER, Running, adapter, running, words
from tests.adapters.slack.server import (
    BOT_TOKEN,
    SIGNING_SECRET,
    TEAM,
    USER,
    FakeSlack,
    Fault,
    signed,
)
from tests.apps import bot_with


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
@pytest.mark.parametrize("fault", [Fault(status=503), Fault(retry_after=600)], ids=["503", "429"])
async def test_slack_being_out_of_reach_at_the_start_is_one_sentence(
    fake: FakeSlack, app: App, database: Database, method: str, fault: Fault
) -> None:
    """Whoever restarts the bot reads why."""
    fake.fail(method, fault)
    with pytest.raises(CannotRunError, match="cannot be reached"):
        await adapter(fake, bot_with(app), database).run()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"team_id": "T1"}, Origin(None, "T1")),
        ({"team": {"id": "T1", "enterprise_id": "E1"}}, Origin("E1", "T1")),
        ({"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "true"},
         Origin("E1", "T1", whole_enterprise=True)),
        ({"team": None, "enterprise": {"id": "E1"}, "is_enterprise_install": True,
          "user": {"id": "U1", "team_id": "T2"}}, Origin("E1", "T2", whole_enterprise=True)),
        ({"view": {"app_installed_team_id": "T3"}, "team": {"id": "T1"}}, Origin(None, "T3")),
        ({"team_id": "T9", "authorizations": [{"team_id": "T1", "enterprise_id": None}]},
         Origin(None, "T1")),
        ({"team_id": "T9", "authorizations": []}, Origin(None, "T9")),
        ({}, Origin(None, None)),
    ],
)  # fmt: skip
def test_the_installation_of_a_payload_is_found(body: Json, expected: Origin) -> None:
    """A workspace, an organisation, or the one of several that shares a channel."""
    assert origin_of(body) == expected
    assert origin_of(body).key


def test_what_nobody_sent_asks_nothing() -> None:
    """A payload without a person is none."""
    for read in (from_message, from_press, from_shortcut, from_submission, from_typing):
        assert read({}) is None
    assert from_command({"command": "/tool"}, ()) is None
    assert from_press({"user": {"id": "U1"}, "actions": [{"action_id": "find"}]}) is None


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ({"action_id": "ask-1", "value": '["/new"]'}, ("ask", "/new")),
        ({"action_id": "back-2", "value": '["/new"]'}, ("back", "/new")),
        ({"action_id": "share-0", "value": '["/tool trs","/new"]'}, ("share", "/tool trs")),
        ({"action_id": "form-3", "value": '["/digest status"]'}, ("form", "/digest status")),
        ({"action_id": "form-3"}, ("form", "/digest")),
        ({"action_id": "find-words", "value": "transit"}, ("ask", "transit")),
        ({"action_id": "share-0"}, None),
        ({"action_id": "open-0", "url": "https://wcoomd.org"}, None),
        ("no object", None),
    ],
)
def test_a_press_says_what_is_to_be_done_and_with_which_line(
    action: Json, expected: tuple[str, str] | None
) -> None:
    """The payload is read once, whatever its button is for."""
    press = from_press({"user": {"id": "U1"}, "actions": [action]})
    assert (press and (press.action, press.question.line)) == expected


@pytest.mark.parametrize("written", [None, "", "{", "7", '["C1"]', '{"a": 1}'])
def test_what_a_window_carries_may_be_of_another_version(written: str | None) -> None:
    """Then nothing is known of where it came from."""
    assert ReplyTarget.read(written) == ReplyTarget()


async def test_the_gate_forgets_what_could_not_come_again() -> None:
    """Its memory does not grow for ever."""
    now = [1_000_000.0]
    verifier = RequestVerifier(SIGNING_SECRET, lambda: now[0])
    for number in range(3):
        body = f'{{"number": {number}}}'.encode()
        headers = {**signed(body, int(now[0])), "Content-Type": "application/json"}
        assert verifier.verify_request(headers, body) is None
        assert verifier.verify_request(headers, body) == 200
        now[0] += 601


async def test_a_profile_is_asked_for_again_after_an_hour(fake: FakeSlack) -> None:
    """People change their language; what Slack does not say is nothing."""
    now = [0.0]
    async with SlackApi(fake.address, SlackRateLimiter(lambda: 0.0), LOGGER) as api:
        profiles = Profiles(api, lambda: now[0])
        workspace = Workspace(TEAM, BOT_TOKEN)
        fake.fail("users.info", Fault(error="user_not_found"))
        assert await profiles.of(workspace, USER) == Profile()
        fake.users[USER] = {"id": USER, "locale": "fr-FR", "tz": "Europe/Paris"}
        french = Profile("fr-FR", "Europe/Paris", known=True)
        assert (
            await asyncio.gather(*(profiles.of(workspace, USER) for _ in range(5))) == [french] * 5
        )
        assert profiles.known(TEAM, USER) == french
        fake.users[USER] = {"id": USER, "locale": "en-GB"}
        assert await profiles.of(workspace, USER) == french
        now[0] = 3_601
        assert profiles.known(TEAM, USER) == Profile()
        assert await profiles.of(workspace, USER) == Profile("en-GB", known=True)
        profiles.forget(TEAM)
        assert profiles.known(TEAM, USER) == Profile()
        assert [name for name, _ in fake.calls].count("users.info") == 3


@pytest.mark.parametrize(
    ("profile", "stranger"),
    [
        (Profile(manages=True, stranger=True, known=True), True),
        (Profile(manages=True, enterprise="E2", known=True), True),
        (Profile(manages=True, enterprise="E1", known=True), False),
        (Profile(), False),
    ],
    ids=["stranger", "other-organisation", "colleague", "unknown"],
)
def test_an_admin_of_another_company_manages_nothing_here(
    profile: Profile, *, stranger: bool
) -> None:
    """Where a whole organisation installed the app, a payload names no workspace but theirs."""
    button = {"action_id": "peek-1", "value": '["/language fr here"]'}
    theirs = {"user": {"id": USER, "team_id": "T9"}, "team": None, "enterprise": {"id": "E1"}}
    pressed = payloads.press(button, "https://hooks.slack.com/actions/x")
    press = from_press({**pressed, **theirs, "is_enterprise_install": True})
    assert press is not None
    question = settled(press.question, profile)
    assert question.stranger is stranger
    assert to_request(question, None, may_manage=True).person.may_manage is not stranger


async def test_a_profile_that_takes_long_is_not_waited_for(fake: FakeSlack) -> None:
    """A window must open within three seconds."""
    fake.hold.clear()
    async with SlackApi(fake.address, SlackRateLimiter(lambda: 0.0), LOGGER) as api:
        profiles = Profiles(api, lambda: 0.0)
        profile = await profiles.of(Workspace(TEAM, BOT_TOKEN), USER, patience=0.05)
        assert profile == Profile()
        fake.hold.set()


@pytest.mark.parametrize("zone", ["Nowhere/Land", "../../etc/passwd", ""])
async def test_home_is_shown_in_any_zone(by_socket: Running, fake: FakeSlack, zone: str) -> None:
    """One that is not known is UTC."""
    fake.users[USER] = {"id": USER, "tz": zone}
    await by_socket.event({"type": "app_home_opened", "user": USER, "tab": "home"})
    assert "(UTC)" in str((await fake.until(1)).body["view"]["blocks"])


async def test_what_slack_refuses_to_show_is_told_to_the_operator(
    by_socket: Running, fake: FakeSlack
) -> None:
    """And nobody else is disturbed."""
    fake.fail("views.publish", Fault(error="invalid_arguments"))
    await by_socket.event({"type": "app_home_opened", "user": USER, "tab": "home"})
    await by_socket.settled()
    assert [str(error) for error in by_socket.incidents.errors] == [
        "views.publish: invalid_arguments"
    ]


async def test_questions_of_unknown_workspaces_are_left_alone_where_nothing_can_be_said(
    by_socket: Running, fake: FakeSlack
) -> None:
    """No address to answer to, no token to answer with."""
    team = {"authorizations": [{"team_id": "T9", "enterprise_id": None}], "team_id": "T9"}
    await by_socket.event(payloads.mention("trs"), **team)
    await by_socket.event(payloads.links("https://www.wcoomd.org/"), **team)
    await by_socket.event({"type": "app_home_opened", "user": "U9", "tab": "home"}, **team)
    await by_socket.interact({**payloads.shortcut(fake.trigger()), "team": {"id": "T9"}})
    await by_socket.settled()
    assert fake.sent == []
    assert by_socket.incidents.errors == []


async def test_what_a_person_asks_is_in_no_log(
    fake: FakeSlack, app: App, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever goes wrong on the way."""
    caplog.set_level("INFO")
    async with running(fake, bot_with(app), database) as slack:
        fake.fail("chat.postMessage", Fault(error="no_such_word"))
        await slack.event(payloads.mention("a very private question"))
        await slack.deliver("events_api", {"type": "something_new", "text": "private question"})
        await slack.settled()
    assert "private question" not in caplog.text
    assert BOT_TOKEN not in caplog.text


@pytest.mark.parametrize("broken", [5, "T1", {}, {"a": 1}, [1], [None], ["T1"], [{}, 1], True])
async def test_an_event_whose_authorizations_are_broken_is_answered(
    slack: Running, fake: FakeSlack, broken: object
) -> None:
    """By the outer ids; the acknowledgement comes all the same."""
    await slack.event(payloads.mention("time release study"), authorizations=broken)
    assert "Time Release Study" in words((await fake.until(1)).body["blocks"])
    assert slack.incidents.errors == []


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.slack.com:8443/commands/1",
        "https://slack.com:80/commands/1",
        "https://hooks.slack.com:99999/commands/1",
        "https://hooks.slack.com:x/commands/1",
        "http://hooks.slack.com/commands/1",
        "https://hooks.slack.com.example.org/commands/1",
        "https://notslack.com/commands/1",
    ],
)
async def test_a_private_answer_goes_to_no_other_address_than_slack_s(url: str) -> None:
    """Neither another host nor another port of that host is taken."""
    async with SlackApi("https://slack.com/api/", SlackRateLimiter(time.monotonic), LOGGER) as api:
        with pytest.raises(RefusedError, match="not_slack"):
            await api.respond(url, {"text": "hello"})
