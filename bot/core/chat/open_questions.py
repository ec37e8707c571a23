"""What the bot has just asked back, so that an answer in a few words keeps what was chosen before.

Knows one line for each person in a place, in memory and for a short while; refuses to know what it
means. After a restart, or at another copy of the bot, an answer stands alone.
"""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict

from bot.core.catalogue.entry_form import are_lines
from bot.core.chat.request import Request

MOST_OPEN = 1_000
"""Questions that are remembered: the oldest go."""
_EMPTY = ("-", "\N{EN DASH}", "\N{EM DASH}")
"""What is typed for a field that is to be empty."""
LIFETIME = dt.timedelta(minutes=15)
"""How long somebody thinks about a question; later words are about something else."""


class OpenQuestions:
    """The lines that words written next complete, by who was asked and where."""

    def __init__(self) -> None:
        """Begin with none."""
        self._asked: OrderedDict[tuple[str, str], tuple[str, dt.datetime]] = OrderedDict()

    def of(self, request: Request, now: dt.datetime) -> str:
        """Return the line that whoever asks was last asked about here; "" where there is none."""
        line, asked_at = self._asked.get(_key(request), ("", now))
        return line if now - asked_at <= LIFETIME else ""

    def put(self, request: Request, line: str, now: dt.datetime) -> None:
        """Remember what somebody was asked about; without a line, nothing is open any more."""
        self._asked.pop(_key(request), None)
        if not line:
            return
        self._asked[_key(request)] = line, now
        if len(self._asked) > MOST_OPEN:
            self._asked.popitem(last=False)


def is_in_form(asked: str) -> bool:
    """Tell whether a line that was asked about is the text of a form, up to the field it wants."""
    return "\n" in asked and asked.endswith(":")


def filled_in(asked: str, words: str) -> str:
    """Return the text of a form with what was typed for the field it wants, or as whole lines."""
    if are_lines(words):
        form, _, _ = asked.rpartition("\n")
        return f"{form}\n{words.strip()}"
    value = " ".join(words.split())
    return f"{asked} {'' if value in _EMPTY else value}".rstrip()


def _key(request: Request) -> tuple[str, str]:
    return request.place.id, request.person.id
