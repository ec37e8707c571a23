from __future__ import annotations

from bot.delivery.buckets import BucketSchedule

_REST = 30.0


def _schedule(**due: float) -> BucketSchedule:
    """Return a schedule that has just found work, at the moment 0."""
    schedule = BucketSchedule(_REST)
    assert schedule.begin_survey(0.0)
    schedule.end_survey(0.0, due, "me", busy=False)
    return schedule


def test_all_buckets_are_looked_at_first() -> None:
    """Nothing is known before."""
    schedule = BucketSchedule(_REST)
    assert schedule.next_moment(taking=True) == float("-inf")
    assert list(schedule.begin_taking(0.0)) == []


def test_without_work_the_next_look_is_after_a_rest() -> None:
    """With work it is soon."""
    assert _schedule().next_moment(taking=True) == _REST
    assert _schedule(a=1.0).next_moment(taking=False) == _REST
    assert _schedule(a=0.0).next_moment(taking=False) < _REST


def test_a_wish_for_a_look_during_a_look_is_a_wish_for_another() -> None:
    """What was left to do after the first had read is not missed."""
    schedule = BucketSchedule(_REST)
    assert schedule.begin_survey(0.0)
    schedule.survey_now()
    schedule.end_survey(1.0, {}, "me", busy=False)
    assert schedule.begin_survey(1.0)
    assert not schedule.begin_survey(1.0)


def test_only_what_is_due_is_taken_from() -> None:
    """And not again at once."""
    schedule = _schedule(a=0.0, b=5.0)
    assert list(schedule.begin_taking(1.0)) == ["a"]
    assert list(schedule.begin_taking(1.01)) == []
    assert sorted(schedule.begin_taking(5.0)) == ["a", "b"]


def test_buckets_take_turns() -> None:
    """Whoever was asked is behind the others."""
    schedule = _schedule(a=0.0, b=0.0, c=0.0)
    first, *others = schedule.begin_taking(1.0)
    schedule.postpone(first)
    assert list(schedule.begin_taking(2.0)) == [*others, first]


def test_two_workers_go_through_the_same_buckets_in_two_orders() -> None:
    """They would meet at each of them."""
    names = {str(number): 0.0 for number in range(100)}
    orders = []
    for worker in ("one", "other"):
        schedule = BucketSchedule(_REST)
        schedule.begin_survey(0.0)
        schedule.end_survey(0.0, names, worker, busy=False)
        orders.append(list(schedule.begin_taking(0.0)))
    assert orders[0] != orders[1]
    assert sorted(orders[0]) == sorted(orders[1])


def test_an_exhausted_bucket_is_asked_when_a_chat_of_it_is_free() -> None:
    """And all are looked at soon: what comes due meanwhile is not known here."""
    schedule = _schedule(a=0.0)
    schedule.exhaust("a", 1.0, None, blocked=True)
    assert list(schedule.begin_taking(1.2)) == []
    assert 1.0 < schedule.next_moment(taking=True) < 2.0
    schedule.unblock("a", 1.3)
    assert list(schedule.begin_taking(1.3)) == ["a"]


def test_a_bucket_in_which_nothing_more_is_due_is_not_asked_when_a_chat_is_free() -> None:
    """There were no others."""
    schedule = _schedule(a=0.0)
    schedule.exhaust("a", 1.0, None, blocked=False)
    schedule.unblock("a", 1.3)
    assert list(schedule.begin_taking(2.0)) == []
