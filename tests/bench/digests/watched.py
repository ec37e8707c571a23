"""A database as the program has it, whose transactions are counted and timed."""

from __future__ import annotations

import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import Connection, event

from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database


class WatchedDatabase(Database):
    """Notes how long each transaction of the background took that wrote something."""

    def __init__(self, url: str) -> None:
        """Take the address; SQLite goes by the clock of the machine."""
        super().__init__(url, None if "postgresql" in url else time.time)
        self.turns: list[float] = []
        event.listen(self._engine.sync_engine, "before_cursor_execute", _note_write)

    @asynccontextmanager
    async def transaction(
        self, *, background: bool = False, lasting: bool = True
    ) -> AsyncIterator[AsyncConnection]:
        """Give a connection, and note when all that was written is down."""
        began, writes = time.monotonic(), False
        async with super().transaction(background=background, lasting=lasting) as connection:
            connection.info["writes"] = False
            yield connection
            writes = connection.info["writes"]
        if background and writes:
            self.turns.append(time.monotonic() - began)

    def median_turn(self) -> float:
        """Return how long a transaction took, in the middle."""
        return statistics.median(self.turns) if self.turns else 0.0


def _note_write(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
    if statement.lstrip().startswith(("INSERT", "UPDATE", "DELETE")):
        connection.info["writes"] = True
