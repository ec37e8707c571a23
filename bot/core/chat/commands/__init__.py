"""Everything a person can ask for by name. Help texts, menus and manifests are derived from it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.core.catalogue.model import Catalogue
from bot.core.chat.commands.digest import (
    STATUS,
    digest,
    digest_changes,
    digest_is_reserved,
    subscribe,
    unsubscribe,
)
from bot.core.chat.commands.help import about, help_, start
from bot.core.chat.commands.language import language, language_changes
from bot.core.chat.commands.lists import new, reference_list, tools, topics
from bot.core.chat.commands.lookup import tool, why
from bot.core.chat.commands.privacy import PRIVACY, forget_me, my_data, privacy
from bot.core.chat.commands.small_talk import talk
from bot.core.chat.commands.terms import term_command
from bot.core.chat.context import Command, Context
from bot.core.chat.reply import Reply
from bot.core.chat.vocabulary import Vocabulary


def _always(_words: str, _vocabulary: Vocabulary) -> bool:
    return True


_FROM_OTHER_BOTS: Mapping[str, Callable[[Context], Awaitable[Reply]]] = {
    "subscribe": subscribe,
    "unsubscribe": unsubscribe,
    "stop": unsubscribe,
}
"""What people type who know other bots."""

COMMANDS: tuple[Command, ...] = (
    Command("tool", tool),
    Command("tools", tools),
    Command("topics", topics, takes_words=False),
    Command("new", new, takes_words=False),
    Command("why", why),
    Command(
        "digest",
        digest,
        manages=True,
        changes=digest_changes,
        reserved=digest_is_reserved,
        view=STATUS,
    ),
    Command("language", language, manages=True, changes=language_changes, view="/language"),
    Command("help", help_, takes_words=False),
    Command("about", about, takes_words=False),
    Command("start", start, listed=False, takes_words=False),
    Command("talk", talk, listed=False, takes_words=False),
    Command("privacy", privacy, listed=False, takes_words=False),
    Command("mydata", my_data, listed=False, takes_words=False),
    Command("forgetme", forget_me, listed=False, takes_words=False, changes=_always, view=PRIVACY),
    *(
        Command(
            name,
            answer,
            listed=False,
            takes_words=False,
            manages=True,
            changes=_always,
            view=STATUS,
        )
        for name, answer in _FROM_OTHER_BOTS.items()
    ),
)


def commands_of(catalogue: Catalogue) -> tuple[Command, ...]:
    """Return what can be asked of a catalogue: each reference system in use has its command.

    Terms can be asked for where the catalogue has some.
    """
    declared = (
        Command(system.id, reference_list(system), does=system.heading, example=example.number)
        for system in catalogue.references
        if (example := catalogue.example_of(system.id))
    )
    terms = (Command("term", term_command(catalogue.concepts)),) if catalogue.concepts else ()
    place = [command.name for command in COMMANDS].index("why")
    return (*COMMANDS[:place], *declared, *terms, *COMMANDS[place:])
