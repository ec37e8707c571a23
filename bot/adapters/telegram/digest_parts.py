"""A digest in parts, each of which fits into one message, and a part as text that can be kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from telegram import InlineKeyboardMarkup, MessageEntity

from bot.adapters.telegram.render import Message
from bot.core.base.errors import DamagedError
from bot.core.base.i18n import Translator
from bot.core.chat.reply import Digest, Entry, Section


def pack_message(message: Message) -> str:
    """Return a message as JSON."""
    told = {
        "text": message.text,
        "entities": [entity.to_dict() for entity in message.entities],
        "keyboard": message.keyboard.to_dict() if message.keyboard else None,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def unpack_message(part: str) -> Message:
    """Return a message from its JSON.

    Raises:
        DamagedError: it is not what `pack_message` has made of one.
    """
    try:
        told = json.loads(part)
        text, keyboard = told["text"], told["keyboard"]
        entities = MessageEntity.de_list(told["entities"], None)
        markup = InlineKeyboardMarkup.de_json(keyboard, None) if keyboard else None
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise DamagedError("a part is no message") from None
    if not isinstance(text, str) or not text:
        raise DamagedError("a part has no text")
    return Message(text, entities, markup)


Fits = Callable[[Digest], bool]
"""Tells whether a digest fits into one message."""
_Placed = tuple[int, Entry]
"""An entry, and the number of its section."""
_MOST = 99
"""What stands for the number of a part while it is not known: no part has a longer one."""


def digest_parts_of(digest: Digest, translate: Translator, fits: Fits) -> tuple[Digest, ...]:
    """Return a digest cut between entries, where it has to be.

    The heading of a section is repeated where it goes on. The notes stand in the first part, the
    footer and the buttons in the last.
    """
    if fits(digest):
        return (digest,)
    chunks = _chunks(digest, translate, fits)
    if len(chunks) == 1:
        return (digest,)
    return tuple(
        replace(
            _part(
                digest, chunk, _heading(digest, translate, number, len(chunks)), first=number == 1
            ),
            footer=digest.footer if number == len(chunks) else (),
            buttons=digest.buttons if number == len(chunks) else (),
        )
        for number, chunk in enumerate(chunks, start=1)
    )


def _chunks(digest: Digest, translate: Translator, fits: Fits) -> list[list[_Placed]]:
    """Fill one part after the other; each has room for the footer, since it may be the last."""
    longest = _heading(digest, translate, _MOST, _MOST)
    chunks: list[list[_Placed]] = [[]]
    for placed in _entries(digest):
        chunk = [*chunks[-1], placed]
        if chunks[-1] and not fits(_part(digest, chunk, longest, first=len(chunks) == 1)):
            chunks.append([])
        chunks[-1].append(placed)
    return chunks


def _entries(digest: Digest) -> Iterable[_Placed]:
    for number, section in enumerate(digest.sections):
        for entry in section.entries:
            yield number, entry


def _part(digest: Digest, chunk: Sequence[_Placed], heading: str, *, first: bool) -> Digest:
    sections = tuple(
        Section(digest.sections[number].heading, tuple(entry for _, entry in placed))
        for number, placed in groupby(chunk, key=lambda one: one[0])
    )
    notes = digest.notes if first else ()
    return replace(digest, heading=heading, notes=notes, sections=sections)


def _heading(digest: Digest, translate: Translator, number: int, of: int) -> str:
    return translate("telegram-digest-part", heading=digest.heading, number=number, of=of)
