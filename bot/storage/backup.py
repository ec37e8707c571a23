"""A copy of all that the database holds, as one file that either engine takes back.

A file is compressed lines of JSON: what it is and of which moment, then a row a line, then how many
there were and their checksum. It is read in one transaction, so that it is of one moment whatever
is written meanwhile. Tokens stay sealed; the keys are not in it.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select, text

from bot.core.base.errors import CannotRunError
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database
from bot.storage.migration import revision_of
from bot.storage.tables import delivery, event, metadata, subscription

_FORMAT = "toolbot backup 1"
_LONGEST_LINE = 64_000_000
"""Bytes of a row, far more than any has: a file that is none of ours does not fill the memory."""
_SNAPSHOT = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
_BYTES = "base64"
COUNTED = {
    subscription.name: (subscription.c.id, delivery.c.subscription),
    event.name: (event.c.id,),
}
"""Tables whose ids count up, and where ids stand that were given and may never be given again."""


@dataclass(frozen=True, slots=True)
class Header:
    """Of which release, revision of the tables and moment a backup is, and the last ids given."""

    release: str
    revision: str
    moment: float
    last_ids: Mapping[str, int]


async def write_backup(database: Database, path: Path, release: str) -> int:
    """Write all rows to a file that is not there yet, and return how many they are.

    Beside a program that runs; nobody waits for it. The file is whole or not there.

    Raises:
        CannotRunError: there is such a file, or it cannot be written.
        OSError, SQLAlchemyError: the database cannot be read.
    """
    _check_new(path)
    new = path.with_name(f"{path.name}.part")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            with gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as packed:
                count, checksum = 0, hashlib.sha256()
                async for line in _lines(database, release):
                    packed.write(line)
                    checksum.update(line)
                    count += 1
                packed.write(_line({"rows": count - 1, "sha256": checksum.hexdigest()}))
            file.flush()
            os.fsync(file.fileno())
        new.rename(path)
    except OSError as error:
        raise CannotRunError(f"{path} cannot be written ({error.strerror or error}).") from None
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
    return count - 1


def read_header(path: Path) -> Header:
    """Read a backup to its end, and return what it is.

    Raises:
        CannotRunError: it cannot be read, is none, or is damaged.
    """
    lines, checksum, count = _read_lines(path), hashlib.sha256(), -1
    first = next(lines, b"{}")
    end: Mapping[str, object] = {}
    header = _header(first, path)
    line = first
    for following in lines:
        checksum.update(line)
        count += 1
        line = following
    with suppress(ValueError):
        end = json.loads(line)
    if end != {"rows": count, "sha256": checksum.hexdigest()}:
        raise CannotRunError(f"{path} is damaged or cut off. Take another backup.")
    return header


def read_rows(path: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield the rows of a backup that was read before, each with the name of its table."""
    lines = _read_lines(path)
    next(lines)
    for line in lines:
        for name, row in json.loads(line).items():
            if isinstance(row, dict):  # else it is the last line
                yield name, {column: _value(value) for column, value in row.items()}


def _read_lines(path: Path) -> Iterator[bytes]:
    """Yield the lines of a backup.

    Raises:
        CannotRunError: it cannot be read, or is no such file.
    """
    try:
        with gzip.open(path) as file:
            while line := file.readline(_LONGEST_LINE):
                yield line
    except (OSError, EOFError) as error:
        why = getattr(error, "strerror", None) or "it is damaged, or no backup"
        raise CannotRunError(f"{path} cannot be read ({why}).") from None


async def _lines(database: Database, release: str) -> AsyncIterator[bytes]:
    async with database.transaction() as connection:
        if database.shared:
            await connection.execute(_SNAPSHOT)
        revision = await connection.run_sync(revision_of)
        yield _line(
            {
                "format": _FORMAT,
                "release": release,
                "revision": revision,
                "moment": await database.now(connection),
                "last_ids": {name: await _last_id(connection, name) for name in COUNTED},
            }
        )
        for name, table in metadata.tables.items():
            async for row in connection.stream(select(table).order_by(*table.primary_key)):
                yield _line({name: {column: _json(row[column]) for column in row}})


async def _last_id(connection: AsyncConnection, name: str) -> int:
    """Return the last id that a table has given; one that was deleted counts where it is known."""
    ids = [
        (await connection.execute(select(func.max(column)))).scalar_one() or 0
        for column in COUNTED[name]
    ]
    if connection.dialect.name == "sqlite":
        asked = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    else:
        asked = text("SELECT pg_sequence_last_value(pg_get_serial_sequence(:name, 'id')::regclass)")
    if await _counts(connection, name):
        ids.append((await connection.execute(asked, {"name": name})).scalar_one_or_none() or 0)
    return max(ids)


async def _counts(connection: AsyncConnection, name: str) -> bool:
    """Tell whether the engine remembers the last id of a table; `event` of SQLite does not."""
    if connection.dialect.name != "sqlite":
        return True
    asked = text("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence'")
    return name == subscription.name and bool((await connection.execute(asked)).scalar_one())


def _header(line: bytes, path: Path) -> Header:
    with suppress(ValueError, KeyError, TypeError, AttributeError):
        read = json.loads(line)
        if read["format"] == _FORMAT:
            last_ids = {str(name): int(id_) for name, id_ in read["last_ids"].items()}
            return Header(
                str(read["release"]), str(read["revision"]), float(read["moment"]), last_ids
            )
    raise CannotRunError(f"{path} is no backup that this release of toolbot can read.")


def _check_new(path: Path) -> None:
    if path.exists():
        raise CannotRunError(f"{path} is there already. Give another name, or move that file away.")


def _line(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _json(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return {_BYTES: base64.b64encode(value).decode()}
    return value


def _value(value: object) -> object:
    if isinstance(value, dict):
        return base64.b64decode(value[_BYTES])
    return value
