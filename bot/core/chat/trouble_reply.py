"""What an editors' room is told when something is wrong that editors or their operator can mend.

Knows neither what went wrong first nor where it is posted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.base.i18n import Translator
from bot.core.base.text import Bold, isolate
from bot.core.chat.cards import shortened
from bot.core.chat.reply import Digest

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class RoomTrouble:
    """One thing that is wrong: its `id` is the same in all copies of the bot, `key` is its text."""

    id: str
    key: str
    said: Mapping[str, str] = field(default_factory=dict)
    """What stands in the text, by its names there."""


def message_of_trouble(trouble: RoomTrouble, translate: Translator) -> Digest:
    """Return the message about a trouble that is posted to an editors' room."""
    said = {name: Bold(isolate(shortened(value, _LONGEST))) for name, value in trouble.said.items()}
    told = translate.text(trouble.key, **said)
    return Digest(translate("trouble-heading"), (told,), (), (), ())
