"""Reads the files of a catalogue, and names them before every mistake. Knows files and no format.

The checks, with pydantic and YAML, are loaded when a file is checked: a start from what
`index_cache.py` kept does without them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from bot.core.catalogue.findings import CatalogueError, Problem
from bot.core.catalogue.glossary import glossary_file
from bot.core.catalogue.model import MAX_BYTES, Catalogue

if TYPE_CHECKING:  # with YAML, which a start from what was kept does without
    from bot.core.catalogue.overlay import PublishedChange, SettledField
    from bot.core.catalogue.yaml_reader import Document

_PIECE = 1 << 20
_CHECK_THE_PATH = "Check the path, and the setting TOOLBOT_CATALOGUE"
_NO_GLOSSARY = "the catalogue names this file as its glossary, and there is no such file"


def read_catalogue(path: Path) -> Catalogue:
    """Read and check a catalogue: a file, and its parts.

    Raises:
        CatalogueError: a file cannot be read, or something is wrong in it.
    """
    return check_with_changes(read_bytes(path), path, read_parts(path), ())[0]


def check_with_changes(
    raw: bytes, path: Path, parts: Mapping[str, bytes], changes: Sequence[PublishedChange]
) -> tuple[Catalogue, tuple[SettledField, ...]]:
    """Check what was read from a path with published changes laid over it.

    Also returns the fields of the changes that the files know by now.

    Raises:
        CatalogueError: something is wrong; all of it is told.
    """
    from bot.core.catalogue.validation import read_files  # noqa: PLC0415  # see the docstring

    return check_document_with_changes(read_files(raw, parts), path, changes)


def check_document_with_changes(
    document: Document, path: Path, changes: Sequence[PublishedChange]
) -> tuple[Catalogue, tuple[SettledField, ...]]:
    """Check what the files at a path say with published changes laid over it, as above.

    Raises:
        CatalogueError: something is wrong; all of it is told.
    """
    from bot.core.catalogue.overlay import lay_over  # noqa: PLC0415  # see the docstring
    from bot.core.catalogue.validation import check_document  # noqa: PLC0415  # as above

    overlaid = lay_over(document, changes)
    try:
        return check_document(overlaid.document, _today()), overlaid.settled
    except CatalogueError as mistakes:
        raise CatalogueError(mistakes.problems, _shown(path)) from None


def read_with_warnings(path: Path) -> tuple[Catalogue, tuple[str, ...]]:
    """Read and check a catalogue; also return what may be a slip in it, a line each.

    Raises:
        CatalogueError: a file cannot be read, or something is wrong in it.
    """
    from bot.core.catalogue.validation import read_files, warnings_of  # noqa: PLC0415  # see the docstring

    document = read_files(read_bytes(path), read_parts(path))
    catalogue, _ = check_document_with_changes(document, path, ())
    warnings = warnings_of(document, _today())
    return catalogue, tuple(problem.in_file(_shown(path)) for problem in warnings)


def _today() -> date:
    return date.today()  # noqa: DTZ011, TID251  # what a file leaves open, as a person there would write it


def read_parts(path: Path) -> dict[str, bytes]:
    """Read the parts of a catalogue: its glossary, and the `.yaml` files of the folder named as it.

    `data/tools.yaml` has its parts in `data/tools`, and names the glossary that stands beside it.
    No more is read than shows that it is too much.

    Raises:
        CatalogueError: a part cannot be read.
    """
    parts: dict[str, bytes] = {}
    left = MAX_BYTES
    for part in _files_beside(path):
        if left >= 0:
            parts[_shown(part)] = read_bytes(part)
            left -= len(parts[_shown(part)])
    return parts


def _files_beside(path: Path) -> list[Path]:
    """Return the files that belong to a main file: its glossary, then its parts by their names.

    Raises:
        CatalogueError: it names a glossary that is not there.
    """
    glossary = _glossary_of(path)
    if glossary is not None and not glossary.exists():
        what_to_do = "Put it beside the catalogue, or remove the line “glossary” there"
        raise CatalogueError([Problem(0, "", _NO_GLOSSARY, what_to_do)], _shown(glossary))
    parts = _parts_of(path)
    return [glossary, *parts] if glossary is not None else parts


def _parts_of(path: Path) -> list[Path]:
    return sorted(path.with_suffix("").glob("*.yaml")) if path.suffix else []


def _glossary_of(path: Path) -> Path | None:
    name = glossary_file(read_bytes(path))
    return path.with_name(name) if name is not None else None


FileMark: TypeAlias = tuple[tuple[str, int, int, int], ...]
"""What tells one writing of the files from another: names, times, sizes, and which file each is."""


def mark_of(path: Path) -> FileMark:
    """Look whether the files of a catalogue have changed.

    A file that is not there has no line: that tells it from one that is. The main file alone is
    read, for the name of its glossary: about a third of a millisecond for half a megabyte.
    """
    try:
        beside = _files_beside(path)
    except CatalogueError:
        beside = _parts_of(path)
    found = []
    for file in (path, *beside):
        try:
            known = file.stat()
        except (OSError, ValueError):
            continue
        found.append((str(file), known.st_mtime_ns, known.st_size, known.st_ino))
    return tuple(found)


def read_bytes(path: Path) -> bytes:
    """Read a regular file, but never more than a byte above the limit: so the checks refuse it.

    Raises:
        CatalogueError: there is nothing to read at the path.
    """
    try:
        return _read(path)
    except (FileNotFoundError, NotADirectoryError):
        what, what_to_do = "there is no such file", _CHECK_THE_PATH
    except PermissionError:
        what, what_to_do = "the file may not be read", "Give the bot's user the right to read it"
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the path is not a path"
        what, what_to_do = f"the file cannot be read: {reason}", _CHECK_THE_PATH
    raise CatalogueError([Problem(0, "", what, what_to_do)], _shown(path))


def _read(path: Path) -> bytes:
    _refuse_unless_regular(path.stat().st_mode, path)
    # Between the look and the opening it may have become a pipe: that must not hang.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb", buffering=0) as file:
        _refuse_unless_regular(os.fstat(file.fileno()).st_mode, path)
        raw = bytearray()
        while len(raw) <= MAX_BYTES and (piece := file.read(min(_PIECE, MAX_BYTES + 1 - len(raw)))):
            raw += piece
    return bytes(raw)


def _refuse_unless_regular(mode: int, path: Path) -> None:
    if stat.S_ISREG(mode):
        return
    what = "this is a folder" if stat.S_ISDIR(mode) else "this is a device or a pipe, not a file"
    raise CatalogueError([Problem(0, "", what, "Name the catalogue file itself")], _shown(path))


def _shown(path: Path) -> str:
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(path)
    )
