from __future__ import annotations

import pytest

from bot.storage.database import Database
from bot.storage.retention import prune
from bot.storage.tables import (
    FAILED,
    GONE,
    OPEN,
    SENT,
    UNKNOWN,
    delivery,
    event,
    idempotency_key,
    subscription,
)
from tests.storage.values import (
    GROUP,
    NOW,
    OTHER,
    add,
    add_delivery,
    counts,
    rows_of,
    subscribe,
    subscriptions_in,
)

_NOW = NOW.timestamp()
_DAY = 86_400


@pytest.mark.parametrize(("state", "days"), [(SENT, 14), (UNKNOWN, 90), (GONE, 90), (FAILED, 90)])
async def test_a_digest_is_remembered_for_its_time(
    database: Database, state: int, days: int
) -> None:
    """And not longer."""
    for age in (days - 1, days + 1):
        finished = _NOW - age * _DAY
        await add_delivery(database, 1, GROUP, id=f"{age}", state=state, finished_at=finished)
    assert await prune(database, _NOW) == 1
    assert [row["id"] for row in await rows_of(database, delivery)] == [f"{days - 1}"]


async def test_a_digest_that_is_still_to_be_sent_is_never_forgotten(database: Database) -> None:
    """However long it waits."""
    await add_delivery(database, 1, GROUP, state=OPEN, created_at=0, due_at=0)
    assert await prune(database, _NOW) == 0


async def test_history_is_kept_for_90_days(database: Database) -> None:
    """Also of a subscription that ended."""
    row = {"place": GROUP.id, "actor": "p:ada", "what": "on", "why": ""}
    await add(database, event, *(row | {"at": _NOW - age * _DAY} for age in (89, 91)))
    assert await prune(database, _NOW) == 1
    assert [row["at"] for row in await rows_of(database, event)] == [_NOW - 89 * _DAY]


async def test_a_place_that_is_gone_is_kept_for_90_days(database: Database) -> None:
    """In case it comes back; one that is there is kept for ever."""
    store = subscriptions_in(database)
    await subscribe(store, GROUP, OTHER)
    await store.place_gone(GROUP)
    gone_at = next(
        row["gone_at"] for row in await rows_of(database, subscription) if row["gone_at"]
    )
    await prune(database, gone_at + 89 * _DAY)
    assert await store.of(GROUP) is not None
    await prune(database, gone_at + 91 * _DAY)
    assert await store.of(GROUP) is None
    assert await store.of(OTHER) is not None


async def test_idempotency_keys_end(database: Database) -> None:
    """Those that still count stay."""
    await add(
        database,
        idempotency_key,
        {"name": "a", "until": _NOW - 1},
        {"name": "b", "until": _NOW + 1},
    )
    assert await prune(database, _NOW) == 1
    assert [row["name"] for row in await rows_of(database, idempotency_key)] == ["b"]


async def test_thousands_are_forgotten_at_once(database: Database) -> None:
    """Piece by piece, until none is left."""
    row = {"place": GROUP.id, "actor": "p:ada", "what": "on", "why": "", "at": 0.0}
    await add(database, event, *(row for _ in range(1_500)))
    assert await prune(database, _NOW) == 1_500
    assert await counts(database) == {}
