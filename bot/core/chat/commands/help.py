"""What the bot can do, and what it is."""

from __future__ import annotations

from bot.core.base.text import Bold, Code, Link, Plain, Text
from bot.core.catalogue.model import localised
from bot.core.chat.cards import tool_button
from bot.core.chat.context import Command, Context
from bot.core.chat.examples import examples_of
from bot.core.chat.reply import Button, Notice, Reply


async def start(turn: Context) -> Reply:
    """Greet, with examples to press."""
    say = turn.say
    organisation = localised(turn.catalogue.organisation.name, say.language)
    hello = say.text("start-hello", organisation=organisation, count=len(turn.catalogue.tools))
    buttons = [tool_button(turn.catalogue.newest()[0], say)]
    buttons += [Button(say(f"command-{name}"), f"/{name}") for name in ("topics", "new", "help")]
    return Notice((hello, say.text("start-how")), tuple(buttons))


async def help_(turn: Context) -> Reply:
    """List the commands, each with what it does and an example."""
    say = turn.say
    listed = tuple(_line(command, turn) for command in turn.commands if _is_shown(command, turn))
    examples = examples_of(turn.catalogue)
    plain = say.text("help-plain", examples=Code(", ".join(examples.acronyms)))
    filters = say.text("help-filters", example=Code(f"{examples.word} {examples.filter}"))
    return Notice(((Bold(say("help-heading")),), plain, *listed, filters))


async def about(turn: Context) -> Reply:
    """Say what the bot is, what it stands on and what it keeps."""
    say = turn.say
    organisation = turn.catalogue.organisation
    name = localised(organisation.name, say.language)
    return Notice(
        (
            say.text("about-what", organisation=name, version=turn.library.version),
            say.text(
                "about-catalogue",
                count=len(turn.catalogue.tools),
                date=say.date(turn.catalogue.newest()[0].added),
                page=Link(say("about-page"), organisation.tools_page),
            ),
            say.text("about-unofficial", organisation=name),
            say.text("about-privacy"),
        )
    )


def _is_shown(command: Command, turn: Context) -> bool:
    """A list of articles is of no use where no tool names any."""
    return command.listed and (command.name != "tfa" or any(t.tfa for t in turn.catalogue.tools))


def _line(command: Command, turn: Context) -> Text:
    usage = turn.say(f"command-{command.name}.usage")
    return (
        Code(f"/{command.name} {usage}".strip()),
        Plain(f" – {turn.say(f'command-{command.name}')}"),
    )
