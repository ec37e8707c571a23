"""Reads the files of a catalogue, and names them before every mistake. Knows files and no format.

The checks, with pydantic and YAML, are loaded when a file is checked: a start from what
`index_cache.py` kept does without them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from bot.core.catalogue.messages import CatalogueError, Problem
from bot.core.catalogue.model import MAX_BYTES, Catalogue

__all__ = ["CatalogueError", "check", "read_bytes", "read_catalogue", "read_parts"]

_PIECE = 1 << 20
_CHECK_THE_PATH = "Check the path, and the setting TOOLBOT_CATALOGUE"


def read_catalogue(path: Path) -> Catalogue:
    """Read and check a catalogue: a file, and its parts.

    Raises:
        CatalogueMistakes: a file cannot be read, or something is wrong in it.
    """
    return check(read_bytes(path), path, read_parts(path))


def check(raw: bytes, path: Path, parts: Mapping[str, bytes] | None = None) -> Catalogue:
    """Check what was read from a path, with the parts by their names.

    Raises:
        CatalogueMistakes: something is wrong; all of it is told.
    """
    from bot.core.catalogue.validation import parse_catalogue  # noqa: PLC0415  # see the docstring of this module

    try:
        return parse_catalogue(raw, parts)
    except CatalogueError as mistakes:
        raise CatalogueError(mistakes.problems, _shown(path)) from None


def read_parts(path: Path) -> dict[str, bytes]:
    """Read the parts of a catalogue: the `.yaml` files of the folder that is named as it is.

    `data/tools.yaml` has its parts in `data/tools`. No more is read than shows that it is too much.

    Raises:
        CatalogueMistakes: a part cannot be read.
    """
    parts: dict[str, bytes] = {}
    left = MAX_BYTES
    for part in sorted(path.with_suffix("").glob("*.yaml")) if path.suffix else ():
        if left >= 0:
            parts[_shown(part)] = read_bytes(part)
            left -= len(parts[_shown(part)])
    return parts


def read_bytes(path: Path) -> bytes:
    """Read a regular file, but never more than a byte above the limit: so the checks refuse it.

    Raises:
        CatalogueMistakes: there is nothing to read at the path.
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
