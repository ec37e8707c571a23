"""The chat in a terminal: reads lines, asks the bot, prints replies. Knows no search."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from rich.console import Console as Terminal
from rich.text import Text as RichText

from bot.adapters.console.render import render
from bot.core.base.i18n import Translator
from bot.core.base.people import Person, Place
from bot.core.chat.bot import Bot
from bot.core.chat.context import Command
from bot.core.chat.reply import Button
from bot.core.chat.request import Request
from bot.runtime.private_folder import make_private

if TYPE_CHECKING:
    from prompt_toolkit.completion import Completer
    from prompt_toolkit.history import History

PLACE = Place("console", direct=True)
PERSON = Person("console", may_manage=True)


def to_request(line: str, buttons: Sequence[Button], locale: str | None) -> Request:
    """Return the request that a line stands for.

    A number is a button where the last reply had one of that number, and words otherwise.
    """
    typed = line.strip()
    if typed.isascii() and typed.isdecimal() and len(typed) < len("1000"):
        number = int(typed)
        if 1 <= number <= len(buttons):
            typed = buttons[number - 1].line
    return Request(PLACE, PERSON, typed, locale)


class Console:
    """Talks to one person in one terminal."""

    def __init__(self, bot: Bot, terminal: Terminal, locale: str | None) -> None:
        """Take the bot, the terminal to print on, and the locale of whoever sits there."""
        self._bot = bot
        self._terminal = terminal
        self._locale = locale
        self._buttons: tuple[Button, ...] = ()

    async def chat(self, lines: AsyncIterator[str]) -> None:
        """Greet, then answer line by line until the lines end, or one says "exit"."""
        translate = await self.answer("/start")
        self._terminal.print(RichText(translate("console-hint"), style="dim"))
        async for line in lines:
            if self._bot.leaves(line):
                break
            if line.strip():
                translate = await self.answer(line)
        self._terminal.print(translate("console-bye"))

    async def answer(self, line: str) -> Translator:
        """Answer one line, and return the language it was answered in.

        Its buttons can then be pressed by number.
        """
        answer = await self._bot.answer(to_request(line, self._buttons, self._locale))
        rendered = render(answer.reply)
        self._buttons = rendered.buttons
        self._terminal.print(rendered.body, crop=False)
        self._terminal.print()
        return answer.translate


async def piped_lines(stream: TextIO) -> AsyncIterator[str]:
    """Yield the lines of a stream that is no terminal; nothing is prompted."""
    for line in stream:
        yield line


async def prompted_lines(
    history: Path, commands: Iterable[Command], translate: Translator
) -> AsyncIterator[str]:
    """Yield lines typed at a prompt until Ctrl-C or Ctrl-D.

    The file of the `history` (made when needed) has those of earlier chats; `commands` are
    completed.
    """
    # imported here: the prompt costs a third of the start, and pipes do without it
    from prompt_toolkit import PromptSession

    session: PromptSession[str] = PromptSession(
        history=_history(history), completer=completer_of(commands, translate)
    )
    while True:
        try:
            yield await session.prompt_async("› ")
        except (EOFError, KeyboardInterrupt):
            return


def _history(path: Path) -> History:
    """Return the history in a file, or one for this chat alone where no file can be written."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    try:
        make_private(path.parent)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def completer_of(commands: Iterable[Command], translate: Translator) -> Completer:
    """Return what completes the names of commands, each with what it does."""
    from prompt_toolkit.completion import WordCompleter

    does = {
        f"/{command.name}": command.description(translate) for command in commands if command.listed
    }
    return WordCompleter(list(does), meta_dict=does, sentence=True)
