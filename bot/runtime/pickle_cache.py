"""What takes long to make, kept between starts of the program: Python's own serialisation.

It is like the `.pyc` files beside a module: read only where nobody but this user could have written
it. Whatever is wrong with it, it can be made again. Knows nothing of what is kept.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from bot.runtime.private_folder import make_private

T = TypeVar("T")
_OTHERS_MAY_WRITE = 0o022


class PickleCache:
    """A folder of things that were made, by names that say of what each was made."""

    def __init__(self, folder: Path, most: int) -> None:
        """Take a folder of a private one, and how many things to keep: those used last."""
        self._folder = folder
        self._most = most

    def get(self, name: str, kind: type[T]) -> T | None:
        """Return what is kept under a name; None where it is not, or is not to be trusted."""
        kept = self._file(name)
        try:
            with without_collector():
                found = _read_ours(kept)
            os.utime(kept)  # what is used is not dropped
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it can be made again
            return None
        return found if isinstance(found, kind) else None

    def keep(self, name: str, thing: object) -> None:
        """Write the file whole or not at all, and drop those that were not used for longest."""
        try:
            make_private(self._folder.parent)
            make_private(self._folder)
            handle, written = tempfile.mkstemp(dir=self._folder, suffix=".new")
            with os.fdopen(handle, "wb") as file:
                pickle.dump(thing, file, protocol=pickle.HIGHEST_PROTOCOL)
            Path(written).replace(self._file(name))
            by_use = sorted(self._folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
            for old in by_use[: -self._most]:
                old.unlink(missing_ok=True)
        except OSError:
            return

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.pickle"


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
