"""Slow disks and far databases, made of quick and near ones."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url

from tests.bench.digests.stage import start_module

_SOURCE = Path(__file__).with_name("slow_disk.c")


@contextmanager
def slow_disk() -> Iterator[Path | None]:
    """Give a library for `LD_PRELOAD` with which SQLite waits for its disk; None: no compiler.

    SQLite calls fdatasync, or fsync where it was built without (`HAVE_FDATASYNC`): it has both.
    """
    compiler = shutil.which("cc")
    if compiler is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "slow_disk.so"
        command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(_SOURCE)]
        subprocess.run(command, check=True)
        yield library


def environment_of(library: Path, seconds: float) -> dict[str, str]:
    """Return the environment of a process whose disk takes so long."""
    return {"LD_PRELOAD": str(library), "DISK_DELAY": str(round(seconds * 1_000))}


class Network:
    """The way to PostgreSQL: so long, and it can fall silent, be cut, and come back."""

    def __init__(self, url: str, round_trip: float = 0.0) -> None:
        """Open it before the database at an address."""
        self._database = make_url(url)
        self._round_trip = round_trip
        self._port = 0
        self.open()

    @property
    def url(self) -> str:
        """The address at which the database is reached this way."""
        plain = {"sslmode": "disable", "gssencmode": "disable"}
        far = self._database.set(host="127.0.0.1", port=self._port, query=plain)
        return far.render_as_string(hide_password=False)

    def open(self) -> None:
        """Pass on what comes: at the same port as before, where it was cut."""
        database = self._database
        socket = f"{database.query['host']}/.s.PGSQL.{database.port or 5432}"
        given = (str(self._round_trip), socket, str(self._port))
        self._process = start_module("tests.bench.digests.proxy", *given, stdin=subprocess.PIPE)
        if self._process.stdout is None:
            raise AssertionError("its port is printed")
        self._port = json.loads(self._process.stdout.readline())

    def silence(self) -> None:
        """Let nothing through any more, and tell neither side."""
        self._process.send_signal(signal.SIGSTOP)

    def cut(self) -> None:
        """Break all connections, and refuse new ones."""
        self._process.kill()
        self._process.communicate()


@contextmanager
def far_database(url: str, round_trip: float) -> Iterator[str]:
    """Give the address at which a database answers after a round trip of so many seconds."""
    network = Network(url, round_trip)
    try:
        yield network.url
    finally:
        network.cut()
