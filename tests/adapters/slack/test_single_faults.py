"""One fault of the line each: every question is answered, and what comes twice is counted."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, words
from tests.adapters.slack.server import BEGAN, CHANNEL, USER, FakeSlack, Fault

NOT_DONE = (Fault(status=500), Fault(status=502), Fault(status=503), Fault(retry_after=1))
DONE = (Fault(lost=True), Fault(lost=True))
"""Slack shows the message, and its answer does not arrive."""
_METHOD = {"command": "response_url", "mention": "chat.postMessage"}


async def _asked(slack: Running, fake: FakeSlack, kind: str, people: int) -> Counter[int]:
    """Let people ask, each in a thread or by a command; return how many of them got how many."""
    asked = []
    for number in range(people):
        if kind == "command":
            asked.append(await slack.command("trs"))
        else:
            moment = f"17000000{number:02}.000100"
            await slack.event(payloads.mention("trs", ts=moment))
            asked.append(moment)
    await slack.settled()
    assert all("Time Release Study" in words(sent.body["blocks"]) for sent in fake.sent)
    got = Counter(sent.by or sent.body["thread_ts"] for sent in fake.sent)
    assert set(got) == set(asked)
    return Counter(got.values())


@pytest.mark.long
@pytest.mark.parametrize("kind", _METHOD)
async def test_a_fault_before_it_is_done_costs_nobody_an_answer(
    by_socket: Running, fake: FakeSlack, kind: str
) -> None:
    """Asked 8, answered 8, twice 0."""
    for fault in NOT_DONE:
        fake.fail(_METHOD[kind], Fault(status=fault.status, retry_after=fault.retry_after))
    assert await _asked(by_socket, fake, kind, 8) == {1: 8}
    assert by_socket.incidents.errors == []


@pytest.mark.long
async def test_a_post_that_may_be_lost_is_looked_for_before_it_is_sent_again(
    by_socket: Running, fake: FakeSlack
) -> None:
    """Asked 8, answered 8, twice 0, for two faults: the history tells what arrived."""
    for _ in DONE:
        fake.fail("chat.postMessage", Fault(lost=True))
    assert await _asked(by_socket, fake, "mention", 8) == {1: 8}
    assert by_socket.incidents.errors == []


@pytest.mark.parametrize(("said", "looks", "answers"), [(10, 1, 1), (40, 3, 1), (200, 10, 2)])
async def test_a_post_that_may_be_lost_is_looked_for_at_the_end_of_its_thread(
    by_socket: Running, fake: FakeSlack, said: int, looks: int, answers: int
) -> None:
    """Slack shows a thread's oldest first; one without end is left after ten pages."""
    thread = f"{BEGAN - 1000}.000100"
    others = {"channel": CHANNEL, "user": USER, "thread_ts": thread}
    fake.posts += [{**others, "ts": f"{BEGAN - 900 + one}.000100"} for one in range(said)]
    fake.fail("chat.postMessage", Fault(lost=True))
    await by_socket.event(payloads.mention("trs", thread_ts=thread))
    await by_socket.settled()
    assert [name for name, _ in fake.calls].count("conversations.replies") == looks
    assert [sent.body["thread_ts"] for sent in fake.sent] == [thread] * answers
    assert by_socket.incidents.errors == []


async def test_a_private_answer_that_may_be_lost_comes_twice(
    by_socket: Running, fake: FakeSlack
) -> None:
    """Asked 8, answered 8, twice 2, for two faults: what one person sees is in no history."""
    for _ in DONE:
        fake.fail("response_url", Fault(lost=True))
    got = await _asked(by_socket, fake, "command", 8)
    assert sum(got.values()) == 8
    assert sum(times * people for times, people in got.items()) == 10
    assert by_socket.incidents.errors == []


async def test_where_the_bot_may_not_look_a_post_comes_twice(
    by_socket: Running, fake: FakeSlack
) -> None:
    """An app without the scope answers all the same."""
    fake.scopes.clear()
    fake.fail("chat.postMessage", Fault(lost=True))
    got = await _asked(by_socket, fake, "mention", 2)
    assert got == {1: 1, 2: 1}


@pytest.mark.long
@pytest.mark.parametrize("kind", _METHOD)
async def test_a_line_that_hangs_costs_nobody_an_answer(
    by_socket: Running, fake: FakeSlack, kind: str
) -> None:
    """The time-out of the program itself ends the wait."""
    fake.fail(_METHOD[kind], Fault(hangs=True))
    assert await _asked(by_socket, fake, kind, 2) == {1: 2}
    assert by_socket.incidents.errors == []
