"""`/digest` itself as people in all kinds of chats ask it, and those who would abuse it."""

from __future__ import annotations

import pytest

from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.render import Frame, render
from bot.core.base.people import Place
from bot.core.chat.commands import COMMANDS
from bot.wiring.app import App
from tests.adapters.telegram.parser import found_in
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running
from tests.adapters.telegram.server import BotApi, Json
from tests.core.chat.digest.memory import MemorySubscriptions
from tests.core.chat.digest.scene import scene_of

_COMMANDS = frozenset({"tfa", *(command.name for command in COMMANDS)})
_FRAME = Frame("tools_bot", "Share", "← Back", NavigationHistory(), _COMMANDS)
_MEMBER = 5005
_GROUP = -1002003


async def _edited(api: BotApi, chat: Chat, message: Json, label: str) -> str:
    """Press a button, and return what the message says then."""
    before = len(api.called("editMessageText"))
    chat.press(message, label)
    await api.until(lambda: len(api.called("editMessageText")) > before)
    return str(api.messages[chat.id, message["message_id"]]["text"])


@pytest.mark.usefixtures("digests")
async def test_a_person_presses_all_the_way(api: BotApi, ada: Chat) -> None:
    """From the command to a digest that is on, without a word of syntax."""
    ada.write("/digest")
    message = await ada.answer()
    assert "Where are you?" in await _edited(api, ada, message, "Working days at 08:00")
    told = await _edited(api, ada, message, "Nairobi")
    assert "every working day at 08:00 (Nairobi, UTC+3)" in told
    assert "Working days (Kenya): Monday to Friday, without public holidays." in told
    assert "The digest is off" in await _edited(api, ada, message, "Turn off")


@pytest.mark.usefixtures("digests")
async def test_a_person_answers_where_they_are_with_a_word(api: BotApi, ada: Chat) -> None:
    """The name of a city alone, as people do; the digest is one press away."""
    ada.write("/subscribe")
    assert "Where are you?" in (await ada.answer())["text"]
    ada.write("Kinshasa")
    message = await ada.answer(2)
    told = await _edited(api, ada, message, "Get this regularly")
    assert "every day at 08:00 (Kinshasa, UTC+1)" in told


async def test_a_topic_and_its_group_have_digests_of_their_own(
    api: BotApi, digests: Running, kept: MemorySubscriptions
) -> None:
    """What is on in one topic is not on in the others."""
    del digests
    api.admins.add((_GROUP, 1001))
    topic = Chat(api, id=_GROUP, type="supergroup", topic=42)
    topic.write("/digest on 8h Dakar")
    assert "The digest is on here." in (await topic.answer())["text"]
    assert await kept.of(Place(f"telegram:{_GROUP}:42", direct=False)) is not None
    assert await kept.of(Place(f"telegram:{_GROUP}", direct=False)) is None


@pytest.mark.usefixtures("digests")
async def test_a_channel_subscribes_by_a_post(api: BotApi) -> None:
    """Whoever may post there manages it."""
    channel = Chat(api, id=-1002005, type="channel")
    channel.write("/digest on 9h Dakar")
    assert "every day at 09:00 (Dakar, UTC)" in (await channel.answer())["text"]


@pytest.mark.parametrize("topic", [None, 42])
async def test_a_member_changes_nothing(
    api: BotApi, digests: Running, kept: MemorySubscriptions, topic: int | None
) -> None:
    """Neither by a line nor by the buttons of an administrator, in a group or a topic of it."""
    del digests
    api.admins.add((_GROUP, 1001))
    admin = Chat(api, id=_GROUP, type="supergroup", topic=topic)
    member = Chat(api, id=_GROUP, type="supergroup", topic=topic, person=_MEMBER)
    place = Place(f"telegram:{_GROUP}" + (f":{topic}" if topic else ""), direct=False)
    admin.write("/digest on 8h Dakar")
    message = await admin.answer()
    before = await kept.of(place)
    assert before is not None
    count = 1
    for line in ("off", "pause", "resume", "on 9h Tokyo in:fr all", "change 9h", "time 9h"):
        member.write(f"/digest {line}")
        count += 1
        assert "Only those who manage" in (await member.answer(count))["text"]
    press = member.press(message, "Turn off")
    await api.until(lambda: press not in api.presses)
    assert "Only those who manage" in api.called("answerCallbackQuery")[-1].given["text"]
    assert await kept.of(place) == before


@pytest.mark.parametrize(
    "words",
    [
        *("@channel", "https://evil.example/x", "evil.example", "#tag", "$USD", "/start@evil_bot"),
        *("on @durov", "on https://evil.example", "on /evil", "pause t.me/evil", "cards @durov"),
        *("preview evil.com", "on topic:@durov", "on in:@durov", "on 25:00 evil.com", "on lang:@x"),
    ],
)
@pytest.mark.parametrize("locale", ["en", "fr"])
async def test_what_was_typed_is_never_a_link(app: App, words: str, locale: str) -> None:
    """Answers quote it as letters, and so does the history: nothing of it can be pressed."""
    scene = scene_of(app)
    scene.locale = locale
    for line in (
        f"/digest {words}",
        f"/digest on Dakar {words}",
        "/digest off " + words,
        "/digest",
    ):
        message = render(await scene.say(line), _FRAME)
        raw = message.text.encode("utf-16-le")
        code = [entity for entity in message.entities if entity.type == "code"]
        for _, start, length in found_in(message.text):
            said = raw[2 * start : 2 * (start + length)].decode("utf-16-le")
            within = any(one.offset <= start < one.offset + one.length for one in code)
            assert within or said.removeprefix("/") in _COMMANDS


@pytest.mark.usefixtures("digests")
async def test_a_line_without_end_is_answered_kindly(ada: Chat) -> None:
    """Three hundred words, and filters that fill a message: one short answer each."""
    ada.write("/digest on " + "tomorrow " * 300)
    assert "too long" in (await ada.answer())["text"]
    ada.write("/digest on " + "topic:transit " * 280)
    assert "too long" in (await ada.answer(2))["text"]
    ada.write("/digest on " + "tomorrow " * 200)
    assert len((await ada.answer(3))["text"]) < 500
