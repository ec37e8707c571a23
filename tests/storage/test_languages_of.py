"""What a person and a place chose is one look-up, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.ports import ChosenLanguages
from bot.storage.database import Database
from bot.storage.languages import SqlLanguageChoices
from tests.databases import EACH_ENGINE, ready_database

_ADA = Person("p:1")
_CHAT, _THREAD = Place("p:-5", direct=False), Place("p:-5:7", direct=False)


@pytest.mark.parametrize("engine", EACH_ENGINE)
async def test_person_and_place_are_looked_up_together(engine: str, tmp_path: Path) -> None:
    """A thread follows its chat until something is chosen for the thread itself."""
    async with ready_database(engine, tmp_path) as database:
        choices = SqlLanguageChoices(database)
        assert await choices.of(_ADA, _THREAD) == ChosenLanguages(None, None)
        await choices.choose_for_place(_CHAT, "fr")
        assert await choices.of(_ADA, _THREAD) == ChosenLanguages(None, "fr")
        await choices.choose_for_place(_THREAD, "en")
        await choices.choose_for_person(_ADA, "fr")
        assert await choices.of(_ADA, _THREAD) == ChosenLanguages("fr", "en")
        assert await choices.of(Person("p:2"), _CHAT) == ChosenLanguages(None, "fr")


async def test_a_database_that_is_away_counts_as_nothing_chosen() -> None:
    """An answer in another language is better than none."""
    away = SqlLanguageChoices(Database("postgresql+psycopg://nobody@127.0.0.1:1/nothing"))
    assert await away.of(_ADA, _CHAT) == ChosenLanguages(None, None)
