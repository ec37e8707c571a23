"""Short answers to what is no question: a greeting is `/start`, the others are here."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.chat.commands.help import start
from bot.core.chat.context import Context
from bot.core.chat.examples import examples_of
from bot.core.chat.open_questions import is_in_form
from bot.core.chat.reply import Button, Notice, Reply

_SAID: Mapping[str, tuple[str, ...]] = {
    "thanks": (),
    "bye": (),
    "ok": ("help",),
    "no": (),
    "sorry": ("topics", "help"),
    "human": ("about",),
    "share": ("topics",),
    "label": ("topics", "help"),
}
"""What is said, and the commands that it leads to."""


_FOR_EDITORS = frozenset({"human"})
"""What editors of the catalogue would hear, where there are any."""


async def talk(context: Context) -> Reply:
    """Answer small talk, kindly and shortly; a greeting, and what is no talk, as `/start`."""
    said = context.words.casefold()
    if said not in _SAID:
        return await start(context)
    if said == "no" and is_in_form(context.asked):
        return Notice((context.translate.text("form-left"),))
    translate, example = (
        context.translate,
        examples_of(context.catalogue, context.translate.language).acronyms[0],
    )
    buttons = [Button(translate(f"command-{name}"), f"/{name}") for name in _SAID[said]]
    if said in _FOR_EDITORS and context.services.curation.is_open:
        buttons.insert(0, Button(translate("nothing-tell"), "/suggest"))
    return Notice((translate.text(f"reply-{said}", example=example),), tuple(buttons))
