"""The database: its engine, and transactions. One process uses SQLite, many share PostgreSQL.

SQLite has one connection: writers queue in asyncio, and nobody ever hears "database is locked". It
waits for the disk at a commit that is to last (`synchronous = FULL`): a power cut takes back
nothing that was sent. A commit that need not last, and reading, wait for no disk. Knows no table.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, event, text
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.core.base.errors import NotStoredError
from bot.storage.async_engine import AsyncConnection, AsyncEngine, create_async_engine
from bot.storage.sqlite_connection import SqliteConnections, sqlite_engine

T = TypeVar("T")

CHANGED = "toolbot_digests"
"""The channel on which PostgreSQL tells all replicas that a subscription has changed."""
_FOR_PEOPLE, _FOR_BACKGROUND = 5, 3
"""Connections of one process to PostgreSQL: neither kind of work takes those of the other."""
_SECONDS = 5
"""For which a connection is tried. A person who asks waits for it."""
PATIENCE_SECONDS = 3.0
"""For which a person waits for a piece of work in PostgreSQL. An answer takes three of them at
most, which is less than those after which whoever brought the question asks another replica."""
_IDLE_IN_TRANSACTION = 20
"""Seconds that PostgreSQL waits for the next statement of a transaction: less than those after
which a worker that does not count is taken for dead (`bot/delivery/liveness.py`)."""
_PASSING = frozenset({"25006", "25P03", "25P04"})
"""PostgreSQL's codes for what passes and the driver takes for a mistake of ours: writing where all
may only be read, as a server does that was another's copy a moment ago, and waiting or working for
too long within a transaction (documentation of PostgreSQL, appendix A)."""
_SILENT = 10
"""Seconds of silence after which TCP asks whether the other side is still there."""


class Precedence:
    """A lock with two queues: those for whom a person waits, and all others after them."""

    def __init__(self) -> None:
        """Begin unlocked."""
        self._locked = False
        self._urgent: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()

    @asynccontextmanager
    async def turn(self, *, urgent: bool) -> AsyncIterator[None]:
        """Wait for a turn, and have it to oneself."""
        if self._locked:
            await self._wait(self._urgent if urgent else self._others)
        self._locked = True
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, queue: deque[asyncio.Future[None]]) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it was this one's turn: the next has it
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        """Unlock, or hand the lock to the next one, so that nobody comes in between."""
        for queue in (self._urgent, self._others):
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    turn.set_result(None)
                    return
        self._locked = False


class Database:
    """One database; `transaction` is the only way to it."""

    def __init__(
        self,
        url: str | URL,
        clock: Callable[[], float] | None = None,
        *,
        reading: bool = False,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        """Take an address: `sqlite+aiosqlite:///…` or `postgresql+psycopg://…`.

        SQLite needs a `clock`; PostgreSQL's own one is used where none is handed in. Opened for
        `reading`, it takes no write, and needs no right to write. `patience_seconds` is for how
        long a person waits for a piece of work in PostgreSQL.
        """
        self._clock = clock
        self._patience_seconds = patience_seconds
        self._connections = SqliteConnections(make_url(url).database or "", reading)
        self.shared = make_url(url).get_backend_name() == "postgresql"
        self._order = Precedence()
        self._background = asyncio.Semaphore(_FOR_BACKGROUND)
        self._people = asyncio.Semaphore(_FOR_PEOPLE)
        self._under_way: set[asyncio.Task[object]] = set()
        if self.shared:
            self._engine = _telling_outages(
                create_async_engine(
                    url,
                    pool_size=_FOR_PEOPLE + _FOR_BACKGROUND,
                    max_overflow=0,
                    pool_pre_ping=True,
                    hide_parameters=True,
                    connect_args=_bounds(make_url(url), reading=reading),
                )
            )
        else:
            self._engine = sqlite_engine(url, self._connections)
        self._lasting = {True: self._engine, False: self._engine.execution_options(lasting=False)}
        self._reading = self._engine
        if self.shared:
            self._reading = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    @asynccontextmanager
    async def transaction(
        self, *, background: bool = False, lasting: bool = True
    ) -> AsyncIterator[AsyncConnection]:
        """Give a connection for one piece of work, which is written down whole or not at all.

        Work in the background comes after that for people who wait for an answer. On SQLite whoever
        is cancelled during a statement hears of it when the work is written down, and what need not
        be `lasting` outlives the process, but is on the disk only with the next work that is.

        Raises:
            FileGoneError: the file of SQLite was deleted, or another one was put in its place.
        """
        self._connections.check()
        try:
            async with (
                self._turn(background=background),
                self._lasting[lasting].begin() as connection,
            ):
                yield connection
        finally:
            self._connections.tell_cancelled()

    async def read(self, query: str, **parameters: str) -> Sequence[Any]:
        """Return what one query finds, for a person who waits: it needs no transaction.

        Raises:
            NotStoredError: the database cannot be used.
        """
        with as_not_stored():
            if not self.shared:
                return self._connections.rows(query, parameters)
            return await self.within_patience(self._read_shared(query, parameters))

    async def _read_shared(self, query: str, parameters: Mapping[str, str]) -> Sequence[Any]:
        async with self._people, self._reading.connect() as connection:
            return (await connection.execute(text(query), parameters)).all()

    async def write_to_sqlite(
        self, statement: str, rows: Sequence[Mapping[str, object]], least: int = 0
    ) -> int:
        """Write small rows to SQLite that need not last, and return how many; `:now` is known.

        Nothing is written where they are fewer than `least`.

        Raises:
            NotStoredError: the database cannot be used.
        """
        if self.shared:
            raise AssertionError("PostgreSQL is written to in transactions")
        with as_not_stored():
            async with self._order.turn(urgent=True):
                now = {} if self._clock is None else {"now": self._clock()}
                timed = [{**row, **now} for row in rows]
                return await self._connections.write(statement, timed, least)

    async def within_patience(self, work: Coroutine[object, object, T]) -> T:
        """Do work for a person who waits, and give it up where PostgreSQL does not answer.

        Whoever is cut off without a word hears of it from TCP after 25 seconds. What is given up is
        taken back by the server, if it is there at all; nobody waits for that.

        Raises:
            TimeoutError: it was given up.
        """
        if not self.shared:
            return await work
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._forget)
        try:
            await asyncio.wait((task,), timeout=self._patience_seconds)
        except asyncio.CancelledError:
            task.cancel()
            raise
        if task.done():
            return task.result()
        task.cancel()
        raise TimeoutError(f"the database did not answer within {self._patience_seconds:g} seconds")

    def _forget(self, task: asyncio.Task[object]) -> None:
        """Look at how a piece of work ended, so that asyncio does not complain that nobody did."""
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()

    def _turn(self, *, background: bool) -> AbstractAsyncContextManager[object]:
        """Wait here for a connection, and not in the pool: there nobody knows who is in a hurry."""
        if self.shared:
            return self._background if background else self._people
        return self._order.turn(urgent=not background)

    async def leave_no_traces(self) -> None:
        """Empty the log beside the file of SQLite, in which what was erased can still be read.

        Waits for the disk. PostgreSQL forgets when it sees fit.

        Raises:
            OSError, SQLAlchemyError: the database cannot be used.
        """
        if self.shared:
            return
        async with self._turn(background=True), self._engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            if raw is not None:
                await raw.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
                # The first write into an empty log waits for the disk: it is this one.
                await raw.execute_fetchall("PRAGMA user_version = 0")

    async def now(self, connection: AsyncConnection) -> float:
        """Return the moment by a clock that is the same for all replicas."""
        if self._clock is not None:
            return self._clock()
        asked = text("SELECT extract(epoch FROM clock_timestamp())::double precision")
        return float((await connection.execute(asked)).scalar_one())

    async def listen(self) -> AsyncGenerator[str]:
        """Yield what other processes tell in `CHANGED`, on a connection of its own; PostgreSQL.

        Raises:
            OSError, OperationalError: the connection is gone.
        """
        alone = _telling_outages(
            create_async_engine(
                self._engine.url,
                poolclass=NullPool,
                isolation_level="AUTOCOMMIT",
                connect_args=_bounds(self._engine.url),
            )
        )
        async with alone.connect() as connection:
            await connection.exec_driver_sql(f"LISTEN {CHANGED}")
            raw = (await connection.get_raw_connection()).driver_connection
            if raw is None:
                return
            try:
                async for notice in raw.notifies():
                    yield notice.payload
            except alone.dialect.loaded_dbapi.Error as error:  # the driver's own: not translated
                raise ConnectionError(str(error)) from error

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()
        await self._connections.end()


def sqlite_url(path: Path) -> URL:
    """Return the address of a file, whatever letters its name has."""
    return URL.create("sqlite+aiosqlite", database=str(path))


def _telling_outages(engine: AsyncEngine) -> AsyncEngine:
    """Have an engine of PostgreSQL raise `OperationalError` whenever the database will be back."""
    event.listen(engine.sync_engine, "handle_error", _as_outage)
    return engine


def _as_outage(context: ExceptionContext) -> OperationalError | None:
    """Return the error to raise in place of one that passes; None: it is right as it is.

    A connection that has ended is no mistake either, whatever it said before.
    """
    error = context.sqlalchemy_exception
    if not isinstance(error, DBAPIError) or isinstance(error, OperationalError | InterfaceError):
        return None
    passing = getattr(error.orig, "sqlstate", None) in _PASSING
    if error.orig is None or not (passing or error.connection_invalidated):
        return None
    return OperationalError(
        error.statement,
        error.params,
        error.orig,
        hide_parameters=error.hide_parameters,
        connection_invalidated=error.connection_invalidated,
    )


def _bounds(url: URL, *, reading: bool = False) -> dict[str, str | int]:
    """Return how a connection to PostgreSQL is opened, so that neither side waits for ever.

    A process that stops in the middle of a transaction, or whose machine is lost, holds its locks
    until the server ends it: all others would wait for them, and for hours where TCP alone decides.
    """
    ending = f"-c idle_in_transaction_session_timeout={_IDLE_IN_TRANSACTION}s"
    if reading:
        ending += " -c default_transaction_read_only=on"
    given = url.query.get("options", "")
    options = " ".join([given] if isinstance(given, str) else given)
    return {
        "connect_timeout": _SECONDS,
        "fallback_application_name": "toolbot",
        "options": f"{ending} {options}".strip(),
        "keepalives_idle": _SILENT,
        "keepalives_interval": _SECONDS,
        "keepalives_count": 3,
        "tcp_user_timeout": 1_000 * (_SILENT + 3 * _SECONDS),
    }


Work = Callable[[AsyncConnection], Awaitable[T]]

_RACES = frozenset({"23505", "40001", "40P01"})
"""PostgreSQL's codes for what another transaction was in the way of: a key that is there by now, a
serialization failure, a deadlock (documentation of PostgreSQL, appendix A)."""
_TRIES = 3


async def in_transaction(database: Database, work: Work[T], *, lasting: bool = True) -> T:
    """Do a piece of work in a transaction; once more where another replica was in its way.

    Nobody waits for the disk of SQLite where it need not be `lasting`: `Database.transaction`.

    Raises:
        NotStoredError: the database is unreachable, full or broken. Nothing was written down, as
            far as anybody can know of a database that does not answer.
    """
    with as_not_stored():
        return await database.within_patience(_tried(database, work, lasting=lasting))


async def _tried(database: Database, work: Work[T], *, lasting: bool) -> T:
    failures = 0
    while True:
        try:
            async with database.transaction(lasting=lasting) as connection:
                return await work(connection)
        except DBAPIError as error:
            failures += 1
            if failures == _TRIES or getattr(error.orig, "sqlstate", None) not in _RACES:
                raise


@contextmanager
def as_not_stored() -> Iterator[None]:
    """Say what is wrong with the database in the core's own word.

    Raises:
        NotStoredError: the database cannot be used.
    """
    try:
        yield
    except (OSError, SQLAlchemyError, sqlite3.Error) as error:
        raise NotStoredError(str(error)) from error


def reason_of(error: BaseException) -> str:
    """Return the first line of what the database said. It never repeats a password."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    said = str(getattr(error, "orig", None) or error)
    return said.partition("\n")[0].strip() or type(error).__name__
