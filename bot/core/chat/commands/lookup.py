"""Finding tools by words: `/tool`, plain text, and `/why`, which explains an answer.

Also what a person gets when nothing was asked or found.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.text import Bold, Link, Plain, Text, isolate
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


def nothing_asked(turn: Context) -> Notice:
    """Ask for words, with an example."""
    example = examples_of(turn.catalogue).title
    return Notice((turn.say.text("nothing-asked", example=example),), (Button("/help", "/help"),))


def nothing_found(words: str, nothing: Nothing, filters: Filters, turn: Context) -> Notice:
    """Say that there is no tool, and offer the topics of the nearest ones and the way to all."""
    say = turn.say
    if filters and not isinstance(find(words, Filters(), turn.library), Nothing):
        text = say.text("nothing-filtered", query=quoted_line(words), filters=Plain(str(filters)))
        return Notice((text,), (Button(say("nothing-unfiltered"), f"/tool {words}"),))
    first = say.text("nothing", query=quoted_line(words))
    if nothing.absent:
        first = _absent(nothing.absent, turn)
    instead = say.text("nothing-instead", example=examples_of(turn.catalogue).acronyms[0])
    buttons = (*_command(words, turn), *_nearest_topics(words, nothing, turn), *_everything(turn))
    return Notice((first, instead), buttons)


def quoted_line(words: str) -> Plain:
    """Return what a person wrote, short enough to be repeated."""
    return Plain(isolate(shortened(" ".join(words.split()), _LONGEST_QUOTE)))


def _command(words: str, turn: Context) -> tuple[Button, ...]:
    """Return the command that words seem to be, without its stroke: "digest off", "Nairobi"."""
    name, *rest = words.split(maxsplit=1) or ("",)
    known = {command.name for command in turn.commands if command.takes_words}
    line = f"/{name.casefold()} {' '.join(rest)}".rstrip()
    if name.casefold() not in known and _answers_digest(words, turn):
        line = f"/digest on {words}"
    elif name.casefold() not in known:
        return ()
    return (Button(line, line),) if len(line) <= _LONGEST_QUOTE else ()


def _answers_digest(words: str, turn: Context) -> bool:
    """Tell whether words answer what `/digest` asks: a city, a time, days."""
    place = turn.request.place
    here = place.direct and turn.library.subscriptions.serves(place)
    return here and is_wished(replace(turn, words=words))


def _nearest_topics(words: str, nothing: Nothing, turn: Context) -> tuple[Button, ...]:
    """Return the topic that was named, where one was, and those of the nearest tools."""
    named = find_topic(words, turn.catalogue)
    near = [hit.tool.topics[0] for hit in nothing.hits]
    ids = dict.fromkeys([named, *near] if named else near)
    topics = turn.catalogue.topics_by_id
    return tuple(topic_button(topics[id_], turn.say) for id_ in ids)[:_NEAREST]


def _everything(turn: Context) -> tuple[Button, ...]:
    names = ("topics", "help")
    return tuple(Button(turn.say(f"command-{name}"), f"/{name}") for name in names)


def _absent(absent: Absent, turn: Context) -> Text:
    say, organisation = turn.say, turn.catalogue.organisation
    short = localised(organisation.short, say.language)
    page = Link(say("card-tools-page", organisation=short), organisation.tools_page)
    subject = Bold(localised(absent.label, say.language))
    return say.text("nothing-absent", subject=subject, page=page)


_EXPLAINED = 3


async def tool(turn: Context) -> Reply:
    """Answer with a card, with choices, or that nothing was found; several tools come in order."""
    asked = turn.read_filters()
    if isinstance(asked, FilterMistake):
        return filter_mistake(asked, turn)
    if not asked.words:
        return await tools(turn) if asked.filters else nothing_asked(turn)
    found = look_up(asked, turn.library)
    if len(found) == 1:
        return _reply(asked.words, found[0][1], asked.filters, turn)
    replies = [_reply(part, outcome, asked.filters, turn) for part, outcome in found]
    if len(list_parts(asked.words)) > len(found):
        replies.append(Notice((turn.say.text("only-five", most=MAX_AT_ONCE),)))
    return Several(tuple(replies))


async def why(turn: Context) -> Reply:
    """Say what spoke for each of the best answers, and how sure the bot is."""
    asked = turn.read_filters()
    if isinstance(asked, FilterMistake):
        return filter_mistake(asked, turn)
    if not asked.words:
        return nothing_asked(turn)
    hits = find(asked.words, asked.filters, turn.library).hits[:_EXPLAINED]
    if not hits:
        return Notice((turn.say.text("why-nothing", query=quoted_line(asked.words)),))
    heading = turn.say.text("why-heading", query=quoted_line(asked.words))
    return Notice(
        (heading, *(_because(hit, turn) for hit in hits)),
        tuple(tool_button(hit.tool, turn.say) for hit in hits),
    )


def _reply(
    words: str, outcome: SearchOutcome, filters: Filters, turn: Context
) -> Card | Choices | Notice:
    match outcome:
        case Found(hits):
            return card(hits[0].tool, turn)
        case Unsure(hits):
            say, asked = turn.say, quoted_line(words)
            several = len(hits) > 1
            text = say.text("choices", query=asked) if several else say.text("choice", query=asked)
            return Choices(text, tuple(option(hit.tool, turn) for hit in hits))
        case Nothing():
            return nothing_found(words, outcome, filters, turn)


def _because(hit: Hit, turn: Context) -> Text:
    reasons = "; ".join(reason_in_words(reason, turn.say) for reason in hit.reasons)
    return turn.say.text(
        "why-hit",
        title=Bold(hit.tool.name_in(turn.say.language)),
        percent=round(100 * hit.confidence),
        reasons=reasons,
    )
