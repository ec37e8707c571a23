"""From the press of Publish to the answer of a search, on each of three copies on PostgreSQL."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

from aiohttp import ClientSession

from bot.adapters.telegram.webhook import HEADER_NAME, PATH, secret_of
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi, Json
from tests.bench.curation.desk import BEGINNING, GROUP, SOURCES, add, title_of
from tests.bench.digests.server import Server
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import fresh_postgresql
from tests.sources.servers import serving
from tests.sources.site import Site
from tests.test_reload_whole import Replica

_PRESSES = itertools.count(1)
_BETWEEN = 0.2
"""Seconds between two questions to one copy."""


async def seconds_to_arrive(
    folder: Path, times: int, catalogue: str = HARBOUR
) -> list[list[float]]:
    """Publish so many proposals by a press; return the seconds until each copy finds each."""
    (folder / "tools.yaml").write_text(catalogue, encoding="utf-8")
    site = Site(BEGINNING)
    for number in range(6):
        add(site, f"Old Guide number {number}")
    with _postgresql() as url:
        address = url.replace("postgresql+psycopg", "postgresql")
        async with (
            BotApi().running() as api,
            serving(site.answer) as pages,
            contextlib.AsyncExitStack() as stack,
        ):
            (folder / "sources.yaml").write_text(SOURCES.format(site=pages), encoding="utf-8")
            copies = [Replica(api, folder, name, address) for name in ("a", "b", "c")]
            for copy in copies:
                copy.settings["TOOLBOT_EDITORS"] = f"telegram:{GROUP}"
                copy.settings["TOOLBOT_SOURCES"] = str(folder / "sources.yaml")
            await _fetch(copies[0], site)
            for copy in copies:
                await stack.enter_async_context(copy.runs())
            return [
                [one async for one in _published(copies, site, number)] for number in range(times)
            ]


@contextlib.contextmanager
def _postgresql() -> Iterator[str]:
    """Give an empty database in a server of its own."""
    server = Server()
    try:
        with fresh_postgresql(server.url) as url:
            yield url
    finally:
        server.stop()


async def _fetch(copy: Replica, site: Site) -> None:
    await copy.verb("sources", "fetch", "--at", f"{site.day}T20:00:00+00:00")


async def _published(copies: Sequence[Replica], site: Site, number: int) -> AsyncIterator[float]:
    """Publish the proposal of something new; yield the seconds until it is found, copy by copy."""
    title = title_of(number)
    site.day = site.day.replace(day=site.day.day + 1)
    add(site, title)
    await _fetch(copies[0], site)
    group = Chat(copies[0].api, id=GROUP, type="supergroup")
    shown = f"New: {title}"
    await copies[0].api.until(lambda: any(shown in one["text"] for one in group.answers()))
    message = next(one for one in group.answers() if shown in one["text"])
    began = time.monotonic()
    waiting = [asyncio.create_task(_found(copy, title, began)) for copy in copies]
    await _press(copies[number % len(copies)], group, message)
    for found in waiting:
        yield await found


async def _press(copy: Replica, group: Chat, message: Json) -> None:
    """Press Publish; the platform tells the copy that it reaches."""
    id_ = f"arrival-{next(_PRESSES)}"
    rows = message["reply_markup"]["inline_keyboard"]
    data = next(one["callback_data"] for row in rows for one in row if one["text"] == "Publish")
    group.api.presses.add(id_)
    group.api.deeds[id_] = (group.person, group.id, time.monotonic())
    told = {"id": id_, "from": group.user, "chat_instance": "1", "data": data, "message": message}
    update = json.dumps({"update_id": 700_000 + next(_PRESSES), "callback_query": told})
    url = f"http://127.0.0.1:{copy.port}{PATH}"
    async with ClientSession() as session:
        await session.post(url, data=update, headers={HEADER_NAME: secret_of(TOKEN)})


async def _found(copy: Replica, title: str, began: float) -> float:
    """Ask a copy for a title until it has a card of it; return the seconds that took."""
    while not (await copy.answer(title)).startswith(title):
        await asyncio.sleep(_BETWEEN)
    return time.monotonic() - began
