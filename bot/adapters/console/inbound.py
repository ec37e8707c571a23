"""A typed line as a request; a bare number presses a button of the last reply."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.base.people import Person, Place
from bot.core.chat.reply import Button
from bot.core.chat.request import Request

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
