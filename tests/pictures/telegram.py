"""A Telegram message as a phone shows it, in HTML. Knows entities, paragraphs and keyboards.

Telegram gives each paragraph the direction of its first letter (UAX #9, rules P2 and P3); buttons
of a row are equally wide, and a label that is too long ends in an ellipsis.
"""

from __future__ import annotations

from html import escape

from telegram import MessageEntity

from bot.adapters.telegram.render import Message
from tests.pictures.direction import direction_of

STYLE = """
.telegram { background: #cde; padding: 8px; font: 16px/1.3 Roboto, "Noto Sans",
  "Noto Sans Arabic", "Noto Sans CJK SC", "Noto Color Emoji", sans-serif; }
.bubble { background: #fff; border-radius: 14px; padding: 7px 11px; white-space: pre-wrap;
  overflow-wrap: anywhere; margin-bottom: 4px; }
.bubble div { min-height: 1.3em; }
.bubble a { color: #2678b6; text-decoration: none; }
.bubble code { font-family: "DejaVu Sans Mono", monospace; font-size: 14px; color: #366a95; }
.keys { display: flex; gap: 4px; margin-bottom: 4px; }
.keys span { flex: 1 1 0; min-width: 0; background: #79b; color: #fff; border-radius: 8px;
  padding: 9px 6px; text-align: center; font-size: 14px; font-weight: 500; white-space: nowrap;
  overflow: hidden; text-overflow: ellipsis; unicode-bidi: plaintext; }
.keys span { position: relative; }
.keys span.link::after { content: "↗"; font-size: 9px; position: absolute; top: 2px; right: 5px; }
"""
_TAGS = {
    MessageEntity.BOLD: "b",
    MessageEntity.ITALIC: "i",
    MessageEntity.CODE: "code",
    MessageEntity.TEXT_LINK: "a",
}


def drawn(message: Message) -> str:
    """Return a message with its keyboard."""
    rows = message.keyboard.inline_keyboard if message.keyboard else ()
    keys = "".join(
        f"<div class=keys>{''.join(_key(key.text, key.url) for key in row)}</div>" for row in rows
    )
    return f"<div class=telegram><div class=bubble>{_text(message)}</div>{keys}</div>"


def _key(label: str, url: str | None) -> str:
    return f"<span{' class=link' if url else ''}>{escape(label)}</span>"


def _text(message: Message) -> str:
    """Return the paragraphs with entities as elements, which do not overlap."""
    units = message.text.encode("utf-16-le")
    pieces, done = [], 0
    for entity in sorted(message.entities, key=lambda one: one.offset):
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        tag = _TAGS[entity.type]
        inside = escape(units[start:end].decode("utf-16-le")).replace("\n", f"</{tag}>\n<{tag}>")
        pieces += [escape(units[done:start].decode("utf-16-le")), f"<{tag}>{inside}</{tag}>"]
        done = end
    pieces.append(escape(units[done:].decode("utf-16-le")))
    lines = zip(message.text.split("\n"), "".join(pieces).split("\n"), strict=True)
    return "".join(f"<div dir={direction_of(text)}>{line}</div>" for text, line in lines)
