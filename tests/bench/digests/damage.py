"""Rows that cannot be read, column by column: all others are sent, and the status names them."""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Table, text
from sqlalchemy.exc import DBAPIError

from bot.core.search.filters import Filters
from bot.delivery.planner import SET_ASIDE
from bot.storage.overview import overview
from bot.storage.tables import delivery, news, subscription
from tests.bench.digests.rows import Measured
from tests.bench.digests.stage import Stage
from tests.delivery.ledger import Ledger, ledger_on, subscriber
from tests.zones import ZONES

_NUMBER = 300
_TEXTS = ("not json", "[1]", "{}", "null", "")
_DAYS = ("31 February", "")
_BROKEN: dict[Table, dict[str, tuple[object, ...]]] = {
    delivery: {
        "parts": (*_TEXTS, "[]"),
        "remote_ids": _TEXTS,
        "day": _DAYS,
        "part": (5, -1, "one"),
        "cursor": ("one",),
        "attempts": ("one",),
        "given_back": ("one",),
        "subscription": ("one",),
        "due_at": ("early", 1e300, float("-inf")),
        "claimed_at": ("early", 1e300),
        "tools": _TEXTS,
        "place": ("", "chat", "elsewhere:1"),
        "bucket": ("", "elsewhere:bot"),
    },
    subscription: {
        "filters": (*_TEXTS, '[{"colour": "red"}]', '[{"topic": 1}]'),
        "at": ("25:61", "morning", ""),
        "zone": ("Atlantis/Capital", "", "/etc/passwd"),
        "rhythm": ("hourly", ""),
        "weekdays": (128, -1, "Monday"),
        "status": ("sleeping", ""),
        "language": ("", "xx"),
        "next_day": _DAYS,
        "next_due": ("early", float("-inf")),
        "last_day": _DAYS,
        "heard": _DAYS,
        "behind": _DAYS,
        "outcome": ("fine",),
        "cursor": ("one", -5),
        "place": ("", "elsewhere:1"),
        "platform": ("", "elsewhere"),
    },
    news: {"facts": (*_TEXTS, '{"title": 1}'), "before": _DAYS, "after": _DAYS},
}
"""What is written into each column that is read as something; what an engine refuses is no case."""


@dataclass(frozen=True, slots=True)
class _Case:
    """A value in a column of a table."""

    table: Table
    column: str
    value: object

    def __str__(self) -> str:
        """Name it."""
        return f"{self.table.name}.{self.column} = {self.value!r}"


def damage(stage: Stage, kind: str) -> Iterator[Measured]:
    """Write into one row of three hundred what cannot be read, column by column."""
    logging.getLogger("toolbot.test").setLevel(logging.CRITICAL)  # it says each, as it should
    for table, columns in _BROKEN.items():
        cases = [
            _Case(table, column, value) for column, values in columns.items() for value in values
        ]
        if stage.quick:
            cases = cases[::5]
        told = [asyncio.run(_try(kind, case)) for case in cases]
        tried = [one for one in told if one is not None]
        wrong = [one for one in tried if one]
        found = f"{len(tried) - len(wrong)} of {len(tried)} cases" + _first(wrong)
        reach = f">= {_NUMBER - 1} of {_NUMBER} sent, status names it"
        yield Measured(f"damage in {table.name}", reach, kind, found, not wrong)


async def _try(kind: str, case: _Case) -> str | None:
    """Return what went wrong, "" for nothing; None: the engine does not keep such a value."""
    with tempfile.TemporaryDirectory() as folder:
        async with ledger_on(kind, Path(folder)) as ledger:
            await ledger.announce(1, "alpha", "beta")
            people = (subscriber(each) for each in range(1, _NUMBER + 1))
            wish = (Filters(language="en"),)
            await ledger.subscribe(*(replace(one, filters=wish) for one in people))
            if case.table is delivery:
                await ledger.plan()
            if not await _write(ledger, case):
                return None
            return await _sent(ledger, case)


async def _write(ledger: Ledger, case: _Case) -> bool:
    """Write a value past SQLAlchemy, which knows what belongs there; False: nor will the engine."""
    name, key = case.table.name, "tool_id" if case.table is news else "id"
    spoilt = text(
        f"UPDATE {name} SET {case.column} = :value "  # noqa: S608  # our own names
        f"WHERE {key} = (SELECT min({key}) FROM {name})"
    )
    try:
        async with ledger.database.transaction() as connection:
            await connection.execute(spoilt, {"value": case.value})
    except DBAPIError:
        return False
    return True


async def _sent(ledger: Ledger, case: _Case) -> str:
    """Send everything, and return what went wrong."""
    await ledger.time.drive(_send(ledger))
    arrived = set(ledger.outlet.keys)
    if len(arrived) < _NUMBER - 1:
        return f"{case}: {len(arrived)} sent"
    if len(arrived) < len(ledger.outlet.keys):
        return f"{case}: sent twice"
    seen = await overview(ledger.database, ZONES)
    named = seen.damaged or seen.troubled
    if len(arrived) < _NUMBER and not named:
        return f"{case}: not sent, and the status says nothing"
    return ""


async def _send(ledger: Ledger) -> None:
    """Send until nothing more goes, also of what was set aside and is tried again."""
    async with ledger.running():
        known = -1
        while known != len(ledger.outlet.keys):
            known = len(ledger.outlet.keys)
            await ledger.time.sleep(SET_ASIDE + 60.0)


def _first(wrong: list[str]) -> str:
    return "".join(f"; {why}" for why in wrong[:5])
