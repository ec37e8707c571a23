"""`/digest` as a whole: who may change it, where it works, its words, its buttons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.people import Person
from bot.core.base.text import plain
from bot.core.chat.reply import Notice
from bot.wiring.app import App
from tests.core.chat.digest.scene import GROUP, TERMINAL, Scene, lines_of, scene_of, words_of

_WORDS = [
    *("daily", "weekly", "mo", "fr", "FR", "8h", "25:00", "noon", "or", "all", "line", "once"),
    *("in:fr", "topic:transit", "lang:fr", "tfa:7", "year:2018-", "page:2", "2w", "until"),
    *("2027-01-01", "Paris", "Brazil", "Dakka", "UTC+3", "30d"),
]
_MEMBER = Person("test:member", may_subscribe=True)
_MANAGER = Person("test:manager", may_manage=True)


@pytest.mark.parametrize("part", ["on", "off", "pause", "resume", "change"])
async def test_not_everybody_changes_the_digest_of_all(scene: Scene, part: str) -> None:
    """Others hear who may, and nothing is changed."""
    scene.place, scene.person = GROUP, _MANAGER
    await scene.say("/digest on")
    before = await scene.kept()
    scene.person = Person("test:other")
    reply = await scene.say(f"/digest {part}")
    assert "manage" in words_of(reply)
    assert await scene.kept() == before


@pytest.mark.parametrize("part", ["", "status", "preview", "why", "cards 2026-11-24"])
async def test_everybody_may_look(scene: Scene, part: str) -> None:
    """What changes nothing is for all."""
    scene.place, scene.person = GROUP, Person("test:other")
    assert "Only those who manage" not in words_of(await scene.say(f"/digest {part}"))


@pytest.mark.parametrize("person", [_MEMBER, _MANAGER])
async def test_a_change_is_announced_to_all(scene: Scene, person: Person) -> None:
    """In the language of the place, without a name; a line that changes nothing says nothing."""
    scene.place, scene.person = GROUP, person
    await scene.app.services.language_choices.choose_for_place(GROUP, "fr")
    reply = await scene.say("/digest on")
    assert isinstance(reply, Notice)
    assert reply.announcement is not None
    announced = plain(reply.announcement.text)
    assert "chaque jour à 08:00 (Paris, UTC+1)" in announced
    assert person.id not in announced
    assert (await scene.kept()).language == "fr"
    again = await scene.say("/digest on")
    assert isinstance(again, Notice)
    assert again.announcement is None


@pytest.mark.parametrize("line", ["/digest pause", "/digest pause 2w", "/digest off"])
async def test_silence_is_announced_too(scene: Scene, line: str) -> None:
    """Everybody hears that a digest stops, and that it comes again."""
    scene.place, scene.person = GROUP, _MEMBER
    await scene.say("/digest on")
    for one in (line, "/digest resume" if "pause" in line else "/digest on"):
        reply = await scene.say(one)
        assert isinstance(reply, Notice)
        assert reply.announcement is not None
        assert "digest" in plain(reply.announcement.text)


async def test_in_a_direct_chat_nothing_is_announced(scene: Scene) -> None:
    """Whoever asked is everybody there."""
    reply = await scene.say("/digest on")
    assert isinstance(reply, Notice)
    assert reply.announcement is None


@pytest.mark.parametrize("line", ["/digest on", "/digest off", "/digest pause", "/digest resume"])
async def test_what_could_not_be_kept_is_not_claimed(scene: Scene, line: str) -> None:
    """A store that refuses is an apology, not a bug, and nothing has changed."""
    if line != "/digest on":
        await scene.say("/digest on")
    scene.subscriptions.full = True
    assert "nothing has changed" in words_of(await scene.say(line))


@pytest.mark.parametrize("part", ["", "on", "off", "status", "why", "cards 2026-11-24", "change"])
async def test_a_terminal_says_where_digests_come(scene: Scene, part: str) -> None:
    """No digest can come there, but what one holds can be seen."""
    scene.place = TERMINAL
    reply = await scene.say(f"/digest {part}")
    assert "Slack" in words_of(reply)
    assert lines_of(reply) == ("/digest preview 30d",)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("/digest previw 30", "/digest preview 30"),
        ("/digest pauze 2w", "/digest pause 2w"),
        ("/digest arrtêr", "/digest off"),
        ("/digest weekly 9:00 Dakar", "/digest on weekly 9:00 Dakar"),
        ("/digest 8h", "/digest on 8h"),
    ],
)
async def test_a_part_that_is_spelt_wrong_is_offered(
    scene: Scene, typed: str, offered: str
) -> None:
    """With all that was typed behind it."""
    assert offered in lines_of(await scene.say(typed))


@pytest.mark.parametrize(
    ("french", "english"),
    [
        *(("réglages", "status"), ("APERÇU", "preview"), ("apercu 30", "preview 30")),
        *(("pourquoi", "why"), ("changer", "change"), ("état", "status")),
    ],
)
async def test_the_parts_have_french_names(scene: Scene, french: str, english: str) -> None:
    """Accents and capitals do not matter."""
    await scene.say("/digest activer")
    assert await scene.say(f"/digest {french}") == await scene.say(f"/digest {english}")


async def test_a_line_without_end_is_refused(scene: Scene) -> None:
    """More than twenty filters take is not read at all."""
    assert "2,500" in words_of(await scene.say("/digest on " + "topic:transit " * 300))


@given(
    st.sampled_from(["on", "pause", "preview", "status", "cards", "why", "change", "off", ""]),
    st.text(max_size=60) | st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join),
    st.none() | st.sampled_from(["Europe/Paris", "Nowhere", "\0"]),
    st.sampled_from(["en", "fr-CA", "", None]),
)
async def test_no_line_is_a_bug(
    shared_app: App, part: str, words: str, zone: str | None, locale: str | None
) -> None:
    """Any words behind any part are answered without an incident, subscribed or not."""
    scene = scene_of(shared_app)
    scene.zone, scene.locale = zone, locale
    for line in (f"/digest {part} {words}", "/digest on Dakar", f"/digest {part} {words}"):
        assert words_of(await scene.say(line))


async def test_every_button_of_every_answer_works(scene: Scene) -> None:
    """No button leads to "I do not know", to a mistake or to an apology."""
    asked = ["/digest", "/digest on", "/digest pause", "/digest preview", "/digest why"]
    for line in [*asked, "/digest change", "/digest off", "/digest preview 366"]:
        for pressed in lines_of(await scene.say(line)):
            said = words_of(await scene.say(pressed))
            assert "do not know" not in said
            assert "could not read" not in said
            assert "Sorry" not in said


async def test_buttons_fit_where_they_are_carried_best(scene: Scene) -> None:
    """The lines of the usual buttons fit the 64 bytes of a Telegram button."""
    for line in ("/digest", "/digest on", "/digest", "/digest change", "/digest pause", "/digest"):
        assert all(len(one.encode()) <= 64 for one in lines_of(await scene.say(line)))
