"""`toolbot run` as an operator starts it, against a local server: polling, webhook, kill -9."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
import re
import signal
import socket
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import aiohttp
import pytest

from bot import __version__
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi, Fault
from tests.core.catalogue.harbour import HARBOUR
from tests.patience import PATIENCE
from tests.programs import TOOLBOT, ran, started

pytestmark = pytest.mark.program


@dataclass
class Program:
    """A started `toolbot run`."""

    process: asyncio.subprocess.Process

    async def ended(self) -> tuple[int, str]:
        """Wait for its end and return its exit code and what it said."""
        async with asyncio.timeout(PATIENCE):
            _, said = await self.process.communicate()
        return self.process.returncode or 0, said.decode()

    async def stop(self) -> tuple[int, str]:
        """Ask it to leave."""
        self.process.terminate()
        return await self.ended()


@dataclass
class Operator:
    """Starts the program with settings."""

    folder: Path
    settings: dict[str, str]

    @contextlib.asynccontextmanager
    async def runs(self, **more: str) -> AsyncIterator[Program]:
        """Run the program while the block runs."""
        settings = self.settings | more
        async with started(*TOOLBOT, "run", folder=self.folder, **settings) as process:
            yield Program(process)


@pytest.fixture
def operator(api: BotApi, tmp_path: Path) -> Operator:
    """Somebody who has set a token, and a Bot API server of their own."""
    return Operator(
        tmp_path,
        {
            "TOOLBOT_STATE": str(tmp_path / "state"),
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": api.url,
        },
    )


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def test_it_runs_by_polling_and_leaves_cleanly(operator: Operator, ada: Chat) -> None:
    """SIGTERM ends it with 0, without a traceback, without the token."""
    async with operator.runs() as program:
        ada.write("singel windwo")
        assert "Single Window Guidelines" in (await ada.answer())["text"]
        code, said = await program.stop()
    assert code == 0
    lines = said.splitlines()
    assert f"INFO toolbot {__version__} starts: telegram; " in lines[0]
    assert lines[0].endswith("batch 1, revision 0; SQLite.")
    assert re.search(r"INFO toolbot stops after 0:0\d:\d\d: SIGTERM\.$", lines[-1])
    assert "running as @tools_bot" in said
    assert "Traceback" not in said
    assert "singel" not in said + (operator.folder / "state" / "toolbot.log").read_text()
    _no_secret(said, operator.folder)


async def test_a_log_of_json_has_an_object_a_line_from_start_to_stop(
    operator: Operator, ada: Chat
) -> None:
    """Also where a terminal that is closed ends it."""
    async with operator.runs(TOOLBOT_LOG_FORMAT="json") as program:
        ada.write("trs")
        await ada.answer()
        program.process.send_signal(signal.SIGHUP)
        code, said = await program.ended()
    assert code == 0
    lines = [json.loads(line) for line in said.splitlines()]
    assert "starts: telegram" in lines[0]["message"]
    assert lines[-1]["message"].endswith(": SIGHUP.")
    assert all(dt.datetime.fromisoformat(line["time"]).tzinfo for line in lines)


async def test_whoever_is_forgotten_stands_in_no_file(operator: Operator, ada: Chat) -> None:
    """While the bot runs on; before that they see what is kept of them."""
    known = f"person:telegram:{ada.person}"
    async with operator.runs():
        for number, line in enumerate(("/language fr", "/digest on 08:00 Paris"), 1):
            ada.write(line)
            await ada.answer(number)
        ada.write("/mydata")
        said = (await ada.answer(3))["text"]
        assert f"telegram:{ada.person}" in said
        assert "français" in said
        assert "08:00" in said
        assert known in _kept_in(operator.folder)
        ada.write("/forgetme")
        assert "C’est oublié" in (await ada.answer(4))["text"]
        assert known not in _kept_in(operator.folder)
        ada.write("/mydata")
        assert "I keep nothing about you." in (await ada.answer(5))["text"]


def _kept_in(folder: Path) -> str:
    """Return all bytes of the files in which the bot keeps anything, as far as they are text."""
    files = [*(folder / "state").glob("database.sqlite3*"), folder / "state" / "toolbot.log"]
    return "".join(file.read_bytes().decode("ascii", "replace") for file in files)


async def test_it_runs_by_webhook(api: BotApi, operator: Operator, ada: Chat) -> None:
    """With a public URL, Telegram calls us."""
    port = free_port()
    public = {
        "TOOLBOT_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
    }
    async with operator.runs(**public) as program:
        ada.write("singel windwo")
        message = await ada.answer()
        ada.press(message, "WCO Data Model")
        await api.until(lambda: "WCO Data Model" in message["text"].splitlines()[0])
        code, said = await program.stop()
    assert code == 0
    assert "Traceback" not in said
    assert api.called("getUpdates") == []
    _no_secret(said, operator.folder)


async def test_a_mistake_in_the_catalogue_does_not_keep_it_from_starting(
    operator: Operator, ada: Chat
) -> None:
    """The last good catalogue goes on; log, health and `digest status` say what is wrong."""
    port = free_port()
    mine = operator.folder / "mine.yaml"
    settings = {
        "TOOLBOT_CATALOGUE": str(mine),
        "TOOLBOT_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
    }
    mine.write_text(HARBOUR, encoding="utf-8")
    async with operator.runs(**settings) as program:
        ada.write("crane guide")
        assert "Crane Guide" in (await ada.answer())["text"]
        await program.stop()  # a kill before it is written down would repeat the answer
    mine.write_text(HARBOUR.replace("[safety]", "[safty]", 1), encoding="utf-8")
    async with operator.runs(**settings) as program:
        ada.write("rope guide")
        assert "Rope Guide" in (await ada.answer(2))["text"]
        healthy = await _health(port, "catalogue: ")
        code, said = await program.stop()
    assert (code, "Traceback" in said) == (0, False)
    assert "was killed" not in said  # the one before was stopped
    assert healthy.startswith("ok\n")
    assert f"{mine}:24: tools › crane-guide › topics › number 1: “safty” is not an id" in said
    status = partial(ran, "digest", "status", folder=operator.folder)
    shown = await asyncio.to_thread(status, **operator.settings, **settings)
    assert shown.returncode == 1
    assert f"{mine}:24: " in shown.stdout.replace("\n", "")  # lines are broken to the terminal


async def _health(port: int, part: str) -> str:
    """Wait until health says something, and return all that it says."""
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
        while True:
            with contextlib.suppress(aiohttp.ClientConnectionError):
                async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                    if part in (said := await answer.text()):
                        return said
            await asyncio.sleep(0.01)


async def test_killed_before_the_answer_it_answers_once_after_a_restart(
    api: BotApi, operator: Operator, ada: Chat
) -> None:
    """The question was fetched and not answered when the process died.

    The next start says so: a process that is killed can say nothing itself.
    """
    api.faults.append(Fault("sendMessage", "hang"))
    async with operator.runs() as program:
        ada.write("trs")
        await api.stuck.wait()
        program.process.send_signal(signal.SIGKILL)
        await program.process.wait()
    assert ada.answers() == []
    said = await _answers_once_after_a_restart(api, operator, ada, TOOLBOT_LOG_LEVEL="warning")
    assert "toolbot was killed, or the machine went off: it ran since 20" in said
    assert "INFO" not in said


async def test_killed_after_the_answer_it_does_not_answer_again(
    api: BotApi, operator: Operator, ada: Chat
) -> None:
    """The answer was sent and its question not yet confirmed when the process died."""
    async with operator.runs() as program:
        async with asyncio.timeout(PATIENCE):
            while not api.is_polled:  # so that the next fetch is the one that would confirm
                await asyncio.sleep(0.01)
        api.faults.append(Fault("getUpdates", "hang"))
        ada.write("trs")
        await ada.answer()
        await api.stuck.wait()
        await _heard_of_the_answer(operator)
        program.process.send_signal(signal.SIGKILL)
        await program.process.wait()
    assert api.confirmed == set()
    await _answers_once_after_a_restart(api, operator, ada)


async def test_killed_in_a_flood_wait_it_answers_once_after_a_restart(
    api: BotApi, operator: Operator, ada: Chat
) -> None:
    """The question was confirmed, noted and waiting when the process died."""
    api.flooded[ada.id] = time.monotonic() + 600
    async with operator.runs() as program:
        question = ada.write("trs")
        await api.until_confirmed(question["update_id"])
        program.process.send_signal(signal.SIGKILL)
        await program.process.wait()
    api.flooded.clear()
    await _answers_once_after_a_restart(api, operator, ada)


async def test_killed_during_a_webhook_it_answers_once_after_a_restart(
    api: BotApi, operator: Operator, ada: Chat
) -> None:
    """The delivery was not acknowledged, so that Telegram repeats it."""
    port = free_port()
    public = {
        "TOOLBOT_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
    }
    api.faults.append(Fault("sendMessage", "hang"))
    async with operator.runs(**public) as program:
        ada.write("trs")
        await api.stuck.wait()
        program.process.send_signal(signal.SIGKILL)
        await program.process.wait()
    async with operator.runs(**public):
        await ada.answer()
        ada.write("/help")
        await ada.answer(2)
    assert ["Time Release" in one["text"] for one in ada.answers()] == [True, False]


async def _heard_of_the_answer(operator: Operator) -> None:
    """Wait until the program has noted that its answers arrived, and keeps no question any more."""
    async with asyncio.timeout(PATIENCE):
        while not _all_answered(operator.folder / "state" / "database.sqlite3"):
            await asyncio.sleep(0.01)


def _all_answered(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as database:
        counted = "SELECT count(*), sum(answered AND body IS NULL) FROM inbox"
        questions, answered = database.execute(counted).fetchone()
        return bool(questions) and questions == answered


async def _answers_once_after_a_restart(
    api: BotApi, operator: Operator, ada: Chat, **more: str
) -> str:
    """Start the program again, see that it answers once, and return what it says."""
    async with operator.runs(**more) as program:
        await ada.answer()
        last = ada.write("/help")
        await ada.answer(2)
        await api.until_confirmed(last["update_id"])
        await _heard_of_the_answer(operator)
        _, said = await program.stop()
    assert ["Time Release" in one["text"] for one in ada.answers()] == [True, False]
    return said


async def test_a_refused_token_ends_it_with_one_sentence(operator: Operator) -> None:
    """Exit code 1, what to do, no traceback, and no token."""
    wrong = "123456:another-token-of-nobody"
    async with operator.runs(TELEGRAM_TOKEN=wrong) as program:
        code, said = await program.ended()
    *_, stopped, sentence = said.splitlines()
    assert code == 1
    assert sentence == "Telegram does not accept TELEGRAM_TOKEN. Copy it again from @BotFather."
    assert "ERROR toolbot stops after" in stopped
    assert stopped.endswith(sentence)
    assert "another-token" not in said
    assert "Traceback" not in said


async def test_an_address_in_use_ends_it_with_one_sentence(operator: Operator) -> None:
    """The web server is a part of the program like any platform."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        public = {
            "TOOLBOT_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
        }
        async with operator.runs(**public) as program:
            code, said = await program.ended()
    assert code == 1
    assert said.splitlines()[-1].startswith("TOOLBOT_LISTEN: cannot listen there")
    assert "Traceback" not in said


def test_mistakes_in_the_settings_come_all_at_once(operator: Operator) -> None:
    """Each with what to write; a token is never repeated."""
    wrong = {
        "TELEGRAM_TOKEN": "topsecret",
        "TELEGRAM_TOEKN": "x",
        "TELEGRAM_API_URL": "api",
        "TOOLBOT_PUBLIC_URL": "bot.example.org",
        "TOOLBOT_LISTEN": "8080",
    }
    done = ran("run", folder=operator.folder, **operator.settings | wrong)
    assert done.returncode == 1
    assert "topsecret" not in done.stderr
    assert sorted(line.split()[1] for line in done.stderr.splitlines()) == sorted(wrong)


def _no_secret(said: str, folder: Path) -> None:
    assert TOKEN not in said
    for file in (folder / "state").rglob("*"):
        if file.is_file():
            assert TOKEN.encode() not in file.read_bytes()
