"""Questions, each answered by one process, and by another one where that dies. The port: `Inbox`.

Time is the database's, the same for all replicas. Words of people are here only while they wait.
Nothing here waits for the disk of SQLite: a power cut can take back the last moments; then a
question is answered twice or, where it was waiting, not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from math import inf
from time import monotonic
from typing import Generic, TypeVar

from sqlalchemy import and_, case, not_, or_, select, update

from bot.core.base.errors import NotStoredError
from bot.core.chat.inbox import Holder
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, as_not_stored, in_transaction
from bot.storage.encryption import Cipher
from bot.storage.sql import adding_to, begins, replace, upsert
from bot.storage.tables import inbox

LEASE_SECONDS = 60.0
"""For which a question belongs to a replica that does not renew it: longer than a restart of the
database or a pause of the machine, and no longer than a person waits who has been told nothing."""
_TAKEN_AT_ONCE = 20
"""Questions that a replica takes over in one go: the others take theirs."""
_RECENT = 5.0
"""Seconds for which a question that another replica has taken is still told."""

_NOTE = """
    INSERT INTO inbox (key, holder, lease_until, answered, expires_at, body)
    VALUES (:key, :holder, :now + :lease, FALSE, :now + :kept, :body)
    ON CONFLICT (key) DO UPDATE SET body = excluded.body WHERE NOT answered"""
_REMEMBER = """
    INSERT INTO inbox (key, holder, lease_until, answered, expires_at)
    VALUES (:key, :holder, 0, TRUE, :now + :kept)
    ON CONFLICT (key) DO UPDATE SET holder = excluded.holder, lease_until = 0, body = NULL,
        answered = TRUE, expires_at = excluded.expires_at"""
"""How whoever is alone writes, on SQLite: the statements below say the same to several."""

Row = TypeVar("Row")


class SqlInbox:
    """Questions of one process, among several or alone.

    Alone it has all that is not answered, and takes over all that it did not acquire itself: an
    earlier process has left it. Then leases mean nothing, and acquiring writes nothing down. Where
    the database cannot be used, NotStoredError says so.
    """

    def __init__(  # noqa: PLR0913  # whose, for how long, and who else reads or answers
        self,
        database: Database,
        holder: str,
        seconds: float,
        clock: Callable[[], float] = monotonic,
        *,
        alone: bool = False,
        cipher: Cipher | None = None,
    ) -> None:
        """Take the name of this process, and for how long anything is remembered.

        `clock` only goes forward: by it a replica knows that it has slept past its leases. Whoever
        is `alone` shares the database with no other process that answers. Where there is a
        `cipher`, nobody reads what is kept of a question without a key.
        """
        self._database = database
        self._holder = holder
        self._seconds = seconds
        self._clock = clock
        self._alone = alone
        self._cipher = cipher
        self._lease_seconds = inf if alone else LEASE_SECONDS
        self._surely_until: dict[str, float] = {}
        self._kept: set[str] = set()
        self._told_elsewhere: frozenset[str] = frozenset()
        self._erased = False
        self._keeping = GroupCommit(self._keep_all)
        self._answering = GroupCommit(self._remember_all)

    async def acquire(self, key: str) -> Holder:
        """Take a question that nobody has, or whose holder is gone, and tell who has it then."""
        begun = self._clock()
        if self._alone:
            answered = await self._database.read(
                "SELECT 1 FROM inbox WHERE key = :key AND answered", key=key
            )
            if not answered:
                self._surely_until[key] = begun + self._lease_seconds
            return Holder.NOBODY if answered else Holder.OURS

        async def take(connection: AsyncConnection) -> Holder:
            answered = select(inbox.c.answered).where(inbox.c.key == key)
            now = await self._database.now(connection)
            free = or_(inbox.c.lease_until <= now, inbox.c.holder == self._holder)
            free = and_(not_(inbox.c.answered), free)
            if await upsert(connection, inbox, [self._row(key, now)], where=free):
                return Holder.OURS
            known = (await connection.execute(answered)).scalar_one()
            return Holder.NOBODY if known else Holder.OTHERS

        holder = await in_transaction(self._database, take, lasting=False)
        if holder is Holder.OURS:
            self._surely_until[key] = begun + self._lease_seconds
        return holder

    async def holds(self, key: str) -> bool:
        """Tell whether a question is still ours; the database is asked where that is in doubt."""
        if self._alone or self._clock() < self._surely_until.get(key, 0.0):
            return True
        return await self.acquire(key) is Holder.OURS

    async def keep(self, key: str, body: str) -> None:
        """Keep a question until it is answered by whoever has it; we have it where nobody does."""
        self._kept.add(key)
        if self._cipher is not None:
            body = self._cipher.encrypt(key, body).decode()
        await self._keeping.add(key, body)

    async def answered(self, key: str) -> None:
        """Remember that a question was answered, and forget what was kept of it."""
        await self._answering.add(key, None)
        self._surely_until.pop(key, None)
        self._erased |= key in self._kept
        self._kept.discard(key)

    async def renew(self) -> None:
        """Renew our leases, learn what others have taken over, and leave no words behind."""
        if self._erased:
            self._erased = False
            with as_not_stored():
                await self._database.leave_no_traces()
        begun, known = self._clock(), frozenset(self._surely_until)
        if self._alone or not known:
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

        What no key opens any more is given up.
        """
        begun, ours = self._clock(), frozenset(self._surely_until)

        async def take(connection: AsyncConnection) -> list[tuple[str, str]]:
            now = await self._database.now(connection)
            left = (
                select(inbox.c.key, inbox.c.body)
                .where(
                    not_(inbox.c.answered),
                    inbox.c.key.not_in(ours) if self._alone else inbox.c.lease_until <= now,
                    inbox.c.expires_at > now,
                    inbox.c.body.is_not(None),
                    begins(inbox.c.key, f"{platform}:"),
                )
                .order_by(inbox.c.expires_at, inbox.c.key)
                .limit(None if self._alone else _TAKEN_AT_ONCE)
                .with_for_update(skip_locked=True)
            )
            found = [(key, body) for key, body in await connection.execute(left)]
            if found and not self._alone:
                mine = update(inbox).where(inbox.c.key.in_([key for key, _ in found]))
                values = {"holder": self._holder, "lease_until": now + LEASE_SECONDS}
                await connection.execute(mine.values(values))
            return found

        taken = await in_transaction(self._database, take, lasting=False)
        for key, _ in taken:
            self._kept.add(key)
            self._surely_until[key] = begun + self._lease_seconds
        opened = []
        for key, body in taken:
            try:
                words = self._cipher.decrypt(key, body.encode()) if self._cipher else body
            except LookupError:
                await self.answered(key)
            else:
                opened.append((key, words))
        return tuple(opened)

    async def taken_elsewhere(self, platform: str) -> int:
        """Return how many questions others have taken, or at last answered, since the last call.

        One that is answered within seconds is told once.
        """
        if self._alone:
            return 0

        async def look(connection: AsyncConnection) -> frozenset[str]:
            since = await self._database.now(connection) - _RECENT
            recent = select(inbox.c.key).where(
                inbox.c.expires_at > since + self._seconds,
                inbox.c.holder != self._holder,
                begins(inbox.c.key, f"{platform}:"),
            )
            return frozenset((await connection.execute(recent)).scalars())

        found = await in_transaction(self._database, look, lasting=False)
        told, self._told_elsewhere = self._told_elsewhere, found
        return len(found - told)

    async def release(self) -> None:
        """Give back what we have, so that others need not wait for the end of our leases."""
        if self._alone:
            return  # the next process takes over whatever is there
        ours = and_(inbox.c.holder == self._holder, not_(inbox.c.answered))
        give_back = update(inbox).where(ours).values(lease_until=0.0)
        self._surely_until.clear()
        await in_transaction(self._database, lambda connection: connection.execute(give_back))

    async def _keep_all(self, bodies: Mapping[str, str]) -> None:
        begun = self._clock()
        if self._alone and not self._database.shared:
            await self._database.write_to_sqlite(_NOTE, self._small_rows(bodies))
            self._surely_until.update(dict.fromkeys(bodies, inf))
            return

        async def note(connection: AsyncConnection) -> dict[str, str]:
            now = await self._database.now(connection)
            rows = [{**self._row(key, now), "body": bodies[key]} for key in sorted(bodies)]
            adding = adding_to(inbox, connection)
            ours = inbox.c.holder == self._holder
            renewed = case((ours, adding.excluded.lease_until), else_=inbox.c.lease_until)
            noting = adding.on_conflict_do_update(
                index_elements=["key"],
                set_={"body": adding.excluded.body, "lease_until": renewed},
                where=not_(inbox.c.answered),
            )
            noted = await connection.execute(noting.returning(inbox.c.key, inbox.c.holder), rows)
            return {row.key: row.holder for row in noted}

        holders = await in_transaction(self._database, note, lasting=False)
        for key in bodies:
            if self._alone or holders.get(key) == self._holder:
                self._surely_until[key] = begun + self._lease_seconds

    async def _remember_all(self, answered: Mapping[str, None]) -> None:
        if self._alone and not self._database.shared:
            await self._database.write_to_sqlite(_REMEMBER, self._small_rows(answered))
            return

        async def remember(connection: AsyncConnection) -> None:
            now = await self._database.now(connection)
            done = {"lease_until": 0.0, "body": None, "answered": True}
            rows = [{**self._row(key, now), **done} for key in sorted(answered)]
            await replace(connection, inbox, rows)

        await in_transaction(self._database, remember, lasting=False)

    def _small_rows(self, bodies: Mapping[str, str | None]) -> list[dict[str, object]]:
        same = {"holder": self._holder, "kept": self._seconds, "lease": LEASE_SECONDS}
        return [{"key": key, "body": body, **same} for key, body in bodies.items()]

    def _row(self, key: str, now: float) -> dict[str, object]:
        return {
            "key": key,
            "holder": self._holder,
            "lease_until": now + LEASE_SECONDS,
            "answered": False,
            "expires_at": now + self._seconds,
        }


@dataclass(slots=True)
class _Group(Generic[Row]):
    """Rows of one transaction, by their keys."""

    rows: dict[str, Row] = field(default_factory=dict)
    written: bool = False
    error: NotStoredError | None = None


class GroupCommit(Generic[Row]):
    """Writes many rows in few transactions: what comes while one is written goes into the next.

    Each caller hears of the transaction that held its own row.
    """

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
