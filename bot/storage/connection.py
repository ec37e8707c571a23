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
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, reason_of, sqlite_url
from bot.storage.migration import check_current, migrate
from bot.storage.where import Where

_SHARED = "TOOLBOT_DATABASE_URL: the database"
_PAUSE = 1.0
"""Seconds between two tries."""
_TRY_SECONDS = 10.0
"""For one try: the driver takes its time for each address of a name, and a name may have many."""
_REFUSALS = ("does not exist", "authentication failed", "no pg_hba.conf entry", "not permitted")
"""In what PostgreSQL says to whom it refuses for good. A failed connection carries no code, and a
server that is only starting says something else."""


@asynccontextmanager
async def open_database(
    where: Where,
    clock: Callable[[], float],
    log: logging.Logger,
    *,
    used: bool = False,
    patience: float = 30,
) -> AsyncIterator[Database]:
    """Open a database, brought up to date.

    A file is made where there is none; nobody else on the machine can read it. Where a folder that
    was `used` before has no such file, the log says that a new one begins: an operator who expects
    the old one has lost it. PostgreSQL may start later than we, and is given some seconds for it.

    Raises:
        CannotRunError: it cannot be reached, or not be used.
    """
    if isinstance(where, Path) and _make(where) and used:
        log.warning(
            "%s begins empty: there was no such file in a folder that was used.", _named(where)
        )
    async with _closed(where, clock) as database:
        if database.shared:
            await _reach(database, log, patience)
        try:
            await migrate(database)
        except (OSError, SQLAlchemyError) as error:
            raise CannotRunError(f"{_named(where)} cannot be used ({reason_of(error)}).") from None
        yield database


@asynccontextmanager
async def open_as_it_is(where: Where, clock: Callable[[], float]) -> AsyncIterator[Database]:
    """Open a database without bringing it up to date; a file is made where there is none.

    Raises:
        CannotRunError: it cannot be used.
    """
    if isinstance(where, Path):
        _make(where)
    async with _closed(where, clock) as database:
        yield database


@asynccontextmanager
async def look_into(where: Where, clock: Callable[[], float]) -> AsyncIterator[Database]:
    """Open a database to read it, which the rights to read are enough for; try once.

    Raises:
        CannotRunError: it cannot be reached or read, or is of another release.
    """
    async with _closed(where, clock, reading=True) as database:
        try:
            async with _one_try(database) as connection:
                await connection.run_sync(check_current)
        except (OSError, SQLAlchemyError) as error:
            raise CannotRunError(f"{_named(where)} cannot be read ({reason_of(error)}).") from None
        yield database


@asynccontextmanager
async def _closed(
    where: Where, clock: Callable[[], float], *, reading: bool = False
) -> AsyncIterator[Database]:
    """Give a database, and close it at the end; PostgreSQL has a clock of its own."""
    if isinstance(where, Path):
        database = Database(sqlite_url(where), clock, reading=reading)
    else:
        database = Database(where, reading=reading)
    try:
        yield database
    finally:
        await database.close()


def _named(where: Where) -> str:
    return f"TOOLBOT_STATE: {where}" if isinstance(where, Path) else _SHARED


def _make(path: Path) -> bool:
    """Make a file that is missing, and tell whether it was.

    What cannot be opened is not left to aiosqlite: its thread would outlive the attempt.
    """
    missing = not path.exists()
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise CannotRunError(f"{_named(path)} cannot be used ({error.strerror}).") from None
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
