"""What people type who never read the help, and what it leads to."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from bot.core.base.people import Person
from bot.core.chat.reply import Notice
from bot.core.digests.subscription import Delivery, DeliveryState
from tests.core.base.locale_files import SOURCES
from tests.core.chat.digest.scene import (
    DIRECT,
    GROUP,
    TERMINAL,
    Scene,
    buttons_of,
    lines_of,
    words_of,
)

_MANAGER = Person("test:manager", may_manage=True)
_TUESDAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize("line", ["/digest help", "/digest aide", "/digest ?"])
async def test_help_says_what_can_be_written(scene: Scene, line: str) -> None:
    """What a digest is, an example, and the other words."""
    said = words_of(await scene.say(line))
    assert "one short message" in said
    assert "/digest on monday" in said
    assert "/digest pause 2w" in said


@pytest.mark.parametrize(
    "words",
    [
        *("at 9", "8h", "9am", "every day at 9 in Paris", "daily", "Paris", "lang:fr"),
        *("à 8h du matin", "para los lunes"),
    ],
)
async def test_wishes_without_on_are_offered_as_they_are(scene: Scene, words: str) -> None:
    """One press away, and nothing else is guessed at; nothing is changed yet."""
    reply = await scene.say(f"/digest {words}")
    assert "Is it what you want?" in words_of(reply)
    assert lines_of(reply) == (f"/digest on {words}", "/digest status", "/digest preview")
    assert await scene.subscriptions.of(DIRECT) is None
    assert "The digest is on here." in words_of(await scene.say(lines_of(reply)[0]))


@pytest.mark.parametrize(
    "words",
    [
        "daily digest lang:fr 8:00 Paris",
        "digest on daily 08:00 Paris (lang:fr)",
        "8:00 Paris every day, lang:fr",
    ],
)
async def test_a_digest_in_words_is_offered_with_its_filters(scene: Scene, words: str) -> None:
    """And not looked for among the tools."""
    reply = await scene.say(words)
    assert "Is it what you want?" in words_of(reply)
    assert lines_of(reply)[0] == "/digest on daily 08:00 Europe/Paris lang:fr"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            "digest in two days at 9 in Lima please",
            "/digest on day after tomorrow 09:00 America/Lima",
        ),
        ("can you send me a digest every morning, Lima", "/digest on daily 08:00 America/Lima"),
    ],
)
async def test_small_words_that_say_something_of_a_digest_are_heard(
    scene: Scene, words: str, line: str
) -> None:
    """Though most of them say nothing: "in two days" begins with one."""
    assert lines_of(await scene.say(words))[0] == line


async def test_a_digest_is_offered_in_words_and_a_filter_alone(scene: Scene) -> None:
    """The digest is named, and what it is to hold."""
    assert (
        lines_of(await scene.say("digest please, lang:fr"))[0] == "/digest on Europe/Paris lang:fr"
    )


async def test_a_word_that_nobody_knows_is_not_offered(scene: Scene) -> None:
    """Though a time stands beside it."""
    assert "I do not know" in words_of(await scene.say("/digest xqzzt 9h"))


@pytest.mark.parametrize("line", ["/subscribe", "subscribe", "/Subscribe weekly"])
async def test_subscribe_is_on(scene: Scene, line: str) -> None:
    """As other bots call it."""
    assert "The digest is on here." in words_of(await scene.say(line))


@pytest.mark.parametrize(
    "line", ["/unsubscribe", "/stop", "stop", "Unsubscribe", "/digest no", "/digest cancel"]
)
async def test_who_wants_it_to_stop_is_heard(scene: Scene, line: str) -> None:
    """By whatever word."""
    await scene.say("/digest on")
    assert "The digest is off." in words_of(await scene.say(line))
    assert await scene.subscriptions.of(DIRECT) is None


@pytest.mark.parametrize("line", ["/stop", "/unsubscribe", "stop"])
async def test_where_there_are_others_stop_asks_first(scene: Scene, line: str) -> None:
    """Another bot may have been meant, and the digest is everybody's."""
    scene.place, scene.person = GROUP, _MANAGER
    await scene.say("/digest on")
    assert "/digest off" in lines_of(await scene.say(line))
    assert await scene.subscriptions.of(GROUP) is not None


@pytest.mark.parametrize("line", ["/subscribe", "/digest change 9h", "/digest time 9 Tokyo"])
async def test_other_words_for_on_ask_who_may_too(scene: Scene, line: str) -> None:
    """No word goes around the question."""
    scene.place = GROUP
    assert "Only those who manage" in words_of(await scene.say(line))
    assert await scene.subscriptions.of(GROUP) is None


@pytest.mark.parametrize("line", ["/digest change 9h", "/digest time 9", "/digest modifier à 9h"])
async def test_a_change_that_is_named_is_made(scene: Scene, line: str) -> None:
    """Not answered with a list of other times."""
    await scene.say("/digest on")
    assert "every day at 09:00 (Paris, UTC+1)" in words_of(await scene.say(line))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("digest on", "/digest on daily"),
        ("daily digest at 9", "/digest on daily 09:00 Europe/Paris"),
        *(("Kinshasa", "/digest on Africa/Kinshasa"), ("Accra", "/digest on Africa/Accra")),
        ("8h30 Dakar", "/digest on 08:30 Africa/Dakar"),
        ("daily", "/digest on daily Europe/Paris"),
    ],
)
async def test_what_answers_our_question_without_a_command_is_offered(
    scene: Scene, typed: str, offered: str
) -> None:
    """Asked where they are, people write the name of their city and nothing else."""
    assert lines_of(await scene.say(typed))[0] == offered


@pytest.mark.parametrize("place", [GROUP, TERMINAL])
async def test_where_nobody_was_asked_no_city_is_taken_for_an_answer(
    scene: Scene, place: object
) -> None:
    """In a group people talk of cities."""
    scene.place = place  # type: ignore[assignment]  # one of two places
    assert not any(line.startswith("/digest") for line in lines_of(await scene.say("Kinshasa")))


@pytest.mark.parametrize(
    "words", ["to 9", "9 am my time", "send me at 9", "9 please", "9 in the morning"]
)
async def test_small_words_move_nobody(scene: Scene, words: str) -> None:
    """The word "to" is no Tonga, and "my" no Malaysia."""
    assert "at 09:00 (Paris, UTC+1)" in words_of(await scene.say(f"/digest on {words}"))


@pytest.mark.parametrize("word", ["colour:red", "sprache:fr", "city:Paris"])
async def test_a_filter_that_is_unknown_is_no_place(scene: Scene, word: str) -> None:
    """How filters are written is said, and no city is guessed."""
    reply = await scene.say(f"/digest on {word}")
    assert "Write filters like these" in words_of(reply)
    assert await scene.subscriptions.of(DIRECT) is None


async def test_a_history_says_whose_times_it_tells(scene: Scene) -> None:
    """With a digest and without; who looks at it from elsewhere reckons by that."""
    scene.zone = None
    await scene.say("/digest on Tokyo")
    await scene.say("/digest off")
    assert words_of(await scene.say("/digest")).count(":00 UTC: turned") == 2


async def test_the_first_of_a_month_is_french(scene: Scene) -> None:
    """CLDR writes "1 janvier"; people read "1er janvier"."""
    scene.locale = "fr"
    assert "1er janvier 2020" in words_of(await scene.say("/digest cards 2020-01-01"))
    assert "11 janvier 2020" in words_of(await scene.say("/digest cards 2020-01-11"))


async def test_days_that_no_digest_has_are_answered_with_those_there_are(scene: Scene) -> None:
    """One press away, with the time, the place and the filters that were asked for."""
    reply = await scene.say("/digest on fortnightly 9:00 Dakar lang:fr in:fr")
    assert "every day, on working days, or on the days" in words_of(reply)
    assert lines_of(reply)[-1] == "/digest on daily 09:00 Dakar lang:fr in:fr"
    assert await scene.subscriptions.of(DIRECT) is None
    assert lines_of(await scene.say("/digest on daily mon,wed 8h"))[0] == (
        "/digest on weekly mo we 08:00"
    )


async def test_several_days_are_said_as_one_sentence(scene: Scene) -> None:
    """In the answer, in the settings later, and in French."""
    said = "every Monday, Wednesday, and Friday at 08:00 (Paris, UTC+1)"
    assert said in words_of(await scene.say("/digest on mon,wed,fri 8:00 Paris"))
    assert (await scene.kept()).timetable.weekdays == (0, 2, 4)
    assert said in words_of(await scene.say("/digest status"))
    await scene.say("/language fr")
    assert "chaque lundi, mercredi et vendredi" in words_of(await scene.say("/digest status"))


async def test_who_wants_french_tools_is_asked_about_a_french_digest(scene: Scene) -> None:
    """Once, and never where it is French already."""
    asked = await scene.say("/digest on lang:fr")
    assert "another language" in words_of(asked)
    assert lines_of(asked)[0] == "/digest on in:fr"
    told = words_of(await scene.say("/digest on in:fr"))
    assert "Language: French." in told
    assert "another language" not in told
    for words in ("lang:en", "lang:de", "lang:fr or lang:en", "all"):
        await scene.say(f"/digest on {words} in:en")
        told = words_of(await scene.say(f"/digest on {words}"))
        assert "another language" not in told


async def test_who_is_asked_for_a_place_keeps_what_was_chosen(scene: Scene) -> None:
    """The example to type, and each place to press, hold the day and the filters."""
    scene.zone = None
    asked = await scene.say("/digest on monday lang:fr")
    assert "/digest on weekly mo 08:00 lang:fr Nairobi" in words_of(asked)
    assert all(line.endswith(" lang:fr") and " weekly mo " in line for line in lines_of(asked))
    near = await scene.say("/digest on monday Dakka lang:fr")
    assert "/digest on weekly mo Africa/Dakar lang:fr" in lines_of(near)


async def test_places_follow_the_language_that_was_chosen(scene: Scene) -> None:
    """Whoever chose French is offered where French is read, with a device in English too."""
    scene.zone = None
    assert "Europe/London" in lines_of(await scene.say("/digest on"))[0]
    await scene.say("/language fr")
    assert "Europe/Paris" in lines_of(await scene.say("/digest on"))[0]


async def test_a_line_without_its_command_keeps_its_filters(scene: Scene) -> None:
    """The button asks for all that was asked."""
    line = "digest on daily 08:42 UTC lang:fr"
    offered = "/digest on daily 08:42 Etc/UTC lang:fr"  # as without a filter: what is understood
    assert lines_of(await scene.say(line))[0] == offered
    told = words_of(await scene.say(f"@bot /tool {line}"))
    assert "in French" in told
    assert "08:42" in told


@pytest.mark.parametrize("words", ["1 year", "1 an", "365 d"])
async def test_a_pause_may_last_a_year(scene: Scene, words: str) -> None:
    """However it is written."""
    await scene.say("/digest on")
    assert "November 25, 2027" in words_of(await scene.say(f"/digest pause {words}"))


@pytest.mark.parametrize("words", ["last 60 days", "60 derniers jours", "les 60 derniers jours"])
async def test_the_last_days_are_read_as_said(scene: Scene, words: str) -> None:
    """With the words around the number."""
    assert "in the last 60 days" in words_of(await scene.say(f"/digest preview {words}"))


async def test_a_first_digest_that_is_on_its_way_is_named(scene: Scene) -> None:
    """And not denied: "No digest was sent"."""
    await scene.say("/digest on")
    subscription = await scene.kept()
    scene.subscriptions.put(DIRECT, replace(subscription, last_run_day=_TUESDAY))
    sending = Delivery("d", _TUESDAY, DeliveryState.SENDING, scene.now, None, 1, "", ("a",))
    scene.subscriptions.sent[DIRECT.id] = (sending,)
    told = words_of(await scene.say("/digest status"))
    assert "is being sent right now" in told
    assert "No digest was sent" not in told
    assert "tried again" not in words_of(await scene.say("/digest why"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_text_writes_a_command_as_one_platform_does(language: str) -> None:
    """Slack has `/tool digest` alone: a command is a span, which each platform writes its way."""
    said = SOURCES[language].partition("\ndigest-heading")[2].partition("\n## ")[0]
    assert "digest-announce-on" in said
    assert re.findall(r"/(?:digest|new|tool)\b", said) == []


async def test_a_mistake_in_a_time_leads_to_times(scene: Scene) -> None:
    """Who writes none that can be read, presses one."""
    reply = await scene.say("/digest on 25:00")
    assert isinstance(reply, Notice)
    assert lines_of(reply) == ("/digest change",)


@pytest.mark.parametrize(
    "words", ["１８:００ Paris", "18：00 Paris", "18:00\u200b Paris", "١٨:٠٠ Paris"]
)
async def test_a_time_is_read_whatever_its_signs(scene: Scene, words: str) -> None:
    """In any width, with digits of any script, and with what nobody sees."""
    await scene.say(f"/digest on {words}")
    assert (await scene.kept()).timetable.at == dt.time(18)


async def test_an_unknown_place_is_answered_with_places_to_press(scene: Scene) -> None:
    """Kindly, with the usual zones of the reader's language; what was asked for is kept."""
    reply = await scene.say("/digest on monday 9:00 Narnia lang:fr")
    assert "I could not find “Narnia”." in words_of(reply)
    assert "/digest on weekly mo 09:00 Europe/London lang:fr" in lines_of(reply)
    assert await scene.subscriptions.of(DIRECT) is None


async def test_a_mistyped_place_is_a_button(scene: Scene) -> None:
    """And not set in silence."""
    assert lines_of(await scene.say("/digest on 9:00 Nairobbi")) == (
        "/digest on 09:00 Africa/Nairobi",
    )
    assert await scene.subscriptions.of(DIRECT) is None


async def test_namesakes_are_told_by_their_countries(scene: Scene) -> None:
    """With what time it is there."""
    reply = await scene.say("/digest on 9:00 Birmingham")
    assert [button.label for button in buttons_of(reply)] == [
        "Chicago, United States",
        "London, United Kingdom",
    ]


async def test_a_code_that_is_a_day_elsewhere_is_asked(scene: Scene) -> None:
    """“ME” is Wednesday in French, and Maine, and Montenegro; to a French reader it is the day."""
    reply = await scene.say("/digest on ME 8:00 lang:fr")
    assert lines_of(reply) == (
        "/digest on weekly we 08:00 lang:fr",
        "/digest on 08:00 America/New_York lang:fr",
        "/digest on 08:00 Europe/Podgorica lang:fr",
    )
    assert await scene.subscriptions.of(DIRECT) is None
    scene.locale = "fr"
    await scene.say("/digest on ME 8:00")
    assert (await scene.kept()).timetable.weekdays == (2,)


@pytest.mark.parametrize(
    "line", ["/digest in french", "/digest weekends", "/digest half past nine"]
)
async def test_the_same_words_without_on_are_offered(scene: Scene, line: str) -> None:
    """One press away."""
    assert lines_of(await scene.say(line))[0] == line.replace("/digest", "/digest on")
