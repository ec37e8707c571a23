"""What somebody in a shell is asked for a new entry, and what comes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.cli.entry_prompts import Shell, add_entry
from bot.core.search import Found
from bot.wiring.app import App, build
from bot.wiring.stores import open_ledger, with_published
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.storage.values import NOW

pytestmark = pytest.mark.long

PAGE = "https://harbour.example/hooks"


@dataclass
class Keyboard:
    """Somebody who types some lines and then leaves."""

    lines: Iterator[str]
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def shell(self) -> Shell:
        """The keyboard as it is asked."""
        return Shell(self.ask, self.told.append)

    def ask(self, prompt: str) -> str:
        """Return the next line."""
        self.asked.append(prompt)
        line = next(self.lines, None)
        if line is None:
            raise EOFError
        return line


@pytest.fixture
def app(tmp_path: Path) -> App:
    """A bot that has never run, on two tools."""
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    return build(settings_in(tmp_path / "state", tmp_path / "tools.yaml"))


def add(app: App, *lines: str, language: str = "en") -> tuple[int, Keyboard]:
    """Type some lines; return the exit code and what was seen."""
    keyboard = Keyboard(iter(lines))
    return add_entry(keyboard.shell, app, language), keyboard


def finds(app: App, words: str) -> str:
    """Return the id of the tool that words find in what is published."""

    async def look() -> str:
        async with open_ledger(app.settings, NOW.timestamp) as database:
            assert database is not None
            made = await with_published(database, app.settings, app.services)
        outcome = made.index.find(words)
        return outcome.hits[0].tool.id if isinstance(outcome, Found) else ""

    return asyncio.run(look())


def test_an_entry_is_asked_for_field_by_field_and_published(app: App) -> None:
    """What an entry cannot do without is asked again; topics may be named by their labels."""
    lines = ("Hook Guide", "", "Which hook to choose.", "Safety", PAGE, "2026-11", "", "", "en")
    code, keyboard = add(app, *lines, "yes")
    assert code == 0
    assert keyboard.told[-1].startswith("hook-guide: published. The catalogue is at revision 1")
    assert "Topics are: safety" in keyboard.told
    assert [prompt.split()[0] for prompt in keyboard.asked[:3]] == ["Title,", "What", "What"]
    assert finds(app, "hook guide") == "hook-guide"


def test_what_looks_like_a_known_tool_is_told_before_more_is_typed(app: App) -> None:
    """Whoever leaves publishes nothing."""
    code, keyboard = add(app, "The Crane Guide")
    assert code == 1
    assert any("It looks like: Crane Guide (crane-guide)" in line for line in keyboard.told)
    assert keyboard.told[-1] == "Nothing was published."
    assert not [*app.settings.state.glob("*.sqlite3")]


def test_a_mistake_is_told_and_the_other_lines_are_kept(app: App) -> None:
    """That line alone is asked for again, with what was typed before."""
    first = ("Hook Guide", "Hooks.", "safety", "ftp://harbour.example", "", "CG2", "", "", "y")
    code, keyboard = add(app, *first, PAGE, "y", language="fr")
    assert code == 0
    assert any("Please change these lines" in line for line in keyboard.told)
    assert any(line.startswith("    link: \u201cftp://") for line in keyboard.told)
    assert keyboard.asked[-2].endswith("[ftp://harbour.example]: ")
    assert finds(app, "hook guide") == "hook-guide"


def test_whoever_does_not_agree_publishes_nothing(app: App) -> None:
    """Only a yes is one."""
    lines = ("Hook Guide", "Hooks.", "safety", "", "", "", "", "", "maybe")
    assert add(app, *lines)[0] == 1
