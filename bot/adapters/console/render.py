"""Replies as what a terminal shows, at any width from 60 columns, with and without colour.

Buttons become numbers. Control characters never pass: no text can move the cursor or paint.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from rich.box import HORIZONTALS, ROUNDED
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.style import Style
from rich.table import Table
from rich.text import Text as RichText

from bot.core.base.text import (
    Bold,
    Code,
    Italic,
    Link,
    Mention,
    Moment,
    Plain,
    Span,
    Text,
    has_right_to_left,
    visible,
)
from bot.core.chat.reply import (
    Button,
    Card,
    Choices,
    Digest,
    DigestEntry,
    Form,
    Item,
    Notice,
    Page,
    Reply,
    Several,
)

_WIDEST = 100
"""Columns of a card: longer lines are hard to read."""


@dataclass(frozen=True, slots=True)
class RenderedReply:
    """What to print, and the buttons behind its numbers, the first being 1."""

    body: RenderableType
    buttons: tuple[Button, ...]


def render(reply: Reply) -> RenderedReply:
    """Return what a terminal shows for a reply."""
    numbered: list[Button] = []
    body = _body(reply, numbered)
    return RenderedReply(body, tuple(numbered))


def _body(reply: Reply, numbered: list[Button]) -> RenderableType:
    match reply:
        case Card():
            return _card(reply, numbered)
        case Choices():
            return Group(_rich(reply.text), _items(reply.options, numbered))
        case Page():
            listed = _items(reply.items, numbered)
            turns = [_turn(button, numbered) for button in reply.turns]
            footer = RichText("   ").join([_rich(reply.footer, "dim"), *turns])
            return Group(_rich(reply.heading), listed, footer)
        case Notice():
            parts: list[RenderableType] = [_rich(text) for text in reply.paragraphs]
            if reply.buttons:
                parts.append(_buttons(reply.buttons, numbered))
            return _spaced(parts)
        case Form():
            said: list[RenderableType] = [_rich(text) for text in reply.paragraphs]
            return _spaced([*said, *([_buttons(reply.steps, numbered)] if reply.steps else [])])
        case Several():
            return _spaced([_body(part, numbered) for part in reply.replies])
        case Digest():
            return _spaced(_digest(reply, numbered))
        case _:
            assert_never(reply)


def _spaced(parts: Sequence[RenderableType]) -> Group:
    """Put an empty line between parts."""
    pieces = [piece for part in parts for piece in (RichText(), part)]
    return Group(*pieces[1:])


def _card(card: Card, numbered: list[Button]) -> RenderableType:
    """Return the card in a frame; addresses stand below it, where they can be copied whole."""
    heading = RichText(visible(card.heading), style="bold")
    about = [RichText(visible(card.about), style="italic")] if card.about else []
    summary = RichText(visible(card.summary))
    inside = Group(heading, summary, RichText(), *about, _facts(card))
    # Terminals do not agree on how wide joined Arabic letters are: sides would be ragged.
    box = HORIZONTALS if has_right_to_left(card.heading) else ROUNDED
    frame = Panel(inside, box=box, border_style="blue", padding=(0, 1), width=_WIDEST)
    parts: list[RenderableType] = [frame, *_link(card.link, card.note)]
    if card.related:
        parts.append(RichText(visible(card.related_label), style="cyan"))
        parts.append(_buttons(card.related, numbered))
    return Group(*parts)


def _facts(card: Card) -> Table:
    facts = Table.grid(padding=(0, 2, 0, 0))
    facts.add_column(style="cyan", no_wrap=True)
    facts.add_column(overflow="fold")
    for fact in card.facts:
        facts.add_row(visible(fact.label), _rich(fact.value))
    return facts


def _link(link: Link, note: str | None) -> list[RenderableType]:
    """Return the address on one line, however narrow the terminal: it wraps, and copies, whole."""
    address = visible(link.url)
    lines: list[RenderableType] = [
        RichText(visible(link.text), style=Style(color="cyan", link=address)),
        RichText(address, no_wrap=True, overflow="ignore"),
    ]
    if note:
        lines.append(RichText(visible(note), style="italic"))
    return lines


def _digest(digest: Digest, numbered: list[Button]) -> list[RenderableType]:
    """Return the parts of a digest; the number before an entry opens its card."""
    parts: list[RenderableType] = [RichText(visible(digest.heading), style="bold")]
    if digest.notes:
        parts.append(Group(*(_rich(note, "italic") for note in digest.notes)))
    for section in digest.sections:
        entries = [row for entry in section.entries for row in _entry(entry, numbered)]
        parts.append(Group(RichText(visible(section.heading), style="cyan"), *entries))
    if digest.footer:
        parts.append(_rich(digest.footer, "dim"))
    if digest.buttons:
        parts.append(_buttons(digest.buttons, numbered))
    return parts


def _entry(entry: DigestEntry, numbered: list[Button]) -> list[RenderableType]:
    """Return an entry, and below it the address of its page, whole on a line of its own."""
    words = RichText(visible(entry.title), style="bold")
    if entry.detail:
        words.append(f"\n{visible(entry.detail)}", style="not bold")
    number = "–"
    if entry.opens is not None:
        numbered.append(entry.opens)
        number = f"{len(numbered)}"
    row = _numbers()
    row.add_row(number, words)
    if entry.link is None:
        return [row]
    address = visible(entry.link.url)
    shown = RichText("   ", no_wrap=True, overflow="ignore")
    return [row, shown.append(address, style=Style(link=address))]


def _items(items: Sequence[Item], numbered: list[Button]) -> RenderableType:
    grid = _numbers()
    for item in items:
        numbered.append(item.button)
        label = RichText(visible(item.button.label), style="bold")
        if item.detail:
            label.append(f"\n{visible(item.detail)}", style="not bold")
        grid.add_row(f"{len(numbered)}", label)
    return Padding(grid, (1, 0, 1, 0))


def _buttons(buttons: Sequence[Button], numbered: list[Button]) -> Table:
    grid = _numbers()
    for button in buttons:
        numbered.append(button)
        grid.add_row(f"{len(numbered)}", visible(button.label))
    return grid


def _turn(button: Button, numbered: list[Button]) -> RichText:
    numbered.append(button)
    return RichText.assemble((f"{len(numbered)} ", "bold cyan"), visible(button.label))


def _numbers() -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", style="bold cyan", no_wrap=True, min_width=2)
    grid.add_column()
    return grid


def _rich(text: Text, style: str = "") -> RichText:
    shown = RichText(style=style)
    for span in text:
        shown.append(visible(span.text), _style(span))
        if isinstance(span, Link):
            shown.append(f" ({visible(span.url)})")
    return shown


def _style(span: Span) -> Style:
    match span:
        case Plain() | Moment() | Mention():
            return Style()
        case Bold():
            return Style(bold=True)
        case Italic():
            return Style(italic=True)
        case Code():
            return Style(color="cyan")
        case Link(url=url):
            return Style(underline=True, link=visible(url))
        case _:
            assert_never(span)
