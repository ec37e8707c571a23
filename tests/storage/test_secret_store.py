"""Secret texts by name, on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.storage.database import Database
from bot.storage.encryption import OAuthStates, new_key
from bot.storage.secret_store import SqlSecretStore
from bot.storage.tables import sealed
from tests.databases import ready_database
from tests.storage.values import rows_of

Vaults = Callable[[tuple[str, ...]], SqlSecretStore]
"""Opens one and the same vault with some keys."""


@pytest.fixture
def vault(database: Database) -> Vaults:
    """A vault on each engine."""
    return lambda keys: SqlSecretStore(database, keys)


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


async def test_what_has_changed_meanwhile_is_not_replaced(vault: Vaults) -> None:
    """Whoever decides on what it was must look again."""
    opened = vault((new_key(),))
    await opened.write("a", "first")
    assert await opened.replace("a", "first", "second")
    for secret in ("third", None):
        assert not await opened.replace("a", "first", secret)
    assert await opened.read("a") == "second"


async def test_keys_rotate(vault: Vaults) -> None:
    """A new key first, the old one behind it, everything sealed again, the old one removed."""
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


async def test_a_token_that_is_being_replaced_can_be_read(vault: Vaults) -> None:
    """It is there at every moment."""
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
    state = OAuthStates((old,), lambda: 1_000.0).issue()
    assert OAuthStates((new, old), lambda: 1_060.0).age(state) == 60
    assert OAuthStates((new,), lambda: 1_060.0).age(state) is None
    assert OAuthStates((new,), lambda: 1_060.0).age("something") is None
    assert OAuthStates((old,), lambda: 1_000.0).issue() != state


async def test_names_are_found_by_their_beginnings(vault: Vaults) -> None:
    """Of one platform, in their order."""
    one = vault((new_key(),))
    assert await one.names("slack:") == ()
    for name in ("slack:T2", "other:T1", "slack:T1"):
        await one.write(name, "secret")
    assert await one.names("slack:") == ("slack:T1", "slack:T2")


async def test_nobody_can_read_the_secrets_in_the_file(tmp_path: Path) -> None:
    """Neither before nor after they are erased; then not even what was sealed is left."""
    async with ready_database("sqlite", tmp_path) as database:
        secret_store = SqlSecretStore(database, (new_key(),))
        for name in ("a", "b"):
            await secret_store.write(name, "the-secret")
        (erased, _) = [bytes(row["body"]) for row in await rows_of(database, sealed)]
        assert await secret_store.replace("a", "the-secret", None)
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"the-secret" not in kept
    assert erased not in kept


async def test_a_secret_cannot_be_put_under_another_name(vault: Vaults, database: Database) -> None:
    """Whoever can write the database cannot give one workspace the token of another."""
    opened = vault((new_key(),))
    await opened.write("a", "of a")
    await opened.write("b", "of b")
    (of_a, _) = [row["body"] for row in await rows_of(database, sealed)]
    async with database.transaction() as connection:
        await connection.execute(update(sealed).where(sealed.c.name == "b").values(body=of_a))
    with pytest.raises(LookupError):
        await opened.read("b")
