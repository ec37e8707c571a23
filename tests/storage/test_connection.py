from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL, make_url

from bot.core.base.errors import CannotRunError, NotStoredError
from bot.storage.connection import look_into, open_database
from tests.databases import fresh_postgresql, server_url
from tests.patience import PATIENCE
from tests.storage.values import GROUP, NOW, by, subscribe, subscriptions_in, turned_on

_LOG = logging.getLogger("toolbot")


@pytest.fixture
def address() -> Iterator[URL]:
    """The address of an empty PostgreSQL database."""
    with fresh_postgresql(server_url()) as url:
        yield make_url(url)


def _written(address: URL) -> str:
    return address.render_as_string(hide_password=False)


@pytest.mark.parametrize("name", ["plain", "per%20cent", "what?", "#1 of é"])
async def test_what_is_written_is_there_after_a_restart(tmp_path: Path, name: str) -> None:
    """In a file of any name, which nobody else can read, nor what SQLite makes beside it."""
    file = tmp_path / name
    async with open_database(file, NOW.timestamp, _LOG) as database:
        await subscribe(subscriptions_in(database), GROUP)
        kept = [one for one in tmp_path.iterdir() if one.name.startswith(name)]
        assert file in kept
        assert [one.stat().st_mode & 0o077 for one in kept] == [0] * len(kept)
    async with open_database(file, NOW.timestamp, _LOG) as database:
        assert await subscriptions_in(database).of(GROUP) is not None


@pytest.mark.parametrize("content", [b"damaged" * 1_000, None])
async def test_a_file_that_is_no_database_is_named(tmp_path: Path, content: bytes | None) -> None:
    """In one sentence."""
    file = tmp_path / "x.sqlite3"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    with pytest.raises(CannotRunError, match=f"^TOOLBOT_STATE: {file} cannot be used .*$"):
        async with open_database(file, NOW.timestamp, _LOG):
            pytest.fail("it was used")


@pytest.mark.long
async def test_a_database_that_is_not_there_is_waited_for(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """For a while, which the log says; then one sentence, without the password."""
    url = "postgresql+psycopg://ada:top-secret@127.0.0.1:1/x"
    with pytest.raises(CannotRunError) as caught:
        async with open_database(url, NOW.timestamp, _LOG, patience=3):
            pytest.fail("there is none")
    said = str(caught.value)
    assert said.startswith("TOOLBOT_DATABASE_URL: the database cannot be reached (")
    assert "\n" not in said
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "top-secret" not in said + caplog.text


@pytest.mark.postgresql
@pytest.mark.parametrize("wrong", ["database", "role"])
async def test_a_database_that_refuses_is_not_waited_for(
    address: URL, caplog: pytest.LogCaptureFixture, wrong: str
) -> None:
    """A name that is wrong stays wrong: one sentence, and at once."""
    other = address.set(database="nope") if wrong == "database" else address.set(username="nope")
    with pytest.raises(CannotRunError, match=rf'^TOOLBOT_DATABASE_URL: .*{wrong} "nope"'):
        async with open_database(_written(other), NOW.timestamp, _LOG, patience=PATIENCE):
            pytest.fail("there is none")
    assert not caplog.records


async def test_looking_at_a_database_is_tried_once() -> None:
    """Whoever asks how things stand is told at once that it cannot be reached."""
    with pytest.raises(CannotRunError, match=r"^TOOLBOT_DATABASE_URL: .* cannot be read"):
        async with look_into("postgresql+psycopg://ada@127.0.0.1:1/x", NOW.timestamp):
            pytest.fail("there is none")


@pytest.mark.postgresql
async def test_looking_needs_no_right_to_write(address: URL) -> None:
    """A role that may only read sees all, and writes nothing."""
    role = f"reader_{address.database}"
    async with open_database(_written(address), NOW.timestamp, _LOG) as database:
        await subscribe(subscriptions_in(database), GROUP)
        async with database.transaction() as connection:
            for right in (
                f"CREATE ROLE {role} LOGIN",
                f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}",
            ):
                await connection.execute(text(right))
    reader = _written(address.set(username=role))
    try:
        async with look_into(reader, NOW.timestamp) as database:
            assert await subscriptions_in(database).of(GROUP) is not None
            with pytest.raises(NotStoredError):
                await subscriptions_in(database).change(GROUP, turned_on(GROUP), by("p:a", "on"))
    finally:
        async with (
            open_database(_written(address), NOW.timestamp, _LOG) as database,
            database.transaction() as to,
        ):
            await to.execute(text(f"DROP OWNED BY {role}"))
            await to.execute(text(f"DROP ROLE {role}"))


@pytest.mark.parametrize("empty", [True, False])
async def test_looking_brings_nothing_up_to_date(tmp_path: Path, *, empty: bool) -> None:
    """Another release may be running: the bot itself does that when it starts."""
    file = tmp_path / "x.sqlite3"
    if empty:
        file.touch()
    else:
        async with (
            open_database(file, NOW.timestamp, _LOG) as database,
            database.transaction() as to,
        ):
            await to.execute(text("UPDATE alembic_version SET version_num = 'to come'"))
    with pytest.raises(CannotRunError, match=r"(earlier|later) release"):
        async with look_into(file, NOW.timestamp):
            pytest.fail("it was read")


@pytest.mark.postgresql
async def test_a_database_that_comes_later_is_used(
    address: URL, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Containers that start together come in any order."""
    there = address.query.get("host")
    if not isinstance(there, str):
        pytest.skip("the server that is given listens at no socket in a folder")
    socket = tmp_path / "s"
    with caplog.at_level(logging.WARNING):
        opening = open_database(
            _written(address.set(query={"host": str(socket)})),
            NOW.timestamp,
            _LOG,
            patience=PATIENCE,
        )
        entering = asyncio.create_task(opening.__aenter__())
        while not caplog.records:
            await asyncio.sleep(0.01)
    socket.symlink_to(there)
    assert (await entering).shared
    await opening.__aexit__(None, None, None)


@pytest.mark.postgresql
async def test_connections_that_are_lost_are_made_anew(address: URL) -> None:
    """As after a restart of PostgreSQL: whoever asks next is answered."""
    async with open_database(_written(address), NOW.timestamp, _LOG) as database:
        store = subscriptions_in(database)
        await asyncio.gather(*(store.of(GROUP) for _ in range(5)))
        _end_connections(address)
        assert await store.change(GROUP, turned_on(GROUP), by("p:ada", "on")) is not None
        assert await store.of(GROUP) is not None


def _end_connections(address: URL) -> None:
    ended = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
    admin = create_engine(make_url(server_url()).set(drivername="postgresql+psycopg"))
    with admin.begin() as connection:
        assert connection.execute(ended, {"name": address.database}).all()
    admin.dispose()
