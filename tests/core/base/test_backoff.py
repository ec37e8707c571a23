from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.backoff import Backoff, backoff


def test_each_wait_is_twice_as_long_up_to_the_longest() -> None:
    """Until it works again: then it begins with the first."""
    waits = Backoff(1.0, 5.0)
    assert [waits.fail() for _ in range(4)] == [1.0, 2.0, 4.0, 5.0]
    waits.reset()
    assert waits.fail() == 1.0


@given(st.integers(0, 10**9), st.floats(0.001, 60), st.floats(60, 3_600))
def test_however_often_it_failed_there_is_a_wait(
    failures: int, first: float, longest: float
) -> None:
    """What fails every ten minutes has failed a thousand times after a week."""
    assert first <= backoff(failures, first, longest) <= longest
