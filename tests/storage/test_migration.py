from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, MetaData, insert, select, text, types

from bot.core.base.errors import CannotRunError
from bot.core.digests.schedule import Rhythm
from bot.storage import migration
from bot.storage.database import Database
from bot.storage.migration import migrate, revisions
from bot.storage.rows import weekdays_of
from bot.storage.tables import metadata
from tests.databases import empty_database

_COLUMNS = """
SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name
FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'alembic_version'
ORDER BY table_name, column_name
"""
_INDEXES = """
SELECT indexname, indexdef FROM pg_indexes
WHERE schemaname = 'public' AND tablename <> 'alembic_version' ORDER BY indexname
"""
_STORED = """
SELECT relname, reloptions FROM pg_class WHERE relnamespace = 'public'::regnamespace
AND relkind = 'r' AND relname <> 'alembic_version' ORDER BY relname
"""
_SQLITE_COLUMNS = """
SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, t.sql LIKE '%AUTOINCREMENT%'
FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
WHERE t.type = 'table' AND t.name <> 'alembic_version' ORDER BY t.name, c.cid
"""
_SQLITE_INDEXES = """
SELECT name, tbl_name, sql FROM sqlite_master
WHERE type = 'index' AND tbl_name <> 'alembic_version' ORDER BY name
"""
_DESCRIBED = {
    "sqlite": (_SQLITE_COLUMNS, _SQLITE_INDEXES),
    "postgresql": (_COLUMNS, _INDEXES, _STORED),
}
"""What each engine says of its tables."""
_GIVEN_UP = {("bucket", "tat"), ("chat", "id"), ("chat", "next_ok"), ("subscription", "weekday")}
"""What later revisions leave out, on purpose: paces, which workers keep for themselves now, and the
one day of a weekly digest, which is a bit of its days."""
_VALUES: tuple[tuple[type[types.TypeEngine[Any]], object], ...] = (
    (types.Boolean, True),
    (types.Integer, 1),
    (types.Float, 1.5),
    (types.LargeBinary, b"x"),
    (types.Text, "1"),
)
"""Something to keep in a column of each type."""


@pytest.fixture
async def empty(engine: str, tmp_path: Path) -> AsyncIterator[Database]:
    """A database of each engine, without tables."""
    async with empty_database(engine, tmp_path) as database:
        yield database


@pytest.mark.parametrize(
    "revision",
    [
        None,
        *(pytest.param(one, marks=pytest.mark.long) for one in revisions()[:-1]),
        revisions()[-1],
    ],
)
async def test_a_database_of_any_revision_becomes_that_of_this_program(
    empty: Database, engine: str, tmp_path: Path, revision: str | None
) -> None:
    """Its rows survive, and its tables are those of a database that is made in one step."""
    before: dict[str, list[dict[str, Any]]] = {}
    if revision:
        await migrate(empty, revision)
        before = await _filled(empty)
        assert before
    await migrate(empty)
    after = await _rows(empty)
    for table, (row,) in before.items():
        kept = {name: value for name, value in row.items() if (table, name) not in _GIVEN_UP}
        assert kept.items() <= (after[table][0] if kept else {}).items()
    (tmp_path / "other").mkdir()
    async with empty_database(engine, tmp_path / "other") as other:
        async with other.transaction() as connection:
            await connection.run_sync(metadata.create_all)
        assert await _described(empty, engine) == await _described(other, engine)


async def test_the_day_of_a_weekly_digest_is_the_one_of_its_days(empty: Database) -> None:
    """Who was subscribed on a Friday before there could be several days still is."""
    kept = await _rhythms_after(empty, "0004", "rhythm = 'weekly', weekday = 4")
    assert kept == {("weekly", (4,))}


async def test_who_was_told_monday_to_friday_keeps_these_days(empty: Database) -> None:
    """Working days are those of a country now, and no digest changes its days by itself."""
    kept = await _rhythms_after(empty, "0008", "rhythm = 'workdays', weekdays = 0")
    assert kept == {("weekly", (0, 1, 2, 3, 4))}


def _scripts() -> list[Script]:
    """Return the revisions as Alembic reads them, the last one first."""
    folder = Path(migration.__file__).parent / "migrations"
    return [*ScriptDirectory(str(folder)).walk_revisions()]


def test_no_revision_leads_back() -> None:
    """Migrations go forward only: what a later release wrote is not thrown away."""
    for script in _scripts():
        with pytest.raises(NotImplementedError, match="forward only"):
            script.module.downgrade()


def test_the_files_of_revisions_are_named_by_them() -> None:
    """A start reads their names alone."""
    assert revisions() == tuple(script.revision for script in reversed(_scripts()))


async def test_alembic_finds_nothing_that_is_still_to_be_done(empty: Database) -> None:
    """Who changes a table and forgets the revision hears of it."""
    await migrate(empty)

    def compare(connection: Connection) -> object:
        options = {"compare_type": True, "compare_server_default": True}
        return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)

    async with empty.transaction() as connection:
        assert await connection.run_sync(compare) == []


async def test_replicas_that_start_together_agree(empty: Database) -> None:
    """Whoever comes second finds the work done."""
    await asyncio.gather(*(migrate(empty) for _ in range(4)))
    assert set(await _rows(empty)) == {*metadata.tables, "alembic_version"}


async def test_a_database_of_a_later_release_is_refused(empty: Database) -> None:
    """In a sentence, and nothing is done to it."""
    await migrate(empty)
    async with empty.transaction() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CannotRunError, match=r"later release.*9999"):
        await migrate(empty)


async def test_a_migration_that_fails_leaves_nothing_half_done(empty: Database) -> None:
    """What stood in its way is still there, and none of its tables is."""
    async with empty.transaction() as connection:
        await connection.execute(text("CREATE TABLE sealed (mine INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        await migrate(empty)
    assert set(await _rows(empty)) == {"sealed"}


async def _filled(database: Database) -> dict[str, list[dict[str, Any]]]:
    """Write a row into every table as it is, and return all rows."""
    async with database.transaction() as connection:
        for table in (await connection.run_sync(_reflected)).sorted_tables:
            if table.name != "alembic_version":
                row = {column.name: _value(column.type) for column in table.columns}
                await connection.execute(insert(table).values(row))
    found = await _rows(database)
    return {name: rows for name, rows in found.items() if name != "alembic_version"}


def _value(type_: types.TypeEngine[Any]) -> object:
    return next(value for kind, value in _VALUES if isinstance(type_, kind))


async def _rows(database: Database) -> dict[str, list[dict[str, Any]]]:
    async with database.transaction() as connection:
        tables = (await connection.run_sync(_reflected)).sorted_tables
        found = {table.name: await connection.execute(select(table)) for table in tables}
        return {name: [dict(row) for row in rows.mappings()] for name, rows in found.items()}


def _reflected(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


async def _described(database: Database, engine: str) -> list[tuple[Any, ...]]:
    async with database.transaction() as connection:
        said = [await connection.execute(text(asked)) for asked in _DESCRIBED[engine]]
        return [tuple(row) for rows in said for row in rows]


async def _rhythms_after(
    empty: Database, revision: str, stored: str
) -> set[tuple[str, tuple[int, ...]]]:
    """Have all subscriptions of a revision store something; return what they say by the newest."""
    await migrate(empty, revision)
    before = await _filled(empty)
    async with empty.transaction() as connection:
        await connection.execute(text(f"UPDATE subscription SET {stored}"))  # noqa: S608  # ours
    await migrate(empty)
    async with empty.transaction() as connection:
        found = list(await connection.execute(text("SELECT rhythm, weekdays FROM subscription")))
    assert len(found) == len(before["subscription"]) > 0
    return {(rhythm, weekdays_of(Rhythm(rhythm), bits)) for rhythm, bits in found}
