"""Reads a catalogue and finds all that is wrong with it at once.

Knows the order of the checks: YAML, then each value by itself, then what must agree. Opens no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.core.catalogue import Catalogue
from bot.core.checking.agreement import disagreements
from bot.core.checking.composer import Value
from bot.core.checking.document import Document, read_document
from bot.core.checking.nearest import Nearest
from bot.core.checking.parts import joined, read_parts
from bot.core.checking.problems import CatalogueMistakes, Finding, Problem
from bot.core.checking.schema import catalogue_schema, part_schema
from bot.core.checking.sentences import worded

__all__ = ["catalogue_schema", "parse_catalogue", "part_schema"]


def parse_catalogue(raw: bytes, parts: Mapping[str, bytes] | None = None) -> Catalogue:
    """Read a catalogue from the bytes of its main file, and of its parts by their names.

    Raises:
        CatalogueMistakes: something is wrong; all of it is told, by file, in the order of lines.
    """
    document = joined(read_document(raw), read_parts(raw, parts or {}))
    if not document.whole:
        raise _mistakes(document, list(document.flaws))
    nearest = Nearest()
    findings = [*document.flaws, *disagreements(document, nearest)]
    checked = _check(document.values, nearest)
    if isinstance(checked, Catalogue) and not findings:
        return checked
    more = [] if isinstance(checked, Catalogue) else checked
    raise _mistakes(document, [*findings, *more])


def _check(values: Value, nearest: Nearest) -> Catalogue | list[Finding]:
    try:
        return _adapter().validate_python(values)
    except ValidationError as error:
        return worded(error.errors(include_url=False), nearest)


@cache
def _adapter() -> TypeAdapter[Catalogue]:
    return TypeAdapter(Catalogue)


def _mistakes(document: Document, findings: list[Finding]) -> CatalogueMistakes:
    problems = {
        Problem(
            finding.line or document.line(finding.location),
            document.where(finding.location),
            finding.what,
            finding.what_to_do,
            finding.file or document.file(finding.location),
        )
        for finding in findings
    }
    return CatalogueMistakes(sorted(problems, key=lambda one: (one.file, one)))
