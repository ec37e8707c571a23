"""Groups, forum topics and channels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.chat.bot import Bot
from bot.wiring.app import App
from tests.adapters.telegram.harness import seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import ME, BotApi
from tests.apps import CountedIncidents
from tests.chosen import chosen_by, chosen_for
from tests.core.chat.digest.memory import MemorySubscriptions

_GROUP_BOT = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


@pytest.fixture(params=[True, False], ids=["new server", "old server"])
def api(request: pytest.FixtureRequest, api: BotApi) -> BotApi:
    """A server that knows messages for one person of a group, and one that does not."""
    api.knows_ephemeral = request.param
    return api


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("/tool@tools_bot trs", {}),
        ("/tool@TOOLS_BOT trs", {}),
        ("/tool trs", {}),
        ("@tools_bot trs", {"entities": [{"type": "mention", "offset": 0, "length": 10}]}),
        ("trs, @Tools_Bot", {"entities": [{"type": "mention", "offset": 5, "length": 10}]}),
        ("/start@tools_bot t_time-release-study", {}),
    ],
)
async def test_what_is_meant_for_the_bot_is_answered(
    running: Running, group: Chat, line: str, more: dict[str, Any]
) -> None:
    """Commands, also with the bot's name, and mentions; the answer names the question."""
    del running
    asked = group.write(line, **more)
    assert "Time Release Study" in (await group.answer())["text"]
    call = group.api.called("sendMessage")[-1].given
    assert call["reply_parameters"]["message_id"] == asked["message_id"]


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("single window", {}),
        ("/tool@other_bot trs", {}),
        ("/quiz", {}),
        ("/tool trs", {"from": {"id": 9, "is_bot": True, "first_name": "b"}}),
        ("/tool trs", {"via_bot": ME}),
        ("/tool trs", {"is_automatic_forward": True, "sender_chat": {"id": -5, "type": "channel"}}),
    ],
)
async def test_what_is_not_meant_for_the_bot_is_left(
    running: Running, group: Chat, ada: Chat, line: str, more: dict[str, Any]
) -> None:
    """Talk, other bots' commands, other bots, our own inline posts, copies of a channel's posts."""
    group.write(line, **more)
    ada.write("trs")
    await ada.answer()
    assert group.answers() == []
    assert running.incidents.errors == []


async def test_a_reply_to_the_bot_is_a_lookup(running: Running, group: Chat) -> None:
    """Privacy mode lets replies through, and they need no command."""
    del running
    group.write("/help")
    answer = await group.answer()
    group.write("trs", reply_to_message=answer)
    assert "Time Release Study" in (await group.answer(2))["text"]


async def test_help_explains_what_does_not_reach_it(running: Running, group: Chat) -> None:
    """In a group people must know what the bot cannot see."""
    del running
    group.write("/help@tools_bot")
    assert "replies to my messages" in seen(await group.answer()).text


async def test_a_forum_topic_is_answered_in_its_topic(api: BotApi, running: Running) -> None:
    """The thread of the question is that of the answer, also where all reply to its beginning."""
    topic = Chat(api, id=-1002004, type="supergroup", topic=42)
    begun = topic.message(None) | {
        "from": ME, "message_id": 42,
        "forum_topic_created": {"name": "Transit", "icon_color": 1},
    }  # fmt: skip
    topic.write("just talking", reply_to_message=begun)
    topic.write("/tool trs", reply_to_message=begun)
    assert (await topic.answer())["message_thread_id"] == 42
    assert len(topic.answers()) == 1
    assert running.incidents.errors == []


async def test_a_channel_hears_commands_alone(api: BotApi, running: Running) -> None:
    """A post that asks is answered; every other post is left alone."""
    channel = Chat(api, id=-1002005, type="channel")
    channel.write("Welcome to the channel")
    channel.write("/tool trs")
    assert "Time Release Study" in (await channel.answer())["text"]
    assert len(channel.answers()) == 1
    assert running.incidents.errors == []


async def test_an_administrator_may_choose_for_the_group(
    api: BotApi, running: Running, group: Chat
) -> None:
    """Telegram is asked who administers, and only when that matters."""
    del running
    api.admins.add((group.id, group.person))
    group.write("/tool trs")
    await group.answer()
    assert api.called("getChatMember") == []
    group.write("/language fr here")
    assert "français" in (await group.answer(2))["text"]


async def test_a_member_may_not_choose_for_the_group(running: Running, group: Chat) -> None:
    """Everybody else is told so."""
    del running
    group.write("/language fr here")
    assert "Only those who manage" in (await group.answer())["text"]


async def test_an_anonymous_administrator_is_one_of_that_chat_alone(
    api: BotApi, running: Running, group: Chat
) -> None:
    """Who speaks as the group manages it; who speaks as another chat does not."""
    del running
    group.write("/language fr here", **{"from": _GROUP_BOT, "sender_chat": group.told})
    assert "français" in (await group.answer())["text"]
    other = Chat(api, id=-1002009, type="supergroup")
    channel = {"id": -77, "type": "channel", "title": "Elsewhere"}
    bot = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    other.write("/language fr here", **{"from": bot, "sender_chat": channel})
    assert "Only those who manage" in (await other.answer())["text"]
    assert api.called("getChatMember") == []


async def test_what_is_chosen_for_a_group_holds_in_its_topics(
    running: Running, api: BotApi
) -> None:
    """A topic follows its group."""
    choices = running.app.services.language_choices
    await choices.choose_for_place(Place("telegram:-1002004", direct=False), "fr")
    topic = Chat(api, id=-1002004, type="supergroup", topic=42)
    topic.write("/topics")
    assert "Thèmes" in (await topic.answer())["text"]


@pytest.mark.parametrize(("status", "type_"), [("kicked", "private"), ("left", "supergroup")])
async def test_a_place_that_is_gone_is_forgotten(
    api: BotApi, running: Running, status: str, type_: str
) -> None:
    """Blocked or thrown out: the core hears of it, for the chat and its topics."""
    chat = Chat(api, id=-55 if type_ != "private" else 55, type=type_)
    choices = running.app.services.language_choices
    places = [Place(f"telegram:{chat.id}", False), Place(f"telegram:{chat.id}:3", False)]  # noqa: FBT003
    for place in places:
        await choices.choose_for_place(place, "fr")
    await running.done(chat.bot_becomes(status))
    assert [await chosen_for(choices, place) for place in places] == [None, None]


@pytest.mark.parametrize("told", ["migrate_to_chat_id", "migrate_from_chat_id"])
async def test_a_migration_takes_along_what_was_chosen(
    api: BotApi, running: Running, told: str
) -> None:
    """From whichever side it is told."""
    choices = running.app.services.language_choices
    await choices.choose_for_place(Place("telegram:-500", direct=False), "fr")
    old, new = Chat(api, id=-500, type="group"), Chat(api, id=-100500, type="supergroup")
    if told == "migrate_to_chat_id":
        moved = old.write(None, migrate_to_chat_id=-100500)
    else:
        moved = new.write(None, migrate_from_chat_id=-500)
    await running.done(moved["update_id"])  # two chats do not wait for each other
    new.write("/topics")
    assert "Thèmes" in (await new.answer())["text"]


async def test_a_migration_that_a_send_reveals_loses_no_answer(
    api: BotApi, running: Running
) -> None:
    """The answer goes to the new chat, and the core hears of the move."""
    choices = running.app.services.language_choices
    await choices.choose_for_place(Place("telegram:-500", direct=False), "fr")
    api.migrated[-500] = -100500
    Chat(api, id=-500, type="group").write("/topics")
    new = Chat(api, id=-100500, type="supergroup")
    assert "Thèmes" in (await new.answer())["text"]
    assert await chosen_for(choices, Place("telegram:-100500", direct=False)) == "fr"
    assert await chosen_by(choices, Person("telegram:1001")) is None


class _Unmoved(MemorySubscriptions):
    """Subscriptions of a database that is away when a chat moves."""

    async def place_moved(self, old: Place, new: Place) -> None:
        """Refuse."""
        raise NotStoredError(f"{old.id} to {new.id}")


async def test_a_migration_that_cannot_be_written_down_loses_no_answer(
    api: BotApi, started: Started, app: App
) -> None:
    """It goes to the new chat, and the operator hears of the rest."""
    services = replace(app.services, subscriptions=_Unmoved())
    started.bot = Bot(services, CountedIncidents())
    async with started.running() as running:
        api.migrated[-500] = -100500
        Chat(api, id=-500, type="group").write("/topics")
        await Chat(api, id=-100500, type="supergroup").answer()
        (error,) = running.incidents.errors
        assert isinstance(error, NotStoredError)


async def test_after_a_migration_no_other_message_is_touched(api: BotApi, running: Running) -> None:
    """In the new chat the old ids belong to other messages: they are neither edited nor named."""
    old, new = Chat(api, id=-500, type="group"), Chat(api, id=-100500, type="supergroup")
    question = old.write("/tool trs")
    answer = await old.answer()
    other = new.message("another answer of the bot", **{"from": ME})
    api.messages[new.id, answer["message_id"]] = other
    api.migrated[old.id] = new.id
    old.edit(question, "/tool single window")
    await api.until(lambda: len(api.called("sendMessage")) > 2 or "Single" in other["text"])
    assert other["text"] == "another answer of the bot"
    assert "Single Window" in new.answers()[-1]["text"]
    assert "reply_parameters" not in api.called("sendMessage")[-1].given
    assert running.incidents.errors == []


async def test_a_group_is_greeted_once_when_the_bot_is_added(running: Running, group: Chat) -> None:
    """With what it hears there; becoming an administrator later is no second time."""
    del running
    group.bot_becomes("member", before="left")
    assert "Here I answer commands" in (await group.answer())["text"]
    group.bot_becomes("member", before="member")
    group.write("/about@tools_bot")
    assert "A bot that finds" in (await group.answer(2))["text"]
