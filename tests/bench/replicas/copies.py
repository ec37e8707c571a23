"""Copies of `toolbot run` on one PostgreSQL, and what befalls them."""

from __future__ import annotations

import asyncio
import signal
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.adapters.slack.server import BOT_TOKEN, SIGNING_SECRET, FakeSlack
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.adapters.telegram.test_program import free_port
from tests.bench.digests.slowness import Network
from tests.programs import TOOLBOT, environment


@dataclass(frozen=True, slots=True)
class Scene:
    """What all copies share: the platforms, a folder with the catalogue, the database."""

    telegram: BotApi
    slack: FakeSlack
    folder: Path
    database: str

    def settings(self, port: int, database: str) -> dict[str, str]:
        """Return the settings of a copy that listens at a port."""
        return {
            "TOOLBOT_STATE": str(self.folder / f"state-{port}"),
            "TOOLBOT_CATALOGUE": str(self.folder / "tools.yaml"),
            "TOOLBOT_DATABASE_URL": database.replace("postgresql+psycopg", "postgresql"),
            "TOOLBOT_PUBLIC_URL": "https://bot.example.org",
            "TOOLBOT_LISTEN": f"127.0.0.1:{port}",
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.telegram.url,
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": self.slack.address,
        }


class Copy:
    """One copy, with a way to the database of its own."""

    def __init__(self, scene: Scene) -> None:
        """Take the scene, and choose a port."""
        self._scene = scene
        self._process: Process | None = None
        self.network = Network(scene.database)
        self.port = free_port()

    async def start(self) -> None:
        """Begin, also again."""
        self._process = await asyncio.create_subprocess_exec(
            *TOOLBOT,
            "run",
            cwd=self._scene.folder,
            env=environment(**self._scene.settings(self.port, self.network.url)),
            stdout=DEVNULL,
            stderr=DEVNULL,  # the log is in the state folder
        )

    async def kill(self) -> None:
        """End at once, without a farewell."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    def freeze(self) -> None:
        """Stop in the middle of whatever it does."""
        self._send(signal.SIGSTOP)

    def thaw(self) -> None:
        """Go on, as if no time had passed."""
        self._send(signal.SIGCONT)

    def _send(self, what: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(what)


@asynccontextmanager
async def running(scene: Scene, count: int) -> AsyncIterator[list[Copy]]:
    """Run so many copies while the block runs."""
    copies = [Copy(scene) for _ in range(count)]
    try:
        for copy in copies:
            await copy.start()
        yield copies
    finally:
        for copy in copies:
            await copy.kill()
            copy.network.cut()
