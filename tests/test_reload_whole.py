"""A change of the catalogue on its way through the program: from a shell to every answer."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.adapters.telegram.connection import HEADER_NAME, PATH, secret_of
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi, Json
from tests.adapters.telegram.test_program import free_port
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import fresh_postgresql, server_url
from tests.growing import new_tools
from tests.programs import TOOLBOT, ran, started

pytestmark = pytest.mark.program
_UPDATES = itertools.count(90_000)
_BETWEEN = 0.1
"""Seconds between two looks: who is asked without a pause has no time to take changes up."""


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Bot API server where nothing has happened yet."""
    async with BotApi().running() as api:
        yield api


class Replica:
    """A copy of the program, with a port and a state of its own."""

    def __init__(self, api: BotApi, folder: Path, name: str, address: str) -> None:
        self.api = api
        self.folder = folder
        self.port = free_port()
        self.settings = {
            "TOOLBOT_STATE": str(folder / name),
            "TOOLBOT_CATALOGUE": str(folder / "tools.yaml"),
            "TOOLBOT_DATABASE_URL": address,
            "TOOLBOT_PUBLIC_URL": "https://bot.example.org",
            "TOOLBOT_LISTEN": f"127.0.0.1:{self.port}",
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": api.url,
        }

    @contextlib.asynccontextmanager
    async def runs(self) -> AsyncIterator[Process]:
        """Run it, once it takes updates."""
        hooked = len(self.api.called("setWebhook"))
        async with started(*TOOLBOT, "run", folder=self.folder, **self.settings) as process:
            await self.api.until(lambda: len(self.api.called("setWebhook")) > hooked)
            yield process

    async def verb(self, *verb: str) -> str:
        """Do another verb of the program to its end, and return what it printed."""
        done = await asyncio.to_thread(partial(ran, *verb, folder=self.folder, **self.settings))
        assert done.returncode == 0, done.stderr
        return done.stdout

    async def answer(self, words: str) -> str:
        """Return what this copy answers."""
        number = next(_UPDATES)
        chat = Chat(self.api, id=number, person=number)
        await self.post({"message": chat.message(words)})
        return str((await chat.answer())["text"])

    async def post(self, event: Json) -> None:
        """Send this copy what Telegram sends by its webhook."""
        update = json.dumps({"update_id": next(_UPDATES), **event})
        headers = {HEADER_NAME: secret_of(TOKEN)}
        url = f"http://127.0.0.1:{self.port}{PATH}"
        async with (
            ClientSession() as session,
            session.post(url, data=update, headers=headers) as taken,
        ):
            assert taken.status == 200

    async def until_it_answers(self, words: str, expected: str) -> None:
        """Ask until the answer is as expected; the bound is that of the test."""
        while expected not in await self.answer(words):
            await asyncio.sleep(_BETWEEN)

    async def until_it_is_gone(self, words: str, known: str) -> None:
        """Ask until the answer no longer says what it said."""
        while known in await self.answer(words):
            await asyncio.sleep(_BETWEEN)

    async def until_health(self, expected: str) -> None:
        """Ask how it is until it is as expected."""
        async with ClientSession() as session:
            while True:
                async with session.get(f"http://127.0.0.1:{self.port}/healthz") as health:
                    if (await health.text()).startswith(expected):
                        return
                await asyncio.sleep(_BETWEEN)


@pytest.mark.postgresql
async def test_every_copy_takes_up_what_is_published_and_what_is_written(
    api: BotApi, tmp_path: Path
) -> None:
    """A change from a shell, then a file; a broken one is told at the health endpoint; undo."""
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    with fresh_postgresql(server_url()) as url:
        address = url.replace("postgresql+psycopg", "postgresql")
        replicas = [Replica(api, tmp_path, name, address) for name in ("a", "b")]
        async with contextlib.AsyncExitStack() as stack:
            for replica in replicas:
                await stack.enter_async_context(replica.runs())
            said = await replicas[0].verb(
                "catalogue", "change", "dock-guide", "title=Dock Guide",
                "summary.en=How to leave a dock.", "topics=[safety]", "added=2026-11-29",
                "source=seed", "--why", "It was printed.",
            )  # fmt: skip
            assert "revision 1" in said
            for replica in replicas:
                await replica.until_it_answers("dock guide", "How to leave a dock.")
            (tmp_path / "tools.yaml").write_text(HARBOUR + new_tools(1), encoding="utf-8")
            for replica in replicas:
                await replica.until_it_answers("anchor handbook", "How to hold a ship")
                assert "How to leave a dock." in await replica.answer("dock guide")
            (tmp_path / "tools.yaml").write_text("tools: [", encoding="utf-8")
            for replica in replicas:
                await replica.until_health("ok\ncatalogue: the changed files have one mistake")
                assert "How to hold a ship" in await replica.answer("anchor handbook")
            (tmp_path / "tools.yaml").write_text(HARBOUR + new_tools(1), encoding="utf-8")
            assert "It was printed." in await replicas[1].verb("catalogue", "log")
            await replicas[1].verb("catalogue", "undo", "1")
            for replica in replicas:
                await replica.until_it_is_gone("dock guide", "How to leave a dock.")


async def test_what_is_exported_is_spent_and_the_bot_goes_on(api: BotApi, tmp_path: Path) -> None:
    """On one machine, beside the running bot: the file it reads says it all afterwards."""
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    bot = Replica(api, tmp_path, "state", "")
    del bot.settings["TOOLBOT_DATABASE_URL"]
    async with bot.runs():
        await bot.verb("catalogue", "change", "rope-guide", "title=Knots and Ropes")
        await bot.until_it_answers("knots and ropes", "Knots and Ropes")
        assert "tools.yaml: written" in await bot.verb("catalogue", "export")
        assert "title: Knots and Ropes" in (tmp_path / "tools.yaml").read_text(encoding="utf-8")
        while "[in the file]" not in await bot.verb("catalogue", "log"):
            await asyncio.sleep(_BETWEEN)
        assert "Knots and Ropes" in await bot.answer("knots and ropes")
        assert "0 changes, revision 1" in await bot.verb("digest", "status")
