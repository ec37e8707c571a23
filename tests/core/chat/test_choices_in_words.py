"""What was just offered may be chosen in words, in seven languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.chat.reply import Card, Choices, Page
from bot.wiring.app import App
from tests.core.chat.digest.scene import GROUP, lines_of, scene_of

_SECOND = {
    "en": ("the second one", "second", "2nd", "number two", "no. 2", "open the second please"),
    "fr": ("le deuxième", "la deuxième", "la seconde", "le 2e", "numéro 2"),
    "es": ("el segundo", "la segunda", "la segunda opción", "número 2"),
    "pt": ("o segundo", "a segunda", "a segunda opção"),
    "ru": ("второй", "вторую", "№ 2", "номер 2"),
    "ar": ("الثاني", "الثانية", "رقم 2", "رقم ٢"),
    "zh": ("第二个", "第2个", "２"),
}


@pytest.mark.parametrize("language", _SECOND)
async def test_a_choice_is_taken_by_its_place(app: App, language: str) -> None:
    """Again and again, until something else is asked."""
    scene = replace(scene_of(app), locale=language)
    choices = await scene.say("article 7.4")
    assert isinstance(choices, Choices)
    second = await scene.say(lines_of(choices)[1])
    await scene.say("article 7.4")
    for words in ("2", *_SECOND[language]):
        assert await scene.say(words) == second
    last = await scene.say({"en": "the last one", "zh": "最后一个"}.get(language, "5"))
    assert isinstance(last, Card)
    assert last.tool_id == lines_of(choices)[-1].removeprefix("/tool ")


async def test_an_entry_of_a_list_is_taken_too(app: App) -> None:
    """A number beyond the list is looked for as any other word."""
    scene = scene_of(app)
    page = await scene.say("/tools")
    assert isinstance(page, Page)
    card = await scene.say("the first")
    assert isinstance(card, Card)
    assert f"/tool {card.tool_id}" == page.items[0].button.line
    assert not isinstance(await scene.say("47"), Card)


async def test_a_number_answers_no_question_about_something_else(app: App) -> None:
    """After another card, in a group, and where it may be an hour."""
    scene = replace(scene_of(app), zone=None)
    await scene.say("article 7.4")
    await scene.say("transit handbook")
    assert not isinstance(await scene.say("2"), Card)
    await scene.say("/digest on")
    await scene.say("2")
    assert await scene.subscriptions.of(scene.place) is None
    group = replace(scene_of(app), place=GROUP)
    await group.say("article 7.4")
    assert not isinstance(await group.say("2"), Card)
