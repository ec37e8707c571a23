"""The line that a message stands for: what was typed, without what only Telegram needs of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import Message
from telegram.constants import ChatType

from bot.adapters.telegram.heard import Me

_COMMAND = re.compile(r"/(\w{1,64})(?:@(\w+))?(?:\s+|$)", re.ASCII)
HELP = "/help"
_SAME = {"settings": "language"}
"""`/settings` is what people expect of every bot (core.telegram.org/bots/features); the language is
all there is to set."""
_TOOL, _TOPIC = "t_", "s_"
_ID = re.compile("[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, whether it was surely meant for this bot, and whether a deep link asked it."""

    text: str
    addressed: bool = True
    linked: bool = False


def line_of(message: Message, me: Me) -> Line | None:
    """Return the line of a message, or None where it is not for this bot."""
    text = (message.text or message.caption or "").strip()
    text = text.encode("utf-16", "replace").decode("utf-16")  # a lone surrogate is no letter
    private = message.chat.type == ChatType.PRIVATE
    command = _COMMAND.match(text)
    if command is not None:
        return _command(command, text[command.end() :].strip(), me, private=private)
    if private:
        return Line(text) if text else _without_words(message)
    if message.chat.type == ChatType.CHANNEL:
        return None
    called = _without_my_name(text, me)
    if called is not None:
        return Line(called or HELP)
    return Line(text) if text and _answers_me(message, me) else None


def _command(command: re.Match[str], words: str, me: Me, *, private: bool) -> Line | None:
    name, bot = command[1].lower(), command[2]
    if bot is not None and bot.lower() != me.username.lower():
        return None
    addressed = private or bot is not None
    if name == "start" and words:
        return Line(_started(words), addressed, linked=True)
    return Line(f"/{_SAME.get(name, name)} {words}".rstrip(), addressed)


def _started(payload: str) -> str:
    """Return what a deep link asks; one that is not ours leads to help."""
    kind, asked = payload[:2], payload[2:]
    if kind == _TOOL and _ID.fullmatch(asked):
        return f"/tool {asked}"
    if kind == _TOPIC and _ID.fullmatch(asked):
        return f"/tools topic:{asked}"
    return HELP


def _without_words(message: Message) -> Line | None:
    """Answer a picture or a voice with help; what Telegram itself says, not at all."""
    return Line(HELP) if message.effective_attachment is not None else None


def _without_my_name(text: str, me: Me) -> str | None:
    """Return what was said besides the bot's name, or None where it was not named."""
    name = re.compile(rf"(?<![\w@])@{re.escape(me.username)}(?!\w)", re.IGNORECASE)
    return " ".join(name.sub(" ", text).split()) if name.search(text) else None


def _answers_me(message: Message, me: Me) -> bool:
    """Tell whether it replies to the bot; in a topic every message replies to its beginning."""
    to = message.reply_to_message
    if to is None or to.from_user is None or to.forum_topic_created is not None:
        return False
    return to.from_user.id == me.id
