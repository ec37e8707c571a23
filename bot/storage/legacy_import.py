"""Takes over a state folder of the earlier layout: several files become one database.

Each earlier store has a layout of its own; it is read whole, written in one transaction, and
deleted when that is on the disk. What is in the database already stays as it is: a takeover that
was cut off is done again, and loses and changes nothing. Nobody else may use the folder meanwhile.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Table
from sqlalchemy.exc import SQLAlchemyError

from bot.core.base.errors import CannotRunError
from bot.storage.connection import open_database
from bot.storage.database import Database
from bot.storage.sql import adding_to
from bot.storage.tables import chosen_language, idempotency_key, inbox, sealed
from bot.storage.terminal import is_terminal, keep_earlier_word
from bot.storage.where import database_file

_LEDGER = "digests.sqlite3"
"""What is now the database: it had all tables, and those of other stores were empty."""
_STORES = ("toolbot.sqlite3", "claims.sqlite3", "sealed.sqlite3", "inbox/answered.sqlite3")
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a file: https://sqlite.org/tempfiles.html."""
_REMEMBERED = 48 * 60 * 60
"""Seconds for which the earlier inbox remembered what was answered, and kept what waited."""

Rows = Sequence[dict[str, object]]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A question that was not answered yet: its file, and what it says."""

    file: Path
    key: str
    body: str
    since: float
    """When it was written, in seconds since 1970."""


def is_earlier(state: Path) -> bool:
    """Tell whether a folder has something of the earlier layout."""
    if any((state / name).exists() for name in (_LEDGER, *_STORES)):
        return True
    return next(_waiting_in(state / "inbox"), None) is not None


async def import_folder(state: Path, clock: Callable[[], float], log: logging.Logger) -> None:
    """Bring a folder to the layout of today; one that has it already is left as it is.

    Raises:
        CannotRunError: one of the files cannot be used; it is left as it is.
    """
    if not is_earlier(state):
        _leave(state / "inbox")
        return
    _rename_ledger(state)
    async with open_database(database_file(state), clock, log) as database:
        counts = [
            await _take_languages(state, database),
            await _take(database, idempotency_key, state / "claims.sqlite3", _claims),
            await _take(database, sealed, state / "sealed.sqlite3", _secrets),
            await _take_inbox(state / "inbox", database),
        ]
    log.info(
        "TOOLBOT_STATE: all that earlier releases kept in several files of %s is now in %s"
        " (%s languages, %s claims, %s tokens, %s questions).",
        state, database_file(state).name, *counts,
    )  # fmt: skip


def _rename_ledger(state: Path) -> None:
    """Give the file of the digests, closed and whole, the name that the database has today."""
    old, new = state / _LEDGER, database_file(state)
    if not old.exists():
        return
    if new.exists():
        raise CannotRunError(
            f"TOOLBOT_STATE: {old} is of an earlier release, and {new} is there already. Keep the"
            " one with what you need: move the other one to another folder."
        )
    try:
        with closing(sqlite3.connect(old, timeout=5)) as file:
            # What is beside the file comes into it, which works only while nobody else has it open.
            file.execute("PRAGMA journal_mode = DELETE").fetchone()
        old.rename(new)
        _write_down(state)
    except (OSError, sqlite3.Error) as error:
        raise _unusable(old, error) from None


async def _take_languages(state: Path, database: Database) -> int:
    try:
        keep_earlier_word(state)
    except OSError as error:
        raise _unusable(state, error) from None
    return await _take(database, chosen_language, state / "toolbot.sqlite3", _languages)


async def _take(database: Database, table: Table, path: Path, read: Callable[[Path], Rows]) -> int:
    """Write what a store holds into a table, then delete the store; return how much it was."""
    try:
        rows = read(path)
        await _add(database, table, rows)
        _delete((path,))
    except (OSError, SQLAlchemyError) as error:
        raise _unusable(path, error) from None
    return len(rows)


async def _take_inbox(folder: Path, database: Database) -> int:
    """Take what was answered and what waits; the words of what was answered are not taken."""
    answered_file = folder / "answered.sqlite3"
    try:
        answered = {
            str(key): _expiry(at) for key, at in _rows(answered_file, "answered", "key, at")
        }
        waiting = [*_waiting_in(folder)]
        rows = [_question(key, expiry, None) for key, expiry in answered.items()]
        rows += [
            _question(question.key, _expiry(question.since), question.body)
            for question in waiting
            if question.key not in answered
        ]
        await _add(database, inbox, rows)
        _delete((*(question.file for question in waiting), answered_file))
        _leave(folder)
    except (OSError, SQLAlchemyError) as error:
        raise _unusable(folder, error) from None
    return len(rows)


async def _add(database: Database, table: Table, rows: Rows) -> None:
    if rows:
        async with database.transaction() as connection:
            adding = adding_to(table, connection).on_conflict_do_nothing()
            await connection.execute(adding, rows)


def languages_in(path: Path) -> dict[str, str]:
    """Return the codes that were chosen, by their owners.

    Raises:
        OSError: the file is there and cannot be read.
    """
    return {str(owner): str(code) for owner, code in _rows(path, "language", "owner, code")}


def _languages(path: Path) -> Rows:
    known = languages_in(path).items()
    return [{"owner": owner, "code": code} for owner, code in known if not is_terminal(owner)]


def _claims(path: Path) -> Rows:
    return [{"name": name, "until": until} for name, until in _rows(path, "claim", "name, until")]


def _secrets(path: Path) -> Rows:
    return [{"name": name, "body": body} for name, body in _rows(path, "sealed", "name, secret")]


def _waiting_in(folder: Path) -> Iterator[_Waiting]:
    """Yield the questions that were not answered; what cannot be read is left out."""
    for file in sorted(folder.glob("*.json")):
        try:
            body, since = file.read_text(encoding="utf-8"), file.stat().st_mtime
        except (OSError, ValueError):
            continue
        yield _Waiting(file, file.name.removesuffix(".json").replace("=", ":"), body, since)


def _rows(path: Path, table: str, columns: str) -> list[tuple[object, ...]]:
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


def _question(key: str, expiry: float, body: str | None) -> dict[str, object]:
    return {
        "key": key,
        "holder": None,
        "lease_until": 0.0,
        "body": body,
        "answered": body is None,
        "expires_at": expiry,
    }


def _expiry(since: object) -> float:
    return float(str(since)) + _REMEMBERED


def _delete(files: Iterable[Path]) -> None:
    """Delete files and what is beside them, the files first: alone they may be of earlier."""
    folders = set()
    for file in files:
        for name in (file, *(file.with_name(file.name + more) for more in _BESIDE)):
            name.unlink(missing_ok=True)
        folders.add(file.parent)
    for folder in folders:
        _write_down(folder)


def _leave(folder: Path) -> None:
    """Remove a folder, unless something is left that could not be read: it is the operator's."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _write_down(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where a system can do that."""
    if os.name != "posix" or not folder.is_dir():
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unusable(path: Path, error: Exception) -> CannotRunError:
    why = str(getattr(error, "orig", None) or getattr(error, "strerror", None) or error)
    return CannotRunError(
        f"TOOLBOT_STATE: {path} is of an earlier release and cannot be taken over ({why}). Mend it,"
        " or move it to another folder to start without what it holds."
    )
