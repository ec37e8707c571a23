from __future__ import annotations

from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, buttons, words
from tests.adapters.slack.server import CHANNEL, DIRECT, USER, FakeSlack, Fault, Sent
from tests.adapters.slack.strict import Json

SHARE, BACK = "Share here", "← Back"


async def pressed(
    slack: Running, shown: Sent, label: str, count: int = 1, **container: object
) -> tuple[Json, Sent]:
    """Press a button of what was shown, and return the payload and what came of it."""
    before = len(slack.fake.sent)
    hook = slack.fake.hook(CHANNEL, USER)
    action = buttons(shown.body["blocks"])[label]
    payload = payloads.press(action, hook, CHANNEL, **container)
    await slack.interact(payload)
    return payload, await slack.fake.until(before + count)


class TestButtons:
    async def test_a_private_answer_changes_in_place_and_leads_back(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """A related tool takes the place of the card, and Back brings the card again."""
        await slack.command("time-release-study")
        first = await fake.until(1)
        _, related = await pressed(slack, first, "Immediate Release Guidelines")
        assert related.how == "replaced"
        _, back = await pressed(slack, related, BACK)
        assert words(back.body["blocks"]) == words(first.body["blocks"])

    async def test_pages_turn_in_place(self, slack: Running, fake: FakeSlack) -> None:
        """The next page takes the place of the first."""
        await slack.command("tools")
        _, second = await pressed(slack, await fake.until(1), "Next →")
        assert second.how == "replaced"
        assert "page 2" in words(second.body["blocks"])
        assert BACK not in buttons(second.body["blocks"])

    async def test_a_public_answer_stays_as_it_is(self, slack: Running, fake: FakeSlack) -> None:
        """Whoever presses a button under a public answer gets a private one, in the thread."""
        await slack.event(payloads.mention("time release study"))
        shown = await fake.until(1)
        where = {"is_ephemeral": False, "thread_ts": "7.000700"}
        _, beside = await pressed(slack, shown, "Immediate Release Guidelines", 1, **where)
        assert beside.how == "ephemeral"
        assert beside.body["replace_original"] is False
        assert beside.body["thread_ts"] == "7.000700"

    async def test_words_without_blocks_take_the_place_of_a_private_answer(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Where Slack refuses the blocks, what was shown does not stay above them."""
        await by_socket.command("time release study")
        shown = await fake.until(1)
        fake.fail("response_url", Fault(status=400, error="invalid_blocks"))
        _, in_place = await pressed(by_socket, shown, "Immediate Release Guidelines")
        assert in_place.how == "replaced"
        assert "blocks" not in in_place.body
        assert "Immediate Release Guidelines" in in_place.body["text"]

    async def test_words_without_blocks_stay_in_the_thread_of_a_public_answer(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Nor do they unfurl their links."""
        await by_socket.event(payloads.mention("time release study"))
        shown = await fake.until(1)
        fake.fail("response_url", Fault(status=400, error="invalid_blocks"))
        where = {"is_ephemeral": False, "thread_ts": "7.000700"}
        _, beside = await pressed(by_socket, shown, "Immediate Release Guidelines", 1, **where)
        assert beside.how == "ephemeral"
        assert "blocks" not in beside.body
        assert beside.body["thread_ts"] == "7.000700"
        assert beside.body["replace_original"] is False
        assert (beside.body["unfurl_links"], beside.body["unfurl_media"]) == (False, False)

    async def test_what_was_shared_with_a_colleague_is_not_changed_under_their_eyes(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Also in a chat of two people, which looks like the bot's own."""
        await by_socket.command("trs", "D7")
        shared = (await pressed(by_socket, await fake.until(1), SHARE, 2))[1]
        assert shared.how == "replaced"
        action = buttons(fake.sent[1].body["blocks"])["Immediate Release Guidelines"]
        hook = fake.hook("D7", USER)
        await by_socket.interact(payloads.press(action, hook, "D7", is_ephemeral=False))
        assert (await fake.until(4)).how == "ephemeral"

    async def test_a_link_that_is_opened_is_only_acknowledged(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Slack reports links too; there is nothing to answer."""
        action = {"action_id": "open-1", "url": "https://www.wcoomd.org/"}
        await by_socket.interact(payloads.press(action, fake.hook(CHANNEL, USER)))
        await by_socket.settled()
        assert fake.sent == []

    async def test_a_button_of_an_older_version_is_understood_or_left_alone(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Values that we did not write are lines; actions that we do not know are nothing."""
        hook = fake.hook(CHANNEL, USER)
        await by_socket.interact(payloads.press({"action_id": "unknown", "value": "x"}, hook))
        await by_socket.interact(payloads.press({"action_id": "ask-1", "value": "/topics"}, hook))
        assert "Topics" in words((await fake.until(1)).body["blocks"])


class TestSharing:
    async def test_a_shared_card_says_who_shared_it(self, slack: Running, fake: FakeSlack) -> None:
        """Everybody sees the card, and whose idea it was."""
        await slack.command("time release study")
        _, told = await pressed(slack, await fake.until(1), SHARE, 2)
        shared = fake.sent[1]
        assert (shared.how, shared.where) == ("in_channel", CHANNEL)
        assert USER in words(shared.body["blocks"])
        assert SHARE not in buttons(shared.body["blocks"])
        assert told.how == "replaced"
        assert "Shared" in words(told.body["blocks"])

    async def test_a_double_tap_posts_once(self, slack: Running, fake: FakeSlack) -> None:
        """The same press arriving twice, or pressed twice, is one post."""
        await slack.command("time release study")
        payload, _ = await pressed(slack, await fake.until(1), SHARE, 2)
        again = {**payload, "trigger_id": "other", "response_url": fake.hook(CHANNEL, USER)}
        await slack.interact(payload)
        await slack.interact(again)
        await slack.settled()
        assert [sent.how for sent in fake.sent].count("in_channel") == 1

    async def test_who_shares_once_more_is_told_that_it_is_done(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """From a window that was opened again, say: a button never does nothing."""
        await by_socket.command("time release study")
        first = await fake.until(1)
        await pressed(by_socket, first, SHARE, 2)
        _, told = await pressed(by_socket, first, SHARE)
        assert "Shared" in words(told.body["blocks"])
        assert [sent.how for sent in fake.sent].count("in_channel") == 1

    async def test_sharing_in_a_thread_stays_in_the_thread(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """What is shared from an answer in a thread is for that thread."""
        await by_socket.command("trs")
        await pressed(by_socket, await fake.until(1), SHARE, 2, thread_ts="8.000800")
        assert fake.sent[1].body["thread_ts"] == "8.000800"

    async def test_where_the_bot_may_not_post_sharing_says_so_and_may_be_tried_again(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """A refusal is explained, and does not count as the one post."""
        await by_socket.command("trs")
        shown = await fake.until(1)
        fake.closed_channels.add(CHANNEL)
        fake.fail("response_url", Fault(status=404, error="expired_url"))
        payload, told = await pressed(by_socket, shown, SHARE)
        assert "invite" in words(told.body["blocks"])
        await by_socket.interact(payload)
        await by_socket.settled()
        assert [sent.how for sent in fake.sent].count("in_channel") == 1

    async def test_a_post_that_may_have_arrived_is_not_repeated(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """When Slack's answer is lost, the person is asked to look first."""
        await by_socket.command("trs")
        shown = await fake.until(1)
        fake.fail("response_url", Fault(lost=True))
        payload, told = await pressed(by_socket, shown, SHARE, 2)
        assert "did not confirm" in words(told.body["blocks"])
        await by_socket.interact(payload)
        await by_socket.settled()
        assert [sent.how for sent in fake.sent].count("in_channel") == 1

    async def test_a_direct_answer_has_nothing_to_share(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """In a direct chat nobody else is there."""
        await by_socket.event(payloads.said("trs"))
        sent = await fake.until(1)
        assert sent.where == DIRECT
        assert SHARE not in buttons(sent.body["blocks"])


class TestWindows:
    async def test_a_message_gets_its_tools_in_a_window(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """The shortcut works on any message, wherever it stands; mark-up is not searched."""
        hook, trigger = fake.hook(CHANNEL, USER), fake.trigger()
        text = "<@U7> please look at the <https://e.xx/|time release study> &amp; tell"
        await slack.interact(payloads.message_shortcut(text, hook, trigger))
        sent = await fake.until(1)
        assert sent.how == "views.open"
        assert "Time Release Study" in words(sent.body["view"]["blocks"])

    async def test_what_is_found_for_a_message_can_be_shared_in_its_thread(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """The window remembers where it came from."""
        hook, trigger = fake.hook(CHANNEL, USER), fake.trigger()
        await slack.interact(payloads.message_shortcut("time release study", hook, trigger))
        view = await fake.until(1)
        action = buttons(view.body["view"]["blocks"])[SHARE]
        meta = view.body["view"]["private_metadata"]
        await slack.interact(payloads.press_in_view(action, view.where, "x", meta=meta))
        told = await fake.until(3)
        assert fake.sent[1].how == "in_channel"
        assert fake.sent[1].body["thread_ts"] == "5.000500"
        assert (told.how, told.where) == ("views.update", view.where)

    async def test_the_search_window_opens_and_answers(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """The global shortcut opens a search; sent off, it stays open and shows the answer."""
        await slack.interact(payloads.shortcut(fake.trigger()))
        opened = await fake.until(1)
        assert opened.how == "views.open"
        view = opened.body["view"]
        kept = await slack.interact(payloads.submission(view, opened.where, "singel windwo"))
        assert kept["response_action"] == "update"
        sent = await fake.until(2)
        assert sent.how == "views.update"
        assert "Single Window Guidelines" in words(sent.body["view"]["blocks"])

    async def test_buttons_in_a_window_answer_in_the_window(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """A related tool takes the place of the answer, with the way back."""
        hook, trigger = fake.hook(CHANNEL, USER), fake.trigger()
        await by_socket.interact(payloads.message_shortcut("time release study", hook, trigger))
        view = await fake.until(1)
        action = buttons(view.body["view"]["blocks"])["Immediate Release Guidelines"]
        await by_socket.interact(payloads.press_in_view(action, view.where, "unused"))
        sent = await fake.until(2)
        assert sent.how == "views.update"
        assert BACK in buttons(sent.body["view"]["blocks"])

    async def test_a_trigger_that_expired_is_explained(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """After three seconds no window opens: the person is told, and no bug is reported."""
        hook, trigger = fake.hook(CHANNEL, USER), fake.trigger(expired=True)
        await slack.interact(payloads.message_shortcut("trs", hook, trigger))
        sent = await fake.until(1)
        assert "too long for Slack" in words(sent.body["blocks"])
        assert slack.incidents.errors == []

    async def test_an_expired_search_is_explained_in_the_direct_chat(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """The global shortcut has no response_url."""
        await by_socket.interact(payloads.shortcut(fake.trigger(expired=True)))
        sent = await fake.until(1)
        assert (sent.how, sent.where) == ("chat.postMessage", USER)


class TestHome:
    async def test_home_shows_what_one_needs(self, slack: Running, fake: FakeSlack) -> None:
        """Search, newest tools, topics, the language, what is kept, and the local time."""
        fake.users[USER] = {"id": USER, "locale": "en-GB", "tz": "Asia/Tokyo"}
        await slack.event({"type": "app_home_opened", "user": USER, "tab": "home"})
        sent = await fake.until(1)
        assert (sent.how, sent.body["user_id"]) == ("views.publish", USER)
        seen = words(sent.body["view"]["blocks"])
        for part in ("Latest additions", "Topics", "I answer in", "keeps", "Asia/Tokyo"):
            assert part in seen
        first = sent.body["view"]["blocks"][0]
        assert first["element"]["min_query_length"] == 1

    async def test_a_button_of_home_opens_a_window(self, slack: Running, fake: FakeSlack) -> None:
        """Home has no message to answer under."""
        await slack.event({"type": "app_home_opened", "user": USER, "tab": "home"})
        shown = buttons((await fake.until(1)).body["view"]["blocks"])
        action = next(one for one in shown.values() if "/tool " in one["value"])
        await slack.interact(payloads.press_in_view(action, "V9", fake.trigger(), "home"))
        assert (await fake.until(2)).how == "views.open"

    async def test_a_language_chosen_at_home_changes_home(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """After choosing French, Home is French."""
        action = {"action_id": "ask-1-2", "value": '["/language fr"]'}
        await by_socket.interact(payloads.press_in_view(action, "V9", fake.trigger(), "home"))
        sent = await fake.until(2)
        assert sent.how == "views.publish"
        assert "Thèmes" in words(sent.body["view"]["blocks"])

    async def test_the_other_tab_of_home_is_left_alone(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Opening the messages is no reason to make a home."""
        await by_socket.event({"type": "app_home_opened", "user": USER, "tab": "messages"})
        await by_socket.settled()
        assert fake.sent == []
