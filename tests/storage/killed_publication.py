"""A program that is killed before each statement of a publication in turn, until it comes through.

Prints what is kept after each time: changes, fields of them, and the state of the proposal.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from bot.core.catalogue.overlay import Draft, FieldPatch
from bot.storage.database import Database, sqlite_url
from bot.storage.proposals import accept_proposal, add_proposals
from tests.storage.test_proposals import DOCK


class Killed(Database):
    """Ends the process, as kill -9 does, before a statement of a number."""

    def __init__(self, file: Path, last: int) -> None:
        super().__init__(sqlite_url(file), lambda: 1.0)
        self._left = last

    async def prepare(self) -> None:
        """Count what SQLite is told, the ends of transactions too."""
        async with self.transaction() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            if raw is None:
                raise AssertionError("there is a connection")
            await raw.set_trace_callback(self._count)

    def _count(self, _statement: str) -> None:
        self._left -= 1
        if self._left < 0:
            os.kill(os.getpid(), signal.SIGKILL)


async def publish(file: Path, last: int) -> None:
    """Propose and publish, as far as it comes."""
    database = Killed(file, last)
    await database.prepare()
    await add_proposals(database, [DOCK])
    draft = Draft("dock-guide", DOCK.fields, "p:ada")
    patch = FieldPatch("title", None, "Dock Guide")
    await accept_proposal(database, DOCK.id, draft, (patch,), seen=0, checked=0)
    await database.close()


def kept(file: Path) -> str:
    """Return what is kept."""
    with closing(sqlite3.connect(file)) as connection:
        counts = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  # ours
            for table in ("catalogue_change", "catalogue_field")
        ]
        states = connection.execute("SELECT state, revision FROM proposal").fetchall()
    return f"{counts} {states}"


def main(file: Path) -> None:
    """Be killed again and again, each time one statement later, on what was kept before."""
    for last in range(1, 100):
        child = os.fork()
        if child == 0:
            asyncio.run(publish(file, last))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(kept(file), flush=True)  # noqa: T201  # it says what it found
        if status == 0:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
