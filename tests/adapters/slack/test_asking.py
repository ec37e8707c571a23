from __future__ import annotations

import pytest

from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, buttons, words
from tests.adapters.slack.server import CHANNEL, DIRECT, TEAM, USER, FakeSlack, Fault
from tests.adapters.slack.strict import Json, check_options

SHARE = "Share here"


class TestCommands:
    async def test_a_command_is_answered_privately_with_a_card(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """`/tool words` gives a card that only the person sees, with what can be done next."""
        await slack.command("singel windwo")
        sent = await fake.until(1)
        assert (sent.where, sent.how) == (CHANNEL, "ephemeral")
        assert "Single Window Guidelines" in words(sent.body["blocks"])
        assert SHARE in buttons(sent.body["blocks"])

    async def test_every_command_of_the_core_works(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """The first word may be a command: alone, or with words where it takes words."""
        expected = {
            "help": "What I can do",
            "topics": "Topics",
            "tfa 7.6": "7.6",
            "why trs": "Why I found these",
            "tools lang:fr": "lang:fr",
            "language": "I answer in",
        }
        for number, (line, seen) in enumerate(expected.items(), start=1):
            await by_socket.command(line)
            assert seen in words((await fake.until(number)).body["blocks"])

    async def test_help_names_commands_as_one_types_them_in_slack(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Slack knows `/tool` alone, so `/topics` is written `/tool topics`."""
        await by_socket.command("help")
        seen = words((await fake.until(1)).body["blocks"])
        assert "/tool topics" in seen
        assert "/tool words" in seen
        assert "/tool tool words" not in seen

    async def test_buttons_name_commands_as_one_types_them_in_slack(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """No label is a command that Slack does not know."""
        for number, line in enumerate(("/hlep", "/topcs", "/digest previw 30d"), start=1):
            await by_socket.command(line)
            labels = list(buttons((await fake.until(number)).body["blocks"]))
            named = [label for label in labels if label.startswith("/")]
            assert named
            assert all(label.startswith("/tool ") for label in named)
            assert len(labels) == len(set(labels))

    async def test_several_cards_have_each_their_page_share_and_related_tools(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Nothing announces buttons that are not there."""
        await by_socket.command("trs, ucr")
        blocks = (await fake.until(1)).body["blocks"]
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        pages = [row for row in rows if "url" in row[0]]
        assert len(pages) == 2
        assert all(row[1]["text"]["text"] == SHARE for row in pages)
        for number, block in enumerate(blocks):
            if block["type"] == "context" and block["elements"][0]["text"] == "Related":
                assert blocks[number + 1]["type"] == "actions"

    async def test_the_command_without_words_opens_the_search(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """With the channel in mind: what is found there can be shared in it."""
        command = payloads.command("", fake.hook(CHANNEL, USER))
        await slack.deliver("slash_commands", {**command, "trigger_id": fake.trigger()})
        opened = await fake.until(1)
        assert opened.how == "views.open"
        action = {"type": "plain_text_input", "action_id": "find-words", "value": "trs"}
        meta = opened.body["view"]["private_metadata"]
        await slack.interact(payloads.press_in_view(action, opened.where, "unused", meta=meta))
        shown = await fake.until(2)
        assert SHARE in buttons(shown.body["view"]["blocks"])
        assert len(fake.sent) == 2

    async def test_where_no_window_can_be_opened_it_says_how_to_ask(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """A trigger lives for three seconds."""
        command = payloads.command("", fake.hook(CHANNEL, USER))
        expired = fake.trigger(expired=True)
        await slack.deliver("slash_commands", {**command, "trigger_id": expired})
        sent = await fake.until(1)
        assert sent.how == "ephemeral"
        assert "/tool" in words(sent.body["blocks"])
        assert slack.incidents.errors == []

    async def test_a_command_that_stands_alone_does_not_swallow_a_search(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """`/tool new computerised transit` looks for words, though `new` is a command."""
        await by_socket.command("new computerised transit system")
        assert "Latest additions" not in words((await fake.until(1)).body["blocks"])

    async def test_the_answer_finds_another_way_when_the_response_url_is_used_up(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """A sixth use is refused: the person still gets the answer, still privately."""
        hook = fake.hook(CHANNEL, USER)
        fake.use_up(hook)
        await slack.deliver("slash_commands", payloads.command("trs", hook))
        sent = await fake.until(1)
        assert (sent.how, sent.body["user"]) == ("chat.postEphemeral", USER)

    async def test_where_the_bot_is_no_member_the_last_way_is_the_direct_chat(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """No response_url and no membership: the answer comes as a direct message."""
        fake.closed_channels.add(CHANNEL)
        hook = fake.hook(CHANNEL, USER)
        fake.use_up(hook)
        await by_socket.deliver("slash_commands", payloads.command("trs", hook))
        sent = await fake.until(1)
        assert (sent.how, sent.where) == ("chat.postMessage", USER)

    async def test_a_response_url_elsewhere_is_never_called(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Only Slack's own host is sent to."""
        command = payloads.command("trs", "http://192.0.2.1/hook")
        await by_socket.deliver("slash_commands", command)
        assert (await fake.until(1)).how == "chat.postEphemeral"

    @pytest.mark.long
    async def test_slack_saying_later_is_waited_for(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """A 429 with Retry-After delays the answer and does not lose it."""
        fake.fail("response_url", Fault(retry_after=1))
        await by_socket.command("trs")
        assert (await fake.until(1)).how == "ephemeral"

    async def test_blocks_that_slack_refuses_leave_the_words(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """If a limit changes, people still get an answer, and the operator hears of it."""
        fake.fail("response_url", Fault(status=400, error="invalid_blocks"))
        await by_socket.command("trs")
        sent = await fake.until(1)
        assert "blocks" not in sent.body
        assert "Time Release Study" in sent.body["text"]
        assert len(by_socket.incidents.errors) == 1

    @pytest.mark.parametrize("status", [500, 503])
    async def test_one_fault_of_slack_loses_no_answer(
        self, by_socket: Running, fake: FakeSlack, status: int
    ) -> None:
        """A command, a mention: each is answered once."""
        fake.fail("response_url", Fault(status=status))
        await by_socket.command("trs")
        fake.fail("chat.postMessage", Fault(status=status))
        await by_socket.event(payloads.mention("trs"))
        await fake.until(2)
        await by_socket.settled()
        assert [sent.how for sent in fake.sent] == ["ephemeral", "chat.postMessage"]
        assert by_socket.incidents.errors == []

    @pytest.mark.long
    async def test_where_slack_takes_no_answer_the_log_says_to_whom(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """After some tries, with the method; the person gets an apology, if that arrives."""
        fake.fail("chat.postMessage", Fault(times=3, status=503))
        await by_socket.event(payloads.mention("trs"))
        apology = await fake.until(1)
        await by_socket.settled()
        assert "Sorry" in words(apology.body["blocks"])
        (lost,) = by_socket.incidents.errors
        assert "chat.postMessage" in str(lost)
        assert lost.__notes__ == [f"to {CHANNEL}"]


class TestMentions:
    async def test_a_mention_is_answered_in_its_thread(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """In a channel the answer starts a thread under the question."""
        mention = payloads.mention("single window")
        await slack.event(mention)
        sent = await fake.until(1)
        assert (sent.where, sent.body["thread_ts"]) == (CHANNEL, mention["ts"])
        assert sent.body["unfurl_links"] is False

    async def test_a_mention_in_a_thread_stays_there(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Within a thread the answer goes to the same thread."""
        await by_socket.event(payloads.mention("trs", thread_ts="3.000300"))
        assert (await fake.until(1)).body["thread_ts"] == "3.000300"

    async def test_a_delivery_that_comes_again_is_answered_once(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """Slack's retries keep the event id; another event for the same message keeps its ts."""
        event = payloads.event(payloads.mention("trs"))
        await slack.deliver("events_api", event)
        await slack.deliver("events_api", event, retry_attempt=1, retry_reason="timeout")
        await slack.deliver("events_api", {**event, "event_id": "EvOther"})
        await slack.settled()
        assert len(fake.sent) == 1

    async def test_a_first_delivery_that_says_it_is_a_retry_is_answered(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """When the first try never arrived, the second is the first."""
        event = payloads.event(payloads.mention("trs"))
        await by_socket.deliver("events_api", event, retry_attempt=1, retry_reason="timeout")
        assert (await fake.until(1)).where == CHANNEL

    async def test_bots_edits_and_joins_are_acknowledged_and_left_alone(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Everything is acknowledged, so that nothing comes again; the bot answers people only."""
        for inner in (
            payloads.said("hello", bot_id="B9"),
            payloads.said("hello", subtype="message_changed"),
            payloads.said("hello", subtype="message_deleted", hidden=True),
            {"type": "something_new"},
        ):
            await by_socket.event(inner)
        await by_socket.deliver("events_api", {"type": "app_rate_limited", "team_id": TEAM})
        await by_socket.settled()
        assert fake.sent == []
        assert by_socket.incidents.errors == []


class TestPeople:
    async def test_the_language_of_slack_is_used(self, slack: Running, fake: FakeSlack) -> None:
        """A person whose Slack is French reads French."""
        fake.users[USER] = {"id": USER, "locale": "fr-FR", "tz": "Europe/Paris"}
        await slack.command("topics")
        assert "Thèmes" in words((await fake.until(1)).body["blocks"])

    async def test_slack_is_asked_about_a_person_once(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """What Slack says of a person is remembered for a while."""
        fake.users[USER] = {"id": USER, "locale": "fr-FR"}
        for number in (1, 2, 3):
            await by_socket.command("topics")
            await fake.until(number)
        assert [method for method, _ in fake.calls].count("users.info") == 1

    async def test_those_who_manage_the_workspace_choose_its_language(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """`language fr here` is for admins; others are told so."""
        await by_socket.command("language fr here")
        assert "manage" in words((await fake.until(1)).body["blocks"])
        fake.users["U2"] = {"id": "U2", "is_admin": True}
        hook = fake.hook(CHANNEL, "U2")
        command = {**payloads.command("language fr here", hook), "user_id": "U2"}
        await by_socket.deliver("slash_commands", command)
        assert "français" in words((await fake.until(2)).body["blocks"])

    async def test_a_stranger_of_a_shared_channel_is_answered_and_told(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """Slack Connect: the answer comes with a kind word on what works for them."""
        mention = payloads.mention("trs", user="U9", user_team="T9", team="T9")
        await slack.event(mention, is_ext_shared_channel=True, team_id="T9")
        seen = words((await fake.until(1)).body["blocks"])
        assert "Time Release Study" in seen
        assert "another workspace" in seen
        assert "users.info" not in [method for method, _ in fake.calls]

    async def test_somebody_without_an_installation_gets_an_explanation(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """A payload of a workspace that we do not know is a kind word, not a failure."""
        hook = fake.hook("C9", "U9")
        command = {**payloads.command("trs", hook, "C9"), "team_id": "T9", "user_id": "U9"}
        await slack.deliver("slash_commands", command)
        assert "not installed" in words((await fake.until(1)).body["blocks"])

    async def test_payloads_of_an_enterprise_grid_without_a_team_are_answered(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Organisation-wide: `team` is null, and the ids of the organisation count."""
        hook = fake.hook(DIRECT, USER)
        body = payloads.press({"action_id": "ask-1", "value": '["/tool trs"]'}, hook, DIRECT)
        body |= {"team": None, "enterprise": {"id": "E1"}, "is_enterprise_install": True}
        body["user"] = {"id": USER, "team_id": TEAM}
        await by_socket.interact(body)
        assert "Time Release Study" in words((await fake.until(1)).body["blocks"])


class TestTyping:
    async def test_the_type_ahead_suggests_within_the_acknowledgement(self, slack: Running) -> None:
        """Options come with the ack, from the first letter on, within all limits."""
        found = await slack.interact(payloads.typing("si"))
        check_options(found["options"])
        assert any("Single Window" in one["text"]["text"] for one in found["options"])

    async def test_an_option_asks_for_its_tool(self, by_socket: Running, fake: FakeSlack) -> None:
        """Picking an option shows its card."""
        found = await by_socket.interact(payloads.typing("time release"))
        picked = {"type": "external_select", "action_id": "find"}
        action: Json = {**picked, "selected_option": found["options"][0]}
        await by_socket.interact(payloads.shortcut(fake.trigger()))
        view = await fake.until(1)
        await by_socket.interact(payloads.press_in_view(action, view.where, "unused"))
        sent = await fake.until(2)
        assert (sent.how, sent.where) == ("views.update", view.where)
        assert "Time Release Study" in words(sent.body["view"]["blocks"])
