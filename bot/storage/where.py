"""Where everything is kept: in a file of the state folder, or in a database that copies share.

Opens nothing, and loads nothing that could: a single answer asks first whether there is anything.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

Where: TypeAlias = Path | str
"""A database: a file of SQLite, or the address of one that PostgreSQL serves."""


def database_file(state: Path) -> Path:
    """Return the file in which one machine keeps everything."""
    return state / "database.sqlite3"
