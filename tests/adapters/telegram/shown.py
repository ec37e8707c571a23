"""Messages as a reviewer reads them, and as Telegram takes them."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from telegram import MessageEntity

from bot.adapters.telegram.limits import MAX_DATA
from bot.adapters.telegram.navigation import HIDDEN_LINK, read_history
from bot.adapters.telegram.render import Message
from bot.core.base.text import utf16_units

_GOLDEN = Path(__file__).parent / "golden"


def compare(messages: Sequence[object], name: str) -> None:
    """Compare messages with the file of that name; UPDATE_GOLDEN=1 writes it again."""
    told = messages[0] if len(messages) == 1 else messages
    shown = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    path = _GOLDEN / f"{name}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


def check_limits(message: Message) -> None:
    """Hold a message to everything that Telegram would refuse or drop."""
    message.text.encode()  # no lone surrogates
    size = utf16_units(message.text)
    assert message.text.strip()
    assert size <= 4096
    assert len(message.entities) <= 100
    raw = message.text.encode("utf-16-le")
    for entity in message.entities:
        assert entity.length > 0
        assert entity.offset >= 0
        assert entity.offset + entity.length <= size
        raw[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le")
        if entity.url is not None:
            assert urlsplit(entity.url).scheme in ("http", "https")
            assert "." in (urlsplit(entity.url).hostname or "")
            assert len(entity.url) <= 2048
    rows = message.keyboard.inline_keyboard if message.keyboard else ()
    assert sum(map(len, rows)) <= 100
    for row in rows:
        assert 1 <= len(row) <= 8
        for button in row:
            button.text.encode()
            assert 1 <= len(button.text) <= 64
            if isinstance(button.callback_data, str):
                assert 1 <= len(button.callback_data.encode()) <= MAX_DATA
            else:
                assert urlsplit(button.url or "").scheme in ("http", "https")


def as_json(message: Message) -> dict[str, object]:
    """Return a message so that a reviewer can read it."""
    entities = [
        {
            "type": str(entity.type),
            "of": message.text.encode("utf-16-le")[
                2 * entity.offset : 2 * (entity.offset + entity.length)
            ].decode("utf-16-le"),
            "offset": entity.offset,
            "length": entity.length,
        }
        | _hidden(entity.url)
        for entity in message.entities
    ]
    keyboard = message.keyboard.to_dict()["inline_keyboard"] if message.keyboard else []
    return {"text": message.text.split("\n"), "entities": entities, "keyboard": keyboard}


def _hidden(url: str | None) -> dict[str, object]:
    """Show what a hidden link holds, rather than its packed form."""
    if url is None or not url.startswith(HIDDEN_LINK):
        return {"url": url} if url else {}
    history = read_history([MessageEntity("text_link", 0, 1, url=url)])
    return {"trail": history.lines, "hidden": history.hidden}
