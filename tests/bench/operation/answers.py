"""From an event to its answer, on both platforms, beside a bare echo of the same SDK, in turns.

The platforms are on this machine and answer at once: no network hides what a bot takes itself. One
question goes to the bot and one to the echo, again and again, so that whatever else the machine
does falls on both.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp

from tests.adapters.slack import bench as slack
from tests.adapters.telegram import bench as telegram
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import BotApi
from tests.bench.operation.rows import Row, rate_row, time_row

_MOST, _LEAST = 1.15, 0.8
_ALONE = 200
"""Questions asked one at a time."""
_AT_ONCE, _ROUNDS = 25, 12
"""Questions asked at once: fewer than Telegram takes in a second, which is not to be measured."""
_A_SECOND = 1.1
_WARM_UP = 10
_SLACK_AT_ONCE = 50
_FIRST = 10_000
_OURS = b"\0bot\0run\0"
"""What stands in the command line of our program."""
_USER = 11
"""Where the time of a process stands after its name, followed by the kernel's for it (proc(5))."""


async def answers() -> AsyncIterator[Row]:
    """Measure each way."""
    async for row in _telegram():
        yield row
    for way in ("socket", "http"):
        async for row in _slack(way):
            yield row


async def _telegram() -> AsyncIterator[Row]:
    async with telegram.bot(telegram.TOOLBOT) as ours, telegram.bot(telegram.ECHO) as bare:
        pair = (ours, bare)
        before = _processor()
        alone: dict[int, list[float]] = {0: [], 1: []}
        for number in range(_WARM_UP + _ALONE):
            for which in (number % 2, 1 - number % 2):
                took = await telegram.ask(pair[which], _FIRST + number) / 1_000
                if number >= _WARM_UP:
                    alone[which].append(took)
                await asyncio.sleep(0.02)
        yield time_row("Telegram, one at a time, p50", alone[0], alone[1], _MOST)
        together: dict[int, list[float]] = {0: [], 1: []}
        rates: dict[int, list[float]] = {0: [], 1: []}
        for number in range(_ROUNDS):
            for which in (number % 2, 1 - number % 2):
                await asyncio.sleep(_A_SECOND)
                began = time.monotonic()
                took_each = await _at_once(pair[which], (number + 1) * 100_000)
                rates[which].append(_AT_ONCE / (time.monotonic() - began))
                together[which] += took_each
        used = _processor_row("Telegram, the processor's time", before, _ALONE + _AT_ONCE * _ROUNDS)
    yield time_row(f"Telegram, {_AT_ONCE} at once, p50", together[0], together[1], _MOST)
    yield rate_row(f"Telegram, {_AT_ONCE} at once, answers", rates[0], rates[1], _LEAST)
    yield used


async def _at_once(api: BotApi, first: int) -> list[float]:
    """Let as many people ask at once, and return the seconds of each answer."""
    began = time.monotonic()
    chats = [Chat(api, id=first + number, person=first + number) for number in range(_AT_ONCE)]
    for chat in chats:
        chat.write(telegram.QUESTION)
    await api.until(lambda: all(chat.answers() for chat in chats))
    asked = {chat.id for chat in chats}
    return [call.at - began for call in api.calls if call.given.get("chat_id") in asked]


async def _slack(way: str) -> AsyncIterator[Row]:
    async with (
        slack.program(way, ["-m", "bot", "run"]) as ours,
        slack.program(way, ["-c", slack.ECHO]) as bare,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
    ):
        pair = (ours, bare)
        before = _processor()
        alone = slack.Measured(), slack.Measured()
        for number in range(_WARM_UP + _ALONE):
            for which in (number % 2, 1 - number % 2):
                into = alone[which] if number >= _WARM_UP else slack.Measured()
                await pair[which].round(session, into, 1)
        yield _slack_row(f"Slack, {way}, one at a time, p50", *alone)
        together = slack.Measured(), slack.Measured()
        rates: tuple[list[float], list[float]] = ([], [])
        for number in range(_ROUNDS):
            for which in (number % 2, 1 - number % 2):
                began = time.monotonic()
                await pair[which].round(session, together[which], _SLACK_AT_ONCE)
                rates[which].append(_SLACK_AT_ONCE / (time.monotonic() - began))
        yield _slack_row(f"Slack, {way}, {_SLACK_AT_ONCE} at once, p50", *together)
        yield rate_row(f"Slack, {way}, {_SLACK_AT_ONCE} at once, answers", *rates, _LEAST)
        asked = _ALONE + _SLACK_AT_ONCE * _ROUNDS
        yield _processor_row(f"Slack, {way}, the processor's time", before, asked)


def _slack_row(what: str, ours: slack.Measured, bare: slack.Measured) -> Row:
    mine, theirs = ([one / 1_000 for one in each.answers] for each in (ours, bare))
    return time_row(what, mine, theirs, _MOST)


def _processor() -> tuple[float, float]:
    """Return the seconds of the processor that our program and the bare one have used (Linux)."""
    used = {True: 0.0, False: 0.0}
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text(encoding="ascii").split():
            process = Path("/proc", child)
            ours = _OURS in (process / "cmdline").read_bytes()
            counted = (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            used[ours] += sum(map(int, counted[_USER : _USER + 2])) / os.sysconf("SC_CLK_TCK")
    return used[True], used[False]


def _processor_row(what: str, before: tuple[float, float], asked: int) -> Row:
    """Say what a question takes of the processor: what else the machine does counts little there.

    The questions of the warm-up are in it as well.
    """
    ours, bare = (
        (now - then) / (asked + _WARM_UP) for now, then in zip(_processor(), before, strict=True)
    )
    return time_row(what, [ours], [bare], None)
