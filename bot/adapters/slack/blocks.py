"""The smallest parts of Block Kit, cut to its limits. Knows no reply.

No mark-up: text from outside goes into `plain_text` and `rich_text` alone, where nothing has to be
escaped and nothing can become a mention or a link.
"""

from __future__ import annotations

import re
from typing import Any, assert_never

from bot.adapters.slack import limits
from bot.core.base.text import Bold, Code, Italic, Link, Plain, Span, Text
from bot.core.chat.commands import COMMANDS

Json = dict[str, Any]

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Controls, line separators, and surrogates, which no JSON in UTF-8 can carry."""
_ISOLATE, _POP = "\u2068", "\u2069"
_BEHIND_TOOL = frozenset(command.name for command in COMMANDS) - {"tool"}
_NOTHING = "–"
"""In place of a text that must not be empty."""


def length(text: str) -> int:
    """Count a text as Slack's clients do, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """Drop the characters that nobody sees and that some systems refuse."""
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """Return a text on one line, for labels and headings."""
    return " ".join(clean(text).split())


def cut(text: str, longest: int) -> str:
    """Shorten a text to `longest` UTF-16 units, with an ellipsis and its direction marks closed."""
    if length(text) <= longest:
        return text
    kept = text[: longest - 2]
    while length(kept) > longest - 2:
        kept = kept[:-1]
    return kept.rstrip() + "…" + _POP * min(1, kept.count(_ISOLATE) - kept.count(_POP))


def plain_text(text: str, longest: int) -> Json:
    """Return a text object that shows letters as they are, and never a colon word as an emoji."""
    return {"type": "plain_text", "text": cut(text, longest) or _NOTHING, "emoji": False}


def label(text: str, longest: int = limits.BUTTON_LABEL) -> Json:
    """Return the text object of a label, which stands on one line."""
    return plain_text(one_line(text), longest)


def rich_text(*paragraphs: list[Json]) -> Json:
    """Return a rich text block with a section for each paragraph that says anything."""
    sections = [
        {"type": "rich_text_section", "elements": paragraph}
        for paragraph in paragraphs
        if paragraph
    ]
    nothing = {"type": "rich_text_section", "elements": [_element(_NOTHING)]}
    return {"type": "rich_text", "elements": sections or [nothing]}


def bullets(items: list[list[Json]]) -> Json:
    """Return the part of a rich text block that lists items, one below the other."""
    sections = [{"type": "rich_text_section", "elements": item} for item in items]
    return {"type": "rich_text_list", "style": "bullet", "elements": sections}


def spans(text: Text) -> list[Json]:
    """Return the elements of a rich text section."""
    return [element for span in text if clean(span.text) for element in [_span(span)]]


def person(user: str) -> Json:
    """Return the element that names a person; the one mention that this bot ever makes."""
    return {"type": "user", "user_id": user}


def line_break() -> Json:
    """Return the element that ends a line."""
    return _element("\n")


def button(text: str, action: str, value: str) -> Json:
    """Return a button that comes back with a value."""
    return {
        "type": "button",
        "action_id": action,
        "text": label(text),
        "value": value,
    }


def link_button(text: str, action: str, url: str) -> Json:
    """Return a button that opens an address."""
    return {"type": "button", "action_id": action, "text": label(text), "url": url}


def actions(buttons: list[Json]) -> list[Json]:
    """Return the rows that hold the buttons; no buttons, no row."""
    return [
        {"type": "actions", "elements": buttons[start : start + limits.ACTIONS]}
        for start in range(0, len(buttons), limits.ACTIONS)
    ]


def context(text: str) -> Json:
    """Return a small grey line."""
    return {"type": "context", "elements": [plain_text(clean(text), limits.SECTION)]}


def as_typed(code: str) -> str:
    """Return a command as one types it in Slack, where `/tool` alone is registered: `/tool new`."""
    name = code[1:].split(" ", 1)[0]
    return f"/tool {code[1:]}" if code[:1] == "/" and name in _BEHIND_TOOL else code


def _span(span: Span) -> Json:
    match span:
        case Plain():
            return _element(span.text)
        case Bold():
            return _element(span.text, "bold")
        case Italic():
            return _element(span.text, "italic")
        case Code():
            return _element(as_typed(span.text), "code")
        case Link():
            text = cut(clean(span.text), limits.ELEMENT_TEXT)
            return {"type": "link", "url": span.url, "text": text}
        case _:
            assert_never(span)


def _element(text: str, style: str | None = None) -> Json:
    element: Json = {"type": "text", "text": cut(clean(text), limits.ELEMENT_TEXT)}
    if style:
        element["style"] = {style: True}
    return element
