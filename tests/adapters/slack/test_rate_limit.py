from __future__ import annotations

import asyncio
from collections.abc import Coroutine

import pytest

from bot.adapters.slack.rate_limit import SlackRateLimiter
from bot.core.base.errors import RetryLaterError


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
    async def test_digests_do_not_wait(self) -> None:
        """Their pace is kept elsewhere, for all processes together."""
        time = _Time()
        rate_limiter = SlackRateLimiter(time.clock, time.sleep)
        for channel in ("C1", "C1", "C2", "C1"):
            await rate_limiter.now("T1:post", channel, _done)
        assert time.waits == []

    async def test_an_answer_does_not_wait_behind_a_digest(self) -> None:
        """People first."""
        time = _Time()
        rate_limiter = SlackRateLimiter(time.clock, time.sleep)
        await rate_limiter.now("T1:post", "C1", _done)
        await rate_limiter.through("T1:post", "C1", _done)
        assert time.waits == []

    async def test_digests_count_in_the_channel_that_answers_share(self) -> None:
        """Slack takes one post a second there after a few at once, whoever they are from."""
        time = _Time()
        rate_limiter = SlackRateLimiter(time.clock, time.sleep)
        for _ in range(5):
            await rate_limiter.now("T1:post", "C1", _done)
        await rate_limiter.through("T1:post", "C2", _done)
        assert time.waits == []
        await rate_limiter.through("T1:post", "C1", _done)
        assert time.waits == [2.0]

    async def test_a_later_is_waited_for_and_shared_within_the_method_and_workspace(self) -> None:
        """Whoever hears it: all wait who call the same method there, and nobody else."""
        time = _Time()
        rate_limiter = SlackRateLimiter(time.clock, time.sleep)
        refusals = [RetryLaterError(7)]

        async def once_refused() -> str:
            if refusals:
                raise refusals.pop()
            return "done"

        with pytest.raises(RetryLaterError):
            await rate_limiter.now("T1:post", "C1", once_refused)
        with pytest.raises(RetryLaterError) as known:
            await rate_limiter.now("T1:post", "C2", _never)
        assert known.value.seconds == 7
        await rate_limiter.now("T2:post", "T2:C1", _done)
        assert await rate_limiter.through("T1:post", "C1", once_refused) == "done"
        assert time.waits == [7]
        refusals.append(RetryLaterError(3))
        assert await rate_limiter.through("T1:post", "C9", once_refused) == "done"
        assert time.waits == [7, 3]

    async def test_nobody_waits_for_minutes(self) -> None:
        """A long Retry-After is handed to whoever can plan it."""
        time = _Time()
        rate_limiter = SlackRateLimiter(time.clock, time.sleep)

        async def refused() -> None:
            raise RetryLaterError(600)

        for call in (rate_limiter.through, rate_limiter.now):
            with pytest.raises(RetryLaterError):
                await call("T1:post", "C1", refused)
        assert time.waits == []

    @pytest.mark.parametrize("burst", [1, 5])
    async def test_every_answer_in_a_busy_channel_arrives(self, burst: int) -> None:
        """Slack takes one a second there, after a few at once; nobody's question is dropped."""
        time = _SharedTime()
        rate_limiter = SlackRateLimiter(time.clock, time.sleep)
        channel = _Channel(time, burst)
        answers = [rate_limiter.through("T1:post", "C1", channel.post) for _ in range(30)]
        await time.run(answers)
        assert channel.posts == 30

    async def test_a_channel_that_is_refused_for_ever_is_given_up(self) -> None:
        """When the answer cannot matter any more."""
        time = _SharedTime()
        rate_limiter = SlackRateLimiter(time.clock, time.sleep)

        async def refused() -> None:
            raise RetryLaterError(10)

        with pytest.raises(RetryLaterError):
            await time.run([rate_limiter.through("T1:post", "C1", refused)])


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
            raise RetryLaterError(1)
        self._left -= 1
        self.posts += 1


async def _done() -> None:
    return


async def _never() -> None:
    raise AssertionError("nothing is sent before the time that Slack named")
