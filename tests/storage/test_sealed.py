from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.errors import NotKept
from bot.storage.sealed import SealedStates, SqliteVault, new_key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The path of a vault in a folder that is not there yet."""
    return tmp_path / "state" / "sealed.sqlite3"


async def test_what_is_kept_comes_back_until_it_is_erased(file: Path) -> None:
    """Also in another process, with the same key."""
    keys = (new_key(),)
    assert await SqliteVault(file, keys).read("a") is None
    assert not await SqliteVault(file, keys).replace("a", "first", None)
    await SqliteVault(file, keys).write("a", "first")
    await SqliteVault(file, keys).write("a", "second\nline")
    assert await SqliteVault(file, keys).read("a") == "second\nline"
    assert await SqliteVault(file, keys).replace("a", "second\nline", None)
    assert await SqliteVault(file, keys).read("a") is None


async def test_only_the_owner_can_read_the_file_and_nobody_the_secrets(file: Path) -> None:
    """Neither before nor after they are erased."""
    vault = SqliteVault(file, (new_key(),))
    await vault.write("a", "the-secret")
    assert file.stat().st_mode & 0o077 == 0
    sealed = _sealed(file, "a")
    assert b"the-secret" not in file.read_bytes()
    assert await vault.replace("a", "the-secret", None)
    assert sealed not in file.read_bytes()


async def test_what_has_changed_meanwhile_is_not_replaced(file: Path) -> None:
    """Whoever decides on what it was must look again."""
    vault = SqliteVault(file, (new_key(),))
    await vault.write("a", "first")
    assert await vault.replace("a", "first", "second")
    for secret in ("third", None):
        assert not await vault.replace("a", "first", secret)
    assert await vault.read("a") == "second"


async def test_a_file_that_is_locked_keeps_nobody_else_waiting(file: Path) -> None:
    """The event loop goes on, and acknowledges."""
    vault = SqliteVault(file, (new_key(),))
    await vault.write("a", "first")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        reading = asyncio.create_task(vault.read("a"))
        await asyncio.sleep(0.1)
        assert not reading.done()
        other.execute("ROLLBACK")
        assert await reading == "first"


async def test_a_broken_file_is_said_to_be_one(file: Path) -> None:
    """Whatever is done with it."""
    file.parent.mkdir()
    file.write_bytes(b"damaged" * 1_000)
    vault = SqliteVault(file, (new_key(),))
    for work in (vault.read("a"), vault.write("a", "b"), vault.replace("a", "b", None)):
        with pytest.raises(NotKept):
            await work


async def test_keys_rotate(file: Path) -> None:
    """A new key first, the old one behind it, everything sealed anew, the old one gone."""
    old, new = new_key(), new_key()
    await SqliteVault(file, (old,)).write("a", "secret")
    both = SqliteVault(file, (new, old))
    assert await both.read("a") == "secret"
    assert both.rotate() == 1
    assert await SqliteVault(file, (new,)).read("a") == "secret"
    with pytest.raises(LookupError, match="TOOLBOT_ENCRYPTION_KEYS"):
        await SqliteVault(file, (old,)).read("a")


async def test_a_rotation_without_the_old_key_changes_nothing(file: Path) -> None:
    """It says so."""
    old, new = new_key(), new_key()
    await SqliteVault(file, (old,)).write("a", "secret")
    with pytest.raises(LookupError):
        SqliteVault(file, (new,)).rotate()
    assert await SqliteVault(file, (old,)).read("a") == "secret"


def test_there_may_be_nothing_to_rotate(file: Path) -> None:
    """Before anything was kept."""
    assert SqliteVault(file, (new_key(),)).rotate() == 0


async def test_a_secret_cannot_be_put_under_another_name(file: Path) -> None:
    """Whoever can write the file cannot give one workspace the token of another."""
    vault = SqliteVault(file, (new_key(),))
    await vault.write("a", "of a")
    await vault.write("b", "of b")
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE sealed SET secret = ? WHERE name = 'b'", (_sealed(file, "a"),))
    with pytest.raises(LookupError):
        await vault.read("b")


def test_states_are_ours_and_have_an_age() -> None:
    """With any of the keys, and never with another."""
    old, new = new_key(), new_key()
    state = SealedStates((old,), lambda: 1_000.0).issue()
    assert SealedStates((new, old), lambda: 1_060.0).age(state) == 60
    assert SealedStates((new,), lambda: 1_060.0).age(state) is None
    assert SealedStates((new,), lambda: 1_060.0).age("something") is None
    assert SealedStates((old,), lambda: 1_000.0).issue() != state


def _sealed(file: Path, name: str) -> bytes:
    with closing(sqlite3.connect(file)) as database:
        row = database.execute("SELECT secret FROM sealed WHERE name = ?", (name,)).fetchone()
    return bytes(row[0])
