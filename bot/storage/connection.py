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
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.base.errors import CannotRunError
from bot.storage.database import Database, sqlite_url
from bot.storage.migration import check_current, migrate

_SHARED = "TOOLBOT_DATABASE_URL: the database"
_PAUSE = 1.0
"""Seconds between two tries."""
_TRY_SECONDS = 10.0
"""For one try: the driver takes its time for each address of a name, and a name may have many."""
_REFUSALS = ("does not exist", "authentication failed", "no pg_hba.conf entry", "not permitted")
"""In what PostgreSQL says to whom it refuses for good. A failed connection carries no code, and a
server that is only starting says something else."""


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
        CannotRunError: it cannot be used.
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
        CannotRunError: it cannot be reached, or not be used.
    """
    database = Database(url)
    try:
        await _reach(database, log, patience)
        await _bring_up_to_date(database, _SHARED)
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def open_file_as_it_is(path: Path, clock: Callable[[], float]) -> AsyncIterator[Database]:
    """Open a SQLite file, made where there is none, without bringing it up to date.

    Raises:
        CannotRunError: it cannot be used.
    """
    _make(path, f"TOOLBOT_STATE: {path}")
    database = Database(sqlite_url(path), clock)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def open_shared_as_it_is(url: str) -> AsyncIterator[Database]:
    """Open a PostgreSQL database without bringing it up to date."""
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def look_into_file(path: Path, clock: Callable[[], float]) -> AsyncIterator[Database]:
    """Open a SQLite file to read it, which the rights to read are enough for.

    Raises:
        CannotRunError: it cannot be read, or is of another release.
    """
    async with _look(Database(sqlite_url(path), clock, reading=True), f"TOOLBOT_STATE: {path}") as (
        database
    ):
        yield database


@asynccontextmanager
async def look_into_shared(url: str) -> AsyncIterator[Database]:
    """Open a PostgreSQL database to read it, which the rights to read are enough for; try once.

    Raises:
        CannotRunError: it cannot be reached or read, or is of another release.
    """
    async with _look(Database(url, reading=True), _SHARED) as database:
        yield database


@asynccontextmanager
async def _look(database: Database, what: str) -> AsyncIterator[Database]:
    try:
        try:
            async with _one_try(database) as connection:
                await connection.run_sync(check_current)
        except (OSError, SQLAlchemyError) as error:
            raise CannotRunError(f"{what} cannot be read ({reason_of(error)}).") from None
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
    told, clock = "", asyncio.get_running_loop().time
    begun = clock()
    while True:
        try:
            async with _one_try(database) as connection:
                await connection.execute(select(1))
                return
        except (OSError, DBAPIError) as error:
            why = reason_of(error)
        if any(refusal in why for refusal in _REFUSALS):
            raise CannotRunError(f"{_SHARED} cannot be used ({why}).")
        if clock() - begun >= patience:
            raise CannotRunError(f"{_SHARED} cannot be reached ({why}).")
        if why != told:
            log.warning("The database cannot be reached yet (%s). Trying again.", why)
            told = why
        await asyncio.sleep(_PAUSE)


@asynccontextmanager
async def _one_try(database: Database) -> AsyncIterator[AsyncConnection]:
    """Give a connection, for a while that is bounded."""
    try:
        async with asyncio.timeout(_TRY_SECONDS), database.transaction() as connection:
            yield connection
    except TimeoutError as error:
        raise TimeoutError(str(error) or "no answer") from None


async def _bring_up_to_date(database: Database, what: str) -> None:
    try:
        await migrate(database)
    except (OSError, SQLAlchemyError) as error:
        raise CannotRunError(f"{what} cannot be used ({reason_of(error)}).") from None


def reason_of(error: Exception) -> str:
    """Return the first line of what the database said. It never repeats a password."""
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    return said.partition("\n")[0].strip()
