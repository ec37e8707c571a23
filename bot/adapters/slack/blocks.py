"""The parts of Block Kit, cut to its limits, and their words for those who do not see them.

Knows no reply.

No mark-up: text from outside goes into `plain_text` and `rich_text` alone, where nothing has to be
escaped and nothing can become a mention or a link.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import partial
from typing import Any, assert_never

from bot.adapters.slack import limits
from bot.core.base.text import FIRST_STRONG_ISOLATE as _ISOLATE
from bot.core.base.text import (
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
    Text,
    has_left_to_right,
    shorten,
    utf16_units,
)

Json = dict[str, Any]

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Controls, line separators, and surrogates, which no JSON in UTF-8 can carry."""
_PERSON = re.compile(r"slack:[A-Z0-9?]+:(?P<user>[UW][A-Z0-9]{1,30})")
"""The id of a person of ours, of which Slack made the last part."""
_BEHIND_TOOL = re.compile("/(?!tool( |$))[a-z][a-z0-9-]*( |$)")
_LINE_START = re.compile(r"\n(?=[^\n])")
LINE_BREAK: Json = {"type": "text", "text": "\n"}
"""The element that ends a line."""
_NOTHING = "–"
"""In place of a text that must not be empty."""
_LEAST = 20
"""Characters below which a shortened text says nothing."""


def clean(text: str) -> str:
    """Drop the characters that nobody sees and that some systems refuse."""
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """Return a text on one line, for labels and headings."""
    return " ".join(clean(text).split())


cut = partial(shorten, measure=utf16_units)
"""Shorten a text to `longest` UTF-16 units."""


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
    """Return the element that names a person, by the id that Slack gave: no text makes one."""
    return {"type": "user", "user_id": user}


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
    return f"/tool {code[1:]}" if _BEHIND_TOOL.match(code) else code


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


def right_to_left(blocks: list[Json]) -> list[Json]:
    """Return blocks whose paragraphs are read from right to left, whatever they begin with.

    Slack gives a text the direction of its first letter. Commands and links of other letters are
    isolated, so that their signs stay on their side.
    """
    return [_turned(block) for block in blocks]


def words(blocks: list[Json]) -> str:
    """Return all words of blocks as the top-level text, for screen readers and notifications.

    That text is mark-up: the three characters that could begin a mention or a link are escaped.
    """
    lines = [" ".join(_words_of(block).split(" ")) for block in blocks]
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
            utf16_units(value) if isinstance(value, str) else weight_of(value)
            for key, value in part.items()
            if key in ("text", "url", "fallback", "format") or not isinstance(value, str)
        )
    return sum(map(weight_of, part)) if isinstance(part, list) else 0


def _turned(block: Json) -> Json:
    if block["type"] in ("header", "section"):
        longest = limits.HEADER if block["type"] == "header" else limits.SECTION
        return {**block, "text": _turned_text(block["text"], longest)}
    if block["type"] == "context":
        texts = [_turned_text(text, limits.SECTION) for text in block["elements"]]
        return {**block, "elements": texts}
    if block["type"] in ("rich_text", "rich_text_list"):
        return {**block, "elements": [_turned(part) for part in block["elements"]]}
    if block["type"] == "rich_text_section":
        return {**block, "elements": _turned_elements(block["elements"])}
    return block


def _turned_text(text: Json, longest: int) -> Json:
    said = RIGHT_TO_LEFT_MARK + text["text"].removeprefix(RIGHT_TO_LEFT_MARK)
    return {**text, "text": cut(_marked(said), longest)}


def _turned_elements(elements: list[Json]) -> list[Json]:
    turned = [_element(RIGHT_TO_LEFT_MARK)]
    for element in elements:
        text, plainly = element.get("text", ""), element["type"] == "text"
        if plainly and "style" not in element:
            turned.append({**element, "text": _marked(text)})
        elif has_left_to_right(text) and not turned[-1].get("text", "").endswith(_ISOLATE):
            turned += [_element(_ISOLATE), element, _element(POP_ISOLATE)]
        else:
            turned.append(element)
    return turned


def _marked(text: str) -> str:
    """Mark the beginning of each further line."""
    return _LINE_START.sub(rf"\g<0>{RIGHT_TO_LEFT_MARK}", text)


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
        case Moment():
            return _date(span)
        case Mention():
            known = _PERSON.fullmatch(span.person)
            return person(known["user"]) if known else _element(span.text)
        case _:
            assert_never(span)


def _date(moment: Moment) -> Json:
    """Return the element that each reader sees in their own time (docs.slack.dev, date element)."""
    return {
        "type": "date",
        "timestamp": int(moment.at.timestamp()),
        "format": "{date_long_pretty}, {time}",
        "fallback": cut(clean(moment.text), limits.ELEMENT_TEXT),
    }


def _element(text: str, style: str | None = None) -> Json:
    element: Json = {"type": "text", "text": cut(clean(text), limits.ELEMENT_TEXT)}
    if style:
        element["style"] = {style: True}
    return element


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


def _words_of(part: Json) -> str:
    """Return the words of a block, or of a part of one that has elements."""
    match part["type"]:
        case "rich_text":
            return "\n".join(map(_words_of, part["elements"]))
        case "rich_text_list":
            return "\n".join(f"• {_words_of(item)}" for item in part["elements"])
        case "rich_text_section":
            return "".join(map(_words_of_element, part["elements"])).strip("\n")
        case "header" | "section":
            return str(part["text"]["text"])
        case "context":
            return " ".join(map(_words_of_element, part["elements"]))
        case "actions":
            return " | ".join(map(_words_of_element, part["elements"]))
        case _:
            return ""


def _words_of_element(element: Json) -> str:
    match element:
        case {"type": "user", "user_id": user}:
            return f"@{user}"
        case {"type": "date", "fallback": fallback}:
            return str(fallback)
        case {"type": "button", "text": {"text": text}, "url": url}:
            return f"{text}: {url}"
        case {"type": "button", "text": {"text": text}}:
            return str(text)
        case {"text": text, "url": url} if url != text:
            return f"{text} ({url})"
        case _:
            return str(element.get("text", ""))


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
