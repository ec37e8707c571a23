"""What a verb loads: importing is most of a short command, and all that many of them should do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.programs import environment, warm

pytestmark = pytest.mark.program

_SLACK = {"slack_bolt", "slack_sdk"}
_TELEGRAM = {"telegram", "httpx"}
_DATABASE = {"aiosqlite", "alembic", "psycopg", "sqlalchemy", "sqlite3"}
_PARTS = {"alembic", "sqlalchemy.dialects.postgresql", "sqlalchemy.orm"}
"""Parts of what is kept that a run on SQLite does without."""
_WEB = {"aiohttp", "prometheus_client"}
_LOOP = {"asyncio"}
_PAGES = {"defusedxml", "selectolax"}
_CATALOGUE = {"pydantic", "ruamel", "yaml"}
"""What reads a catalogue that was not prepared before."""
_NEW_DATABASE = """
import asyncio, logging, pathlib, time
from bot.storage.connection import open_database
async def make():
    async with open_database(pathlib.Path("new.sqlite3"), time.time, logging.getLogger()):
        pass
asyncio.run(make())
"""
_ADAPTERS = "import bot.wiring.platforms, bot.adapters.{}.adapter"


def verb(*arguments: str) -> str:
    """Return what does a verb of the program."""
    return f"from bot.__main__ import main; main({list(arguments)!r})"


@pytest.mark.parametrize(
    ("doing", "needless"),
    [
        (verb("ask", "trs"), _SLACK | _TELEGRAM | _DATABASE | _WEB | _LOOP | _PAGES | _CATALOGUE),
        (verb("digest", "status"), _SLACK | _TELEGRAM | _WEB | _PAGES | _CATALOGUE),
        (_ADAPTERS.format("telegram"), _SLACK | _PARTS | {"aiohttp"} | _PAGES | _CATALOGUE),
        (_ADAPTERS.format("slack"), _TELEGRAM | _PARTS | {"cryptography"} | _PAGES | _CATALOGUE),
        (_NEW_DATABASE, _PARTS),
    ],
    ids=["ask", "digest status", "run with Telegram", "run with Slack", "the first start"],
)
def test_what_is_not_needed_is_not_loaded(tmp_path: Path, doing: str, needless: set[str]) -> None:
    """Telegram is polled here: where the bot listens, it also loads what serves the web."""
    warm(tmp_path / "state")
    code = f"import sys\n{doing}\nprint('loaded:', *{needless!r} & sys.modules.keys())"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, timeout=PATIENCE, cwd=tmp_path,
        env=environment(TOOLBOT_STATE=str(tmp_path / "state")),
    )  # fmt: skip
    assert ran.stdout.splitlines()[-1] == "loaded:"
