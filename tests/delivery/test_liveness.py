from __future__ import annotations

from bot.delivery.liveness import BEAT, DEAD_AFTER, Liveness
from tests.delivery.fake_time import FakeTime


def test_whoever_stands_still_for_long_is_no_more() -> None:
    """Counted by the watcher's own clock, from when it first saw where the other stood."""
    time = FakeTime(1_000.0)
    liveness = Liveness(time, shared=True)
    found: list[str] = []
    while not found:
        found = liveness.note(time.now, {"me": 1, "other": 7}, "me")
        time.now += BEAT
    assert found == ["other"]
    assert DEAD_AFTER < time.now - 1_000 <= DEAD_AFTER + 2 * BEAT


def test_whoever_counts_lives() -> None:
    """However slowly."""
    time = FakeTime(1_000.0)
    liveness = Liveness(time, shared=True)
    for number in range(200):
        assert liveness.note(time.now, {"other": number // 10}, "me") == []
        time.now += BEAT


def test_whoever_could_not_look_takes_nobody_for_dead() -> None:
    """After an outage of the database all are watched from the beginning."""
    time = FakeTime(1_000.0)
    liveness = Liveness(time, shared=True)
    liveness.note(time.now, {"other": 7}, "me")
    time.now += 10 * DEAD_AFTER
    assert liveness.note(time.now, {"other": 7}, "me") == []


def test_what_is_held_is_ours_for_as_long_as_nobody_can_take_us_for_dead() -> None:
    """It counts from the beginning of a beat, since the others may have seen it then."""
    time = FakeTime(1_000.0)
    liveness = Liveness(time, shared=True)
    assert liveness.holds_for() < 0
    liveness.note(time.now, {}, "me")
    time.now += 10
    assert liveness.holds_for() == DEAD_AFTER - 10
    liveness.forget()
    assert liveness.holds_for() < 0


def test_a_process_on_its_own_is_never_taken_for_dead() -> None:
    """SQLite has one process."""
    assert Liveness(FakeTime(0.0), shared=False).holds_for() == float("inf")
