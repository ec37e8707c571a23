"""`toolbot run` itself, as an operator starts it, against the local Slack."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import socket
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.storage.encryption import new_key
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import words
from tests.adapters.slack.server import (
    APP_TOKEN,
    BOT_TOKEN,
    CHANNEL,
    SIGNING_SECRET,
    USER,
    FakeSlack,
    form,
    signed,
)
from tests.patience import PATIENCE
from tests.programs import TOOLBOT, ran, started

pytestmark = pytest.mark.program

_SECRETS = (BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, "a-secret-ticket")


@contextlib.asynccontextmanager
async def program(folder: Path, *arguments: str, **set_: str) -> AsyncIterator[Process]:
    """Start the program with nothing set but this."""
    settings = {"TOOLBOT_STATE": str(folder / "state")} | set_
    async with started(*TOOLBOT, *arguments, folder=folder, **settings) as process:
        yield process


async def test_it_runs_in_socket_mode_and_leaves_cleanly(fake: FakeSlack, tmp_path: Path) -> None:
    """A mention is answered, SIGTERM ends it with 0, and no secret stands in the log."""
    tokens = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}
    async with program(tmp_path, "run", SLACK_API_URL=fake.address, **tokens) as process:
        await fake.connected()
        await fake.envelope("events_api", payloads.event(payloads.mention("singel windwo")))
        assert "Single Window Guidelines" in words((await fake.until(1)).body["blocks"])
        process.send_signal(signal.SIGTERM)
        shown, log = await process.communicate()
    assert process.returncode == 0
    assert shown == b""
    assert b"Traceback" not in log
    assert b"WARNING" not in log
    kept = (tmp_path / "state" / "toolbot.log").read_bytes()
    assert not [secret for secret in _SECRETS if secret.encode() in log + kept]


async def test_it_runs_over_http_and_leaves_cleanly(fake: FakeSlack, tmp_path: Path) -> None:
    """A command is answered, health is told, a forgery is refused, SIGINT ends it."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    set_ = {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": fake.address,
        "TOOLBOT_PUBLIC_URL": "https://bot.example.org",
        "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
    }
    async with program(tmp_path, "run", **set_) as process, aiohttp.ClientSession() as session:
        await _healthy(session, address)
        body = form(payloads.command("trs", fake.hook(CHANNEL, USER)))
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        url = f"{address}/slack/events"
        async with session.post(url, data=body, headers={**kind, **signed(body)}) as answer:
            assert answer.status == 200
        assert "Time Release Study" in words((await fake.until(1)).body["blocks"])
        async with session.post(url, data=body, headers=kind) as answer:
            assert answer.status == 401
        process.send_signal(signal.SIGINT)
        _, log = await process.communicate()
    assert process.returncode == 0
    assert not [secret for secret in _SECRETS if secret.encode() in log]


async def test_it_runs_for_many_workspaces(fake: FakeSlack, tmp_path: Path) -> None:
    """The installation page is there, and Bolt's own file of tokens is not."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    set_ = {
        "HOME": str(tmp_path),
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "a-client-secret",
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": fake.address,
        "TOOLBOT_ENCRYPTION_KEYS": new_key(),
        "TOOLBOT_PUBLIC_URL": "https://bot.example.org",
        "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
    }
    async with program(tmp_path, "run", **set_) as process, aiohttp.ClientSession() as session:
        await _healthy(session, address)
        async with session.get(f"{address}/slack/install") as page:
            assert "Add to Slack" in await page.text()
        body = form(payloads.command("trs", fake.hook(CHANNEL, USER)))
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        url = f"{address}/slack/events"
        async with session.post(url, data=body, headers={**kind, **signed(body)}) as answer:
            assert answer.status == 200
        assert "not installed" in words((await fake.until(1)).body["blocks"])
        process.send_signal(signal.SIGTERM)
        _, log = await process.communicate()
    assert process.returncode == 0
    assert b"a-client-secret" not in log
    assert not list(tmp_path.glob(".bolt*"))
    kept = (tmp_path / "state" / "toolbot.log").read_bytes()
    assert b"WARNING" not in log + kept  # Bolt's, of variables that it ignores, would be false
    assert b"OAuth" not in log + kept


async def test_a_token_that_does_not_work_ends_it_with_one_sentence(
    fake: FakeSlack, tmp_path: Path
) -> None:
    """Exit code 1, what to do, no traceback, no token."""
    tokens = {"SLACK_BOT_TOKEN": "xoxb-wrong", "SLACK_APP_TOKEN": APP_TOKEN}
    async with program(tmp_path, "run", SLACK_API_URL=fake.address, **tokens) as process:
        _, log = await process.communicate()
    assert process.returncode == 1
    assert log.decode().splitlines()[-1].startswith("Slack does not take SLACK_BOT_TOKEN.")
    assert log.count(b"\n") == len(("start", "stop", "sentence"))
    assert b"xoxb-wrong" not in log


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_the_manifest_is_printed(tmp_path: Path, mode: str) -> None:
    """As JSON, for the mode that was asked for."""
    public = {"TOOLBOT_PUBLIC_URL": "https://bot.example.org"}
    done = ran("manifest", "slack", "--mode", mode, folder=tmp_path, **public)
    assert done.stderr == ""
    made = json.loads(done.stdout)
    assert made["settings"]["socket_mode_enabled"] is (mode == "socket")


def test_the_manifest_over_http_needs_an_address(tmp_path: Path) -> None:
    """It says which setting."""
    done = ran("manifest", "slack", "--mode", "http", folder=tmp_path)
    assert done.returncode == 1
    assert "TOOLBOT_PUBLIC_URL" in done.stderr


def test_keys_are_made_and_rotated(tmp_path: Path) -> None:
    """A new key is printed; without keys there is nothing to rotate."""
    key = ran("keys", "new", folder=tmp_path).stdout
    done = ran("keys", "rotate", folder=tmp_path)
    assert done.returncode == 1
    assert "TOOLBOT_ENCRYPTION_KEYS" in done.stderr
    set_ = {
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "x",
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "TOOLBOT_PUBLIC_URL": "https://bot.example.org",
        "TOOLBOT_ENCRYPTION_KEYS": key.strip(),
    }
    done = ran("keys", "rotate", folder=tmp_path, **set_)
    assert (done.returncode, done.stdout) == (0, "Encrypted again with the first key: 0.\n")


async def _healthy(session: aiohttp.ClientSession, address: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                async with session.get(f"{address}/healthz") as answer:
                    assert answer.status == 200
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
