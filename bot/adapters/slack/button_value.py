"""What a button carries: the line that it asks, and the lines that lead back from there.

The way back lives in the buttons, so nothing about a conversation is kept anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import cut, length, one_line

_FARTHEST_BACK = 5


@dataclass(frozen=True, slots=True)
class ButtonValue:
    """A line to ask, and the lines asked before it, the latest first."""

    line: str
    history: tuple[str, ...] = ()

    def shown(self, view_of: Callable[[str], str]) -> ButtonValue:
        """Return the same with a line that only shows how things are, where it changed them."""
        return ButtonValue(view_of(self.line), self.history)

    def then(self, line: str) -> ButtonValue:
        """Return what a button carries that leads on from here."""
        here = (self.line,) if self.line and self.line not in self.history[:1] else ()
        return ButtonValue(line, (*here, *self.history)[:_FARTHEST_BACK])

    def back(self) -> ButtonValue | None:
        """Return what the way back carries, if there is one."""
        return ButtonValue(self.history[0], self.history[1:]) if self.history else None


def write(button_value: ButtonValue) -> str:
    """Return the value of a button; what does not fit is forgotten, the oldest first."""
    history = list(map(one_line, button_value.history))
    line = one_line(button_value.line)
    while history and length(_json(line, history)) > limits.BUTTON_VALUE:
        history.pop()
    longest = limits.BUTTON_VALUE
    while length(_json(line, history)) > limits.BUTTON_VALUE:
        longest -= 100
        line = cut(line, longest)
    return _json(line, history)


def read(value: str) -> ButtonValue:
    """Read the value of a button or an option; one that we did not write is taken as a line."""
    try:
        known = json.loads(value)
    except ValueError:
        return ButtonValue(value)
    if isinstance(known, list) and known and all(isinstance(one, str) for one in known):
        return ButtonValue(known[0], tuple(known[1:]))
    return ButtonValue(value)


def _json(line: str, history: list[str]) -> str:
    return json.dumps([line, *history], ensure_ascii=False, separators=(",", ":"))
