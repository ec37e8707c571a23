"""YAML text read as plain values, with the line of each: without recursion, and with an end.

Every scalar stays text. Knows no field of a catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NoReturn, TypeAlias

import yaml

from bot.core.catalogue import yaml_messages
from bot.core.catalogue.findings import STEP, Finding, Location, Value, printable, quoted
from bot.core.catalogue.model import MAX_BYTES
from bot.core.catalogue.yaml_messages import Advice

MAX_DEPTH = 20
"""A catalogue needs six levels."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
"""Characters that no text needs: controls, separators of lines that editors miscount, halves."""
_NULLS = frozenset({"~", "null", "Null", "NULL"})


class Unread(str):
    """Stands where a value could not be read, so that nobody complains of it a second time."""

    __slots__ = ()


class ReadingStoppedError(Exception):
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
    in_brackets: bool = False

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

    def __init__(self, text_lines: list[str]) -> None:
        self.root: Value = Unread()
        self.lines: dict[Location, int] = {}
        self.flaws: list[Finding] = []
        self.comments: list[Finding] = []
        self.documents = 0
        self._open: list[_Open] = []
        self._text_lines = text_lines

    def take(self, piece: yaml.Event) -> None:
        """Take the next piece.

        Raises:
            ReadingStoppedError: the rest is not to be read; the last flaw says why.
        """
        line = piece.start_mark.line + 1 if piece.start_mark else 1
        line = min(
            line, len(self._text_lines)
        )  # what is missing at the end is marked behind the end
        match piece:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self.stop(line, yaml_messages.SECOND_DOCUMENT)
            case yaml.AliasEvent():
                self.tell(line, yaml_messages.ALIAS)
                self._take_text(Unread(), line)
            case yaml.ScalarEvent():
                self._refuse_extras(piece, line)
                self._note_comments(piece)
                self._take_text(self._read(piece, line), line)
            case yaml.SequenceStartEvent():
                self._refuse_extras(piece, line)
                self._begin([], line)
            case yaml.MappingStartEvent():
                self._refuse_extras(piece, line)
                self._begin({}, line, in_brackets=bool(piece.flow_style))
            case yaml.CollectionEndEvent():
                self._open.pop()
            case _:
                pass

    def tell(self, line: int, advice: Advice) -> None:
        """Note a flaw of what comes next."""
        location = self._open[-1].next_location() if self._open else ()
        self.flaws.append(Finding(location, *advice, line))

    def stop(self, line: int, advice: Advice) -> NoReturn:
        """Note a flaw after which nothing more is read.

        Raises:
            ReadingStoppedError: always.
        """
        self.flaws.append(Finding((), *advice, line))
        raise ReadingStoppedError

    def _refuse_extras(
        self, piece: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int
    ) -> None:
        if piece.anchor is not None:
            self.tell(line, yaml_messages.ANCHOR)
        if piece.tag is not None:
            self.tell(line, yaml_messages.TAG)

    def _read(self, piece: yaml.ScalarEvent, line: int) -> str:
        text, is_quoted = piece.value, bool(piece.style)
        if CONTROL.search(text):
            flaw = yaml_messages.INVISIBLE
        elif text == "" and not is_quoted:
            flaw = self._explain_nothing(piece)
        elif text in _NULLS and not is_quoted:
            flaw = yaml_messages.NULL
        else:
            return text
        self.tell(line, flaw)
        return Unread()

    def _explain_nothing(self, piece: yaml.ScalarEvent) -> Advice:
        """Say why there is no value: mostly a text with a comma in brackets was cut in two."""
        if not self._open:
            return yaml_messages.EMPTY
        fields = self._open[-1]
        before = self._text_before(piece)
        if not fields.in_brackets or fields.key is None or before.endswith(":"):
            return yaml_messages.NO_VALUE
        fields.key_kept = False
        return yaml_messages.COMMA

    def _text_before(self, piece: yaml.ScalarEvent) -> str:
        mark = piece.start_mark
        if mark is None or mark.line >= len(self._text_lines):
            return ""
        return self._text_lines[mark.line][: mark.column].rstrip()

    def _note_comments(self, piece: yaml.ScalarEvent) -> None:
        """Note what looks like text and is a comment, and what looks like one and is text."""
        if self._open and self._open[-1].awaits_key():
            return
        begin, end = piece.start_mark, piece.end_mark
        if begin is None or end is None:
            return
        if piece.style in ("|", ">"):
            numbers = range(begin.line + 1, min(end.line, len(self._text_lines)))
            hashes = [at for at in numbers if self._text_lines[at].lstrip().startswith("#")]
            if hashes and "#" in piece.value:
                self._remark(hashes[0] + 1, yaml_messages.NO_COMMENT)
        elif not piece.style and piece.value and end.line < len(self._text_lines):
            behind = self._text_lines[end.line][end.column :]
            if behind.lstrip().startswith("#") and behind[0].isspace():
                self._remark(end.line + 1, yaml_messages.comment(quoted(behind.strip())))

    def _remark(self, line: int, advice: Advice) -> None:
        location = self._open[-1].next_location() if self._open else ()
        self.comments.append(Finding(location, *advice, line))

    def _take_text(self, text: str, line: int) -> None:
        if not (self._open and self._open[-1].awaits_key()):
            self._put(text, line)
            return
        fields = self._open[-1]
        first_line = fields.lines_of_keys.get(text)
        if first_line is not None and not isinstance(text, Unread):
            self.tell(line, yaml_messages.twice(quoted(text), first_line))
        fields.name(text, line, kept=first_line is None and not isinstance(text, Unread))

    def _begin(
        self, values: list[Value] | dict[str, Value], line: int, *, in_brackets: bool = False
    ) -> None:
        if self._open and self._open[-1].awaits_key():
            self.tell(line, yaml_messages.KEY_NOT_TEXT)
            location, kept = self._open[-1].location, False
            self._open[-1].name(Unread(), line, kept=False)
        else:
            location, kept = self._put(values, line)
        if len(self._open) == MAX_DEPTH:
            self.stop(line, yaml_messages.TOO_DEEP)
        self._open.append(_Open(values, location, kept, in_brackets=in_brackets))

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


Placed: TypeAlias = tuple[Location, str]
"""A text, and where it stands."""


def child(values: Value, step: str | int) -> Value:
    """Return what a field or a place in a list holds; where there is none, something unread."""
    if isinstance(values, dict) and isinstance(step, str):
        return values.get(step, Unread())
    if isinstance(values, list) and isinstance(step, int) and step < len(values):
        return values[step]
    return Unread()


def children(values: Value) -> Iterator[tuple[str | int, Value]]:
    """Give what a list or a group of fields holds, in order; a text holds nothing."""
    if isinstance(values, dict):
        yield from values.items()
    elif isinstance(values, list):
        yield from enumerate(values)


def text_of(value: Value) -> str:
    """Return a value that is a text and could be read; of any other, the empty text."""
    return value if isinstance(value, str) and not isinstance(value, Unread) else ""


def texts(values: Value, location: Location) -> Iterator[Placed]:
    """Give every text in a value, and in the lists and fields within it, in order."""
    left = [(location, values)]
    while left:
        at, value = left.pop()
        if isinstance(value, str) and not isinstance(value, Unread):
            yield at, value
        within = [((*at, step), held) for step, held in children(value)]
        left += reversed(within)


def groups(values: Value) -> Iterator[tuple[Location, list[Value] | dict[str, Value]]]:
    """Give every list and group of fields, the outer before the inner."""
    left: list[tuple[Location, Value]] = [((), values)]
    while left:
        at, value = left.pop()
        if isinstance(value, list | dict):
            yield at, value
        left += [((*at, step), held) for step, held in children(value)]


Loader: TypeAlias = "type[yaml.BaseLoader | yaml.CBaseLoader]"
PURE: Loader = yaml.BaseLoader
FASTEST: Loader = yaml.CBaseLoader if yaml.__with_libyaml__ else PURE

_LINE_END = re.compile(r"\r\n?|\n")


PUBLISHED = "published change"
"""Stands where the name of a file would: `published change:12` is the change of that revision."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says. Unless it is `whole`, its values end where reading stopped."""

    values: Value
    lines: Mapping[Location, int]
    flaws: tuple[Finding, ...]
    whole: bool
    files: tuple[tuple[str, int, str], ...] = ()
    """The parts: a list, the place in it of the first entry of a part, and the name of its file."""
    published: Mapping[Location, int] = field(default_factory=dict)
    """What no file says, but a published change: its revision, which stands for a line."""
    comments: tuple[Finding, ...] = ()
    """Comments that may have been meant as text, and texts that may have been meant as comments."""

    def line(self, location: Location) -> int:
        """Return the line of a location, or of the nearest entry around it."""
        while location and location not in self.lines and location not in self.published:
            location = location[:-1]
        return self.published.get(location) or self.lines.get(location, 1)

    def file(self, location: Location) -> str:
        """Return the name of the part that a location is in; nothing for the main file."""
        if any(location[:end] in self.published for end in range(2, len(location) + 1)):
            return PUBLISHED
        match location:
            case (str(entries), int(place), *_):
                return next(
                    (
                        name
                        for held, first, name in reversed(self.files)
                        if held == entries and place >= first
                    ),
                    "",
                )
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
        return _refused(Finding((), *yaml_messages.TOO_BIG, 1))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + len(_LINE_END.findall(raw[: error.start].decode("latin-1")))
        return _refused(Finding((), *yaml_messages.NOT_UTF8, line))
    clean = CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
    lines = clean.splitlines() or [""]
    composer = Composer(lines)
    try:
        for line in _lines_with_controls(text):
            composer.tell(line, yaml_messages.INVISIBLE)
        _compose(composer, clean, lines, loader)
    except ReadingStoppedError:
        return Document(composer.root, composer.lines, tuple(composer.flaws), whole=False)
    return Document(
        composer.root,
        composer.lines,
        tuple(composer.flaws),
        whole=True,
        comments=tuple(composer.comments),
    )


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
        composer.stop(*yaml_messages.explain_yaml_error(error, lines))
    except (yaml.YAMLError, ValueError, OverflowError):
        composer.stop(line, yaml_messages.NOT_YAML)
    if composer.documents == 0:
        composer.stop(1, yaml_messages.EMPTY)


def _steps(values: Value, location: Location) -> Iterator[str]:
    for step in location:
        values = child(values, step)
        yield printable(step if isinstance(step, str) else _name(values) or f"number {step + 1}")


def _name(entry: Value) -> str | None:
    if not isinstance(entry, dict):
        return None
    names = (entry.get("id"), entry.get("title"))
    return next((name for name in names if isinstance(name, str) and name), None)
