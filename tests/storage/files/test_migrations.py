from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.base.people import Person
from bot.storage.files.languages import SqliteLanguageChoices
from tests.patience import PATIENCE

_ADA = Person("chat:ada")
_VERSION_1 = "CREATE TABLE language (owner TEXT PRIMARY KEY, code TEXT NOT NULL) WITHOUT ROWID"
_CHOOSES_WHEN_TOLD = """
import asyncio, pathlib, sys
from bot.core.chat.request import Person
from bot.storage.files.languages import SqliteLanguageChoices
choices = SqliteLanguageChoices(pathlib.Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
asyncio.run(choices.choose_for_person(Person(sys.argv[2]), "fr"))
"""


async def test_a_file_of_an_older_version_is_brought_up_to_date(
    choices: SqliteLanguageChoices, path: Path
) -> None:
    """A file without tables, as a start that was cut off leaves it, can be read and written."""
    path.parent.mkdir()
    path.touch()
    assert await choices.of_person(_ADA) is None
    await choices.choose_for_person(_ADA, "fr")
    assert await choices.of_person(_ADA) == "fr"
    assert _version(path) == 1


async def test_a_file_that_another_process_is_bringing_up_to_date_is_waited_for(
    choices: SqliteLanguageChoices, path: Path
) -> None:
    """Whoever comes second finds the work done."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.executescript(f"BEGIN IMMEDIATE; {_VERSION_1}; PRAGMA user_version = 1")
        second = asyncio.to_thread(asyncio.run, choices.choose_for_person(_ADA, "fr"))
        waiting = asyncio.create_task(second)
        await asyncio.sleep(0.1)
        other.commit()
        await waiting
    assert await choices.of_person(_ADA) == "fr"


@pytest.mark.program
async def test_processes_that_begin_at_once_agree(
    choices: SqliteLanguageChoices, path: Path
) -> None:
    """Each makes the file if it must, none fails, and no choice is lost."""
    people = ["one", "two", "three"]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _CHOOSES_WHEN_TOLD, str(path), person],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for person in people
    ]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        process.communicate(timeout=PATIENCE)
    assert [process.returncode for process in running] == [0, 0, 0]
    assert [await choices.of_person(Person(person)) for person in people] == ["fr"] * 3
    assert _version(path) == 1


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as database:
        return int(database.execute("PRAGMA user_version").fetchone()[0])
