"""A message as text, so that it can be kept and sent again as it was."""

from __future__ import annotations

import json

from telegram import InlineKeyboardMarkup, MessageEntity

from bot.adapters.telegram.render import Message


def packed(message: Message) -> str:
    """Return a message as JSON."""
    told = {
        "text": message.text,
        "entities": [entity.to_dict() for entity in message.entities],
        "keyboard": message.keyboard.to_dict() if message.keyboard else None,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def unpacked(part: str) -> Message:
    """Return a message from its JSON."""
    told = json.loads(part)
    keyboard = told["keyboard"]
    return Message(
        told["text"],
        MessageEntity.de_list(told["entities"], None),
        InlineKeyboardMarkup.de_json(keyboard, None) if keyboard else None,
    )
