"""A real Prometheus collects from the real bot: the dashboard shows something, and alerts fire."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import ClientError, ClientSession

from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.adapters.telegram.test_program import free_port
from tests.core.catalogue.harbour import HARBOUR
from tests.deploy.files import ALERTS, DEPLOY, documents, installed, queries
from tests.patience import PATIENCE
from tests.programs import TOOLBOT, started

pytestmark = pytest.mark.program
_SOURCES = """version: 1
sources:
  - {id: tools, url: 'http://127.0.0.1:1/tools'}
"""
"""A page of a server that is not there: the bot asks, and learns that nothing can be read."""


@dataclass(frozen=True, slots=True)
class Prometheus:
    """A Prometheus that runs, asked over its API."""

    session: ClientSession
    port: int

    async def query(self, expression: str) -> list[dict[str, Any]]:
        """Return the series that an expression gives now."""
        found = await self._get("query", query=expression)
        assert found["status"] == "success", (expression, found)
        result: list[dict[str, Any]] = found["data"]["result"]
        return result

    async def firing(self) -> set[str]:
        """Return the names of the alerts that fire."""
        found = await self._get("alerts")
        return {
            alert["labels"]["alertname"]
            for alert in found["data"]["alerts"]
            if alert["state"] == "firing"
        }

    async def _get(self, page: str, **words: str) -> dict[str, Any]:
        url = f"http://127.0.0.1:{self.port}/api/v1/{page}"
        async with self.session.get(url, params=words) as answer:
            read: dict[str, Any] = json.loads(await answer.text())
            return read


@contextlib.asynccontextmanager
async def prometheus(folder: Path, target: str) -> AsyncIterator[Prometheus]:
    """Run a Prometheus on the project's own configuration, but of this bot and every second.

    Alerts do not wait for minutes here; how long they wait is what promtool checks.
    """
    (configuration,) = documents(DEPLOY / "prometheus" / "prometheus.yml")
    configuration["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
    (job,) = configuration["scrape_configs"]
    del job["dns_sd_configs"]
    job["static_configs"] = [{"targets": [target]}]
    (rules,) = documents(ALERTS)
    for rule in rules["groups"][0]["rules"]:
        rule.pop("for", None)
    folder.mkdir()
    (folder / "alerts.yml").write_text(yaml.safe_dump(rules), encoding="utf-8")
    (folder / "prometheus.yml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
    port = free_port()
    command = (
        installed("prometheus"),
        f"--config.file={folder / 'prometheus.yml'}",
        f"--storage.tsdb.path={folder / 'kept'}",
        f"--web.listen-address=127.0.0.1:{port}",
    )
    async with started(*command, folder=folder), ClientSession() as session:
        yield Prometheus(session, port)


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something holds, while one that is asked may not be there yet."""
    async with asyncio.timeout(PATIENCE):
        while True:
            with contextlib.suppress(ClientError):
                if await holds():
                    return
            await asyncio.sleep(0.2)


async def test_the_dashboard_shows_a_bot_that_runs_and_alerts_fire_when_it_does_not(
    tmp_path: Path,
) -> None:
    """Every query gives something, none fires; without database and program both are told."""
    installed("prometheus")
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(_SOURCES, encoding="utf-8")
    state, target = tmp_path / "state", f"127.0.0.1:{free_port()}"
    async with BotApi().running() as api:
        bot = started(
            *TOOLBOT, "run",
            folder=tmp_path,
            TOOLBOT_STATE=str(state),
            TOOLBOT_CATALOGUE=str(tmp_path / "tools.yaml"),
            TOOLBOT_LISTEN=target,
            TELEGRAM_TOKEN=TOKEN,
            TELEGRAM_API_URL=api.url,
        )  # fmt: skip
        async with bot as process, prometheus(tmp_path / "prometheus", target) as watcher:
            ada = Chat(api)
            empty = queries()

            async def all_answered() -> bool:
                ada.write("crane guide")
                await ada.answer()
                for query in empty[:]:
                    if await watcher.query(query):
                        empty.remove(query)
                return not empty

            await until(all_answered)
            assert await watcher.firing() == set()
            (state / "database.sqlite3").unlink()
            await until(lambda: _fires(watcher, "ToolbotDatabaseAway"))
            process.kill()
            await until(lambda: _fires(watcher, "ToolbotDown"))


async def _fires(watcher: Prometheus, alert: str) -> bool:
    return alert in await watcher.firing()
