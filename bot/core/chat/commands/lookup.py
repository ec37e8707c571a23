"""Finding tools by words: `/tool`, plain text, and `/why`, which explains an answer.

Also what a person gets when nothing was asked or found.
"""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from dataclasses import replace

from bot.core.base.address import without_addresses
from bot.core.base.normalize import fold, key_of
from bot.core.base.text import Bold, Code, Link, Plain, Text, isolate
from bot.core.catalogue.model import Absent, Reference, localised
from bot.core.chat.answer import Answer
from bot.core.chat.cards import card, option, shortened, tool_button, topic_button
from bot.core.chat.commands.digest.offer import completed, offered
from bot.core.chat.commands.digest.zone import is_wished
from bot.core.chat.commands.lists import filter_mistake, reference_list, tools
from bot.core.chat.context import Context
from bot.core.chat.examples import examples_of
from bot.core.chat.gaps import kept_question
from bot.core.chat.reply import Button, Card, Choices, Notice, Page, Reply, Several
from bot.core.chat.tool_lookup import MAX_TOOLS_A_LINE, find, list_parts, look_up, reason_in_words
from bot.core.chat.typed_words import words_of
from bot.core.search import Found, Hit, Nothing, SearchOutcome, Unsure
from bot.core.search.filters import (
    FilterMistake,
    Filters,
    ParsedLine,
    find_topic,
    helps_with,
    reference_called,
    roman_article,
    topic_called,
)

_LONGEST_QUOTE = 80
_COLON = re.compile("[:\uff1a]")
_AROUND_PROSE = f"{string.punctuation} \u060c\u061b\u3001\u3002"
_LONGEST_PROSE = 200
"""Characters of words with filters in prose: longer texts are prose throughout."""
_NEAREST = 3
_SEVERAL = 2
_LABEL = "/talk label"
"""What "the third one" asks for where nothing was offered."""


def nothing_asked(context: Context, command: str = "tool") -> Notice:
    """Ask for the words of a command, with a short example of it to press."""
    example = f"/{command} {examples_of(context.catalogue, context.translate.language).acronyms[0]}"
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
    instead = translate.text(
        "nothing-instead",
        example=examples_of(context.catalogue, context.translate.language).acronyms[0],
    )
    buttons = (
        *_command(
            context.words if len(list_parts(words, context.services)) < _SEVERAL else words, context
        ),
        *_nearest_topics(words, nothing, context),
        *_everything(context),
        *_editors(words, context),
    )
    other, language = _elsewhere(words, context)
    return Notice((*other, first, instead), (*language, *buttons), found=False)


def _elsewhere(words: str, context: Context) -> tuple[tuple[Text, ...], tuple[Button, ...]]:
    """Tell whoever writes in a language that is not spoken here in which ones to ask, in theirs."""
    other = context.services.other_languages.written_in(words)
    if other is None:
        return (), ()
    told = Plain(isolate(other.says(context.services.translations.languages)))
    return ((told,),), (Button(context.translate("command-language"), "/language"),)


def quoted_line(words: str) -> Plain:
    """Return what a person wrote, short enough to be repeated."""
    return Plain(isolate(shortened(" ".join(words.split()), _LONGEST_QUOTE)))


def _command(words: str, context: Context) -> tuple[Button, ...]:
    """Return the command that words seem to be, without its stroke: "digest off", "Nairobi"."""
    name, *rest = words.split(maxsplit=1) or ("",)
    wishes = _without_digest(words, context)
    known = {command.name for command in context.commands if command.takes_words}
    line = f"/{name.casefold()} {' '.join(rest)}".rstrip()
    span = context.vocabulary.without_courtesy(words)
    if _has_digests(context) and context.vocabulary.is_pause(span):
        line = f"/digest {span}"
    elif name.casefold() not in known and _answers_digest(wishes, context):
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
    is_span = context.vocabulary.schedule.pause_span.fullmatch(fold(words))
    return _has_digests(context) and not is_span and is_wished(replace(context, words=words))


def _has_digests(context: Context) -> bool:
    place = context.request.place
    return place.direct and context.services.subscriptions.serves(place)


def _nearest_topics(words: str, nothing: Nothing, context: Context) -> tuple[Button, ...]:
    """Return the topic that was named, where one was, and those of tools that are about the words.

    A tool that shares one word of several, or a misspelt one, is about something else; beside a
    neighbouring subject that is not here, the nearest are about what is next to it.
    """
    named = find_topic(words, context.catalogue)
    telling = context.services.index.telling_words(words)
    near = [hit.tool.topics[0] for hit in nothing.hits if nothing.absent or _is_about(telling, hit)]
    ids = dict.fromkeys([named, *near] if named else near)
    topics = context.catalogue.topics_by_id
    return tuple(topic_button(topics[id_], context.translate) for id_ in ids)[:_NEAREST]


def _is_about(words: Sequence[str], hit: Hit) -> bool:
    """Tell whether more than half of the words of a question, as written, speak for a tool."""
    said = {reason.said for reason in hit.reasons if reason.how != "typo"}
    known = [word for word in words if 2 * sum(len(one) for one in said if one in word) > len(word)]
    return 2 * len(known) > len(words)


def _everything(context: Context) -> tuple[Button, ...]:
    names = ("topics", "help")
    return tuple(Button(context.translate(f"command-{name}"), f"/{name}") for name in names)


def _editors(words: str, context: Context) -> tuple[Button, ...]:
    """Return the way to tell the editors what is missing, where there are any.

    What may say something of a person has none, but that an address may be a page to suggest.
    """
    if not context.services.curation.is_open:
        return ()
    question, suggested = kept_question(words), " ".join(words.split())
    line = f"/unfound {question}" if question else f"/suggest {suggested}"
    is_page = without_addresses(suggested) != suggested
    if not (question or is_page) or len(line) > _LONGEST_QUOTE:
        return ()
    return (Button(context.translate("nothing-tell"), line),)


def _count(words: str, nothing: Nothing, context: Context) -> None:
    """Count a question that nothing was found for, unless it is about what is known not to be here.

    What seems to be a command, or an answer to a question of the digest, looked for nothing.
    """
    question = kept_question(words)
    if question and not nothing.absent and not _command(words, context):
        place, language = context.request.place, context.translate.language
        context.services.gaps.note(question, language, place)


def _absent(absent: Absent, context: Context) -> Text:
    translate, organisation = context.translate, context.catalogue.organisation
    short = localised(organisation.short, translate.language)
    page = Link(translate("card-tools-page", organisation=short), organisation.tools_page)
    subject = Bold(localised(absent.label, translate.language))
    return translate.text("nothing-absent", subject=subject, page=page)


_EXPLAINED = 3


async def tool(context: Context) -> Reply | Answer:
    """Answer with a card, with choices, or that nothing was found; several tools come in order."""
    answered = await completed(context) if context.asked else None
    if answered is not None:
        return answered
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    if not parsed.words:
        return await tools(context) if parsed.filters else nothing_asked(context)
    whole = await _as_a_whole(parsed, context)
    if whole is not None:
        return whole
    found = look_up(parsed, context.services)
    if len(found) == 1 and isinstance(found[0][1], Nothing):
        other = await (_digest if parsed.filters else _otherwise)(parsed, context)
        if other is not None:
            return other
    if len(found) == 1:
        return _reply(parsed.words, found[0][1], parsed.filters, context)
    replies = [_reply(part, outcome, parsed.filters, context) for part, outcome in found]
    if len(list_parts(parsed.words, context.services)) > len(found):
        replies.append(Notice((context.translate.text("only-five", most=MAX_TOOLS_A_LINE),)))
    return Several(tuple(replies))


async def _as_a_whole(parsed: ParsedLine, context: Context) -> Reply | Answer | None:
    """Return what a line asks for that is no search: filters, an article, filters in prose."""
    if parsed.filters and set(words_of(parsed.words)) <= context.vocabulary.conjunctions:
        return await tools(replace(context, words=f"{parsed.filters} page:{parsed.page}"))
    reference = _whole_reference(parsed, context)
    if reference is not None:
        return await _reference_list(reference, context)
    return _beside_prose(parsed, context)


def _whole_reference(parsed: ParsedLine, context: Context) -> Reference | None:
    """Return the article that words cite as a whole, where several tools help with its parts."""
    reference = None if parsed.filters else context.services.index.cited_alone(parsed.words)
    if reference is None or "." in reference.number:
        return None
    helping = sum(helps_with(tool, reference) for tool in context.catalogue.tools)
    return reference if helping > 1 else None


async def _reference_list(reference: Reference, context: Context) -> Reply | Answer:
    system = context.catalogue.references_by_id[reference.system]
    return await reference_list(system)(replace(context, words=reference.number))


async def _otherwise(parsed: ParsedLine, context: Context) -> Reply | Answer | None:
    """Return what words are that name no tool.

    An article or a topic as the bot writes them, filters in prose, or what a digest asks for.
    """
    words, catalogue = parsed.words, context.catalogue
    reference = reference_called(words, catalogue) or roman_article(words, catalogue)
    if reference is not None:
        return await _reference_list(reference, context)
    topic = topic_called(words, context.catalogue)
    filters = Filters(topic=topic) if topic else context.read_prose(words)
    if filters:
        listed = await tools(replace(context, words=str(filters)))
        if isinstance(listed, Page):
            return listed
    return await _digest(parsed, context) or await _talk(words, context)


async def _digest(parsed: ParsedLine, context: Context) -> Notice | Choices | None:
    """Return the digest that words ask for, with its filters; None: they ask for none.

    Filters alone ask for one where it is named beside them.
    """
    wishes = _without_digest(context.words, context)
    said = _without_digest(parsed.words, context) or wishes
    return await offered(wishes, context) if _answers_digest(said, context) else None


def _beside_prose(parsed: ParsedLine, context: Context) -> Card | Choices | Notice | None:
    """Return what words find that stand beside filters in prose: "transit, Year: 2017".

    A sentence is prose, and so was what seemed to be a filter; what it is called by says nothing
    then: "Year: 2025, the year of transit". None: no such filters, nothing beside them, more prose,
    or words that find nothing.
    """
    words = parsed.words
    if not _COLON.search(words) or parsed.filters or len(words) > _LONGEST_PROSE:
        return None
    if context.services.index.is_name(words):
        return None
    filters = context.read_prose(words)
    rest = context.without_prose(words).strip(_AROUND_PROSE) if filters else ""
    if not rest or ":" in rest:
        return None
    said, outcome = rest, find(rest, Filters(), context.services)
    if isinstance(outcome, Nothing):
        rest = context.vocabulary.without_filter_names(rest)
        outcome = find(rest, Filters(), context.services)
        if isinstance(outcome, Nothing):
            return _reply(words, outcome, Filters(), context) if _are_years(filters) else None
    filtered = find(rest, filters, context.services)
    begun = isinstance(filtered, Nothing) and not words.startswith(said.split()[0])
    is_prose = begun or context.services.index.is_talk(rest)
    if is_prose:
        return _reply(said, outcome, Filters(), context)
    return _reply(said, filtered, filters, context)


def _are_years(filters: Filters) -> bool:
    """Tell whether filters are of years alone: in a sentence, a year asks for no list."""
    return replace(filters, since=None, until=None) == Filters()


async def _talk(words: str, context: Context) -> Reply | Answer | None:
    """Answer words that are much like small talk; what changes something is never done so."""
    if len(words) > _LONGEST_QUOTE:
        return None
    line = context.vocabulary.nearest_talk(words)
    line = line or (_LABEL if context.vocabulary.choice_of(words) else None)
    name, _, rest = (line or "/").removeprefix("/").partition(" ")
    command = next((one for one in context.commands if one.name == name), None)
    if command is None or (command.changes and command.changes(rest, context.vocabulary)):
        return None
    return await command.answer(replace(context, words=rest))


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
            if not filters:
                _count(words, outcome, context)
            return nothing_found(words, outcome, filters, context)


def _because(hit: Hit, context: Context) -> Text:
    reasons = "; ".join(reason_in_words(reason, context.translate) for reason in hit.reasons)
    return context.translate.text(
        "why-hit",
        title=Bold(hit.tool.name_in(context.translate.language)),
        percent=round(100 * hit.confidence),
        reasons=reasons,
    )
