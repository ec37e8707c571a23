"""Subscribers of a made-up world: where they live, when they want to hear, and on what platform."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bot.core.base.people import Place
from bot.core.catalogue.model import Tool
from bot.core.digests.changes import LedgerChange, facts_of
from bot.core.digests.schedule import Rhythm, Run, Timetable, next_run
from bot.core.digests.subscription import Subscription
from bot.core.search.filters import Filters
from tests.zones import ZONES

MORNING = dt.datetime(2027, 3, 2, tzinfo=dt.UTC)
"""The day that is measured begins; a Tuesday without a change of the clocks."""
WORKSPACES = 3_000
"""Slack workspaces among which the subscribers of Slack are; Telegram is one bot."""
_TOLERANCE = 3
"""Of ten, so many are in Slack."""
_ZONES = (
    ("Europe/Paris", 14), ("Asia/Kolkata", 9), ("America/New_York", 8), ("Africa/Lagos", 8),
    ("Asia/Shanghai", 7), ("Africa/Nairobi", 6), ("America/Sao_Paulo", 6), ("Asia/Jakarta", 5),
    ("Europe/Istanbul", 5), ("Africa/Cairo", 5), ("Asia/Dubai", 4), ("America/Mexico_City", 4),
    ("Europe/London", 4), ("Asia/Tokyo", 3), ("Africa/Abidjan", 3), ("America/Bogota", 3),
    ("Asia/Karachi", 2), ("Australia/Sydney", 2), ("Pacific/Auckland", 1), ("Asia/Kathmandu", 1),
)  # fmt: skip
"""Where they live, of a hundred."""
_TIMES = ((8, 0), (8, 0), (8, 0), (8, 0), (8, 0), (9, 0), (7, 30), (17, 0), (12, 0), (18, 30))
"""When they want to hear: half of them at the time that is proposed."""
_WISHES: tuple[tuple[Filters, ...], ...] = (
    (),
    (),
    (Filters(language="fr"),),
    (Filters(since=2020),),
)


def subscribers(number: int) -> Iterator[Subscription]:
    """Yield so many subscriptions as they are the day before: each has its run on this one."""
    homes = [zone for zone, share in _ZONES for _ in range(share)]
    for id_ in range(1, number + 1):
        # Steps without a common factor: every mixture of home, time and wish comes up.
        timetable = Timetable(homes[id_ * 37 % 100], dt.time(*_TIMES[id_ * 7 // 100 % 10]))
        yield subscriber(id_, timetable, _WISHES[id_ // 1_000 % 4])


def subscriber(id_: int, timetable: Timetable, wish: tuple[Filters, ...]) -> Subscription:
    """Return a subscription whose next run is on the day that is measured."""
    return Subscription(
        id=id_,
        place=Place(place_of(id_), direct=id_ % 2 == 0),
        timetable=timetable,
        language=("en", "fr")[id_ % 2],
        filters=wish,
        next=first_slot(timetable),
        cursor=1,
        last_digest_day=MORNING.date() - dt.timedelta(days=1),
    )


def first_slot(timetable: Timetable) -> Run:
    """Return the first run of the day that is measured."""
    assert timetable.rhythm is Rhythm.DAILY
    return next_run(timetable, ZONES, MORNING, None)


def place_of(id_: int) -> str:
    """Return where a subscriber is reached."""
    if id_ % 10 < _TOLERANCE:
        return f"slack:T{id_ % WORKSPACES:04}:C{id_}"
    return f"telegram:{id_}"


def bucket_of(place: str) -> str:
    """Return what a platform counts together: the bot, or the workspace."""
    platform, rest = place.split(":", 1)
    return f"slack:{rest.split(':')[0]}" if platform == "slack" else "telegram:bot"


def news_of_the_day(tools: tuple[Tool, ...]) -> tuple[LedgerChange, ...]:
    """Return a batch in which five tools are new."""
    return tuple(
        LedgerChange(2, MORNING - dt.timedelta(hours=1), tool.id, None, "2026", facts_of(tool))
        for tool in tools[:5]
    )
