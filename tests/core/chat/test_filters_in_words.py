"""Filters as people of seven languages write them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.catalogue.model import KINDS
from bot.core.chat.reply import Choices, Page
from bot.wiring.app import App
from tests.core.chat.digest.scene import lines_of, scene_of, words_of

_WRITTEN = {
    "lang:fr": ("lang=fr", "lang : fr", "язык：французский"),
    "kind:guide": ("kind:guides", "type:guides", "nature:guides", "tipo:guías", "نوع:أدلة"),
    "kind:handbook": ("tipo:manuais", "тип:справочники", "类型：手册", "kind:Handbooks"),
    "kind:study": ("kind:studies", "nature:études", "tipo:estudios", "вид:исследования"),
    "lang:en,fr": ("lang:en, fr", "lang:en and fr", "lang:en/fr", "lang:en lang:fr"),
    "lang:fr,en": ("langue:français ou anglais", "idioma:francés e inglés", "语言：法语、英文"),
    "topic:transit-transport,valuation": ("topic:transit, valuation", "тема:транзит, valuation"),
    "year:2020-2022": (
        *("year:2020 to 2022", "year:2020..2022", "year:2020 - 2022", "année:2020 à 2022"),
        *("ano:2020 até 2022", "год:2020 по 2022", "سنة:2020 إلى 2022", "年份:2020至2022"),
    ),
}


@pytest.mark.parametrize("filters", _WRITTEN)
async def test_filters_are_read_as_people_write_them(app: App, filters: str) -> None:
    """By their names, with the names of values, one of them or several, with courtesy or not."""
    scene = scene_of(app)
    listed = await scene.say(f"/tools {filters}")
    assert isinstance(listed, Page)
    for written in _WRITTEN[filters]:
        assert await scene.say(f"/tools {written}") == listed
        assert await scene.say(f"/tools {written} please") == listed
        assert await scene.say(f"/tool {written}") == listed


@pytest.mark.parametrize("prose", ["the attached form:A2", "type:A certificate", "date:tomorrow"])
async def test_what_no_filter_can_have_is_prose(app: App, prose: str) -> None:
    """By one of the names that people give to filters; by the bot's own, it is a mistake."""
    said = words_of(await scene_of(app).say(prose))
    assert f"“{prose}”" in said


@pytest.mark.parametrize(
    "prose",
    [
        "Year: 2025, the year of transit",
        "Topic: transit, the topic of the day",
        "Année : 2025, l’année du transit",
        "Fecha: 2025, el año del tránsito",
        "Ano: 2025, o ano do trânsito",
        "Тема: транзит. Место: Брюссель",
        "الموضوع: العبور. المكان: بروكسل",
        "主题：过境。地点：布鲁塞尔",
    ],
)
async def test_prose_that_begins_like_a_filter_is_answered_by_what_it_is_about(
    app: App, prose: str
) -> None:
    """The name of the filter says nothing; what cannot be asked about is left out."""
    reply = await scene_of(app).say(prose)
    assert isinstance(reply, Choices | Page)
    told = (
        lines_of(reply) if isinstance(reply, Choices) else [row.button.line for row in reply.items]
    )
    assert any("transit" in line for line in told)


@pytest.mark.parametrize(
    ("prose", "title"),
    [
        ("Kind: guide, a guide to risk management", "WCO Customs Risk Management Compendium"),
        ("Access: public. Public access to the time release study", "Time Release Study"),
        ("Topic: single window. A topic for everybody.", "Single Window Guidelines"),
    ],
)
async def test_a_filter_in_prose_takes_nothing_away(app: App, prose: str, title: str) -> None:
    """What the words name is shown, also where it has another kind or access."""
    reply = await scene_of(app).say(prose)
    offered = (
        [option.button.label for option in reply.options] if isinstance(reply, Choices) else []
    )
    assert title in words_of(reply) or title in offered[:1]


async def test_words_beside_a_year_in_prose_are_prose_or_a_search(app: App) -> None:
    """A year is listed where it stands alone; a sentence that finds nothing is told as it is."""
    scene = scene_of(app)
    prose = "Year: 2025, qwxyz vbnmk"
    assert f"“{prose}”" in words_of(await scene.say(prose))
    assert await scene.say("transit, Year: 2017") == await scene.say("/tool transit year:2017")
    assert isinstance(await scene.say("Year: 2017"), Page)


async def test_a_digest_holds_each_value_of_a_filter(app: App) -> None:
    """As "or" does."""
    scene = scene_of(app)
    await scene.say("/digest on 8:00 Paris langue:fr, es please")
    assert [str(one) for one in (await scene.kept()).filters] == ["lang:fr", "lang:es"]


def test_each_language_names_several_of_each_kind(shared_app: App) -> None:
    """In the order of the definition, which the words are read by."""
    typed = shared_app.services.translations.typed_by_language("typed-kinds")
    assert {len(words) for words in typed.values()} == {len(KINDS)}


async def test_courtesy_says_nothing_in_commands(app: App) -> None:
    """In any language; alone it is small talk, and in a name it stays."""
    scene = replace(scene_of(app))
    await scene.say("/digest on 8:00 Paris")
    paused = await scene.say("/digest pause 3 days")
    for line in (
        *("/digest pause 3 days please", "/digest please pause 3 days", "/pause 3 days thanks"),
        *("/digest pause 3 jours s’il vous plaît", "/digest pause 3 días, por favor"),
        *(
            "/digest pause 3 дня пожалуйста",
            "/digest pause 3 أيام من فضلك",
            "/digest pause 3天 谢谢",
        ),
    ):
        await scene.say("/digest resume")
        assert await scene.say(line) == paused
