"""The catalogue, checked, with its index: made once per catalogue and kept for the next start.

What is kept is Python's own serialisation, like the `.pyc` files beside a module: it is read only
where nobody but this user could have written it, and made again whenever the catalogue or the code
that reads it has changed. Without a folder to keep it in, it is made at every start.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import pickle
import stat
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.catalogue.model import Catalogue
from bot.core.search import Index, SearchParameters
from bot.runtime.catalogue_file import check_with_changes, read_bytes, read_parts
from bot.runtime.private_folder import make_private

if TYPE_CHECKING:  # with YAML, which a start from what was kept does without
    from bot.core.catalogue.overlay import PublishedChange, SettledField


@dataclass(frozen=True, slots=True)
class CachedIndex:
    """A catalogue with its index, and which fields of published changes its files know by now."""

    catalogue: Catalogue
    index: Index
    settled: tuple[SettledField, ...]


_KEPT = 4
"""Catalogues of which what was made is kept: the file alone, with changes, and those before."""
_CORE = Path(__file__).parent.parent / "core"
_OTHERS_MAY_WRITE = 0o022


def load_or_make_index(
    path: Path,
    state: Path,
    changes: Sequence[PublishedChange] = (),
    page_texts: Mapping[str, str] | None = None,
) -> CachedIndex:
    """Return the catalogue of a file, with published changes laid over it, and its index.

    `state` is the folder to keep them in. `page_texts` is what its pages say, by their addresses:
    it can be searched and not read, and no word of it is in the catalogue.

    Raises:
        CatalogueError: the file cannot be used.
    """
    raw, parts = read_bytes(path), read_parts(path)
    said = [repr(change).encode() for change in changes]
    said += [repr(page).encode() for page in sorted((page_texts or {}).items())]
    kept = state / "prepared" / f"{_fingerprint(raw, *parts.values(), b'', *said)}.pickle"
    prepared = _load(kept)
    if prepared is None:
        catalogue, settled = check_with_changes(raw, path, parts, changes)
        prepared = CachedIndex(catalogue, Index(catalogue, SearchParameters(), page_texts), settled)
        _keep(prepared, kept)
    return prepared


def _fingerprint(*files: bytes) -> str:
    """Name the bytes of the catalogue, the Python that runs, and the code and words of core.

    A copy of the code that keeps its times is the same code, wherever it stands.
    """
    digest = hashlib.sha256()
    for raw in files:
        digest.update(len(raw).to_bytes(8, "big") + raw)
    digest.update(sys.version.encode())
    for source in sorted((*_CORE.rglob("*.py"), *_CORE.rglob("*.txt"))):
        known = source.stat()
        name = source.relative_to(_CORE).as_posix()
        digest.update(f"{name} {known.st_mtime_ns} {known.st_size}\n".encode())
    return digest.hexdigest()[:32]


def _load(kept: Path) -> CachedIndex | None:
    try:
        with without_collector():
            found = _read_ours(kept)
        os.utime(kept)  # what is used is not dropped
    except Exception:  # noqa: BLE001  # whatever is wrong with it, it can be made again
        return None
    return found if isinstance(found, CachedIndex) else None


def _read_ours(kept: Path) -> object:
    """Return what was kept in a file, or None where anybody but this user could have written it.

    The file that is read is the one that was looked at, whatever is put in its place meanwhile.
    """
    if not _ours_alone(kept.parent.lstat()):
        return None
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(kept, flags | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        known = os.fstat(file.fileno())
        if not stat.S_ISREG(known.st_mode) or not _ours_alone(known):
            return None
        return pickle.load(file)  # noqa: S301  # written by this user alone


@contextlib.contextmanager
def without_collector() -> Iterator[None]:
    """Look for no garbage while much is loaded that is none, nor at what was loaded ever after.

    A look through a whole index takes half as long as loading it, and holds up an answer. What is
    not used any more is freed by its count: an index holds no circles.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if collects:
            gc.enable()


def _ours_alone(known: os.stat_result) -> bool:
    mine = not hasattr(os, "geteuid") or known.st_uid == os.geteuid()
    return mine and not known.st_mode & _OTHERS_MAY_WRITE


def _keep(prepared: CachedIndex, kept: Path) -> None:
    """Write the file whole or not at all, and drop those that were not used for longest."""
    try:
        make_private(kept.parent.parent)
        make_private(kept.parent)
        handle, written = tempfile.mkstemp(dir=kept.parent, suffix=".new")
        with os.fdopen(handle, "wb") as file:
            pickle.dump(prepared, file, protocol=pickle.HIGHEST_PROTOCOL)
        Path(written).replace(kept)
        by_use = sorted(kept.parent.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        for old in by_use[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return
