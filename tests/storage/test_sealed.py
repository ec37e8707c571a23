from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.sealed import SealedStates, SqliteVault, new_key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The path of a vault in a folder that is not there yet."""
    return tmp_path / "state" / "sealed.sqlite3"


async def test_what_is_kept_comes_back_until_it_is_erased(file: Path) -> None:
    """Also in another process, with the same key."""
    keys = (new_key(),)
    assert await SqliteVault(file, keys).read("a") is None
    await SqliteVault(file, keys).erase("a")
    await SqliteVault(file, keys).write("a", "first")
    await SqliteVault(file, keys).write("a", "second\nline")
    assert await SqliteVault(file, keys).read("a") == "second\nline"
    await SqliteVault(file, keys).erase("a")
    assert await SqliteVault(file, keys).read("a") is None


async def test_only_the_owner_can_read_the_file_and_nobody_the_secrets(file: Path) -> None:
    """Neither before nor after they are erased."""
    vault = SqliteVault(file, (new_key(),))
    await vault.write("a", "the-secret")
    assert file.stat().st_mode & 0o077 == 0
    sealed = _sealed(file, "a")
    assert b"the-secret" not in file.read_bytes()
    await vault.erase("a")
    assert sealed not in file.read_bytes()


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
