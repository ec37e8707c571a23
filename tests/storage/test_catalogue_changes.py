from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from bot.core.catalogue.findings import Value
from bot.core.catalogue.overlay import ChangedSinceError, Draft, FieldPatch, SettledField
from bot.storage.catalogue_changes import (
    add_change,
    every_change,
    live_changes,
    newest_revision,
    published_as,
    settle,
    settled_fields,
)
from bot.storage.database import Database
from bot.storage.tables import catalogue_field
from tests.storage.values import rows_of

_PATCH = (FieldPatch("title", "Rope Guide", "Ropes"),)


def _draft(entry: str = "rope-guide", actor: str = "telegram:1", key: str | None = None) -> Draft:
    return Draft(entry, {"title": "Ropes"}, actor, "It says so.", ("https://a.example",), key)


async def _publish(database: Database, draft: Draft, at: int) -> int | None:
    return await add_change(database, draft, _PATCH, seen=at, checked=at)


async def test_a_change_is_kept_with_who_why_and_what_for(database: Database) -> None:
    """And numbered; the number is the revision of the catalogue."""
    assert await newest_revision(database) == 0
    assert await live_changes(database) == (0, ())
    assert await _publish(database, _draft(), 0) == 1
    assert await _publish(database, _draft("crane-guide"), 1) == 2
    assert await newest_revision(database) == 2
    revision, (change, _) = await live_changes(database)
    assert revision == 2
    assert change.fields == _PATCH
    assert (change.revision, change.entry, change.actor) == (1, "rope-guide", "telegram:1")
    assert (change.reason, change.evidence) == ("It says so.", ("https://a.example",))


@pytest.mark.parametrize(
    "value", [None, "text", ["a", "b"], [{"date": "2025", "label": {"fr": "Édition"}}]]
)
async def test_values_come_back_as_they_were(database: Database, value: Value | None) -> None:
    """Texts, lists, lists of fields, and nothing."""
    patch = FieldPatch("editions", value, value)
    await add_change(database, _draft(), (patch,), seen=0, checked=0)
    assert (await every_change(database))[0].fields == (patch,)


async def test_of_two_editors_one_wins_and_the_other_hears_who(database: Database) -> None:
    """At the same moment, on one entry."""
    drafts = [_draft(actor=f"telegram:{number}") for number in range(5)]
    results = await asyncio.gather(
        *(_publish(database, draft, 0) for draft in drafts), return_exceptions=True
    )
    assert Counter(map(type, results)) == {int: 1, ChangedSinceError: 4}
    (change,) = await every_change(database)
    lost = [one for one in results if isinstance(one, ChangedSinceError)]
    assert {error.change for error in lost} == {change}


async def test_editors_of_two_entries_are_in_nobodys_way(database: Database) -> None:
    """But what was checked without the other's change is checked again before it is published."""
    drafts = [_draft(f"guide-{number}") for number in range(5)]
    results = await asyncio.gather(*(_publish(database, draft, 0) for draft in drafts))
    assert sorted(results, key=str) == [1, None, None, None, None]
    assert await add_change(database, drafts[results.index(None)], _PATCH, seen=0, checked=1) == 2


async def test_what_is_published_again_under_its_key_is_there_already(database: Database) -> None:
    """Whoever does not know whether it was published tries again."""
    results = await asyncio.gather(
        *(_publish(database, _draft(key="proposal:7"), 0) for _ in range(4))
    )
    assert results == [1, 1, 1, 1]
    assert await published_as(database, "proposal:7") == 1
    assert await published_as(database, "proposal:8") is None
    assert len(await every_change(database)) == 1


async def test_a_field_is_settled_once_and_counts_for_a_while(database: Database) -> None:
    """Replicas with the older file still need it; then it is history alone."""
    await _publish(database, _draft(), 0)
    settled = SettledField(1, "title", spent=False)
    assert await settle(database, [settled]) == (settled,)
    assert await settle(database, [settled, SettledField(9, "title", spent=True)]) == ()
    assert await settled_fields(database) == (settled,)
    assert len((await live_changes(database))[1]) == 1
    async with database.transaction() as connection:
        long_ago = await database.now(connection) - 3600
        await connection.execute(catalogue_field.update().values(settled_at=long_ago))
    assert await live_changes(database) == (1, ())
    assert len(await every_change(database)) == 1


async def test_whatever_an_editor_writes_can_be_kept(database: Database) -> None:
    """Halves of letters and zero bytes, which no database takes."""
    draft = Draft("rope-guide", {}, "p\0", "why\0\ud800", ("\0\ud800",))
    patch = FieldPatch("title", "a\0", "b\ud800")
    await add_change(database, draft, (patch,), seen=0, checked=0)
    (change,) = await every_change(database)
    assert change.fields == (patch,)
    assert change.reason == "why?"


async def test_cut_off_between_any_two_steps_nothing_is_half_published(
    database: Database,
) -> None:
    """What fails in the transaction leaves neither a row nor a number."""
    twice = (*_PATCH, *_PATCH)  # the second row of it is refused
    with pytest.raises(Exception, match=r"(?i)unique|duplicate"):
        await add_change(database, _draft(), twice, seen=0, checked=0)
    assert await newest_revision(database) == 0
    assert await rows_of(database, catalogue_field) == []
