"""A terminal's screen, as text."""

from __future__ import annotations

import io
import re

from rich.console import Console as Terminal

from bot.adapters.console.render import render
from bot.core.base.text import Link
from bot.core.chat.reply import Card, Digest, Reply, Several

COLUMNS = (60, 80, 120)
_STYLES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x00-\x1f\x7f-\x9f]*\x1b\\")
"""What rich itself writes: styles (SGR) and links (OSC 8)."""


def screen(reply: Reply, width: int = 80, *, colour: bool = False, no_color: str = "") -> str:
    """Return what a reply prints on a terminal, with its styles where the terminal has any."""
    printed = io.StringIO()
    terminal = Terminal(
        file=printed,
        width=width,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={"NO_COLOR": no_color},
    )
    terminal.print(render(reply).body, crop=False)
    return printed.getvalue()


def cards(reply: Reply) -> list[Card]:
    """Return the cards that a reply holds."""
    replies = reply.replies if isinstance(reply, Several) else (reply,)
    return [reply for reply in replies if isinstance(reply, Card)]


def entry_links(reply: Reply) -> list[Link]:
    """Return the addresses of a digest's entries."""
    sections = reply.sections if isinstance(reply, Digest) else ()
    return [entry.link for section in sections for entry in section.entries if entry.link]


def unstyled(printed: str) -> str:
    """Return the text without styles and links."""
    return _STYLES.sub("", printed)


def trimmed(printed: str) -> str:
    """Return the text without the spaces at the ends of its lines."""
    return "".join(f"{row.rstrip()}\n" for row in printed.split("\n")[:-1])
