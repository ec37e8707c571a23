from __future__ import annotations

import asyncio
from collections.abc import Coroutine

import pytest

from bot.adapters.slack.lanes import Lane, Lanes
from bot.core.errors import Gone, Later, Unknown
from bot.core.reply import Notice
from bot.core.request import Person, Place
from bot.core.text import Plain
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running
from tests.adapters.slack.server import CHANNEL, TEAM, USER, FakeSlack, Fault

PLACE = Place(f"slack:{TEAM}:{CHANNEL}", direct=False)
PERSON = Person(f"slack:{TEAM}:{USER}")
NEWS = Notice(((Plain("There is news."),),))


class TestDelivering:
    async def test_what_nobody_asked_for_is_posted_in_its_place(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """As a digest will be."""
        await by_socket.slack.deliver(PLACE, PERSON, NEWS)
        sent = await fake.until(1)
        assert (sent.where, sent.how) == (CHANNEL, "chat.postMessage")

    @pytest.mark.parametrize(
        ("fault", "what_to_do"),
        [
            (Fault(error="is_archived"), Gone),
            (Fault(error="not_in_channel"), Gone),
            (Fault(error="token_revoked"), Gone),
            (Fault(retry_after=90), Later),
            (Fault(error="fatal_error"), Unknown),
            (Fault(status=503), Unknown),
            (Fault(lost=True), Unknown),
            (Fault(error="something_else"), Later),
        ],
        ids=lambda value: getattr(value, "error", None) or str(value)[:40],
    )
    async def test_errors_say_what_to_do(
        self, by_socket: Running, fake: FakeSlack, fault: Fault, what_to_do: type[Exception]
    ) -> None:
        """Stop, try later, or do not repeat what may have arrived."""
        fake.fail("chat.postMessage", fault)
        with pytest.raises(what_to_do):
            await by_socket.slack.deliver(PLACE, PERSON, NEWS)
        assert [name for name, _ in fake.calls].count("chat.postMessage") == 1

    async def test_a_place_of_another_workspace_is_gone(self, by_socket: Running) -> None:
        """There is no token for it."""
        with pytest.raises(Gone):
            await by_socket.slack.deliver(Place("slack:T9:C9", direct=False), PERSON, NEWS)

    async def test_a_channel_that_moved_keeps_its_language(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """A private channel gets another id when it is shared."""
        fake.users[USER] = {"id": USER, "is_admin": True}
        await by_socket.command("language fr here", "G9")
        await fake.until(1)
        moved = {"type": "channel_id_changed", "old_channel_id": "G9", "new_channel_id": "C7"}
        await by_socket.event(moved)
        await by_socket.settled()
        fake.users.clear()
        await by_socket.command("topics", "C7")
        assert "Thèmes" in (await fake.until(2)).body["text"]

    async def test_a_place_that_is_gone_loses_its_language(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """When the bot is thrown out, what was kept for the channel goes."""
        fake.users[USER] = {"id": USER, "is_admin": True}
        await by_socket.command("language fr here")
        await fake.until(1)
        fake.fail("chat.postMessage", Fault(error="not_in_channel"))
        await by_socket.event(payloads.mention("topics"))
        await by_socket.settled()
        await by_socket.command("topics")
        assert "Topics" in (await fake.until(2)).body["text"]


class _Time:
    """A clock that moves when somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waits: list[float] = []

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


class TestLanes:
    async def test_bulk_keeps_a_second_between_posts_to_a_channel(self) -> None:
        """Slack takes about one a second."""
        time = _Time()
        lanes = Lanes(time.clock, time.sleep)
        for channel in ("C1", "C1", "C2", "C1"):
            await lanes.through(Lane.BULK, "T1:post", channel, _done)
        assert time.waits == [1.0, 1.0]

    async def test_answers_do_not_wait_behind_bulk(self) -> None:
        """People first."""
        time = _Time()
        lanes = Lanes(time.clock, time.sleep)
        await lanes.through(Lane.BULK, "T1:post", "C1", _done)
        await lanes.through(Lane.ANSWER, "T1:post", "C1", _done)
        assert time.waits == []

    async def test_a_later_is_waited_for_and_shared_within_the_method_and_workspace(self) -> None:
        """Everybody waits who calls the same method there, and nobody else."""
        time = _Time()
        lanes = Lanes(time.clock, time.sleep)
        refusals = [Later(7)]

        async def once_refused() -> str:
            if refusals:
                raise refusals.pop()
            return "done"

        assert await lanes.through(Lane.ANSWER, "T1:post", "C1", once_refused) == "done"
        assert time.waits == [7]
        refusals.append(Later(3))
        with pytest.raises(Later):
            await lanes.through(Lane.BULK, "T1:post", "C1", once_refused)
        await lanes.through(Lane.ANSWER, "T2:post", "T2:C1", _done)
        assert time.waits == [7]

    async def test_nobody_waits_for_minutes(self) -> None:
        """A long Retry-After is handed to whoever can plan it."""
        time = _Time()
        lanes = Lanes(time.clock, time.sleep)

        async def refused() -> None:
            raise Later(600)

        for lane in Lane:
            with pytest.raises(Later):
                await lanes.through(lane, "T1:post", "C1", refused)
        assert time.waits == []

    @pytest.mark.parametrize("burst", [1, 5])
    async def test_every_answer_in_a_busy_channel_arrives(self, burst: int) -> None:
        """Slack takes one a second there, after a few at once; nobody's question is dropped."""
        time = _SharedTime()
        lanes = Lanes(time.clock, time.sleep)
        channel = _Channel(time, burst)
        answers = [lanes.through(Lane.ANSWER, "T1:post", "C1", channel.post) for _ in range(30)]
        await time.run(answers)
        assert channel.posts == 30

    async def test_a_channel_that_is_refused_for_ever_is_given_up(self) -> None:
        """When the answer cannot matter any more."""
        time = _SharedTime()
        lanes = Lanes(time.clock, time.sleep)

        async def refused() -> None:
            raise Later(10)

        with pytest.raises(Later):
            await time.run([lanes.through(Lane.ANSWER, "T1:post", "C1", refused)])


class _SharedTime:
    """A clock that moves when everybody waits, to when the first of them goes on."""

    def __init__(self) -> None:
        self.now = 0.0
        self._waiting: list[tuple[float, asyncio.Future[None]]] = []

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        waiting = asyncio.get_running_loop().create_future()
        self._waiting.append((self.now + seconds, waiting))
        await waiting

    async def run(self, work: list[Coroutine[None, None, None]]) -> None:
        everything = asyncio.gather(*work)
        while not everything.done():
            for _ in range(100):
                await asyncio.sleep(0)
            if self._waiting:
                first = min(self._waiting, key=lambda one: one[0])
                self._waiting.remove(first)
                self.now = first[0]
                first[1].set_result(None)
        await everything


class _Channel:
    """Takes a few posts at once, then one a second."""

    def __init__(self, time: _SharedTime, burst: int) -> None:
        self._time = time
        self._burst = self._left = float(burst)
        self._moment = 0.0
        self.posts = 0

    async def post(self) -> None:
        passed = self._time.now - self._moment
        self._left = min(self._burst, self._left + passed)
        self._moment = self._time.now
        if self._left < 1:
            raise Later(1)
        self._left -= 1
        self.posts += 1


async def _done() -> None:
    return
