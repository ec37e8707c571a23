"""What goes wrong between the bot and Telegram, and how little people notice of it."""

from __future__ import annotations

import asyncio
import json
import math
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.base.people import Place
from bot.storage.inbox import SqlInbox
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import SPEED, Running, Started
from tests.adapters.telegram.server import TOKEN, BotApi, Fault, Refusal
from tests.chosen import chosen_for
from tests.databases import lose_table, ready_database
from tests.patience import PATIENCE


def _place(chat: Chat) -> Place:
    return Place(f"telegram:{chat.id}", direct=chat.type == "private")


async def test_a_flood_wait_holds_its_own_chat_alone(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """While one chat has to wait, others are answered; then it is, once."""
    bob = Chat(api, id=2002, person=2002)
    api.flooded[ada.id] = math.inf
    ada.write("trs")
    await api.until(lambda: api.called("sendMessage"))
    for number in range(3):
        bob.write("single window")
        await bob.answer(number + 1)
    assert ada.answers() == []
    api.flooded.clear()
    await ada.answer()
    assert len(ada.answers()) == 1
    assert running.incidents.errors == []


async def test_an_answer_that_waits_is_noted_and_a_settled_one_leaves_no_words(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """What waits is on disk, with all that waits behind it; then nothing of it is."""
    started.tend = 0.05
    async with started.running() as running:
        api.flooded[ada.id] = math.inf
        ada.write("trs onlyinthisquestion")
        second = ada.write("single window")
        await api.until_confirmed(second["update_id"])
        assert len(await running.kept()) == 2
        assert _says(started.state, b"onlyinthisquestion")
        api.flooded.clear()
        await ada.answer(2)
        async with asyncio.timeout(PATIENCE):
            while _says(started.state, b"onlyinthisquestion"):
                await asyncio.sleep(0.01)


async def test_of_an_answered_question_nothing_but_its_number_is_kept(
    started: Started, ada: Chat
) -> None:
    """Its words stay for some seconds at most, in the log of the database."""
    started.tend = 0.05
    async with started.running() as running:
        question = ada.write("trs onlyinthisquestion")
        await running.done(question["update_id"])
        assert await running.kept() == []
        async with asyncio.timeout(PATIENCE):
            while _says(started.state, b"onlyinthisquestion"):
                await asyncio.sleep(0.01)


async def test_a_waiting_question_is_answered_after_a_restart(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """It was confirmed to Telegram, and noted before that."""
    started.leave = 0.1
    api.flooded[ada.id] = math.inf
    async with started.running():
        question = ada.write("trs")
        await api.until_confirmed(question["update_id"])
    api.flooded.clear()
    async with started.running() as running:
        await ada.answer()
        await running.done(ada.write("/help")["update_id"])
    assert len(ada.answers()) == 2


async def test_a_press_in_a_flooded_chat_stops_spinning_at_once(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """The answer waits; the spinner does not."""
    del running
    ada.write("/tools")
    message = await ada.answer()
    api.flooded[ada.id] = math.inf
    first, second = ada.press(message, "Next →"), ada.press(message, "Next →")
    await api.until(lambda: not {first, second} & api.presses)
    assert "page 2" not in message["text"]
    api.flooded.clear()
    await api.until(lambda: "page 2" in message["text"])


@pytest.mark.parametrize(
    "how", ["cut", Refusal(502, "Bad Gateway"), Refusal(500, "Internal Server Error")]
)
async def test_an_edit_is_repeated_until_it_arrives(
    api: BotApi, running: Running, ada: Chat, how: Refusal | str
) -> None:
    """The same edit twice is one: it may be repeated whatever happened."""
    del running
    ada.write("/tools")
    message = await ada.answer()
    api.faults.append(Fault("editMessageText", how))
    ada.press(message, "Next →")
    await api.until(lambda: "page 2" in message["text"])


async def test_an_answer_that_surely_did_not_arrive_is_sent_again(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """A server that says it failed did not do it."""
    del running
    api.faults.append(Fault("sendMessage", Refusal(502, "Bad Gateway"), times=2))
    ada.write("trs")
    await ada.answer()
    assert len(ada.answers()) == 1


@pytest.mark.parametrize(
    "how", ["cut", "lose", "garble", "odd", "gateway", Refusal(500, "Internal")], ids=str
)
async def test_an_answer_that_may_be_lost_is_sent_again(
    api: BotApi, running: Running, ada: Chat, how: Refusal | str
) -> None:
    """One that comes twice does no harm; silence does."""
    api.faults.append(Fault("sendMessage", how))
    ada.write("trs")
    await api.until(lambda: len(api.called("sendMessage")) >= 1 + (how != "cut"))
    assert "Time Release" in (await ada.answer())["text"]
    assert running.incidents.errors == []


async def test_an_answer_that_may_always_be_lost_is_given_up_and_logged(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """The chat, the method and the incident are named; a chat is not filled with repetitions."""
    api.faults.append(Fault("sendMessage", "lose", times=3))
    question = ada.write("trs")
    await running.done(question["update_id"])
    assert len(ada.answers()) == 3
    (told,) = [line for line in running.logged if "may be lost" in line]
    assert told.endswith("chat 1001, method sendMessage, incident incident-1.")


@pytest.mark.long
async def test_typing_is_shown_in_a_group_while_an_answer_waits(
    api: BotApi, started: Started, group: Chat
) -> None:
    """A group takes so many messages a minute; who waits for the next one sees that it comes.

    By the real clock: on a busy machine twenty seconds in one would not be enough for them all.
    """
    async with replace(started, speed=1.0).running() as running:
        for _ in range(7):
            group.write("/tool trs")
        await api.until(lambda: api.called("sendChatAction"))
        assert api.called("sendChatAction")[0].given == {"chat_id": group.id, "action": "typing"}
        assert running.incidents.errors == []


@pytest.mark.parametrize("answer", [True, [1], {"a": 1}, "x"], ids=str)
async def test_updates_that_are_none_are_survived(
    api: BotApi, started: Started, ada: Chat, answer: object
) -> None:
    """Something on the way answers with what is no list of updates; the reason is in the log."""
    api.faults.append(Fault("getUpdates", {"ok": True, "result": answer}))
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        assert any("an answer that cannot be read" in line for line in running.logged)


async def test_a_bot_that_is_not_described_is_asked_for_again(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """At the start as well."""
    api.faults.append(Fault("getMe", {"ok": True, "result": True}))
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        assert any("cannot be reached" in line for line in running.logged)


async def test_who_blocked_the_bot_is_forgotten(api: BotApi, running: Running, ada: Chat) -> None:
    """A refused answer tells it as well as an update does."""
    choices = running.app.services.language_choices
    await choices.choose_for_place(_place(ada), "fr")
    api.gone[ada.id] = "bot was blocked by the user"
    question = ada.write("trs")
    await running.done(question["update_id"])
    assert await chosen_for(choices, _place(ada)) is None
    assert running.incidents.errors == []


async def test_two_pollers_get_one_clear_message_and_no_loop(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """The likely cause is named once, and the bot asks again more and more slowly."""
    conflict = (
        "terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    api.faults.append(Fault("getUpdates", Refusal(409, conflict), times=1_000))
    async with started.running() as running:
        await api.until(lambda: len(api.called("getUpdates")) == 2)
        first, second = api.called("getUpdates")
        assert second.at - first.at >= 5 / SPEED
        told = [line for line in running.logged if "second copy" in line]
        assert len(told) == 1
    assert ada.answers() == []


async def test_two_copies_that_take_turns_do_not_fill_the_log(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """Each gets an update now and then; that is no end of the trouble."""
    conflict = Refusal(409, "terminated by other getUpdates request")
    api.faults.append(Fault("getUpdates", conflict))
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        api.faults.append(Fault("getUpdates", conflict))
        for count, line in enumerate(("/help", "single window"), start=2):
            ada.write(line)
            await ada.answer(count)
        assert len(running.logged) == 2


async def test_a_webhook_that_somebody_set_is_named(api: BotApi, started: Started) -> None:
    """The other kind of conflict has another cause, and its own sentence."""
    async with started.running() as running:
        await api.until(lambda: api.called("deleteWebhook"))
        api.webhook = {"url": "https://elsewhere.example.org/", "secret_token": "x"}
        Chat(api).write("trs")
        await api.until(lambda: any("webhook was set" in line for line in running.logged))


async def test_a_network_that_is_down_is_waited_for(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """Updates arrive again when it is back, and the operator is told both."""
    api.faults.append(Fault("getUpdates", "cut"))
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        first, second = running.logged[1:]
        assert first.startswith("telegram: updates cannot be fetched (")
        assert second == "telegram: updates arrive again."


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
async def test_a_start_without_network_waits_for_it(
    api: BotApi, started: Started, ada: Chat, method: str
) -> None:
    """A machine may start before its network."""
    api.faults.append(Fault(method, "cut"))
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        assert any(line.startswith("telegram: cannot be reached (") for line in running.logged)


async def test_asking_for_updates_may_have_to_wait_too(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """As long as Telegram says."""
    api.faults.append(Fault("getUpdates", Refusal(429, "Too Many Requests", retry_after=1)))
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        assert len(running.logged) == 1


async def test_a_note_that_cannot_be_read_is_left(started: Started, ada: Chat) -> None:
    """A damaged row keeps nobody else from being answered."""
    async with ready_database("sqlite", started.state, float) as database:
        earlier = SqlInbox(database, "earlier", 1e12)
        for number, body in ((7, '{"update_id": 7, "mess'), (8, "8"), (9, "")):
            await earlier.keep(f"telegram:123456:{number}", body)
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        assert running.incidents.errors == []


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "getUpdates", "sendMessage"])
async def test_a_page_of_something_on_the_way_does_not_end_the_bot(
    api: BotApi, started: Started, ada: Chat, method: str
) -> None:
    """A proxy that says 404 in HTML knows nothing of the token."""
    api.faults.append(Fault(method, "page"))
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        assert running.incidents.errors == []


@pytest.mark.parametrize("method", ["getMe", "getUpdates"])
async def test_a_token_that_is_not_valid_ends_the_bot_with_one_sentence(
    api: BotApi, started: Started, method: str
) -> None:
    """At the start and later; the sentence does not repeat the token."""
    api.faults.append(Fault(method, Refusal(401, "Unauthorized")))
    said = await started.ends()
    assert "BotFather" in said
    assert TOKEN not in said


async def test_leaving_lets_answers_finish(api: BotApi, started: Started, ada: Chat) -> None:
    """A stop in the middle of an answer loses none, and a later start repeats none."""
    async with started.running():
        ada.write("trs")
        await api.until(lambda: api.called("getUpdates"))
    async with started.running() as running:
        await running.done(ada.write("/help")["update_id"])
    assert len(ada.answers()) == 2


@pytest.mark.long
async def test_leaving_waits_for_an_answer_on_its_way(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """Telegram has it already: who left now would send it again after the next start."""
    api.away = 0.3
    async with started.running():
        ada.write("trs")
        await api.until(lambda: api.called("sendMessage"))
        api.away = 0.0  # for the last words of the polling; the answer stays under way
    async with started.running() as running:
        await running.done(ada.write("/help")["update_id"])
    assert len(ada.answers()) == 2


async def test_what_cannot_be_noted_is_answered_all_the_same(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """On a full disk, say: the operator hears of it, people do not."""
    async with started.running() as running:
        async with running.database.transaction() as connection:
            await connection.exec_driver_sql(
                "CREATE TRIGGER full BEFORE INSERT ON inbox WHEN NEW.body IS NOT NULL"
                " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
            )
        api.flooded[ada.id] = math.inf
        for words in ("trs", "single window"):
            ada.write(words)
        await api.until(lambda: running.incidents.errors)
        api.flooded.clear()
        await ada.answer(2)


async def test_what_cannot_be_remembered_is_answered_once_all_the_same(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """With the table of numbers gone, too, nobody waits in vain, and no answer comes twice."""
    async with started.running() as running:
        question = ada.write("trs")
        await running.done(question["update_id"])
        await lose_table(running.database, "inbox")
        again = ada.write("single window")
        ada.write("kyoto")
        await ada.answer(3)
        told = {name: value for name, value in again.items() if name != "update_id"}
        api.add_update("message", told, update_id=again["update_id"])
        ada.api.add_update("message", ada.message("/help"), update_id=5)
        await ada.answer(4)
        assert ["What I can do" in one["text"] for one in ada.answers()] == [False] * 3 + [True]
        assert running.incidents.errors


async def test_a_start_waits_as_long_as_telegram_says(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """It does not knock every second."""
    api.faults.append(Fault("getMe", Refusal(429, "Too Many Requests", retry_after=2), times=2))
    begun = time.monotonic()
    async with started.running() as running:
        ada.write("trs")
        await ada.answer()
        assert time.monotonic() - begun > 3.9 / SPEED
        assert len(running.logged) == 1


async def test_the_kept_form_of_an_update_is_telegrams_own(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """What is kept can be read by hand: it is the update as it came."""
    started.leave = 0.1
    api.flooded[ada.id] = math.inf
    async with started.running() as running:
        question = ada.write("trs")
        await api.until_confirmed(question["update_id"])
        (body,) = await running.kept()
        assert json.loads(body)["message"]["text"] == "trs"


def _says(folder: Path, words: bytes) -> bool:
    files = [file for file in folder.glob("database.sqlite3*") if file.is_file()]
    assert files
    return any(words in file.read_bytes() for file in files)


async def test_what_is_started_again_in_the_same_process_answers(
    running: Running, ada: Chat
) -> None:
    """A platform that broke is run again as it is: nothing of it is used up."""
    ada.write("trs")
    await ada.answer()
    assert running.task is not None
    running.task.cancel()
    await asyncio.gather(running.task, return_exceptions=True)
    running.task = asyncio.create_task(running.telegram.run())
    ada.write("single window")
    assert "Single Window" in (await ada.answer(2))["text"]
    running.task.cancel()
    await asyncio.gather(running.task, return_exceptions=True)
    assert running.incidents.errors == []


_REMOVED = Refusal(500, "Internal Server Error: sent message was immediately deleted")


@pytest.mark.parametrize("where", ["ada", "group"])
async def test_an_answer_that_is_removed_at_once_was_sent(
    api: BotApi, running: Running, ada: Chat, group: Chat, where: str
) -> None:
    """Sent again it would be removed again; whoever asks next is answered."""
    chat = ada if where == "ada" else group
    api.faults.append(Fault("sendMessage", _REMOVED))
    first = chat.write("/tool trs")
    await running.done(first["update_id"])
    chat.write("/tool single window")
    await chat.answer()
    assert len(api.called("sendMessage")) == 2
    assert running.incidents.errors == []


@pytest.mark.long
async def test_an_answer_that_telegram_always_fails_at_is_given_up_and_logged(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """It may be this one message alone: the chat's next question is answered."""
    async with replace(started, speed=2_000.0).running() as running:
        api.faults.append(Fault("sendMessage", Refusal(500, "Internal Server Error"), times=60))
        first = ada.write("trs")
        ada.write("single window")
        await ada.answer()
        assert api.faults == []
        await running.done(first["update_id"])
        assert len(ada.answers()) == 1
        (told,) = [line for line in running.logged if "was not taken" in line]
        assert "chat 1001, method sendMessage" in told
