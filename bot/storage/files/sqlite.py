"""A SQLite file, brought to its newest version and open for one piece of work.

What goes wrong with it is `NotStoredError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from bot.core.base.errors import NotStoredError

if TYPE_CHECKING:
    import sqlite3


def migrate_file(database: sqlite3.Connection, statements: Sequence[str]) -> None:
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


if TYPE_CHECKING:
    import sqlite3

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(work: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
    """Do a piece of work in a thread; asyncio is imported where it is used, as is sqlite3."""
    import asyncio

    return await asyncio.to_thread(work, *args, **more)


@contextmanager
def opened(open_: Callable[[], sqlite3.Connection]) -> Iterator[sqlite3.Connection]:
    """Open a file, let it be worked on, and write down what was done, or nothing of it.

    Raises:
        NotKept: the file cannot be used: locked, broken, not to be written to.
    """
    import sqlite3

    try:
        with closing(open_()) as database, database:
            yield database
    except (OSError, sqlite3.Error) as error:
        raise NotStoredError(str(error)) from error
