"""Conversations in text files, held with the real bot in a terminal of 80 columns."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.wiring.app import App
from tests.adapters.console.harness import ConsoleHarness

FOLDER = Path(__file__).parent / "dialogues"
FILES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
async def test_the_conversation_goes_as_written(path: Path, app: App) -> None:
    """What is typed is answered to the letter; UPDATE_GOLDEN=1 writes the file again."""
    written = path.read_text(encoding="utf-8")
    held = await _hold(written, app)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(held, encoding="utf-8")
        return
    assert held == written


async def _hold(written: str, app: App) -> str:
    lines = written.splitlines()
    about = [line for line in lines if line.startswith(("# ", "@ "))]
    locale = next((line[2:] for line in about if line.startswith("@ ")), None)
    person = ConsoleHarness(app.bot, locale=locale)
    held = [*about]
    for line in lines:
        if line.startswith("> "):
            held += [line, await person.typed(line[2:])]
    return "\n".join(held).rstrip() + "\n"
