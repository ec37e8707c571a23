"""Forms of SQL that both engines take: rows inserted or replaced by key, ids that begin alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Column, ColumnElement, Table, and_, or_
from sqlalchemy.dialects import sqlite

from bot.storage.async_engine import AsyncConnection

if TYPE_CHECKING:  # megabytes that a bot on SQLite does without
    from sqlalchemy.dialects import postgresql


def within(ids: Column[str], place: str) -> ColumnElement[bool]:
    """Match the id of a place and those of its threads: its own, a colon and more."""
    return or_(ids == place, begins(ids, f"{place}:"))


def begins(ids: Column[str], prefix: str) -> ColumnElement[bool]:
    """Match ids, which are compared byte by byte, that begin with a prefix of our own making."""
    after = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    return and_(ids >= prefix, ids < after)


async def upsert(
    connection: AsyncConnection,
    table: Table,
    rows: Sequence[Mapping[str, object]],
    *,
    where: ColumnElement[bool] | None = None,
) -> int:
    """Write rows whose keys differ, and return how many were written.

    A row that is there already is replaced, with `where` only if it is so.
    """
    writing = adding_to(table, connection).values(rows)
    keys = [column.name for column in table.primary_key]
    written = writing.on_conflict_do_update(
        index_elements=keys,
        set_={name: writing.excluded[name] for name in rows[0] if name not in keys},
        where=where,
    )
    return len((await connection.execute(written.returning(*table.primary_key))).all())


async def replace(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, object]]
) -> None:
    """Write rows whose keys differ, also over those that are there.

    It is one statement however many rows there are, so that SQLAlchemy makes it once for all times.
    """
    writing = adding_to(table, connection)
    keys = [column.name for column in table.primary_key]
    changed = {name: writing.excluded[name] for name in rows[0] if name not in keys}
    await connection.execute(writing.on_conflict_do_update(index_elements=keys, set_=changed), rows)


def adding_to(table: Table, connection: AsyncConnection) -> postgresql.Insert | sqlite.Insert:
    """Return an insertion that can give way to rows that are there, in the words of the engine."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    return sqlite.insert(table)
