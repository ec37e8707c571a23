"""A PostgreSQL of the bench's own: to be restarted, and whose CPU is counted."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from tests import postgresql

_TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """One server with its files in a folder of its own."""

    def __init__(self) -> None:
        """Start it."""
        self._folder = Path(tempfile.mkdtemp(prefix="toolbot-bench-"))
        self._server = postgresql.Server(self._folder)
        self._server.start()
        self.url = self._server.url

    def restart(self) -> None:
        """Stop it at once, and start it again."""
        self._server.stop()
        self._server.start()

    def stop(self) -> None:
        """Stop it for good."""
        self._server.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def cpu(self) -> float:
        """Return the seconds of CPU that it has used, with all its processes, living and dead."""
        pid = self._server.pid
        family = [pid, *_children(pid)]
        own = sum(sum(_times(each)[:2]) for each in family)
        return (own + sum(_times(pid)[2:])) / _TICKS


def _times(pid: int) -> tuple[int, ...]:
    """Return user and system time, and those of children that ended (proc(5), stat)."""
    try:
        written = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return (0, 0, 0, 0)
    return tuple(map(int, written.rpartition(")")[2].split()[11:15]))


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(each) for each in listed.split()]
