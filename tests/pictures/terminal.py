"""A reply as a terminal shows it, in HTML: what rich prints, letters ordered by the terminal."""

from __future__ import annotations

import io
import re

from rich.console import Console as Terminal
from rich.terminal_theme import SVG_EXPORT_THEME

from bot.adapters.console.render import render
from bot.core.chat.reply import Reply
from tests.pictures.direction import direction_of

COLUMNS = 64
STYLE = """
.terminal { background: #1c1c24; color: #d8d8e0; padding: 10px 14px; white-space: pre-wrap;
  overflow-wrap: anywhere;
  font: 13px/1.35 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans Arabic", monospace; }
.terminal div { min-height: 1.35em; }
.terminal a { color: #608ab1; }
"""
_FORMAT = "{code}"
_TAG = re.compile("<[^>]*>")


def drawn(reply: Reply) -> str:
    """Return the lines of a reply, each in the direction of its first letter, as VTE does it."""
    exported = _terminal(reply).export_html(
        theme=SVG_EXPORT_THEME, inline_styles=True, code_format=_FORMAT
    )
    lines = "".join(
        f"<div dir={direction_of(_TAG.sub('', line))}>{line}</div>"
        for line in exported.rstrip("\n").split("\n")
    )
    return f"<pre class=terminal>{lines}</pre>"


def printed(reply: Reply) -> list[str]:
    """Return the lines of a reply without colours."""
    return [line.rstrip() for line in _terminal(reply).export_text().splitlines()]


def _terminal(reply: Reply) -> Terminal:
    """Return a terminal that recorded a reply."""
    terminal = Terminal(
        file=io.StringIO(), record=True, width=COLUMNS, highlight=False, markup=False,
        force_terminal=True, color_system="truecolor",
    )  # fmt: skip
    terminal.print(render(reply).body, crop=False)
    return terminal
