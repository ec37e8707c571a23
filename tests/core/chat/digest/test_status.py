"""`/digest status` and `/digest why`: what is, what was, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.core.base.people import Person
from bot.core.base.text import Moment
from bot.core.chat.commands.digest.status import EVENT_KINDS
from bot.core.chat.reply import Notice
from bot.core.digests.subscription import Delivery, DeliveryState, Event, RunOutcome, Status
from bot.core.search.filters import Filters
from tests.core.base.locale_files import texts
from tests.core.chat.digest.scene import DIRECT, GROUP, NOON, Scene, lines_of, words_of

_MONDAY = dt.date(2026, 11, 23)
_ARTICLE = "Art. 7.6 Average release times"


def _delivery(state: DeliveryState, error: str = "", day: dt.date = _MONDAY) -> Delivery:
    at = NOON - dt.timedelta(hours=28)
    finished = None if state in {DeliveryState.PENDING, DeliveryState.SENDING} else at
    return Delivery(f"digest:1:{day}", day, state, at, finished, 3, error, ("a", "b"))


async def test_nothing_subscribed_is_an_invitation(scene: Scene) -> None:
    """What a digest is, and the sensible choices to press."""
    reply = await scene.say("/digest")
    assert "one short message" in words_of(reply)
    assert lines_of(reply) == (
        *("/digest on daily", "/digest on workdays", "/digest on weekly mo"),
        "/digest preview 30d",
    )


async def test_all_that_was_chosen_is_shown_in_words(scene: Scene) -> None:
    """Days, time, zone, filters, language, switches, and when the next one comes."""
    await scene.say("/digest on fr 20h15 New York topic:transit tfa:7.6 or lang:fr or year:2018-")
    await scene.say("/digest on line once in:fr")
    assert words_of(await scene.say("/digest status")).splitlines()[:8] == [
        "The digest is on here.",
        "When: every Friday at 20:15 (New York, UTC−5).",
        f"What: (Transit, transport and passengers + {_ARTICLE}), in French, or from 2018 on.",
        "Language: French.",
        "If nothing was new for a week, a short message says so.",
        "If I cannot be sure that a digest arrived, I do not send it a second time.",
        "Next: Friday, November 27, 2026 at 20:15 (New York, UTC−5), if something is new.",
        "The first digest is still to come.",
    ]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        *((Filters(since=2018, until=2018), "2018"), (Filters(until=2018), "up to 2018")),
        *((Filters(since=2015, until=2018), "from 2015 to 2018"), (Filters(), "everything")),
        (Filters(topic="given-up"), "given-up"),
    ],
)
async def test_filters_are_said_in_words(scene: Scene, written: Filters, words: str) -> None:
    """Years as a reader says them; a topic that is gone by its id."""
    await scene.say("/digest on")
    subscription = await scene.kept()
    scene.subscriptions.put(DIRECT, replace(subscription, filters=(written,) if written else ()))
    assert f"What: {words}." in words_of(await scene.say("/digest"))


async def test_the_last_one_that_was_sent_is_named(scene: Scene) -> None:
    """When it was sent, in the zone of the place, and with how many tools."""
    await scene.say("/digest on Dakar")
    waiting = _delivery(DeliveryState.PENDING, day=dt.date(2026, 11, 24))
    scene.subscriptions.sent[DIRECT.id] = (waiting, _delivery(DeliveryState.SENT))
    said = words_of(await scene.say("/digest"))
    assert "Last sent: Monday, November 23, 2026 at 08:00 (Dakar, UTC). It named 2 tools." in said


async def test_the_buttons_are_what_makes_sense_now(scene: Scene) -> None:
    """Pause what is on, resume what is paused."""
    await scene.say("/digest on")
    assert "/digest pause 2w" in lines_of(await scene.say("/digest"))
    await scene.say("/digest pause 2w")
    paused = lines_of(await scene.say("/digest"))
    assert "/digest resume" in paused
    assert "/digest pause 2w" not in paused


async def test_every_change_is_there_with_when_who_and_why(scene: Scene) -> None:
    """The latest first; whoever reads is "you", others are not named."""
    scene.place, scene.person = GROUP, Person("test:boss", may_manage=True)
    await scene.say("/digest on 9:00")
    scene.person = Person("test:other")
    scene.subscriptions.note(GROUP, Event(NOON, "platform", "gone"))
    scene.subscriptions.note(GROUP, Event(NOON, "bot", "resumed"))
    scene.subscriptions.note(GROUP, Event(NOON, scene.person.id, "paused", "/digest pause 2w"))
    pages = [words_of(await scene.say(f"/digest status page:{page}")) for page in (1, 2)]
    said = "\n".join(pages)
    assert [line for line in said.splitlines() if line.startswith("November 24, 2026")] == [
        "November 24, 2026 at 13:00 UTC+1: paused (you) /digest pause 2w",
        "November 24, 2026 at 13:00 UTC+1: resumed (the bot)",
        "November 24, 2026 at 13:00 UTC+1: this place could not be reached (the platform)",
        "November 24, 2026 at 13:00 UTC+1: turned on (somebody in this place) /digest on 9:00",
    ]
    assert "test:" not in said


async def test_three_changes_are_shown_and_the_others_by_page(scene: Scene) -> None:
    """What a phone shows with the settings; none is out of reach, and the last has no button."""
    for number in range(23):
        await scene.say(f"/digest on 08:{number:02}")
    seen = []
    line = "/digest status page:1"
    for expected in (3, 10, 10):
        reply = await scene.say(line)
        events = [one for one in words_of(reply).splitlines() if "/digest on" in one]
        assert len(events) == expected
        seen += events
        older = [one for one in lines_of(reply) if "page:" in one]
        line = older[0] if older else ""
    assert line == ""
    assert len(set(seen)) == 23
    assert "Nothing else" in words_of(await scene.say("/digest status page:9"))


async def test_what_was_typed_is_kept_short_and_harmless(scene: Scene) -> None:
    """The reason is what was typed: one line, without controls, cut."""
    await scene.say("/digest on\t\x1b Paris " + "topic:transit " * 90)
    (event,) = await scene.subscriptions.history(DIRECT, 9)
    assert len(event.why) <= 120
    assert event.why.startswith("/digest on Paris topic:transit ")
    assert event.actor == scene.person.id


async def test_something_new_that_happens_is_shown_all_the_same(scene: Scene) -> None:
    """A word for it that this program does not know breaks nothing."""
    scene.subscriptions.note(DIRECT, Event(NOON, "bot", "invented"))
    assert "(the bot)" in words_of(await scene.say("/digest"))


def test_all_that_can_happen_has_its_words() -> None:
    """Events, outcomes, states and actors have their texts."""
    made = {
        *(f"digest-event-{what}" for what in EVENT_KINDS),
        *(f"digest-actor-{who}" for who in ("you", "somebody", "bot", "platform")),
        *(f"digest-outcome-{outcome.value}" for outcome in RunOutcome),
        *(f"digest-delivery-{state.value}" for state in DeliveryState),
        *(f"digest-is-{status.value}" for status in Status),
        *(f"digest-misread-{key}" for key in ("time", "rhythm", "language", "pause", "days")),
        *(f"digest-try-{rhythm}" for rhythm in ("daily", "workdays", "weekly")),
        *(f"digest-do-{part}" for part in ("on", "off", "pause", "resume", "preview")),
        *(f"digest-do-{part}" for part in ("status", "why", "change", "again")),
    }
    assert made - texts("en").keys() == set()


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (RunOutcome.EMPTY, "nothing was new"),
        (
            RunOutcome.FILTERED,
            "nothing new matched your choice, so nothing was sent. Your choice: in French.",
        ),
        (RunOutcome.MISSED, "I was not running for more than 12 hours"),
        (RunOutcome.BUSY, "an earlier digest was still waiting"),
        (RunOutcome.PLANNED, "something was new"),
    ],
)
async def test_why_says_what_the_last_run_came_to(
    scene: Scene, outcome: RunOutcome, words: str
) -> None:
    """Each silence has its reason, and the next run is named."""
    await scene.say("/digest on lang:fr")
    subscription = await scene.kept()
    scene.subscriptions.put(DIRECT, replace(subscription, last_run_day=_MONDAY, outcome=outcome))
    said = words_of(await scene.say("/digest why"))
    assert "On Monday, November 23, 2026, " in said
    assert words in said
    assert "Next: Wednesday" in said


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (
            DeliveryState.SENT,
            "Last sent: Monday, November 23, 2026 at 09:00 (Paris, UTC+1). It named 2 tools.",
        ),
        (DeliveryState.PENDING, "waiting to be sent. Attempts so far: 3."),
        (DeliveryState.SENDING, "right now"),
        (DeliveryState.UNKNOWN, "do not know whether"),
        (DeliveryState.GONE, "could not be delivered here"),
        (DeliveryState.FAILED, "refused. Attempts: 3. The reason: chat not found"),
    ],
)
async def test_why_says_where_the_last_digest_stands(
    scene: Scene, state: DeliveryState, words: str
) -> None:
    """Sent and when; or waiting, in doubt, refused, and what the platform gave as the reason."""
    await scene.say("/digest on")
    error = "" if state is DeliveryState.SENT else "chat not\x1b found"
    scene.subscriptions.sent[DIRECT.id] = (_delivery(state, error),)
    said = words_of(await scene.say("/digest why"))
    assert words in said
    assert ("next digest" in said) == (state is DeliveryState.FAILED)


async def test_why_explains_a_silence_that_was_wanted_or_not(scene: Scene) -> None:
    """A pause, a place that could not be reached, and a digest that was turned off."""
    await scene.say("/digest on")
    await scene.say("/digest pause")
    assert words_of(await scene.say("/digest why")).startswith("The digest is paused.")
    subscription = await scene.kept()
    scene.subscriptions.put(DIRECT, replace(subscription, status=Status.GONE))
    reply = await scene.say("/digest why")
    assert "I could not deliver it" in words_of(reply)
    assert "/digest resume" in lines_of(reply)
    await scene.say("/digest off")
    assert "turned off (you)" in words_of(await scene.say("/digest why"))


async def test_why_before_the_first_one(scene: Scene) -> None:
    """Who has just subscribed hears when to expect it."""
    await scene.say("/digest on")
    said = words_of(await scene.say("/digest why"))
    assert "still to come" in said
    assert "Wednesday, November 25, 2026 at 08:00" in said


async def test_what_was_sent_and_what_happened_are_moments(scene: Scene) -> None:
    """Each with the moment itself, which a platform can show by the clock of each reader."""
    await scene.say("/digest on")
    sent = Delivery(
        "d", dt.date(2026, 11, 24), DeliveryState.SENT, NOON, NOON, 1, "", ("time-release-study",)
    )
    scene.subscriptions.sent[DIRECT.id] = (sent,)
    reply = await scene.say("/digest status")
    assert isinstance(reply, Notice)
    moments = [span for text in reply.paragraphs for span in text if isinstance(span, Moment)]
    assert [moment.at for moment in moments[1:]] == [NOON, NOON]
    assert all("UTC+1" in moment.text for moment in moments)
