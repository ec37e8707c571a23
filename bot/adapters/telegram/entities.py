"""Spans as Telegram's text with entities. Knows UTF-16 and what Telegram makes links of by itself.

Telegram looks for mentions, commands, addresses and tags in every text. An invisible word joiner
takes that from all text but our own: what can be pressed is only what core said is a link.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import assert_never
from urllib.parse import urlsplit

from telegram import MessageEntity
from telegram.constants import MessageEntityType

from bot.adapters.telegram.limits import MAX_ENTITIES, MAX_LINK, MAX_MESSAGE_TEXT
from bot.core.base.text import (
    FIRST_STRONG_ISOLATE,
    POP_ISOLATE,
    RIGHT_TO_LEFT_MARK,
    Bold,
    Code,
    Italic,
    Link,
    Mention,
    Moment,
    Plain,
    Span,
    has_left_to_right,
    shorten,
    utf16_units,
)

JOINER = "\u2060"
"""Stands between nothing: invisible, without width, and no part of any address or name."""
_UNSENDABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f\u2028-\u202e\ud800-\udfff]")
"""What Telegram's parser drops or refuses (tdlib, clean_input_string), and lone surrogates."""
_LIVE = re.compile(r"[@#$](?=\S)|(?<!\w)/(?=\S)|(?<=\S)\.(?=\S)(?!(?<=\d\.)\d)|:(?=//)")
_SIGNS = "@#$/.:"
_LINE_START = re.compile(r"\n(?!\n)")
_NUMERIC_ADDRESS = re.compile(r"\d+(?:\.\d+){3,}")
_HOST = re.compile(r"[^\s.@:/?#]+(\.[^\s.@:/?#]+)+")


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text and its entities, within Telegram's limits."""

    text: str
    entities: tuple[MessageEntity, ...]


class Writer:
    """Writes spans one after another; what goes beyond the room is cut, with an ellipsis.

    Telegram gives a paragraph the direction of its first letter. In a language that is written from
    right to left a mark begins each, and commands, titles and links of other letters are isolated.
    Telegram keeps a mark that stands alone (tdlib, replace_offending_characters).
    """

    def __init__(self, commands: Container[str], *, right_to_left: bool = False) -> None:
        """Take the names of our own commands, the only ones that may be pressed in a text."""
        self._commands = commands
        self._right_to_left = right_to_left
        self._pieces: list[str] = []
        self._entities: list[MessageEntity] = []
        self._units = 0
        self._hidden: str | None = None
        self._room = MAX_MESSAGE_TEXT - 2  # for the ellipsis and the hidden link
        self.full = False

    @property
    def crowded(self) -> bool:
        """Whether there are more entities than Telegram keeps."""
        return len(self._entities) >= MAX_ENTITIES

    def line(self, *spans: Span) -> None:
        """Write spans on a new line."""
        self.write(Plain("\n"), *spans) if self._units else self.write(*spans)

    def paragraph(self, *spans: Span) -> None:
        """Write spans after an empty line."""
        self.write(Plain("\n\n"), *spans) if self._units else self.write(*spans)

    def write(self, *spans: Span) -> None:
        """Write spans."""
        for span in spans:
            apart = self._stands_apart(span)
            if apart:
                self._styled(FIRST_STRONG_ISOLATE, None)
            self._write(span)
            if apart and not self.full:
                self._styled(POP_ISOLATE, None)

    def _stands_apart(self, span: Span) -> bool:
        """Tell whether a span has to be isolated, and is not yet."""
        isolated = bool(self._pieces) and self._pieces[-1].endswith(FIRST_STRONG_ISOLATE)
        styled = not isinstance(span, Plain)
        return self._right_to_left and styled and not isolated and has_left_to_right(span.text)

    def hide(self, url: str) -> None:
        """Write a link that nobody sees, for what a later press needs to know. It comes last."""
        self._hidden = url

    def formatted(self) -> FormattedText:
        """Return what was written. Telegram takes no empty text, so that nothing becomes a dot."""
        text = "".join(self._pieces) or "…"
        entities = self._entities[: MAX_ENTITIES - 1]
        if self._hidden is not None:
            kind = MessageEntityType.TEXT_LINK
            entities.append(MessageEntity(kind, utf16_units(text), 1, url=self._hidden))
            text += JOINER
        return FormattedText(text, tuple(entities))

    def _write(self, span: Span) -> None:
        text = cleaned(span.text)
        match span:
            case Plain() | Moment() | Mention():
                self._styled(disarmed(text), None)
            case Bold():
                self._styled(disarmed(text), MessageEntityType.BOLD)
            case Italic():
                self._styled(disarmed(text), MessageEntityType.ITALIC)
            case Code() if text.startswith("/") and text[1:] in self._commands:
                self._styled(text, None)  # Telegram makes a command of it that can be pressed
            case Code():
                self._styled(text, MessageEntityType.CODE)
            case Link(url=url) if leads_somewhere(url):
                self._styled(disarmed(text), MessageEntityType.TEXT_LINK, url)
            case Link(url=url):
                self._styled(disarmed(f"{text} ({cleaned(url)})"), None)
            case _:
                assert_never(span)

    def _styled(self, text: str, kind: MessageEntityType | None, url: str | None = None) -> None:
        if not self._units:
            text = text.lstrip()  # as Telegram does, whose offsets count from there
        if self.full or not text:
            return
        if self._right_to_left and kind is not MessageEntityType.CODE:
            text = _LINE_START.sub(rf"\g<0>{RIGHT_TO_LEFT_MARK}", text)
        if self._right_to_left and not self._units:
            self._pieces.append(RIGHT_TO_LEFT_MARK)
            self._units += 1
        if self._meets(text):
            self._pieces.append(JOINER)
            self._units += 1
        if self._units + utf16_units(text) > self._room:
            text = _cut(text, self._room - self._units) + "…"
            self.full = True
        length = utf16_units(text)
        if kind is not None and text.strip():
            self._entities.append(MessageEntity(kind, self._units, length, url=url))
        self._pieces.append(text)
        self._units += length

    def _meets(self, text: str) -> bool:
        """Tell whether the end of one span and the beginning of the next could make a link."""
        last, first = self._pieces[-1][-1:] if self._pieces else " ", text[0]
        apart = last.isspace() or first.isspace()
        numbers = last.isdigit() and first.isdigit()
        return not apart and (last in _SIGNS or first in _SIGNS or numbers)


def cleaned(text: str) -> str:
    """Return a text as Telegram will show it, so that offsets stay what they are."""
    return _UNSENDABLE.sub("", text)


def disarmed(text: str) -> str:
    """Return a text in which Telegram finds nothing to press."""
    text = _NUMERIC_ADDRESS.sub(lambda found: found[0].replace(".", f".{JOINER}"), text)
    return _LIVE.sub(rf"\g<0>{JOINER}", text)


def plain_label(text: str, longest: int) -> str:
    """Return a text for a button or a title, which Telegram shows as it stands."""
    text = " ".join(cleaned(text).split())
    return shorten(text, longest) or "…"


def leads_somewhere(url: str) -> bool:
    """Tell whether Telegram keeps a link: http(s) to a host with a dot; others just vanish."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    printable = url.isprintable() and " " not in url and len(url) <= MAX_LINK
    return printable and parts.scheme in ("http", "https") and bool(_HOST.fullmatch(host))


def _cut(text: str, most: int) -> str:
    while text and utf16_units(text) > most:
        text = text[: len(text) - max(1, (utf16_units(text) - most) // 2)]
    return text
