"""`/digest help`: what a digest is, and what can be written."""

from __future__ import annotations

from bot.core.base.text import Code
from bot.core.commands.digest.answers import button, how, lately
from bot.core.reply import Notice
from bot.core.turn import Turn

_SHOWN = ("off", "pause 2w", "resume", "preview", "status", "why")


async def explain(turn: Turn) -> Notice:
    """Say what a digest is, how to get one, and how to change it."""
    say = turn.say
    others = say.text("digest-words", **{one.split()[0]: Code(f"/digest {one}") for one in _SHOWN})
    told = (say.text("digest-what-it-is"), how(turn), others)
    return Notice(told, (button("status", turn), lately(turn)))
