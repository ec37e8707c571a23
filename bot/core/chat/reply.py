"""Every kind of answer, as frozen values. Adapters match on `Reply` and end in `assert_never`."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.base.text import Link, Text, columns

_SHOWN_WHOLE = 36
"""Columns of a label that a phone of 375 points shows whole (tests/pictures)."""


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
    """One tool. `about` is its kind and edition in one line.

    `note` says what a reader should know of the link, if anything.
    """

    tool_id: str
    heading: str
    summary: str
    facts: tuple[Fact, ...]
    link: Link
    note: str | None
    related_label: str
    related: tuple[Button, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: a button to press and what it leads to, in a few words."""

    button: Button
    detail: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Close answers to pick from; `text` says what was understood.

    Where all of them can be chosen in the `form` for a digest, a platform that has it shows that.
    Whoever writes an answer instead completes the line `asks`, which holds what was chosen before.
    `offer` is the line that a written "yes" asks for, where there is one choice.
    """

    text: Text
    options: tuple[Item, ...]
    form: bool = False
    asks: str = ""

    @property
    def offer(self) -> str:
        """The line of the only choice."""
        return self.options[0].button.line if len(self.options) == 1 else ""

    @property
    def in_buttons(self) -> bool:
        """Whether buttons say all of it, and a phone shows them whole: a list would repeat them."""
        return all(
            not one.detail and columns(one.button.label) <= _SHOWN_WHOLE for one in self.options
        )


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a longer list. `turns` are the buttons to the pages before and after."""

    heading: Text
    items: tuple[Item, ...]
    footer: Text
    turns: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A short text: help, a confirmation, or that nothing was found and where to look instead.

    `announcement` is what everybody in the place should hear of it, in the place's language; who
    answers so that one person alone sees it says that to all. What is `refused` concerns nobody but
    whoever asked: it never takes the place of what others see. A `record` of what was decided does:
    the message whose button was pressed becomes it, for everybody. `found` is False where something
    was looked up and there is nothing like it. `asks` is the line that words written next complete,
    and `offer` the one that a written "yes" asks for.
    """

    paragraphs: tuple[Text, ...]
    buttons: tuple[Button, ...] = ()
    announcement: Text = ()
    refused: bool = False
    record: bool = False
    found: bool = True
    asks: str = ""
    offer: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """Answers to several questions asked in one line, in their order."""

    replies: tuple[Card | Choices | Notice, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One tool of a digest: its title, where its page is, a few words, and what opens its card.

    A tool that was withdrawn has neither link nor card any more.
    """

    title: str
    detail: str
    link: Link | None
    opens: Button | None


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of a digest of one kind: new tools, new editions, withdrawn tools."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What is new. The heading holds the date and the number, so that a repetition is seen as one.

    `notes` say what is special: that it catches up with some days, or that it is a preview.

    Most stay as they are, and answers come below them. What a button of one that is `in_place` asks
    takes its place, where a platform can show that to everybody.
    """

    heading: str
    notes: tuple[Text, ...]
    sections: tuple[Section, ...]
    footer: Text
    buttons: tuple[Button, ...]
    in_place: bool = False


Reply = Card | Choices | Page | Notice | Several | Digest
