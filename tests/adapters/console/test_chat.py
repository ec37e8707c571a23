"""A chat from greeting to goodbye, at a real prompt and through a pipe."""

from __future__ import annotations

import io
import stat
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console as Terminal

from bot.adapters.console.adapter import Console, completer_of, piped_lines, prompted_lines
from bot.core.chat.commands import COMMANDS
from bot.wiring.app import App


async def _chat(app: App, typed: str, history: Path) -> str:
    """Type at a prompt of prompt_toolkit and return what is printed."""
    printed = io.StringIO()
    terminal = Terminal(file=printed, width=100)
    translate = app.services.translations.choose(("en",))
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text(typed)
        await Console(app.bot, terminal, "en").chat(prompted_lines(history, COMMANDS, translate))
    return printed.getvalue()


@pytest.mark.parametrize("leave", ["\x04", "\x03"], ids=["Ctrl-D", "Ctrl-C"])
async def test_a_chat_greets_answers_and_says_goodbye(app: App, tmp_path: Path, leave: str) -> None:
    """What is typed at the prompt is answered, and both ways to leave are clean."""
    printed = await _chat(app, f"singel windwo\r{leave}", tmp_path / "history")
    assert f"Hello! I know {len(app.services.catalogue.tools)} tools" in printed
    assert "Single Window Guidelines" in printed
    assert printed.rstrip().endswith("Goodbye.")


async def test_the_history_is_kept_for_this_user_alone(app: App, tmp_path: Path) -> None:
    """What was typed can be called back in the next chat, and nobody else reads it."""
    history = tmp_path / "new" / "history"
    await _chat(app, "transit handbook\r\x04", history)
    assert "+transit handbook" in history.read_text(encoding="utf-8")
    assert stat.S_IMODE(history.stat().st_mode) == 0o600
    again = await _chat(app, "\x1b[A\r\x04", history)
    assert "Transit Handbook" in again


async def test_without_a_place_for_the_history_the_chat_goes_on(app: App, tmp_path: Path) -> None:
    """A state folder that cannot be written to costs the history and nothing else."""
    (tmp_path / "file").touch()
    printed = await _chat(app, "trs\r\x04", tmp_path / "file" / "history")
    assert "Time Release Study" in printed


def test_commands_are_completed(app: App) -> None:
    """What begins like a command is completed, and the completion says what it does."""
    completer = completer_of(COMMANDS, app.services.translations.choose(("en",)))
    offered = list(completer.get_completions(Document("/lang"), CompleteEvent()))
    assert [one.text for one in offered] == ["/language"]
    assert offered[0].display_meta_text == "Choose the language"
    assert list(completer.get_completions(Document("transit"), CompleteEvent())) == []


async def test_empty_lines_are_passed_over(app: App) -> None:
    """A pipe with empty lines is answered line by line, without answers to nothing."""
    printed = io.StringIO()
    console = Console(app.bot, Terminal(file=printed, width=100), "en")
    await console.chat(piped_lines(io.StringIO("\n  \ntrs\n\n")))
    assert printed.getvalue().count("╭") == 1


@pytest.mark.parametrize("leave", ["exit", "quit", "/quit", "Quit!", "quitter", "выход"])
async def test_a_word_leaves_the_chat(app: App, leave: str) -> None:
    """As in any other program of a terminal; what stands below is not answered."""
    printed = io.StringIO()
    console = Console(app.bot, Terminal(file=printed, width=100), "en")
    await console.chat(piped_lines(io.StringIO(f"{leave}\ntrs\n")))
    assert "Time Release Study" not in printed.getvalue()
    assert printed.getvalue().rstrip().endswith("Goodbye.")
