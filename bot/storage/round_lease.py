"""The right of one copy of the program to do a round, such as fetching what is due.

Time is the database's, the same for all copies. A copy renews its lease while it works; where it
dies, another one takes over minutes later. Knows nothing of what is done.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from sqlalchemy import ColumnElement, and_, delete, update

from bot.core.base.errors import NotStoredError
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, in_transaction
from bot.storage.sql import upsert
from bot.storage.tables import idempotency_key

ROUND_LEASE_SECONDS = 180.0
"""For so long a copy has a round after it was last heard of."""
RENEWAL_SECONDS = 60.0


class RoundLease:
    """Lets one of several copies at a time do rounds of one name."""

    def __init__(
        self, database: Database, name: str, sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        """Take the database, the name, and how to wait."""
        self._database = database
        self._name = name
        self._sleep = sleep
        self._until = 0.0
        """The end of our lease as we wrote it; where another one stands, it is ours no more."""

    @asynccontextmanager
    async def held(self) -> AsyncIterator[bool]:
        """Give whether the round is ours while the block runs; False where another copy has it.

        What cannot be renewed ends the block before another copy may begin.

        Raises:
            NotStoredError: the database cannot be used.
            TimeoutError: the lease has ended; another copy may have it.
        """
        ends = asyncio.get_running_loop().time() + ROUND_LEASE_SECONDS
        if not await in_transaction(self._database, self._take, lasting=False):
            yield False
            return
        async with asyncio.timeout_at(ends) as deadline:
            renewals = asyncio.create_task(self._renew_until(deadline))
            try:
                yield True
            finally:
                renewals.cancel()
                await asyncio.wait((renewals,))
                await in_transaction(self._database, self._give_back, lasting=False)

    async def _renew_until(self, deadline: asyncio.Timeout) -> None:
        """Renew again and again; the deadline of the work is the end of the lease."""
        while True:
            await self._sleep(RENEWAL_SECONDS)
            asked_at = asyncio.get_running_loop().time()  # earlier than the database's own moment
            try:
                renewed = await in_transaction(self._database, self._renew, lasting=False)
            except NotStoredError:
                continue  # there is time for another try
            if deadline.expired():
                return
            if renewed is None:
                deadline.reschedule(asked_at)
                return
            self._until = renewed
            deadline.reschedule(asked_at + ROUND_LEASE_SECONDS)

    async def _take(self, connection: AsyncConnection) -> bool:
        now = await self._database.now(connection)
        self._until = now + ROUND_LEASE_SECONDS
        row = {"name": self._name, "until": self._until}
        ended = idempotency_key.c.until <= now
        return await upsert(connection, idempotency_key, [row], where=ended) == 1

    async def _renew(self, connection: AsyncConnection) -> float | None:
        until = await self._database.now(connection) + ROUND_LEASE_SECONDS
        renewed = update(idempotency_key).where(self._is_ours).values(until=until)
        return until if (await connection.execute(renewed)).rowcount else None

    async def _give_back(self, connection: AsyncConnection) -> None:
        await connection.execute(delete(idempotency_key).where(self._is_ours))

    @property
    def _is_ours(self) -> ColumnElement[bool]:
        written = idempotency_key.c.until == self._until
        return and_(idempotency_key.c.name == self._name, written)
