"""Finding tools by words: `/tool`, plain text, and `/why`, which explains an answer.

Also what a person gets when nothing was asked or found.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.normalize import key_of
from bot.core.base.text import Bold, Code, Link, Plain, Text, isolate
from bot.core.catalogue.model import Absent, localised
from bot.core.chat.cards import card, option, shortened, tool_button, topic_button
from bot.core.chat.commands.digest.zone import is_wished
from bot.core.chat.commands.lists import filter_mistake, tools
from bot.core.chat.context import Context
from bot.core.chat.examples import examples_of
from bot.core.chat.lookup import MAX_AT_ONCE, find, list_parts, look_up, reason_in_words
from bot.core.chat.reply import Button, Card, Choices, Notice, Reply, Several
from bot.core.search import Found, Hit, Nothing, SearchOutcome, Unsure
from bot.core.search.filters import FilterMistake, Filters, find_topic

_LONGEST_QUOTE = 80
_NEAREST = 3
_SEVERAL = 2


def nothing_asked(context: Context, command: str = "tool") -> Notice:
    """Ask for the words of a command, with a short example of it to press."""
    example = f"/{command} {examples_of(context.catalogue).acronyms[0]}"
    key = "nothing-asked" if command == "tool" else f"nothing-asked-{command}"
    text = context.translate.text(key, example=Code(example))
    return Notice((text,), (Button(example, example), Button("/help", "/help")))


def nothing_found(words: str, nothing: Nothing, filters: Filters, context: Context) -> Notice:
    """Say that there is no tool, and offer the topics of the nearest ones and the way to all."""
    translate = context.translate
    if filters and not isinstance(find(words, Filters(), context.services), Nothing):
        text = translate.text(
            "nothing-filtered", query=quoted_line(words), filters=Plain(str(filters))
        )
        return Notice(
            (text,), (Button(translate("nothing-unfiltered"), f"/tool {words}"),), found=False
        )
    first = translate.text("nothing", query=quoted_line(words))
    if nothing.absent:
        first = _absent(nothing.absent, context)
    instead = translate.text("nothing-instead", example=examples_of(context.catalogue).acronyms[0])
    buttons = (
        *_command(
            context.words if len(list_parts(words, context.services)) < _SEVERAL else words, context
        ),
        *_nearest_topics(words, nothing, context),
        *_everything(context),
        *_editors(words, context),
    )
    return Notice((first, instead), buttons, found=False)


def quoted_line(words: str) -> Plain:
    """Return what a person wrote, short enough to be repeated."""
    return Plain(isolate(shortened(" ".join(words.split()), _LONGEST_QUOTE)))


def _command(words: str, context: Context) -> tuple[Button, ...]:
    """Return the command that words seem to be, without its stroke: "digest off", "Nairobi"."""
    name, *rest = words.split(maxsplit=1) or ("",)
    wishes = _without_digest(words, context)
    known = {command.name for command in context.commands if command.takes_words}
    line = f"/{name.casefold()} {' '.join(rest)}".rstrip()
    if name.casefold() not in known and _answers_digest(wishes, context):
        line = f"/digest on {wishes}"
    elif name.casefold() not in known:
        return ()
    return (Button(line, line),) if len(line) <= _LONGEST_QUOTE else ()


def _without_digest(words: str, context: Context) -> str:
    """Return what stands beside the word "digest": "daily digest at 9" asks for days and a time."""
    names, fillers = context.vocabulary.digest_names, context.vocabulary.talk_fillers
    silent = names | fillers if any(key_of(word) in names for word in words.split()) else names
    return " ".join(word for word in words.split() if key_of(word) not in silent)


def _answers_digest(words: str, context: Context) -> bool:
    """Tell whether words answer what `/digest` asks: a city, a time, days."""
    place = context.request.place
    here = place.direct and context.services.subscriptions.serves(place)
    return here and is_wished(replace(context, words=words))


def _nearest_topics(words: str, nothing: Nothing, context: Context) -> tuple[Button, ...]:
    """Return the topic that was named, where one was, and those of the nearest tools."""
    named = find_topic(words, context.catalogue)
    near = [hit.tool.topics[0] for hit in nothing.hits]
    ids = dict.fromkeys([named, *near] if named else near)
    topics = context.catalogue.topics_by_id
    return tuple(topic_button(topics[id_], context.translate) for id_ in ids)[:_NEAREST]


def _everything(context: Context) -> tuple[Button, ...]:
    names = ("topics", "help")
    return tuple(Button(context.translate(f"command-{name}"), f"/{name}") for name in names)


def _editors(words: str, context: Context) -> tuple[Button, ...]:
    """Return the way to tell the editors what is missing, where there are any."""
    line = f"/suggest {' '.join(words.split())}"
    if not context.services.curation.is_open or len(line) > _LONGEST_QUOTE:
        return ()
    return (Button(context.translate("nothing-tell"), line),)


def _absent(absent: Absent, context: Context) -> Text:
    translate, organisation = context.translate, context.catalogue.organisation
    short = localised(organisation.short, translate.language)
    page = Link(translate("card-tools-page", organisation=short), organisation.tools_page)
    subject = Bold(localised(absent.label, translate.language))
    return translate.text("nothing-absent", subject=subject, page=page)


_EXPLAINED = 3


async def tool(context: Context) -> Reply:
    """Answer with a card, with choices, or that nothing was found; several tools come in order."""
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    if not parsed.words:
        return await tools(context) if parsed.filters else nothing_asked(context)
    found = look_up(parsed, context.services)
    if len(found) == 1:
        return _reply(parsed.words, found[0][1], parsed.filters, context)
    replies = [_reply(part, outcome, parsed.filters, context) for part, outcome in found]
    if len(list_parts(parsed.words, context.services)) > len(found):
        replies.append(Notice((context.translate.text("only-five", most=MAX_AT_ONCE),)))
    return Several(tuple(replies))


async def why(context: Context) -> Reply:
    """Say what spoke for each of the best answers, and how sure the bot is."""
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    if not parsed.words:
        return nothing_asked(context, "why")
    hits = find(parsed.words, parsed.filters, context.services).hits[:_EXPLAINED]
    if not hits:
        return Notice((context.translate.text("why-nothing", query=quoted_line(parsed.words)),))
    heading = context.translate.text("why-heading", query=quoted_line(parsed.words))
    return Notice(
        (heading, *(_because(hit, context) for hit in hits)),
        tuple(tool_button(hit.tool, context.translate) for hit in hits),
    )


def _reply(
    words: str, outcome: SearchOutcome, filters: Filters, context: Context
) -> Card | Choices | Notice:
    match outcome:
        case Found(hits):
            return card(hits[0].tool, context)
        case Unsure(hits):
            translate, asked = context.translate, quoted_line(words)
            several = len(hits) > 1
            text = (
                translate.text("choices", query=asked)
                if several
                else translate.text("choice", query=asked)
            )
            return Choices(text, tuple(option(hit.tool, context) for hit in hits))
        case Nothing():
            return nothing_found(words, outcome, filters, context)


def _because(hit: Hit, context: Context) -> Text:
    reasons = "; ".join(reason_in_words(reason, context.translate) for reason in hit.reasons)
    return context.translate.text(
        "why-hit",
        title=Bold(hit.tool.name_in(context.translate.language)),
        percent=round(100 * hit.confidence),
        reasons=reasons,
    )
