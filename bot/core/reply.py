"""Every kind of answer, as frozen values. Adapters match on `Reply` and end in `assert_never`."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.text import Link, Text


@dataclass(frozen=True, slots=True)
class Button:
    """A line typed in advance: pressing it asks `line`."""

    label: str
    line: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled line of a card, such as "Languages: English, French"."""

    label: str
    value: Text


@dataclass(frozen=True, slots=True)
class Card:
    """One tool. `note` says what a reader should know of the link, if anything."""

    tool_id: str
    heading: str
    summary: str
    facts: tuple[Fact, ...]
    link: Link
    note: str | None
    related_label: str
    related: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: a button to press and what it leads to, in a few words."""

    button: Button
    detail: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Close answers to pick from; `text` says what was understood."""

    text: Text
    options: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a longer list. `turns` are the buttons to the pages before and after."""

    heading: Text
    items: tuple[Item, ...]
    footer: Text
    turns: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A short text: help, a confirmation, or that nothing was found and where to look instead."""

    paragraphs: tuple[Text, ...]
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """Answers to several questions asked in one line, in their order."""

    replies: tuple[Card | Choices | Notice, ...]


Reply = Card | Choices | Page | Notice | Several
