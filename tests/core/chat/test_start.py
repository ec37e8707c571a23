"""The greeting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.base.people import Place
from bot.core.chat.reply import Card, Choices
from bot.core.digests.subscription import Status
from bot.wiring.app import App
from tests.core.chat.digest.scene import DIRECT, GROUP, TERMINAL, lines_of, scene_of, words_of


async def test_who_comes_back_hears_that_the_digest_is_stopped(app: App) -> None:
    """Whoever blocked the bot gets the digest again by one press, and is told so once."""
    scene = scene_of(app)
    await scene.say("/digest on 08:00 Paris")
    scene.subscriptions.put(scene.place, replace(await scene.kept(), status=Status.GONE, next=None))
    reply = await scene.say("/start")
    assert "Your digest is stopped" in words_of(reply)
    assert lines_of(reply)[0] == "/digest resume"
    await scene.say("/digest resume")
    assert "Your digest is stopped" not in words_of(await scene.say("/start"))


@pytest.mark.parametrize("locale", ["en", "fr", "es", "pt", "ru", "ar", "zh"])
async def test_what_is_offered_to_try_finds_what_it_names(app: App, locale: str) -> None:
    """A short form, a title and a need in the reader's language, each with the card of its tool."""
    scene = replace(scene_of(app), locale=locale)
    tries = [line for line in lines_of(await scene.say("/start")) if line.startswith("/tool ")]
    cards = [card for line in tries if isinstance(card := await scene.say(line), Card)]
    assert len({card.tool_id for card in cards}) == 3
    tools = scene.catalogue.tools_by_id
    named = [tools[card.tool_id] for card in cards]
    best_known = scene.catalogue.organisation.well_known
    assert tries[0].removeprefix("/tool ") == (best_known.get(locale) or best_known["en"])[0]
    assert tries[1].removeprefix("/tool ") == named[1].name_in(locale)
    assert tries[2].removeprefix("/tool ") in named[2].needs[locale]


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("place", [DIRECT, GROUP, TERMINAL])
async def test_the_greeting_offers_three_things_to_try_that_are_found(
    app: App, place: Place, locale: str
) -> None:
    """And, beside the language, the digest where one can come."""
    scene = replace(scene_of(app), place=place, locale=locale)
    lines = lines_of(await scene.say("/start"))
    tries = [line for line in lines if line.startswith("/tool ")]
    assert len(set(tries)) == 3
    for line in tries:
        assert isinstance(await scene.say(line), Card | Choices)
    assert ("/digest" in lines) == (place is not TERMINAL)
    assert "/language" in lines


async def test_a_group_is_told_of_commands_alone(app: App) -> None:
    """Plain words are not heard there."""
    said = words_of(await replace(scene_of(app), place=GROUP).say("/start"))
    assert "Here I answer commands, for example /tool " in said
    assert "Write what you look for" not in said


@pytest.mark.parametrize("command", ["/tool", "/why"])
async def test_a_bare_command_shows_a_short_example_of_itself(app: App, command: str) -> None:
    """That can be pressed, and is answered."""
    scene = scene_of(app)
    reply = await scene.say(command)
    example, _ = lines_of(reply)
    assert example.startswith(f"{command} ")
    assert len(example) < 30
    assert example in words_of(reply)
    assert await scene.say(example) != reply


async def test_a_view_is_its_own_and_a_change_leads_to_the_status(app: App) -> None:
    """Where going back would change something again, it shows how things are instead."""
    for line in (
        "/tool trs",
        "trs",
        "/digest preview",
        "/digest cards 2026-11-24",
        "/digest change",
    ):
        assert app.bot.view_of(line) == line
        assert not app.bot.changes(line)
    for words in ("pause 2w", "on weekly mo", "off", "resume", "change 9h", "stop", "time 9h"):
        assert app.bot.view_of(f"/digest {words}") == "/digest status"
    for line in ("/subscribe", "/unsubscribe", "/stop", "stop", "/digest"):
        assert app.bot.view_of(line) == "/digest status"
    assert app.bot.view_of("/language fr here") == "/language"
