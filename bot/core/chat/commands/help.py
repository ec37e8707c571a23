"""What the bot can do, and what it is."""

from __future__ import annotations

from bot.core.base.normalize import key_of
from bot.core.base.text import Bold, Code, Link, Plain, Text, paragraph
from bot.core.catalogue.model import localised
from bot.core.chat.commands.digest.answers import digest_button, explain_digest
from bot.core.chat.context import Command, Context
from bot.core.chat.examples import starters
from bot.core.chat.reply import Button, Notice, Reply
from bot.core.digests.subscription import Status


async def start(context: Context) -> Reply:
    """Greet, with three things to try, the digest and the language; only what works there."""
    translate, place = context.translate, context.request.place
    organisation = localised(context.catalogue.organisation.name, translate.language)
    hello = translate.text(
        "start-hello", organisation=organisation, count=len(context.catalogue.tools)
    )
    tries = starters(context.catalogue, context.services.index, translate.language)
    how = translate.text("start-how")
    if not place.direct:
        example = Code(f"/tool {context.examples.acronyms[0]}")
        how = translate.text("start-how-group", example=example)
    digest = context.services.subscriptions.serves(place)
    others = ("digest", "language", "help") if digest else ("language", "help")
    buttons = [Button(words, f"/tool {words}") for words in tries]
    buttons += [Button(translate(f"command-{name}"), f"/{name}") for name in others]
    silent, resume = await _silent(context)
    return Notice((hello, how, *silent), (*resume, *buttons))


async def _silent(context: Context) -> tuple[tuple[Text, ...], tuple[Button, ...]]:
    """Say that the digest is silent, where the place was not reached, and how to get it again."""
    subscription = await context.subscription()
    if subscription is None or subscription.status is not Status.GONE:
        return (), ()
    return (context.translate.text("start-digest-rests"),), (digest_button("resume", context),)


async def help_(context: Context) -> Reply:
    """List the commands, each with what it does and an example; of a named one, say it alone."""
    translate = context.translate
    named = _named(context)
    if named is not None and named.name == "digest":
        return await explain_digest(context)
    if named is not None:
        return Notice((_line(named, context),), (Button("/help", "/help"),))
    listed = [_line(command, context) for command in context.commands if command.listed]
    examples = context.examples
    plain = translate.text("help-plain", examples=Code(", ".join(examples.acronyms)))
    filters = translate.text("help-filters", example=Code(f"{examples.word} {examples.filter}"))
    return Notice(((Bold(translate("help-heading")),), plain, paragraph(*listed), filters))


def _named(context: Context) -> Command | None:
    """Return the command that stands behind `/help`, by any of its names."""
    key = key_of(context.words)
    name = context.vocabulary.commands.get(key, f"/{key}").removeprefix("/")
    return next(
        (command for command in context.commands if command.listed and command.name == name), None
    )


async def about(context: Context) -> Reply:
    """Say what the bot is, what it stands on and what it keeps."""
    translate = context.translate
    organisation = context.catalogue.organisation
    name = localised(organisation.name, translate.language)
    notice: tuple[Text, ...] = ()
    if organisation.notice:
        notice = ((Plain(localised(organisation.notice, translate.language)),),)
    return Notice(
        (
            translate.text("about-what", organisation=name, version=context.services.version),
            translate.text(
                "about-catalogue",
                count=len(context.catalogue.tools),
                date=translate.date(context.catalogue.newest()[0].added),
                page=Link(translate("about-page"), organisation.tools_page),
            ),
            *notice,
            translate.text("about-privacy"),
        )
    )


def _line(command: Command, context: Context) -> Text:
    usage = command.usage(context.translate)
    if command.name == "tools":
        keys = (f" {system}:…" for system in context.catalogue.references_by_id)
        usage = "".join((usage, *keys))
    return (
        Code(f"/{command.name} {usage}".strip()),
        Plain(f" – {command.description(context.translate)}"),
    )
