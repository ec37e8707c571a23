"""Pacing, with a clock of our own: nothing here waits."""

from __future__ import annotations

import asyncio
from bisect import bisect_left

import pytest

from bot.adapters.telegram.events import ChatRef
from bot.adapters.telegram.limits import DIGEST_RATE, GROUP, OVERALL, PRIVATE, SHARED_DIGEST_RATE
from bot.adapters.telegram.rate_limit import TelegramRateLimiter
from bot.core.base.errors import NotStoredError, RetryLaterError
from tests.delivery.fake_time import FakeTime

_WATCHED = 15
"""Seconds for which digests and answers are counted."""


class Clock:
    """A clock that goes on when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.noted = 0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let the time go on."""
        self.now += seconds

    async def note(self) -> None:
        """Count what was noted."""
        self.noted += 1


@pytest.fixture
def clock() -> Clock:
    """A clock."""
    return Clock()


async def _send(rate_limiter: TelegramRateLimiter, clock: Clock, count: int, **to: int) -> float:
    begun = clock.now
    for number in range(count):
        chat_ref = ChatRef(to.get("chat", number), private=to.get("chat", number) >= 0)
        await rate_limiter.acquire(chat_ref, clock.note, new=True)
    return clock.now - begun


def _most_in_a_second(sent: list[float]) -> int:
    return max(bisect_left(sent, at + 1) - number for number, at in enumerate(sent))


async def test_one_chat_gets_a_burst_and_then_one_a_second(clock: Clock) -> None:
    """As Telegram asks."""
    rate, burst = PRIVATE
    rate_limiter = TelegramRateLimiter(clock, clock.sleep)
    assert await _send(rate_limiter, clock, burst, chat=1) == 0
    assert await _send(rate_limiter, clock, 10, chat=1) == pytest.approx(10 / rate)


async def test_a_group_gets_twenty_a_minute(clock: Clock) -> None:
    """In the long run, and no more than that in any minute after a burst."""
    _, burst = GROUP
    rate_limiter = TelegramRateLimiter(clock, clock.sleep)
    await _send(rate_limiter, clock, burst, chat=-1)
    assert await _send(rate_limiter, clock, 20, chat=-1) == pytest.approx(60)


async def test_all_chats_together_get_thirty_a_second(clock: Clock) -> None:
    """Overall."""
    rate, burst = OVERALL
    rate_limiter = TelegramRateLimiter(clock, clock.sleep)
    assert await _send(rate_limiter, clock, burst) == 0
    assert await _send(rate_limiter, clock, 90) == pytest.approx(90 / rate)


@pytest.mark.long
async def test_answers_go_before_digests_however_many_are_due() -> None:
    """20,000 digests are due, 5 questions come a second, for half a minute: none waits for a slot.

    Digests take the rest, and in no second does Telegram get more than it takes.
    """
    time = FakeTime(1_000.0)
    rate_limiter, due = TelegramRateLimiter(time, time.sleep), iter(range(20_000))
    waits: list[float] = []
    sent: list[float] = []
    digests: list[float] = []

    async def note() -> None:
        """Nothing is noted of what hardly waits."""

    async def send_digests() -> None:
        for chat in due:
            if time.now >= 1_030:
                return
            await rate_limiter.acquire_for_digest(ChatRef(chat, private=True))
            digests.append(time.now)
            sent.append(time.now)
            await time.sleep(0.1)  # Telegram's answer

    async def ask() -> None:
        for number in range(150):
            await time.sleep(0.2)
            asked = time.now
            await rate_limiter.acquire(ChatRef(50_000 + number, private=True), note, new=True)
            waits.append(time.now - asked)
            sent.append(time.now)

    async def both() -> None:
        await asyncio.gather(ask(), *(send_digests() for _ in range(16)))

    await time.drive(both())
    rate, _ = OVERALL
    assert len(waits) == 150
    assert max(waits) <= 2 / rate
    assert _most_in_a_second(sent) <= rate
    assert len(digests) >= 30 * (DIGEST_RATE - 5) - 1


@pytest.mark.parametrize(
    ("questions", "together"),
    [
        (5, 1),
        *(
            pytest.param(*some, marks=pytest.mark.long)
            for some in ((0, 1), (10, 1), (5, 2), (8, 2))
        ),
    ],
    ids=str,
)
async def test_digests_leave_room_for_what_other_replicas_answer(
    questions: int, together: int
) -> None:
    """So many questions a second elsewhere, some of them at once: all stay below the limit.

    Where nobody asks, digests have the whole of their rate.
    """
    time, new = FakeTime(1_000.0), [0]

    async def taken_elsewhere() -> int:
        found, new[0] = new[0], 0
        return found

    rate_limiter = TelegramRateLimiter(time, time.sleep, taken_elsewhere)
    sent: list[float] = []
    digests: list[float] = []
    due = iter(range(20_000))

    async def send_digests() -> None:
        for chat in due:
            if time.now >= 1_000 + _WATCHED:
                return
            await rate_limiter.acquire_for_digest(ChatRef(chat, private=True))
            digests.append(time.now)
            sent.append(time.now)
            await time.sleep(0.1)  # Telegram's answer

    async def answer_elsewhere() -> None:
        for number in range(_WATCHED * questions):
            if number % together == 0:
                await time.sleep(together / questions)
            new[0] += 1
            sent.append(time.now)

    async def both() -> None:
        await asyncio.gather(answer_elsewhere(), *(send_digests() for _ in range(14)))

    await time.drive(both())
    rate, _ = OVERALL
    assert _most_in_a_second(sent) <= rate
    left = (SHARED_DIGEST_RATE if questions else DIGEST_RATE) - questions
    assert len(digests) >= _WATCHED * left - 1


async def test_while_the_database_is_gone_digests_go_on(clock: Clock) -> None:
    """What others answer is not known then."""

    async def taken_elsewhere() -> int:
        raise NotStoredError

    rate_limiter = TelegramRateLimiter(clock, clock.sleep, taken_elsewhere)
    await rate_limiter.acquire_for_digest(ChatRef(1, private=True))
    assert clock.now == 1_000.0


async def test_digests_rest_while_answers_take_all_there_is(clock: Clock) -> None:
    """They do not hold their places for minutes: somebody else decides when they go."""
    rate_limiter = TelegramRateLimiter(clock, clock.sleep)
    await _send(rate_limiter, clock, 3_000)
    with pytest.raises(RetryLaterError) as later:
        await rate_limiter.acquire_for_digest(ChatRef(9_999, private=True))
    clock.now += later.value.seconds
    await rate_limiter.acquire_for_digest(ChatRef(9_999, private=True))


async def test_answers_and_digests_share_what_a_chat_takes(clock: Clock) -> None:
    """An answer waits where the chat has just had all that it may have."""
    rate, burst = PRIVATE
    rate_limiter = TelegramRateLimiter(clock, clock.sleep)
    for _ in range(burst):
        rate_limiter.count(ChatRef(1, private=True))
    assert clock.now == 1_000.0
    assert await _send(rate_limiter, clock, 1, chat=1) == pytest.approx(1 / rate)


async def test_a_held_chat_waits_alone_and_is_noted(clock: Clock) -> None:
    """Another chat goes on at once."""
    rate_limiter = TelegramRateLimiter(clock, clock.sleep)
    rate_limiter.note_retry_after(1, 30)
    await rate_limiter.acquire(ChatRef(2, private=True), clock.note, new=True)
    assert (clock.now, clock.noted) == (1_000.0, 0)
    await rate_limiter.acquire(ChatRef(1, private=True), clock.note, new=True)
    assert (clock.now, clock.noted) == (1_030.0, 1)
    assert rate_limiter.held(1) == 0


async def test_edits_are_not_counted(clock: Clock) -> None:
    """Turning pages quickly never waits."""
    rate_limiter = TelegramRateLimiter(clock, clock.sleep)
    for _ in range(20):
        await rate_limiter.acquire(ChatRef(-1), clock.note, new=False)
    assert clock.now == 1_000.0


async def test_quiet_chats_are_forgotten(clock: Clock) -> None:
    """Many chats cost no memory for ever."""
    rate_limiter = TelegramRateLimiter(clock, clock.sleep)
    for chat in range(3_000):
        await rate_limiter.acquire(ChatRef(chat, private=True), clock.note, new=True)
        clock.now += 1
    assert len(rate_limiter._chats) < 1_700  # noqa: SLF001  # the only place where it shows
    await asyncio.sleep(0)
