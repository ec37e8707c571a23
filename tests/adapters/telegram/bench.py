"""From update to answer: `toolbot run` beside a bare python-telegram-bot echo bot, in one run.

`python -m tests.adapters.telegram.bench` prints percentiles and their ratio, and what other chats
notice while one is in a flood wait of 30 seconds. The server stands in the measuring process; each
bot is a process of its own, as it would be. Nothing is asserted.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path

from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi

_ROOT = Path(__file__).parents[3]
_FLOOD = 30.0
QUESTION = "singel windwo"
TOOLBOT = ("-m", "bot", "run")
ECHO = ("-m", "tests.adapters.telegram.bench", "--echo")


def echo() -> None:
    """Run the bare echo bot, as python-telegram-bot's own example has it."""
    from telegram import Update  # noqa: PLC0415
    from telegram.ext import Application, ContextTypes, MessageHandler, filters  # noqa: PLC0415

    async def answer(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None and update.message.text is not None:
            await update.message.reply_text(update.message.text)

    url = f"{os.environ['TELEGRAM_API_URL']}/bot"
    application = Application.builder().token(TOKEN).base_url(url).build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, answer))
    application.run_polling()


@contextlib.asynccontextmanager
async def bot(arguments: tuple[str, ...], away: float = 0.0) -> AsyncIterator[BotApi]:
    """Run a bot so far from Telegram, and return its Telegram when it has settled."""
    with tempfile.TemporaryDirectory() as state:
        async with BotApi(away=away).running() as api:
            process = await asyncio.create_subprocess_exec(
                sys.executable, *arguments, cwd=state,
                env=os.environ | {
                    "PYTHONPATH": str(_ROOT), "TOOLBOT_STATE": state, "TELEGRAM_TOKEN": TOKEN,
                    "TELEGRAM_API_URL": api.url, "TOOLBOT_LISTEN": "off",
                },
                stderr=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
            )  # fmt: skip
            try:
                await ask(api, 1)  # it has started
                await asyncio.sleep(1.0 + 80 * away)  # and written its menus
                yield api
            finally:
                process.terminate()
                await process.wait()


async def ask(api: BotApi, person: int) -> float:
    """Ask one question in a chat of its own and return the milliseconds to its answer."""
    chat = Chat(api, id=person, person=person)
    begun = time.monotonic()
    chat.write(QUESTION)
    while True:
        call = next(
            (call for call in reversed(api.calls) if call.given.get("chat_id") == person), None
        )
        if call is not None:
            return (call.at - begun) * 1_000
        async with api._called:  # noqa: SLF001  # a measurement looks closely
            await api._called.wait()  # noqa: SLF001


async def _one_at_a_time(api: BotApi, count: int, first: int) -> list[float]:
    took = []
    for number in range(count):
        took.append(await ask(api, first + number))
        await asyncio.sleep(0.04)
    return took


def _each_second(rate: float) -> Callable[[BotApi, int, int], Coroutine[None, None, list[float]]]:
    async def ask_evenly(api: BotApi, count: int, first: int) -> list[float]:
        asked = []
        begun = time.monotonic()
        for number in range(count):
            await asyncio.sleep(max(0.0, begun + number / rate - time.monotonic()))
            asked.append(asyncio.create_task(ask(api, first + number)))
        return await asyncio.gather(*asked)

    return ask_evenly


def _shown(took: list[float]) -> str:
    cuts = statistics.quantiles(took, n=100)
    return f"p50 {cuts[49]:7.1f}  p95 {cuts[94]:7.1f}  p99 {cuts[98]:7.1f} ms"


async def _compare() -> None:
    policies = (
        ("one at a time, 0 ms away", _one_at_a_time, 200, 0.0),
        ("20 a second, 0 ms away", _each_second(20), 300, 0.0),
        ("one at a time, 25 ms away", _one_at_a_time, 100, 0.025),
        ("10 a second, 25 ms away", _each_second(10), 150, 0.025),
    )
    for name, way, count, away in policies:
        took: dict[str, list[float]] = {}
        for who, arguments in (("echo", ECHO), ("toolbot", TOOLBOT)):
            async with bot(arguments, away) as api:
                took[who] = await way(api, count, 10_000)
        print(f"{name} ({count} questions)")
        for who, values in took.items():
            print(f"  {who:8} {_shown(values)}")
        ratios = [
            statistics.quantiles(took["toolbot"], n=100)[cut]
            / statistics.quantiles(took["echo"], n=100)[cut]
            for cut in (49, 94, 98)
        ]
        print("  ratio    p50 {:7.2f}  p95 {:7.2f}  p99 {:7.2f}".format(*ratios), flush=True)


async def _flood() -> None:
    ask_evenly = _each_second(10)
    async with bot(TOOLBOT, 0.0) as api:
        before = await ask_evenly(api, 280, 20_000)
        flooded = Chat(api, id=5, person=5)
        api.flooded[5] = time.monotonic() + _FLOOD
        during = asyncio.create_task(ask_evenly(api, 280, 30_000))
        for _ in range(14):
            flooded.write(QUESTION)
            await asyncio.sleep(2.0)
        waited = len(flooded.answers())
        took = await during
        await flooded.answer(14)
    print(f"other chats, 10 a second, while one chat is in a flood wait of {_FLOOD:.0f} s")
    print(f"  before   {_shown(before)}")
    print(f"  during   {_shown(took)}")
    print(f"  the flooded chat had {waited} of its 14 answers then, and all of them afterwards")


async def _measure() -> None:
    await _compare()
    await _flood()


if __name__ == "__main__":
    if "--echo" in sys.argv:
        echo()
    else:
        asyncio.run(_measure())
