"""What is remembered of sources, written together with what was proposed from it.

Both or neither: after a crash the next round sees what this one saw, and proposes the same again,
which is then known by its id. Knows no page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.catalogue.proposals import Proposal
from bot.core.sources.listing import SourceMemory
from bot.storage.database import Database, in_transaction
from bot.storage.proposals import add_proposals_within
from bot.storage.sql import upsert
from bot.storage.tables import source_memory as table


@cache
def _adapter() -> TypeAdapter[SourceMemory]:
    return TypeAdapter(SourceMemory)


async def source_memories(database: Database) -> dict[str, SourceMemory]:
    """Return what is remembered of each source, by its id."""
    async with database.transaction() as connection:
        rows = await connection.execute(select(table.c.source, table.c.body))
        return {row.source: _adapter().validate_json(row.body) for row in rows}


async def keep_round(
    database: Database, proposals: Sequence[Proposal], memories: Mapping[str, SourceMemory]
) -> tuple[Proposal, ...]:
    """Keep what came of a round, and return the proposals that were not known.

    Raises:
        NotStoredError: the database cannot be used; nothing was kept.
    """
    rows = [
        {"source": id_, "body": _adapter().dump_json(memory).decode()}
        for id_, memory in sorted(memories.items())
    ]

    async def work(connection: AsyncConnection) -> tuple[Proposal, ...]:
        new = await add_proposals_within(connection, proposals)
        if rows:
            await upsert(connection, table, rows)
        return new

    return await in_transaction(database, work)
