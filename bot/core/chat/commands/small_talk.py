"""Short answers to what is no question: a greeting is `/start`, the others are here."""

from __future__ import annotations

from bot.core.chat.commands.help import start
from bot.core.chat.context import Context
from bot.core.chat.examples import examples_of
from bot.core.chat.reply import Button, Notice, Reply

_SAID = frozenset({"thanks", "bye", "ok"})


async def talk(context: Context) -> Reply:
    """Answer small talk, kindly and shortly; a greeting, and what is no talk, as `/start`."""
    said = context.words.casefold()
    if said not in _SAID:
        return await start(context)
    example = examples_of(context.catalogue).acronyms[0]
    text = context.translate.text(f"reply-{said}", example=example)
    buttons = (Button(context.translate("command-help"), "/help"),) if said == "ok" else ()
    return Notice((text,), buttons)
