"""The buttons below a message, in rows that a phone shows well. Knows no kind of reply."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.adapters.telegram.entities import leads_somewhere, plain_label
from bot.adapters.telegram.limits import MAX_BUTTONS, MAX_LABEL
from bot.adapters.telegram.navigation import Packer, Step
from bot.core.chat.reply import Button

ROW = 28
"""Characters of all labels in a row that a phone shows uncut, however they are shared out."""
PAIR = 40
"""Characters of two labels of about the same length that a phone shows uncut side by side."""
_MOST_IN_ROW = 3


class Keyboard:
    """Collects rows of buttons."""

    def __init__(self, packer: Packer) -> None:
        self._packer = packer
        self._rows: list[list[InlineKeyboardButton]] = []
        self._count = 0

    def ask(
        self, buttons: Sequence[Button], step: Step = Step.DEEPER, *, widest: int = ROW
    ) -> None:
        """Add buttons that ask lines: short ones side by side, long ones below each other."""
        made = [button for one in buttons if (button := self._asking(one, step))]
        row: list[InlineKeyboardButton] = []
        for button in made:
            width = sum(len(other.text) for other in row) + len(button.text)
            if row and (width > widest or len(row) == _MOST_IN_ROW):
                self._add(row)
                row = []
            row.append(button)
        self._add(row)

    def open(self, *links: tuple[str, str]) -> None:
        """Add a row of buttons that open addresses, each a label and a URL."""
        self._add(
            [
                InlineKeyboardButton(plain_label(text, MAX_LABEL), url=url)
                for text, url in links
                if leads_somewhere(url)
            ]
        )

    def markup(self) -> InlineKeyboardMarkup | None:
        """Return the keyboard, or None where there is nothing to press."""
        return InlineKeyboardMarkup(self._rows) if self._rows else None

    def _asking(self, button: Button, step: Step) -> InlineKeyboardButton | None:
        data = self._packer.data(button.line, step)
        if data is None:
            return None
        return InlineKeyboardButton(plain_label(button.label, MAX_LABEL), callback_data=data)

    def _add(self, row: list[InlineKeyboardButton]) -> None:
        row = row[: MAX_BUTTONS - self._count]
        if row:
            self._rows.append(row)
            self._count += len(row)
