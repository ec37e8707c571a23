"""One piece of work with the database, for those who answer people. Knows no table."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.base.errors import NotKept
from bot.storage.ledger.database import Database

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]

_RACES = frozenset({"23505", "40001", "40P01"})
"""PostgreSQL's codes for what another transaction was in the way of: a key that is there by now, a
serialization failure, a deadlock (documentation of PostgreSQL, appendix A)."""
_TRIES = 3


async def kept(database: Database, work: Work[T]) -> T:
    """Do a piece of work in a transaction; once more where another replica was in its way.

    Raises:
        NotKept: the database cannot be used: unreachable, full, broken. Nothing was written down.
    """
    try:
        for _ in range(_TRIES - 1):
            try:
                return await _once(database, work)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in _RACES:
                    raise
        return await _once(database, work)
    except (OSError, SQLAlchemyError) as error:
        raise NotKept(str(error)) from error


async def _once(database: Database, work: Work[T]) -> T:
    async with database.transaction() as connection:
        return await work(connection)
