"""Reads what earlier releases kept in files of a state folder, each with a layout of its own.

Reads, and changes nothing. Knows neither the database nor what is done with what was read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

EarlierRow = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that was not answered yet: its file, and what it says."""

    file: Path
    key: str
    body: str
    since: float
    """When it was written, in seconds since 1970."""


def languages_in(path: Path) -> list[tuple[str, str]]:
    """Return owners and codes.

    Raises:
        OSError: the file is there and cannot be read.
    """
    rows = _rows(path, "language", "owner, code")
    return [(str(owner), str(code)) for owner, code in rows]


def claims_in(path: Path) -> list[EarlierRow]:
    """Return names, and until when each is taken.

    Raises:
        OSError: the file is there and cannot be read.
    """
    return _rows(path, "claim", "name, until")


def secrets_in(path: Path) -> list[EarlierRow]:
    """Return names and sealed texts.

    Raises:
        OSError: the file is there and cannot be read.
    """
    return _rows(path, "sealed", "name, secret")


def answered_in(folder: Path) -> list[EarlierRow]:
    """Return the keys of questions that were answered, and when.

    Raises:
        OSError: the file is there and cannot be read.
    """
    return _rows(folder / "answered.sqlite3", "answered", "key, at")


def waiting_in(folder: Path) -> Iterator[Waiting]:
    """Yield the questions that were not answered; what cannot be read is left out."""
    for file in sorted(folder.glob("*.json")):
        try:
            body, since = file.read_text(encoding="utf-8"), file.stat().st_mtime
        except (OSError, ValueError):
            continue
        yield Waiting(file, file.name.removesuffix(".json").replace("=", ":"), body, since)


def _rows(path: Path, table: str, columns: str) -> list[EarlierRow]:
    """Return what a table holds; nothing where there is no file, or where it has no tables yet."""
    if not path.exists():
        return []
    try:
        with closing(sqlite3.connect(path, timeout=5)) as file:
            known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
            if file.execute(known, (table,)).fetchone() is None:
                return []
            return file.execute(f"SELECT {columns} FROM {table}").fetchall()  # noqa: S608  # both are ours
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
