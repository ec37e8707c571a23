"""The program as it is run, on Telegram: killed again and again, and three of it far from the base.

Telegram is the strict server of the adapter's tests, on this machine.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
import random
import tempfile
import time
from asyncio.subprocess import Process
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from aiohttp import ClientError, ClientSession
from sqlalchemy import insert, text

from bot.adapters.telegram.connection import HEADER_NAME, PATH, secret_of
from bot.adapters.telegram.limits import DIGEST_RATE, OVERALL
from bot.core.base.people import Place
from bot.core.digests.schedule import Run, Timetable
from bot.storage.database import sqlite_url
from bot.storage.rows import columns_of
from bot.storage.tables import subscription
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.adapters.telegram.test_program import free_port
from tests.bench.digests.rows import Measured
from tests.bench.digests.slowness import far_database
from tests.bench.digests.stage import Stage, sync_engine
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import fresh_postgresql
from tests.delivery.ledger import DAY, subscriber
from tests.growing import new_tools
from tests.patience import PATIENCE
from tests.programs import TOOLBOT, started

_KILLS = {"sqlite": 20, "postgresql": 5}
"""Fewer where whoever comes after one that was killed waits until it counts as dead: a minute."""
_AT_RISK = 16
_COPIES = 3
_ROUND_TRIPS = (0.0, 0.01)
_QUESTIONS = 5.0
"""Questions a second that people ask meanwhile, each at another copy than the one before."""
_FIRST_CHAT = 10_000
_STRANGERS = 900_000
"""Chats that ask, and have no digest."""


@dataclass
class _Scene:
    """A database, a folder with a catalogue, and Telegram."""

    api: BotApi
    folder: Path
    url: str
    shared: bool
    number: int
    killed: list[float] = field(default_factory=list)

    @contextlib.asynccontextmanager
    async def runs(
        self, *verb: str, address: str | None = None, port: int = 0
    ) -> AsyncIterator[Process]:
        """Run the program; those with a port hear of questions by a webhook there."""
        settings = {
            "TOOLBOT_STATE": str(self.folder / "state"),
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.api.url,
            "TOOLBOT_CATALOGUE": str(self.folder / "tools.yaml"),
        }
        if self.shared:
            plain = (address or self.url).replace("postgresql+psycopg", "postgresql")
            settings |= {
                "TOOLBOT_DATABASE_URL": plain,
                "TOOLBOT_STATE": str(self.folder / f"s{port}"),
            }
        if port:
            settings |= {
                "TOOLBOT_PUBLIC_URL": "https://bot.example.org",
                "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
            }
        async with started(*TOOLBOT, *verb, folder=self.folder, **settings) as process:
            yield process

    async def prepare(self) -> None:
        """Have subscribers whose run was due a minute ago, and a tool that they do not know."""
        (self.folder / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
        async with self.runs("digest", "send") as process:
            await process.communicate()
        self._subscribe()
        (self.folder / "tools.yaml").write_text(HARBOUR + new_tools(1), encoding="utf-8")

    def _subscribe(self) -> None:
        due = dt.datetime.now(dt.UTC).replace(second=0, microsecond=0) - dt.timedelta(minutes=1)
        day = due.date()
        one = replace(
            subscriber(1),
            timetable=Timetable("UTC", due.time()),
            next=Run(due, day),
            cursor=1,
            last_digest_day=day - DAY,
        )
        places = [f"telegram:{_FIRST_CHAT + each}" for each in range(1, self.number + 1)]
        rows = [
            {"id": id_} | columns_of(replace(one, place=Place(place, direct=True)))
            for id_, place in enumerate(places, 1)
        ]
        engine = sync_engine(self.url)
        with engine.begin() as connection:
            connection.execute(insert(subscription), rows)
        engine.dispose()

    def is_open(self) -> bool:
        """Tell whether a digest is not planned, or not finished."""
        engine = sync_engine(self.url)
        with engine.connect() as connection:
            asked = text("SELECT (SELECT count(*) FROM delivery WHERE state = 0)"
                         " + (SELECT count(*) FROM subscription WHERE cursor = 1)")  # fmt: skip
            found = bool(connection.execute(asked).scalar_one())
        engine.dispose()
        return found

    def digests(self) -> dict[int, list[float]]:
        """Return when digests arrived, by chat."""
        arrived: dict[int, list[float]] = {}
        for call in self.api.called("sendMessage"):
            chat = int(call.given["chat_id"])
            if chat < _STRANGERS:
                arrived.setdefault(chat, []).append(call.at)
        return arrived


def program(stage: Stage, kind: str) -> Iterator[Measured]:
    """Kill one that is alone; on PostgreSQL, let three send and answer together, far from it."""
    number = 150 if stage.quick else 600
    with tempfile.TemporaryDirectory() as folder:
        if kind == "sqlite":
            url = str(sqlite_url(Path(folder) / "state" / "database.sqlite3"))
            yield asyncio.run(_kill(Path(folder), url, kind, number))
            return
        with fresh_postgresql(stage.server.url) as url:
            yield asyncio.run(_kill(Path(folder), url, kind, number))
    for round_trip in _ROUND_TRIPS:
        yield asyncio.run(_together(stage, number, round_trip))


async def _kill(folder: Path, url: str, kind: str, number: int) -> Measured:
    chance, kills = random.Random(6), _KILLS[kind]  # noqa: S311  # when
    async with BotApi(away=0.05).running() as api:
        scene = _Scene(api, folder, url, shared=kind == "postgresql", number=number)
        await scene.prepare()
        for _ in range(kills):
            async with scene.runs("run") as process:
                known = len(scene.digests())
                async with asyncio.timeout(PATIENCE):
                    while len(scene.digests()) < min(known + number // (kills + 1), number):
                        await asyncio.sleep(0.01)
                await asyncio.sleep(chance.uniform(0.0, 0.2))
                scene.killed.append(time.monotonic())
                process.kill()
                await process.wait()
        async with scene.runs("run"):
            await _all_sent(scene)
        arrived = scene.digests()
    again: Counter[int] = Counter()
    for times in arrived.values():
        again.update(bisect_left(scene.killed, at) for at in times[:-1])
    worst = max(again.values(), default=0)
    lost = number - len(arrived)
    found = f"{len(scene.killed)} kills: lost {lost}, again {again.total()}, by one kill {worst}"
    met = lost == 0 and worst <= _AT_RISK
    reach = f"lost 0, <= {_AT_RISK} again by any kill"
    return Measured(f"the program, {kills} kill -9", reach, kind, found, met)


async def _together(stage: Stage, number: int, round_trip: float) -> Measured:
    with (
        tempfile.TemporaryDirectory() as folder,
        fresh_postgresql(stage.server.url) as url,
        far_database(url, round_trip) as far,
    ):
        async with BotApi(away=0.05).running() as api, contextlib.AsyncExitStack() as stack:
            scene = _Scene(api, Path(folder), url, shared=True, number=number)
            await scene.prepare()
            ports = [free_port() for _ in range(_COPIES)]
            for port in ports:
                await stack.enter_async_context(scene.runs("run", address=far, port=port))
            while len(api.called("setWebhook")) < _COPIES:
                await asyncio.sleep(0.1)
            asking = asyncio.create_task(_ask(api, ports))
            await _all_sent(scene)
            asking.cancel()
            arrived = scene.digests()
            sent = sorted(call.at for call in api.called("sendMessage"))
    digests = sorted(at for times in arrived.values() for at in times)
    peak = max(bisect_left(sent, at + 1.0) - first for first, at in enumerate(sent))
    pace = (len(digests) - 1) / (digests[-1] - digests[0])
    answers = len(sent) - len(digests)
    within = answers / (sent[-1] - sent[0])
    again = len(digests) - len(arrived)
    limit, _ = OVERALL
    found = f"{len(arrived)} of {number}, again {again}, {pace:.1f}/s, peak {peak}"
    found += f", and {within:.1f} answers/s"
    met = len(arrived) == number and not again and peak <= limit
    met = met and pace >= 0.85 * (DIGEST_RATE - within)
    what = f"three programs, round trip {1e3 * round_trip:.0f} ms, 5 questions/s"
    reach = f"all once, 85 % of {DIGEST_RATE:.0f}/s less answers, peak <= {limit:.0f}"
    return Measured(what, reach, "postgresql", found, met)


async def _all_sent(scene: _Scene) -> None:
    async with asyncio.timeout(PATIENCE):
        while len(scene.digests()) < scene.number or await asyncio.to_thread(scene.is_open):
            await asyncio.sleep(0.2)


async def _ask(api: BotApi, ports: list[int]) -> None:
    """Deliver questions as Telegram does, at an even pace, whoever answers."""
    begun, number = time.monotonic(), 0
    async with ClientSession() as session, asyncio.TaskGroup() as group:
        while True:
            number += 1
            chat = Chat(api, id=_STRANGERS + number, person=_STRANGERS + number)
            update = {"update_id": number, "message": chat.message("trs")}
            group.create_task(_deliver(session, ports[number % len(ports)], update))
            await asyncio.sleep(max(0.0, begun + number / _QUESTIONS - time.monotonic()))


async def _deliver(session: ClientSession, port: int, update: dict[str, object]) -> None:
    url, headers = f"http://127.0.0.1:{port}{PATH}", {HEADER_NAME: secret_of(TOKEN)}
    with contextlib.suppress(
        OSError, ClientError
    ):  # one that has not begun to listen, or is leaving
        async with session.post(url, data=json.dumps(update), headers=headers):
            pass
