"""The buttons below a message, in rows that a phone shows well. Knows no kind of reply."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.adapters.telegram.entities import leads_somewhere, plain_label
from bot.adapters.telegram.limits import MAX_BUTTONS, MAX_LABEL
from bot.adapters.telegram.navigation import Packer, Step
from bot.core.base.text import columns, set_apart
from bot.core.chat.reply import Button

ROW = 42
"""Columns of all buttons of a row that a phone of 375 points shows uncut (tests/pictures): they are
equally wide, so that the longest label counts for each of them."""
_NARROW, _BROAD = 0.8, 1.1
"""Columns of an Arabic letter, and of a Cyrillic one, in the same measure."""
_MOST_IN_ROW = 3


Leads = Callable[[Button], tuple[str, str] | None]
"""Returns where a button leads under a post that many read, as a label and an address."""


class Keyboard:
    """Collects rows of buttons; with `leads` they are links, which change nothing for others."""

    def __init__(self, packer: Packer, leads: Leads | None = None) -> None:
        self._packer = packer
        self._leads = leads
        self._asked: set[tuple[str, str]] = set()
        self._rows: list[list[InlineKeyboardButton]] = []
        self._count = 0

    def ask(self, buttons: Sequence[Button], step: Step = Step.DEEPER) -> None:
        """Add buttons that ask lines: short ones side by side, long ones below each other."""
        labels = set_apart([button.label for button in buttons])
        named = [replace(one, label=name) for name, one in zip(labels, buttons, strict=True)]
        made = [button for named_button in named if (button := self._made(named_button, step))]
        row: list[InlineKeyboardButton] = []
        for button in made:
            if row and (len(row) == _MOST_IN_ROW or not _fit([*row, button])):
                self._add(row)
                row = []
            row.append(button)
        self._add(row)

    def open(self, *links: tuple[str, str]) -> None:
        """Add buttons that open addresses, each a label and a URL, in a row where they fit."""
        row = [
            InlineKeyboardButton(_label(text), url=url)
            for text, url in links
            if leads_somewhere(url)
        ]
        for part in [row] if _fit(row) else [[button] for button in row]:
            self._add(part)

    def markup(self) -> InlineKeyboardMarkup | None:
        """Return the keyboard, or None where there is nothing to press."""
        return InlineKeyboardMarkup(self._rows) if self._rows else None

    def _made(self, button: Button, step: Step) -> InlineKeyboardButton | None:
        """Return a button; None for one that can do nothing here, or is there already."""
        if self._leads is None:
            data = self._packer.data(button.line, step)
            made = data and InlineKeyboardButton(_label(button.label), callback_data=data)
        else:
            led = self._leads(button)
            made = led and InlineKeyboardButton(_label(led[0]), url=led[1])
        if not made:
            return None
        same = (made.text, str(made.url or made.callback_data))
        if same in self._asked:
            return None
        self._asked.add(same)
        return made

    def _add(self, row: list[InlineKeyboardButton]) -> None:
        row = row[: MAX_BUTTONS - self._count]
        if row:
            self._rows.append(row)
            self._count += len(row)


def _label(text: str) -> str:
    return plain_label(text, MAX_LABEL)


def _fit(row: Sequence[InlineKeyboardButton]) -> bool:
    """Tell whether a phone shows the buttons of a row uncut, side by side."""
    return len(row) * max((_width(button.text) for button in row), default=0) <= ROW


def _width(label: str) -> float:
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in label)
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in label)
    return columns(label) + (_NARROW - 1) * arabic + (_BROAD - 1) * cyrillic
