"""Connections to SQLite whose transactions nobody cuts in two. Knows no table.

A statement that is cancelled half-way leaves aiosqlite's thread with a transaction of which nobody
knows, and the file locked. So every statement is waited for, and whoever was cancelled meanwhile
hears of it when the transaction has ended.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import quote
from weakref import WeakSet

import aiosqlite
from aiosqlite.context import contextmanager
from sqlalchemy import URL, Connection, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.async_engine import AsyncEngine, create_async_engine

_CHUNK = 64
"""Rows that are fetched at once: aiosqlite's own default."""
_PATIENCE = 10.0
"""Seconds for the last statement: longer than SQLite waits for a lock."""

_BUSY_MILLISECONDS = 200
"""That a query waits while the log beside the file starts again: nothing else goes on."""
_AGAIN = 0.02
"""Seconds after which a small write is tried again that another process was in the way of."""

_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
"""The last one overwrites what is deleted: tokens, and words of people."""
_WITHOUT_DISK = ("synchronous = NORMAL", "wal_autocheckpoint = 0", "secure_delete = ON")
"""What lets a small write wait for no disk: neither at its commit nor for the log's sake."""
_URI = "file:"

Tasks = WeakSet[asyncio.Task[Any]]


class SqliteCursor(aiosqlite.Cursor):
    """Takes the first rows along with the statement: each call of the thread costs two of its own.

    An answer waits for two or three statements, which the library makes with four calls each.
    """

    _first: list[Any]
    _whole = True

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> SqliteCursor:
        """Execute a statement, and fetch what it finds up to a chunk."""
        self._first, self._whole = await self._execute(self._begin, sql, parameters or ())  # type: ignore[no-untyped-call]  # as it is
        return self

    async def fetchall(self) -> Iterable[Any]:
        """Return all rows that were not returned yet."""
        first, self._first = self._first, []
        return first if self._whole else [*first, *await super().fetchall()]

    async def fetchmany(self, size: int | None = None) -> Iterable[Any]:
        """Return so many rows, or those that are left."""
        if not self._first:
            return () if self._whole else await super().fetchmany(size)
        first, self._first = self._first[:size], self._first[size or _CHUNK :]
        return first

    async def close(self) -> None:
        """Close it here: nobody else uses the connection meanwhile."""
        self._cursor.close()

    def _begin(self, sql: str, parameters: Any) -> tuple[list[Any], bool]:  # noqa: ANN401  # the library's own
        self._cursor.execute(sql, parameters)
        first = self._cursor.fetchmany(_CHUNK) if self._cursor.description else []
        return first, len(first) < _CHUNK


class SqliteConnection(aiosqlite.Connection):
    """Does each statement to its end, and stops its thread once.

    aiosqlite 0.22 waits for ever for the answer to a second stop.
    """

    def __init__(self, address: str, cancelled: Tasks) -> None:
        """Take the path of the file or its URI, and where to note who was cancelled."""
        super().__init__(lambda: self._open(address), _CHUNK)
        self._thread.daemon = True  # as SQLAlchemy has it: it must not keep a program alive
        self._cancelled = cancelled
        self._stopped = False
        self._file: sqlite3.Connection | None = None

    def _open(self, address: str) -> sqlite3.Connection:
        is_uri = address.startswith(_URI)
        self._file = sqlite3.connect(address, check_same_thread=False, uri=is_uri)
        return self._file

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # the library's own signature
        """Do something in the thread. Every statement of the library passes here."""
        if not self._running or not self._connection:
            raise ValueError("the connection is closed")
        doing = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((doing, partial(fn, *args, **kwargs)))
        while True:
            try:
                return await asyncio.shield(doing)
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if doing.cancelled() or task is None:
                    raise
                self._cancelled.add(task)

    @contextmanager
    async def cursor(self) -> aiosqlite.Cursor:
        """Return a cursor: making one does nothing with the file."""
        return SqliteCursor(self, self._conn.cursor())

    async def close(self) -> None:
        """Close the file, unless the thread was told to stop: that closes it too."""
        if not self._stopped:
            await super().close()

    def stop(self) -> asyncio.Future[None] | None:
        """Stop the thread, and return what is done when it has stopped; None if it was told to."""
        if self._stopped:
            return None
        self._stopped = True
        return super().stop()

    async def ended(self) -> None:
        """Wait until the thread has stopped: it must not outlive the event loop that it answers."""
        self.stop()
        if self._thread.is_alive():
            await asyncio.to_thread(self._thread.join, _PATIENCE)
        if self._file is not None:
            self._file.close()  # where a cancelled opening left it open
        self._connection = None  # which an opening sets that ends after it was told to stop


class FileGoneError(OSError):
    """The file is not the one that was opened: what is written would be lost with the process."""

    def __init__(self, path: str) -> None:
        """Take the path of the file."""
        super().__init__(
            f"{path} was deleted or replaced while the bot runs. Stop the bot, put the file or a"
            " backup of it back, and start it again"
        )


@dataclass(slots=True)
class SqliteConnections:
    """Opens one file, and sees to it that no thread is left behind."""

    path: str
    reading: bool = False
    _cancelled: Tasks = field(default_factory=WeakSet)
    _opened: list[SqliteConnection] = field(default_factory=list)
    _own: sqlite3.Connection | None = None
    _file: tuple[int, int] | None = None

    async def open(self) -> SqliteConnection:
        """Return a new connection."""
        self.check()
        address = _reading_uri(self.path) if self.reading else self.path
        connection = SqliteConnection(address, self._cancelled)
        self._opened.append(connection)
        await connection
        self._file = self._file or _identity_of(self.path)
        return connection

    def check(self) -> None:
        """Make sure that the file that was opened first is still there.

        Raises:
            FileGoneError: it is not.
        """
        if self._file is not None and _identity_of(self.path) != self._file:
            raise FileGoneError(self.path)

    def rows(self, sql: str, parameters: Mapping[str, str]) -> list[tuple[Any, ...]]:
        """Return what a query by a key finds, at once and in no thread.

        It reads beside whoever writes (sqlite.org/wal.html), in microseconds, where two changes of
        threads would take ten times as long, and far more on a busy machine.

        Raises:
            FileGoneError: the file is not the one that was opened first.
            sqlite3.Error: it cannot be read.
        """
        return self._here().execute(sql, parameters).fetchall()

    async def write(self, sql: str, rows: Sequence[Mapping[str, object]], least: int) -> int:
        """Write a few small rows that need not last, in no thread either; return how many.

        Nothing is written where they are fewer than `least`. It waits for no disk: the others who
        write bring the log into the file. A process that is in the way is waited for.

        Raises:
            FileGoneError: the file is not the one that was opened first.
            sqlite3.Error: it cannot be written to.
        """
        until = monotonic() + _PATIENCE
        while True:
            try:
                return _write(self._here(), sql, rows, least)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
                    raise
            await asyncio.sleep(_AGAIN)

    def _here(self) -> sqlite3.Connection:
        """Return the connection that the event loop uses itself."""
        self.check()
        if self._own is None:
            address = _reading_uri(self.path) if self.reading else self.path
            self._own = sqlite3.connect(
                address, _BUSY_MILLISECONDS / 1_000, isolation_level=None, uri=self.reading
            )
            for pragma in () if self.reading else _WITHOUT_DISK:
                self._own.execute(f"PRAGMA {pragma}")
        return self._own

    def tell_cancelled(self) -> None:
        """Let the task that is running hear that it was cancelled during a statement.

        Raises:
            CancelledError: it was.
        """
        task = asyncio.current_task()
        if task is not None and task in self._cancelled:
            self._cancelled.discard(task)
            raise asyncio.CancelledError

    async def end(self) -> None:
        """Wait for the end of all that was opened."""
        if self._own is not None:
            self._own.close()
            self._own = None
        for connection in self._opened:
            await connection.ended()
        self._opened.clear()


def sqlite_engine(url: str | URL, connections: SqliteConnections) -> AsyncEngine:
    """Return the engine of a file: one connection, whose transactions begin at once."""
    reading = connections.reading
    engine = create_async_engine(
        url,
        pool_size=1,
        max_overflow=0,
        pool_timeout=None,
        pool_reset_on_return=None,  # every piece of work ends its transaction itself
        hide_parameters=True,
        async_creator=connections.open,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # `begin`, below, instead of the driver's own guesses
        cursor = connection.cursor()
        try:
            for pragma in () if reading else _PRAGMAS:
                cursor.execute(f"PRAGMA {pragma}")
        except BaseException:  # the pool does not know the connection yet: its thread would stay
            connection.close()
            raise
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        """Begin at once, so that what is read stays so, and a migration is whole or nothing."""
        if reading:
            connection.exec_driver_sql("BEGIN")
            return
        lasting = connection.get_execution_options().get("lasting", True)
        if connection.info.get("lasting") is not lasting:  # not to be changed within a transaction
            level = "FULL" if lasting else "NORMAL"
            connection.exec_driver_sql(f"PRAGMA synchronous = {level}")
            connection.info["lasting"] = lasting
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _write(
    connection: sqlite3.Connection, sql: str, rows: Sequence[Mapping[str, object]], least: int
) -> int:
    connection.execute("PRAGMA busy_timeout = 0")  # nothing else goes on while SQLite waits
    try:
        connection.execute("BEGIN IMMEDIATE")
        written = connection.executemany(sql, rows).rowcount
        connection.execute("COMMIT" if written >= least else "ROLLBACK")
    except sqlite3.Error:
        if connection.in_transaction:  # a full disk ends it by itself
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    return written


def _reading_uri(path: str) -> str:
    """Return the address of a file that is only read (sqlite.org/uri.html).

    A file in WAL mode cannot be read without the two beside it; where nobody uses it they are not
    there, and whoever may not make them can still read it as one that never changes.
    """
    way = "mode=ro" if Path(f"{path}-wal").exists() else "mode=ro&immutable=1"
    return f"{_URI}{quote(str(Path(path).absolute()))}?{way}"


def _identity_of(path: str) -> tuple[int, int] | None:
    """Return what tells a file from every other one, or None where there is none at a path."""
    try:
        known = Path(path).stat()
    except OSError:
        return None
    return known.st_dev, known.st_ino
