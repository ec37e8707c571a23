"""What was chosen before the bot asks something back is kept through every question."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.open_questions import LIFETIME, MOST_OPEN, OpenQuestions
from bot.core.chat.reply import Card
from bot.core.chat.request import Request
from bot.wiring.app import App
from tests.core.chat.digest.scene import GROUP, NOON, Scene, lines_of, scene_of, words_of


@pytest.fixture
def scene(app: App) -> Scene:
    """A direct chat with somebody whose time zone nobody knows."""
    scene = scene_of(app)
    scene.zone = None
    return scene


@pytest.mark.parametrize(
    ("asked", "answer", "line"),
    [
        ("/digest on monday", "Kampala", "/digest on weekly mo Africa/Kampala"),
        ("/digest on monday", "in Kampala please", "/digest on weekly mo Africa/Kampala"),
        ("/digest on mon,wed 9h", "Dakar", "/digest on weekly mo we 09:00 Africa/Dakar"),
        ("/digest on lang:fr workdays", "Kampala", "/digest on workdays Africa/Kampala lang:fr"),
        ("/digest on 9:00", "friday Kampala", "/digest on weekly fr 09:00 Africa/Kampala"),
        ("/digest on friday Kampxyzala", "Kampala", "/digest on weekly fr Africa/Kampala"),
        ("/digest on friday 25:00 Dakar", "9:00", "/digest on weekly fr 09:00 Africa/Dakar"),
        (
            "/digest on monthly 9:00 Dakar lang:fr",
            "saturday",
            "/digest on weekly sa 09:00 Africa/Dakar lang:fr",
        ),
        (
            "/digest on monday kind:xyz Dakar",
            "kind:guide",
            "/digest on weekly mo Africa/Dakar kind:guide",
        ),
        (
            "/digest on monday in:xx Dakar",
            "in:fr",
            "/digest on weekly mo Africa/Dakar in:fr",
        ),
        ("/digest on tomorrow 9:00", "Dakar", "/digest on tomorrow 09:00 Africa/Dakar"),
        ("/digest preview foo", "2 weeks", "/digest preview 2 weeks"),
    ],
)
async def test_an_answer_in_a_few_words_keeps_what_was_chosen(
    scene: Scene, asked: str, answer: str, line: str
) -> None:
    """The day, the time, the place, the filters: all of it is one press away, and said."""
    await scene.say(asked)
    reply = await scene.say(answer)
    assert lines_of(reply)[0] == line
    assert "Is it what you want?" in words_of(reply)
    assert await scene.subscriptions.of(scene.place) is None


@pytest.mark.parametrize(
    "yes", ["yes", "Yes please!", "ok", "oui", "sí", "sim", "да", "نعم", "好的"]
)
async def test_a_yes_to_what_is_offered_does_it(scene: Scene, yes: str) -> None:
    """In the language of whoever answers, and for the offer alone."""
    await scene.say("monday 9am Kampala")
    assert await scene.subscriptions.of(scene.place) is None
    assert "The digest is on here." in words_of(await scene.say(yes))
    await scene.say("/digest off")
    assert "The digest is on" not in words_of(await scene.say(yes))


async def test_a_yes_chooses_the_only_choice(scene: Scene) -> None:
    """A place that is spelt wrong, a language that is offered; not one of several."""
    await scene.say("/digest on 9:00 Kampxala lang:fr")
    assert "in French too?" in words_of(await scene.say("yes"))
    assert "Language: French." in words_of(await scene.say("yes"))
    await scene.say("/digest off")
    await scene.say("/digest on 9:00")
    assert "Good." in words_of(await scene.say("yes"))


async def test_a_yes_after_something_else_is_small_talk(scene: Scene) -> None:
    """An offer is open until the next answer."""
    await scene.say("monday 9am Kampala")
    await scene.say("trs")
    assert "Good." in words_of(await scene.say("yes"))
    assert await scene.subscriptions.of(scene.place) is None


async def test_a_yes_in_a_group_accepts_nothing(scene: Scene) -> None:
    """Others talk there, and may be answering each other."""
    scene.place = GROUP
    await scene.say("/digest monday 9am Kampala")
    assert "Good." in words_of(await scene.say("yes"))


async def test_the_question_for_a_place_names_the_time_that_was_asked_for(scene: Scene) -> None:
    """And the usual one where none was."""
    assert "when it is 09:30 there" in words_of(await scene.say("/digest on 9:30"))
    assert "when it is 08:00 there" in words_of(await scene.say("/digest on monday"))


async def test_a_pause_of_unknown_length_is_asked_for_once_more(scene: Scene) -> None:
    """The length alone is an answer."""
    await scene.say("/digest on Kampala")
    await scene.say("/digest pause a bit")
    assert lines_of(await scene.say("2w")) == ("/digest pause 2w",)
    assert lines_of(await scene.say("until friday")) == ("/digest pause until friday",)


async def test_choices_of_a_filter_keep_the_digest_that_was_asked_for(scene: Scene) -> None:
    """Each button asks for the whole line, and not for a list of tools."""
    lines = lines_of(await scene.say("/digest on monday kind:xyz Dakar"))
    assert "/digest on monday Dakar kind:guide" in lines


async def test_a_place_in_two_steps_keeps_the_day_too(scene: Scene) -> None:
    """A country with several zones asks once more."""
    await scene.say("/digest on monday")
    reply = await scene.say("Brazil")
    assert lines_of(reply)
    assert all(line.startswith("/digest on weekly mo ") for line in lines_of(reply))


async def test_a_tool_that_is_looked_up_in_between_loses_nothing(scene: Scene) -> None:
    """A catalogue's own names win, and the question stays open."""
    await scene.say("/digest on monday")
    assert isinstance(await scene.say("time release study"), Card)
    await scene.say("hm, thanks")
    assert lines_of(await scene.say("Kampala"))[0] == "/digest on weekly mo Africa/Kampala"


@pytest.mark.parametrize("closing", ["cancel", "/digest", "/topics", "/cancel"])
async def test_a_question_that_is_over_is_forgotten(scene: Scene, closing: str) -> None:
    """Whoever asks for something else, or says no, has no Monday any more."""
    await scene.say("/digest on monday")
    await scene.say(closing)
    assert lines_of(await scene.say("Kampala"))[0] == "/digest on Africa/Kampala"


async def test_a_question_is_open_for_a_while(scene: Scene) -> None:
    """Later words are about something else."""
    await scene.say("/digest on monday")
    scene.now = NOON + LIFETIME + dt.timedelta(seconds=1)
    assert lines_of(await scene.say("Kampala"))[0] == "/digest on Africa/Kampala"


async def test_in_a_group_each_person_answers_their_own_question(scene: Scene) -> None:
    """What one was asked is nobody else's."""
    scene.place, scene.person = GROUP, Person("test:me", may_manage=True)
    await scene.say("/digest on monday")
    scene.person = Person("test:other", may_manage=True)
    assert "I found no tool" in words_of(await scene.say("Kampala"))
    scene.person = Person("test:me", may_manage=True)
    assert lines_of(await scene.say("Kampala"))[0] == "/digest on weekly mo Africa/Kampala"


def test_only_so_many_questions_are_open() -> None:
    """The oldest go: what strangers ask fills no memory."""
    questions, place = OpenQuestions(), Place("test:1", direct=True)
    requests = [Request(place, Person(f"test:{one}"), "") for one in range(MOST_OPEN + 1)]
    for request in requests:
        questions.put(request, "/digest on monday", NOON)
    assert questions.of(requests[0], NOON) == ""
    assert questions.of(requests[-1], NOON) == "/digest on monday"
