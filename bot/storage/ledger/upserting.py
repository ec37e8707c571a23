"""Rows that are inserted, or take the place of those with their keys: one form for both engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


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


def adding_to(table: Table, connection: AsyncConnection) -> postgresql.Insert | sqlite.Insert:
    """Return an insertion that can give way to rows that are there, in the words of the engine."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
