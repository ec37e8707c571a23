"""The JSON Schema of a catalogue file, for editors that complete and check while somebody types.

Editors read `2025` and `7.6` as numbers and `true` as an answer: the rules for single values say
so themselves. What must agree between entries is beyond a schema.
"""

from __future__ import annotations

import json
from typing import TypeAlias

from pydantic import TypeAdapter

from bot.core.catalogue.model import Catalogue, Glossary, Part

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"

FILLED_IN = frozenset({"added"})
"""What a tool always has, and a file may leave open."""
_HEAD: dict[str, JsonValue] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
}
_TITLE = "Catalogue of tools"


def catalogue_schema() -> str:
    """Return the JSON Schema (draft 2020-12) of a catalogue file."""
    return written_schema(TypeAdapter(Catalogue).json_schema(), _TITLE)


def part_schema() -> str:
    """Return the JSON Schema of a part: a file with more tools."""
    return written_schema(TypeAdapter(Part).json_schema(), _TITLE)


def glossary_schema() -> str:
    """Return the JSON Schema of a glossary: the file with the terms of the field."""
    return written_schema(TypeAdapter(Glossary).json_schema(), _TITLE)


def written_schema(generated: dict[str, JsonValue], title: str) -> str:
    """Write what pydantic generates as a schema that editors can work with."""
    head = _HEAD | {"title": title}
    return json.dumps(head | _entry(generated), indent=2, ensure_ascii=False) + "\n"


def _for_editors(part: JsonValue) -> JsonValue:
    if isinstance(part, list):
        return [_for_editors(item) for item in part]
    return _entry(part) if isinstance(part, dict) else part


def _entry(rule: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Say what pydantic leaves unsaid, and leave out what editors would only repeat to people."""
    entry = {name: _for_editors(part) for name, part in _without_null(rule).items()}
    for name in ("title", "default"):
        if not isinstance(entry.get(name), dict):  # a field of that name has a rule for its value
            entry.pop(name, None)
    if entry.get("const") == "1":
        entry |= {"enum": [1, entry.pop("const")], "type": ["integer", "string"]}
    required = entry.get("required")
    if isinstance(required, list):
        entry["required"] = [name for name in required if name not in FILLED_IN]
    if "patternProperties" in entry:
        entry |= {"additionalProperties": False}
    if entry.get("type") == "array":
        entry = {"minItems": 1} | entry
    if entry.get("type") == "object" and "properties" not in entry:
        entry = {"minProperties": 1} | entry
    return entry


def _without_null(rule: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Take back that a field may be null: what has no value is left out of a catalogue."""
    match rule.get("anyOf"):
        case [dict() as value, {"type": "null"}]:
            return {name: part for name, part in rule.items() if name != "anyOf"} | value
        case _:
            return rule
