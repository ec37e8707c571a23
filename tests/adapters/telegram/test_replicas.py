"""Several copies of the bot behind one webhook, on one database: each update is answered once."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path
from uuid import uuid4

import pytest
from aiohttp import ClientSession
from sqlalchemy import text

from bot.adapters.telegram.bounds import ANSWERED_KNOWN_SECONDS
from bot.adapters.telegram.connection import HEADER_NAME, PATH, secret_of
from bot.storage.database import Database
from bot.storage.inbox import LEASE_SECONDS, SqlInbox
from bot.wiring.app import App
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import TOKEN, BotApi, Json
from tests.adapters.telegram.test_program import free_port
from tests.databases import fresh_postgresql, migrated_template, server_url
from tests.patience import PATIENCE
from tests.programs import TOOLBOT, started

pytestmark = pytest.mark.postgresql

_COPIES = 3


@pytest.fixture
def url() -> Iterator[str]:
    """The address of the database that the copies share."""
    server = server_url()
    with fresh_postgresql(server, migrated_template(server)) as url:
        yield url


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """That database."""
    database = Database(url, patience_seconds=PATIENCE)
    yield database
    await database.close()


@pytest.fixture
async def copies(
    api: BotApi, app: App, tmp_path: Path, database: Database
) -> AsyncIterator[list[Running]]:
    """Copies that run."""
    async with contextlib.AsyncExitStack() as stack:
        yield [await stack.enter_async_context(_copy(api, app, tmp_path, database))
               for _ in range(_COPIES)]  # fmt: skip


@contextlib.asynccontextmanager
async def _copy(  # noqa: PLR0913  # what differs between tests
    api: BotApi,
    app: App,
    folder: Path,
    database: Database,
    *,
    clock: Callable[[], float] = time.monotonic,
    tend: float = 0.05,
) -> AsyncIterator[Running]:
    """Run a copy, once it takes updates."""
    inbox = SqlInbox(database, uuid4().hex, ANSWERED_KNOWN_SECONDS, clock)
    hooked = len(api.called("setWebhook"))
    async with Started(api, app, folder, webhook=True, inbox=inbox, tend=tend).running() as copy:
        await api.until(lambda: len(api.called("setWebhook")) > hooked)
        yield copy


def _update(chat: Chat, number: int) -> Json:
    return {"update_id": 7_000 + number, "message": chat.message(f"trs {number}")}


async def _deliver(port: int | None, update: Json) -> int:
    """Deliver an update as Telegram does, and return the status."""
    url, headers = f"http://127.0.0.1:{port}{PATH}", {HEADER_NAME: secret_of(TOKEN)}
    body = json.dumps(update)
    async with ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        return answer.status


def _chats(api: BotApi, count: int) -> list[Chat]:
    return [Chat(api, id=5_000 + number, person=5_000 + number) for number in range(count)]


async def _all_answered(api: BotApi, chats: Sequence[Chat]) -> None:
    await api.until(lambda: all(chat.answers() for chat in chats))


async def test_however_an_update_comes_again_it_is_answered_once(
    api: BotApi, copies: list[Running]
) -> None:
    """To one copy or several, in whatever order, one after the other: 27 patterns of three."""
    patterns = [*itertools.product(copies, repeat=3)]
    chats = _chats(api, len(patterns))
    for number, (chat, pattern) in enumerate(zip(chats, patterns, strict=True)):
        update = _update(chat, number)
        assert [await _deliver(copy.port, update) for copy in pattern] == [200] * 3
    assert [len(chat.answers()) for chat in chats] == [1] * len(chats)
    assert [error for copy in copies for error in copy.incidents.errors] == []


async def test_at_once_it_is_answered_once(api: BotApi, copies: list[Running]) -> None:
    """To all copies at the same moment, twice each, many updates side by side."""
    chats = _chats(api, 30)
    told = [_update(chat, number) for number, chat in enumerate(chats)]
    everywhere = [(copy, update) for update in told for copy in (*copies, *copies)]
    found = await asyncio.gather(*(_deliver(copy.port, update) for copy, update in everywhere))
    assert set(found) == {200}
    await _all_answered(api, chats)
    assert [len(chat.answers()) for chat in chats] == [1] * len(chats)


async def test_what_waits_at_one_copy_is_answered_once_though_it_comes_to_the_others(
    api: BotApi, copies: list[Running]
) -> None:
    """Telegram makes the first one wait; the others confirm, and leave it to it."""
    chats = _chats(api, 6)
    for chat in chats:
        api.flooded[chat.id] = time.monotonic() + 2
    for number, chat in enumerate(chats):
        update = _update(chat, number)
        for copy in copies:
            assert await _deliver(copy.port, update) == 200
    await _all_answered(api, chats)
    assert [len(chat.answers()) for chat in chats] == [1] * len(chats)


async def test_a_copy_that_leaves_hands_over_what_waits(
    api: BotApi, app: App, tmp_path: Path, database: Database
) -> None:
    """At once: it gives its leases back."""
    chats = _chats(api, 5)
    for chat in chats:
        api.flooded[chat.id] = time.monotonic() + 3_600
    async with _copy(api, app, tmp_path, database):
        async with _copy(api, app, tmp_path, database) as leaving:
            for number, chat in enumerate(chats):
                assert await _deliver(leaving.port, _update(chat, number)) == 200
        api.flooded.clear()
        await _all_answered(api, chats)
    assert [len(chat.answers()) for chat in chats] == [1] * len(chats)


async def test_a_copy_that_slept_past_its_lease_does_not_answer_what_another_has_taken(
    api: BotApi, app: App, tmp_path: Path, database: Database
) -> None:
    """It was stopped while a question waited, and goes on when another copy has it."""
    (chat,) = _chats(api, 1)
    api.flooded[chat.id] = time.monotonic() + 2
    slept = 0.0
    holder = text("SELECT holder FROM inbox WHERE lease_until > 0")
    async with _copy(
        api, app, tmp_path, database, clock=lambda: time.monotonic() + slept, tend=3_600
    ) as sleeping:
        assert await _deliver(sleeping.port, _update(chat, 1)) == 200
        async with database.transaction() as connection:
            await connection.execute(text("UPDATE inbox SET lease_until = 0"))
        slept = LEASE_SECONDS
        async with _copy(api, app, tmp_path, database) as other:
            while True:
                async with database.transaction() as connection:
                    if (await connection.execute(holder)).first():
                        break
                await asyncio.sleep(0.02)
            await _all_answered(api, [chat])
            assert await _deliver(other.port, _update(chat, 2)) == 200
            await api.until(lambda: len(chat.answers()) > 1)
        assert sleeping.incidents.errors == []
    assert len(chat.answers()) == 2


async def test_what_a_lost_copy_had_acknowledged_the_others_answer(
    api: BotApi, copies: list[Running], database: Database, url: str, tmp_path: Path
) -> None:
    """20 questions wait at a program that is killed for good; each is answered, once."""
    chats = _chats(api, 20)
    port = free_port()
    for chat in chats:
        api.flooded[chat.id] = time.monotonic() + 3_600
    async with started(
        *TOOLBOT,
        "run",
        folder=tmp_path,
        TOOLBOT_STATE=str(tmp_path / "lost"),
        TOOLBOT_DATABASE_URL=url.replace("postgresql+psycopg", "postgresql"),
        TOOLBOT_PUBLIC_URL="https://bot.example.org",
        TOOLBOT_LISTEN=f"127.0.0.1:{port}",
        TELEGRAM_TOKEN=TOKEN,
        TELEGRAM_API_URL=api.url,
    ) as lost:
        await api.until(lambda: len(api.called("setWebhook")) > len(copies))
        for number, chat in enumerate(chats):
            assert await _deliver(port, _update(chat, number)) == 200
        lost.kill()
        await lost.wait()
    api.flooded.clear()
    async with database.transaction() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM inbox"))).scalar_one() == 20
        # As if a minute had passed, in which nobody renewed the leases.
        await connection.execute(text("UPDATE inbox SET lease_until = 0"))
    await _all_answered(api, chats)
    assert [len(chat.answers()) for chat in chats] == [1] * len(chats)
    async with database.transaction() as connection:
        left = text("SELECT count(*) FROM inbox WHERE NOT answered OR body IS NOT NULL")
        for _ in range(1_000):
            if not (await connection.execute(left)).scalar_one():
                return
            await asyncio.sleep(0.02)
    raise AssertionError("what was answered is still kept")
