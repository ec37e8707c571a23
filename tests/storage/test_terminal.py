"""The one word that the terminal remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.storage.terminal import TerminalLanguage
from tests.chosen import chosen_by, chosen_for
from tests.storage.earlier import earlier_state

_ME, _HERE = Person("console"), Place("console", direct=True)


async def test_nothing_is_known_at_first(tmp_path: Path) -> None:
    """Reading makes neither a file nor a folder."""
    assert await chosen_by(TerminalLanguage(tmp_path / "state"), _ME) is None
    assert not (tmp_path / "state").exists()


async def test_the_latest_choice_counts_after_a_restart(tmp_path: Path) -> None:
    """For this user's eyes alone."""
    for code in ("en", "fr"):
        await TerminalLanguage(tmp_path / "state").choose_for_person(_ME, code)
    assert await chosen_by(TerminalLanguage(tmp_path / "state"), _ME) == "fr"
    assert [file.name for file in (tmp_path / "state").iterdir()] == ["language"]
    kept = [tmp_path / "state", tmp_path / "state" / "language"]
    assert [one.stat().st_mode & 0o077 for one in kept] == [0, 0]


async def test_what_is_chosen_for_the_place_is_chosen_for_the_person(tmp_path: Path) -> None:
    """One person sits there; forgetting forgets both."""
    choices = TerminalLanguage(tmp_path)
    await choices.choose_for_place(_HERE, "fr")
    assert await chosen_by(choices, _ME) == "fr"
    await choices.choose_for_person(_ME, None)
    assert await chosen_by(choices, _ME) is None
    assert await chosen_for(choices, _HERE) is None


async def test_what_cannot_be_read_was_not_chosen(tmp_path: Path) -> None:
    """And whoever chooses hears that it cannot be kept."""
    (tmp_path / "language").mkdir()
    assert await chosen_by(TerminalLanguage(tmp_path), _ME) is None
    with pytest.raises(NotStoredError):
        await TerminalLanguage(tmp_path).choose_for_person(_ME, "fr")
    assert [file.name for file in tmp_path.iterdir()] == ["language"]


async def test_a_choice_of_an_earlier_release_holds_until_another_is_made(tmp_path: Path) -> None:
    """Also before any other program has taken the folder over; what is forgotten stays so."""
    choices = TerminalLanguage(earlier_state(tmp_path / "state"))
    assert await chosen_by(choices, _ME) == "fr"
    await choices.choose_for_person(_ME, None)
    assert await chosen_by(choices, _ME) is None


async def test_a_damaged_file_of_an_earlier_release_says_nothing(tmp_path: Path) -> None:
    """The terminal speaks as its locale says."""
    (tmp_path / "toolbot.sqlite3").write_bytes(b"damaged" * 1_000)
    assert await chosen_by(TerminalLanguage(tmp_path), _ME) is None
