"""Puts together values from the pieces that PyYAML reads, without recursion and with an end.

Knows which parts of YAML a catalogue may use. Does not know where the text comes from, nor what the
values mean.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn, TypeAlias

import yaml

from bot.core.checking import syntax
from bot.core.checking.problems import Finding, Location, quoted
from bot.core.checking.syntax import Advice

MAX_DEPTH = 20
"""A catalogue needs six levels."""
MAX_PIECES = 400_000
"""Beginnings, ends and texts: about what 5 MB of a real catalogue hold, and a few seconds' work."""
MAX_FLAWS = 1000
"""More mistakes than anybody corrects in one go."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
"""Characters that no text needs: controls, separators of lines that editors miscount, halves."""
_NULLS = frozenset({"~", "null", "Null", "NULL"})

Value: TypeAlias = "str | list[Value] | dict[str, Value]"


class Unread(str):
    """Stands where a value could not be read, so that nobody complains of it a second time."""

    __slots__ = ()


class Stopped(Exception):  # noqa: N818  # not an error: the flaws say what happened
    """It is no use reading on; the last flaw says why."""


@dataclass(slots=True)
class _Open:
    """A list, or a group of fields, of which the end has not been read.

    What is not `kept` is read to its end for its mistakes alone: whatever follows a repeated key.
    """

    values: list[Value] | dict[str, Value]
    location: Location
    kept: bool
    key: str | None = None
    key_line: int = 0
    key_kept: bool = True
    lines_of_keys: dict[str, int] = field(default_factory=dict)

    def awaits_key(self) -> bool:
        """Tell whether the next piece is the name of a field."""
        return isinstance(self.values, dict) and self.key is None

    def name(self, key: str, line: int, *, kept: bool) -> None:
        """Take the name of the next field."""
        self.key, self.key_line, self.key_kept = key, line, kept
        self.lines_of_keys.setdefault(key, line)

    def next_location(self) -> Location:
        """Return the location of the value that comes next."""
        if isinstance(self.values, list):
            return (*self.location, len(self.values))
        return self.location if self.key is None else (*self.location, self.key)

    def put(self, value: Value) -> None:
        """Put the next value into its place."""
        if isinstance(self.values, list):
            self.values.append(value)
        elif self.key is not None:
            if self.key_kept:
                self.values[self.key] = value
            self.key, self.key_kept = None, True


class Composer:
    """Takes the pieces of one document in their order, and collects its flaws."""

    def __init__(self, last_line: int) -> None:
        self.root: Value = Unread()
        self.lines: dict[Location, int] = {}
        self.flaws: list[Finding] = []
        self.documents = 0
        self._open: list[_Open] = []
        self._last_line = last_line
        self._pieces = 0

    def take(self, piece: yaml.Event) -> None:
        """Take the next piece.

        Raises:
            Stopped: the rest is not to be read; the last flaw says why.
        """
        line = piece.start_mark.line + 1 if piece.start_mark else 1
        line = min(line, self._last_line)  # what is missing at the end is marked behind the end
        self._pieces += 1
        if self._pieces > MAX_PIECES:
            self.stop(line, syntax.TOO_MANY)
        match piece:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self.stop(line, syntax.SECOND_DOCUMENT)
            case yaml.AliasEvent():
                self.tell(line, syntax.ALIAS)
                self._take_text(Unread(), line)
            case yaml.ScalarEvent():
                self._refuse_extras(piece, line)
                self._take_text(self._read(piece, line), line)
            case yaml.SequenceStartEvent():
                self._refuse_extras(piece, line)
                self._begin([], line)
            case yaml.MappingStartEvent():
                self._refuse_extras(piece, line)
                self._begin({}, line)
            case yaml.CollectionEndEvent():
                self._open.pop()
            case _:
                pass

    def tell(self, line: int, advice: Advice) -> None:
        """Note a flaw of what comes next.

        Raises:
            Stopped: there are too many flaws.
        """
        location = self._open[-1].next_location() if self._open else ()
        self.flaws.append(Finding(location, *advice, line))
        if len(self.flaws) == MAX_FLAWS:
            self.stop(line, syntax.TOO_WRONG)

    def stop(self, line: int, advice: Advice) -> NoReturn:
        """Note a flaw after which nothing more is read.

        Raises:
            Stopped: always.
        """
        self.flaws.append(Finding((), *advice, line))
        raise Stopped

    def _refuse_extras(
        self, piece: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int
    ) -> None:
        if piece.anchor is not None:
            self.tell(line, syntax.ANCHOR)
        if piece.tag is not None:
            self.tell(line, syntax.TAG)

    def _read(self, piece: yaml.ScalarEvent, line: int) -> str:
        text, is_quoted = piece.value, bool(piece.style)
        if CONTROL.search(text):
            flaw = syntax.INVISIBLE
        elif text == "" and not is_quoted:
            flaw = syntax.NO_VALUE if self._open else syntax.EMPTY
        elif text in _NULLS and not is_quoted:
            flaw = syntax.NULL
        else:
            return text
        self.tell(line, flaw)
        return Unread()

    def _take_text(self, text: str, line: int) -> None:
        if not (self._open and self._open[-1].awaits_key()):
            self._put(text, line)
            return
        fields = self._open[-1]
        first_line = fields.lines_of_keys.get(text)
        if first_line is not None and not isinstance(text, Unread):
            self.tell(line, syntax.twice(quoted(text), first_line))
        fields.name(text, line, kept=first_line is None and not isinstance(text, Unread))

    def _begin(self, values: list[Value] | dict[str, Value], line: int) -> None:
        if self._open and self._open[-1].awaits_key():
            self.tell(line, syntax.KEY_NOT_TEXT)
            location, kept = self._open[-1].location, False
            self._open[-1].name(Unread(), line, kept=False)
        else:
            location, kept = self._put(values, line)
        if len(self._open) == MAX_DEPTH:
            self.stop(line, syntax.TOO_DEEP)
        self._open.append(_Open(values, location, kept))

    def _put(self, value: Value, line: int) -> tuple[Location, bool]:
        if not self._open:
            self.root, self.lines[()] = value, line
            return (), True
        parent = self._open[-1]
        location, kept = parent.next_location(), parent.kept and parent.key_kept
        if kept:
            self.lines[location] = line if parent.key is None else parent.key_line
        parent.put(value)
        return location, kept
