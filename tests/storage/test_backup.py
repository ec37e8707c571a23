"""A backup holds all that is kept, and goes back into either engine; what it is not is told."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy import BigInteger, Boolean, Double, Integer, LargeBinary, Table

from bot.core.base.errors import CannotRunError
from bot.core.base.people import Person
from bot.storage.backup import write_backup
from bot.storage.database import Database
from bot.storage.languages import SqlLanguageChoices
from bot.storage.migration import revisions
from bot.storage.restore import restore_backup
from bot.storage.tables import metadata, worker
from tests.databases import ENGINES, ready_address, ready_database
from tests.storage.values import GROUP, add, rows_of, subscribe, subscriptions_in


def _row(table: Table) -> dict[str, object]:
    """Return a row with a value in each column, and letters of several scripts."""
    row: dict[str, object] = {}
    for number, column in enumerate(table.columns, 1):
        match column.type:
            case Boolean():
                row[column.name] = True
            case LargeBinary():
                row[column.name] = bytes(range(256))
            case Double():
                row[column.name] = 1_700_000_000.123456 + number
            case Integer() | BigInteger():
                row[column.name] = number
            case _:
                row[column.name] = f"{column.name} “é” 工具 {chr(10)} {chr(0x1F600)}"
    return row


async def _restore(database: Database, path: Path, **how: bool) -> None:
    await restore_backup(database, path, **({"replace": False, "sent_since": False} | how))


@pytest.mark.postgresql
@pytest.mark.parametrize("other", ENGINES)
async def test_all_that_is_kept_comes_back_on_either_engine(
    database: Database, other: str, tmp_path: Path
) -> None:
    """Each column of each table; but for the processes of then, which are no more."""
    for table in metadata.tables.values():
        await add(database, table, _row(table))
    assert await write_backup(database, tmp_path / "one", "1.0") == len(metadata.tables)
    (tmp_path / "other").mkdir()
    async with ready_database(other, tmp_path / "other") as restored:
        await _restore(restored, tmp_path / "one")
        for table in metadata.tables.values():
            rows = [dict(row) for row in await rows_of(restored, table)]
            expected = [dict(row) for row in await rows_of(database, table)]
            if table is worker:
                expected = []
            if table.name == "bucket":
                expected[0]["owner"] = None
            assert rows == expected, table.name


async def test_the_file_is_the_operators_alone(database: Database, tmp_path: Path) -> None:
    """And it takes the place of no other."""
    await write_backup(database, tmp_path / "one", "1.0")
    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o600
    with pytest.raises(CannotRunError, match="is there already"):
        await write_backup(database, tmp_path / "one", "1.0")
    assert sorted(file.name for file in tmp_path.glob("one*")) == ["one"]


async def test_what_is_kept_is_not_replaced_unless_somebody_says_so(
    database: Database, tmp_path: Path
) -> None:
    """Then all of it goes."""
    store = subscriptions_in(database)
    await write_backup(database, tmp_path / "empty", "1.0")
    await subscribe(store, GROUP)
    with pytest.raises(CannotRunError, match="--replace"):
        await _restore(database, tmp_path / "empty")
    assert await store.of(GROUP) is not None
    await _restore(database, tmp_path / "empty", replace=True)
    assert await store.of(GROUP) is None


async def test_no_id_is_given_again_that_was_given_before(
    database: Database, tmp_path: Path
) -> None:
    """Names of digests hold the ids of subscriptions."""
    store = subscriptions_in(database)
    (first,) = await subscribe(store, GROUP)
    await store.change(GROUP, lambda _before, _batch: None, (await store.history(GROUP, 1))[0])
    await write_backup(database, tmp_path / "one", "1.0")
    await _restore(database, tmp_path / "one", replace=True)
    (second,) = await subscribe(store, GROUP)
    assert second > first


@pytest.mark.parametrize("harm", ["cut off", "changed", "of nobody", "no file"])
async def test_a_damaged_file_changes_nothing(
    database: Database, tmp_path: Path, harm: str
) -> None:
    """It is read to its end before anything is written."""
    store, path = subscriptions_in(database), tmp_path / "one"
    await subscribe(store, GROUP)
    await write_backup(database, path, "1.0")
    lines = gzip.decompress(path.read_bytes()).splitlines(keepends=True)
    match harm:
        case "cut off":
            path.write_bytes(path.read_bytes()[:-20])
        case "changed":
            lines[1] = lines[1].replace(b"telegram:-5", b"telegram:-6")
            path.write_bytes(gzip.compress(b"".join(lines)))
        case "of nobody":
            path.write_bytes(gzip.compress(b"nothing\n" * 3))
        case _:
            path.unlink()
    with pytest.raises(CannotRunError, match=str(path)):
        await _restore(database, path, replace=True)
    assert await store.of(GROUP) is not None


def _written(path: Path, revision: str, *rows: Mapping[str, object]) -> None:
    """Write a backup as a release of some revision would have."""
    header = {"format": "toolbot backup 1", "release": "9.9", "moment": 1.0, "last_ids": {}}
    lines = [
        json.dumps(line).encode() + b"\n" for line in ({**header, "revision": revision}, *rows)
    ]
    end = {"rows": len(rows), "sha256": hashlib.sha256(b"".join(lines)).hexdigest()}
    path.write_bytes(gzip.compress(b"".join((*lines, json.dumps(end).encode()))))


@pytest.mark.long
async def test_a_backup_of_an_earlier_release_is_brought_up_to_date(
    database: Database, tmp_path: Path
) -> None:
    """Its rows go into the tables of then, which become those of now."""
    for revision in revisions():
        row = {"language": {"owner": "person:telegram:1", "code": "fr"}}
        _written(tmp_path / revision, revision, row)
        await _restore(database, tmp_path / revision, replace=True)
        (kept,) = await rows_of(database, metadata.tables["language"])
        assert kept["code"] == "fr"
        await subscribe(subscriptions_in(database), GROUP)


async def test_a_backup_of_a_later_release_is_refused(database: Database, tmp_path: Path) -> None:
    """With the name of the release that knows it."""
    _written(tmp_path / "one", "9999")
    with pytest.raises(CannotRunError, match=r"later release \(9\.9\)"):
        await _restore(database, tmp_path / "one")


@pytest.mark.postgresql
async def test_while_a_bot_uses_the_database_nothing_is_restored(tmp_path: Path) -> None:
    """It would go on with what it knows. A folder is locked by its bot."""
    async with ready_address("postgresql", tmp_path) as url:
        bot, operator = Database(url), Database(url)
        assert (await SqlLanguageChoices(bot).of(Person("telegram:1"), GROUP)).place is None
        await write_backup(operator, tmp_path / "one", "1.0")
        with pytest.raises(CannotRunError, match="Stop all copies"):
            await _restore(operator, tmp_path / "one", replace=True)
        await bot.close()
        await _restore(operator, tmp_path / "one", replace=True)
        await operator.close()
