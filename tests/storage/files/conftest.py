"""What is kept, in a file of the test's own and in a database that replicas share."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.chat.ports import LanguageChoices
from bot.storage.files.languages import SqliteLanguageChoices
from bot.storage.languages import SqlLanguageChoices
from tests.databases import EACH_ENGINE, ready_database

KEPT_IN = ("file", *EACH_ENGINE)
"""A file, with Python's own means, and both engines of the shared database."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder, neither of which is there yet."""
    return tmp_path / "state" / "toolbot.sqlite3"


@pytest.fixture
def choices(path: Path) -> SqliteLanguageChoices:
    """Choices kept in that file."""
    return SqliteLanguageChoices(path)


@pytest.fixture(params=KEPT_IN)
async def languages(
    request: pytest.FixtureRequest, choices: SqliteLanguageChoices, tmp_path: Path
) -> AsyncIterator[LanguageChoices]:
    """Choices kept in each way."""
    if request.param == "file":
        yield choices
    else:
        async with ready_database(request.param, tmp_path) as database:
            yield SqlLanguageChoices(database)
