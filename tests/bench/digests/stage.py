"""What measurements stand on: an endpoint, filled databases, and workers to start and kill."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import Engine, create_engine, insert, text
from sqlalchemy.exc import OperationalError

from bot.storage.database import sqlite_url
from bot.storage.tables import bucket, delivery, metadata
from tests.bench.digests.outlet import BUCKET, workspace
from tests.bench.digests.server import Server
from tests.bench.digests.worker import Job, Used
from tests.databases import fresh_postgresql

PART = "x" * 700
"""About what a digest of three tools is as JSON."""
Post = tuple[float, str, str, str, int]
_DAY = 86_400.0


class Store:
    """One database, and what is asked of it from outside."""

    def __init__(self, url: str) -> None:
        """Take the address, as the bot does."""
        self.url = url
        self.shared = "postgresql" in url
        self.engine = sync_engine(url)
        metadata.create_all(self.engine)

    def fill(self, number: int, rate: float, *, per_chat: int = 1, state: int = 0) -> None:
        """Write deliveries down, due long ago, so many for each chat, in one bucket."""
        rows = [_row(each, per_chat, state) for each in range(number)]
        with self.engine.begin() as connection:
            connection.execute(text("DELETE FROM bucket"))
            connection.execute(insert(bucket), [{"name": BUCKET, "rate": rate}])
            for start in range(0, number, 5_000):
                connection.execute(insert(delivery), rows[start : start + 5_000])

    def fill_workspaces(self, number: int, rate: float, per_workspace: int, days: int) -> None:
        """Write down what many workspaces have due, and that of so many days before, as sent."""
        now = time.time()
        rows = [
            _row_of_workspace(each, which, now - day * _DAY, day)
            for day in range(days, -1, -1)
            for each in range(number)
            for which in range(per_workspace)
        ]
        with self.engine.begin() as connection:
            buckets = [{"name": workspace(each), "rate": rate} for each in range(number)]
            connection.execute(insert(bucket), buckets)
            for start in range(0, len(rows), 5_000):
                connection.execute(insert(delivery), rows[start : start + 5_000])

    def finished(self) -> dict[str, float]:
        """Return when each delivery was written down as finished today, by the time of day."""
        with self.engine.connect() as connection:
            asked = text("SELECT id, finished_at FROM delivery WHERE finished_at > :since")
            since = {"since": time.time() - _DAY / 2}
            return dict(connection.execute(asked, since).tuples().all())

    def open(self) -> int:
        """Return how many deliveries are not finished; waits for a server that is starting."""
        while True:
            try:
                with self.engine.connect() as connection:
                    asked = text("SELECT count(*) FROM delivery WHERE state = 0")
                    return int(connection.execute(asked).scalar_one())
            except OperationalError:
                time.sleep(0.05)

    def holders(self) -> set[str]:
        """Return the ids of the workers that hold something now."""
        with self.engine.connect() as connection:
            asked = text("SELECT DISTINCT holder FROM delivery WHERE state = 0")
            return {one for one in connection.execute(asked).scalars() if one}

    def wal(self) -> int:
        """Return a position in the log of PostgreSQL, in bytes."""
        with self.engine.connect() as connection:
            asked = text("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")
            return int(connection.execute(asked).scalar_one())


def sync_engine(url: str) -> Engine:
    """Return an engine for filling and asking, beside those of the workers."""
    plain = url.replace("sqlite+aiosqlite", "sqlite")
    return create_engine(
        plain, pool_pre_ping=True, connect_args={} if "postgresql" in url else {"timeout": 60}
    )


@contextmanager
def store(kind: str, server: str) -> Iterator[Store]:
    """Make an empty database of a kind."""
    if kind == "postgresql":
        with fresh_postgresql(server) as url:
            made = Store(url)
            yield made
            made.engine.dispose()
    else:
        with tempfile.TemporaryDirectory() as folder:
            made = Store(str(sqlite_url(Path(folder) / "database.sqlite3")))
            yield made
            made.engine.dispose()


class Endpoint:
    """The endpoint's process."""

    def __init__(self) -> None:
        """Start it."""
        self._process = start_module("tests.bench.digests.endpoint", stdin=subprocess.PIPE)
        if self._process.stdout is None:
            raise AssertionError("its port is printed")
        self.address = f"http://127.0.0.1:{json.loads(self._process.stdout.readline())}"

    def reset(self, **strictness: float) -> None:
        """Begin again, so strict."""
        asked = json.dumps(strictness).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.address}/reset", asked, headers)  # noqa: S310
        with urllib.request.urlopen(request):  # noqa: S310  # our own, on 127.0.0.1
            pass

    def posts(self) -> list[Post]:
        """Return all posts that came in."""
        with urllib.request.urlopen(f"{self.address}/report") as answer:  # noqa: S310  # as above
            return [tuple(one) for one in json.load(answer)]

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait()


class Worker:
    """A worker's process."""

    def __init__(self, job: Job, environment: Mapping[str, str] | None = None) -> None:
        """Start it, with more in its environment."""
        self.began = time.monotonic()
        self.process = start_module(
            "tests.bench.digests.worker", json.dumps(asdict(job)), environment=environment
        )

    def kill(self) -> None:
        """Kill -9."""
        self.process.kill()
        self.process.wait()

    def end(self) -> Used:
        """Tell it to leave, and return what it used."""
        self.process.terminate()
        return self.result()

    def result(self) -> Used:
        """Wait for its end, and return what it used."""
        printed, _ = self.process.communicate(timeout=300)
        return Used(**json.loads(printed))


@dataclass(frozen=True, slots=True)
class Stage:
    """Where it is measured, and whether in a hurry."""

    server: Server
    endpoint: Endpoint
    quick: bool

    def job(self, store: Store, rate: float, **more: float | bool) -> Job:
        """What each worker is told."""
        return Job(url=store.url, endpoint=self.endpoint.address, rate=rate, drain=False, **more)  # type: ignore[arg-type]

    def replicas(self, store: Store) -> int:
        """How many processes send at once."""
        return 3 if store.shared else 1


def start_module(
    *arguments: str, stdin: int | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.Popen[str]:
    """Start a module of Python as a process, with more in its environment."""
    return subprocess.Popen(
        [sys.executable, "-m", *arguments],
        stdin=stdin,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
    )


def wait_until_sent(store: Store, seconds: float) -> float:
    """Wait until no delivery is open, and return for how long."""
    started = time.monotonic()
    while store.open():
        if time.monotonic() - started > seconds:
            break
        time.sleep(0.5)  # seldom: it is not the question that is measured
    return time.monotonic() - started


def _row(number: int, per_chat: int, state: int) -> dict[str, object]:
    chat = f"bench:{number // per_chat}"
    return {
        "id": f"digest:{number}:2026-11-24"
        if not state
        else f"digest:{number}:2026-11-{10 + state}",
        "subscription": number,
        "place": f"{chat}:{number % per_chat}",
        "day": "2026-11-24",
        "bucket": BUCKET,
        "chat": chat,
        "parts": json.dumps([PART]),
        "part": 0,
        "remote_ids": "[]",
        "tools": '["crane-guide"]',
        "cursor": 1,
        "repeats": True,
        "due_at": 1_000.0 + number % per_chat,
        "state": state,
        "attempts": 1 if state else 0,
        "error": "",
        "created_at": 1_000.0,
        "finished_at": 2_000.0 if state else None,
    }


def _row_of_workspace(each: int, which: int, at: float, days_ago: int) -> dict[str, object]:
    """Return what a channel of a workspace has due at a moment; of earlier days it was sent."""
    place, number = f"{workspace(each)}:C{which}", each * 100 + which
    row = _row(number, 1, 1 if days_ago else 0)
    return row | {
        "id": f"digest:{number}:{days_ago}",
        "place": place,
        "chat": place,
        "bucket": workspace(each),
        "due_at": at,
        "created_at": at,
        "finished_at": at if days_ago else None,
    }
