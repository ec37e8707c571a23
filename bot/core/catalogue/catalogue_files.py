"""Joins the files of a catalogue: the main file, and parts that hold more tools, or terms.

Knows which entry stands in which file; knows neither folders nor what a tool is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.core.catalogue import yaml_messages
from bot.core.catalogue.findings import Finding, Location, Value, quoted
from bot.core.catalogue.model import MAX_BYTES
from bot.core.catalogue.yaml_reader import Document, Unread, child, read_document

_LISTS = ("tools", "concepts")
"""What a part may hold; everything else stands once, in the main file."""


def read_part_documents(main: bytes, parts: Mapping[str, bytes]) -> dict[str, Document]:
    """Read the parts of a catalogue, which may be as large with its main file as one file may."""
    read = {name: read_document(raw) for name, raw in parts.items()}
    if len(main) + sum(map(len, parts.values())) <= MAX_BYTES:
        return read
    too_big = Document(Unread(), {}, (Finding((), *yaml_messages.TOO_BIG, 1),), whole=False)
    return dict.fromkeys(read, too_big)


def joined(main: Document, parts: Mapping[str, Document]) -> Document:
    """Return one document: the entries of the parts stand behind those of the main file."""
    values = main.values
    if not parts or not isinstance(values, dict):
        return main
    if not all(isinstance(values.get(held, []), list) for held in _LISTS):
        return main
    entries = {held: list(_entries(values, held)) for held in _LISTS}
    lines, flaws, comments, files = dict(main.lines), list(main.flaws), list(main.comments), []
    for name, part in parts.items():
        firsts = {held: len(entries[held]) for held in _LISTS}
        flaws += _in_part(name, firsts, (*part.flaws, *_misfits(part)))
        comments += _in_part(name, firsts, part.comments)
        lines |= {_behind(at, firsts): line for at, line in part.lines.items() if at[1:]}
        for held in _LISTS:
            more = _entries(part.values, held)
            files += [(held, firsts[held], name)] if more else []
            entries[held] += more
    told = {held: listed for held, listed in entries.items() if listed or held in values}
    whole = main.whole and all(part.whole for part in parts.values())
    return Document(
        {**values, _LISTS[0]: [], **told},
        lines,
        tuple(flaws),
        whole,
        tuple(files),
        comments=tuple(comments),
    )


def _in_part(name: str, firsts: Mapping[str, int], found: Iterable[Finding]) -> Iterator[Finding]:
    """Return what was found in a part, as of the entries behind those before it."""
    for finding in found:
        yield replace(finding, location=_behind(finding.location, firsts), file=name)


def _entries(values: Value, held: str) -> list[Value]:
    entries = child(values, held)
    return entries if isinstance(entries, list) else []


def _behind(location: Location, firsts: Mapping[str, int]) -> Location:
    match location:
        case (str(held), int(place), *rest) if held in firsts:
            return (held, firsts[held] + place, *rest)
        case _:
            return ()


def _misfits(part: Document) -> Iterator[Finding]:
    """Find what does not belong into a part."""
    if not part.whole:
        return
    fields = part.values if isinstance(part.values, dict) else {}
    for name in fields:
        if name not in _LISTS and not isinstance(name, Unread):
            what = (
                "a part of a catalogue holds “tools” or “concepts” alone, "
                f"and here stands {quoted(name)}"
            )
            yield Finding((), what, "Move it to the main file", part.line((name,)))
    if not any(_entries(part.values, held) for held in _LISTS):
        what = "there is no list of tools in this part of the catalogue"
        yield Finding((), what, "Write “tools:” and tools below it, or remove the file", 1)
