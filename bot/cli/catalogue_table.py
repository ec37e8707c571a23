"""`toolbot catalogue import` and `table`: a spreadsheet becomes entries, and the catalogue one.

All rows are checked together before the first is published, and each doubt is told with its row.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from bot.cli.catalogue_changes import shell_actor
from bot.config.settings import Settings
from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.model import MAX_BYTES, Catalogue
from bot.core.catalogue.overlay import (
    ChangedSinceError,
    Draft,
    FieldPatch,
    PublishedChange,
    lay_over,
    patches,
)
from bot.core.catalogue.spreadsheet import Doubt, Table, read_table, write_table
from bot.core.catalogue.validation import check_document, read_files
from bot.core.catalogue.yaml_reader import PUBLISHED, Document
from bot.runtime.catalogue_file import read_bytes, read_parts
from bot.storage.catalogue_changes import add_change, live_changes
from bot.storage.database import Database
from bot.wiring.app import catalogue_path, log
from bot.wiring.stores import open_changes, open_ledger

_FAILED = 1


async def run_table(
    arguments: argparse.Namespace, settings: Settings, now: dt.datetime
) -> tuple[int, str]:
    """Do what was asked; return the exit code and what is to be printed.

    Raises:
        CatalogueError: the catalogue is broken before anything is imported.
        CannotRunError: a file or the database cannot be used.
    """
    path = catalogue_path(settings)
    if arguments.action == "import" and not arguments.check:
        async with open_changes(settings, now.timestamp, log(settings)) as database:
            return await _import(database, path, arguments.file, settings.language, now)
    async with open_ledger(settings, now.timestamp) as found:
        changes = (await live_changes(found))[1] if found is not None else ()
    if arguments.action == "import":
        table, _ = _checked(path, changes, arguments.file, settings.language, now)
        return (_FAILED if table.doubts else 0), _told(table, "would be published")
    catalogue, _ = _laid_over(path, changes)
    try:
        arguments.file.write_bytes(write_table(catalogue))
    except OSError as error:
        raise CannotRunError(f"{arguments.file} cannot be written ({error.strerror}).") from None
    return 0, f"{arguments.file}: written, {len(catalogue.tools)} rows."


async def _import(
    database: Database, path: Path, file: Path, language: str, now: dt.datetime
) -> tuple[int, str]:
    """Publish a table, if nothing in it is doubtful; what is there already is not done again."""
    checked, changes = await live_changes(database)
    table, fields = _checked(path, changes, file, language, now)
    if table.doubts:
        return _FAILED, _told(table, "was published: put the doubts right first", nothing=True)
    seen = checked
    try:
        for row, draft in table.drafts.items():
            revision = await add_change(database, draft, fields[row], seen=seen, checked=checked)
            if revision is None:
                raise CannotRunError(
                    f"Somebody else published before row {row}. Import the table again: what is"
                    " published already stays."
                )
            checked = seen = revision
    except ChangedSinceError as error:
        raise CannotRunError(f"{error.change.entry} was changed at the same time.") from None
    except NotStoredError as error:
        raise CannotRunError(f"The rest was not published: {error}.") from None
    return 0, _told(table, "published")


def _checked(
    path: Path,
    changes: tuple[PublishedChange, ...],
    file: Path,
    language: str,
    now: dt.datetime,
) -> tuple[Table, Mapping[int, tuple[FieldPatch, ...]]]:
    """Read a table, and check what the catalogue would be with all of its rows."""
    catalogue, in_files = _laid_over(path, changes)
    today = now.date().isoformat()
    table = read_table(
        _bytes_of(file), catalogue, language=language, today=today, actor=shell_actor()
    )
    rows: dict[int, int] = {}
    fields: dict[int, tuple[FieldPatch, ...]] = {}
    candidates = changes
    for row, draft in table.drafts.items():
        fields[row] = patches(draft, in_files, changes)
        if not fields[row]:
            continue
        revision = 1 + max((change.revision for change in candidates), default=0)
        rows[revision] = row
        made = PublishedChange(revision, draft.entry, fields[row], now, draft.actor)
        candidates = (*candidates, made)
    drafts = {row: draft for row, draft in table.drafts.items() if fields[row]}
    table = Table(drafts, table.doubts)
    try:
        check_document(lay_over(in_files, candidates).document)
    except CatalogueError as mistakes:
        doubts = (*table.doubts, *_doubts_of(mistakes, rows, table.drafts))
        table = Table(table.drafts, tuple(sorted(doubts)))
    return table, fields


def _doubts_of(
    mistakes: CatalogueError, rows: Mapping[int, int], drafts: Mapping[int, Draft]
) -> list[Doubt]:
    """Return what is wrong with the catalogue as doubts about the rows that make it so."""
    doubts = []
    for problem in mistakes.problems:
        row = rows.get(problem.line, 0) if problem.file == PUBLISHED else 0
        named = (number for number, draft in drafts.items() if draft.entry in problem.where)
        row = row or next(named, 1)
        end = "" if problem.what_to_do.endswith("?") else "."
        said = f"{problem.where}: {problem.what}. {problem.what_to_do}{end}"
        doubts.append(Doubt(row, said))
    return doubts


def _laid_over(path: Path, changes: tuple[PublishedChange, ...]) -> tuple[Catalogue, Document]:
    """Return the catalogue as it is, and what its files say.

    Raises:
        CatalogueError: it is broken.
    """
    in_files = read_files(read_bytes(path), read_parts(path))
    return check_document(lay_over(in_files, changes).document), in_files


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise CannotRunError(f"{file} cannot be read ({error.strerror}).") from None


def _told(table: Table, done: str, *, nothing: bool = False) -> str:
    lines = [str(doubt) for doubt in table.doubts]
    if not nothing:
        for row, draft in table.drafts.items():
            kind = "new" if "id" in draft.fields else "changed"
            lines.append(f"row {row}: {draft.entry} ({kind}: {', '.join(draft.fields)})")
    count = 0 if nothing else len(table.drafts)
    number = {0: "Nothing", 1: "One entry"}.get(count, f"{count} entries")
    return "\n".join((*lines, f"{number} {done}."))
