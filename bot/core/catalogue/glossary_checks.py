"""Checks the terms of a catalogue: where each was seen, and whether its glossary was read.

Knows what must agree between the fields of a concept; the form of each field is the model's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.catalogue.findings import Finding, Location, Nearest, Value, quoted, unknown_id
from bot.core.catalogue.yaml_reader import Document, child, children, text_of, texts

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_FOLDERS = re.compile(r"[/\\]")


def concept_findings(document: Document, nearest: Nearest) -> Iterator[Finding]:
    """Find terms without evidence, evidence without terms, and a glossary that was not read."""
    values = document.values
    tools = frozenset(text_of(child(tool, "id")) for _, tool in children(child(values, "tools")))
    for place, concept in children(child(values, "concepts")):
        at: Location = ("concepts", place)
        yield from _evidence(concept, at)
        for here, source in texts(child(concept, "sources"), (*at, "sources")):
            if not _ADDRESS.match(source) and source not in tools:
                yield unknown_id(here, source, "tools", nearest.to(source, tools))
    yield from _not_read(document)


def _evidence(concept: Value, at: Location) -> Iterator[Finding]:
    """Find languages of which nobody says where the words are from, and those without words."""
    named = {**_by_language(concept, "acronyms", at), **_by_language(concept, "terms", at)}
    seen = _by_language(concept, "sources", at)
    ours = {language: here for here, language in texts(child(concept, "ours"), (*at, "ours"))}
    for language, here in named.items():
        if language not in seen and language not in ours:
            what = f"nothing says where the words in {quoted(language)} were seen"
            yield Finding(here, what, "Add it under “sources”, or list the language under “ours”")
    for language, here in {**seen, **ours}.items():
        if language not in named:
            what = f"the concept has no words in {quoted(language)}"
            yield Finding(here, what, "Add them under “terms”, or remove this")
        elif language in seen and language in ours:
            what = f"the words in {quoted(language)} were seen, and cannot be ours as well"
            yield Finding(here, what, "Keep one of the two")


def _by_language(concept: Value, name: str, at: Location) -> dict[str, Location]:
    fields = child(concept, name)
    return {language: (*at, name, language) for language in _names(fields)}


def _names(fields: Value) -> list[str]:
    return [name for name in fields if text_of(name)] if isinstance(fields, dict) else []


def _not_read(document: Document) -> Iterator[Finding]:
    """Find a glossary that is named and of which nothing has been read."""
    name = text_of(child(document.values, "glossary"))
    read = {_FOLDERS.split(file)[-1] for _, _, file in document.files}
    if name and name not in read:
        what = f"no terms were read from {quoted(name)}"
        remedy = "Write “glossary: name.yaml” at the beginning of a line, and terms in that file"
        yield Finding(("glossary",), what, remedy)
