"""The chat in a terminal: reads lines, asks the bot, prints replies. Knows no search."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from rich.console import Console as Terminal
from rich.text import Text as RichText

from bot.adapters.console.inbound import to_request
from bot.adapters.console.render import render
from bot.core.base.i18n import Translator
from bot.core.chat.bot import Bot
from bot.core.chat.reply import Button


class Lines(Protocol):
    """Where typed lines come from: a prompt, a pipe, a test."""

    def __call__(self, prompt: str, /) -> AsyncIterator[str]:
        """Yield lines, showing the prompt before each where there is somebody to see it."""


class Console:
    """Talks to one person in one terminal."""

    def __init__(self, bot: Bot, terminal: Terminal, locale: str | None) -> None:
        """Take the bot, the terminal to print on, and the locale of whoever sits there."""
        self._bot = bot
        self._terminal = terminal
        self._locale = locale
        self._buttons: tuple[Button, ...] = ()

    async def chat(self, lines: Lines) -> None:
        """Greet, then answer line by line until the lines end, or one says "exit"."""
        translate = await self.answer("/start")
        self._terminal.print(RichText(translate("console-hint"), style="dim"))
        async for line in lines("› "):
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
