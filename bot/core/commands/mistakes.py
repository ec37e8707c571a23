"""What a person hears when a filter says nothing usable: what is wrong, and what would work."""

from __future__ import annotations

from bot.core.base.text import Code
from bot.core.examples import examples_of
from bot.core.reply import Button, Notice
from bot.core.search.filters import Mistake, access_in, kinds_in
from bot.core.turn import Turn

_LONGEST = 40


def filter_mistake(mistake: Mistake, turn: Turn) -> Notice:
    """Say which filter could not be read and how to write it."""
    say = turn.say
    written = Code(f"{mistake.key}:{mistake.value[:_LONGEST]}")
    first = say.text("filter-mistake", filter=written)
    if mistake.key == "topic":
        topic = examples_of(turn.catalogue).topic
        topics = (Button(say("command-topics"), "/topics"),)
        return Notice((first, say.text("filter-topic", example=topic)), topics)
    return Notice((first, say.text(f"filter-{mistake.key}")), _choices(mistake.key, turn))


def _choices(key: str, turn: Turn) -> tuple[Button, ...]:
    """Return a button for each kind or way of access that there is."""
    if key not in ("kind", "access"):
        return ()
    known = kinds_in(turn.catalogue) if key == "kind" else access_in(turn.catalogue)
    return tuple(Button(turn.say(f"{key}-{one}"), f"/tools {key}:{one}") for one in known)
