"""What a person hears when nothing was asked or found: what is known, and where to look instead."""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.text import Bold, Link, Plain, Text, isolate
from bot.core.cards import shortened, topic_button
from bot.core.catalogue.model import Absent, localised
from bot.core.commands.digest.asking import is_wished
from bot.core.examples import examples_of
from bot.core.lookup import find
from bot.core.reply import Button, Notice
from bot.core.search import Nothing
from bot.core.search.filters import Filters, find_topic
from bot.core.turn import Turn

_LONGEST_QUOTE = 80
_NEAREST = 3


def nothing_asked(turn: Turn) -> Notice:
    """Ask for words, with an example."""
    example = examples_of(turn.catalogue).title
    return Notice((turn.say.text("nothing-asked", example=example),), (Button("/help", "/help"),))


def nothing_found(words: str, nothing: Nothing, filters: Filters, turn: Turn) -> Notice:
    """Say that there is no tool, and offer the topics of the nearest ones and the way to all."""
    say = turn.say
    if filters and not isinstance(find(words, Filters(), turn.library), Nothing):
        text = say.text("nothing-filtered", query=quoted(words), filters=Plain(str(filters)))
        return Notice((text,), (Button(say("nothing-unfiltered"), f"/tool {words}"),))
    first = say.text("nothing", query=quoted(words))
    if nothing.absent:
        first = _absent(nothing.absent, turn)
    instead = say.text("nothing-instead", example=examples_of(turn.catalogue).acronyms[0])
    buttons = (*_command(words, turn), *_nearest_topics(words, nothing, turn), *_everything(turn))
    return Notice((first, instead), buttons)


def quoted(words: str) -> Plain:
    """Return what a person wrote, short enough to be repeated."""
    return Plain(isolate(shortened(" ".join(words.split()), _LONGEST_QUOTE)))


def _command(words: str, turn: Turn) -> tuple[Button, ...]:
    """Return the command that words seem to be, without its stroke: "digest off", "Nairobi"."""
    name, *rest = words.split(maxsplit=1) or ("",)
    known = {command.name for command in turn.commands if command.takes_words}
    line = f"/{name.casefold()} {' '.join(rest)}".rstrip()
    if name.casefold() not in known and _answers_digest(words, turn):
        line = f"/digest on {words}"
    elif name.casefold() not in known:
        return ()
    return (Button(line, line),) if len(line) <= _LONGEST_QUOTE else ()


def _answers_digest(words: str, turn: Turn) -> bool:
    """Tell whether words answer what `/digest` asks: a city, a time, days."""
    place = turn.request.place
    here = place.direct and turn.library.subscriptions.serves(place)
    return here and is_wished(replace(turn, words=words))


def _nearest_topics(words: str, nothing: Nothing, turn: Turn) -> tuple[Button, ...]:
    """Return the topic that was named, where one was, and those of the nearest tools."""
    named = find_topic(words, turn.catalogue)
    near = [hit.tool.topics[0] for hit in nothing.hits]
    ids = dict.fromkeys([named, *near] if named else near)
    topics = turn.catalogue.topics_by_id
    return tuple(topic_button(topics[id_], turn.say) for id_ in ids)[:_NEAREST]


def _everything(turn: Turn) -> tuple[Button, ...]:
    names = ("topics", "help")
    return tuple(Button(turn.say(f"command-{name}"), f"/{name}") for name in names)


def _absent(absent: Absent, turn: Turn) -> Text:
    say, organisation = turn.say, turn.catalogue.organisation
    short = localised(organisation.short, say.language)
    page = Link(say("card-tools-page", organisation=short), organisation.tools_page)
    subject = Bold(localised(absent.label, say.language))
    return say.text("nothing-absent", subject=subject, page=page)
