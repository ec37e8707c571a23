"""What a button must know beyond its 64 bytes: kept in the message itself, and nowhere else.

A line that fits is a button's data as it stands. A longer one, such as a long question with its
filters, travels in the address of an invisible link of the same message, together with the way
that led here. Telegram hands that message back with every press: nothing is stored with us, and a
restart forgets nothing. docs/telegram.md tells why.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import assert_never

from telegram import MessageEntity
from telegram.constants import MessageEntityType

from bot.adapters.telegram.limits import MAX_DATA, MAX_LINK

HIDDEN_LINK = "https://t.me/#"
_HIDDEN = "~"
_STEPS = 6
"""Lines of a history: nobody goes back further by pressing."""
_LONGEST_PACKED = 100_000
"""Bytes that a hidden link may unpack to; a forged one must not fill the memory."""


class Step(StrEnum):
    """How a press moves in the history."""

    DEEPER = ""
    INSTEAD = "="
    BACK = "<"
    BELOW = "+"
    """The message stays as it is for everybody, and the answer comes below it."""
    POST = "!"
    """One person alone sees the message; the answer is for everybody in the chat."""


@dataclass(frozen=True, slots=True)
class NavigationHistory:
    """The lines that led to a message, its own last; and the lines too long for its buttons.

    `about` is the id of the place whose settings are shown, where that is another chat.
    """

    lines: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    about: str = ""

    @property
    def before(self) -> str | None:
        """The line that the back button asks."""
        return self.lines[-2] if len(self.lines) > 1 else None

    def after(self, line: str, step: Step) -> NavigationHistory:
        """Return the history of the answer to a press."""
        match step:
            case Step.DEEPER:
                lines = (*self.lines, line)[-_STEPS:]
            case Step.INSTEAD:
                lines = (*self.lines[:-1], line)
            case Step.BACK:
                lines = self.lines[:-1] if self.before == line else (line,)
            case Step.BELOW | Step.POST:
                lines = (line,)
            case _:
                assert_never(step)
        return NavigationHistory(lines, about=self.about)

    def shown(self, view: str, *, changed: bool) -> NavigationHistory:
        """Return the history of an answer that `view` shows again.

        After a change that is not the change itself but how things are then: the way back leads
        there, and nobody changes anything twice by going back.
        """
        trail = [line for line, after in pairwise((*self.lines[:-1], view)) if line != after]
        own = (view, view) if changed and len(self.lines) > 1 else (view,)
        return NavigationHistory((*trail, *own), about=self.about)


@dataclass(frozen=True, slots=True)
class ButtonData:
    """What a button asks."""

    line: str
    step: Step


class Packer:
    """Writes the data of a message's buttons, and the link that holds what did not fit."""

    def __init__(self, lines: tuple[str, ...], about: str = "") -> None:
        self._lines = lines
        self._about = about
        self._hidden: list[str] = []

    def data(self, line: str, step: Step = Step.DEEPER) -> str | None:
        """Return a button's data, or None where its line is too long even to be hidden."""
        clear = f"{step}{line}"
        if _is_clear(line) and len(clear.encode(errors="replace")) <= MAX_DATA:
            return clear
        hidden = [*self._hidden, line]
        if _pack((), hidden, self._about) is None:
            return None
        self._hidden = hidden
        return f"{step}{_HIDDEN}{len(hidden) - 1}{_HIDDEN}{_check(line)}"

    def link(self) -> str | None:
        """Return the address of the hidden link; the oldest steps go where not all fit."""
        lines = list(self._lines)
        if not lines and not self._hidden and not self._about:
            return None
        while (url := _pack(lines, self._hidden, self._about)) is None and lines:
            lines.pop(0)
        return url


def read_history(entities: Iterable[MessageEntity]) -> NavigationHistory:
    """Read the hidden link of a message; anything else in its place counts as nothing."""
    for entity in entities:
        if entity.type == MessageEntityType.TEXT_LINK and (entity.url or "").startswith(
            HIDDEN_LINK
        ):
            return _unpack((entity.url or "").removeprefix(HIDDEN_LINK))
    return NavigationHistory()


def read_data(data: str, history: NavigationHistory) -> ButtonData | None:
    """Return what a button asks, or None where its line cannot be recovered any more."""
    step = next((step for step in Step if step and data.startswith(step)), Step.DEEPER)
    line = data.removeprefix(step)
    if not line.startswith(_HIDDEN):
        return ButtonData(line, step) if line else None
    number, _, check = line.removeprefix(_HIDDEN).partition(_HIDDEN)
    if not (number.isascii() and number.isdecimal()) or int(number[:3]) >= len(history.hidden):
        return None
    hidden = history.hidden[int(number[:3])]
    return ButtonData(hidden, step) if _check(hidden) == check else None


def _is_clear(line: str) -> bool:
    return bool(line) and line[0] not in (_HIDDEN, *Step) and line.isprintable()


def _check(line: str) -> str:
    """Tell lines apart: a message may have changed since the keyboard that is pressed was sent."""
    return f"{zlib.crc32(line.encode(errors='replace')):08x}"


def _pack(lines: Iterable[str], hidden: Iterable[str], about: str) -> str | None:
    parts = [list(lines), list(hidden), *([[about]] if about else [])]
    told = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    raw = told.encode(errors="replace")
    if len(raw) > _LONGEST_PACKED:  # it would not be read back
        return None
    packed = zlib.compress(raw, 9)
    url = HIDDEN_LINK + base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return url if len(url) <= MAX_LINK else None


def _unpack(packed: str) -> NavigationHistory:
    try:
        raw = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
        told = json.loads(zlib.decompressobj().decompress(raw, _LONGEST_PACKED))
        lines, hidden, *rest = ([str(line) for line in part] for part in told)
    except (ValueError, TypeError, RecursionError, zlib.error):
        return NavigationHistory()
    about = rest[0][0] if rest and rest[0] else ""
    return NavigationHistory(tuple(lines[-_STEPS:]), tuple(hidden), about)
