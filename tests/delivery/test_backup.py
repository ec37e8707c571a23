"""A backup is taken in the middle of sending, and later takes the place of the database.

Nothing that was sent since comes again, whatever the platform can tell; and nothing is lost that
comes after it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.digests.schedule import Run, Timetable
from bot.storage.backup import write_backup
from bot.storage.restore import restore_backup, settle_restored
from bot.storage.tables import OPEN, SENT, UNKNOWN
from tests.databases import ENGINES
from tests.delivery.fake_time import WatchedDatabase
from tests.delivery.ledger import DAY, MORNING, Ledger, ledger_on, subscriber
from tests.delivery.outlets import MemoryOutlet
from tests.zones import ZONES

_WAITING, _LATER = 12, 3
"""Subscribers at eight, and others a minute later."""
_BACK_UP_AFTER = 7


@pytest.fixture(params=[True, False], ids=["can look up", "cannot tell"])
def telling(request: pytest.FixtureRequest, outlet: MemoryOutlet) -> MemoryOutlet:
    """A platform that can tell what arrived, as Slack, or cannot, as Telegram; in two parts."""
    outlet.finds = request.param
    outlet.rate, outlet.most_entries = 5.0, 1
    return outlet


@asynccontextmanager
async def _restored(before: Ledger, folder: Path, *, sent_since: bool) -> AsyncIterator[Ledger]:
    """Give another database with what is in the backup, on the other engine, and all else as is."""
    (folder / "other").mkdir()
    other = next(engine for engine in ENGINES if before.database.shared is (engine == "sqlite"))
    async with ledger_on(other, folder / "other") as opened:
        opened.time, opened.outlet = before.time, before.outlet
        database = WatchedDatabase(opened.url, before.time)
        await opened.database.close()
        opened.database = database
        path = folder / "toolbot.backup"
        await restore_backup(database, path, replace=False, sent_since=sent_since)
        yield opened
        await database.close()


async def _run(ledger: Ledger, folder: Path, *, on: bool) -> None:
    """Send to all, with a backup after some posts; then go on to the end, or stop there."""
    after = dt.timedelta(minutes=1)
    timetable = Timetable("UTC", dt.time(8, 1))
    later = [
        replace(one, timetable=timetable, next=Run(MORNING + after, MORNING.date()))
        for one in map(subscriber, range(_WAITING + 1, _WAITING + _LATER + 1))
    ]
    await ledger.announce(1, "alpha", "beta")
    await ledger.subscribe(*map(subscriber, range(1, _WAITING + 1)), *later)
    async with ledger.running():
        await ledger.until(lambda: len(ledger.outlet.arrived) >= _BACK_UP_AFTER)
        await write_backup(ledger.database, folder / "toolbot.backup", "1")
        if on:
            posts = 2 * (_WAITING + _LATER)
            await ledger.until(lambda: len(ledger.outlet.arrived) == posts)


@pytest.mark.postgresql
async def test_nothing_that_was_sent_since_the_backup_comes_again(
    ledger: Ledger, telling: MemoryOutlet, tmp_path: Path
) -> None:
    """Neither what waited then nor what became due since; the next day is like any other."""
    await ledger.time.drive(_run(ledger, tmp_path, on=True))
    sent = Counter(telling.keys)
    assert max(sent.values()) == 1
    async with _restored(ledger, tmp_path, sent_since=True) as restored:
        assert await settle_restored(restored.database, 1, ZONES) == _LATER
        assert await settle_restored(restored.database, 1, ZONES) == 0
        await restored.drain()
        assert Counter(telling.keys) == sent
        states = Counter(row["state"] for row in await restored.deliveries())
        assert states[OPEN] == 0
        assert sum(states.values()) == _WAITING
        assert states[UNKNOWN] == 0 if telling.finds else states[UNKNOWN] + states[SENT] == _WAITING
        assert states[UNKNOWN] > 0 or telling.finds
        told = [why for _, what, why in await restored.events() if what == "unknown"]
        assert sum("restored from a backup of 2026-11-24" in why for why in told) == _LATER
        await restored.announce(2, "alpha")
        restored.time.now = (MORNING + DAY + dt.timedelta(hours=2)).timestamp()
        await restored.drain(2)
        new = Counter(telling.keys) - sent
        assert sum(new.values()) == _WAITING + _LATER
        assert all(":2026-11-25:" in key for key in new)


@pytest.mark.postgresql
async def test_what_the_platform_knows_to_be_missing_is_sent(
    ledger: Ledger, telling: MemoryOutlet, tmp_path: Path
) -> None:
    """Where the bot stopped at the backup, and nobody said so: looked up, or told as unknown."""
    await ledger.time.drive(_run(ledger, tmp_path, on=False))
    async with _restored(ledger, tmp_path, sent_since=True) as restored:
        await restored.drain()
        sent = Counter(telling.keys)
        assert max(sent.values()) == 1
        at_eight = [key for key in sent if int(key.split(":")[1]) <= _WAITING]
        assert len(at_eight) == 2 * _WAITING or not telling.finds


@pytest.mark.postgresql
async def test_where_nothing_was_sent_since_all_of_it_comes(
    ledger: Ledger, telling: MemoryOutlet, tmp_path: Path
) -> None:
    """The operator knows that the bot stood still: a move to another machine loses nothing."""
    await ledger.time.drive(_run(ledger, tmp_path, on=False))
    on_the_wire = {one.place for one in telling.arrived}
    async with _restored(ledger, tmp_path, sent_since=False) as restored:
        assert await settle_restored(restored.database, 1, ZONES) == 0
        restored.time.now = (MORNING + dt.timedelta(hours=2)).timestamp()
        await restored.drain()
    sent = Counter(telling.keys)
    assert len(sent) == 2 * (_WAITING + _LATER)
    again = {one.place for one in telling.arrived if sent[one.key] > 1}
    assert again <= (set() if telling.finds else on_the_wire)
