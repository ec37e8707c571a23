"""What an operator sees of digests on the command line."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from bot.cli.digest import run_digest
from bot.config.telegram import TelegramSettings
from bot.core.base.errors import CannotRunError
from bot.core.digests.schedule import Rhythm, Timetable
from bot.storage.tables import FAILED, UNKNOWN
from bot.storage.workers import bury, enlist
from bot.wiring.app import App
from bot.wiring.stores import Stores, open_stores
from tests.storage.values import GROUP, NOW, add_delivery, by, subscribed, turned_on

Ask = Callable[..., Awaitable[tuple[int, str]]]

_IN_TIME = dt.datetime(2026, 3, 3, 8, tzinfo=dt.UTC)
"""An hour after the run of the group's digest."""


@pytest.fixture
def kept(app: App, tmp_path: Path) -> App:
    """A bot at Telegram that keeps its state in a folder, at a moment of our own."""
    telegram = TelegramSettings("1:token", "https://api.example.org")
    settings = replace(app.settings, state=tmp_path, telegram=telegram)
    return replace(app, settings=settings, services=replace(app.services, now=lambda: NOW))


@pytest.fixture
def ask(kept: App) -> Ask:
    """Ask for a verb; returns the exit code and what was printed."""

    async def asked(action: str, at: dt.datetime | None = None, **more: object) -> tuple[int, str]:
        printed = io.StringIO()
        arguments = {"place": None, "again": None} | more
        given = argparse.Namespace(action=action, at=at, **arguments)
        code = await run_digest(given, kept, Console(file=printed, width=200))
        return code, printed.getvalue()

    return asked


def _running(app: App, *, fewer: int) -> AbstractAsyncContextManager[Stores]:
    """Open what a bot keeps that read the catalogue when it held some tools less than now."""
    tools = app.services.catalogue.tools[fewer:]
    services = replace(app.services, catalogue=replace(app.services.catalogue, tools=tools))
    return open_stores(app.settings, services, NOW.timestamp, logging.getLogger())


async def _subscribe(app: App, *, fewer: int = 0) -> None:
    """Have the group subscribe, at a time when the catalogue held some tools less than now."""
    async with _running(app, fewer=fewer) as stores:
        await stores.subscriptions.change(GROUP, turned_on(GROUP), by("p:ada", "on"))


async def test_where_nobody_subscribed_there_is_nothing_to_show(ask: Ask, tmp_path: Path) -> None:
    """And looking makes no file."""
    for action in ("status", "preview"):
        assert await ask(action) == (0, "Nobody has subscribed yet: there is no ledger here.\n")
    assert not list(tmp_path.glob("digests*"))


async def test_a_rehearsal_shows_what_would_be_sent(kept: App, ask: Ask) -> None:
    """Also of tools that came into the catalogue since the bot last ran."""
    await _subscribe(kept, fewer=3)
    code, printed = await ask("preview")
    assert code == 0
    assert "telegram:-5 (daily 08:00 Europe/Paris, everything, at 2026-03-03 07:00 UTC)" in printed
    assert "3 new tools" in printed
    for tool in kept.services.catalogue.tools[:3]:
        assert tool.title in printed
    assert "1 subscription, 1 digest; nothing is sent." in printed


async def test_a_rehearsal_names_the_country_whose_working_days_count(kept: App, ask: Ask) -> None:
    """Whoever looks after digests sees why none comes on a day."""
    timetable = Timetable("Africa/Cairo", dt.time(8), Rhythm.WORKDAYS)
    async with _running(kept, fewer=3) as stores:
        await stores.subscriptions.change(
            GROUP,
            lambda _, batch: replace(subscribed(GROUP), timetable=timetable, cursor=batch),
            by("p:ada", "on"),
        )
    _, printed = await ask("preview")
    assert "telegram:-5 (workdays EG 08:00 Africa/Cairo, everything" in printed


async def test_beside_a_running_bot_a_rehearsal_shows_what_that_bot_sends(
    kept: App, ask: Ask
) -> None:
    """It has not read what the catalogue's file says since; once it is stopped, this counts."""
    await _subscribe(kept, fewer=3)
    async with _running(kept, fewer=3) as stores:
        database = stores.database
        assert database is not None
        async with database.transaction() as connection:
            await enlist(connection, "w1")
        assert "1 subscription, 0 digests" in (await ask("preview"))[1]
        async with database.transaction() as connection:
            await bury(connection, ["w1"])
        assert "1 subscription, 1 digest" in (await ask("preview"))[1]


async def test_a_rehearsal_changes_nothing(kept: App, ask: Ask) -> None:
    """The second one shows the same as the first."""
    await _subscribe(kept, fewer=3)
    assert await ask("preview", _IN_TIME) == await ask("preview", _IN_TIME)


@pytest.mark.parametrize("action", ["preview", "send"])
async def test_any_moment_can_be_rehearsed(kept: App, ask: Ask, action: str) -> None:
    """Before the run nothing is due; after an outage the digest says what it catches up with."""
    await _subscribe(kept, fewer=3)
    assert "0 digests" in (await ask(action, NOW))[1]
    assert "1 digest;" in (await ask(action, _IN_TIME))[1]
    late = (await ask(action, _IN_TIME + dt.timedelta(days=3)))[1]
    assert "since March 3, 2026" in late


async def test_one_place_can_be_rehearsed(kept: App, ask: Ask) -> None:
    """Others are left out."""
    await _subscribe(kept, fewer=3)
    assert "1 subscription, 1 digest" in (await ask("preview", place=GROUP.id))[1]


async def test_a_place_that_has_no_digest_is_a_mistake(kept: App, ask: Ask) -> None:
    """Whoever mistypes an id must not read that nothing is due."""
    assert (await ask("preview", place="nope"))[0] == 1
    await _subscribe(kept)
    code, printed = await ask("preview", place="nope")
    assert code == 1
    assert "There is no subscription of nope." in printed


@pytest.mark.parametrize("running", [True, False])
async def test_looking_needs_the_right_to_read_alone(
    kept: App, ask: Ask, tmp_path: Path, *, running: bool
) -> None:
    """Beside a bot that runs, and where none does; and it leaves nothing behind."""
    await _subscribe(kept, fewer=3)
    async with contextlib.AsyncExitStack() as stack:
        if running:
            await stack.enter_async_context(
                open_stores(kept.settings, kept.services, NOW.timestamp, logging.getLogger())
            )
        with _read_only(tmp_path):
            assert (await ask("status"))[0] == 0
            assert "1 digest;" in (await ask("preview"))[1]


@contextlib.contextmanager
def _read_only(folder: Path) -> Iterator[None]:
    """Take the right to write from a folder and its files; whoever may do everything keeps it."""
    rights = {path: path.stat().st_mode for path in (*folder.iterdir(), folder) if path.exists()}
    for path, mode in rights.items():
        path.chmod(mode & ~0o222)
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    yield
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    for path, mode in rights.items():
        path.chmod(mode)
    assert after.items() - before.items() <= {("toolbot.log", b"")}


async def test_the_status_counts_and_says_what_is_next(kept: App, ask: Ask) -> None:
    """With nothing in trouble it ends with 0."""
    await _subscribe(kept)
    code, printed = await ask("status", _IN_TIME)
    assert code == 0
    assert printed.splitlines() == [
        "telegram: 1 subscription on",
        "Deliveries: none.",
        "Catalogue: batch 1, the newest.",
        "Next run: 2026-03-03 07:00 UTC.",
        "Due by 2026-03-03 08:00 UTC: 1 subscription.",
    ]


async def test_the_status_names_what_is_in_trouble(kept: App, ask: Ask) -> None:
    """And ends with 1, for scripts that watch."""
    await _subscribe(kept)
    async with open_stores(
        kept.settings, kept.services, NOW.timestamp, logging.getLogger()
    ) as stores:
        more = {"error": "no answer", "finished_at": NOW.timestamp()}
        await add_delivery(stores.database, 1, GROUP, state=UNKNOWN, **more)
        await add_delivery(stores.database, 2, GROUP, state=FAILED, **more)
    code, printed = await ask("status")
    assert code == 1
    assert "Deliveries: 1 failed, 1 unknown." in printed
    assert "unknown: digest:1:2026-03-02 to telegram:-5: no answer" in printed


async def test_without_tokens_nothing_can_be_sent(kept: App) -> None:
    """That is said in a sentence."""
    app = replace(kept, settings=replace(kept.settings, telegram=None))
    given = argparse.Namespace(action="send", at=None, again=None)
    with pytest.raises(CannotRunError, match="No tokens are set"):
        await run_digest(given, app, Console(file=io.StringIO()))
