"""The program as it is run, on Telegram: killed again and again, and answering while it sends.

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
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import cycle, islice
from pathlib import Path

from aiohttp import ClientSession
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
_CHANGES = 10
"""Of so many questions, one changes a subscription."""
_SLOWEST, _SLOW = 1.0, 0.5
"""Seconds of any answer at most, and of 99 in a hundred, where the database is near."""
_NEAR = 0.0
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

    def answers(self) -> dict[int, float]:
        """Return when the first answer reached each of those who asked, by chat."""
        arrived: dict[int, float] = {}
        for call in self.api.called("sendMessage"):
            chat = int(call.given["chat_id"])
            if chat >= _STRANGERS:
                arrived.setdefault(chat, call.at)
        return arrived


def program(stage: Stage, kind: str) -> Iterator[Measured]:
    """Kill one that is alone, again and again."""
    with tempfile.TemporaryDirectory() as folder, _address(stage, kind, Path(folder)) as url:
        yield asyncio.run(_kill(Path(folder), url, kind, _number(stage)))


def answering(stage: Stage, kind: str) -> Iterator[Measured]:
    """Let one send and answer, and on PostgreSQL three together, near it and far from it."""
    number = _number(stage)
    if kind == "sqlite":
        with tempfile.TemporaryDirectory() as folder, _address(stage, kind, Path(folder)) as url:
            yield asyncio.run(_answer_alone(Path(folder), url, kind, number))
        return
    for round_trip in _ROUND_TRIPS:
        yield asyncio.run(_answer_together(stage, number, round_trip))


def _number(stage: Stage) -> int:
    return 150 if stage.quick else 600


@contextlib.contextmanager
def _address(stage: Stage, kind: str, folder: Path) -> Iterator[str]:
    """Give the address of an empty database."""
    if kind == "sqlite":
        yield str(sqlite_url(folder / "state" / "database.sqlite3"))
    else:
        with fresh_postgresql(stage.server.url) as url:
            yield url


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


async def _answer_alone(folder: Path, url: str, kind: str, number: int) -> Measured:
    async with BotApi(away=0.05).running() as api:
        scene = _Scene(api, folder, url, shared=False, number=number)
        answers = await _send_and_answer(scene, 1, None)
        return _told(scene, answers, "the program, questions", kind, _NEAR)


async def _answer_together(stage: Stage, number: int, round_trip: float) -> Measured:
    with (
        tempfile.TemporaryDirectory() as folder,
        fresh_postgresql(stage.server.url) as url,
        far_database(url, round_trip) as far,
    ):
        async with BotApi(away=0.05).running() as api:
            scene = _Scene(api, Path(folder), url, shared=True, number=number)
            answers = await _send_and_answer(scene, _COPIES, far)
            what = f"three programs, round trip {1e3 * round_trip:.0f} ms, questions"
            return _told(scene, answers, what, "postgresql", round_trip)


async def _send_and_answer(scene: _Scene, copies: int, address: str | None) -> list[float]:
    """Have so many copies send all digests while people ask, and return how long answers took."""
    over, ports = asyncio.Event(), [free_port() for _ in range(copies)]
    async with contextlib.AsyncExitStack() as stack:
        await scene.prepare()
        for port in ports:
            await stack.enter_async_context(scene.runs("run", address=address, port=port))
        while len(scene.api.called("setWebhook")) < copies:
            await asyncio.sleep(0.1)
        asking = asyncio.create_task(_ask(scene.api, ports, over))
        await _all_sent(scene)
        over.set()
        asked = await asking
        async with asyncio.timeout(PATIENCE):
            while not asked.keys() <= (answered := scene.answers()).keys():
                await asyncio.sleep(0.1)
    return sorted(answered[chat] - at for chat, at in asked.items())


def _told(scene: _Scene, answers: list[float], what: str, kind: str, round_trip: float) -> Measured:
    arrived = scene.digests()
    sent = sorted(call.at for call in scene.api.called("sendMessage"))
    digests = sorted(at for times in arrived.values() for at in times)
    peak = max(bisect_left(sent, at + 1.0) - first for first, at in enumerate(sent))
    pace = (len(digests) - 1) / (digests[-1] - digests[0])
    within = len(answers) / (sent[-1] - sent[0])
    again = len(digests) - len(arrived)
    limit, _ = OVERALL
    slow, most = answers[int(len(answers) * 0.99)], answers[-1]
    found = f"{len(arrived)} of {scene.number}, again {again}, {pace:.1f}/s, peak {peak}"
    found += f"; {len(answers)} answers, {within:.1f}/s, p50 {1e3 * answers[len(answers) // 2]:.0f}"
    found += f", p99 {1e3 * slow:.0f}, max {1e3 * most:.0f} ms"
    met = len(arrived) == scene.number and not again and peak <= limit
    met = met and pace >= 0.85 * (DIGEST_RATE - within)
    reach = f"all once, 85 % of {DIGEST_RATE:.0f}/s less answers, peak <= {limit:.0f}"
    if round_trip == _NEAR:
        met = met and most <= _SLOWEST and slow <= _SLOW
        reach += f", p99 <= {1e3 * _SLOW:.0f} ms, each <= {_SLOWEST:.0f} s"
    return Measured(what, reach, kind, found, met)


async def _all_sent(scene: _Scene) -> None:
    async with asyncio.timeout(PATIENCE):
        while len(scene.digests()) < scene.number or await asyncio.to_thread(scene.is_open):
            await asyncio.sleep(0.2)


async def _ask(api: BotApi, ports: list[int], over: asyncio.Event) -> dict[int, float]:
    """Deliver questions as Telegram does, at an even pace, whoever answers, until it is over.

    Returns when each was delivered, by its chat.
    """
    begun, number, asked = time.monotonic(), 0, dict[int, float]()
    async with ClientSession() as session, asyncio.TaskGroup() as group:
        while not over.is_set():
            number += 1
            chat = Chat(api, id=_STRANGERS + number, person=_STRANGERS + number)
            words = "trs" if number % _CHANGES else "/digest on 8:00 Paris"
            update = {"update_id": number, "message": chat.message(words)}
            asked[chat.id] = time.monotonic()
            group.create_task(
                _deliver(session, islice(cycle(ports), number % len(ports), None), update)
            )
            await asyncio.sleep(max(0.0, begun + number / _QUESTIONS - time.monotonic()))
    return asked


async def _deliver(session: ClientSession, ports: Iterable[int], update: dict[str, object]) -> None:
    """Deliver to the first that takes it: one that is cut off from the database leaves it."""
    headers = {HEADER_NAME: secret_of(TOKEN)}
    for port in ports:
        url = f"http://127.0.0.1:{port}{PATH}"
        async with session.post(url, data=json.dumps(update), headers=headers) as answer:
            if answer.ok:
                return
