"""Slow disks and far databases, made of quick and near ones."""

from __future__ import annotations

import json
import shutil
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


@contextmanager
def far_database(url: str, round_trip: float) -> Iterator[str]:
    """Give the address at which a database answers after a round trip of so many seconds."""
    address = make_url(url)
    socket = f"{address.query['host']}/.s.PGSQL.{address.port or 5432}"
    process = start_module(
        "tests.bench.digests.proxy", str(round_trip), socket, stdin=subprocess.PIPE
    )
    if process.stdout is None:
        raise AssertionError("its port is printed")
    port = json.loads(process.stdout.readline())
    plain = {"sslmode": "disable", "gssencmode": "disable"}
    far = address.set(host="127.0.0.1", port=port, query=plain)
    try:
        yield far.render_as_string(hide_password=False)
    finally:
        process.terminate()
        process.wait()
