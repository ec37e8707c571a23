"""Digests as people meet them: buttons that last, who may subscribe a place, long lines."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.telegram.bounds import ANSWER_BELOW_SECONDS
from bot.core.base.people import Place
from bot.core.base.text import Link, Plain
from bot.core.chat.context import Command, Context
from bot.core.chat.reply import Button, Choices, Digest, DigestEntry, Item, Notice, Reply, Section
from bot.wiring.app import App
from tests.adapters.telegram.harness import seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import BotApi, Fault, Json, Refusal
from tests.apps import bot_with

_CARDS = "Show cards"
_DIGEST = Digest(
    heading="New in the catalogue, July 30, 2026: 1 entry",
    notes=(),
    sections=(
        Section(
            "New tools",
            (
                DigestEntry(
                    "Time Release Study", "2025", Link("Open", "https://www.example.org/t"), None
                ),
            ),
        ),
    ),
    footer=(),
    buttons=(Button(_CARDS, "/tool trs, ucr"), Button("Digest settings", "/language")),
)
_LONG = (
    "/wish weekly monday 08:30 America/Argentina/Buenos_Aires topic:transit-transport lang:fr"
    " or tfa:7.6 lang:ar"
)


async def _wish(context: Context) -> Reply:
    """Offer a long line, or say what was wished and who wished it."""
    if not context.words:
        return Choices((Plain("When?"),), (Item(Button("Buenos Aires", _LONG), "UTC-3"),))
    person = context.request.person
    return Notice(((Plain(f"{context.words} ({'yes' if person.may_manage else 'no'})"),),))


_WISH = Command("wish", _wish, listed=False, manages=True)


@pytest.fixture
def started(api: BotApi, app: App, tmp_path: Path) -> Started:
    """A bot with a command that is asked as `/digest` is."""
    return Started(api, app, tmp_path, bot_with(app, _WISH))


async def _posted(running: Running, chat: Chat) -> Json:
    """Post a digest to a chat, and return it as it stands there."""
    digest_sender = running.telegram.digest_sender
    await digest_sender.ready()
    place = Place(
        f"telegram:{chat.id}" + ("" if chat.topic is None else f":{chat.topic}"),
        direct=chat.type == "private",
    )
    translate = running.app.services.translations.choose(("en",))
    (part,) = digest_sender.parts(_DIGEST, translate, place)
    id_ = await digest_sender.post(place, part, "digest:1:2026-07-30:p1", ())
    return chat.api.messages[chat.id, int(id_)]


@pytest.mark.parametrize("type_", ["private", "supergroup"])
async def test_a_digest_stays_and_is_answered_below(
    api: BotApi, started: Started, type_: str
) -> None:
    """Whoever presses changes nothing for the others; also days later, after a restart."""
    chat = Chat(api, id=1001 if type_ == "private" else -1002003, type=type_)
    async with started.running() as running:
        digest = await _posted(running, chat)
        before = dict(digest)
    started.later = timedelta(days=9)
    async with started.running() as running:
        press = chat.press(digest, _CARDS)
        cards = await chat.answer(2)
        await api.until(lambda: press not in api.presses)
        assert running.incidents.errors == []
    assert digest == before
    assert "Unique Consignment Reference" in cards["text"]
    if type_ == "private":  # in a group the first answer was meant for one person alone
        assert api.called("sendMessage")[-1].given["reply_parameters"] == {
            "message_id": digest["message_id"],
            "allow_sending_without_reply": True,
        }
    assert "← Back" not in seen(cards).buttons


async def test_a_digest_that_telegram_no_longer_shows_us_answers_all_the_same(
    running: Running, group: Chat
) -> None:
    """Of an old message it tells the id alone, and the buttons hold all that they need."""
    digest = await _posted(running, group)
    told = {"chat": group.told, "message_id": digest["message_id"], "date": 0}
    group.press_data("+/tool trs, ucr", message=told)
    assert "Unique Consignment Reference" in (await group.answer(2))["text"]


async def test_in_a_topic_the_cards_come_into_the_topic(api: BotApi, running: Running) -> None:
    """Where the digest is."""
    topic = Chat(api, id=-1002004, type="supergroup", topic=42)
    topic.press(await _posted(running, topic), _CARDS)
    assert (await topic.answer(2))["message_thread_id"] == 42


async def test_who_presses_twice_gets_one_answer(
    api: BotApi, started: Started, group: Chat
) -> None:
    """On a slow link people press again; another button, and another time, is another matter."""
    async with started.running() as running:
        digest = await _posted(running, group)
        for _ in range(3):
            group.press(digest, _CARDS)
        group.press(digest, "Digest settings")
        await group.answer(3)
        assert "language" in group.answers()[-1]["text"]
        started.later = timedelta(seconds=ANSWER_BELOW_SECONDS + 1)
        group.press(digest, _CARDS)
        await group.answer(4)
    assert ["Unique Consignment" in one["text"] for one in group.answers()] == [
        False, True, False, True,
    ]  # fmt: skip
    assert api.presses == set()


async def test_an_answer_below_a_digest_changes_in_place(
    api: BotApi, running: Running, group: Chat
) -> None:
    """Only the digest itself stays as it is."""
    group.press(await _posted(running, group), "Digest settings")
    answer = await group.answer(2)
    group.press(answer, "Français")
    await api.until(lambda: api.called("editMessageText"))
    assert len(group.answers()) == 2
    assert "français" in answer["text"]


async def test_a_long_line_is_carried_whole(running: Running, ada: Chat) -> None:
    """A choice with a zone and filters is longer than the 64 bytes of a button."""
    del running
    ada.write("/wish")
    choice = await ada.answer()
    assert len(_LONG) > 64
    ada.press(choice, "Buenos Aires")
    await ada.api.until(lambda: "yes" in choice["text"])
    assert _LONG.removeprefix("/wish ") in seen(choice).text


async def test_whoever_posts_in_a_channel_manages_it(api: BotApi, running: Running) -> None:
    """A post has no author; only administrators can post."""
    channel = Chat(api, id=-1002005, type="channel")
    channel.write("/wish on")
    assert "on (yes)" in (await channel.answer())["text"]
    assert api.called("getChatMember") == []
    assert running.incidents.errors == []


@pytest.mark.parametrize(("admin", "expected"), [(True, "(yes)"), (False, "(no)")])
async def test_in_a_group_administrators_manage(
    api: BotApi,
    running: Running,
    group: Chat,
    admin: bool,  # noqa: FBT001  # a case
    expected: str,
) -> None:
    """Named ones are looked up."""
    del running
    if admin:
        api.admins.add((group.id, group.person))
    group.write("/wish on")
    assert f"on {expected}" in (await group.answer())["text"]


async def test_an_anonymous_administrator_manages(running: Running, group: Chat) -> None:
    """Who speaks as the group."""
    del running
    bot = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    group.write("/wish on", **{"from": bot, "sender_chat": group.told})
    assert "on (yes)" in (await group.answer())["text"]


@pytest.mark.parametrize("how", ["cut", Refusal(400, "CHAT_ADMIN_REQUIRED")], ids=str)
async def test_where_telegram_does_not_tell_who_administers_it_is_said(
    api: BotApi, running: Running, group: Chat, how: Refusal | str
) -> None:
    """An administrator is not just told that they are none."""
    api.admins.add((group.id, group.person))
    api.faults.append(Fault("getChatMember", how))
    group.write("/wish on")
    text = (await group.answer())["text"]
    assert "on (no)" in text
    assert "did not tell me whether you are an administrator" in text
    group.write("/wish on")
    text = (await group.answer(2))["text"]
    assert "on (yes)" in text
    assert "did not tell me" not in text
    assert running.incidents.errors == []


async def test_who_blocked_the_bot_and_comes_back_is_answered(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """And can resume: nothing holds the chat here."""
    api.gone[ada.id] = "bot was blocked by the user"
    await running.done(ada.bot_becomes("kicked"))
    del api.gone[ada.id]
    await running.done(ada.bot_becomes("member"))
    ada.write("/start")
    await ada.answer()
    ada.write("/wish resume")
    assert "resume (yes)" in (await ada.answer(2))["text"]
    await _posted(running, ada)
    assert running.incidents.errors == []
