from __future__ import annotations

import datetime as dt

import pytest

from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.sources.link_health import LinkMemory, LinkState
from bot.storage import source_memory as module
from bot.storage.database import Database
from bot.storage.personal_data import prune
from bot.storage.source_memory import (
    finish_looks,
    keep_looks,
    known_links,
    link_memories,
    newest_round,
)
from tests.storage.values import NOW

DAY = dt.timedelta(days=1)
CRANE = LinkMemory(address="https://harbour.example/crane")
ROPE = LinkMemory(address="https://harbour.example/rope")


async def test_what_was_seen_is_remembered_and_a_text_stays_until_another_is_read(
    database: Database,
) -> None:
    """Also where a page was not there the last time."""
    alive = CRANE.with_look(LinkState.ALIVE, NOW, ('"1"', "yesterday"))
    await keep_looks(
        database, [(alive, "Derricks."), (ROPE.with_look(LinkState.UNKNOWN, NOW), None)]
    )
    assert (await link_memories(database))[CRANE.address] == alive
    missing = alive.with_look(LinkState.MISSING, NOW + DAY)
    await keep_looks(database, [(missing, None)])
    assert (await link_memories(database))[CRANE.address] == missing
    known = await known_links(database)
    assert known.alive == {CRANE.address: NOW.date()}
    assert known.texts == {CRANE.address: "Derricks."}


async def test_a_round_is_told_once_with_what_it_proposes(database: Database) -> None:
    """Copies take it up by its name; what was proposed before is not proposed again."""
    assert await newest_round(database) == ""
    broken = Proposal(
        kind=ProposalKind.LINK_BROKEN,
        title="Crane Guide",
        link=CRANE.address,
        language="en",
        source="links",
        seen_at=NOW,
        tool_id="crane-guide",
    )
    assert await finish_looks(database, [broken], NOW) == (broken,)
    first = await newest_round(database)
    assert await finish_looks(database, [broken], NOW + DAY) == ()
    assert await newest_round(database) != first
    assert (await known_links(database)).round == await newest_round(database)


async def test_links_that_the_catalogue_has_no_more_are_forgotten(database: Database) -> None:
    """After sixty days without a look."""
    await keep_looks(database, [(CRANE.with_look(LinkState.ALIVE, NOW), "Derricks.")])
    assert await prune(database, (NOW + 59 * DAY).timestamp()) == 0
    assert await prune(database, (NOW + 61 * DAY).timestamp()) == 1
    assert await link_memories(database) == {}


async def test_only_so_much_of_all_pages_is_searched(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A catalogue of thousands of pages does not fill the memory."""
    monkeypatch.setattr(module, "MAX_TEXTS", 10)
    looks = [(one.with_look(LinkState.ALIVE, NOW), "8 signs.") for one in (CRANE, ROPE)]
    await keep_looks(database, looks)
    assert list((await known_links(database)).texts) == [CRANE.address]
