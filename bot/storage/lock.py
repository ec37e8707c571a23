"""A folder that one process at a time uses. The lock ends with the process, whatever ends it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.core.base.errors import CannotRunError

_NAME = "running.lock"
_HAD = b"1"
"""What the file holds while somebody has the folder, and after somebody who was killed."""
_PAUSE = 0.1
"""Seconds between two tries."""
LEAVING_SECONDS = 6.0
"""In which another process may leave: a restart may overlap."""


def was_locked(folder: Path) -> bool:
    """Tell whether a process has ever used a folder: the file of the lock stays."""
    return (folder / _NAME).exists()


@asynccontextmanager
async def lock_folder(
    folder: Path, patience: float = LEAVING_SECONDS
) -> AsyncIterator[float | None]:
    """Have a folder, which is there, to oneself.

    Another process that has it is given some seconds, its `patience`, to leave. Gives since when
    the process before had it (seconds since 1970), if that did not leave by itself; else None.

    Raises:
        CannotRunError: it does not leave, or files cannot be locked there.
    """
    try:
        file = os.open(folder / _NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CannotRunError(
            f"TOOLBOT_STATE: {folder} cannot be used ({error.strerror})."
        ) from None
    try:
        await _locked(file, folder, patience)
        before = os.fstat(file).st_mtime if os.read(file, 1) else None
        _write(file, _HAD)
        try:
            yield before
        finally:
            _write(file, b"")
    finally:
        os.close(file)  # which ends the lock


def _write(file: int, note: bytes) -> None:
    """Note that the folder is had; it does not matter where the disk is full."""
    with contextlib.suppress(OSError):
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, note)


async def _locked(file: int, folder: Path, patience: float) -> None:
    for _ in range(max(1, round(patience / _PAUSE))):
        try:
            _lock(file)
        except (BlockingIOError, PermissionError):  # the words of Linux, and of Windows
            await asyncio.sleep(_PAUSE)
        except OSError as error:
            raise CannotRunError(
                f"TOOLBOT_STATE: no file can be locked in {folder} ({error})."
            ) from None
        else:
            return
    raise CannotRunError(
        f"TOOLBOT_STATE: another toolbot runs with {folder}. Stop it, or give this one a folder of"
        " its own; to run several, set TOOLBOT_DATABASE_URL."
    )


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
