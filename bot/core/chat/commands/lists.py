"""Lists of tools: all or filtered, by topic, by reference, and the latest; a page at a time.

Also what a person gets when a filter says nothing usable. The state of a page is the line of its
buttons, nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.core.base.i18n import Translator
from bot.core.base.normalize import fold
from bot.core.base.text import Bold, Code, Text, isolate
from bot.core.catalogue.model import (
    Reference,
    ReferenceBasis,
    ReferenceSystem,
    Tool,
    Topic,
    localised,
)
from bot.core.chat.cards import list_item, reference_label, tool_button, topic_button
from bot.core.chat.context import Context
from bot.core.chat.reply import Answer, Button, Item, Notice, Page, Reply
from bot.core.search.citations import read_number
from bot.core.search.filter_parser import FilterMistake
from bot.core.search.filter_values import ParsedLine, find_topic
from bot.core.search.filters import access_in, helps_with, is_part_of, kinds_in

T = TypeVar("T")

PAGE_SIZE = 8
"""Entries of a page: what fits a phone's screen, and the 8 buttons that Telegram shows well."""


def page_of(  # noqa: PLR0913  # a list, how it is shown, and where in it
    heading: Text,
    entries: Sequence[T],
    show: Callable[[T], Item],
    number: int,
    *,
    line: str,
    translate: Translator,
) -> Page:
    """Return a page of a list; a number beyond the end gives the last page.

    What stands on the page is shown and nothing else, however long the list. `line` is what asks
    for the list; the buttons to other pages add `page:N` to it.
    """
    count = max(1, -(-len(entries) // PAGE_SIZE))
    number = min(number, count)
    start = (number - 1) * PAGE_SIZE
    turns = []
    if number > 1:
        turns.append(Button(translate("page-previous"), f"{line} page:{number - 1}"))
    if number < count:
        turns.append(Button(translate("page-next"), f"{line} page:{number + 1}"))
    footer = translate.text("page-footer", page=number, pages=count, count=len(entries))
    if count == 1:
        footer = translate.text("page-alone", count=len(entries))
    items = tuple(show(entry) for entry in entries[start : start + PAGE_SIZE])
    return Page(heading, items, footer, tuple(turns))


_LONGEST = 40


def filter_mistake(mistake: FilterMistake, context: Context) -> Notice:
    """Say which filter could not be read and how to write it."""
    translate = context.translate
    written = Code(f"{mistake.key}:{mistake.value[:_LONGEST]}")
    first = translate.text("filter-mistake", filter=written)
    if mistake.key == "topic":
        topic = context.examples.topic
        topics = (Button(translate("command-topics"), "/topics"),)
        return Notice((first, translate.text("filter-topic", example=topic)), topics)
    system = context.catalogue.references_by_id.get(mistake.key)
    if system is not None:
        return Notice((first, _number_wanted(system, context)))
    return Notice((first, translate.text(f"filter-{mistake.key}")), _choices(mistake.key, context))


def _number_wanted(system: ReferenceSystem, context: Context) -> Text:
    short = localised(system.short, context.translate.language)
    first = Reference(system.id, next(iter(system.labels)))
    example = context.catalogue.example_of(system.id) or first
    return context.translate.text("filter-reference", system=short, example=str(example))


def _choices(key: str, context: Context) -> tuple[Button, ...]:
    """Return a button for each kind or way of access that there is."""
    if key not in ("kind", "access"):
        return ()
    known = kinds_in(context.catalogue) if key == "kind" else access_in(context.catalogue)
    return tuple(
        Button(context.translate(f"{key}-{value}"), f"/tools {key}:{value}") for value in known
    )


_BASES: tuple[ReferenceBasis, ...] = ("official", "third-party", "inferred")
_KINDS = "kinds"


async def tools(context: Context) -> Reply:
    """List the tools that pass the filters, by topic and title."""
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    if parsed.words:
        in_prose, others = context.split_prose(parsed.words)
        if not others:  # "/tools langue : français"
            filters = f"{parsed.filters} {in_prose}".strip()
            return await tools(replace(context, words=f"{filters} page:{parsed.page}"))
        line = f"/tool {parsed.words} {parsed.filters}".strip()
        return Notice((context.translate.text("tools-words"),), (Button(line[:60], line),))
    return _tools_page(parsed, context)


async def topics(context: Context) -> Reply:
    """List the topics, each with the number of its tools; so the kinds; of one topic, its tools."""
    translate = context.translate
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    if fold(parsed.words).strip() == _KINDS:
        return _kinds_page(parsed.page, context)
    named = find_topic(parsed.words, context.catalogue) if parsed.words else None
    if named is not None:
        return await tools(replace(context, words=f"topic:{named} page:{parsed.page}"))

    def show(topic: Topic) -> Item:
        count = sum(topic.id in tool.topics for tool in context.catalogue.tools)
        return Item(topic_button(topic, translate), translate("topic-detail", count=count))

    heading, known = (Bold(translate("topics-heading")),), context.catalogue.topics
    page = page_of(heading, known, show, parsed.page, line="/topics", translate=translate)
    return replace(page, turns=(*page.turns, *_by_kind(context)))


async def new(context: Context) -> Reply:
    """List the tools that entered the catalogue last."""
    translate = context.translate
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    passing = [tool for tool in context.catalogue.newest() if parsed.filters.allows(tool)]

    def show(tool: Tool) -> Item:
        return Item(
            tool_button(tool, translate), translate("new-detail", added=translate.date(tool.added))
        )

    heading, line = (Bold(translate("new-heading")),), f"/new {parsed.filters}".strip()
    return page_of(heading, passing, show, parsed.page, line=line, translate=translate)


def reference_list(
    system: ReferenceSystem,
) -> Callable[[Context], Awaitable[Reply | Answer]]:
    """Return the command of a reference system: its parts, or the tools that help with one."""

    async def answer(context: Context) -> Reply:
        parsed = context.read_filters()
        if isinstance(parsed, FilterMistake):
            return filter_mistake(parsed, context)
        filtered = [
            reference.number
            for reference in parsed.filters.references
            if reference.system == system.id
        ]
        wanted = parsed.words or "".join(filtered)
        if not wanted:
            return _references_page(system, parsed.page, context)
        number = read_number(wanted, system)
        if number is None:
            return filter_mistake(FilterMistake(system.id, wanted), context)
        return _reference_page(Reference(system.id, number), parsed.page, context)

    return answer


def _tools_page(parsed: ParsedLine, context: Context) -> Reply:
    translate = context.translate
    passing = [tool for tool in context.catalogue.tools if parsed.filters.allows(tool)]
    if not passing:
        first = translate.text("tools-none", filters=Code(str(parsed.filters)))
        return Notice((first,), (Button(translate("command-tools"), "/tools"),))
    topic = find_topic(parsed.filters.topic or "", context.catalogue)
    passing.sort(key=lambda tool: _topic_order(tool, topic, context))
    heading: Text = (Bold(translate("tools-heading")),)
    if topic and str(parsed.filters) == f"topic:{topic}":
        label = localised(context.catalogue.topics_by_id[topic].label, translate.language)
        heading = (Bold(label),)
    elif parsed.filters:
        heading = translate.text("tools-filtered", filters=Code(str(parsed.filters)))
    line = f"/tools {parsed.filters}".strip()

    def show(tool: Tool) -> Item:
        return list_item(tool, context, topic)

    page = page_of(heading, passing, show, parsed.page, line=line, translate=translate)
    if parsed.filters:
        return page
    topics_ = Button(translate("command-topics"), "/topics")
    return replace(page, turns=(*page.turns, topics_, *_by_kind(context)))


def _topic_order(tool: Tool, topic: str | None, context: Context) -> tuple[int, str]:
    """Sort by topic, then by name; in a list of one topic, its main tools come first."""
    name = _alphabetical(tool.name_in(context.translate.language))
    if topic:
        return (tool.topics.index(topic) > 0, name)
    return (list(context.catalogue.topics_by_id).index(tool.topics[0]), name)


def _by_kind(context: Context) -> tuple[Button, ...]:
    several = len(kinds_in(context.catalogue)) > 1
    return (Button(context.translate("kinds-button"), f"/topics {_KINDS}"),) if several else ()


def _kinds_page(number: int, context: Context) -> Reply:
    translate, tools = context.translate, context.catalogue.tools

    def show(kind: str) -> Item:
        count = sum(tool.kind == kind for tool in tools)
        detail = translate("topic-detail", count=count)
        return Item(Button(translate(f"kind-{kind}"), f"/tools kind:{kind}"), detail)

    heading, kinds = (Bold(translate("kinds-heading")),), kinds_in(context.catalogue)
    page = page_of(heading, kinds, show, number, line=f"/topics {_KINDS}", translate=translate)
    return replace(page, turns=(*page.turns, Button(translate("command-topics"), "/topics")))


def _references_page(system: ReferenceSystem, number: int, context: Context) -> Reply:
    translate = context.translate

    def show(reference: Reference) -> Item:
        detail = translate("topic-detail", count=len(_helping(reference, context)))
        return Item(Button(reference_label(reference, context), _line(reference)), detail)

    heading = (Bold(isolate(localised(system.heading, translate.language))),)
    known = context.catalogue.referred(system.id)
    return page_of(heading, known, show, number, line=f"/{system.id}", translate=translate)


def _reference_page(reference: Reference, number: int, context: Context) -> Reply:
    translate = context.translate
    helping = _helping(reference, context)
    label = Bold(reference_label(reference, context))
    if not helping:
        system = context.catalogue.references_by_id[reference.system]
        everything = Button(localised(system.heading, translate.language), f"/{system.id}")
        return Notice((translate.text("reference-none", reference=label),), (everything,))

    def show(tool: Tool) -> Item:
        return Item(tool_button(tool, translate), _basis(tool, reference, context))

    heading = translate.text("reference-tools", reference=label)
    return page_of(heading, helping, show, number, line=_line(reference), translate=translate)


def _line(reference: Reference) -> str:
    return f"/{reference.system} {reference.number}"


def _helping(reference: Reference, context: Context) -> list[Tool]:
    """Tools for a reference; those whose page says so come before those by our own reading."""
    helping = [tool for tool in context.catalogue.tools if helps_with(tool, reference)]

    return sorted(
        helping, key=lambda tool: min(map(_BASES.index, _bases(tool, reference).values()))
    )


def _bases(tool: Tool, reference: Reference) -> dict[str, ReferenceBasis]:
    numbers = tool.references[reference.system]
    return {
        number: basis
        for number, basis in numbers.items()
        if is_part_of(Reference(reference.system, number), reference)
    }


def _basis(tool: Tool, reference: Reference, context: Context) -> str:
    bases = _bases(tool, reference)
    translate = context.translate
    said = {known: translate(f"basis-{basis}") for known, basis in bases.items()}
    return translate.join(
        [f"{known}{translate('brackets', text=basis)}" for known, basis in said.items()]
    )


def _alphabetical(name: str) -> str:
    """Letters with marks stand beside those without: "Étude" comes among the E."""
    return unicodedata.normalize("NFD", name.casefold())
