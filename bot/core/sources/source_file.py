"""From the bytes of a file of sources to its values, or to every mistake with its line."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError

from bot.core.catalogue.findings import CatalogueError, Finding, Nearest, quoted
from bot.core.catalogue.json_schema import written_schema
from bot.core.catalogue.pydantic_messages import worded
from bot.core.catalogue.validation import problems_of
from bot.core.catalogue.yaml_reader import Document, child, children, read_document, texts
from bot.core.sources.source import SOURCE_ENTRIES, Source, SourceList


def parse_sources(raw: bytes) -> tuple[Source, ...]:
    """Read the sources of a file.

    Raises:
        CatalogueError: something is wrong; all of it is told, in the order of lines.
    """
    document = read_document(raw)
    findings = list(document.flaws)
    if document.whole:
        findings += _same(document, "id")
        findings += _same(document, "url")
        try:
            checked = TypeAdapter(SourceList).validate_python(document.values)
        except ValidationError as error:
            errors = error.errors(include_url=False)
            findings += worded(errors, Nearest(), SOURCE_ENTRIES, SourceList)
        else:
            if not findings:
                return checked.sources
    raise CatalogueError(problems_of(document, findings), "sources")


def _same(document: Document, name: str) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for place, source in children(child(document.values, "sources")):
        here = ("sources", place, name)
        for _, text in texts(child(source, name), here):
            line = first.setdefault(text, document.line(here))
            if line != document.line(here):
                what = f"the {name} {quoted(text)} is already taken on line {line}"
                yield Finding(here, what, f"Give each source its own {name}")


def source_schema() -> str:
    """Return the JSON Schema (draft 2020-12) of a file of sources."""
    return written_schema(TypeAdapter(SourceList).json_schema(), "Sources of publications")
