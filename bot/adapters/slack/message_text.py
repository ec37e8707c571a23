"""The words and addresses of a message, wherever Slack puts them: for who asks about it. Pure.

People's messages have `text`. What bots post, and what is forwarded, stands in blocks and in
attachments; files have titles. Reads all of them, each once and all within a bound, and makes no
sense of them. Whatever is not as Slack writes it (docs.slack.dev, Block Kit) says nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from bot.core.chat.request import MAX_TEXT

_MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^<>]*)?>")
_MARKED_UP = re.compile(r"<([#!@]?)([^<>|]*)(?:\|([^<>]*))?>")
_LONGEST = MAX_TEXT - 100
"""Characters that are read of a message; a command stands before them."""
_DEEPEST, _MOST_PARTS = 12, 2_000
"""Levels of blocks in blocks, and parts in all: more than a message of people or bots has."""
_WRITTEN = ("pretext", "author_name", "title", "title_link", "text", "from_url")
"""Texts of messages, attachments, files and text objects; addresses among them."""
_NESTED = (
    "text",
    "title",
    "description",
    "fields",
    "elements",
    "accessory",
    "blocks",
    "message_blocks",
    "message",
    "attachments",
    "files",
)
"""Where parts have parts. A forwarded message is an attachment, with its blocks."""
_RUNS = ("rich_text_section", "rich_text_preformatted", "rich_text_quote")
"""Parts of rich text whose elements are one run of words."""


def strip_markup(text: str) -> str:
    """Return the words of a text that Slack marked up: no mentions; a link with its address.

    A labelled link gives its label and then its address, so that either can be looked up.
    """
    bare = _MARKED_UP.sub(_words_of_markup, _MENTION.sub(" ", text))
    return " ".join(html.unescape(bare).split(" ")).strip()


def text_of_message(message: Any) -> str:  # noqa: ANN401  # JSON
    """Return the words of a message, with the addresses of its links, a part a line."""
    told: list[str] = []
    so_far = ""
    for part in _parts_of(message, 0, iter(range(_MOST_PARTS))):
        words = " ".join(part.split())
        if not words or words in so_far:
            continue
        told.append(part.strip())
        so_far += f"{words}\n"
        if len(so_far) > _LONGEST:
            break
    return "\n".join(told)[:_LONGEST]


def _words_of_markup(match: re.Match[str]) -> str:
    sign, target, label = match.groups()
    if sign or not target.startswith(("http://", "https://")):
        return label or target
    return _link(target, label)


def _link(address: str, label: str | None) -> str:
    """Return a label and its address; the address alone where the label is a part of it."""
    return address if not label or label in address else f"{label} {address} "


def _parts_of(part: Any, depth: int, steps: Iterator[int]) -> Iterator[str]:  # noqa: ANN401  # JSON
    if depth > _DEEPEST or next(steps, None) is None:
        return
    if isinstance(part, list):
        for one in part:
            yield from _parts_of(one, depth + 1, steps)
    elif isinstance(part, dict):
        yield from _parts_of_object(part, depth, steps)


def _parts_of_object(part: dict[str, Any], depth: int, steps: Iterator[int]) -> Iterator[str]:
    if part.get("type") in _RUNS and isinstance(part.get("elements"), list):
        yield "".join(map(_words_of_element, part["elements"]))
        return
    # A field of an attachment has a value to read; that of a button is for programs.
    for key in _WRITTEN if "type" in part else (*_WRITTEN, "value"):
        text = part.get(key)
        if isinstance(text, str):
            yield text if part.get("type") == "plain_text" else strip_markup(text)
    for key in _NESTED:
        yield from _parts_of(part.get(key), depth + 1, steps)


def _words_of_element(element: Any) -> str:  # noqa: ANN401  # JSON
    """Return the words of an element of rich text; mentions, channels and emoji have none."""
    if not isinstance(element, dict):
        return ""
    text, url = element.get("text"), element.get("url")
    label = text if isinstance(text, str) else ""
    return _link(url, label) if isinstance(url, str) else label
