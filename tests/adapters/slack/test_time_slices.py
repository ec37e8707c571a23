"""Shares of the event loop: counted, not timed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.adapters.slack.context import TimeSlices
from bot.core.base.text import Plain
from bot.core.chat.context import Command, Context
from bot.core.chat.reply import Notice, Reply
from bot.storage.database import Database
from bot.wiring.app import App
from tests.adapters.slack.harness import Running, running
from tests.adapters.slack.server import FakeSlack
from tests.apps import bot_with


@pytest.fixture
def stuck() -> asyncio.Event:
    """What an answer waits for, as it would for a database."""
    return asyncio.Event()


@pytest.fixture
async def slack(
    fake: FakeSlack, app: App, database: Database, stuck: asyncio.Event
) -> AsyncIterator[Running]:
    """The adapter, with a command that waits."""

    async def wait(_turn: Context) -> Reply:
        await stuck.wait()
        return Notice(((Plain("at last"),),))

    bot = bot_with(app, Command("wait", wait))
    async with running(fake, bot, database) as found:
        yield found


async def test_who_waits_for_a_database_keeps_nobody_up(
    slack: Running, fake: FakeSlack, stuck: asyncio.Event
) -> None:
    """Ten commands wait; whoever looks something up is answered meanwhile."""
    for _ in range(10):
        await slack.command("wait")
    for number in range(1, 6):
        await slack.command("trs")
        await fake.until(number)
    assert not any("at last" in str(sent.body) for sent in fake.sent)
    stuck.set()
    await fake.until(15)


async def test_between_two_steps_everything_else_has_its_turn() -> None:
    """However many are ready, no two steps are taken in one round of the loop."""
    slices, rounds, seen = TimeSlices(), 0, []

    async def count_rounds() -> None:
        nonlocal rounds
        while True:
            await asyncio.sleep(0)
            rounds += 1

    async def work() -> None:
        for _ in range(3):
            seen.append(rounds)
            await asyncio.sleep(0)
        seen.append(rounds)

    counting = asyncio.create_task(count_rounds())
    await asyncio.gather(*(slices.run(work()) for _ in range(20)))
    counting.cancel()
    assert len(seen) == len(set(seen)) == 80


async def test_what_work_returns_and_raises_comes_out() -> None:
    """Also from behind a wait."""
    slices = TimeSlices()

    async def work(fails: bool) -> str:  # noqa: FBT001  # a test's own
        await asyncio.sleep(0)
        if fails:
            raise LookupError("so it is")
        return "done"

    assert await slices.run(work(fails=False)) == "done"
    with pytest.raises(LookupError, match="so it is"):
        await slices.run(work(fails=True))


@pytest.mark.parametrize("rounds", [1, 2, 3, 10])
async def test_work_that_is_cancelled_hears_of_it(rounds: int) -> None:
    """Whether it waits for something or for its step; and it may time out by itself."""
    slices, ended = TimeSlices(), []

    async def work() -> None:
        try:
            async with asyncio.timeout(None):
                await asyncio.Event().wait()
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise

    task = asyncio.create_task(slices.run(work()))
    for _ in range(rounds):
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    if rounds > 2:
        assert ended == ["cancelled"]
    assert await slices.run(_timed_out()) == "timed out"


async def _timed_out() -> str:
    try:
        async with asyncio.timeout(0.01):
            await asyncio.Event().wait()
    except TimeoutError:
        return "timed out"
    return "never"
