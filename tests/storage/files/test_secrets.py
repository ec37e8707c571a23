from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Protocol

import pytest

from bot.adapters.slack import ports
from bot.core.base.errors import NotStoredError
from bot.storage.encryption import EncryptedStates, new_key
from bot.storage.files.secrets import SqliteSecretStore
from bot.storage.secrets import SqlSecretStore
from tests.databases import ready_database
from tests.storage.files.conftest import KEPT_IN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The path of a vault in a folder that is not there yet."""
    return tmp_path / "state" / "sealed.sqlite3"


class Vault(ports.SecretStore, Protocol):
    """What the adapter needs, and new keys."""

    async def rotate(self) -> int:
        """Seal everything with the first key."""


Vaults = Callable[[tuple[str, ...]], Vault]
"""Opens one and the same vault with some keys."""


@pytest.fixture(params=KEPT_IN)
async def vault(
    request: pytest.FixtureRequest, file: Path, tmp_path: Path
) -> AsyncIterator[Vaults]:
    """A vault that is kept in each way."""
    if request.param == "file":
        yield lambda keys: SqliteSecretStore(file, keys)
    else:
        async with ready_database(request.param, tmp_path) as database:
            yield lambda keys: SqlSecretStore(database, keys)


async def test_what_is_kept_comes_back_until_it_is_erased(vault: Vaults) -> None:
    """Also in another process, with the same key."""
    keys = (new_key(),)
    assert await vault(keys).read("a") is None
    assert not await vault(keys).replace("a", "first", None)
    await vault(keys).write("a", "first")
    await vault(keys).write("a", "second\nline")
    assert await vault(keys).read("a") == "second\nline"
    assert await vault(keys).replace("a", "second\nline", None)
    assert await vault(keys).read("a") is None


async def test_only_the_owner_can_read_the_file_and_nobody_the_secrets(file: Path) -> None:
    """Neither before nor after they are erased."""
    secret_store = SqliteSecretStore(file, (new_key(),))
    await secret_store.write("a", "the-secret")
    assert file.stat().st_mode & 0o077 == 0
    sealed = _sealed(file, "a")
    assert b"the-secret" not in file.read_bytes()
    assert await secret_store.replace("a", "the-secret", None)
    assert sealed not in file.read_bytes()


async def test_what_has_changed_meanwhile_is_not_replaced(vault: Vaults) -> None:
    """Whoever decides on what it was must look again."""
    opened = vault((new_key(),))
    await opened.write("a", "first")
    assert await opened.replace("a", "first", "second")
    for secret in ("third", None):
        assert not await opened.replace("a", "first", secret)
    assert await opened.read("a") == "second"


async def test_a_file_that_is_locked_keeps_nobody_else_waiting(file: Path) -> None:
    """The event loop goes on, and acknowledges."""
    secret_store = SqliteSecretStore(file, (new_key(),))
    await secret_store.write("a", "first")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        reading = asyncio.create_task(secret_store.read("a"))
        await asyncio.sleep(0.1)
        assert not reading.done()
        other.execute("ROLLBACK")
        assert await reading == "first"


async def test_a_broken_file_is_said_to_be_one(file: Path) -> None:
    """Whatever is done with it."""
    file.parent.mkdir()
    file.write_bytes(b"damaged" * 1_000)
    secret_store = SqliteSecretStore(file, (new_key(),))
    for work in (
        secret_store.read("a"),
        secret_store.write("a", "b"),
        secret_store.replace("a", "b", None),
    ):
        with pytest.raises(NotStoredError):
            await work


async def test_keys_rotate(vault: Vaults) -> None:
    """A new key first, the old one behind it, everything sealed anew, the old one gone."""
    old, new = new_key(), new_key()
    await vault((old,)).write("a", "secret")
    both = vault((new, old))
    assert await both.read("a") == "secret"
    assert await both.rotate() == 1
    assert await vault((new,)).read("a") == "secret"
    with pytest.raises(LookupError, match="TOOLBOT_ENCRYPTION_KEYS"):
        await vault((old,)).read("a")


async def test_a_rotation_without_the_old_key_changes_nothing(vault: Vaults) -> None:
    """It says so."""
    old, new = new_key(), new_key()
    await vault((old,)).write("a", "secret")
    with pytest.raises(LookupError):
        await vault((new,)).rotate()
    assert await vault((old,)).read("a") == "secret"


async def test_there_may_be_nothing_to_rotate(vault: Vaults) -> None:
    """Before anything was kept."""
    assert await vault((new_key(),)).rotate() == 0


async def test_a_secret_cannot_be_put_under_another_name(file: Path) -> None:
    """Whoever can write the file cannot give one workspace the token of another."""
    secret_store = SqliteSecretStore(file, (new_key(),))
    await secret_store.write("a", "of a")
    await secret_store.write("b", "of b")
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE sealed SET secret = ? WHERE name = 'b'", (_sealed(file, "a"),))
    with pytest.raises(LookupError):
        await secret_store.read("b")


async def test_a_token_that_is_being_replaced_can_be_read(vault: Vaults) -> None:
    """There is no moment at which it is not there."""
    opened = vault((new_key(),))
    await opened.write("a", "0")

    async def replace() -> None:
        for number in range(20):
            assert await opened.replace("a", f"{number}", f"{number + 1}")

    replacing = asyncio.create_task(replace())
    while not replacing.done():
        assert await opened.read("a") is not None
    await replacing
    assert await opened.read("a") == "20"


async def test_of_two_that_replace_one_token_one_does(vault: Vaults) -> None:
    """The other must look again."""
    opened = vault((new_key(),))
    await opened.write("a", "first")
    tries = [opened.replace("a", "first", f"{number}") for number in range(4)]
    assert sum(await asyncio.gather(*tries)) == 1


def test_states_are_ours_and_have_an_age() -> None:
    """With any of the keys, and never with another."""
    old, new = new_key(), new_key()
    state = EncryptedStates((old,), lambda: 1_000.0).issue()
    assert EncryptedStates((new, old), lambda: 1_060.0).age(state) == 60
    assert EncryptedStates((new,), lambda: 1_060.0).age(state) is None
    assert EncryptedStates((new,), lambda: 1_060.0).age("something") is None
    assert EncryptedStates((old,), lambda: 1_000.0).issue() != state


def _sealed(file: Path, name: str) -> bytes:
    with closing(sqlite3.connect(file)) as database:
        row = database.execute("SELECT secret FROM sealed WHERE name = ?", (name,)).fetchone()
    return bytes(row[0])


async def test_names_are_found_by_their_beginnings(vault: Vaults) -> None:
    """Of one platform, in their order."""
    one = vault((new_key(),))
    assert await one.names("slack:") == ()
    for name in ("slack:T2", "other:T1", "slack:T1"):
        await one.write(name, "secret")
    assert await one.names("slack:") == ("slack:T1", "slack:T2")
