"""Lists of tools: all or filtered, by topic, by TFA article, and the latest; a page at a time.

Also what a person gets when a filter says nothing usable. The state of a page is the line of its
buttons, nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.core.base.i18n import Translator
from bot.core.base.text import Bold, Code, Text
from bot.core.catalogue.model import ArticleBasis, Tool, Topic
from bot.core.chat.cards import article_label, entry, tool_button, topic_button
from bot.core.chat.context import Context
from bot.core.chat.examples import examples_of
from bot.core.chat.reply import Button, Item, Notice, Page, Reply
from bot.core.search.filters import (
    FilterMistake,
    ParsedLine,
    access_in,
    helps_with,
    is_part_of,
    kinds_in,
)

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
    policies: Sequence[Button] = (),
) -> Page:
    """Return a page of a list; a number beyond the end gives the last page.

    What stands on the page is shown and nothing else, however long the list. `line` is what asks
    for the list; the buttons to other pages add `page:N` to it. `ways` are buttons to other ways
    through the same things, and come last.
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
    return Page(heading, items, footer, (*turns, *policies))


_LONGEST = 40


def filter_mistake(mistake: FilterMistake, context: Context) -> Notice:
    """Say which filter could not be read and how to write it."""
    translate = context.translate
    written = Code(f"{mistake.key}:{mistake.value[:_LONGEST]}")
    first = translate.text("filter-mistake", filter=written)
    if mistake.key == "topic":
        topic = examples_of(context.catalogue).topic
        topics = (Button(translate("command-topics"), "/topics"),)
        return Notice((first, translate.text("filter-topic", example=topic)), topics)
    return Notice((first, translate.text(f"filter-{mistake.key}")), _choices(mistake.key, context))


def _choices(key: str, context: Context) -> tuple[Button, ...]:
    """Return a button for each kind or way of access that there is."""
    if key not in ("kind", "access"):
        return ()
    known = kinds_in(context.catalogue) if key == "kind" else access_in(context.catalogue)
    return tuple(Button(context.translate(f"{key}-{one}"), f"/tools {key}:{one}") for one in known)


_BASES: tuple[ArticleBasis, ...] = ("official", "third-party", "inferred")
_KINDS = "kinds"
_ARTICLE = re.compile(r"(?:art(?:icle|\.)?\s*)?([0-9]{1,2}(?:\.[0-9]{1,2})?)\.?", re.IGNORECASE)


async def tools(context: Context) -> Reply:
    """List the tools that pass the filters, by topic and title."""
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    if parsed.words:
        line = f"/tool {parsed.words} {parsed.filters}".strip()
        return Notice((context.translate.text("tools-words"),), (Button(line[:60], line),))
    return _tools_page(parsed, context)


async def topics(context: Context) -> Reply:
    """List the topics, each with the number of its tools; or so the kinds of tools."""
    translate = context.translate
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    if parsed.words.casefold() == _KINDS:
        return _kinds_page(parsed.page, context)

    def show(topic: Topic) -> Item:
        return Item(
            topic_button(topic, translate),
            translate("topic-detail", count=_count(topic.id, context)),
        )

    heading = (Bold(translate("topics-heading")),)
    topics_ = context.catalogue.topics
    policies = _by_kind(context)
    return page_of(
        heading, topics_, show, parsed.page, line="/topics", translate=translate, policies=policies
    )


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

    line = f"/new {parsed.filters}".strip()
    return page_of(
        (Bold(translate("new-heading")),),
        passing,
        show,
        parsed.page,
        line=line,
        translate=translate,
    )


async def tfa(context: Context) -> Reply:
    """List the tools that help with an article of the WTO TFA; without a number, the articles."""
    parsed = context.read_filters()
    if isinstance(parsed, FilterMistake):
        return filter_mistake(parsed, context)
    wanted = parsed.words or parsed.filters.article
    if not wanted:
        return _articles_page(parsed.page, context)
    match = _ARTICLE.fullmatch(wanted.replace(",", "."))
    if match is None:
        return filter_mistake(FilterMistake("tfa", wanted), context)
    return _article_page(match[1], parsed.page, context)


def _tools_page(parsed: ParsedLine, context: Context) -> Reply:
    translate = context.translate
    passing = [tool for tool in context.catalogue.tools if parsed.filters.allows(tool)]
    if not passing:
        first = translate.text("tools-none", filters=Code(str(parsed.filters)))
        return Notice((first,), (Button(translate("command-tools"), "/tools"),))
    topic = parsed.filters.topic
    passing.sort(key=lambda tool: _in_topic(tool, topic, context))
    heading: Text = (Bold(translate("tools-heading")),)
    if parsed.filters:
        heading = translate.text("tools-filtered", filters=Code(str(parsed.filters)))
    line = f"/tools {parsed.filters}".strip()
    policies = (
        ()
        if parsed.filters
        else (Button(translate("command-topics"), "/topics"), *_by_kind(context))
    )

    def show(tool: Tool) -> Item:
        return entry(tool, context, topic)

    return page_of(
        heading, passing, show, parsed.page, line=line, translate=translate, policies=policies
    )


def _in_topic(tool: Tool, topic: str | None, context: Context) -> tuple[int, str]:
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
    policies = (Button(translate("command-topics"), "/topics"),)
    return page_of(
        heading,
        kinds,
        show,
        number,
        line=f"/topics {_KINDS}",
        translate=translate,
        policies=policies,
    )


def _articles_page(number: int, context: Context) -> Reply:
    translate = context.translate
    known = {article for tool in context.catalogue.tools for article in tool.tfa}

    def show(article: str) -> Item:
        detail = translate("topic-detail", count=len(_helping(article, context)))
        return Item(Button(article_label(article, context), f"/tfa {article}"), detail)

    articles = sorted(known, key=_by_number)
    return page_of(
        (Bold(translate("tfa-heading")),), articles, show, number, line="/tfa", translate=translate
    )


def _article_page(article: str, number: int, context: Context) -> Reply:
    translate = context.translate
    helping = _helping(article, context)
    if not helping:
        first = translate.text("tfa-none", article=Bold(article))
        return Notice((first,), (Button(translate("command-tfa"), "/tfa"),))

    def show(tool: Tool) -> Item:
        return Item(tool_button(tool, translate), _basis(tool, article, context))

    heading = translate.text("tfa-article", article=Bold(article_label(article, context)))
    return page_of(heading, helping, show, number, line=f"/tfa {article}", translate=translate)


def _helping(article: str, context: Context) -> list[Tool]:
    """Tools for an article; those whose page says so come before those by our own reading."""
    helping = [tool for tool in context.catalogue.tools if helps_with(tool, article)]
    return sorted(helping, key=lambda tool: min(map(_BASES.index, _bases(tool, article).values())))


def _bases(tool: Tool, article: str) -> dict[str, ArticleBasis]:
    return {known: tool.tfa[known] for known in tool.tfa if is_part_of(known, article)}


def _basis(tool: Tool, article: str, context: Context) -> str:
    bases = _bases(tool, article)
    return context.translate.join(
        [f"{known} ({context.translate(f'basis-{bases[known]}')})" for known in bases]
    )


def _alphabetical(name: str) -> str:
    """Letters with marks stand beside those without: "Étude" comes among the E."""
    return unicodedata.normalize("NFD", name.casefold())


def _by_number(article: str) -> tuple[int, ...]:
    return tuple(int(part) for part in article.split("."))


def _count(topic: str, context: Context) -> int:
    return sum(topic in tool.topics for tool in context.catalogue.tools)
