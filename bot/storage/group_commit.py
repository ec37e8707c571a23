"""Many small writes as a few transactions: what comes while one is written goes into the next.

Knows nothing of what is written. Each caller hears of the transaction that held its own row.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.core.base.errors import NotStoredError

Row = TypeVar("Row")


@dataclass(slots=True)
class _Group(Generic[Row]):
    """Rows of one transaction, by their keys."""

    rows: dict[str, Row] = field(default_factory=dict)
    written: bool = False
    error: NotStoredError | None = None


class GroupCommit(Generic[Row]):
    """Writes rows; those that arrive at about the same time, together."""

    def __init__(self, write: Callable[[Mapping[str, Row]], Awaitable[None]]) -> None:
        """Take what writes rows, by their keys, in one transaction."""
        self._write = write
        self._group: _Group[Row] = _Group()
        self._lock = asyncio.Lock()

    async def add(self, key: str, row: Row) -> None:
        """Write a row, and return when it is written.

        Raises:
            NotStoredError: it could not be written down, nor could the others of its group.
        """
        group = self._group
        group.rows[key] = row
        async with self._lock:
            if not group.written:
                if self._group is group:
                    self._group = _Group()
                try:
                    await self._write(group.rows)
                except NotStoredError as error:
                    group.error = error
                group.written = True
        if group.error is not None:
            raise group.error
