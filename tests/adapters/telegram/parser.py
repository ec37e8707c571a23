"""Telegram's own parser (tdjson), asked offline what it would make of our messages."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from typing import Any

import tdjson
from telegram import MessageEntity

from bot.adapters.telegram.render import Message

_TAGS = {"bold": "b", "italic": "i", "code": "code"}
_HARMLESS = {"textEntityTypeMediaTimestamp", "textEntityTypeBankCardNumber"}
"""Found in numbers; bots' messages show neither of them as something to press."""
_KINDS = {
    "textEntityTypeBold": "bold",
    "textEntityTypeItalic": "italic",
    "textEntityTypeCode": "code",
    "textEntityTypeTextUrl": "text_link",
}
Found = tuple[str, int, int]


def execute(request: dict[str, object]) -> dict[str, Any]:
    """Ask tdlib something that needs no network."""
    tdjson.td_execute(b'{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}')
    answer = tdjson.td_execute(json.dumps(request).encode())
    assert answer is not None
    told: dict[str, Any] = json.loads(answer)
    return told


def parsed(message: Message) -> tuple[str, list[Found]]:
    """Return a message as Telegram's parser reads it: its text, and the entities that it kept."""
    told = execute(
        {
            "@type": "parseTextEntities",
            "text": _as_html(message.text, message.entities),
            "parse_mode": {"@type": "textParseModeHTML"},
        }
    )
    kept = [
        (_KINDS[one["type"]["@type"]], one["offset"], one["length"]) for one in told["entities"]
    ]
    return told["text"], kept


def found_in(text: str) -> list[Found]:
    """Return what Telegram makes a link of by itself: mentions, commands, addresses, tags."""
    told = execute({"@type": "getTextEntities", "text": text})
    return [
        (one["type"]["@type"], one["offset"], one["length"])
        for one in told["entities"]
        if one["type"]["@type"] not in _HARMLESS
    ]


def _as_html(text: str, entities: Sequence[MessageEntity]) -> str:
    """Write a text with entities that do not nest as HTML."""
    raw = text.encode("utf-16-le")
    pieces: list[str] = []
    at = 0
    for entity in entities:
        end = entity.offset + entity.length
        pieces.append(html.escape(raw[2 * at : 2 * entity.offset].decode("utf-16-le")))
        inner = html.escape(raw[2 * entity.offset : 2 * end].decode("utf-16-le"))
        if entity.type == "text_link":
            pieces.append(f'<a href="{html.escape(entity.url or "")}">{inner}</a>')
        else:
            pieces.append(f"<{_TAGS[entity.type]}>{inner}</{_TAGS[entity.type]}>")
        at = end
    return "".join(pieces) + html.escape(raw[2 * at :].decode("utf-16-le"))
