"""Writes published changes into the files of a catalogue: a file that says it all needs no overlay.

Lines of entries that did not change stay as they are, to the last space; comments within an entry
that did change stay too. Knows texts; knows no folder.
"""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.catalogue.findings import Location, Value
from bot.core.catalogue.model import Tool
from bot.core.catalogue.overlay import Fields, PublishedChange, entry_of, fields_of, lay_over
from bot.core.catalogue.validation import check_document, read_files
from bot.core.catalogue.yaml_reader import Document, read_document

_WIDTH = 110
"""Columns after which lists are broken, in entries that are written."""
_OFFSET = 2
"""Columns before the hyphens of a list within an entry; comments stay in their column."""
_MAIN = ""
_ENTRY = re.compile(r" *- ")
_NO_CONTENT = re.compile(r"\s*(#.*)?$")


class ExportError(Exception):
    """A file is written in a way that changes cannot be put into; its text says which and why."""


@dataclass(slots=True)
class _File:
    """A file while entries of it are replaced: its lines, and where each entry begins and ends."""

    name: str
    document: Document
    lines: list[str]
    indent: int

    def entries(self) -> dict[str, tuple[int, int]]:
        """Return the lines of each entry by its id: the first, and the one behind the last."""
        tools = _tools(self.document.values)
        starts = [self._first_line(place) for place in range(len(tools))]
        ends = [*starts[1:], self._end()][: len(starts)]  # a glossary has no tools
        return {
            str(fields_of(tool).get("id")): (start, self._last_content(start, end))
            for tool, start, end in zip(tools, starts, ends, strict=True)
        }

    def _first_line(self, place: int) -> int:
        at: Location = ("tools", place)
        line = self.document.line(at) - 1
        if not _ENTRY.match(self.lines[line]):
            raise ExportError(
                f"{self.name or 'the main file'}:{line + 1}: tools are written one below the other,"
                " each after a hyphen"
            )
        return line

    def _end(self) -> int:
        """Return the line behind the list of tools: another field may follow it."""
        own = self.document.lines.get(("tools",), 0)
        after = [
            line - 1
            for at, line in self.document.lines.items()
            if len(at) == 1 and at != ("tools",) and line > own
        ]
        return min(after, default=len(self.lines))

    def _last_content(self, start: int, end: int) -> int:
        """Leave out what stands between two entries: blank lines and comments."""
        while end > start + 1 and _NO_CONTENT.match(self.lines[end - 1]):
            end -= 1
        return end


def exported(
    main: bytes, parts: Mapping[str, bytes], changes: Iterable[PublishedChange]
) -> dict[str, bytes | None]:
    """Return the files that published changes change, by name, with the changes written into them.

    "" is the main file; None is a part of which nothing is left. A new entry goes to the part that
    is named like its first topic, else to the main file.

    Raises:
        CatalogueError: the files are broken, or would be.
        ExportError: a file is written in a way that changes cannot be put into.
    """
    before = read_files(main, parts)
    after = lay_over(before, changes).document
    check_document(after)
    said, says = _by_id(before), _by_id(after)
    files = {name: _file(name, raw) for name, raw in {_MAIN: main, **parts}.items()}
    homes = {id_: name for name, file in files.items() for id_ in file.entries()}
    edits: dict[str, dict[str, Value | None]] = {}
    for id_ in said.keys() | says.keys():
        if said.get(id_) != says.get(id_):
            home = homes.get(id_) or (_MAIN if id_ in homes else _home(says[id_], files))
            edits.setdefault(home, {})[id_] = says.get(id_)
    found = {name: _edited(files[name], edits[name], list(says)) for name in sorted(edits)}
    new_main = found.get(_MAIN) or main
    new_parts = {name: found.get(name, raw) for name, raw in parts.items()}
    left = {name: raw for name, raw in new_parts.items() if raw is not None}
    if _by_id(read_files(new_main, left)) != says:
        raise ExportError("what was written does not say what was published")
    return found


def _tools(values: Value) -> list[Value]:
    tools = values.get("tools", []) if isinstance(values, dict) else []
    return tools if isinstance(tools, list) else []


def _by_id(document: Document) -> dict[str, Value]:
    return {str(fields_of(tool).get("id")): tool for tool in _tools(document.values)}


def _file(name: str, raw: bytes) -> _File:
    document = read_document(raw)
    lines = raw.decode("utf-8-sig").splitlines(keepends=True)
    first = document.lines.get(("tools", 0), 1) - 1
    hyphen = _ENTRY.match(lines[first]) if lines else None
    return _File(name, document, lines, len(hyphen.group()) - 2 if hyphen else 2)


def _home(entry: Value, files: Mapping[str, _File]) -> str:
    """Return the file in which a new entry is looked for by whoever keeps them by topic."""
    topics = fields_of(entry).get("topics")
    topic = topics[0] if isinstance(topics, list) and topics else ""
    return next((name for name in files if re.search(rf"(^|[/\\]){topic}\.yaml$", name)), _MAIN)


def _edited(file: _File, entries: Mapping[str, Value | None], order: list[str]) -> bytes | None:
    """Return a file with entries replaced, taken out (None) or added behind the others."""
    places = file.entries()
    stay = [id_ for id_ in places if id_ not in entries]
    if file.name != _MAIN and not stay and all(entry is None for entry in entries.values()):
        return None
    end = max((last for _, last in places.values()), default=len(file.lines))
    lines = list(file.lines)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    new = [id_ for id_ in order if id_ in entries and id_ not in places]
    lines[end:end] = [_written(fields_of(entries[id_]), "", file.indent) for id_ in new]
    for id_, (first, last) in sorted(places.items(), key=lambda item: item[1], reverse=True):
        if id_ in entries:
            entry, old = entries[id_], "".join(file.lines[first:last])
            lines[first:last] = (
                [] if entry is None else [_written(fields_of(entry), old, file.indent)]
            )
    return "".join(lines).encode()


def _written(fields: Fields, old: str, indent: int) -> str:
    """Write an entry again: as it was, with what is different."""
    from ruamel.yaml import YAML  # noqa: PLC0415  # nobody needs it but who exports
    from ruamel.yaml.comments import CommentedMap  # noqa: PLC0415  # as above
    from ruamel.yaml.nodes import ScalarNode  # noqa: PLC0415  # as above
    from ruamel.yaml.resolver import VersionedResolver  # noqa: PLC0415  # as above

    class Texts(VersionedResolver):
        """Takes every scalar for a text, as our reader does: dates and numbers stay unquoted."""

        def resolve(self, kind: type, value: str, implicit: tuple[bool, bool]) -> object:
            if kind is ScalarNode:
                return self.DEFAULT_SCALAR_TAG
            return super().resolve(kind, value, implicit)

    yaml = YAML(typ="rt", pure=True)
    yaml.Resolver = Texts
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=2 + _OFFSET, offset=_OFFSET)
    entry = yaml.load(_shifted(old, _OFFSET - indent))[0] if old else CommentedMap()
    _bring(entry, _in_order(entry_of(fields)))
    output = io.StringIO()
    yaml.dump([entry], output)
    return _shifted(output.getvalue(), indent - _OFFSET)


def _in_order(entry: Mapping[str, Value]) -> dict[str, Value]:
    """Return the fields of an entry in the order in which people write them, its id first."""
    places = {field.name: place for place, field in enumerate(dataclasses.fields(Tool))}
    return dict(sorted(entry.items(), key=lambda item: places.get(item[0], len(places))))


def _bring(entry: dict[str, Value], wanted: Mapping[str, Value]) -> None:
    """Make a group of fields say what is wanted, and leave alone what says it already."""
    for name in [name for name in entry if name not in wanted]:
        del entry[name]
    for name, value in wanted.items():
        held = entry.get(name)
        if held == value:
            continue
        if isinstance(held, dict) and isinstance(value, dict):
            _bring(held, value)
        else:
            entry[name] = value


def _shifted(text: str, columns: int) -> str:
    """Move lines to the right or to the left; blank lines stay blank."""
    lines = text.splitlines(keepends=True)
    if columns >= 0:
        return "".join(" " * columns + line if line.strip() else line for line in lines)
    return "".join(
        line[-columns:] if line[:-columns].isspace() else line.lstrip(" ") for line in lines
    )
