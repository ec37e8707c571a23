"""Short answers to what is no question: thanks, goodbye, a nod.

Which words are small talk is in the language files, and `command_parser.py` tells them from
questions.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.chat.commands.help import start
from bot.core.chat.context import Context
from bot.core.chat.open_questions import is_in_form
from bot.core.chat.reply import Button, Notice, Reply

_SMALL_TALK: Mapping[str, tuple[str, ...]] = {
    "thanks": (),
    "bye": (),
    "ok": ("help",),
    "no": (),
    "sorry": ("topics", "help"),
    "human": ("about",),
    "share": ("topics",),
    "file": ("topics",),
    "label": ("topics", "help"),
}
"""What is said, and the commands that it leads to."""


async def talk(context: Context) -> Reply:
    """Answer small talk, kindly and shortly; a greeting, and what is no talk, as `/start`."""
    said = context.words.casefold()
    if said not in _SMALL_TALK:
        return await start(context)
    if said == "no" and is_in_form(context.asked):
        return Notice((context.translate.text("form-left"),))
    translate, example = context.translate, context.examples.acronyms[0]
    buttons = [Button(translate(f"command-{name}"), f"/{name}") for name in _SMALL_TALK[said]]
    if said == "human" and context.services.curation.is_open:  # editors are some
        buttons.insert(0, Button(translate("nothing-tell"), "/suggest"))
    return Notice((translate.text(f"reply-{said}", example=example),), tuple(buttons))
