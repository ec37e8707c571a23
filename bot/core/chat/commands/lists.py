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
    say: Translator,
    ways: Sequence[Button] = (),
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
        turns.append(Button(say("page-previous"), f"{line} page:{number - 1}"))
    if number < count:
        turns.append(Button(say("page-next"), f"{line} page:{number + 1}"))
    footer = say.text("page-footer", page=number, pages=count, count=len(entries))
    if count == 1:
        footer = say.text("page-alone", count=len(entries))
    items = tuple(show(entry) for entry in entries[start : start + PAGE_SIZE])
    return Page(heading, items, footer, (*turns, *ways))


_LONGEST = 40


def filter_mistake(mistake: FilterMistake, turn: Context) -> Notice:
    """Say which filter could not be read and how to write it."""
    say = turn.say
    written = Code(f"{mistake.key}:{mistake.value[:_LONGEST]}")
    first = say.text("filter-mistake", filter=written)
    if mistake.key == "topic":
        topic = examples_of(turn.catalogue).topic
        topics = (Button(say("command-topics"), "/topics"),)
        return Notice((first, say.text("filter-topic", example=topic)), topics)
    return Notice((first, say.text(f"filter-{mistake.key}")), _choices(mistake.key, turn))


def _choices(key: str, turn: Context) -> tuple[Button, ...]:
    """Return a button for each kind or way of access that there is."""
    if key not in ("kind", "access"):
        return ()
    known = kinds_in(turn.catalogue) if key == "kind" else access_in(turn.catalogue)
    return tuple(Button(turn.say(f"{key}-{one}"), f"/tools {key}:{one}") for one in known)


_BASES: tuple[ArticleBasis, ...] = ("official", "third-party", "inferred")
_KINDS = "kinds"
_ARTICLE = re.compile(r"(?:art(?:icle|\.)?\s*)?([0-9]{1,2}(?:\.[0-9]{1,2})?)\.?", re.IGNORECASE)


async def tools(turn: Context) -> Reply:
    """List the tools that pass the filters, by topic and title."""
    asked = turn.read_filters()
    if isinstance(asked, FilterMistake):
        return filter_mistake(asked, turn)
    if asked.words:
        line = f"/tool {asked.words} {asked.filters}".strip()
        return Notice((turn.say.text("tools-words"),), (Button(line[:60], line),))
    return _tools_page(asked, turn)


async def topics(turn: Context) -> Reply:
    """List the topics, each with the number of its tools; or so the kinds of tools."""
    say = turn.say
    asked = turn.read_filters()
    if isinstance(asked, FilterMistake):
        return filter_mistake(asked, turn)
    if asked.words.casefold() == _KINDS:
        return _kinds_page(asked.page, turn)

    def show(topic: Topic) -> Item:
        return Item(topic_button(topic, say), say("topic-detail", count=_count(topic.id, turn)))

    heading = (Bold(say("topics-heading")),)
    topics_ = turn.catalogue.topics
    ways = _by_kind(turn)
    return page_of(heading, topics_, show, asked.page, line="/topics", say=say, ways=ways)


async def new(turn: Context) -> Reply:
    """List the tools that entered the catalogue last."""
    say = turn.say
    asked = turn.read_filters()
    if isinstance(asked, FilterMistake):
        return filter_mistake(asked, turn)
    passing = [tool for tool in turn.catalogue.newest() if asked.filters.allows(tool)]

    def show(tool: Tool) -> Item:
        return Item(tool_button(tool, say), say("new-detail", added=say.date(tool.added)))

    line = f"/new {asked.filters}".strip()
    return page_of((Bold(say("new-heading")),), passing, show, asked.page, line=line, say=say)


async def tfa(turn: Context) -> Reply:
    """List the tools that help with an article of the WTO TFA; without a number, the articles."""
    asked = turn.read_filters()
    if isinstance(asked, FilterMistake):
        return filter_mistake(asked, turn)
    wanted = asked.words or asked.filters.article
    if not wanted:
        return _articles_page(asked.page, turn)
    match = _ARTICLE.fullmatch(wanted.replace(",", "."))
    if match is None:
        return filter_mistake(FilterMistake("tfa", wanted), turn)
    return _article_page(match[1], asked.page, turn)


def _tools_page(asked: ParsedLine, turn: Context) -> Reply:
    say = turn.say
    passing = [tool for tool in turn.catalogue.tools if asked.filters.allows(tool)]
    if not passing:
        first = say.text("tools-none", filters=Code(str(asked.filters)))
        return Notice((first,), (Button(say("command-tools"), "/tools"),))
    topic = asked.filters.topic
    passing.sort(key=lambda tool: _in_topic(tool, topic, turn))
    heading: Text = (Bold(say("tools-heading")),)
    if asked.filters:
        heading = say.text("tools-filtered", filters=Code(str(asked.filters)))
    line = f"/tools {asked.filters}".strip()
    ways = () if asked.filters else (Button(say("command-topics"), "/topics"), *_by_kind(turn))

    def show(tool: Tool) -> Item:
        return entry(tool, turn, topic)

    return page_of(heading, passing, show, asked.page, line=line, say=say, ways=ways)


def _in_topic(tool: Tool, topic: str | None, turn: Context) -> tuple[int, str]:
    """Sort by topic, then by name; in a list of one topic, its main tools come first."""
    name = _alphabetical(tool.name_in(turn.say.language))
    if topic:
        return (tool.topics.index(topic) > 0, name)
    return (list(turn.catalogue.topics_by_id).index(tool.topics[0]), name)


def _by_kind(turn: Context) -> tuple[Button, ...]:
    several = len(kinds_in(turn.catalogue)) > 1
    return (Button(turn.say("kinds-button"), f"/topics {_KINDS}"),) if several else ()


def _kinds_page(number: int, turn: Context) -> Reply:
    say, tools = turn.say, turn.catalogue.tools

    def show(kind: str) -> Item:
        count = sum(tool.kind == kind for tool in tools)
        detail = say("topic-detail", count=count)
        return Item(Button(say(f"kind-{kind}"), f"/tools kind:{kind}"), detail)

    heading, kinds = (Bold(say("kinds-heading")),), kinds_in(turn.catalogue)
    ways = (Button(say("command-topics"), "/topics"),)
    return page_of(heading, kinds, show, number, line=f"/topics {_KINDS}", say=say, ways=ways)


def _articles_page(number: int, turn: Context) -> Reply:
    say = turn.say
    known = {article for tool in turn.catalogue.tools for article in tool.tfa}
    if not known:
        return Notice((say.text("tfa-nothing"),))

    def show(article: str) -> Item:
        detail = say("topic-detail", count=len(_helping(article, turn)))
        return Item(Button(article_label(article, turn), f"/tfa {article}"), detail)

    articles = sorted(known, key=_by_number)
    return page_of((Bold(say("tfa-heading")),), articles, show, number, line="/tfa", say=say)


def _article_page(article: str, number: int, turn: Context) -> Reply:
    say = turn.say
    helping = _helping(article, turn)
    if not helping:
        first = say.text("tfa-none", article=Bold(article))
        return Notice((first,), (Button(say("command-tfa"), "/tfa"),))

    def show(tool: Tool) -> Item:
        return Item(tool_button(tool, say), _basis(tool, article, turn))

    heading = say.text("tfa-article", article=Bold(article_label(article, turn)))
    return page_of(heading, helping, show, number, line=f"/tfa {article}", say=say)


def _helping(article: str, turn: Context) -> list[Tool]:
    """Tools for an article; those whose page says so come before those by our own reading."""
    helping = [tool for tool in turn.catalogue.tools if helps_with(tool, article)]
    return sorted(helping, key=lambda tool: min(map(_BASES.index, _bases(tool, article).values())))


def _bases(tool: Tool, article: str) -> dict[str, ArticleBasis]:
    return {known: tool.tfa[known] for known in tool.tfa if is_part_of(known, article)}


def _basis(tool: Tool, article: str, turn: Context) -> str:
    bases = _bases(tool, article)
    return turn.say.join([f"{known} ({turn.say(f'basis-{bases[known]}')})" for known in bases])


def _alphabetical(name: str) -> str:
    """Letters with marks stand beside those without: "Étude" comes among the E."""
    return unicodedata.normalize("NFD", name.casefold())


def _by_number(article: str) -> tuple[int, ...]:
    return tuple(int(part) for part in article.split("."))


def _count(topic: str, turn: Context) -> int:
    return sum(topic in tool.topics for tool in turn.catalogue.tools)
