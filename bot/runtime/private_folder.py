"""Folders for what is kept, which nobody but the user who runs the bot may look into."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from bot.core.base.errors import CannotRunError

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OURS = (
    "*.sqlite3",
    "*.sqlite3-*",
    "toolbot.log",
    "history",
    "language",
    "running.lock",
    "inbox/*",
)
"""Files that we keep, by their names: nobody else's are touched."""


def make_private(folder: Path) -> None:
    """Make a folder for this user alone, with whatever is missing above it; keep one that is there.

    Raises:
        OSError: it cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def close_to_others(folder: Path) -> bool:
    """Take from others what they may do with the files of a folder that earlier releases left open.

    The folder itself stays as it is: it may be one that others need. Tell whether they may enter;
    on Windows, where rights are another matter, nobody can tell.
    """
    if not hasattr(os, "geteuid"):
        return False
    for kind in _OURS:
        for file in folder.glob(kind):
            with contextlib.suppress(OSError):  # it is somebody else's, or has just gone
                mode = file.lstat().st_mode
                if stat.S_ISREG(mode) and mode & _OTHERS:
                    file.chmod(stat.S_IMODE(mode) & ~_OTHERS)
    return bool(folder.stat().st_mode & _OTHERS)


def check_writable(state: Path) -> None:
    """Make the folder for what is kept, where it is missing.

    Raises:
        CannotRunError: it cannot be made, or nothing can be written there.
    """
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise CannotRunError(f"TOOLBOT_STATE: {state} cannot be made.") from None
    if not os.access(state, os.W_OK):
        raise CannotRunError(f"TOOLBOT_STATE: {state} cannot be written to.")
