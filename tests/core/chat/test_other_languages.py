"""Who writes in a language that is not spoken here is told so in it, where nothing was found."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.core.chat.reply import Card, Notice
from bot.wiring.app import App
from tests.core.chat.digest.scene import lines_of, scene_of, words_of

_ASKED = {
    "de": ("Wie berechne ich den Zollwert", "Zollabfertigung"),
    "tr": ("gümrük kıymeti nasıl belirlenir", "gumruk rehberi"),
    "id": ("bagaimana cara menghitung bea masuk", "panduan kepabeanan"),
    "vi": ("hướng dẫn hải quan", "quy tac xuat xu"),
    "sw": ("mwongozo wa forodha", "ninahitaji sheria kwa bidhaa"),
    "it": ("come si calcola il valore in dogana", "linee guida sdoganamento"),
    "nl": ("hoe bepaal ik de douanewaarde", "handleiding invoer"),
    "pl": ("jak ustalić wartość celną", "odprawa celna"),
    "ro": ("ghid pentru mărfuri",),
    "uk": ("митна вартість товарів",),
    "sv": ("hur räknar jag ut tullvärdet",),
    "ja": ("通関手続きの方法",),
    "el": ("πώς γίνεται ο εκτελωνισμός",),
}
_QUERIES = sorted((Path(__file__).parents[2] / "data").glob("queries*.yaml"))


@pytest.mark.parametrize("language", _ASKED)
async def test_it_is_said_in_their_language_in_which_ones_to_ask(app: App, language: str) -> None:
    """Before what was not found, with the way to choose a language."""
    for asked in _ASKED[language]:
        other = app.services.other_languages.written_in(asked)
        assert other is not None
        assert other.code == language
        reply = await scene_of(app).say(asked)
        assert isinstance(reply, Notice)
        assert words_of(reply).startswith(other.says(app.services.translations.languages)[:20])
        assert "/language" in lines_of(reply)


async def test_what_is_found_is_answered_as_ever(app: App) -> None:
    """Names are names in any language."""
    reply = await scene_of(app).say("Transit Handbook bitte")
    assert isinstance(reply, Card)
    assert reply.tool_id == "transit-handbook"
    assert "auf Deutsch" not in words_of(reply)


@pytest.mark.long
def test_no_question_in_the_languages_of_the_bot_is_taken_for_another(shared_app: App) -> None:
    """Neither those of the test data nor what the catalogue calls things."""
    services = shared_app.services
    read = (yaml.load(path.read_text(), yaml.CSafeLoader) for path in _QUERIES)
    questions = [one for some in read for one in some]
    mixed = "noisy"  # some of these are half in German
    asked = [str(one["query"]) for one in questions if one["category"] != mixed]
    for tool in services.catalogue.tools:
        for phrases in (tool.needs, tool.keywords, tool.aliases):
            asked += [phrase for said in phrases.values() for phrase in said]
        asked += [*tool.names.values(), *tool.translations.values()]
    assert len(asked) > 10_000
    mistaken = {text for text in asked if services.other_languages.written_in(text)}
    assert mistaken == set()
