"""What is remembered of what is watched: of sources, and of the catalogue's links and their pages.

What a round has seen is written together with what it proposes, both or neither: after a crash the
next round sees the same and proposes it again, which is then known by its id. Looks at links are
written as they come. Knows no page and no index.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.core.catalogue.proposals import Proposal
from bot.core.sources.link_health import LinkMemory, LinkState
from bot.core.sources.listing import SourceMemory
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, in_transaction
from bot.storage.proposals import add_proposals_within
from bot.storage.rows import Row, moment_of
from bot.storage.sql import upsert
from bot.storage.tables import link as table
from bot.storage.tables import setting, source_memory

if TYPE_CHECKING:  # with what few need: a bot that watches nothing reads no memory
    from pydantic import TypeAdapter

MAX_TEXTS = 20_000_000
"""Characters of all pages together that are searched."""
_LONGEST_VALIDATOR = 200
_ROUND = "links"
"""The setting that says when the last round of looks ended."""


@dataclass(frozen=True, slots=True)
class KnownLinks:
    """What answers are made with: when each address was last seen, and what its page says."""

    round: str = ""
    """Which round of looks it is of."""
    alive: Mapping[str, dt.date] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


@cache
def _adapter() -> TypeAdapter[SourceMemory]:
    from pydantic import TypeAdapter

    return TypeAdapter(SourceMemory)


async def source_memories(database: Database) -> dict[str, SourceMemory]:
    """Return what is remembered of each source, by its id."""
    async with database.transaction() as connection:
        rows = await connection.execute(select(source_memory.c.source, source_memory.c.body))
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
            await upsert(connection, source_memory, rows)
        return new

    return await in_transaction(database, work)


async def link_memories(database: Database) -> dict[str, LinkMemory]:
    """Return what is known of each address."""
    columns = [column for column in table.columns if column is not table.c.page_text]
    async with database.transaction(background=True) as connection:
        rows = (await connection.execute(select(*columns))).mappings()
        return {row["address"]: _memory_of(row) for row in rows}


async def keep_looks(database: Database, looks: Sequence[tuple[LinkMemory, str | None]]) -> None:
    """Keep what came of some looks; a text that is None stays as it was.

    Raises:
        NotStoredError: the database cannot be used; nothing was kept.
    """
    read = [{**_columns(memory), "page_text": text} for memory, text in looks if text is not None]
    unread = [_columns(memory) for memory, text in looks if text is None]

    async def work(connection: AsyncConnection) -> None:
        for rows in filter(None, (read, unread)):
            await upsert(connection, table, rows)

    await in_transaction(database, work)


async def finish_looks(
    database: Database, proposals: Iterable[Proposal], now: dt.datetime
) -> tuple[Proposal, ...]:
    """Note that a round of looks is over, and return the proposals that were not known.

    Raises:
        NotStoredError: the database cannot be used; nothing was kept.
    """
    wanted = tuple(proposals)

    async def work(connection: AsyncConnection) -> tuple[Proposal, ...]:
        await upsert(connection, setting, [{"name": _ROUND, "value": now.isoformat()}])
        return await add_proposals_within(connection, wanted)

    return await in_transaction(database, work)


async def newest_round(database: Database) -> str:
    """Return which round of looks was the last; "": there was none."""
    async with database.transaction(background=True, lasting=False) as connection:
        return await _round(connection)


async def known_links(database: Database) -> KnownLinks:
    """Return what answers are made with."""
    columns = (table.c.address, table.c.alive_on, table.c.page_text)
    asked = select(*columns).order_by(table.c.address)
    alive: dict[str, dt.date] = {}
    texts: dict[str, str] = {}
    left = MAX_TEXTS
    async with database.transaction(background=True) as connection:
        newest = await _round(connection)
        for row in await connection.execute(asked):
            if row.alive_on is not None:
                alive[row.address] = dt.date.fromisoformat(row.alive_on)
            if row.page_text and len(row.page_text) <= left:
                texts[row.address] = row.page_text
                left -= len(row.page_text)
    return KnownLinks(newest, alive, texts)


async def _round(connection: AsyncConnection) -> str:
    found = select(setting.c.value).where(setting.c.name == _ROUND)
    return (await connection.execute(found)).scalar_one_or_none() or ""


def _columns(memory: LinkMemory) -> dict[str, object]:
    etag, last_modified = memory.validators
    return {
        "address": memory.address,
        "checked_at": memory.checked_at.timestamp() if memory.checked_at else 0.0,
        "state": memory.state.value,
        "alive_on": memory.alive_on.isoformat() if memory.alive_on else None,
        "missing_on": json.dumps([day.isoformat() for day in memory.missing_on]),
        "etag": etag[:_LONGEST_VALIDATOR],
        "last_modified": last_modified[:_LONGEST_VALIDATOR],
    }


def _memory_of(row: Row) -> LinkMemory:
    return LinkMemory(
        address=row["address"],
        checked_at=moment_of(row["checked_at"]),
        state=LinkState(row["state"]),
        alive_on=dt.date.fromisoformat(row["alive_on"]) if row["alive_on"] else None,
        missing_on=tuple(map(dt.date.fromisoformat, json.loads(row["missing_on"]))),
        validators=(row["etag"], row["last_modified"]),
    )
