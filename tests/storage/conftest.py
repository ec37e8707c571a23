"""Choices kept in a file of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.storage.languages import SqliteLanguageChoices


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder, neither of which is there yet."""
    return tmp_path / "state" / "toolbot.sqlite3"


@pytest.fixture
def choices(path: Path) -> SqliteLanguageChoices:
    """Choices kept in that file."""
    return SqliteLanguageChoices(path)
