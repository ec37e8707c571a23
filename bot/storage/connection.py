"""The database, reached and brought up to date. What is wrong with it is one sentence."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.core.base.errors import CannotRunError
from bot.storage.database import Database, sqlite_url
from bot.storage.migration import migrate

_PAUSE = 1.0
"""Seconds between two tries."""


def database_file(state: Path) -> Path:
    """Return the file in which one machine keeps everything."""
    return state / "database.sqlite3"


@asynccontextmanager
async def open_file(
    path: Path, clock: Callable[[], float], log: logging.Logger, *, used: bool = False
) -> AsyncIterator[Database]:
    """Open a SQLite file, made where there is none; nobody else on the machine can read it.

    Where a folder that was `used` before has no such file, the log says that a new one begins: an
    operator who expects the old one has lost it.

    Raises:
        CannotRun: it cannot be used.
    """
    where = f"TOOLBOT_STATE: {path}"
    if _make(path, where) and used:
        log.warning("%s begins empty: there was no such file in a folder that was used.", where)
    database = Database(sqlite_url(path), clock)
    try:
        await _bring_up_to_date(database, where)
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def open_shared(
    url: str, log: logging.Logger, patience: float = 30
) -> AsyncIterator[Database]:
    """Open a PostgreSQL database; it may start later than we, and is given some seconds for it.

    Raises:
        CannotRun: it cannot be reached, or not be used.
    """
    database = Database(url)
    try:
        await _reach(database, log, patience)
        await _bring_up_to_date(database, "TOOLBOT_DATABASE_URL: the database")
        yield database
    finally:
        await database.close()


def _make(path: Path, where: str) -> bool:
    """Make a file that is missing, and tell whether it was.

    What cannot be opened is not left to aiosqlite: its thread would outlive the attempt.
    """
    missing = not path.exists()
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise CannotRunError(f"{where} cannot be used ({error.strerror}).") from None
    return missing


async def _reach(database: Database, log: logging.Logger, patience: float) -> None:
    why = "no answer"
    try:
        async with asyncio.timeout(patience):
            while True:
                try:
                    return await _try(database)
                except (OSError, DBAPIError) as error:
                    if why != _why(error):
                        why = _why(error)
                        log.warning("The database cannot be reached yet (%s). Trying again.", why)
                await asyncio.sleep(_PAUSE)
    except TimeoutError:
        raise CannotRunError(
            f"TOOLBOT_DATABASE_URL: the database cannot be reached ({why})."
        ) from None


async def _try(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.execute(select(1))


async def _bring_up_to_date(database: Database, what: str) -> None:
    try:
        await migrate(database)
    except (OSError, SQLAlchemyError) as error:
        raise CannotRunError(f"{what} cannot be used ({_why(error)}).") from None


def _why(error: Exception) -> str:
    """Return the first line of what the database said. It never repeats a password."""
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    return said.partition("\n")[0].strip()
