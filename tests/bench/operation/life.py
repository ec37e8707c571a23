"""The program with both platforms: how it starts, what it keeps in memory, how it sends digests."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import itertools
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bot.adapters.slack.limits import DIGEST_POSTS_PER_SECOND
from bot.adapters.telegram.limits import DIGEST_RATE
from bot.storage.database import sqlite_url
from bot.storage.where import database_file
from tests.adapters.slack import payloads
from tests.adapters.slack.server import APP_TOKEN, BOT_TOKEN, FakeSlack
from tests.adapters.telegram import bench as telegram
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.bench.data import load_questions
from tests.bench.operation.rows import Row, time_row
from tests.bench.replicas.digests import Subscribers
from tests.core.catalogue.harbour import HARBOUR
from tests.growing import new_tools
from tests.patience import PATIENCE
from tests.programs import ROOT, TOOLBOT, environment, warm

_STARTS = 5
_MEGABYTE = 1024
_MOST_MEMORY = 120
_GROWTH = 2.0
"""MB between the beginning and the end of the load, within which memory is called flat."""
_RATE = 12.0
"""Questions a second while memory is watched, on both platforms together."""
_SETTLING = 60.0
"""Seconds of load before memory is looked at: caches fill, arenas grow."""
_LOOK = 2.0
_TELEGRAM, _TOLERANCE = 300, 40


@dataclass(frozen=True, slots=True)
class Life:
    """A program that runs, and its platforms."""

    telegram: BotApi
    slack: FakeSlack
    process: Process

    def memory(self) -> float:
        """Return the resident memory of the program in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        line = next(one for one in status.splitlines() if one.startswith("VmRSS"))
        return int(line.split()[1]) / _MEGABYTE


@contextlib.asynccontextmanager
async def running(folder: Path, **more: str) -> AsyncIterator[Life]:
    """Run it on Telegram by polling and on Slack by a socket, until both are connected."""
    async with BotApi().running() as api, FakeSlack() as slack:
        settings = {
            "TOOLBOT_STATE": str(folder / "state"),
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": api.url,
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": slack.address,
        }
        process = await asyncio.create_subprocess_exec(
            *TOOLBOT, "run", cwd=folder, env=environment(**settings, **more),
            stdout=DEVNULL, stderr=DEVNULL,
        )  # fmt: skip
        try:
            await slack.connected()
            await api.until(lambda: api.is_polled)
            yield Life(api, slack, process)
        finally:
            process.terminate()
            await process.wait()


async def starting() -> AsyncIterator[Row]:
    """Measure from the start to the answer of a question that waits, in turns with the echo."""
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state"
        warm(state)
        took: dict[str, list[float]] = {"ours": [], "bare": []}
        for number in range(1, 1 + _STARTS):
            took["ours"].append(await _first_answer((*TOOLBOT, "run"), state, number))
            took["bare"].append(
                await _first_answer((sys.executable, *telegram.ECHO), state, number)
            )
    what = "from the start to the first answer (Telegram), p50"
    yield time_row(what, took["ours"], took["bare"], None)


async def _first_answer(command: tuple[str, ...], state: Path, number: int) -> float:
    """Return the seconds until a question is answered that no start before has seen."""
    async with BotApi().running() as api:
        chat = Chat(api)
        api.add_update("message", chat.message(telegram.QUESTION), update_id=number)
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": api.url}
        began = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=environment(TOOLBOT_STATE=str(state), **settings),
            stdout=DEVNULL, stderr=DEVNULL,
        )  # fmt: skip
        try:
            await chat.answer()
            return time.monotonic() - began
        finally:
            process.terminate()
            await process.wait()


async def memory(minutes: float) -> AsyncIterator[Row]:
    """Measure memory after the start, and while people ask all kinds of things."""
    with tempfile.TemporaryDirectory() as folder:
        warm(Path(folder) / "state")
        async with running(Path(folder)) as life:
            await asyncio.sleep(3.0)
            begun = life.memory()
            yield _memory_row("memory after the start, both platforms", begun)
            asking = asyncio.create_task(ask(life))
            seen = []
            last = time.monotonic() + 60.0 * minutes
            while time.monotonic() < last:
                await asyncio.sleep(_LOOK)
                seen.append((time.monotonic(), life.memory()))
            asking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asking
            answered = len(life.telegram.called("sendMessage")) + len(life.slack.sent)
    loaded = [value for at, value in seen if at >= seen[0][0] + min(_SETTLING, 30.0 * minutes)]
    third = max(1, len(loaded) // 3)
    first, then = median(loaded[:third]), median(loaded[-third:])
    what = f"memory under {minutes:g} minutes of load, {answered:,} answers"
    most = max(value for _, value in seen)
    yield _memory_row(what, most)
    grown = f"{first:.1f} to {then:.1f} MB"
    yield Row("  its first third to its last", grown, goal="flat", met=then - first <= _GROWTH)


async def ask(life: Life) -> None:
    """Ask at an even pace, other people each time, on both platforms in turn."""
    questions = itertools.cycle([one.text for one in load_questions()])
    begun = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for number in itertools.count(1):
            words, id_ = next(questions), 1_000_000 + number % 5_000
            if number % 2:
                Chat(life.telegram, id=id_, person=id_).write(words)
            else:
                hook = life.slack.hook(f"C{id_}", f"U{id_}")
                asked = {**payloads.command(words, hook, f"C{id_}"), "user_id": f"U{id_}"}
                group.create_task(life.slack.envelope("slash_commands", asked))
            await asyncio.sleep(max(0.0, begun + number / _RATE - time.monotonic()))


async def digests() -> AsyncIterator[Row]:
    """Measure how fast digests go that are all due at once, on both platforms."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        catalogue = folder / "tools.yaml"
        catalogue.write_text(HARBOUR, encoding="utf-8")
        given = {"TOOLBOT_CATALOGUE": str(catalogue)}
        async with running(folder, **given):
            pass
        due = dt.datetime.now(dt.UTC).replace(second=0, microsecond=0) - dt.timedelta(minutes=1)
        subscribers = Subscribers([due], _TELEGRAM, _TOLERANCE)
        subscribers.subscribe(str(sqlite_url(database_file(folder / "state"))))
        catalogue.write_text(HARBOUR + new_tools(1), encoding="utf-8")
        async with running(folder, **given) as life:
            async with asyncio.timeout(PATIENCE):
                while any(
                    one.lost for one in subscribers.arrived(life.telegram, life.slack).values()
                ):
                    await asyncio.sleep(0.2)
            sent = [call.at for call in life.telegram.called("sendMessage")]
            posted = [one.moment for one in life.slack.sent]
            again = sum(
                one.again for one in subscribers.arrived(life.telegram, life.slack).values()
            )
    yield _pace("digests to Telegram, all due at once", sent, DIGEST_RATE)
    yield _pace("digests to a workspace of Slack, all due at once", posted, DIGEST_POSTS_PER_SECOND)
    yield Row("  of both, repeated", str(again), goal="0", met=not again)


def _pace(what: str, moments: list[float], most: float) -> Row:
    """Say how near to the pace that the platform's limit allows."""
    pace = (len(moments) - 1) / (max(moments) - min(moments))
    share = pace / most
    return Row(what, f"{pace:.1f}/s", f"{most:.0f}/s", f"{share:.2f}", ">= 0.9", met=share >= 0.9)


def _memory_row(what: str, used: float) -> Row:
    goal = f"<= {_MOST_MEMORY} MB"
    return Row(what, f"{used:.0f} MB", goal=goal, met=used <= _MOST_MEMORY)
