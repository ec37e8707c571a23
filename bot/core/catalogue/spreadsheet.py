"""A catalogue as a table: a row an entry, a column a field of `entry_form.py`; both ways.

Reads what spreadsheet programs write: commas, semicolons or tabs; UTF-8 with or without a mark,
UTF-16, Windows-1252. Knows no file, and publishes nothing.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.core.catalogue.entry_form import (
    column_of,
    differing,
    fields_of_form,
    form_of,
    id_of_title,
    missing_in,
    new_entry,
)
from bot.core.catalogue.findings import listed, quoted
from bot.core.catalogue.model import MAX_BYTES, Catalogue, Tool
from bot.core.catalogue.overlay import Draft

_ID = "id"
_BETWEEN = ";,\t"
_FIRST = ("id", "title", "summary", "topics", "link", "edition", "kind", "access", "audience")
"""The columns that a written table begins with; those of a language stand beside each other."""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """Why a row, or a column, does not become an entry; rows are counted as programs show them."""

    row: int
    what: str

    def __str__(self) -> str:
        """Write it for whoever has the table open."""
        return f"row {self.row}: {self.what}"


@dataclass(frozen=True, slots=True)
class Table:
    """What a table says: the drafts of its rows, and what is doubtful of it."""

    drafts: Mapping[int, Draft]
    doubts: tuple[Doubt, ...]


def read_table(raw: bytes, catalogue: Catalogue, *, language: str, today: str, actor: str) -> Table:
    """Read a table; a row of an entry that says what the catalogue says makes no draft.

    Cells that are empty leave a field as it is. What names no language is meant in `language`.
    """
    if len(raw) > MAX_BYTES:
        return Table({}, (Doubt(1, f"the table is larger than {MAX_BYTES:,} bytes"),))
    reading = _Reading(catalogue, language, today, actor)
    try:
        for row, cells in _rows(_text_of(raw)):
            reading.take(row, cells)
            if reading.doubts and not reading.columns:
                break  # the first row named nothing
    except csv.Error as error:
        reading.doubts.append(Doubt(1, f"this is no table ({error})"))
    if not reading.columns and not reading.doubts:
        reading.doubts.append(Doubt(1, "the table is empty"))
    return Table(reading.drafts, tuple(sorted(reading.doubts)))


def write_table(catalogue: Catalogue) -> bytes:
    """Write a catalogue as a table that spreadsheet programs open: UTF-8 with a mark."""
    rows = [{_ID: tool.id, **form_of(tool)} for tool in catalogue.tools]
    columns = sorted({path for row in rows for path in row}, key=_place)
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return codecs.BOM_UTF8 + written.getvalue().encode()


class _Reading:
    """A table while its rows are read, the first of which names the columns."""

    def __init__(self, catalogue: Catalogue, language: str, today: str, actor: str) -> None:
        self.columns: dict[int, str] = {}
        self._named: set[int] = set()
        self.drafts: dict[int, Draft] = {}
        self.doubts: list[Doubt] = []
        self._catalogue = catalogue
        self._language = language
        self._today = today
        self._actor = actor
        self._by_title = {tool.title.casefold(): tool for tool in catalogue.tools}
        self._rows: dict[str, int] = {}

    def take(self, row: int, cells: list[str]) -> None:
        """Read a row."""
        if not any(cell.strip() for cell in cells):
            return
        if not self.columns:
            self._head(row, cells)
            return
        unnamed = [at for at, cell in enumerate(cells) if cell.strip() and at not in self._named]
        if unnamed:
            beyond = unnamed[-1] > max(self._named)
            said = "there are more cells than columns" if beyond else "a column has no name"
            self._doubt(row, said)
        written = {
            path: " ".join(cells[place].split())
            for place, path in self.columns.items()
            if place < len(cells) and cells[place].strip()
        }
        self._entry(row, written.pop(_ID, ""), written)

    def _head(self, row: int, cells: list[str]) -> None:
        self._named = {place for place, name in enumerate(cells) if name.strip()}
        for place, name in enumerate(cells):
            path = _ID if name.strip().casefold() == _ID else column_of(name)
            if path is None and name.strip():
                self._doubt(
                    row, f"no field is called {quoted(name.strip())}: the column is left out"
                )
            elif path in self.columns.values():
                self._doubt(row, f"there are two columns {quoted(name.strip())}")
            elif path is not None:
                self.columns[place] = path
        if not self.columns:
            self._doubt(row, "no column has the name of a field; the first row must name them")

    def _entry(self, row: int, id_: str, written: dict[str, str]) -> None:
        title = written.get("title", "")
        tool = self._catalogue.tools_by_id.get(id_) if id_ else self._by_title.get(title.casefold())
        taken = {*self._catalogue.tools_by_id, *self._rows}
        if not id_:
            id_ = tool.id if tool else id_of_title(title, taken)
        if id_ in self._rows:
            self._doubt(row, f"{quoted(id_)} is in row {self._rows[id_]} already")
            return
        self._rows[id_] = row
        if tool is None:
            self._new(row, id_, written)
        else:
            self._known(row, tool, written)

    def _new(self, row: int, id_: str, written: dict[str, str]) -> None:
        fields = fields_of_form(written, None, self._catalogue, self._language)
        missing = missing_in(fields)
        if missing:
            self._doubt(row, f"a new entry needs {listed(missing).replace(' or ', ' and ')}")
            return
        source = next((written[path] for path in written if path.startswith("link")), "import")
        made = new_entry(fields, self._catalogue, today=self._today, source=source)
        self.drafts[row] = Draft(id_, {**made, _ID: id_}, self._actor, reason=f"row {row}")

    def _known(self, row: int, tool: Tool, written: dict[str, str]) -> None:
        changed = differing(written, tool, self._language)
        fields = fields_of_form(changed, tool, self._catalogue, self._language)
        if fields:
            self.drafts[row] = Draft(tool.id, fields, self._actor, reason=f"row {row}")

    def _doubt(self, row: int, what: str) -> None:
        self.doubts.append(Doubt(row, what))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows, counted as programs show them: a cell may have several lines."""
    head = text.lstrip("\r\n").partition("\n")[0]
    between = max(_BETWEEN, key=head.count)
    yield from enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=between), 1)


def _text_of(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _place(path: str) -> tuple[int, str]:
    name = path.partition(".")[0]
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), path)
