"""A state folder as revision 1ef9f47 left it when it was killed: `tests/data/state-1ef9f47`.

Made by that revision's own code: languages of people, places and the terminal, claims, tokens
sealed with the key below, questions of which some wait, subscriptions, a digest that waits. Two of
the files have what was written last in the log beside them (`-wal`), as a kill leaves it.
"""

from __future__ import annotations

import base64
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.storage.values import NOW

KEY = base64.urlsafe_b64encode(b"a key of the tests: no secret!!!").decode()
_FOLDER = Path(__file__).parents[1] / "data" / "state-1ef9f47"


def earlier_state(state: Path) -> Path:
    """Copy the folder to a path at which nothing is yet, and return that."""
    shutil.copytree(_FOLDER, state)
    for number, file in enumerate(sorted((state / "inbox").glob("*.json"))):
        os.utime(file, (NOW.timestamp() + number, NOW.timestamp() + number))
    return state


def contents(state: Path) -> dict[str, object]:
    """Return all rows of the database by table, and the names of all other files."""
    found: dict[str, object] = {
        "files": sorted(
            str(file.relative_to(state))
            for file in state.rglob("*")
            if not file.name.startswith("database.sqlite3")
        )
    }
    with closing(sqlite3.connect(state / "database.sqlite3")) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            found[table] = sorted(database.execute(f"SELECT * FROM {table}").fetchall(), key=repr)  # noqa: S608  # its own names
    return found
