"""What the bot gives back: a reply, and the language that it was made in.

Knows no platform. Whoever renders an answer says what stands around it in the same language, and
looks nothing up for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.base.i18n import Translator
from bot.core.chat.reply import Card, Reply


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply in the language of `translate`; whoever has just chosen another is answered in it."""

    reply: Reply
    translate: Translator
    command: str = ""
    """The name of the command that made it; "" where none did."""
    failed: bool = False
    """Whether a bug is apologised for."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Cards that fit what is being typed, the best first, in the language of `translate`."""

    cards: tuple[Card, ...]
    translate: Translator
