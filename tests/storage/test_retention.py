from __future__ import annotations

import pytest

from bot.adapters.slack.bounds import UNANSWERED_KEPT_SECONDS
from bot.adapters.telegram.bounds import ANSWERED_KNOWN_SECONDS
from bot.core.base.people import FORGOTTEN
from bot.core.base.retention import QUESTIONS
from bot.storage.database import Database
from bot.storage.personal_data import prune
from bot.storage.tables import (
    FAILED,
    GONE,
    OPEN,
    SENT,
    UNKNOWN,
    catalogue_change,
    delivery,
    event,
    idempotency_key,
    proposal,
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


async def test_who_changed_the_catalogue_is_forgotten_after_a_year(database: Database) -> None:
    """Or suggested or decided something; what they did stays, and so does the name of a source."""
    change = {"entry": "trs", "actor": "slack:T1:U1", "reason": "", "evidence": "[]"}
    ages = (364 * _DAY, 366 * _DAY)
    rows = [change | {"revision": number, "at": _NOW - age} for number, age in enumerate(ages)]
    await add(database, catalogue_change, *rows)
    seen = {"kind": "new", "tool_id": "", "body": "{}", "state": "declined", "decided_by": "ada"}
    sources = ("telegram:7", "tools-page")
    proposals = [
        seen | {"id": f"{source}{age}", "source": source, "seen_at": _NOW - age}
        for source in sources
        for age in ages
    ]
    decided = [row | {"decided_at": row["seen_at"]} for row in proposals]
    await add(database, proposal, *decided)
    assert await prune(database, _NOW) == 4  # a change, a source, two decisions
    actors = [row["actor"] for row in await rows_of(database, catalogue_change)]
    assert actors == ["slack:T1:U1", FORGOTTEN]
    kept = sorted((row["source"], row["decided_by"]) for row in await rows_of(database, proposal))
    assert kept == sorted(
        [
            ("telegram:7", "ada"),
            (FORGOTTEN, FORGOTTEN),
            ("tools-page", "ada"),
            ("tools-page", FORGOTTEN),
        ]
    )
    assert await prune(database, _NOW) == 0


def test_no_question_is_remembered_for_longer_than_people_are_told() -> None:
    """Each platform has its own time for it."""
    assert max(ANSWERED_KNOWN_SECONDS, UNANSWERED_KEPT_SECONDS) <= QUESTIONS.kept.total_seconds()


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
