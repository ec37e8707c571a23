from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.base.partial_date import parse_partial_date
from bot.core.catalogue.model import Catalogue, Edition, Tool
from bot.core.digests.changes import BASELINE, ChangeKind, net_changes
from bot.storage.catalogue_ledger import import_catalogue, report_use
from bot.storage.database import Database
from bot.storage.tables import batch, news
from tests.core.search.small import HARBOUR, ROAD, small_catalogue, small_tool
from tests.databases import ready_database
from tests.storage.values import NOW, rows_of, subscriptions_in

_BRIDGE = small_tool("bridge-guide", "Bridge Guide")
_OLDER_ROAD = replace(ROAD, editions=(Edition(date=parse_partial_date("2025")),))
_NEWER_ROAD = replace(ROAD, editions=(Edition(date=parse_partial_date("2026")),))
_DAY = dt.timedelta(days=1)


async def _imported(database: Database, *tools: Tool, day: int = 0) -> int:
    return await import_catalogue(database, small_catalogue(*tools), NOW + day * _DAY)


async def test_the_first_catalogue_is_the_baseline(database: Database) -> None:
    """All of it is known, and dated by the days on which its tools were added."""
    assert await _imported(database, HARBOUR, ROAD) == BASELINE
    found, upto = await subscriptions_in(database, BASELINE).news(0)
    assert upto == BASELINE
    assert [(change.tool_id, change.before) for change in found] == [
        (HARBOUR.id, None),
        (ROAD.id, None),
    ]
    assert {change.at.date() for change in found} == {HARBOUR.added}


async def test_the_same_catalogue_is_imported_once(database: Database) -> None:
    """A restart, and an edited summary, make no news."""
    await _imported(database, HARBOUR)
    edited = replace(HARBOUR, summary={"en": "Another text."})
    assert await _imported(database, edited, day=1) == BASELINE
    assert len(await rows_of(database, batch)) == 1


async def test_what_differs_is_the_next_batch(database: Database) -> None:
    """A new tool, a new edition and a withdrawn one, told apart, from then on."""
    await _imported(database, HARBOUR, _OLDER_ROAD)
    assert await _imported(database, _BRIDGE, _NEWER_ROAD, day=1) == 2
    found, _ = await subscriptions_in(database, 2).news(BASELINE)
    assert {(change.kind, change.tool_id) for change in net_changes(found)} == {
        (ChangeKind.NEW, _BRIDGE.id),
        (ChangeKind.EDITION, ROAD.id),
        (ChangeKind.WITHDRAWN, HARBOUR.id),
    }
    assert {change.at for change in found} == {NOW + _DAY}
    assert (
        next(change.facts["title"] for change in found if change.tool_id == HARBOUR.id)
        == HARBOUR.title
    )


async def test_a_catalogue_that_was_here_before_keeps_its_number(database: Database) -> None:
    """While replicas of two releases run side by side, nothing comes and goes."""
    await _imported(database, HARBOUR)
    await _imported(database, HARBOUR, ROAD, day=1)
    assert await _imported(database, HARBOUR, day=2) == BASELINE
    assert len(await rows_of(database, batch)) == 2


async def test_where_nobody_else_can_run_going_back_is_a_change(database: Database) -> None:
    """A tool that was announced and is removed is withdrawn; one that returns is new."""
    old, new = small_catalogue(HARBOUR), small_catalogue(HARBOUR, ROAD)
    numbers = [
        await import_catalogue(database, catalogue, NOW + day * _DAY, alone=True)
        for day, catalogue in enumerate((old, new, new, old, old, new))
    ]
    assert numbers == [1, 2, 2, 3, 3, 4]
    found, _ = await subscriptions_in(database, 4).news(0)
    told = [
        [
            (change.kind, change.tool_id)
            for change in net_changes(change for change in found if change.batch == number)
        ]
        for number in (2, 3, 4)
    ]
    assert told == [
        [(kind, ROAD.id)] for kind in (ChangeKind.NEW, ChangeKind.WITHDRAWN, ChangeKind.NEW)
    ]


@pytest.mark.parametrize(("minutes", "number"), [(9, BASELINE), (11, 3)])
async def test_where_nobody_uses_the_newest_any_more_going_back_is_a_change(
    engine: str, tmp_path: Path, minutes: int, number: int
) -> None:
    """A copy with the newest one reports each minute that it uses it."""
    moment = NOW.timestamp()
    async with ready_database(engine, tmp_path, lambda: moment) as database:
        await _imported(database, HARBOUR)
        newest = await _imported(database, HARBOUR, ROAD, day=1)
        for _ in range(3):
            await report_use(database, newest)
            moment += 60 * minutes
        assert await _imported(database, HARBOUR, day=2) == number


async def test_a_process_tells_no_news_that_its_own_catalogue_lacks(database: Database) -> None:
    """It could not show them."""
    await _imported(database, HARBOUR)
    await _imported(database, HARBOUR, ROAD, day=1)
    old, new = (subscriptions_in(database, number) for number in (1, 2))
    assert await old.news(BASELINE) == ((), 1)
    assert [change.tool_id for change in (await new.news(BASELINE))[0]] == [ROAD.id]
    assert await old.recent(NOW) == ()
    assert [change.tool_id for change in await new.recent(NOW)] == [ROAD.id]
    assert len(await new.recent(NOW - 3650 * _DAY)) == 2


async def test_replicas_that_start_together_agree(database: Database) -> None:
    """On numbers, whichever comes first."""
    old, new = small_catalogue(HARBOUR), small_catalogue(HARBOUR, ROAD)
    await import_catalogue(database, small_catalogue(_BRIDGE), NOW)

    async def number(catalogue: Catalogue) -> int:
        return await import_catalogue(database, catalogue, NOW)

    numbers = await asyncio.gather(*(number(catalogue) for catalogue in (old, new, old, new)))
    assert sorted(set(numbers)) == [2, 3]
    assert numbers[:2] == numbers[2:]


async def test_thousands_of_tools_are_imported(database: Database) -> None:
    """None is left out."""
    many = [small_tool(f"tool-{number}", f"Tool {number}") for number in range(3_000)]
    await _imported(database, *many)
    assert len(await rows_of(database, news)) == 3_000
