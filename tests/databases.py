"""Databases for tests: SQLite in a folder, and a real PostgreSQL from a wheel or `DATABASE_URL`.

One server for all processes of a run; a test gets a database of its own in it, empty or a copy of
one that has all tables.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import URL, make_url

from bot import storage
from bot.runtime.private_folder import make_private
from bot.storage.database import Database, sqlite_url
from bot.storage.migration import migrate
from bot.storage.where import database_file
from tests.patience import PATIENCE
from tests.postgresql import server_of_run

ENGINES = ("sqlite", "postgresql")
EACH_ENGINE = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql))
"""Parameters of a fixture."""


def server_url() -> str:
    """Return the address of the server that is given, else of this run's own, begun if need be."""
    return os.environ.get("DATABASE_URL") or server_of_run().url


@contextmanager
def fresh_postgresql(server: str, template: str = "template1") -> Iterator[str]:
    """Make a database in a server, empty or a copy of another one, and drop it afterwards."""
    name = f"toolbot_{uuid4().hex}"
    with _administered(server) as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield _address(server, name).render_as_string(hide_password=False)
    finally:
        with _administered(server) as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def migrated_template(server: str) -> str:
    """Return the name of a database with all tables, to be copied. It is made once per migrations.

    Its name is given when it is whole, so that a run that is cut off leaves no half of one.
    """
    name = f"toolbot_template_{_fingerprint()}"
    with _administered(server) as connection:
        connection.execute(text("SELECT pg_advisory_lock(hashtext('toolbot.template'))"))
        known = text("SELECT 1 FROM pg_database WHERE datname = :name")
        if connection.execute(known, {"name": name}).first() is None:
            connection.execute(text(f"DROP DATABASE IF EXISTS {name}_new WITH (FORCE)"))
            connection.execute(text(f"CREATE DATABASE {name}_new"))
            asyncio.run(_migrate(_address(server, f"{name}_new")))
            connection.execute(text(f"ALTER DATABASE {name}_new RENAME TO {name}"))
    return name


@asynccontextmanager
async def ready_database(
    engine: str, folder: Path, clock: Callable[[], float] | None = None
) -> AsyncIterator[Database]:
    """Give a database of an engine that has all tables, and drop it afterwards."""
    async with ready_address(engine, folder) as url, _opened(engine, url, clock) as database:
        yield database


@asynccontextmanager
async def ready_address(engine: str, folder: Path) -> AsyncIterator[str]:
    """Give the address of a database that has all tables, and drop it afterwards.

    One that a folder has already is one that was made here.
    """
    template = "template1"
    if engine == "postgresql":
        template = await asyncio.to_thread(migrated_template, server_url())
    elif not database_file(folder).exists():
        shutil.copy(await _migrated_file(), database_file(folder))
    with address_of(engine, folder, template) as url:
        yield url


async def give_tables(state: Path) -> None:
    """Put a database with all tables into the folder of a bot's state: opening it migrates none."""
    make_private(state)
    file = database_file(state)
    shutil.copy(await _migrated_file(), file)
    file.chmod(0o600)


async def _migrated_file() -> Path:
    """Return a file with all tables, to be copied. It is made once per migrations."""
    file = Path(tempfile.gettempdir()) / f"toolbot-test-{_fingerprint()}.sqlite3"
    if not file.exists():
        new = file.with_suffix(f".{uuid4().hex}")
        await _migrate(sqlite_url(new))
        new.replace(file)
    return file


@asynccontextmanager
async def empty_database(
    engine: str, folder: Path, clock: Callable[[], float] | None = None
) -> AsyncIterator[Database]:
    """Give a database of an engine, without tables, and drop it afterwards."""
    with address_of(engine, folder) as url:
        async with _opened(engine, url, clock) as database:
            yield database


@asynccontextmanager
async def _opened(
    engine: str, url: str, clock: Callable[[], float] | None
) -> AsyncIterator[Database]:
    real = time.time if engine == "sqlite" else None  # noqa: TID251  # PostgreSQL has its own
    database = Database(url, clock or real, patience_seconds=PATIENCE)
    try:
        yield database
    finally:
        await database.close()


async def lose_table(database: Database, name: str) -> None:
    """Drop a table, as a damaged disk does: what needs it fails from now on."""
    async with database.transaction() as connection:
        await connection.exec_driver_sql(f"DROP TABLE {name}")


@contextmanager
def address_of(engine: str, folder: Path, template: str = "template1") -> Iterator[str]:
    """Give the address of a new database of an engine."""
    if engine == "postgresql":
        with fresh_postgresql(server_url(), template) as url:
            yield url
    else:
        yield str(sqlite_url(database_file(folder)))


@contextmanager
def _administered(server: str) -> Iterator[Connection]:
    admin = create_engine(_address(server), isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            yield connection
    finally:
        admin.dispose()


async def _migrate(address: URL) -> None:
    database = Database(address, float)
    await migrate(database)
    await database.close()


def _address(server: str, name: str | None = None) -> URL:
    address = make_url(server).set(drivername="postgresql+psycopg")
    return address.set(database=name) if name else address


@cache
def _fingerprint() -> str:
    """Name the migrations as they are."""
    folder = Path(storage.__file__).parent / "migrations"
    sources = (file.read_bytes() for file in sorted(folder.rglob("*.py")))
    return hashlib.sha256(b"".join(sources)).hexdigest()[:16]
