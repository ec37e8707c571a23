"""The files of a catalogue as they were when last all was well, kept in the state folder.

A mistake in one entry must not keep the bot from starting: it goes on with these, and says so. They
are copies of what the operator wrote, and are checked like any other catalogue. Knows no format.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.catalogue.findings import CatalogueError
from bot.runtime.catalogue_file import read_bytes, read_parts
from bot.runtime.index_cache import CachedIndex, load_or_make_index
from bot.runtime.private_folder import make_private

if TYPE_CHECKING:  # with YAML, which a start from what was kept does without
    from bot.core.catalogue.overlay import PublishedChange

_FOLDER = "last-good"


def prepare_or_last_good(
    path: Path,
    state: Path,
    changes: Sequence[PublishedChange] = (),
    page_texts: Mapping[str, str] | None = None,
) -> tuple[CachedIndex, CatalogueError | None]:
    """Return what `load_or_make_index` does; of unusable files, that of their last good copy.

    With it comes what is wrong with the files, None where nothing is. Keeps no copy: files that are
    good by themselves may be bad beside what was published, and would replace some that are not.

    Raises:
        CatalogueError: they cannot be used, and no copy is kept that can.
    """
    try:
        made = load_or_make_index(path, state, changes, page_texts)
    except CatalogueError as mistakes:
        kept = _kept(path, state)
        if kept is None:
            raise
        try:
            return load_or_make_index(kept, state, changes, page_texts), mistakes
        except CatalogueError:
            raise mistakes from None
    return made, None


def keep_last_good(path: Path, state: Path) -> None:
    """Copy the files of a catalogue that is in use; where nothing can be kept, do not.

    Each copy is whole or not there at all, and the one before goes when it is.
    """
    folder = _folder(path, state)
    try:
        raw, parts = read_bytes(path), read_parts(path)
        digest = hashlib.sha256(b"\0".join([raw, *parts.values()])).hexdigest()[:16]
        if (folder / digest).exists():
            return
        for made in (state, state / _FOLDER, folder):
            make_private(made)
        new = Path(tempfile.mkdtemp(dir=folder))
        main = new / path.name
        main.write_bytes(raw)
        if parts:
            main.with_suffix("").mkdir()
        for name, content in parts.items():
            beside = Path(name).parent == path.parent  # the glossary; parts are in the folder
            (new if beside else main.with_suffix("")).joinpath(Path(name).name).write_bytes(content)
        new.rename(folder / digest)
        for old in folder.iterdir():
            if old.name != digest:
                shutil.rmtree(old, ignore_errors=True)
    except (OSError, CatalogueError):
        return


def _kept(path: Path, state: Path) -> Path | None:
    """Return the main file of the copy that is kept of the files at a path."""
    found = [copy / path.name for copy in _folder(path, state).glob("*")]
    whole = [main for main in found if main.is_file() and not main.parent.name.startswith("tmp")]
    return max(whole, key=lambda main: main.stat().st_mtime_ns, default=None)


def _folder(path: Path, state: Path) -> Path:
    """Return where copies of the files at a path are kept: those of another path are others."""
    name = hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:16]
    return state / _FOLDER / name
