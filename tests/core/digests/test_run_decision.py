"""What is due, and for whom: runs, outages, pauses, filters and silence."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.people import Place
from bot.core.digests.changes import ChangeKind, Facts, LedgerChange
from bot.core.digests.run_decision import MAX_DIGEST_DELAY, RunDecision, decide_run
from bot.core.digests.schedule import Rhythm, Timetable, next_run
from bot.core.digests.subscription import (
    RunOutcome,
    Status,
    Subscription,
    gone,
    paused,
    resumed,
    returned,
    timed,
)
from bot.core.search.filters import Filters
from tests.zones import ZONES

_DAY, _HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
_EIGHT = dt.datetime(2026, 11, 24, 7, tzinfo=dt.UTC)
"""Eight o'clock in Paris, on a Tuesday: the first run of the subscription below."""
_TUESDAY = dt.date(2026, 11, 24)


def _subscription(timetable: Timetable | None = None) -> Subscription:
    """Return a subscription made a minute before its first run, which has heard of batch 1."""
    timetable = timetable or Timetable("Europe/Paris", dt.time(8))
    return Subscription(
        id=1,
        place=Place("test:1", direct=True),
        timetable=timetable,
        language="en",
        next=next_run(timetable, ZONES, _EIGHT - dt.timedelta(minutes=1), None),
        cursor=1,
        last_digest_day=_TUESDAY - _DAY,
    )


def _facts(topic: str) -> Facts:
    return {
        "title": "T",
        "names": {},
        "topics": [topic],
        "languages": {"en": "document"},
        "tfa": {},
        "edition": "2026",
    }


def _new(id_: str, batch: int = 2, topic: str = "transit") -> LedgerChange:
    return LedgerChange(batch, _EIGHT, id_, None, "2026", _facts(topic))


def _ids(planned: RunDecision) -> list[str] | None:
    return None if planned.changes is None else [change.tool_id for change in planned.changes]


def _plan(
    subscription: Subscription, now: dt.datetime, *news: LedgerChange, busy: bool = False
) -> RunDecision:
    upto = max((change.batch for change in news), default=1)
    return decide_run(subscription, news, upto, ZONES, now, busy=busy)


def test_what_is_new_is_sent_once() -> None:
    """The next run is tomorrow's, and the same news are not heard again."""
    planned = _plan(_subscription(), _EIGHT, _new("a"))
    assert (planned.day, _ids(planned), planned.since) == (_TUESDAY, ["a"], None)
    after = planned.subscription
    assert (after.cursor, after.outcome, after.last_run_day) == (2, RunOutcome.PLANNED, _TUESDAY)
    assert after.next is not None
    assert after.next.due == _EIGHT + _DAY
    assert _ids(_plan(after, _EIGHT + _DAY, _new("a"))) is None


def test_nothing_is_planned_before_its_time() -> None:
    """A second before, nothing changes; not even the cursor."""
    subscription = _subscription()
    assert _plan(subscription, _EIGHT - dt.timedelta(seconds=1), _new("a")) == RunDecision(
        subscription
    )


def test_an_empty_day_is_silent() -> None:
    """The run is noted, and nothing is sent."""
    planned = _plan(_subscription(), _EIGHT)
    assert (planned.changes, planned.day) == (None, None)
    assert planned.subscription.outcome is RunOutcome.EMPTY


def test_what_no_filter_lets_through_is_silent_and_over() -> None:
    """It is told apart from an empty day, and does not come later."""
    picky = replace(_subscription(), filters=(Filters(topic="risk"),))
    planned = _plan(picky, _EIGHT, _new("a"))
    assert planned.changes is None
    assert (planned.subscription.outcome, planned.subscription.cursor) == (RunOutcome.FILTERED, 2)


def test_several_filters_are_one_union_without_doubles() -> None:
    """Any filter lets a tool through, and what passes two of them comes once."""
    filters = (Filters(topic="transit"), Filters(language="en"), Filters(topic="risk"))
    planned = _plan(replace(_subscription(), filters=filters), _EIGHT, _new("a"), _new("b", 2, "x"))
    assert _ids(planned) == ["a", "b"]


def test_what_was_there_before_or_is_not_imported_yet_is_left_out() -> None:
    """Joining late gives what is new from then on; an older replica announces only its own."""
    subscription = replace(_subscription(), cursor=5)
    news = [_new("old", 5), _new("a", 6), _new("later", 7)]
    planned = decide_run(subscription, news, 6, ZONES, _EIGHT)
    assert _ids(planned) == ["a"]
    assert planned.subscription.cursor == 6


def test_a_replica_with_an_older_catalogue_takes_nothing_back() -> None:
    """The cursor never goes back, so that nothing is announced twice."""
    planned = decide_run(replace(_subscription(), cursor=5), [], 3, ZONES, _EIGHT)
    assert planned.subscription.cursor == 5


@pytest.mark.parametrize(
    ("late", "sent"),
    [(MAX_DIGEST_DELAY - dt.timedelta(seconds=1), True), (MAX_DIGEST_DELAY, False)],
)
def test_a_run_is_late_by_less_than_twelve_hours_or_merged(
    late: dt.timedelta, *, sent: bool
) -> None:
    """After that its news come with the next one, which says since when it catches up."""
    planned = _plan(_subscription(), _EIGHT + late, _new("a"))
    assert (planned.changes is not None) == sent
    if not sent:
        after = planned.subscription
        assert (after.outcome, after.catching_up_since, after.cursor) == (
            RunOutcome.MISSED,
            _TUESDAY,
            1,
        )
        following = _plan(after, _EIGHT + _DAY, _new("a"))
        assert (_ids(following), following.since) == (["a"], _TUESDAY)
        assert following.subscription.catching_up_since is None


def test_days_of_outage_are_one_marked_digest() -> None:
    """Not one for each missed day."""
    planned = _plan(_subscription(), _EIGHT + 5 * _DAY + _HOUR, _new("a"), _new("b", 3))
    assert (_ids(planned), planned.day, planned.since) == (
        ["a", "b"],
        _TUESDAY + 5 * _DAY,
        _TUESDAY,
    )


def test_while_a_digest_waits_none_is_planned() -> None:
    """A place that cannot be sent to gets one digest afterwards, of everything."""
    busy = _plan(_subscription(), _EIGHT, _new("a"), busy=True)
    assert busy.changes is None
    assert (busy.subscription.outcome, busy.subscription.cursor) == (RunOutcome.BUSY, 1)
    planned = _plan(busy.subscription, _EIGHT + _DAY, _new("a"), _new("b", 3))
    assert (_ids(planned), planned.since) == (["a", "b"], _TUESDAY)


def test_a_week_of_silence_may_have_a_line() -> None:
    """Where it is wanted: seven days after the last thing that was heard, and then weekly."""
    subscription = replace(_subscription(), weekly_line=True)
    said = []
    for number in range(16):
        planned = _plan(subscription, _EIGHT + number * _DAY)
        subscription = planned.subscription
        if planned.changes is not None:
            assert planned.changes == ()
            said.append(number)
    assert said == [6, 13]


def test_without_the_line_silence_stays_silent() -> None:
    """Weeks without news are weeks without a message."""
    subscription = _subscription()
    for number in range(30):
        planned = _plan(subscription, _EIGHT + number * _DAY)
        assert planned.changes is None
        subscription = planned.subscription


def test_a_pause_that_ends_by_itself_catches_up() -> None:
    """One digest of all that was new meanwhile, on the first day after it."""
    subscription = paused(_subscription(), _EIGHT + 3 * _DAY, ZONES, _EIGHT - _HOUR)
    assert subscription.status is Status.PAUSED
    assert _plan(subscription, _EIGHT + 3 * _DAY, _new("a")).subscription == subscription
    planned = _plan(subscription, _EIGHT + 4 * _DAY, _new("a"), _new("b", 3))
    assert (_ids(planned), planned.since) == (["a", "b"], _TUESDAY)
    assert planned.subscription.status is Status.ON


def test_a_pause_that_missed_no_run_is_not_mentioned() -> None:
    """Paused and resumed before the next run: the digest catches up with nothing."""
    silent = paused(_subscription(), None, ZONES, _EIGHT - 2 * _HOUR)
    again = resumed(silent, ZONES, _EIGHT - _HOUR)
    planned = _plan(again, _EIGHT, _new("a"))
    assert (_ids(planned), planned.since) == (["a"], None)


def test_what_is_turned_on_again_loses_no_run_that_has_come() -> None:
    """A pause whose end has come, and that somebody resumes before it is planned, is due now."""
    silent = paused(_subscription(), _EIGHT, ZONES, _EIGHT - _HOUR)
    assert silent.next is not None
    again = resumed(silent, ZONES, silent.next.due + _HOUR)
    assert again.next == silent.next


def test_a_place_that_is_gone_is_silent_until_somebody_resumes_it() -> None:
    """Its record stays, and what is new meanwhile comes then."""
    silent = gone(_subscription(), ZONES, _EIGHT - _HOUR)
    assert (silent.status, silent.next, silent.catching_up_since) == (Status.GONE, None, _TUESDAY)
    again = resumed(silent, ZONES, _EIGHT + 9 * _DAY + _HOUR)
    planned = _plan(again, _EIGHT + 10 * _DAY, _new("a"))
    assert (_ids(planned), planned.since) == (["a"], _TUESDAY)


def test_a_digest_that_never_arrived_comes_with_the_next() -> None:
    """Its news are not lost, and the next one says since when it catches up."""
    sent = _plan(_subscription(), _EIGHT, _new("a")).subscription
    back = returned(sent, 1, _TUESDAY)
    planned = _plan(back, _EIGHT + _DAY, _new("a"), _new("b", 3))
    assert (_ids(planned), planned.since) == (["a", "b"], _TUESDAY)


def test_another_time_on_a_day_that_had_its_run_begins_tomorrow() -> None:
    """At most one digest a local date, however often the time is changed."""
    sent = _plan(_subscription(), _EIGHT, _new("a")).subscription
    for zone, hour in (("Europe/Paris", 20), ("America/New_York", 23), ("Asia/Tokyo", 1)):
        sent = timed(sent, Timetable(zone, dt.time(hour)), ZONES, _EIGHT + _HOUR)
        assert sent.next is not None
        assert sent.next.day > _TUESDAY


def test_another_time_loses_no_run_that_has_come() -> None:
    """A change in the minute of the digest moves it, or lets it come; it is not skipped."""
    subscription, now = _subscription(), _EIGHT + dt.timedelta(seconds=2)
    earlier = timed(subscription, Timetable("Europe/Paris", dt.time(7)), ZONES, now)
    assert _ids(_plan(earlier, now, _new("a"))) == ["a"]
    later = timed(subscription, Timetable("Europe/Paris", dt.time(20)), ZONES, now)
    waiting = _plan(later, now, _new("a"))
    assert waiting.changes is None
    assert _ids(_plan(waiting.subscription, _EIGHT + 12 * _HOUR, _new("a"))) == ["a"]


def test_what_is_silent_stays_silent_at_another_time() -> None:
    """A new time resumes nothing by itself."""
    silent = paused(_subscription(), None, ZONES, _EIGHT)
    assert timed(silent, Timetable("Etc/UTC", dt.time(9)), ZONES, _EIGHT).next is None


def test_new_rules_of_a_zone_are_followed() -> None:
    """Where the clocks have changed since the run was written down, it is not planned too early."""
    subscription = _subscription()
    assert subscription.next is not None
    early = replace(subscription.next, due=_EIGHT - _HOUR)
    waiting = _plan(replace(subscription, next=early), _EIGHT - _HOUR, _new("a"))
    assert waiting.changes is None
    assert waiting.subscription.next == subscription.next


_STEPS = st.lists(
    st.tuples(
        st.integers(1, 60 * 30),  # minutes until somebody looks again
        st.booleans(),  # whether something is new
        st.integers(0, 9).map(lambda number: number == 0),  # whether a digest is still waiting
    ),
    max_size=60,
)


@given(
    _STEPS,
    st.sampled_from(Rhythm),
    st.sampled_from(["Europe/Paris", "America/Nuuk", "Asia/Kolkata", "Pacific/Apia"]),
    st.booleans(),
)
def test_nothing_is_lost_nothing_is_doubled_and_no_day_has_two(
    steps: list[tuple[int, bool, bool]],
    rhythm: Rhythm,
    zone: str,
    weekly_line: bool,  # noqa: FBT001  # given by hypothesis
) -> None:
    """Whenever somebody looks, and whatever waits: each tool is announced once, in the end."""
    timetable = Timetable(zone, dt.time(8), rhythm, (0,) if rhythm is Rhythm.WEEKLY else ())
    subscription = replace(_subscription(timetable), weekly_line=weekly_line)
    now, news, heard, days = _EIGHT, list[LedgerChange](), list[str](), list[dt.date]()
    steps = [*steps, (60 * 24 * 8, False, False), *[(60 * 11, False, False)] * 20]
    for minutes, something, busy in steps:
        now += dt.timedelta(minutes=minutes)
        if something:
            news.append(_new(f"tool-{len(news)}", 2 + len(news)))
        planned = _plan(subscription, now, *news, busy=busy)
        subscription = planned.subscription
        assert subscription.next is not None
        assert subscription.next.due > now
        if planned.day:
            days.append(planned.day)
            assert ZONES.includes(planned.day, timetable)
        heard += _ids(planned) or []
    assert heard == [change.tool_id for change in news]
    assert sorted(set(days)) == days


def test_a_change_knows_its_kind() -> None:
    """New tools, new editions and withdrawn tools are told apart."""
    edition = LedgerChange(2, _EIGHT, "b", "2020", "2026", _facts("transit"))
    withdrawn = LedgerChange(
        2, _EIGHT, "c", "2020", None, {**_facts("transit"), "title": "Another"}
    )
    planned = _plan(_subscription(), _EIGHT, _new("a"), edition, withdrawn)
    assert planned.changes is not None
    assert [change.kind for change in planned.changes] == [
        ChangeKind.NEW,
        ChangeKind.EDITION,
        ChangeKind.WITHDRAWN,
    ]
