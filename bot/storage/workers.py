"""The workers that send from a ledger: each counts up while it lives, and is buried by the others.

Knows no clock: whether a worker has stopped counting is for those who watch it to say, each by its
own time (`bot/delivery/liveness.py`).
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, delete, select, text, true, update
from sqlalchemy.exc import DBAPIError

from bot.storage.async_engine import AsyncConnection
from bot.storage.sql import adding_to
from bot.storage.tables import IS_OPEN, bucket, delivery, worker

_PATIENCE = text("SET LOCAL lock_timeout = '2s'")
"""A frozen process may have stopped within a transaction: who buries it does not stop with it."""

_END_STUCK = text("""
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
AND application_name = current_setting('application_name') AND wait_event = 'ClientRead'
AND xact_start IS NOT NULL
AND state_change < clock_timestamp() - make_interval(secs => :seconds)
""")


async def enlist(connection: AsyncConnection, id_: str) -> None:
    """Add a worker, which counts from now on."""
    adding = adding_to(worker, connection).values(id=id_, beat=0)
    await connection.execute(adding.on_conflict_do_nothing())


async def beat(connection: AsyncConnection, id_: str) -> dict[str, int] | None:
    """Count up, and return how far all have counted; None: the others have buried this worker."""
    counted = update(worker).where(worker.c.id == id_).values(beat=worker.c.beat + 1)
    if not (await connection.execute(counted)).rowcount:
        return None
    return {row.id: row.beat for row in await connection.execute(select(worker))}


async def is_enlisted(connection: AsyncConnection, id_: str) -> bool:
    """Tell whether a worker is still known; if so, nobody buries it before this transaction ends.

    Whoever was away for so long that the others buried it must take nothing more under that name:
    nobody would ever free it.
    """
    mine = select(worker.c.id).where(worker.c.id == id_)
    found = await connection.execute(mine.with_for_update(read=True, key_share=True))
    return found.first() is not None


async def bury(connection: AsyncConnection, ids: Collection[str]) -> None:
    """Free all that workers owned and held who are no more; what they held may have been sent.

    They are forgotten first: that waits for what they are just taking (`is_enlisted`).

    Raises:
        OperationalError: they have something locked (`is_locked`); nothing was freed.
    """
    if ids:
        if connection.dialect.name == "postgresql":
            await connection.execute(_PATIENCE)
        await connection.execute(delete(worker).where(worker.c.id.in_(ids)))
        await _free(connection, bucket.c.owner.in_(ids), delivery.c.holder.in_(ids))


def is_locked(error: DBAPIError) -> bool:
    """Tell whether PostgreSQL gave up waiting for a lock (its documentation, appendix A)."""
    return getattr(error.orig, "sqlstate", None) == "55P03"


async def end_stuck(connection: AsyncConnection, seconds: float) -> None:
    """End transactions of our own kind that have waited so long for their client; PostgreSQL.

    Its `idle_in_transaction_session_timeout` does not reach one that stopped within a pipeline of
    statements. A role may end its own sessions (documentation of PostgreSQL, section 9.28.2).
    """
    await connection.execute(_END_STUCK, {"seconds": seconds})


async def bury_all(connection: AsyncConnection) -> None:
    """Free all that anybody owned and held: for SQLite, where whoever starts is alone."""
    await _free(connection, bucket.c.owner.is_not(None), delivery.c.holder.is_not(None))
    await connection.execute(delete(worker))


async def _free(
    connection: AsyncConnection, owned: ColumnElement[bool], held: ColumnElement[bool]
) -> None:
    await connection.execute(update(bucket).where(owned).values(owner=None))
    doubtful = update(delivery).where(IS_OPEN, held).values(holder=None, doubtful=true())
    await connection.execute(doubtful)
