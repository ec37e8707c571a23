"""Blocks within what a message or a view holds, and their words for those who do not see them."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json, cut, length

_LEAST = 20
"""Characters below which a shortened text says nothing."""


def fit(blocks: list[Json], most: int) -> list[Json]:
    """Return the blocks that fit; text that goes over the limit is cut, what follows is dropped.

    Rows of buttons at the end are kept: the way on and back must not be what is lost.
    """
    last = _last_rows(blocks, most)
    left = limits.ALL_BLOCKS - weight_of(last)
    kept: list[Json] = []
    for block in blocks[: len(blocks) - len(last)]:
        weight = weight_of(block)
        if len(kept) + len(last) == most:
            break
        if weight > left:
            kept += _shortened(block, left)
            break
        kept.append(block)
        left -= weight
    return [*kept, *last]


def _last_rows(blocks: list[Json], most: int) -> list[Json]:
    """Return the rows of buttons at the end, the last ones where there are too many."""
    rows: list[Json] = []
    for block in reversed(blocks):
        longer = [block, *rows]
        if (
            block["type"] != "actions"
            or len(longer) > most
            or weight_of(longer) > limits.ALL_BLOCKS
        ):
            break
        rows = longer
    return rows


def words(blocks: list[Json]) -> str:
    """Return all words of blocks as the top-level text, for screen readers and notifications.

    That text is mark-up: the three characters that could begin a mention or a link are escaped.
    """
    lines = [" ".join(_words(block).split(" ")) for block in blocks]
    return html.escape("\n".join(line for line in lines if line.strip()), quote=False)


def cut_escaped(text: str, most: int) -> str:
    """Cut an escaped text to a number of bytes, never within `&amp;`."""
    if len(text.encode()) <= most:
        return text
    kept = text.encode()[: most - len("…".encode())].decode(errors="ignore")
    start = kept.rfind("&")
    if start >= 0 and ";" not in kept[start:]:
        kept = kept[:start]
    return kept + "…"


def weight_of(part: Any) -> int:  # noqa: ANN401  # walks whatever JSON holds
    """Count the characters of blocks that people read, and addresses, which Slack counts too."""
    if isinstance(part, dict):
        return sum(
            length(value) if isinstance(value, str) else weight_of(value)
            for key, value in part.items()
            if key in ("text", "url") or not isinstance(value, str)
        )
    return sum(map(weight_of, part)) if isinstance(part, list) else 0


def _words(block: Json) -> str:
    match block["type"]:
        case "rich_text":
            return "\n".join(map(_rich_words, block["elements"]))
        case "header" | "section":
            return str(block["text"]["text"])
        case "context":
            return " ".join(str(element["text"]) for element in block["elements"])
        case "actions":
            return " | ".join(_label(element) for element in block["elements"])
        case _:
            return ""


def _rich_words(part: Json) -> str:
    if part["type"] == "rich_text_list":
        return "\n".join(f"• {_rich_words(item)}" for item in part["elements"])
    return "".join(_element(element) for element in part["elements"]).strip("\n")


def _element(element: Json) -> str:
    if element["type"] == "user":
        return f"@{element['user_id']}"
    text = str(element["text"])
    return f"{text} ({element['url']})" if element.get("url") not in (None, text) else text


def _label(element: Json) -> str:
    label = str(element["text"]["text"]) if "text" in element else ""
    return f"{label}: {element['url']}" if "url" in element else label


def _shortened(block: Json, room: int) -> Iterator[Json] | list[Json]:
    if room < _LEAST:
        return []
    if block["type"] != "rich_text":
        return []
    sections: list[Json] = []
    for section in block["elements"]:
        elements: list[Json] = []
        for element in section["elements"]:
            weight = weight_of(element)
            if weight > room:
                if element["type"] == "text" and room >= _LEAST:
                    elements.append({**element, "text": cut(element["text"], room)})
                room = 0
                break
            elements.append(element)
            room -= weight
        if elements:
            sections.append({**section, "elements": elements})
        if room < _LEAST:
            break
    return [{**block, "elements": sections}] if sections else []
