from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from bot.core.catalogue.json_schema import JsonValue
from bot.core.catalogue.validation import (
    catalogue_schema,
    glossary_schema,
    parse_catalogue,
    part_schema,
)
from bot.runtime.catalogue_file import read_catalogue
from tests.core.catalogue.harbour import HARBOUR, broken

DATA = Path(__file__).parents[3] / "data"
CATALOGUE = (DATA / "tools.yaml").read_bytes()
PARTS = sorted((DATA / "tools").glob("*.yaml"))


class EditorLoader(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: numbers and true or false, but neither dates nor yes and no."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


def _reads(tag: str, form: str) -> None:
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(form), None)


_reads("bool", r"^(true|True|TRUE|false|False|FALSE)$")
_reads("null", r"^(~|null|Null|NULL|)$")
_reads("int", r"^[-+]?[0-9]+$")
_reads("float", r"^[-+]?([0-9]+)?\.[0-9]+([eE][-+]?[0-9]+)?$")


def complaints(raw: str | bytes, schema: Callable[[], str] = catalogue_schema) -> list[str]:
    """Return what an editor would underline; the names of fields are texts to it."""
    read: JsonValue = yaml.load(raw, Loader=EditorLoader)  # noqa: S506  # it makes plain values only
    return [error.message for error in _validator(schema).iter_errors(_named_by_text(read))]


@cache
def _validator(schema: Callable[[], str]) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema()))


def _named_by_text(values: JsonValue) -> JsonValue:
    if isinstance(values, dict):
        return {str(name): _named_by_text(value) for name, value in values.items()}
    return [_named_by_text(value) for value in values] if isinstance(values, list) else values


def test_the_schema_beside_the_catalogue_is_current() -> None:
    """`toolbot catalogue schema > data/tools.schema.json` writes it again."""
    assert (DATA / "tools.schema.json").read_text(encoding="utf-8") == catalogue_schema()


def test_the_schema_of_parts_is_current() -> None:
    """`toolbot catalogue schema --part > data/tools/part.schema.json` writes it again."""
    assert (DATA / "tools" / "part.schema.json").read_text(encoding="utf-8") == part_schema()


def test_the_schema_of_the_glossary_is_current_and_fits_ours() -> None:
    """`toolbot catalogue schema --glossary > data/glossary.schema.json` writes it again."""
    assert (DATA / "glossary.schema.json").read_text(encoding="utf-8") == glossary_schema()
    raw = (DATA / "glossary.yaml").read_bytes()
    assert raw.startswith(b"# yaml-language-server: $schema=glossary.schema.json\n")
    assert complaints(raw, glossary_schema) == []
    assert complaints(raw.replace(b"    ours:", b"    our:", 1), glossary_schema)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_editors_have_nothing_against_a_part(part: Path) -> None:
    """Each part names its schema in its first line, and keeps it."""
    raw = part.read_bytes()
    assert raw.startswith(b"# yaml-language-server: $schema=part.schema.json\n")
    assert complaints(raw, part_schema) == []


def test_the_schema_is_a_schema() -> None:
    """It keeps the rules of its dialect."""
    Draft202012Validator.check_schema(json.loads(catalogue_schema()))


@pytest.mark.long
def test_the_catalogue_has_no_mistakes() -> None:
    """Every value is well formed, and all entries agree."""
    assert read_catalogue(DATA / "tools.yaml").tools


@pytest.mark.long
def test_editors_have_nothing_against_the_catalogue() -> None:
    """The checks and the schema mean the same."""
    assert complaints(CATALOGUE) == []


def test_the_catalogue_names_its_schema() -> None:
    """The first line tells editors where it is."""
    assert CATALOGUE.startswith(b"# yaml-language-server: $schema=tools.schema.json\n")


@pytest.mark.parametrize(
    ("good", "written"),
    [
        ("version: 1", "version: '1'"),
        ("date: 2025-06", "date: 2025"),
        ("date: 2025-06", "date: 2025-06-30"),
        ("verified: true", "verified: false"),
        ("{7.6: official}", "{'7.6': official}"),
        ("title: Crane Guide", "title: 2025"),
        ("[crane, hoist]", "[7.10, no]"),
    ],
)
def test_what_looks_like_a_number_is_a_text_to_both(good: str, written: str) -> None:
    """Nobody has to put quotes around a year."""
    text = broken(good, written)
    assert len(parse_catalogue(text.encode()).tools) == 2
    assert complaints(text) == []


@pytest.mark.long
@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("    acronyms:", "    acronym:"),
        ("    source: seed\n", ""),
        ("version: 1", "version: 2"),
        ("id: rope-guide", "id: Rope Guide"),
        ("aliases: {es:", "aliases: {Spanish:"),
        ("{tfa: {7.6: official}}", "{tfa: {article: official}}"),
        ("{7.6: official}", "{7.6: perhaps}"),
        ("added: 2026-11-23", "added: yesterday"),
        ("url: https:", "url: ftp:"),
        ("verified: true", "verified: yes"),
        ("acronyms: [CG]", "acronyms: []"),
        ("acronyms: [CG]", "acronyms: ~"),
        ("title: Crane Guide", f"title: {'x' * 151}"),
    ],
)
def test_an_editor_underlines_what_the_checks_refuse(good: str, bad: str) -> None:
    """The mistakes that one value shows are seen while somebody types."""
    assert complaints(broken(good, bad))


def test_an_editor_has_nothing_against_the_harbour() -> None:
    """Otherwise the tests above would show nothing."""
    assert complaints(HARBOUR) == []


def test_every_field_is_explained_to_editors() -> None:
    """What they show comes from the docstrings of the fields."""
    schema = json.loads(catalogue_schema())
    entries = [schema, json.loads(part_schema()), *schema["$defs"].values()]
    fields = [field for entry in entries for field in entry["properties"].values()]
    assert [field for field in fields if not field.get("description")] == []
