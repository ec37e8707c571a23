"""Finding tools by words: `/tool`, plain text, and `/why`, which explains an answer.

What is said where nothing was found is in `nothing_found.py`.
"""

from __future__ import annotations

import re
import string
from dataclasses import replace

from bot.core.base.text import Bold, Code, Text
from bot.core.catalogue.model import Reference
from bot.core.chat.cards import card, choice_item, quoted_line, tool_button
from bot.core.chat.commands.digest.offer import completed, digest_wishes, offered
from bot.core.chat.commands.lists import filter_mistake, reference_list, tools
from bot.core.chat.commands.nothing_found import count_gap, nothing_found
from bot.core.chat.context import Context
from bot.core.chat.reply import Answer, Button, Card, Choices, Notice, Page, Reply, Several
from bot.core.chat.tool_lookup import MAX_TOOLS_A_LINE, find, list_parts, look_up, reason_in_words
from bot.core.chat.typed_words import words_of
from bot.core.search import Found, Hit, Nothing, SearchOutcome, Unsure
from bot.core.search.filter_parser import FilterMistake
from bot.core.search.filter_values import ParsedLine, reference_called, roman_article, topic_called
from bot.core.search.filters import Filters, helps_with

_LONGEST_TALK = 80
_COLON = re.compile("[:\uff1a]")
_AROUND_PROSE = f"{string.punctuation} \u060c\u061b\u3001\u3002"
_LONGEST_PROSE = 200
"""Characters of words with filters in prose: longer texts are prose throughout."""
_LABEL = "/talk label"
"""What "the third one" asks for where nothing was offered."""


def nothing_asked(context: Context, command: str = "tool") -> Notice:
    """Ask for the words of a command, with a short example of it to press."""
    example = f"/{command} {context.examples.acronyms[0]}"
    key = "nothing-asked" if command == "tool" else f"nothing-asked-{command}"
    text = context.translate.text(key, example=Code(example))
    return Notice((text,), (Button(example, example), Button("/help", "/help")))


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
    if parsed.filters and set(words_of(parsed.words)) <= context.vocabulary.keys("and"):
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
    filters = Filters(topic=topic) if topic else context.split_prose(words)[0]
    if filters:
        listed = await tools(replace(context, words=str(filters)))
        if isinstance(listed, Page):
            return listed
    return await _digest(parsed, context) or await _talk(words, context)


async def _digest(parsed: ParsedLine, context: Context) -> Notice | Choices | None:
    """Return the digest that words ask for, with its filters; None: they ask for none."""
    wishes = digest_wishes(parsed.words, context, str(parsed.filters))
    return await offered(wishes, context) if wishes else None


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
    filters, beside = context.split_prose(words)
    said = beside.strip(_AROUND_PROSE) if filters else ""
    if not said or ":" in said:
        return None
    telling, outcome = said, find(said, Filters(), context.services)
    if isinstance(outcome, Nothing):
        telling = context.vocabulary.without_filter_names(said)
        outcome = find(telling, Filters(), context.services)
        if isinstance(outcome, Nothing):
            return _reply(words, outcome, Filters(), context) if _are_years(filters) else None
    filtered = find(telling, filters, context.services)
    begun = isinstance(filtered, Nothing) and not words.startswith(said.split()[0])
    if begun or context.services.index.is_talk(telling):
        return _reply(said, outcome, Filters(), context)
    return _reply(said, filtered, filters, context)


def _are_years(filters: Filters) -> bool:
    """Tell whether filters are of years alone: in a sentence, a year asks for no list."""
    return replace(filters, since=None, until=None) == Filters()


async def _talk(words: str, context: Context) -> Reply | Answer | None:
    """Answer words that are much like small talk; what changes something is never done so."""
    if len(words) > _LONGEST_TALK:
        return None
    line = context.vocabulary.nearest_talk(words)
    line = line or (_LABEL if context.vocabulary.choice_of(words) else None)
    name, _, rest = (line or "/").removeprefix("/").partition(" ")
    command = next((command for command in context.commands if command.name == name), None)
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
            return Choices(text, tuple(choice_item(hit.tool, context) for hit in hits))
        case Nothing():
            if not filters:
                count_gap(words, outcome, context)
            return nothing_found(words, outcome, filters, context)


def _because(hit: Hit, context: Context) -> Text:
    reasons = "; ".join(reason_in_words(reason, context.translate) for reason in hit.reasons)
    return context.translate.text(
        "why-hit",
        title=Bold(hit.tool.name_in(context.translate.language)),
        percent=round(100 * hit.confidence),
        reasons=reasons,
    )
