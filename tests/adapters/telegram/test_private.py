"""A private chat with the bot, as its person sees it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.telegram.bounds import ANSWERABLE_SECONDS, QUOTE_AFTER_SECONDS
from bot.adapters.telegram.entities import JOINER
from bot.wiring.app import build
from tests.adapters.telegram.harness import seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import ME, BotApi, Fault, Json, Refusal, now
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR

_LONG = "guidelines on how a small administration may organise the exchange of data " * 4


async def _pressed(api: BotApi, chat: Chat, message: Json, label: str) -> Json:
    """Press a button and wait until its spinner is gone and the message changed."""
    before = len(api.called("editMessageText"))
    press = chat.press(message, label)
    await api.until(
        lambda: press not in api.presses and len(api.called("editMessageText")) > before
    )
    return message


def _labels(message: Json) -> tuple[str, ...]:
    return seen(message).buttons


@pytest.mark.parametrize("command", ["/start", "/help", "/settings", "/tools", "/new", "/about"])
async def test_every_command_is_answered(running: Running, ada: Chat, command: str) -> None:
    """Also the three that Telegram expects of every bot."""
    ada.write(command)
    assert (await ada.answer())["text"]
    assert running.incidents.errors == []


async def test_settings_offers_the_languages(running: Running, ada: Chat) -> None:
    """`/settings` is where a person chooses the language."""
    del running
    ada.write("/settings")
    assert "Français" in _labels(await ada.answer())


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("t_time-release-study", "Time Release Study"),
        ("s_transit-transport", "Transit, transport and passengers"),
        ("x_nonsense", "What I can do"),
        ("t_%%%", "What I can do"),
        ("t_no-such-tool-zzz", "What I can do"),
        ("s_no-such-topic", "What I can do"),
        ("", "Hello!"),
    ],
)
async def test_deep_links(running: Running, ada: Chat, payload: str, expected: str) -> None:
    """A card, a topic, and help for what is neither."""
    del running
    ada.write(f"/start {payload}".strip())
    assert expected in seen(await ada.answer()).text


async def test_a_card_offers_a_link_that_opens_the_same_card(running: Running, ada: Chat) -> None:
    """What is shared leads somebody else to the card."""
    del running
    ada.write("time release study")
    rows = (await ada.answer())["reply_markup"]["inline_keyboard"]
    shared = next(one["url"] for one in rows[0] if one["text"] == "Share")
    assert "t.me%2Ftools_bot%3Fstart%3Dt_time-release-study" in shared


async def test_back_leads_back(api: BotApi, running: Running, ada: Chat) -> None:
    """From a list to a card, to a related card, and back, step by step, in one message."""
    del running
    ada.write("/tools topic:transit-transport")
    message = await ada.answer()
    listed = message["text"]
    assert "← Back" not in _labels(message)
    tool = _labels(message)[0]
    await _pressed(api, ada, message, tool)
    card = message["text"]
    related = _labels(message)[2]
    await _pressed(api, ada, message, related)
    assert message["text"] not in (listed, card)
    await _pressed(api, ada, message, "← Back")
    assert message["text"].rstrip(JOINER) == card.rstrip(JOINER)
    await _pressed(api, ada, message, "← Back")
    assert message["text"].rstrip(JOINER) == listed.rstrip(JOINER)
    assert "← Back" not in _labels(message)
    assert len(ada.answers()) == 1


async def test_pages_and_back_work_after_a_restart(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """The state of a message is in the message."""
    async with started.running():
        ada.write("/tools")
        message = await ada.answer()
        await _pressed(api, ada, message, "Next →")
        second = message["text"]
    async with started.running():
        await _pressed(api, ada, message, _labels(message)[0])
    async with started.running():
        await _pressed(api, ada, message, "← Back")
        assert message["text"].rstrip(JOINER) == second.rstrip(JOINER)


async def test_a_long_question_survives_in_a_button(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """A question longer than a button is asked again in full, also after a restart."""
    async with started.running():
        ada.write(f"single window {_LONG} year:1990")
        message = await ada.answer()
        assert "Search without filters" in _labels(message)
    async with started.running():
        await _pressed(api, ada, message, "Search without filters")
        assert "← Back" in _labels(message)
        await _pressed(api, ada, message, "← Back")
        assert "Search without filters" in _labels(message)


async def test_a_double_tap_shows_no_error(api: BotApi, running: Running, ada: Chat) -> None:
    """The second of two equal presses changes nothing, and its spinner goes away too."""
    ada.write("/tools")
    message = await ada.answer()
    presses = {ada.press(message, "Next →"), ada.press(message, "Next →")}
    await api.until(lambda: not presses & api.presses)
    await api.until(lambda: len(api.called("editMessageText")) == 2)
    assert running.incidents.errors == []
    assert running.logged == ["telegram: running as @tools_bot."]
    assert len(ada.answers()) == 1


async def test_a_press_on_a_deleted_message_is_answered_below(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """Where there is nothing to edit any more, a new message comes."""
    ada.write("/tools")
    message = await ada.answer()
    del api.messages[ada.id, message["message_id"]]
    ada.press(message, "Next →")
    await ada.answer()
    assert running.incidents.errors == []


async def test_a_press_on_an_inaccessible_message_is_answered_below(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """Telegram may keep an old message from us: the button's line is enough."""
    old = {"message_id": 5, "date": 0, "chat": ada.told}
    press = ada.press_data("/tool time-release-study", message=old)
    assert "Time Release Study" in (await ada.answer())["text"]
    assert press not in api.presses
    assert running.incidents.errors == []


@pytest.mark.parametrize("how", ["cut", "lose", Refusal(502, "Bad Gateway")])
async def test_a_spinner_goes_even_if_the_network_breaks(
    api: BotApi, running: Running, ada: Chat, how: str | Refusal
) -> None:
    """Telegram is told again; twice is no harm."""
    ada.write("/tools")
    message = await ada.answer()
    api.faults.append(Fault("answerCallbackQuery", how))
    press = ada.press(message, "Next →")
    await api.until(lambda: press not in api.presses)
    assert running.incidents.errors == []


@pytest.mark.parametrize("data", ["/tool \ud800", "\ud800", "<\ud800", "/\ud800"])
async def test_a_press_with_half_a_letter_is_answered(
    api: BotApi, running: Running, ada: Chat, data: str
) -> None:
    """Any client may send any data."""
    press = ada.press_data(data, message=ada.message("x", **{"from": ME}))
    await api.until(lambda: press not in api.presses and api.called("editMessageText"))
    assert running.incidents.errors == []


@pytest.mark.parametrize("data", ["~0~00000000", "=~7~1", "<~x~", "~", "", "~\u0661~1"])
async def test_a_button_that_cannot_be_recovered_says_so_kindly(
    api: BotApi, running: Running, ada: Chat, data: str
) -> None:
    """The spinner goes, with a few words; nothing else happens."""
    old = {"message_id": 5, "date": 0, "chat": ada.told}
    press = ada.press_data(data, message=old)
    await api.until(lambda: press not in api.presses)
    assert "ask again" in api.called("answerCallbackQuery")[0].given["text"]
    assert running.incidents.errors == []


async def test_an_edited_question_gets_its_answer_edited(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """One question, one answer, whatever becomes of them."""
    del running
    question = ada.write("/tool trs")
    answer = await ada.answer()
    ada.edit(question, "/tool single window")
    await api.until(lambda: api.called("editMessageText"))
    assert "Single Window" in answer["text"]
    assert len(ada.answers()) == 1


async def test_an_edit_without_a_known_answer_is_answered(running: Running, ada: Chat) -> None:
    """After a restart an edit gets an answer of its own."""
    del running
    ada.edit(ada.message("/tool trs"), "/tool single window")
    assert "Single Window" in (await ada.answer())["text"]


async def test_what_was_asked_meanwhile_is_answered_once(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """Answers that come late name their question; what is too old is left."""
    late = ada.write("single window", date=now() - QUOTE_AFTER_SECONDS - 5)
    ada.write("transit", date=now() - ANSWERABLE_SECONDS - 5)
    async with started.running():
        await ada.answer()
        ada.write("/help")
        await ada.answer(2)
    named = [one["reply_parameters"] for one in _sent(api) if "reply_parameters" in one]
    assert [one["message_id"] for one in named] == [late["message_id"]]


async def test_a_repeated_update_is_answered_once_in_any_order(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """Ids are compared by a window: after a quiet week they start again anywhere."""
    del running
    first = ada.write("trs")
    await ada.answer()
    told = {name: value for name, value in first.items() if name != "update_id"}
    api.add_update("message", told, update_id=first["update_id"])
    lower = dict(ada.message("single window"))
    api.add_update("message", lower, update_id=17)
    await ada.answer(2)
    assert ["Time Release Study" in one["text"] for one in ada.answers()] == [True, False]


async def test_answers_come_in_the_order_of_the_questions(running: Running, ada: Chat) -> None:
    """Within a chat nothing overtakes."""
    del running
    for words in ("trs", "single window", "kyoto"):
        ada.write(words)
    await ada.answer(3)
    headings = [one["text"].partition("\n")[0].casefold() for one in ada.answers()]
    for words, heading in zip(("time release", "single window", "kyoto"), headings, strict=True):
        assert words in heading


async def test_the_language_is_that_of_the_phone(api: BotApi, running: Running) -> None:
    """Telegram tells the language of each person's app."""
    del running
    beatrice = Chat(api, id=77, person=77, language="fr-CA")
    beatrice.write("/topics")
    assert "Thèmes" in (await beatrice.answer())["text"]


@pytest.mark.parametrize("more", [{"photo": []}, {"pinned_message": None}])
async def test_service_messages_get_no_answer(running: Running, ada: Chat, more: Json) -> None:
    """What holds no words for the bot is passed over."""
    ada.write(None, **more)
    ada.write("trs")
    assert "Time Release Study" in (await ada.answer())["text"]
    assert running.incidents.errors == []


async def test_a_picture_without_words_gets_help(running: Running, ada: Chat) -> None:
    """Somebody who sends a picture learns what one can write."""
    del running
    photo = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}
    ada.write(None, photo=[photo])
    assert (await ada.answer())["text"].startswith("I can only read text.")


async def test_an_update_that_cannot_be_read_is_stepped_over_loudly(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """It is reported, and the next one is answered."""
    api.add_update("message", {"message_id": "nonsense"})
    ada.write("trs")
    await ada.answer()
    assert len(running.incidents.errors) == 1


async def test_help_says_what_only_telegram_can_do(running: Running, ada: Chat) -> None:
    """Inline mode is told in a private chat; the limits of groups are not."""
    del running
    ada.write("/help")
    text = seen(await ada.answer()).text
    assert "@tools_bot" in text
    assert "replies to my messages" not in text


async def test_help_shows_inline_mode_with_a_tool_of_the_catalogue(
    api: BotApi, ada: Chat, tmp_path: Path
) -> None:
    """Any organisation's bot explains itself, and what it says to type finds something."""
    catalogue = tmp_path / "tools.yaml"
    catalogue.write_text(HARBOUR, encoding="utf-8")
    harbour = build(settings_in(tmp_path / "state", catalogue))
    async with Started(api, harbour, tmp_path).running():
        ada.write("/help")
        assert "@tools_bot CG " in seen(await ada.answer()).text
        ada.type_inline("CG")
        await api.until(lambda: api.called("answerInlineQuery"))
    found = api.called("answerInlineQuery")[0].given["results"]
    assert found[0]["id"] == "crane-guide"


async def test_a_refused_answer_is_logged_and_the_next_one_comes(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """A refusal ends one answer, not the bot."""
    api.faults.append(Fault("sendMessage", Refusal(400, "TOPIC_CLOSED")))
    ada.write("trs")
    ada.write("single window")
    assert "Single Window" in (await ada.answer())["text"]
    assert any("refused" in line for line in running.logged)


async def test_questions_that_the_clock_makes_old_are_left(started: Started, ada: Chat) -> None:
    """The age is measured by the clock that was passed in."""
    started.later = timedelta(seconds=ANSWERABLE_SECONDS + 60)
    question = ada.write("trs")
    async with started.running() as running:
        await running.done(question["update_id"])
    assert ada.answers() == []


def _sent(api: BotApi) -> list[Json]:
    return [call.given for call in api.called("sendMessage")]


async def test_an_album_is_answered_once_and_a_caption_is_a_question(
    running: Running, ada: Chat
) -> None:
    """Its pictures come one by one; what is written below one of them is looked up."""
    photo = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}
    for _ in range(3):
        ada.write(None, photo=[photo], media_group_id="album-1")
    last = ada.write(None, photo=[photo], media_group_id="album-1", caption="time release study")
    await running.done(last["update_id"])
    first, second = ada.answers()
    assert first["text"].startswith("I can only read text.")
    assert "Time Release Study" in second["text"]


async def test_an_album_whose_first_picture_has_a_caption_gets_one_answer(
    running: Running, ada: Chat
) -> None:
    """The caption's; the usual form of an album."""
    photo = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}
    ada.write(None, photo=[photo], media_group_id="album-2", caption="time release study")
    ada.write(None, photo=[photo], media_group_id="album-2")
    last = ada.write(None, photo=[photo], media_group_id="album-2")
    await running.done(last["update_id"])
    (only,) = ada.answers()
    assert "Time Release Study" in only["text"]


_STICKER = {"width": 1, "height": 1, "type": "regular", "is_animated": False, "is_video": False}
_POLL = {"question": "?", "options": [], "total_voter_count": 0, "type": "regular"} | dict.fromkeys(
    ("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting", "members_only"),
    False,
)


@pytest.mark.parametrize(
    "more",
    [
        {"sticker": {"file_id": "a", "file_unique_id": "b", **_STICKER}},
        {"location": {"latitude": 1.0, "longitude": 2.0}},
        {"contact": {"phone_number": "1", "first_name": "Bob"}},
        {"poll": {"id": "1", **_POLL}},
        {"checklist": {"title": "To read", "tasks": []}},
        {"giveaway": {"chats": [], "winners_selection_date": 1, "winner_count": 1}},
    ],
    ids=lambda more: next(iter(more)),
)
async def test_what_has_no_words_gets_one_short_line(
    running: Running, ada: Chat, more: dict[str, object]
) -> None:
    """And not the whole help."""
    ada.write(None, **more)
    assert len((await ada.answer())["text"]) < 100
    assert running.incidents.errors == []


async def test_several_cards_have_their_pages_and_nothing_that_leads_nowhere(
    running: Running, ada: Chat
) -> None:
    """Each has its own buttons, and no heading stands above related tools that are not there."""
    ada.write("trs, ucr")
    message = await ada.answer()
    urls = [one.get("url", "") for row in message["reply_markup"]["inline_keyboard"] for one in row]
    assert "↓" not in message["text"]
    assert sum("wcoomd.org" in url for url in urls if "t.me" not in url) == 2
    assert sum("t.me/share" in url for url in urls) == 2
    assert running.incidents.errors == []


async def test_no_two_buttons_are_the_same(running: Running, ada: Chat) -> None:
    """A misspelt /help offers it once."""
    ada.write("/hlep")
    message = await ada.answer()
    labels = [one["text"] for row in message["reply_markup"]["inline_keyboard"] for one in row]
    assert labels == ["/help"]
    assert running.incidents.errors == []
