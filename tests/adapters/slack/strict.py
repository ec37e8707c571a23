"""What Slack refuses in blocks and views, written down apart from the adapter's own limits.

Every object names the properties that it may have: one that is unknown refuses the whole message.
"""

from __future__ import annotations

import re
from typing import Any

Json = dict[str, Any]


class Refusal(Exception):  # noqa: N818  # named for what it is
    """Slack's word for what is wrong, and where."""

    def __init__(self, code: str, where: str) -> None:
        """Take the word and the place."""
        super().__init__(f"{code}: {where}")
        self.code = code


def check_message(body: Json) -> None:
    """Refuse a message that breaks a limit."""
    blocks = body.get("blocks") or []
    if not blocks and not body.get("text"):
        raise Refusal("no_text", "message")
    _check_blocks(blocks, 50, "message")
    if sum(map(_letters, blocks)) > 11_000:
        raise Refusal("msg_blocks_too_long", "message")
    metadata = body.get("metadata")
    if metadata is not None:
        named = isinstance(metadata, dict) and set(metadata) == {"event_type", "event_payload"}
        if not named or not isinstance(metadata["event_payload"], dict):
            raise Refusal("invalid_metadata_format", "message")


def check_view(view: Json) -> None:
    """Refuse a view that breaks a limit."""
    kind = view.get("type")
    _only(view, "type blocks callback_id private_metadata title submit close", "view")
    if kind == "modal":
        for name in ("title", "submit", "close"):
            if name in view or name == "title":
                _plain(view.get(name), 24, f"view.{name}")
    elif kind != "home" or "title" in view:
        raise Refusal("invalid_arguments", "view.type")
    if len(view.get("private_metadata", "")) > 3_000 or len(view.get("callback_id", "")) > 255:
        raise Refusal("invalid_arguments", "view.private_metadata")
    _check_blocks(view["blocks"], 100, "view")
    if kind == "modal" and any(block["type"] == "input" for block in view["blocks"]):
        _need("submit" in view, "view.submit")


def check_options(options: list[Json]) -> None:
    """Refuse the options of a type-ahead that break a limit."""
    _need(len(options) <= 100, "options")
    for option in options:
        _check_option(option, "option")


def _check_blocks(blocks: list[Json], most: int, where: str) -> None:
    _need(len(blocks) <= most, f"{where}: {len(blocks)} blocks")
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    _need(len(ids) == len(set(ids)), f"{where}: block_id twice")
    acting: list[str] = []
    for number, block in enumerate(blocks):
        _check_block(block, f"{where}.blocks[{number}]", where, acting)
    _need(len(acting) == len(set(acting)), f"{where}: action_id twice")


def _check_block(  # noqa: C901  # one case for each kind of block
    block: Json, here: str, where: str, acting: list[str]
) -> None:
    kind = block.get("type")
    _need(len(block.get("block_id", "")) <= 255, here)
    match kind:
        case "header":
            _only(block, "type text block_id", here)
            _plain(block["text"], 150, here)
        case "divider":
            _only(block, "type block_id", here)
        case "context":
            _only(block, "type elements block_id", here)
            _need(1 <= len(block["elements"]) <= 10, here)
            for element in block["elements"]:
                _plain(element, 3_000, here)
        case "section":
            _only(block, "type text accessory block_id", here)
            _plain(block["text"], 3_000, here)
            if "accessory" in block:
                _check_element(block["accessory"], here, acting)
        case "actions":
            _only(block, "type elements block_id", here)
            _need(1 <= len(block["elements"]) <= 25, here)
            for element in block["elements"]:
                _check_element(element, here, acting)
        case "input" if where == "view":
            _only(block, "type block_id label element optional dispatch_action", here)
            _plain(block["label"], 2_000, here)
            _check_element(block["element"], here, acting)
        case "rich_text":
            _only(block, "type elements block_id", here)
            _need(len(block["elements"]) >= 1, here)
            for section in block["elements"]:
                _check_rich(section, here)
        case _:
            raise Refusal("invalid_blocks", f"{here}: {kind}")


def _check_element(element: Json, here: str, acting: list[str]) -> None:
    acting.append(element["action_id"])
    _need(0 < len(element["action_id"]) <= 255, here)
    match element.get("type"):
        case "button":
            _only(element, "type action_id text value url style accessibility_label", here)
            _plain(element["text"], 75, here)
            _need(len(element.get("value", "")) <= 2_000, f"{here}: value")
            _need(len(element.get("url", "")) <= 3_000, f"{here}: url")
            _need(element.get("url", "https:").startswith("http"), f"{here}: url")
            _need(len(element.get("accessibility_label", "")) <= 75, here)
        case "external_select":
            _only(element, "type action_id min_query_length placeholder initial_option", here)
            _plain(element["placeholder"], 150, here)
            if "initial_option" in element:
                _check_option(element["initial_option"], here)
        case "static_select":
            _only(element, "type action_id options initial_option", here)
            _check_chosen(element["options"], [element["initial_option"]], here)
        case "multi_static_select" | "checkboxes":
            placed = "placeholder " if element["type"] == "multi_static_select" else ""
            _only(element, f"{placed}type action_id options initial_options", here)
            _need(element.get("initial_options") != [], here)
            _check_chosen(element["options"], element.get("initial_options", []), here)
        case "timepicker":
            _only(element, "type action_id initial_time", here)
            _need(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", element["initial_time"]), here)
        case "plain_text_input":
            names = "type action_id max_length dispatch_action_config placeholder initial_value"
            _only(element, f"{names} multiline", here)
            if "placeholder" in element:
                _plain(element["placeholder"], 150, here)
            _need(len(element.get("initial_value", "")) <= element["max_length"], here)
            _need(element["max_length"] <= 3_000, here)
        case other:
            raise Refusal("invalid_blocks", f"{here}: {other}")


def _check_option(option: Json, here: str) -> None:
    _only(option, "text value description", here)
    _plain(option["text"], 75, here)
    if "description" in option:
        _plain(option["description"], 75, here)
    _need(0 < len(option["value"]) <= 150, here)


def _check_chosen(options: list[Json], chosen: list[Json], here: str) -> None:
    _need(1 <= len(options) <= 100, f"{here}: {len(options)} options")
    for option in options:
        _check_option(option, here)
    values = [option["value"] for option in options]
    _need(len(values) == len(set(values)), f"{here}: value twice")
    _need(all(one in options for one in chosen), f"{here}: chosen and not offered")


def _check_rich(section: Json, here: str) -> None:
    if section["type"] == "rich_text_list":
        _only(section, "type style elements indent", here)
        _need(section["style"] in ("bullet", "ordered") and section["elements"], here)
        for item in section["elements"]:
            _need(item["type"] == "rich_text_section", here)
            _check_rich(item, here)
        return
    _only(section, "type elements", here)
    _need(section["type"] == "rich_text_section" and section["elements"], here)
    for element in section["elements"]:
        match element.get("type"):
            case "text":
                _only(element, "type text style", here)
                _need(0 < len(element["text"]) <= 3_000, f"{here}: text")
                _need(set(element.get("style", {})) <= {"bold", "italic", "code"}, here)
            case "link":
                _only(element, "type url text", here)
                _need(element["url"].startswith(("https://", "http://")), f"{here}: url")
            case "user":
                _only(element, "type user_id", here)
            case "date":
                _only(element, "type timestamp format fallback timezone url style", here)
                _need(isinstance(element["timestamp"], int), f"{here}: timestamp")
                _need("{" in element["format"], f"{here}: format")
            case other:
                raise Refusal("invalid_blocks", f"{here}: {other}")


def _plain(text: Any, most: int, here: str) -> None:  # noqa: ANN401  # whatever was sent
    _need(isinstance(text, dict) and text.get("type") == "plain_text", f"{here}: not plain_text")
    _only(text, "type text emoji", here)
    units = len(text["text"].encode("utf-16-le")) // 2
    _need(0 < units <= most, f"{here}: {units} of {most}")


def _only(thing: Json, names: str, here: str) -> None:
    unknown = set(thing) - set(names.split())
    _need(not unknown, f"{here}: unknown {sorted(unknown)}")


def _need(fulfilled: object, here: str) -> None:
    if not fulfilled:
        raise Refusal("invalid_blocks", here)


_COUNTED = ("text", "url", "fallback", "format")


def _letters(part: Any) -> int:  # noqa: ANN401  # walks whatever JSON holds
    if isinstance(part, dict):
        return sum(
            len(value) if key in _COUNTED and isinstance(value, str) else _letters(value)
            for key, value in part.items()
        )
    return sum(map(_letters, part)) if isinstance(part, list) else 0
