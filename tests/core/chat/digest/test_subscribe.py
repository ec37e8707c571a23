"""`/digest on` and `/digest off`: what is kept, and what is asked and said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.core.base.text import plain
from bot.core.chat.reply import Choices, Notice
from bot.core.digests.schedule import Rhythm, Run, Timetable
from bot.core.digests.subscription import Status, paused
from bot.core.search.filters import Filters
from tests.core.chat.digest.scene import DIRECT, GROUP, NOON, Scene, lines_of, words_of
from tests.zones import ZONES


async def test_without_words_a_digest_comes_daily_at_eight(scene: Scene) -> None:
    """In the zone and language of whoever asks, with everything that is new from now on."""
    scene.subscriptions.newest = 7
    said = words_of(await scene.say("/digest on"))
    subscription = await scene.kept()
    assert subscription.timetable == Timetable("Europe/Paris", dt.time(8))
    assert (subscription.language, subscription.filters, subscription.cursor) == ("en", (), 7)
    assert subscription.next == Run(
        dt.datetime(2026, 11, 25, 7, tzinfo=dt.UTC), dt.date(2026, 11, 25)
    )
    assert "every day at 08:00 (Paris, UTC+1)" in said
    assert "Wednesday, November 25, 2026 at 08:00" in said


async def test_what_is_not_named_stays(scene: Scene) -> None:
    """A change of the time leaves days, zone, filters and switches as they are."""
    await scene.say("/digest on weekly fr 9:00 Dakar lang:fr line once in:fr")
    before = await scene.kept()
    await scene.say("/digest on 17h")
    after = await scene.kept()
    assert after == replace(
        before, timetable=replace(before.timetable, at=dt.time(17)), next=after.next
    )
    assert after.timetable.weekdays == (4,)
    assert after.filters == (Filters(language="fr"),)


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("15:00", "Tuesday, November 24, 2026 at 15:00"),
        ("today 15:00", "Tuesday, November 24, 2026 at 15:00"),
        ("tomorrow 15:00", "Wednesday, November 25, 2026 at 15:00"),
        ("day after tomorrow 15:00", "Thursday, November 26, 2026 at 15:00"),
        ("tomorrow friday 15:00", "Friday, November 27, 2026 at 15:00"),
        ("tomorrow 1:00 Auckland", "Thursday, November 26, 2026 at 01:00"),
    ],
)
async def test_a_digest_begins_on_the_day_that_is_named(
    scene: Scene, said: str, first: str
) -> None:
    """By the calendar of its zone, and on a day of its own: it is noon in London."""
    assert f"Next: {first}" in words_of(await scene.say(f"/digest on {said}"))


async def test_a_day_that_was_counted_is_offered_as_it_was_said(scene: Scene) -> None:
    """A place that is asked back keeps it."""
    scene.zone = None
    await scene.say("/digest on in ten days 9:00")
    assert "/digest on in 10 days 09:00 Africa/Dakar" in lines_of(await scene.say("Dakar"))


async def test_once_a_week_is_one_of_the_days_that_are_kept(scene: Scene) -> None:
    """Whoever has had three days and wants one a week gets one."""
    await scene.say("/digest on mon, wed, fri 9:00 Paris")
    await scene.say("/digest on once a week")
    assert (await scene.kept()).timetable.weekdays == (0,)


async def test_what_a_digest_that_is_put_off_would_have_told_is_not_lost(scene: Scene) -> None:
    """The first one says since when."""
    await scene.say("/digest on 15:00")
    yesterday = dt.date(2026, 11, 23)
    scene.subscriptions.put(scene.place, replace(await scene.kept(), last_run_day=yesterday))
    await scene.say("/digest on tomorrow")
    kept = await scene.kept()
    assert kept.next is not None
    assert (kept.next.day, kept.catching_up_since) == (dt.date(2026, 11, 25), NOON.date())


async def test_others_hear_when_a_digest_is_put_off(scene: Scene) -> None:
    """Once: the same words again change nothing."""
    scene.place, scene.person = GROUP, replace(scene.person, may_manage=True)
    await scene.say("/digest on 15:00 Paris")
    heard = [await scene.say("/digest on tomorrow") for _ in range(2)]
    told, again = (one.announcement for one in heard if isinstance(one, Notice))
    day = "Wednesday, November 25, 2026"
    assert told is not None
    assert plain(told.text) == f"Somebody changed the digest: the next one comes on {day}."
    assert again is None


async def test_the_history_says_what_was_accepted_and_not_yes(scene: Scene) -> None:
    """Whoever reads it later knows what was asked for."""
    await scene.say("monday 9am Kampala")
    await scene.say("yes")
    assert "/digest on weekly mo 09:00 Africa/Kampala" in words_of(
        await scene.say("/digest status")
    )


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("tommorow 8:00 Paris", "tomorrow 08:00 Europe/Paris"),
        ("wekly 9:00", "weekly 09:00"),
        ("evry day 9:00 Tokyo", "daily 09:00 Asia/Tokyo"),
        ("tuesdey and friday 9:00", "weekly tu fr 09:00"),
        ("mondey 8:00 Nairobbi", "weekly mo 08:00 Africa/Nairobi"),
        ("tommorow mornig", "tomorrow 08:00"),
        ("demian 15h", "tomorrow 15:00"),
        ("понедельнк 9:00", "weekly mo 09:00"),
    ],
)
async def test_a_day_that_is_misspelt_is_asked_about(scene: Scene, said: str, meant: str) -> None:
    """Beside a place too, and with all else that was said; nothing is set in silence."""
    reply = await scene.say(f"/digest on {said}")
    assert "Do you mean one of these?" in words_of(reply)
    assert lines_of(reply)[0] == f"/digest on {meant}"
    assert await scene.subscriptions.of(scene.place) is None


async def test_a_digest_that_is_no_longer_weekly_forgets_its_day(scene: Scene) -> None:
    """Weekly without a day is Monday, also after a Friday that was given up."""
    await scene.say("/digest on friday")
    await scene.say("/digest on daily")
    await scene.say("/digest on weekly")
    assert (await scene.kept()).timetable.weekdays == (0,)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Paris", "Working days (France): Monday to Friday, without public holidays."),
        ("Cairo", "Working days (Egypt): Sunday to Thursday, without public holidays."),
        ("Dubai", "Working days (United Arab Emirates): Monday to Friday, without"),
        ("Hong Kong", "(Hong Kong SAR China): Monday to Saturday, without public holidays."),
        ("Brunei", "(Brunei): Monday, Tuesday, Wednesday, Thursday, and Saturday, without"),
        ("UTC", "I do not know your country from this time zone, so working days are Monday to"),
    ],
)
async def test_whoever_wants_it_on_working_days_is_told_which_these_are(
    scene: Scene, place: str, told: str
) -> None:
    """When subscribing and in the status; where no country is known, that too."""
    said = words_of(await scene.say(f"/digest on workdays {place}"))
    assert (await scene.kept()).timetable.rhythm is Rhythm.WORKDAYS
    assert "When: every working day at 08:00" in said
    assert told in said
    assert told in words_of(await scene.say("/digest status"))


async def test_the_next_digest_on_working_days_comes_after_days_off(scene: Scene) -> None:
    """Friday and Saturday in Cairo; Christmas and the weekend behind it in Brussels."""
    scene.now = dt.datetime(2026, 11, 26, 13, tzinfo=dt.UTC)
    assert "Sunday, November 29, 2026" in words_of(await scene.say("/digest on workdays Cairo"))
    await scene.say("/digest off")
    scene.now = dt.datetime(2026, 12, 24, 13, tzinfo=dt.UTC)
    assert "Monday, December 28, 2026" in words_of(await scene.say("/digest on workdays Brussels"))


async def test_days_that_are_named_are_these_days_wherever_it_is(scene: Scene) -> None:
    """Monday to Friday in Cairo, too, and nothing is said of working days."""
    said = words_of(await scene.say("/digest on monday to friday Cairo"))
    assert (await scene.kept()).timetable.weekdays == (0, 1, 2, 3, 4)
    assert "When: Monday to Friday at 08:00 (Cairo, UTC+2)." in said
    assert "orking days" not in said


async def test_all_takes_the_filters_away(scene: Scene) -> None:
    """`all` clears what was chosen."""
    await scene.say("/digest on lang:fr")
    await scene.say("/digest on all")
    assert (await scene.kept()).filters == ()


async def test_a_change_now_does_not_lose_the_run_that_has_come(scene: Scene) -> None:
    """Whoever changes the filters in the minute of the digest still gets it."""
    await scene.say("/digest on 14:00")
    scene.now = NOON + dt.timedelta(hours=1, seconds=2)
    said = words_of(await scene.say("/digest on lang:fr 15:30"))
    subscription = await scene.kept()
    assert subscription.next is not None
    assert subscription.next.day == dt.date(2026, 11, 24)
    assert "15:30" in said


async def test_turning_on_ends_a_pause_and_a_silence(scene: Scene) -> None:
    """On means on, whatever was before; what was new meanwhile is still to come."""
    await scene.say("/digest on")
    subscription = await scene.kept()
    silent = paused(subscription, None, ZONES, NOON)
    for status in (Status.PAUSED, Status.GONE):
        scene.subscriptions.put(DIRECT, replace(silent, status=status))
        await scene.say("/digest on")
        after = await scene.kept()
        assert (after.status, after.cursor, after.next) == (
            Status.ON,
            subscription.cursor,
            subscription.next,
        )


async def test_the_zone_of_the_person_counts_only_at_first(scene: Scene) -> None:
    """A member in another zone who adds a filter does not move the digest of all."""
    await scene.say("/digest on")
    scene.zone = "Asia/Tokyo"
    await scene.say("/digest on lang:fr")
    assert (await scene.kept()).timetable.zone == "Europe/Paris"


@pytest.mark.parametrize("zone", [None, "", "Nowhere/Land", "../secret"])
async def test_where_no_zone_is_known_it_is_asked(scene: Scene, zone: str | None) -> None:
    """Likely places to press, each with all that was asked for; a press subscribes."""
    scene.zone, scene.locale = zone, "fr"
    reply = await scene.say("/digest on lundi 9h topic:transit")
    assert isinstance(reply, Choices)
    assert "/digest on weekly mo 09:00 Africa/Dakar topic:transit-transport" in lines_of(reply)
    assert reply.options[0].detail == "il y est 13:00 (UTC+1)"
    assert await scene.subscriptions.of(DIRECT) is None
    await scene.say(lines_of(reply)[2])
    assert (await scene.kept()).timetable == Timetable(
        "Africa/Dakar", dt.time(9), Rhythm.WEEKLY, (0,)
    )


async def test_where_nothing_can_be_guessed_it_is_asked_all_the_same(scene: Scene) -> None:
    """A locale that says nothing gives the choices of the language that is spoken."""
    scene.zone, scene.locale = None, "tlh"
    assert "/digest on Africa/Nairobi" in lines_of(await scene.say("/digest on"))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Brazil lang:es 7h", "/digest on 07:00 America/Sao_Paulo lang:es"),
        ("Tokyi", "/digest on Asia/Tokyo"),
        ("wekly 9h", "/digest on weekly 09:00"),
        ("lundy", "/digest on weekly mo"),
    ],
)
async def test_what_is_not_clear_is_offered(scene: Scene, words: str, line: str) -> None:
    """Several zones, a city or a day that is spelt wrong: choices, and nothing is changed."""
    reply = await scene.say(f"/digest on {words}")
    assert isinstance(reply, Choices)
    assert line in lines_of(reply)
    assert await scene.subscriptions.of(DIRECT) is None


async def test_a_place_that_nobody_knows_is_told(scene: Scene) -> None:
    """What is neither place nor word is repeated, with what would work."""
    said = words_of(await scene.say("/digest on xqzzt wqpfff"))
    assert "“xqzzt wqpfff”" in said
    assert "/digest on monday 08:30 Paris" in said


@pytest.mark.parametrize("words", ["25:00", "in:xx", "topic:nowhere", "year:x"])
async def test_a_mistake_changes_nothing(scene: Scene, words: str) -> None:
    """What cannot be read is told, and the digest stays as it was."""
    await scene.say("/digest on")
    before = await scene.kept()
    said = words_of(await scene.say(f"/digest on Dakar {words}"))
    assert "could not read" in said
    assert await scene.kept() == before


async def test_off_ends_it_and_offers_the_same_again(scene: Scene) -> None:
    """The button brings the same digest back."""
    await scene.say("/digest on weekly fr 9:00 Dakar lang:fr line once in:fr")
    before = await scene.kept()
    reply = await scene.say("/digest off")
    assert await scene.subscriptions.of(DIRECT) is None
    await scene.say(lines_of(reply)[0])
    assert replace(await scene.kept(), id=before.id) == before


@pytest.mark.parametrize("part", ["off", "pause", "resume", "why", "status"])
async def test_where_no_digest_comes_ways_to_get_one_are_offered(scene: Scene, part: str) -> None:
    """Nothing to end, to pause or to explain: it says so, and how to begin."""
    reply = await scene.say(f"/digest {part}")
    assert "No digest comes here" in words_of(reply)
    assert {"/digest on daily", "/digest on workdays", "/digest on weekly mo"} <= {*lines_of(reply)}
