"""Messages that one person of a group and the bot see, and nobody else (Bot API 10.2 and 10.3)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from bot.core.chat.bot import Bot
from bot.wiring.app import App
from tests.adapters.telegram.harness import seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import BotApi, Fault, Json, Refusal
from tests.apps import CountedIncidents
from tests.core.chat.digest.memory import MemorySubscriptions

SHARE = "Share here"


@pytest.fixture
def api(api: BotApi) -> BotApi:
    """A server that knows such messages."""
    api.knows_ephemeral = True
    return api


@pytest.fixture
async def digests(api: BotApi, app: App, tmp_path: Path) -> AsyncIterator[Running]:
    """A bot that keeps subscriptions."""
    bot = Bot(replace(app.services, subscriptions=MemorySubscriptions()), CountedIncidents())
    async with Started(api, app, tmp_path, bot).running() as running:
        yield running
        assert running.incidents.errors == []


def _labels(message: Json) -> tuple[str, ...]:
    return seen(message).buttons


async def _are_for_one(api: BotApi, count: int) -> list[bool]:
    """Tell of each of the first messages that were sent whether it was meant for one person."""
    await api.until(lambda: len(api.called("sendMessage")) >= count)
    return ["ephemeral_message_parameters" in call.given for call in api.called("sendMessage")]


async def test_who_asks_unseen_is_answered_unseen(running: Running, group: Chat) -> None:
    """The group sees neither the question nor the answer."""
    asked = group.whisper("/tool trs")
    answer = await group.whispered()
    assert "Time Release Study" in answer["text"]
    assert SHARE in _labels(answer)
    call = group.api.called("sendMessage")[-1].given
    assert call["reply_parameters"] == {"ephemeral_message_id": asked["ephemeral_message_id"]}
    assert group.answers() == []
    assert running.incidents.errors == []


async def test_what_all_may_see_is_asked_by_all_as_ever(running: Running, group: Chat) -> None:
    """A question before everybody is answered before everybody, and has nothing to share."""
    del running
    group.write("/tool trs")
    assert SHARE not in _labels(await group.answer())
    assert group.seen_alone() == []


async def test_a_press_where_one_person_alone_sees_changes_that_message(
    running: Running, api: BotApi, group: Chat
) -> None:
    """Deeper and back again, in one message that nobody else sees."""
    group.whisper("/tools topic:transit-transport")
    shelf = await group.whispered()
    before, label = shelf["text"], _labels(shelf)[0]
    group.press(shelf, label)
    await api.until(lambda: shelf["text"] != before)
    group.press(shelf, "← Back")
    await api.until(lambda: shelf["text"] == before)
    assert (len(group.seen_alone()), group.answers()) == (1, [])
    assert running.incidents.errors == []


async def test_share_here_shows_the_card_to_all(running: Running, api: BotApi, group: Chat) -> None:
    """Once: the copy that one person saw is taken away with its button."""
    group.whisper("/tool trs")
    group.press(await group.whispered(), SHARE)
    posted = await group.answer()
    await api.until(lambda: not api.ephemeral)
    assert "Time Release Study" in posted["text"]
    assert SHARE not in _labels(posted)
    assert len(group.answers()) == 1
    assert running.incidents.errors == []


async def test_what_is_no_card_has_nothing_to_share(running: Running, group: Chat) -> None:
    """Help concerns whoever asked for it."""
    del running
    group.whisper("/help")
    assert SHARE not in _labels(await group.whispered())


async def test_a_message_that_has_disappeared_is_sent_again(
    running: Running, api: BotApi, group: Chat
) -> None:
    """Such messages go when they like; a press brings the answer all the same, to one person."""
    group.whisper("/tools topic:transit-transport")
    shelf = await group.whispered()
    api.ephemeral.clear()
    group.press(shelf, _labels(shelf)[0])
    assert (await group.whispered())["text"]
    assert group.answers() == []
    assert running.incidents.errors == []


async def test_a_refusal_leaves_nobody_in_silence(
    running: Running, api: BotApi, group: Chat
) -> None:
    """Too late, or for a reason that nobody documents: then all see the answer, as before."""
    api.faults.append(Fault("sendMessage", Refusal(400, "CHAT_ADMIN_REQUIRED")))
    group.whisper("/tool trs")
    answer = await group.answer()
    assert "Time Release Study" in answer["text"]
    assert SHARE not in _labels(answer)
    assert running.incidents.errors == []


async def test_a_press_under_a_digest_is_answered_to_whoever_pressed(
    digests: Running, api: BotApi, group: Chat
) -> None:
    """Everybody who presses is answered, and the group is not filled with answers."""
    del digests
    post = group.message("New in the catalogue")
    other = Chat(api, id=group.id, type=group.type, person=2002)
    for reader in (group, other):
        reader.press_data("+/digest cards 2026-07-30", message=post)
        assert (await reader.whispered())["text"]
    assert group.answers() == []


async def test_what_is_changed_unseen_is_announced(
    digests: Running, api: BotApi, group: Chat
) -> None:
    """A group hears what changes for it, whoever saw the buttons."""
    del digests
    api.admins.add((group.id, group.person))
    post = group.message("New in the catalogue")
    group.press_data("+/digest on daily 08:00 Paris", message=post)
    await group.whispered()
    assert "digest" in (await group.answer())["text"].lower()


async def test_a_press_that_is_too_late_costs_the_next_one_nothing(
    digests: Running, api: BotApi, group: Chat
) -> None:
    """Telegram takes the answer for 15 seconds: past them all see it, and the next is as ever."""
    del digests
    post = group.message("New in the catalogue")
    late = group.press_data("+/digest cards 2026-07-30", message=post)
    api.deeds[late] = (group.person, group.id, monotonic() - 16)
    answer = await group.answer()
    below = api.called("sendMessage")[-1].given["reply_parameters"]
    assert below["message_id"] == post["message_id"]
    group.press_data("+/digest status", message=post)
    assert await _are_for_one(api, 3) == [True, False, True]
    await group.whispered()
    assert group.answers() == [answer]


async def test_a_person_whom_telegram_does_not_reach_changes_nothing_for_others(
    digests: Running, api: BotApi, group: Chat
) -> None:
    """What is refused for one person is no reason to answer the others in public."""
    del digests
    post = group.message("New in the catalogue")
    api.faults.append(Fault("sendMessage", Refusal(400, "PEER_ID_INVALID")))
    group.press_data("+/digest cards 2026-07-30", message=post)
    await group.answer()
    other = Chat(api, id=group.id, type=group.type, person=2002)
    other.press_data("+/digest status", message=post)
    assert await _are_for_one(api, 3) == [True, False, True]
    await other.whispered()
    assert len(group.answers()) == 1


async def test_an_old_server_is_not_asked_again(digests: Running, api: BotApi, group: Chat) -> None:
    """Once it has shown everybody what was for one person, it is as it was before."""
    del digests
    api.knows_ephemeral = False
    post = group.message("New in the catalogue")
    for number, line in enumerate(("/digest cards 2026-07-30", "/digest status"), start=1):
        group.press_data(f"+{line}", message=post)
        await group.answer(number)
    assert await _are_for_one(api, 2) == [True, False]
    below = api.called("sendMessage")[-1].given["reply_parameters"]
    assert below["message_id"] == post["message_id"]


async def test_an_old_server_answers_all_below_a_digest_once(
    digests: Running, api: BotApi, group: Chat
) -> None:
    """It leaves out what it does not know: the answer is there for everybody, and said once."""
    del digests
    api.knows_ephemeral = False
    post = group.message("New in the catalogue")
    line = "+/digest cards 2026-07-30"
    group.press_data(line, message=post)
    await group.answer()
    press = group.press_data(line, message=post)
    await api.until(lambda: press not in api.presses)
    assert api.called("answerCallbackQuery")[-1].given["text"] == "The answer is below."
    assert len(group.answers()) == 1
