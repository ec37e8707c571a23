from __future__ import annotations

import asyncio
import itertools
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.catalogue.overlay import ChangedSinceError, Draft, FieldPatch
from bot.core.catalogue.proposals import (
    AlreadyDecidedError,
    Proposal,
    ProposalKind,
    ProposalState,
    with_decision,
)
from bot.storage.catalogue_changes import add_change, every_change, newest_revision
from bot.storage.database import Database
from bot.storage.proposals import (
    accept_proposal,
    add_proposals,
    find_proposal,
    list_proposals,
    reopen_proposal,
    set_aside_proposal,
)
from bot.storage.where import database_file
from tests.databases import ready_database
from tests.programs import ROOT
from tests.storage.values import NOW

DOCK = Proposal(
    kind=ProposalKind.NEW,
    title="Dock Guide",
    link="https://harbour.example/dock",
    language="en",
    source="tools-page",
    seen_at=NOW,
    date="2026-11",
    fields={"id": "dock-guide", "title": "Dock Guide", "topics": ["safety"], "tfa.7.6": None},
    evidence=("“Dock Guide”, 29 November", "https://harbour.example/tools"),
)
_PATCH = (FieldPatch("title", None, "Dock Guide"),)


def _draft(actor: str) -> Draft:
    return Draft("dock-guide", DOCK.fields, actor, key=f"proposal:{DOCK.id}")


async def _accept(database: Database, actor: str, at: int = 0) -> Proposal | None:
    return await accept_proposal(database, DOCK.id, _draft(actor), _PATCH, seen=at, checked=at)


async def test_what_is_seen_twice_is_one_proposal(database: Database) -> None:
    """By several who look at the same time, too; only one of them tells of it."""
    again = replace(DOCK, source="newsroom", evidence=())
    added = await asyncio.gather(*(add_proposals(database, [one]) for one in (DOCK, again) * 3))
    assert Counter(map(len, added)) == {1: 1, 0: 5}
    assert len(await list_proposals(database)) == 1


async def test_a_proposal_comes_back_as_it_was(database: Database) -> None:
    """With its fields and its evidence."""
    await add_proposals(database, [DOCK])
    assert await find_proposal(database, DOCK.id) == DOCK
    assert await find_proposal(database, "none") is None


async def test_what_was_declined_never_comes_again_unless_it_changes(database: Database) -> None:
    """Another date, title or address is something else."""
    await add_proposals(database, [DOCK])
    await set_aside_proposal(database, DOCK.id, ProposalState.DECLINED, "p:ada")
    assert await add_proposals(database, [DOCK]) == ()
    assert await list_proposals(database) == ()
    newer = replace(DOCK, date="2027")
    assert await add_proposals(database, [newer]) == (newer,)


async def test_of_two_who_publish_one_wins_and_the_other_hears_who(database: Database) -> None:
    """The change is there once."""
    await add_proposals(database, [DOCK])
    results = await asyncio.gather(
        *(_accept(database, f"p:{number}") for number in range(5)), return_exceptions=True
    )
    assert Counter(map(type, results)) == {Proposal: 1, AlreadyDecidedError: 4}
    (change,) = await every_change(database)
    found = await find_proposal(database, DOCK.id)
    assert found is not None
    assert (found.state, found.revision, found.decided_by) == (
        ProposalState.PUBLISHED,
        change.revision,
        change.actor,
    )
    lost = [one for one in results if isinstance(one, AlreadyDecidedError)]
    assert {error.proposal.decided_by for error in lost} == {change.actor}


async def test_of_one_who_publishes_and_one_who_declines_one_wins(database: Database) -> None:
    """What is declined is not in the catalogue, and what is there is not declined."""
    await add_proposals(database, [DOCK])
    declining = set_aside_proposal(database, DOCK.id, ProposalState.DECLINED, "p:bob")
    results = await asyncio.gather(_accept(database, "p:ada"), declining, return_exceptions=True)
    assert Counter(map(type, results)) == {Proposal: 1, AlreadyDecidedError: 1}
    found = await find_proposal(database, DOCK.id)
    assert found is not None
    published = await newest_revision(database)
    assert bool(published) == (found.state is ProposalState.PUBLISHED)


async def test_what_cannot_be_published_stays_open(database: Database) -> None:
    """Somebody else's change is in the way, or it was checked against an older catalogue."""
    await add_proposals(database, [DOCK])
    other = Draft("rope-guide", {}, "p:bob")
    await add_change(database, other, (FieldPatch("title", "a", "b"),), seen=0, checked=0)
    assert await _accept(database, "p:ada") is None
    same = replace(other, entry="dock-guide")
    await add_change(database, same, (FieldPatch("title", "a", "b"),), seen=1, checked=1)
    with pytest.raises(ChangedSinceError):
        await _accept(database, "p:ada", at=1)
    assert [one.state for one in await list_proposals(database)] == [ProposalState.OPEN]


async def test_what_is_put_off_or_taken_back_can_be_decided(database: Database) -> None:
    """By anybody, once more."""
    await add_proposals(database, [DOCK])
    await set_aside_proposal(database, DOCK.id, ProposalState.LATER, "p:ada")
    await set_aside_proposal(database, DOCK.id, ProposalState.DECLINED, "p:bob")
    with pytest.raises(AlreadyDecidedError):
        await set_aside_proposal(database, DOCK.id, ProposalState.LATER, "p:ada")
    assert await reopen_proposal(database, DOCK.id) == DOCK
    assert await _accept(database, "p:ada")
    with pytest.raises(LookupError):
        await reopen_proposal(database, "none")


async def test_what_was_published_and_taken_back_can_be_published_again(
    database: Database,
) -> None:
    """As another change."""
    await add_proposals(database, [DOCK])
    await _accept(database, "p:ada")
    await add_change(database, replace(_draft("p:ada"), key="undo:1"), _PATCH, seen=1, checked=1)
    await reopen_proposal(database, DOCK.id)
    again = await _accept(database, "p:bob", at=2)
    assert again is not None
    assert again.revision == 3


def test_only_what_is_published_has_a_revision() -> None:
    """And it always has."""
    for state in ProposalState:
        right = 7 if state is ProposalState.PUBLISHED else None
        assert with_decision(DOCK, state, "p:ada", NOW, right).revision == right
        with pytest.raises(ValueError, match="revision"):
            with_decision(DOCK, state, "p:ada", NOW, None if right else 7)


@pytest.mark.program
def test_killed_before_any_statement_nothing_is_half_published(tmp_path: Path) -> None:
    """Neither a change without its fields, nor a proposal called published that is not."""
    file = database_file(tmp_path)
    asyncio.run(_tables(tmp_path))
    command = (sys.executable, "-m", "tests.storage.killed_publication", str(file))
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    states = [line for line, _ in itertools.groupby(done.stdout.splitlines())]
    assert states == ["[0, 0] []", "[0, 0] [('open', None)]", "[1, 1] [('published', 1)]"]
    assert len(done.stdout.splitlines()) > 10


async def _tables(folder: Path) -> None:
    async with ready_database("sqlite", folder):
        pass
