"""Bringing a SQLite file to its newest version. Forward only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def migrate(database: sqlite3.Connection, statements: Sequence[str]) -> None:
    """Run the statements that a file lacks; statement N takes it from version N to N + 1.

    The version is `PRAGMA user_version`. Two processes at once agree through SQLite's lock.
    """
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version >= len(statements):
        return
    database.execute("BEGIN IMMEDIATE")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    for step, statement in enumerate(statements[version:], start=version + 1):
        database.execute(statement)
        database.execute(f"PRAGMA user_version = {step}")
    database.commit()
