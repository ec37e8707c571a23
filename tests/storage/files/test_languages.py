from __future__ import annotations

import asyncio
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.chat.ports import LanguageChoices
from bot.storage.database import Database
from bot.storage.files.languages import SqliteLanguageChoices
from bot.storage.languages import SqlLanguageChoices

_ADA, _BOB = Person("chat:ada"), Person("chat:bob")
_HALL, _ROOM = Place("chat:hall", direct=False), Place("chat:room", direct=False)


async def test_nothing_is_known_at_first(choices: SqliteLanguageChoices, path: Path) -> None:
    """Reading makes neither a file nor a folder."""
    assert await choices.of_person(_ADA) is None
    assert await choices.of_place(_HALL) is None
    assert not path.parent.exists()


async def test_a_choice_is_remembered(choices: SqliteLanguageChoices, path: Path) -> None:
    """It is there after a restart, and the latest choice counts."""
    await choices.choose_for_person(_ADA, "en")
    await choices.choose_for_person(_ADA, "fr")
    await choices.choose_for_place(_HALL, "en")
    restarted = SqliteLanguageChoices(path)
    assert await restarted.of_person(_ADA) == "fr"
    assert await restarted.of_place(_HALL) == "en"


async def test_others_are_not_touched(languages: LanguageChoices) -> None:
    """A choice is of one person or one place."""
    await languages.choose_for_person(_ADA, "fr")
    await languages.choose_for_place(_HALL, "fr")
    assert await languages.of_person(_BOB) is None
    assert await languages.of_place(_ROOM) is None


async def test_a_person_and_a_place_of_one_id_are_apart(languages: LanguageChoices) -> None:
    """In a direct chat both may have the same id."""
    await languages.choose_for_person(Person("chat:1"), "fr")
    assert await languages.of_place(Place("chat:1", direct=True)) is None
    await languages.choose_for_place(Place("chat:1", direct=True), "en")
    assert await languages.of_person(Person("chat:1")) == "fr"


async def test_a_choice_is_forgotten(languages: LanguageChoices) -> None:
    """None takes a choice back, also one that was never made."""
    await languages.choose_for_person(_ADA, "fr")
    await languages.choose_for_person(_ADA, None)
    await languages.choose_for_place(_HALL, None)
    assert await languages.of_person(_ADA) is None
    assert await languages.of_place(_HALL) is None


async def test_a_place_that_is_gone_is_forgotten(
    choices: SqliteLanguageChoices, path: Path
) -> None:
    """Where nothing was ever chosen, no file is made for it."""
    await choices.forget_place(_HALL)
    assert not path.parent.exists()
    await choices.choose_for_place(_HALL, "fr")
    await choices.forget_place(_HALL)
    assert await choices.of_place(_HALL) is None


@pytest.mark.parametrize(("chosen_there", "expected"), [(None, "fr"), ("en", "en")])
async def test_a_choice_follows_a_place_to_its_new_id(
    languages: LanguageChoices, chosen_there: str | None, expected: str
) -> None:
    """A newer choice there stays."""
    await languages.move_place(_HALL, _ROOM)
    await languages.choose_for_place(_HALL, "fr")
    await languages.choose_for_place(_ROOM, chosen_there)
    await languages.move_place(_HALL, _ROOM)
    assert await languages.of_place(_ROOM) == expected
    assert await languages.of_place(_HALL) is None


async def test_the_folder_is_private(choices: SqliteLanguageChoices, path: Path) -> None:
    """Who chose what is nobody else's business."""
    await choices.choose_for_person(_ADA, "fr")
    assert stat.S_IMODE(path.parent.stat().st_mode) == stat.S_IRWXU


async def test_a_workspace_that_goes_is_forgotten(languages: LanguageChoices) -> None:
    """Its people and its places; those of one whose name only begins alike stay."""
    mine, other = "slack:T1:", "slack:T12:"
    for prefix in (mine, other):
        await languages.choose_for_person(Person(f"{prefix}U"), "fr")
        await languages.choose_for_place(Place(f"{prefix}C", direct=False), "fr")
    await languages.forget_all(mine)
    assert await languages.of_person(Person(f"{mine}U")) is None
    assert await languages.of_place(Place(f"{mine}C", direct=False)) is None
    assert await languages.of_person(Person(f"{other}U")) == "fr"
    assert await languages.of_place(Place(f"{other}C", direct=False)) == "fr"


async def test_the_latest_choice_counts(languages: LanguageChoices) -> None:
    """However often somebody chooses."""
    for code in ("en", "fr", "fr"):
        await languages.choose_for_person(_ADA, code)
    assert await languages.of_person(_ADA) == "fr"
    assert await languages.of_place(_HALL) is None


async def test_a_thread_follows_its_chat(languages: LanguageChoices) -> None:
    """What is chosen for a chat holds in its threads; a thread's own choice goes first."""
    chat, thread = Place("p:-5", direct=False), Place("p:-5:7", direct=False)
    await languages.choose_for_place(chat, "fr")
    assert await languages.of_place(thread) == "fr"
    await languages.choose_for_place(thread, "en")
    assert await languages.of_place(thread) == "en"
    assert await languages.of_place(Place("p:-55:7", direct=False)) is None


async def test_a_chat_that_goes_takes_its_threads_along(languages: LanguageChoices) -> None:
    """And no other chat's, whose id only begins alike."""
    places = [Place(id_, direct=False) for id_ in ("p:-5", "p:-5:7", "p:-55", "p:-55:7")]
    for place in places:
        await languages.choose_for_place(place, "fr")
    await languages.forget_place(places[0])
    assert [await languages.of_place(place) for place in places] == [None, None, "fr", "fr"]


async def test_a_file_that_is_locked_keeps_nobody_else_waiting(
    choices: SqliteLanguageChoices, path: Path
) -> None:
    """The event loop goes on."""
    await choices.choose_for_person(_ADA, "fr")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        reading = asyncio.create_task(choices.of_person(_ADA))
        await asyncio.sleep(0.1)
        assert not reading.done()
        other.execute("ROLLBACK")
        assert await reading == "fr"


async def test_where_nothing_was_chosen_no_thread_is_started(
    choices: SqliteLanguageChoices,
) -> None:
    """A chat in the terminal starts as fast as before."""
    before = threading.active_count()
    assert await choices.of_person(_ADA) is None
    await choices.move_place(_HALL, _ROOM)
    await choices.forget_all("chat:")
    assert threading.active_count() == before


async def test_a_broken_file_keeps_nothing_and_finds_nothing(
    choices: SqliteLanguageChoices, path: Path
) -> None:
    """Whoever chooses hears of it."""
    path.parent.mkdir()
    path.write_bytes(b"damaged" * 1_000)
    assert await choices.of_person(_ADA) is None
    for work in (choices.choose_for_person(_ADA, "fr"), choices.forget_all("chat:")):
        with pytest.raises(NotStoredError):
            await work


async def test_a_database_that_cannot_be_reached_keeps_nothing_and_finds_nothing() -> None:
    """People are answered all the same; whoever chooses hears of it."""
    choices = SqlLanguageChoices(Database("postgresql+psycopg://nobody@127.0.0.1:1/nothing"))
    assert await choices.of_person(_ADA) is None
    assert await choices.of_place(_HALL) is None
    with pytest.raises(NotStoredError):
        await choices.choose_for_person(_ADA, "fr")
