"""Published changes of the catalogue: one row a change, one row a field of it.

A revision is given in one transaction with its change, to one process at a time. Knows no file and
does not check what is published: whoever publishes has, against the revision that is named.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, func, insert, or_, select, text, update

from bot.core.catalogue.findings import Value
from bot.core.catalogue.overlay import (
    Draft,
    FieldPatch,
    PublishedChange,
    SettledField,
    check_unchanged,
)
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, in_transaction
from bot.storage.rows import Row, moment_of, storable
from bot.storage.tables import catalogue_change, catalogue_field

_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('toolbot.publish'))")
"""One replica at a time publishes. Readers wait for nobody."""
_GRACE_SECONDS = 600.0
"""For which a settled field still counts: while releases change, replicas have two files, and the
one with the older file needs it. As long as an unused catalogue (`catalogue_ledger.py`)."""


async def newest_revision(database: Database) -> int:
    """Return the number of the last change; 0: there is none. One look at the end of an index."""
    async with database.transaction(background=True, lasting=False) as connection:
        return await _newest(connection)


async def live_changes(database: Database) -> tuple[int, tuple[PublishedChange, ...]]:
    """Return the newest revision, and the changes that the files may not know of yet.

    Fields that were settled a while ago are left out, and so are changes that have no others.
    """
    async with database.transaction(background=True) as connection:
        now = await database.now(connection)
        alive = or_(
            catalogue_field.c.settled_at.is_(None),
            catalogue_field.c.settled_at > now - _GRACE_SECONDS,
        )
        return await _newest(connection), await _read(connection, alive)


async def every_change(database: Database) -> tuple[PublishedChange, ...]:
    """Return all that was ever published, the earliest first."""
    async with database.transaction(background=True) as connection:
        return await _read(connection)


async def newest_changes(database: Database, most: int) -> tuple[PublishedChange, ...]:
    """Return so many of the last changes, the newest first: their numbers have no gaps."""
    async with database.transaction() as connection:
        since = await _newest(connection) - most
        return (await _read(connection, catalogue_change.c.revision > since))[::-1]


async def settled_fields(database: Database) -> tuple[SettledField, ...]:
    """Return which fields of changes are over, and why."""
    asked = select(catalogue_field).where(catalogue_field.c.settled_at.is_not(None))
    async with database.transaction(background=True) as connection:
        rows = (await connection.execute(asked)).mappings()
        return tuple(SettledField(row["revision"], row["path"], bool(row["spent"])) for row in rows)


async def published_as(database: Database, key: str) -> int | None:
    """Return the revision of what was published under a key."""
    async with database.transaction(background=True) as connection:
        return await _revision_of(connection, key)


async def add_change(
    database: Database, draft: Draft, fields: Sequence[FieldPatch], *, seen: int, checked: int
) -> int | None:
    """Publish a change and return its revision; None: check it again, somebody else was faster.

    `seen` is the revision at which whoever drafted it saw the entry, `checked` the one with which
    it was checked.

    Raises:
        ChangedSinceError: somebody has changed the same entry since.
        NotStoredError: the database cannot be used; nothing was published.
    """

    async def work(connection: AsyncConnection) -> int | None:
        return await add_change_within(
            database, connection, draft, fields, seen=seen, checked=checked
        )

    return await in_transaction(database, work)


async def add_change_within(  # noqa: PLR0913  # as `add_change`, within what else is to be written
    database: Database,
    connection: AsyncConnection,
    draft: Draft,
    fields: Sequence[FieldPatch],
    *,
    seen: int,
    checked: int,
) -> int | None:
    """Publish a change within a transaction, beside what else that writes: `add_change`."""
    if database.shared:
        await connection.execute(_LOCK)
    known = await _revision_of(connection, draft.key) if draft.key else None
    if known is not None:
        return known
    newest = await _newest(connection)
    if newest > seen:
        later = await _read(connection, catalogue_change.c.revision > seen)
        check_unchanged(later, draft.entry, seen)
    if newest != checked:
        return None
    revision = newest + 1
    now = await database.now(connection)
    await connection.execute(insert(catalogue_change), [_columns(draft, revision, now)])
    if fields:
        await connection.execute(
            insert(catalogue_field), [_field_columns(patch, revision) for patch in fields]
        )
    return revision


async def settle(database: Database, settled: Iterable[SettledField]) -> tuple[SettledField, ...]:
    """Note which fields of changes are over, and return those of which nobody knew."""
    new = []
    async with database.transaction(background=True) as connection:
        now = await database.now(connection)
        for field in settled:
            noted = (
                update(catalogue_field)
                .where(
                    catalogue_field.c.revision == field.revision,
                    catalogue_field.c.path == field.path,
                    catalogue_field.c.settled_at.is_(None),
                )
                .values(spent=field.spent, settled_at=now)
            )
            if (await connection.execute(noted)).rowcount:
                new.append(field)
    return tuple(new)


async def _newest(connection: AsyncConnection) -> int:
    asked = select(func.max(catalogue_change.c.revision))
    newest: int | None = (await connection.execute(asked)).scalar_one()
    return newest or 0


async def _revision_of(connection: AsyncConnection, key: str) -> int | None:
    asked = select(catalogue_change.c.revision).where(catalogue_change.c.key == key)
    return (await connection.execute(asked)).scalar_one_or_none()


async def _read(
    connection: AsyncConnection, which: ColumnElement[bool] | None = None
) -> tuple[PublishedChange, ...]:
    asked = (
        select(
            catalogue_change,
            catalogue_field.c.path,
            catalogue_field.c.base,
            catalogue_field.c.value,
        )
        .join(catalogue_field, catalogue_field.c.revision == catalogue_change.c.revision)
        .order_by(catalogue_change.c.revision, catalogue_field.c.path)
    )
    rows = await connection.execute(asked if which is None else asked.where(which))
    changes: dict[int, Row] = {}
    fields: dict[int, list[FieldPatch]] = defaultdict(list)
    for row in rows.mappings():
        changes[row["revision"]] = row
        fields[row["revision"]].append(
            FieldPatch(row["path"], _value(row["base"]), _value(row["value"]))
        )
    return tuple(_change_of(row, fields[revision]) for revision, row in changes.items())


def _change_of(row: Row, fields: Iterable[FieldPatch]) -> PublishedChange:
    return PublishedChange(
        revision=row["revision"],
        entry=row["entry"],
        fields=tuple(fields),
        at=moment_of(row["at"]),
        actor=row["actor"],
        reason=row["reason"],
        evidence=tuple(json.loads(row["evidence"])),
        undoes=row["undoes"],
    )


def _columns(draft: Draft, revision: int, now: float) -> dict[str, object]:
    return {
        "revision": revision,
        "entry": draft.entry,
        "at": now,
        "actor": storable(draft.actor),
        "reason": storable(draft.reason),
        "evidence": json.dumps(draft.evidence),
        "undoes": draft.undoes,
        "key": draft.key,
    }


def _field_columns(patch: FieldPatch, revision: int) -> dict[str, object]:
    return {
        "revision": revision,
        "path": patch.path,
        "base": json.dumps(patch.base),
        "value": json.dumps(patch.value),
    }


def _value(kept: str) -> Value | None:
    found: Value | None = json.loads(kept)
    return found
