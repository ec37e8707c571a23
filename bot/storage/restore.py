"""A backup becomes the database again, and sends nothing again that was sent since.

What was on its way or waiting at the moment of the backup may have arrived since: it is looked up
where the platform can be asked, and else set aside as unknown. So it is with digests that became
due since: a place is told in its history that one may have come. Everything is in one transaction.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path

from sqlalchemy import (
    Connection,
    MetaData,
    case,
    delete,
    false,
    func,
    insert,
    inspect,
    null,
    or_,
    select,
    text,
    update,
)

from bot.core.base.errors import CannotRunError
from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import Event, possibly_told
from bot.storage.async_engine import AsyncConnection
from bot.storage.backup import Header, read_header, read_rows
from bot.storage.database import Database
from bot.storage.migration import revision_of, revisions, upgrade_within
from bot.storage.rows import UNREADABLE, columns_of, moment_of, subscription_of
from bot.storage.sql import upsert
from bot.storage.subscriptions import note_events
from bot.storage.tables import (
    IS_OPEN,
    bucket,
    delivery,
    inbox,
    metadata,
    setting,
    subscription,
    worker,
)

_AT_ONCE = 500
"""Rows of one statement."""
_VERSIONS = "alembic_version"
_RESTORED = "restored"
"""The setting that says of which moment a backup is, until the first start has gone by it."""
_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND application_name = 'toolbot' AND pid <> pg_backend_pid()"
)
_LOOKS, _BETWEEN_LOOKS = 15, 0.2
"""How often the others are looked for, and the seconds between: PostgreSQL takes a moment to notice
that a copy has just been stopped."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restore: the moment of the backup, its rows, and the digests in doubt."""

    moment: dt.datetime
    rows: int
    doubtful: int


async def restore_backup(
    database: Database, path: Path, *, replace: bool, sent_since: bool
) -> Restored:
    """Put all rows of a backup into a database, which nobody else may use meanwhile.

    `replace`: what is there goes. `sent_since`: a bot may have gone on sending after the backup.

    Raises:
        CannotRunError: the file cannot be used, the database is not empty, or a bot uses it.
        OSError, SQLAlchemyError: the database cannot be written; it is as it was.
    """
    header = read_header(path)
    if header.revision not in revisions():
        raise CannotRunError(
            f"{path} was made by a later release ({header.release}). Restore it with that one."
        )
    if database.shared and await _is_used(database):
        raise CannotRunError("A bot still uses the database. Stop all copies of it first.")
    async with database.transaction() as connection:
        await connection.run_sync(_make_room, path, replace=replace)
        await connection.run_sync(upgrade_within, header.revision)
        rows = await connection.run_sync(_fill, path)
        await connection.run_sync(upgrade_within, "head")
        await _go_on_counting(connection, header)
        doubtful = await _release_undelivered(connection, header, sent_since=sent_since)
    return Restored(moment_of(header.moment), rows, doubtful)


async def _is_used(database: Database) -> bool:
    """Tell whether others stay connected.

    Each look is a transaction of its own: within one, PostgreSQL shows the same picture again (its
    documentation, Viewing Statistics).
    """
    for look in range(_LOOKS):
        if look:
            await asyncio.sleep(_BETWEEN_LOOKS)
        async with database.transaction() as connection:
            if not await connection.scalar(_OTHERS):
                return False
    return True


async def settle_restored(database: Database, batch: int, zones: Zones) -> int:
    """Count the runs as done that came between a backup and this first start on it.

    Their digests may have come from the bot that ran then: the place is told so in its history, and
    hears of what is new from `batch` on. Returns how many places that were.
    """
    async with database.transaction() as connection:
        asked = select(setting.c.value).where(setting.c.name == _RESTORED).with_for_update()
        written = (await connection.execute(asked)).scalar_one_or_none()
        if written is None:
            return 0
        now = await database.now(connection)
        since = moment_of(json.loads(written))
        passed = select(subscription).where(subscription.c.next_due <= now)
        rows = (await connection.execute(passed.with_for_update())).mappings().all()
        for row in rows:
            try:
                after = possibly_told(subscription_of(row), batch, zones, moment_of(now))
            except UNREADABLE:  # `digest status` names it
                continue
            changed = update(subscription).where(subscription.c.id == row["id"])
            await connection.execute(changed.values(columns_of(after)))
            why = f"restored from a backup of {since:%Y-%m-%d %H:%M} UTC"
            event = Event(moment_of(now), "bot", "unknown", why)
            await note_events(connection, [(row["place"], event)])
        await connection.execute(delete(setting).where(setting.c.name == _RESTORED))
        return len(rows)


def _make_room(connection: Connection, path: Path, *, replace: bool) -> None:
    """Drop the tables that are there, if that is wanted or they are empty."""
    there = set(inspect(connection).get_table_names())
    at = revision_of(connection)
    ours = there & {*metadata.tables, _VERSIONS}
    if at is not None and at not in revisions():
        if connection.dialect.name != "sqlite":
            raise CannotRunError(
                "The database was made by a later release, which has tables that this one does not"
                " know. Make an empty database, and set TOOLBOT_DATABASE_URL to that."
            )
        ours = there
    found = MetaData()
    found.reflect(connection, only=sorted(ours))
    if not replace and any(_has_rows(connection, found, name) for name in ours - {_VERSIONS}):
        raise CannotRunError(
            "The database is not empty. To have the backup in place of all that is there, run:"
            f" toolbot restore {path} --replace"
        )
    found.drop_all(connection)


def _has_rows(connection: Connection, found: MetaData, name: str) -> bool:
    return connection.execute(select(found.tables[name]).limit(1)).first() is not None


def _fill(connection: Connection, path: Path) -> int:
    """Write the rows into tables as they were at the revision of the backup."""
    found = MetaData()
    found.reflect(connection)
    count = 0
    for name, rows in _chunks(read_rows(path)):
        if name not in found.tables:
            raise CannotRunError(f"{path} has a table “{name}”, which this release does not know.")
        connection.execute(insert(found.tables[name]), rows)
        count += len(rows)
    return count


def _chunks(
    rows: Iterable[tuple[str, dict[str, object]]],
) -> Iterator[tuple[str, list[dict[str, object]]]]:
    for name, group in groupby(rows, key=lambda row: row[0]):
        while chunk := [row for _, row in islice(group, _AT_ONCE)]:
            yield name, chunk


async def _go_on_counting(connection: AsyncConnection, header: Header) -> None:
    """Let no id be given again that was given before the backup: names of digests hold them."""
    for name, last in header.last_ids.items():
        if connection.dialect.name == "postgresql" and last:
            asked = "SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)"
            await connection.execute(text(asked), {"name": name, "last": last})
    if connection.dialect.name == "sqlite" and header.last_ids.get(subscription.name):
        last_id = {"name": subscription.name, "last": header.last_ids[subscription.name]}
        gone = text("DELETE FROM sqlite_sequence WHERE name = :name")
        await connection.execute(gone, {"name": subscription.name})
        add = "INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"
        await connection.execute(text(add), last_id)


async def _release_undelivered(
    connection: AsyncConnection, header: Header, *, sent_since: bool
) -> int:
    """Free what the processes of then held, and return how many digests are in doubt."""
    await connection.execute(delete(worker))
    await connection.execute(update(bucket).values(owner=null()))
    in_doubt = or_(delivery.c.doubtful, delivery.c.holder.is_not(None))
    waiting = inbox.c.answered == false()
    if not sent_since:
        await connection.execute(
            update(delivery).where(IS_OPEN, in_doubt).values(doubtful=True, holder=null())
        )
        await connection.execute(update(inbox).where(waiting).values(lease_until=0.0))
    else:
        since = case((in_doubt, delivery.c.claimed_at), else_=header.moment)
        unsure = {"doubtful": True, "repeats": False, "claimed_at": since, "holder": null()}
        await connection.execute(update(delivery).where(IS_OPEN).values(unsure))
        done = {"answered": True, "body": null(), "lease_until": 0.0}
        await connection.execute(update(inbox).where(waiting).values(done))
        row = {"name": _RESTORED, "value": json.dumps(header.moment)}
        await upsert(connection, setting, [row])
    doubts = select(func.count()).select_from(delivery).where(IS_OPEN, delivery.c.doubtful)
    return int((await connection.execute(doubts)).scalar_one())
