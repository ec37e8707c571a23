"""Every kind of answer, as frozen values, and the language that one was made in.

Adapters match on `Reply` and end in `assert_never`. Whoever renders an `Answer` says what stands
around it in the same language, and looks nothing up for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.base.i18n import Translator
from bot.core.base.text import Bold, Link, Plain, Text, columns
from bot.core.catalogue.entry_form import FILL

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
            not option.detail and columns(option.button.label) <= _SHOWN_WHOLE
            for option in self.options
        )


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a longer list. `turns` are the buttons to the pages before and after."""

    heading: Text
    items: tuple[Item, ...]
    footer: Text
    turns: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Announcement:
    """What everybody in a place should hear of an answer, in the place's language."""

    text: Text
    translate: Translator


@dataclass(frozen=True, slots=True)
class Notice:
    """A short text: help, a confirmation, or that nothing was found and where to look instead.

    `announcement` is what everybody in the place should hear of it: who answers so that one person
    alone sees it says that to all. What is `refused` concerns nobody but
    whoever asked: it never takes the place of what others see. A `record` of what was decided does:
    the message whose button was pressed becomes it, for everybody. `found` is False where something
    was looked up and there is nothing like it. `asks` is the line that words written next complete,
    and `offer` the one that a written "yes" asks for.
    """

    paragraphs: tuple[Text, ...]
    buttons: tuple[Button, ...] = ()
    announcement: Announcement | None = None
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
class DigestEntry:
    """One tool of a digest: its title, where its page is, a few words, and what opens its card.

    A tool that was withdrawn has neither link nor card any more.
    """

    title: str
    detail: str
    link: Link | None
    opens: Button | None


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of a digest of one kind: new tools, new editions, withdrawn tools.

    Where they are topics, `counted` is how many tools they stand for.
    """

    heading: str
    entries: tuple[DigestEntry, ...]
    counted: int = 0


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


@dataclass(frozen=True, slots=True)
class FormField:
    """A line of a form: how it begins, what a person reads, and what is typed behind it.

    `known` is what stands there without the form, `mistake` what is wrong with the `value`.
    """

    name: str
    label: str
    value: str = ""
    known: str = ""
    mistake: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Several lines typed in advance: sending it off asks `line` and, below it, a line a field.

    A platform with windows shows `title`, `text` and the fields in one. Others show `paragraphs`
    with the lines to `copy`, and `steps`: buttons that ask for one field after the other. While one
    is `wanted`, the `prompt` is all that is shown, and what is written next stands in that field:
    it completes the line `asks`. `kept` are lines that nobody fills in. A form concerns nobody but
    whoever asked.
    """

    line: str
    title: str
    text: tuple[Text, ...]
    fields: tuple[FormField, ...]
    submit: str
    copy: tuple[Text, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    buttons: tuple[Button, ...] = ()
    wanted: str = ""
    prompt: tuple[Text, ...] = ()

    def sent(self) -> str:
        """Return the text that sending it off asks, with what stands in it."""
        changed = {field.name: field.value for field in self.fields if field.value != field.known}
        lines = (
            f"{name}: {value}".rstrip() for name, value in {**dict(self.kept), **changed}.items()
        )
        return "\n".join((self.line, *lines))

    @property
    def is_begun(self) -> bool:
        """Whether anything was typed."""
        return any(field.value != field.known for field in self.fields)

    @property
    def asks(self) -> str:
        """The line that words written next complete; "" where no field is asked for."""
        return f"{self.sent()}\n{FILL}:\n{self.wanted}:" if self.wanted else ""

    @property
    def steps(self) -> tuple[Button, ...]:
        """Buttons for who has no window: one a field, and one that sends it off."""
        if self.wanted:
            return ()
        asked = self.sent()
        fields = (Button(field.label, f"{asked}\n{FILL}: {field.name}") for field in self.fields)
        send = (Button(self.submit, asked),) if self.is_begun else ()
        return (*send, *fields, *self.buttons)

    @property
    def paragraphs(self) -> tuple[Text, ...]:
        """What is read where there is no window: what is wrong stands beside the field's name."""
        if self.wanted:
            return self.prompt
        mistakes = (
            (Bold(field.label), Plain(": "), Plain(field.mistake))
            for field in self.fields
            if field.mistake
        )
        return (*self.text, *mistakes, *self.copy)


Reply = Card | Choices | Page | Notice | Several | Digest | Form


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply in the language of `translate`; whoever has just chosen another is answered in it."""

    reply: Reply
    translate: Translator
    command: str = ""
    """The name of the command that made it; "" where none did."""
    failed: bool = False
    """Whether a bug is apologised for."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Cards that fit what is being typed, the best first, in the language of `translate`."""

    cards: tuple[Card, ...]
    translate: Translator
