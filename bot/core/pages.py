"""Longer lists, a page at a time. The state of a page is the line of its buttons, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.core.base.i18n import Translator
from bot.core.base.text import Text
from bot.core.reply import Button, Item, Page

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
