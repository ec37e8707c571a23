"""SQLAlchemy's engine and connections, awaited: what its own extension does, without the ORM.

`sqlalchemy.ext.asyncio` loads the ORM, of which nothing here is used: 8 MB, and a tenth of a second
of a start. Knows no table.
"""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import URL, Connection, Dialect, Engine, Executable, create_engine
from sqlalchemy.engine import CursorResult, RowMapping
from sqlalchemy.pool import PoolProxiedConnection
from sqlalchemy.util.concurrency import greenlet_spawn

T = TypeVar("T")
P = ParamSpec("P")

Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]
_AT_ONCE = 1_000
"""Rows of a stream that are fetched at once."""


class AsyncConnection:
    """A connection whose statements are awaited."""

    def __init__(self, connection: Connection) -> None:
        """Take a connection of an engine for asyncio."""
        self.sync_connection = connection

    @property
    def dialect(self) -> Dialect:
        """The kind of database that it leads to."""
        return self.sync_connection.dialect

    @property
    def info(self) -> dict[Any, Any]:
        """What is noted of the connection as long as it is open."""
        return self.sync_connection.info

    async def execute(
        self, statement: Executable, parameters: Parameters | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Execute a statement, and return all that it finds."""
        return await _awaited(self.sync_connection.execute, statement, parameters)

    async def scalar(self, statement: Executable) -> Any:  # noqa: ANN401  # whatever a column holds
        """Return the first column of the first row that a query finds, or None."""
        return (await self.execute(statement)).scalar()

    async def exec_driver_sql(
        self, statement: str, parameters: tuple[Any, ...] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Execute what the driver understands."""
        return await _awaited(self.sync_connection.exec_driver_sql, statement, parameters)

    async def stream(self, query: Executable) -> AsyncIterator[RowMapping]:
        """Yield what a query finds, however much it is: only a piece of it is held."""
        found = await _awaited(
            self.sync_connection.execute, query, execution_options={"stream_results": True}
        )
        rows = found.mappings()
        try:
            while some := await _awaited(rows.fetchmany, _AT_ONCE):
                for row in some:
                    yield row
        finally:
            await _awaited(rows.close)

    async def rollback(self) -> None:
        """Take back what was written in the transaction."""
        await _awaited(self.sync_connection.rollback)

    async def run_sync(
        self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do work that is written for a connection that is not awaited."""
        return await _awaited(partial(work, self.sync_connection, *args, **kwargs))

    async def get_raw_connection(self) -> PoolProxiedConnection:
        """Return the driver's connection."""
        return await _awaited(getattr, self.sync_connection, "connection")


class AsyncEngine:
    """An engine whose connections are awaited."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine for asyncio."""
        self.sync_engine = engine

    @property
    def url(self) -> URL:
        """The address of the database."""
        return self.sync_engine.url

    @property
    def dialect(self) -> Dialect:
        """The kind of database that it leads to."""
        return self.sync_engine.dialect

    def execution_options(self, **options: Any) -> AsyncEngine:  # noqa: ANN401  # as SQLAlchemy has it
        """Return the same engine, whose connections have these options."""
        return AsyncEngine(self.sync_engine.execution_options(**options))

    @asynccontextmanager
    async def connect(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection, and close it at the end."""
        connection = await _awaited(self.sync_engine.connect)
        try:
            yield AsyncConnection(connection)
        finally:
            await _to_its_end(_awaited(connection.close))

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection in a transaction, which is written down unless something is raised."""
        async with self.connect() as connection:
            transaction = await connection.run_sync(Connection.begin)
            try:
                yield connection
            except BaseException as error:
                with _unless_cancelled(error):
                    await _awaited(transaction.__exit__, type(error), error, error.__traceback__)
                raise
            await _awaited(transaction.__exit__, None, None, None)

    async def dispose(self) -> None:
        """Close all connections that nobody uses."""
        await _awaited(self.sync_engine.dispose)


def create_async_engine(
    url: str | URL,
    async_creator: Callable[[], Awaitable[object]] | None = None,
    **options: Any,  # noqa: ANN401  # as SQLAlchemy has it
) -> AsyncEngine:
    """Make an engine for asyncio; `async_creator` opens the driver's connections."""
    if async_creator is not None:

        def create() -> Any:  # noqa: ANN401  # the driver's own
            return engine.dialect.loaded_dbapi.connect(async_creator_fn=async_creator)

        options["creator"] = create
    engine = create_engine(url, _is_async=True, **options)
    return AsyncEngine(engine)


async def _awaited(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do what SQLAlchemy does, awaited; whoever is cancelled meanwhile hears of that alone.

    An interrupted statement may end in an error of the driver. Raised in place of the cancellation,
    it would be taken for an outage, and the work tried again for ever by a program told to stop.
    """
    task = asyncio.current_task()
    before = task.cancelling() if task else 0
    try:
        return await greenlet_spawn(partial(work, *args, **kwargs))
    except Exception as error:
        if task and task.cancelling() > before:
            raise asyncio.CancelledError from error
        raise


@contextmanager
def _unless_cancelled(error: BaseException) -> Iterator[None]:
    """Let what fails while a transaction is taken back be raised, but not for a cancellation.

    The connection is then closed instead, and the server takes the transaction back.
    """
    try:
        yield
    except Exception:
        if not isinstance(error, asyncio.CancelledError):
            raise


async def _to_its_end(closing: Coroutine[Any, Any, None]) -> None:
    """Wait for the end of what gives a connection back, also where the caller is cancelled."""
    task, cancelled = asyncio.create_task(closing), None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            if task.done():
                raise
            cancelled = error
    if cancelled is not None:
        raise cancelled
    task.result()
