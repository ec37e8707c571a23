from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.rate_limit import RateLimiter
from bot.delivery.buckets import BURST_TOLERANCE_SECONDS

_LIMITS = {4.0: 5, 28.0: 30, 280.0: 300}
"""What platforms take in any second, by the rate that is kept."""


@given(st.sampled_from([*_LIMITS]), st.lists(st.floats(0, 2), min_size=1, max_size=200))
def test_in_no_second_more_get_through_than_the_platform_takes(
    rate: float, delays: list[float]
) -> None:
    """However late whoever asks may be, again and again."""
    limiter, now, sent = RateLimiter(rate, BURST_TOLERANCE_SECONDS), 0.0, list[float]()
    for delay in delays:
        now += delay
        for _ in range(20):
            now += limiter.wait(now)
            limiter.take(now)
            sent.append(now)
    for moment in sent:
        assert sum(moment <= other < moment + 1 for other in sent) <= _LIMITS[rate]


def test_what_was_not_used_is_not_saved_up() -> None:
    """After a rest there is no burst, and no wait."""
    limiter = RateLimiter(4.0)
    limiter.take(0.0)
    assert limiter.wait(3_600.0) == 0
    limiter.take(3_600.0)
    assert limiter.wait(3_600.0) == 0.25


def test_a_clock_that_was_ahead_leaves_no_wait_behind() -> None:
    """It is ahead by one step at most, of whatever moment it was given last."""
    limiter = RateLimiter(4.0, BURST_TOLERANCE_SECONDS)
    for moment in (0.0, 1.0, 1.0, 1.0):
        limiter.take(moment)
    assert limiter.wait(1.0) <= 3 / 4


@given(st.lists(st.floats(0, 2), min_size=1, max_size=100), st.integers(1, 5))
def test_who_reserves_gets_the_places_in_order_and_no_place_twice(
    delays: list[float], burst: int
) -> None:
    """After a rest so many go at once; then one step lies between two."""
    limiter, now, places = RateLimiter(1.0, burst - 1.0), 0.0, list[float]()
    for delay in delays:
        now += delay
        places.append(now + limiter.reserve(now))
    assert places == sorted(places)
    for first, later in zip(places, places[burst:], strict=False):
        assert later - first >= 1.0 - 1e-9


def test_after_a_refusal_one_comes_after_the_other() -> None:
    """There is no burst, whatever was reserved before."""
    limiter = RateLimiter(1.0, 3.0)
    for _ in range(20):
        limiter.reserve(0.0)
    limiter.resume(10.0)
    assert [limiter.reserve(10.0) for _ in range(3)] == [0.0, 1.0, 2.0]
    assert not limiter.is_idle(15.0)
    assert limiter.is_idle(17.0)
