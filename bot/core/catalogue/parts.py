"""Joins the files of a catalogue: the main file, and parts that hold more tools.

Knows which tool stands in which file; knows neither folders nor what a tool is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.core.catalogue import yaml_messages
from bot.core.catalogue.messages import Finding, Location, quoted
from bot.core.catalogue.model import MAX_BYTES
from bot.core.catalogue.reader import Document, Unread, Value, read_document

_TOOLS = "tools"


def read_parts(main: bytes, parts: Mapping[str, bytes]) -> dict[str, Document]:
    """Read the parts of a catalogue, which may be as large with its main file as one file may."""
    read = {name: read_document(raw) for name, raw in parts.items()}
    if len(main) + sum(map(len, parts.values())) <= MAX_BYTES:
        return read
    too_big = Document(Unread(), {}, (Finding((), *yaml_messages.TOO_BIG, 1),), whole=False)
    return dict.fromkeys(read, too_big)


def joined(main: Document, parts: Mapping[str, Document]) -> Document:
    """Return one document: the tools of the parts stand behind those of the main file."""
    values = main.values
    if not parts or not isinstance(values, dict):
        return main
    tools = values.get(_TOOLS, [])
    if not isinstance(tools, list):
        return main
    tools, lines = list(tools), dict(main.lines)
    flaws, comments, files = list(main.flaws), list(main.comments), []
    for name, part in parts.items():
        first = len(tools)
        files.append((first, name))
        flaws += _in_part(name, first, (*part.flaws, *_misfits(part)))
        comments += _in_part(name, first, part.comments)
        lines |= {_behind(at, first): line for at, line in part.lines.items() if at[1:]}
        tools += _tools_of(part.values)
    whole = main.whole and all(part.whole for part in parts.values())
    return Document(
        {**values, _TOOLS: tools},
        lines,
        tuple(flaws),
        whole,
        tuple(files),
        comments=tuple(comments),
    )


def _in_part(name: str, first: int, found: Iterable[Finding]) -> Iterator[Finding]:
    """Return what was found in a part, as of the tools behind those before it."""
    for finding in found:
        yield replace(finding, location=_behind(finding.location, first), file=name)


def _tools_of(values: Value) -> list[Value]:
    tools = values.get(_TOOLS) if isinstance(values, dict) else None
    return tools if isinstance(tools, list) else []


def _behind(location: Location, first: int) -> Location:
    match location:
        case ("tools", int(place), *rest):
            return (_TOOLS, first + place, *rest)
        case _:
            return ()


def _misfits(part: Document) -> Iterator[Finding]:
    """Find what does not belong into a part."""
    if not part.whole:
        return
    fields = part.values if isinstance(part.values, dict) else {}
    for name in fields:
        if name != _TOOLS and not isinstance(name, Unread):
            what = f"a part of a catalogue holds “tools” alone, and here stands {quoted(name)}"
            yield Finding((), what, "Move it to the main file", part.line((name,)))
    if not _tools_of(part.values):
        what = "there is no list of tools in this part of the catalogue"
        yield Finding((), what, "Write “tools:” and tools below it, or remove the file", 1)
