"""The catalogue, checked, with its index: made once per catalogue and kept for the next start.

It is made again whenever the catalogue or the code that reads it has changed. What the files say is
kept by itself: a published change is laid over it without reading YAML again. Without a folder to
keep them in, both are made at every start.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.catalogue.model import Catalogue
from bot.core.search import Index, SearchParameters
from bot.runtime.catalogue_file import check_document_with_changes, read_bytes, read_parts
from bot.runtime.pickle_cache import PickleCache

if TYPE_CHECKING:  # with YAML, which a start from what was kept does without
    from bot.core.catalogue.overlay import PublishedChange, SettledField
    from bot.core.catalogue.yaml_reader import Document


@dataclass(frozen=True, slots=True)
class CachedIndex:
    """A catalogue with its index, and which fields of published changes its files know by now."""

    catalogue: Catalogue
    index: Index
    settled: tuple[SettledField, ...]


_MOST_KEPT = 4
"""Catalogues of which what was made is kept: the file alone, with changes, and those before."""
_MOST_READ = 2
"""Catalogues of which is kept what their files say: those of now, and those before."""
_CORE = Path(__file__).parent.parent / "core"


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
    cache = PickleCache(state / "prepared", _MOST_KEPT)
    name = _fingerprint(raw, *parts.values(), b"", *said)
    prepared = cache.get(name, CachedIndex)
    if prepared is None:
        document = load_or_read_document(raw, parts, state)
        catalogue, settled = check_document_with_changes(document, path, changes)
        prepared = CachedIndex(catalogue, Index(catalogue, SearchParameters(), page_texts), settled)
        cache.keep(name, prepared)
    return prepared


def load_or_read_document(raw: bytes, parts: Mapping[str, bytes], state: Path) -> Document:
    """Return what the main file of a catalogue and its parts say, without checking it.

    `state` is the folder to keep it in: to read YAML takes many times as long as to load that.
    """
    from bot.core.catalogue.validation import read_files  # noqa: PLC0415  # see above
    from bot.core.catalogue.yaml_reader import Document  # noqa: PLC0415  # see above

    cache = PickleCache(state / "read", _MOST_READ)
    name = _fingerprint(
        raw, *(part for item in parts.items() for part in (item[0].encode(), item[1]))
    )
    document = cache.get(name, Document)
    if document is None:
        document = read_files(raw, parts)
        cache.keep(name, document)
    return document


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
