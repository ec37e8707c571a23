"""The languages that people and places have chosen, on both engines."""

from __future__ import annotations

import pytest

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.storage.database import Database
from bot.storage.languages import SqlLanguageChoices
from tests.chosen import chosen_by, chosen_for

_ADA, _BOB = Person("chat:ada"), Person("chat:bob")
_HALL, _ROOM = Place("chat:hall", direct=False), Place("chat:room", direct=False)


@pytest.fixture
def languages(database: Database) -> SqlLanguageChoices:
    """Choices kept on each engine."""
    return SqlLanguageChoices(database)


async def test_nothing_is_known_at_first(languages: SqlLanguageChoices) -> None:
    """Neither of a person nor of a place."""
    assert await chosen_by(languages, _ADA) is None
    assert await chosen_for(languages, _HALL) is None


async def test_a_choice_outlives_whoever_keeps_it(
    languages: SqlLanguageChoices, database: Database
) -> None:
    """It is there after a restart."""
    await languages.choose_for_person(_ADA, "fr")
    await languages.choose_for_place(_HALL, "en")
    restarted = SqlLanguageChoices(database)
    assert await chosen_by(restarted, _ADA) == "fr"
    assert await chosen_for(restarted, _HALL) == "en"


async def test_others_are_not_touched(languages: SqlLanguageChoices) -> None:
    """A choice is of one person or one place."""
    await languages.choose_for_person(_ADA, "fr")
    await languages.choose_for_place(_HALL, "fr")
    assert await chosen_by(languages, _BOB) is None
    assert await chosen_for(languages, _ROOM) is None


async def test_a_person_and_a_place_of_one_id_are_apart(languages: SqlLanguageChoices) -> None:
    """In a direct chat both may have the same id."""
    await languages.choose_for_person(Person("chat:1"), "fr")
    assert await chosen_for(languages, Place("chat:1", direct=True)) is None
    await languages.choose_for_place(Place("chat:1", direct=True), "en")
    assert await chosen_by(languages, Person("chat:1")) == "fr"


async def test_a_choice_is_forgotten(languages: SqlLanguageChoices) -> None:
    """None takes a choice back, also one that was never made."""
    await languages.choose_for_person(_ADA, "fr")
    await languages.choose_for_person(_ADA, None)
    await languages.choose_for_place(_HALL, None)
    assert await chosen_by(languages, _ADA) is None
    assert await chosen_for(languages, _HALL) is None


@pytest.mark.parametrize(("chosen_there", "expected"), [(None, "fr"), ("en", "en")])
async def test_a_choice_follows_a_place_to_its_new_id(
    languages: SqlLanguageChoices, chosen_there: str | None, expected: str
) -> None:
    """A newer choice there stays."""
    await languages.place_moved(_HALL, _ROOM)
    await languages.choose_for_place(_HALL, "fr")
    await languages.choose_for_place(_ROOM, chosen_there)
    await languages.place_moved(_HALL, _ROOM)
    assert await chosen_for(languages, _ROOM) == expected
    assert await chosen_for(languages, _HALL) is None


async def test_a_workspace_that_goes_is_forgotten(languages: SqlLanguageChoices) -> None:
    """Its people and its places; those of one whose name only begins alike stay."""
    mine, other = "slack:T1:", "slack:T12:"
    for prefix in (mine, other):
        await languages.choose_for_person(Person(f"{prefix}U"), "fr")
        await languages.choose_for_place(Place(f"{prefix}C", direct=False), "fr")
    await languages.places_gone(mine)
    assert await chosen_by(languages, Person(f"{mine}U")) is None
    assert await chosen_for(languages, Place(f"{mine}C", direct=False)) is None
    assert await chosen_by(languages, Person(f"{other}U")) == "fr"
    assert await chosen_for(languages, Place(f"{other}C", direct=False)) == "fr"


async def test_the_latest_choice_counts(languages: SqlLanguageChoices) -> None:
    """However often somebody chooses."""
    for code in ("en", "fr", "fr"):
        await languages.choose_for_person(_ADA, code)
    assert await chosen_by(languages, _ADA) == "fr"
    assert await chosen_for(languages, _HALL) is None


async def test_a_thread_follows_its_chat(languages: SqlLanguageChoices) -> None:
    """What is chosen for a chat holds in its threads; a thread's own choice goes first."""
    chat, thread = Place("p:-5", direct=False), Place("p:-5:7", direct=False)
    await languages.choose_for_place(chat, "fr")
    assert await chosen_for(languages, thread) == "fr"
    await languages.choose_for_place(thread, "en")
    assert await chosen_for(languages, thread) == "en"
    assert await chosen_for(languages, Place("p:-55:7", direct=False)) is None


async def test_a_chat_that_goes_takes_its_threads_along(languages: SqlLanguageChoices) -> None:
    """And no other chat's, whose id only begins alike."""
    places = [Place(id_, direct=False) for id_ in ("p:-5", "p:-5:7", "p:-55", "p:-55:7")]
    for place in places:
        await languages.choose_for_place(place, "fr")
    await languages.place_gone(places[0])
    assert [await chosen_for(languages, place) for place in places] == [None, None, "fr", "fr"]


async def test_a_database_that_cannot_be_reached_keeps_nothing_and_finds_nothing() -> None:
    """People are answered all the same; whoever chooses hears of it."""
    choices = SqlLanguageChoices(Database("postgresql+psycopg://nobody@127.0.0.1:1/nothing"))
    assert await chosen_by(choices, _ADA) is None
    assert await chosen_for(choices, _HALL) is None
    with pytest.raises(NotStoredError):
        await choices.choose_for_person(_ADA, "fr")
