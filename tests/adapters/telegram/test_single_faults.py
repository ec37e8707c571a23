"""One fault of the line each: every question is answered, and what comes twice is counted."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running
from tests.adapters.telegram.server import BotApi, Fault, Json, Refusal

NOT_DONE: tuple[Refusal | str | Json, ...] = (
    "cut",
    "page",
    Refusal(500, "Internal Server Error"),
    Refusal(502, "Bad Gateway"),
    Refusal(429, "Too Many Requests: retry after 1", retry_after=1),
)
DONE = ("lose", "gateway", "garble", "odd")
"""Telegram shows the message, and its answer does not arrive."""


async def _asked(api: BotApi, running: Running, people: int) -> Counter[int]:
    """Let people ask at once, each in a chat of their own; return how many of them got how many."""
    chats = [Chat(api, id=5000 + number, person=5000 + number) for number in range(people)]
    questions = [chat.write("trs") for chat in chats]
    for question in questions:
        await running.done(question["update_id"])
    answers = [message for chat in chats for message in chat.answers()]
    assert all("Time Release" in message["text"] for message in answers)
    return Counter(len(chat.answers()) for chat in chats)


async def test_a_fault_before_it_is_done_costs_nobody_an_answer(
    api: BotApi, running: Running
) -> None:
    """Asked 10, answered 10, twice 0."""
    for how in NOT_DONE * 2:
        api.faults.append(Fault("sendMessage", how))
    assert await _asked(api, running, 10) == {1: 10}
    assert running.incidents.errors == []


async def test_a_fault_after_it_is_done_repeats_the_answer_of_one_person(
    api: BotApi, running: Running
) -> None:
    """Asked 10, answered 10, twice 4, for four faults: Telegram cannot say that it was sent."""
    for how in DONE:
        api.faults.append(Fault("sendMessage", how))
    got = await _asked(api, running, 10)
    assert sum(got.values()) == 10
    assert sum(times * people for times, people in got.items()) == 14
    assert running.incidents.errors == []


async def test_an_answer_that_is_no_message_costs_nobody_an_answer(
    api: BotApi, running: Running
) -> None:
    """The library takes `true` for a message that was sent; it is sent once more."""
    for _ in range(3):
        api.faults.append(Fault("sendMessage", {"ok": True, "result": True}))
    assert await _asked(api, running, 5) == {1: 5}
    assert running.incidents.errors == []


@pytest.mark.parametrize("how", ["cut", "page", Refusal(502, "Bad Gateway")], ids=str)
async def test_a_fault_while_somebody_types_costs_them_no_suggestions(
    api: BotApi, running: Running, ada: Chat, how: Refusal | str
) -> None:
    """They come at the second attempt."""
    api.faults.append(Fault("answerInlineQuery", how))
    query = ada.type_inline("trs")
    await api.until(lambda: query not in api.queries)
    assert api.called("answerInlineQuery")[-1].given["results"][0]["id"] == "time-release-study"
    assert running.incidents.errors == []


@pytest.mark.long
async def test_a_line_that_hangs_costs_nobody_an_answer(api: BotApi, running: Running) -> None:
    """The time-out of the program itself ends the wait; others are answered meanwhile."""
    api.faults.append(Fault("sendMessage", "hang"))
    assert await _asked(api, running, 3) == {1: 3}
    assert running.incidents.errors == []
