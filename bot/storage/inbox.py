"""Questions that replicas answer: each by one of them, and by another one where that dies.

The port is `Inbox`; that of one machine is `bot/storage/files/inbox.py`. Time is the database's,
the same for all replicas. Words of people are here only while they wait.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from sqlalchemy import and_, not_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.chat.ports import Holder
from bot.storage.database import Database, in_transaction
from bot.storage.sql import adding_to, begins, upsert
from bot.storage.tables import inbox

LEASE_SECONDS = 60.0
"""For which a question belongs to a replica that does not renew it: longer than a restart of the
database or a pause of the machine, and no longer than a person waits who has been told nothing."""
_TAKEN_AT_ONCE = 20
"""Questions that a replica takes over in one go: the others take theirs."""


class SqlInbox:
    """Questions of one replica among several."""

    def __init__(
        self,
        database: Database,
        holder: str,
        seconds: float,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Take the name of this replica, and for how long anything is remembered.

        `clock` only goes forward: by it a replica knows that it has slept past its leases.
        """
        self._database = database
        self._holder = holder
        self._seconds = seconds
        self._clock = clock
        self._surely_until: dict[str, float] = {}

    async def acquire(self, key: str) -> Holder:
        """Take a question that nobody has, or whose holder is gone, and tell who has it then.

        Raises:
            NotKept: the database cannot be used.
        """
        begun = self._clock()

        async def take(connection: AsyncConnection) -> Holder:
            now = await self._database.now(connection)
            free = or_(inbox.c.lease_until <= now, inbox.c.holder == self._holder)
            free = and_(not_(inbox.c.answered), free)
            if await upsert(connection, inbox, [self._row(key, now)], where=free):
                return Holder.OURS
            known = select(inbox.c.answered).where(inbox.c.key == key)
            answered = (await connection.execute(known)).scalar_one()
            return Holder.NOBODY if answered else Holder.OTHERS

        holder = await in_transaction(self._database, take)
        if holder is Holder.OURS:
            self._surely_until[key] = begun + LEASE_SECONDS
        return holder

    async def holds(self, key: str) -> bool:
        """Tell whether a question is still ours; the database is asked only where that is in doubt.

        Raises:
            NotKept: it is in doubt, and the database cannot be used.
        """
        if self._clock() < self._surely_until.get(key, 0.0):
            return True
        return await self.acquire(key) is Holder.OURS

    async def keep(self, key: str, body: str) -> None:
        """Keep a question until it is answered by whoever has it; we have it where nobody does.

        Raises:
            NotKept: the database cannot be used.
        """

        async def note(connection: AsyncConnection) -> str | None:
            now = await self._database.now(connection)
            row = {**self._row(key, now), "body": body}
            adding = adding_to(inbox, connection).values(row)
            noting = adding.on_conflict_do_update(
                index_elements=["key"],
                set_={"body": adding.excluded.body},
                where=not_(inbox.c.answered),
            )
            noted = await connection.execute(noting.returning(inbox.c.holder))
            holder: str | None = noted.scalar_one_or_none()
            return holder

        if await in_transaction(self._database, note) == self._holder:
            self._surely_until.setdefault(key, 0.0)  # to be renewed with the others

    async def answered(self, key: str) -> None:
        """Remember that a question was answered, and forget what was kept of it.

        Raises:
            NotKept: the database cannot be used.
        """

        async def remember(connection: AsyncConnection) -> None:
            now = await self._database.now(connection)
            done = {"holder": None, "lease_until": 0.0, "body": None, "answered": True}
            await upsert(connection, inbox, [{**self._row(key, now), **done}])

        await in_transaction(self._database, remember)
        self._surely_until.pop(key, None)

    async def renew(self) -> None:
        """Renew our leases, and learn which questions others have taken over.

        Raises:
            NotKept: the database cannot be used.
        """
        begun, known = self._clock(), frozenset(self._surely_until)
        if not known:
            return

        async def renew(connection: AsyncConnection) -> frozenset[str]:
            now = await self._database.now(connection)
            ours = and_(inbox.c.holder == self._holder, not_(inbox.c.answered))
            ours = and_(ours, inbox.c.key.in_(known))
            renewed = update(inbox).where(ours).values(lease_until=now + LEASE_SECONDS)
            return frozenset((await connection.execute(renewed.returning(inbox.c.key))).scalars())

        found = await in_transaction(self._database, renew)
        for key in known.intersection(self._surely_until):
            if key in found:
                self._surely_until[key] = max(self._surely_until[key], begun + LEASE_SECONDS)
            elif self._surely_until[key] <= self._clock():
                del self._surely_until[key]

    async def take_over(self, platform: str) -> tuple[tuple[str, str], ...]:
        """Take some of what is kept by nobody who lives, and return their keys and bodies.

        Raises:
            NotKept: the database cannot be used.
        """
        begun = self._clock()

        async def take(connection: AsyncConnection) -> list[tuple[str, str]]:
            now = await self._database.now(connection)
            left = (
                select(inbox.c.key, inbox.c.body)
                .where(
                    not_(inbox.c.answered),
                    inbox.c.lease_until <= now,
                    inbox.c.expires_at > now,
                    inbox.c.body.is_not(None),
                    begins(inbox.c.key, f"{platform}:"),
                )
                .order_by(inbox.c.expires_at, inbox.c.key)
                .limit(_TAKEN_AT_ONCE)
                .with_for_update(skip_locked=True)
            )
            found = [(key, body) for key, body in await connection.execute(left)]
            ours = update(inbox).where(inbox.c.key.in_([key for key, _ in found]))
            values = {"holder": self._holder, "lease_until": now + LEASE_SECONDS}
            if found:
                await connection.execute(ours.values(values))
            return found

        taken = await in_transaction(self._database, take)
        for key, _ in taken:
            self._surely_until[key] = begun + LEASE_SECONDS
        return tuple(taken)

    async def release(self) -> None:
        """Give back what we have, so that others need not wait for the end of our leases.

        Raises:
            NotKept: the database cannot be used.
        """

        async def give_back(connection: AsyncConnection) -> None:
            ours = and_(inbox.c.holder == self._holder, not_(inbox.c.answered))
            await connection.execute(update(inbox).where(ours).values(lease_until=0.0))

        self._surely_until.clear()
        await in_transaction(self._database, give_back)

    def _row(self, key: str, now: float) -> dict[str, object]:
        return {
            "key": key,
            "holder": self._holder,
            "lease_until": now + LEASE_SECONDS,
            "answered": False,
            "expires_at": now + self._seconds,
        }
