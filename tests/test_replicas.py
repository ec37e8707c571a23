"""`toolbot run` with what it keeps: one copy on SQLite, several on PostgreSQL."""

from __future__ import annotations

import contextlib
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.databases import fresh_postgresql, server_url
from tests.programs import TOOLBOT, started

pytestmark = pytest.mark.program


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Bot API server where nothing has happened yet."""
    async with BotApi().running() as api:
        yield api


@contextlib.asynccontextmanager
async def _runs(api: BotApi, folder: Path, **more: str) -> AsyncIterator[Process]:
    settings = {
        "TOOLBOT_STATE": str(folder / "state"),
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
    }
    async with started(*TOOLBOT, "run", folder=folder, **settings, **more) as process:
        yield process


async def test_a_second_copy_on_one_folder_is_refused(api: BotApi, tmp_path: Path) -> None:
    """With one sentence; the first goes on. What follows a kill is in telegram/test_program.py."""
    ada = Chat(api)
    async with _runs(api, tmp_path) as first:
        ada.write("trs")
        await ada.answer()
        async with _runs(api, tmp_path) as second:
            _, said = await second.communicate()
        assert second.returncode == 1
        told = said.decode().splitlines()
        assert told[-1].startswith("TOOLBOT_STATE: another toolbot runs with ")
        assert "Traceback" not in said.decode()
        ada.write("trs")
        await ada.answer(2)
        assert first.returncode is None


async def test_nobody_else_may_read_what_is_kept(api: BotApi, tmp_path: Path) -> None:
    """Whatever the system's habits are, and also what an earlier release has left open."""
    state, ada = tmp_path / "state", Chat(api)
    state.mkdir(mode=0o755)
    (state / "toolbot.log").touch(mode=0o644)
    (state / "notes-of-somebody-else").touch(mode=0o644)
    async with _runs(api, tmp_path) as process:
        ada.write("/language fr")
        await ada.answer()
        process.terminate()
        _, said = await process.communicate()
    open_ = [one for one in state.rglob("*") if one.stat().st_mode & 0o077]
    assert [one.name for one in open_] == ["notes-of-somebody-else"]
    assert f"chmod 700 {state}" in said.decode()


async def test_a_database_that_is_deleted_while_it_runs_is_told(
    api: BotApi, tmp_path: Path
) -> None:
    """Once, with what to do; and at the next start that a new one begins."""
    ada = Chat(api)
    async with _runs(api, tmp_path) as process:
        ada.write("/digest status")
        await ada.answer()
        (tmp_path / "state" / "database.sqlite3").unlink()
        ada.write("/digest status")
        await ada.answer(2)
        assert process.stderr
        said = ""
        while "database.sqlite3 was deleted or replaced while the bot runs" not in said:
            said = (await process.stderr.readline()).decode()
    async with _runs(api, tmp_path) as process:
        assert process.stderr
        while "database.sqlite3 begins empty" not in said:
            said = (await process.stderr.readline()).decode()


async def test_it_runs_on_postgresql(api: BotApi, tmp_path: Path) -> None:
    """What a person chooses is in the database; it leaves cleanly, and no password is told."""
    ada = Chat(api)
    with fresh_postgresql(server_url()) as url:
        address = url.replace("postgresql+psycopg", "postgresql")
        async with _runs(api, tmp_path, TOOLBOT_DATABASE_URL=address) as process:
            ada.write("/language fr")
            await ada.answer()
            process.terminate()
            _, said = await process.communicate()
        assert process.returncode == 0
        assert b"Traceback" not in said
        engine = create_engine(url)
        with engine.connect() as connection:
            chosen = connection.execute(text("SELECT code FROM language")).scalars().all()
        engine.dispose()
    assert chosen == ["fr"]


async def test_it_can_be_stopped_while_it_waits_for_the_database(
    api: BotApi, tmp_path: Path
) -> None:
    """The log says what it waits for, without the password."""
    nowhere = "postgres://ada:top-secret@127.0.0.1:1/x"
    async with _runs(api, tmp_path, TOOLBOT_DATABASE_URL=nowhere) as process:
        assert process.stderr
        line = await process.stderr.readline()
        process.terminate()
        _, said = await process.communicate()
    assert b"The database cannot be reached yet" in line
    assert process.returncode == 0
    assert b"top-secret" not in line + said
    assert b"Traceback" not in said
