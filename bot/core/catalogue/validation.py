"""Reads a catalogue and finds all that is wrong with it at once, also between its entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.core.catalogue.catalogue_files import joined, read_part_documents
from bot.core.catalogue.findings import (
    CatalogueError,
    Finding,
    Location,
    Nearest,
    Problem,
    Value,
    quoted,
    unknown_id,
)
from bot.core.catalogue.glossary_checks import concept_findings
from bot.core.catalogue.json_schema import catalogue_schema, glossary_schema, part_schema
from bot.core.catalogue.model import NUMBER_FORM, RESERVED_IDS, Catalogue
from bot.core.catalogue.name_clashes import clashes
from bot.core.catalogue.pydantic_messages import worded
from bot.core.catalogue.warnings import warnings_in
from bot.core.catalogue.yaml_reader import (
    Document,
    Placed,
    Unread,
    child,
    children,
    groups,
    read_document,
    text_of,
    texts,
)

_NUMBER = re.compile(NUMBER_FORM)
_POINTERS = (
    ("tools", "topics", "topics"),
    ("tools", "audience", "audiences"),
    ("tools", "related", "tools"),
    ("tools", "part_of", "tools"),
    ("tools", "replaces", "tools"),
    ("concepts", "tools", "tools"),
)
"""Lists, the fields of their entries that name ids, and the lists where those must be."""
_ITSELF = {
    "related": "the tool is related to itself",
    "part_of": "the tool is a part of itself",
    "replaces": "the tool replaces itself",
}
_NOTHING = ("nothing is listed here", "List something, or remove the field")


def disagreements(document: Document, nearest: Nearest) -> Iterator[Finding]:
    """Find the entries that contradict each other, and those that point at nothing."""
    yield from _in_groups(document)
    for entries in ("topics", "audiences", "references", "tools", "concepts"):
        yield from _same_ids(document, entries)
    yield from _references(document.values, nearest)
    yield from _circles(document.values)
    yield from _numbers(document.values, nearest)
    yield from _well_known(document.values)
    yield from _sources(document.values)
    yield from concept_findings(document, nearest)
    yield from clashes(document)


def _in_groups(document: Document) -> Iterator[Finding]:
    for location, group in groups(document.values):
        if not group and location:
            yield Finding(location, *_NOTHING)
        elif isinstance(group, list):
            yield from _repetitions(document, location, group)


def _repetitions(document: Document, location: Location, items: list[Value]) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for place, item in enumerate(items):
        if isinstance(item, str) and not isinstance(item, Unread):
            here = (*location, place)
            there = first.setdefault(item.strip().casefold(), here)
            if there != here:
                what = f"{quoted(item)} already stands in this list, on {document.at(there, here)}"
                yield Finding(here, what, "Remove one of them")


def _same_ids(document: Document, entries: str) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for place, entry in children(child(document.values, entries)):
        here = (entries, place, "id")
        for _, name in texts(child(entry, "id"), here):
            there = first.setdefault(name, here)
            if there != here:
                what = f"the id {quoted(name)} is already taken on {document.at(there, here)}"
                yield Finding(here, what, "Give each entry an id of its own")


def _references(values: Value, nearest: Nearest) -> Iterator[Finding]:
    for owners, name, entries in _POINTERS:
        if _misshapen(values, entries, list):
            continue
        ids = frozenset(_id(entry) for _, entry in children(child(values, entries)))
        for place, owner in children(child(values, owners)):
            own = _id(owner) if entries == owners else None
            for here, wanted in _listed(child(owner, name), (owners, place, name)):
                if wanted == own:
                    yield Finding(here, _ITSELF[name], "Remove its own id")
                elif wanted not in ids:
                    guess = nearest.to(wanted, ids)
                    yield unknown_id(here, wanted, entries, None if guess == own else guess)


def _id(entry: Value) -> str:
    name = child(entry, "id")
    return name if isinstance(name, str) else ""


def _listed(values: Value, location: Location) -> Iterator[Placed]:
    alone = location[-1] == "part_of" and isinstance(values, str)
    return texts(values, location) if alone or isinstance(values, list) else iter(())


def _circles(values: Value) -> Iterator[Finding]:
    """Find the tools that are, through others, parts of themselves."""
    tools = dict(children(child(values, "tools")))
    wholes = {_id(tool): text_of(child(tool, "part_of")) for tool in tools.values()}
    for place, tool in tools.items():
        own, seen = _id(tool), set[str]()
        whole = wholes.get(own, "")
        while whole and whole != own and whole not in seen:
            seen.add(whole)
            whole = wholes.get(whole, "")
        if whole == own and seen:
            what = f"{quoted(own)} is, through others, a part of itself"
            yield Finding(("tools", place, "part_of"), what, "Name the bigger tool of the two")


def _sources(values: Value) -> Iterator[Finding]:
    """Find evidence for what is not said of a tool."""
    for place, tool in children(child(values, "tools")):
        for fact, _ in _fields(child(tool, "sources")):
            name, _, entry = fact.partition(".")
            held = child(tool, name)
            if name == "references":
                system, _, entry = entry.partition(".")
                held = child(held, system)
            if isinstance(held, Unread) or (entry and entry not in _entries(held)):
                what = f"nothing is said under {quoted(fact)} of this tool"
                remedy = "Write a field that it has, such as “kind”, or “languages.fr”"
                yield Finding(("tools", place, "sources", fact), what, remedy)


def _entries(held: Value) -> set[str]:
    """Return what a field holds: its keys, its texts, or the dates of editions."""
    if isinstance(held, list):
        return {text_of(edition) or text_of(child(edition, "date")) for edition in held}
    return set(held) if isinstance(held, dict) else set()


def _numbers(values: Value, nearest: Nearest) -> Iterator[Finding]:
    """Find references to systems and numbers that the head does not declare."""
    if _misshapen(values, "references", list):
        return
    for place, system in children(child(values, "references")):
        if _id(system) in RESERVED_IDS:
            what = f"{quoted(_id(system))} is the name of a command or a filter of the bot"
            yield Finding(("references", place, "id"), what, "Choose another id")
    systems = {_id(one): one for _, one in children(child(values, "references"))}
    for place, tool in children(child(values, "tools")):
        for system, numbers in _fields(child(tool, "references")):
            here = ("tools", place, "references", system)
            if system not in systems:
                guess = nearest.to(system, frozenset(systems))
                yield unknown_id(here, system, "references", guess)
                continue
            labels = child(systems[system], "labels")
            for number, _ in _fields(numbers) if isinstance(labels, dict) else ():
                if number not in labels and _NUMBER.fullmatch(number):
                    what = f"{quoted(number)} has no label under “references”, “{system}”"
                    yield Finding((*here, number), what, "Add a label, or remove it")


def _well_known(values: Value) -> Iterator[Finding]:
    """Find what is offered as a short form of a tool and is none: nobody would be offered it."""
    here: Location = ("organisation", "well_known")
    names = {
        name
        for _, tool in children(child(values, "tools"))
        for part in ("acronyms", "short_names", "aliases")
        for _, name in texts(child(tool, part), ())
    }
    for where, name in texts(child(child(values, "organisation"), "well_known"), here):
        if name not in names:
            what = f"{quoted(name)} is no short form or alias of a tool"
            yield Finding(where, what, "Write one as its tool has it, or remove it")


def _fields(values: Value) -> Iterable[tuple[str, Value]]:
    return values.items() if isinstance(values, dict) else ()


def _misshapen(values: Value, name: str, kind: type[list[Value] | dict[str, Value]]) -> bool:
    """Tell whether something else stands where `kind` belongs: then nothing can point into it."""
    return isinstance(values, dict) and not isinstance(values.get(name, kind()), kind)


__all__ = [
    "catalogue_schema",
    "check_document",
    "glossary_schema",
    "parse_catalogue",
    "part_schema",
    "problems_of",
    "read_files",
    "warnings_of",
]


def parse_catalogue(
    raw: bytes, parts: Mapping[str, bytes] | None = None, today: date | None = None
) -> Catalogue:
    """Read a catalogue from the bytes of its main file, and of its parts by their names.

    Raises:
        CatalogueError: something is wrong; all of it is told, by file, in the order of lines.
    """
    return check_document(read_files(raw, parts), today)


def read_files(raw: bytes, parts: Mapping[str, bytes] | None = None) -> Document:
    """Read what the main file of a catalogue and its parts say, without checking it."""
    return joined(read_document(raw), read_part_documents(raw, parts or {}))


def check_document(document: Document, today: date | None = None) -> Catalogue:
    """Check what the files of a catalogue say, or what published changes made of it.

    A tool that does not say when it was `added` came today; where nobody knows the day, it must.

    Raises:
        CatalogueError: something is wrong; all of it is told, by file, in the order of lines.
    """
    if not document.whole:
        raise _mistakes(document, list(document.flaws))
    nearest = Nearest()
    findings = [*document.flaws, *disagreements(document, nearest)]
    checked = _check(_dated(document.values, today), nearest)
    if isinstance(checked, Catalogue) and not findings:
        return checked
    more = [] if isinstance(checked, Catalogue) else checked
    raise _mistakes(document, [*findings, *more])


def warnings_of(document: Document, today: date) -> tuple[Problem, ...]:
    """Return what may be a slip in a catalogue that can be used, by files and lines."""
    found = [
        replace(finding, what=f"warning: {finding.what}")
        for finding in warnings_in(document, today)
    ]
    return problems_of(document, found)


def _dated(values: Value, today: date | None) -> Value:
    tools = child(values, "tools")
    if today is None or not isinstance(values, dict) or not isinstance(tools, list):
        return values
    day: dict[str, Value] = {"added": today.isoformat()}
    return {**values, "tools": [day | tool if isinstance(tool, dict) else tool for tool in tools]}


def _check(values: Value, nearest: Nearest) -> Catalogue | list[Finding]:
    try:
        return _adapter().validate_python(values)
    except ValidationError as error:
        return worded(error.errors(include_url=False), nearest)


@cache
def _adapter() -> TypeAdapter[Catalogue]:
    return TypeAdapter(Catalogue)


def _mistakes(document: Document, findings: list[Finding]) -> CatalogueError:
    return CatalogueError(problems_of(document, findings))


def problems_of(document: Document, findings: list[Finding]) -> tuple[Problem, ...]:
    """Return what was found in a document, ready to be printed: each once, by files and lines."""
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
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem)))
