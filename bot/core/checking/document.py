"""YAML text read as plain values, with the line of each.

Every scalar stays text: `no`, `7.10` and `2025-06` mean what they look like. Aliases, tags and all
else that a catalogue does not need is refused and told. Knows nothing of what a catalogue holds,
and does no more work than the bounds here and in `composer.py` allow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from bot.core.catalogue import MAX_BYTES
from bot.core.checking import syntax
from bot.core.checking.composer import CONTROL, Composer, Stopped, Unread, Value
from bot.core.checking.problems import STEP, Finding, Location, visible
from bot.core.checking.values import child

Loader: TypeAlias = "type[yaml.BaseLoader | yaml.CBaseLoader]"
PURE: Loader = yaml.BaseLoader
FASTEST: Loader = yaml.CBaseLoader if yaml.__with_libyaml__ else PURE

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says. Unless it is `whole`, its values end where reading stopped."""

    values: Value
    lines: Mapping[Location, int]
    flaws: tuple[Finding, ...]
    whole: bool
    files: tuple[tuple[int, str], ...] = ()
    """The parts: the place of the first tool of each among all tools, and the name of its file."""

    def line(self, location: Location) -> int:
        """Return the line of a location, or of the nearest entry around it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def file(self, location: Location) -> str:
        """Return the name of the part that a location is in; nothing for the main file."""
        match location:
            case ("tools", int(place), *_):
                return next((name for first, name in reversed(self.files) if place >= first), "")
            case _:
                return ""

    def at(self, there: Location, here: Location) -> str:
        """Return the line of a location in words, with its file where that is another one."""
        file, line = self.file(there), f"line {self.line(there)}"
        return line if file == self.file(here) else f"{line} of {file or 'the main file'}"

    def where(self, location: Location) -> str:
        """Return the way to a location in words: the list, the id of the tool, its field."""
        return STEP.join(_steps(self.values, location)) or "the catalogue"


def read_document(raw: bytes, loader: Loader = FASTEST) -> Document:
    """Read the bytes of a file; whatever they are, what is wrong with them is among the flaws."""
    if len(raw) > MAX_BYTES:
        return _refused(Finding((), *syntax.TOO_BIG, 1))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + len(_LINE_END.findall(raw[: error.start].decode("latin-1")))
        return _refused(Finding((), *syntax.NOT_UTF8, line))
    clean = CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
    lines = clean.splitlines() or [""]
    composer = Composer(len(lines))
    try:
        for line in _lines_with_controls(text):
            composer.tell(line, syntax.INVISIBLE)
        _compose(composer, clean, lines, loader)
    except Stopped:
        return Document(composer.root, composer.lines, tuple(composer.flaws), whole=False)
    return Document(composer.root, composer.lines, tuple(composer.flaws), whole=True)


def _refused(finding: Finding) -> Document:
    return Document(Unread(), {}, (finding,), whole=False)


def _lines_with_controls(text: str) -> Iterator[int]:
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if CONTROL.search(line):
            yield number


def _compose(composer: Composer, text: str, lines: list[str], loader: Loader) -> None:
    line = 1
    try:
        for piece in yaml.parse(text, Loader=loader):
            composer.take(piece)
            line = piece.end_mark.line + 1 if piece.end_mark else line
    except yaml.MarkedYAMLError as error:
        composer.stop(*syntax.explain(error, lines))
    except (yaml.YAMLError, ValueError, OverflowError):
        composer.stop(line, syntax.NOT_YAML)
    if composer.documents == 0:
        composer.stop(1, syntax.EMPTY)


def _steps(values: Value, location: Location) -> Iterator[str]:
    for step in location:
        values = child(values, step)
        yield visible(step if isinstance(step, str) else _name(values) or f"number {step + 1}")


def _name(entry: Value) -> str | None:
    if not isinstance(entry, dict):
        return None
    names = (entry.get("id"), entry.get("title"))
    return next((name for name in names if isinstance(name, str) and name), None)
