"""A person at a terminal: types lines, sees what is printed, presses numbers."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping

from rich.console import Console as Terminal

from bot.adapters.console.adapter import Console
from bot.core.chat.bot import Bot
from tests.adapters.contract import Seen

_NUMBERED = re.compile(r"(?:^ *| {3})(\d+) (\S.*?)(?= {3}| *$)", re.MULTILINE)
"""A number and its label: at the beginning of a line, or among the turns of a page."""


class ConsoleHarness:
    """Sees the terminal as plain text, `width` columns wide."""

    def __init__(self, bot: Bot, width: int = 80, locale: str | None = None) -> None:
        """Sit down at a terminal."""
        self._printed = io.StringIO()
        self.terminal = Terminal(
            file=self._printed, width=width, highlight=False, markup=False, emoji=False
        )
        self._console = Console(bot, self.terminal, locale)
        self._buttons: dict[str, str] = {}

    async def typed(self, line: str) -> str:
        """Type a line and return what is printed, to the letter."""
        self._printed.seek(0)
        self._printed.truncate()
        await self._console.answer(line)
        return "\n".join(row.rstrip() for row in self._printed.getvalue().splitlines())

    async def say(self, line: str) -> Seen:
        """Type a line and return what is seen."""
        printed = await self.typed(line)
        numbered = [(match[2], match[1]) for match in _NUMBERED.finditer(printed)]
        self._buttons = dict(numbered)
        return Seen(" ".join(re.sub("[│╭╮╰╯─]", " ", printed).split()), tuple(dict(numbered)))

    async def press(self, label: str) -> Seen:
        """Type the number of a button."""
        return await self.say(self._buttons[label])

    async def fill(self, values: Mapping[str, str], send: str) -> Seen:
        """Press each field, type it, and press the last button."""
        for label, value in values.items():
            await self.press(label)
            await self.say(value)
        return await self.press(send)
