"""How fast commands are acknowledged and answered, beside a bare Bolt app that echoes.

    python -m tests.adapters.slack.bench

Both run as programs of their own, in turns, against the same local Slack: 50 commands at once,
`toolbot run` looking a tool up and Bolt's example app sending the words back.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from tests.adapters.slack import payloads
from tests.adapters.slack.server import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    FakeSlack,
    form,
    signed,
)
from tests.patience import PATIENCE

_AT_ONCE, _ROUNDS, _WARM_UP = 50, 12, 2
_QUERIES = ("singel windwo", "time release study", "upu", "guichet unique", "transit", "aeo, trs")
_ROOT = Path(__file__).parents[3]
ECHO = """
import asyncio, os
from slack_bolt.async_app import AsyncApp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_sdk.web.async_client import AsyncWebClient
async def main():
    client = AsyncWebClient(os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"])
    app = AsyncApp(client=client, signing_secret=os.environ.get("SLACK_SIGNING_SECRET", "x"))
    @app.command("/tool")
    async def echo(ack, respond, command):
        await ack()
        await respond(command["text"])
    if "PORT" in os.environ:
        from aiohttp import web
        runner = web.AppRunner(app.web_app())
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", int(os.environ["PORT"])).start()
        await asyncio.sleep(3600)
    await AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start_async()
asyncio.run(main())
"""


@dataclass
class Measured:
    """Milliseconds until the acknowledgement, and until the answer was there."""

    acks: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)


@dataclass
class Program:
    """A program under measurement, its own Slack, and what was measured."""

    fake: FakeSlack
    port: int | None
    measured: Measured = field(default_factory=Measured)

    async def round(
        self, session: aiohttp.ClientSession, measured: Measured, at_once: int = _AT_ONCE
    ) -> None:
        """Send commands at once, each of another person, and wait until all are answered."""
        before = len(self.fake.sent)
        queries = [_QUERIES[number % len(_QUERIES)] for number in range(at_once)]
        began = dict(
            await asyncio.gather(
                *(self._ask(who, query, session, measured) for who, query in enumerate(queries))
            )
        )
        await self.fake.until(before + at_once)
        for sent in self.fake.sent[before:]:
            measured.answers.append(1_000 * (sent.moment - began[sent.by]))

    async def _ask(
        self, who: int, query: str, session: aiohttp.ClientSession, measured: Measured
    ) -> tuple[str, float]:
        user, channel = f"U{who}", f"C{who}"
        hook = self.fake.hook(channel, user)
        command = {**payloads.command(query, hook, channel), "user_id": user}
        body = form(command)
        headers = {"Content-Type": "application/x-www-form-urlencoded", **signed(body)}
        began = time.perf_counter()
        if self.port is None:
            await self.fake.envelope("slash_commands", command)
        else:
            url = f"http://127.0.0.1:{self.port}/slack/events"
            async with session.post(url, data=body, headers=headers) as answer:
                assert answer.status == 200
                await answer.read()
        measured.acks.append(1_000 * (time.perf_counter() - began))
        return hook, began


async def main() -> None:
    """Measure both ways and print a table."""
    print(f"{_ROUNDS} rounds of {_AT_ONCE} commands at once, {os.cpu_count()} cores, milliseconds")
    for way in ("socket", "http"):
        ours, bare = await _measure(way)
        print(f"\n{way:8} {'toolbot':>9} {'bare Bolt':>9} {'ratio':>6}")
        for name, mine, theirs in (
            ("ack", ours.acks, bare.acks),
            ("answer", ours.answers, bare.answers),
        ):
            for label, share in (("p50", 50), ("p99", 99)):
                first, second = _percentile(mine, share), _percentile(theirs, share)
                print(f"{name} {label:4} {first:9.1f} {second:9.1f} {first / second:6.2f}")


async def _measure(way: str) -> tuple[Measured, Measured]:
    async with (
        program(way, ["-m", "bot", "run"]) as ours,
        program(way, ["-c", ECHO]) as bare,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
    ):
        for number in range(_WARM_UP + _ROUNDS):
            for one in (ours, bare) if number % 2 else (bare, ours):
                measured = one.measured if number >= _WARM_UP else Measured()
                await one.round(session, measured)
    return ours.measured, bare.measured


@contextlib.asynccontextmanager
async def program(way: str, arguments: Sequence[str]) -> AsyncIterator[Program]:
    """Run a program that Slack reaches by a socket or over HTTP, until it has settled."""
    port = _free_port() if way == "http" else None
    async with FakeSlack() as fake:
        with tempfile.TemporaryDirectory() as folder:
            process = await _start(folder, fake, port, arguments)
            try:
                if port is None:
                    await fake.connected()
                else:
                    await _listening(port)
                yield Program(fake, port)
            finally:
                process.kill()
                await process.wait()


async def _start(
    folder: str, fake: FakeSlack, port: int | None, arguments: Sequence[str]
) -> Process:
    set_ = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(_ROOT),
        "TOOLBOT_STATE": folder,
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_API_URL": fake.address,
    }
    if port is None:
        set_["SLACK_APP_TOKEN"] = APP_TOKEN
    else:
        set_ |= {
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "TOOLBOT_PUBLIC_URL": "https://bot.example.org",
            "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
            "PORT": str(port),
        }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=folder,
        env=set_,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )


async def _listening(port: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return


def _percentile(values: Sequence[float], share: int) -> float:
    return statistics.quantiles(values, n=100)[share - 1]


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


if __name__ == "__main__":
    asyncio.run(main())
