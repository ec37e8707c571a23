"""Rows as values of the core, and back. Knows no query."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from sqlalchemy import RowMapping

from bot.core.filters import Filters
from bot.core.news import News
from bot.core.request import Place
from bot.core.subscription import Delivery, DeliveryState, Event, Outcome, Status, Subscription
from bot.core.timetable import Rhythm, Slot, Timetable
from bot.storage.ledger.tables import FAILED, GONE, OPEN, SENT, UNKNOWN

Row = RowMapping
"""A row by the names of its columns (`Result.mappings` of SQLAlchemy)."""

_FINISHED = {
    SENT: DeliveryState.SENT,
    UNKNOWN: DeliveryState.UNKNOWN,
    GONE: DeliveryState.GONE,
    FAILED: DeliveryState.FAILED,
}


def subscription_of(row: Row) -> Subscription:
    """Return a subscription as the core knows it."""
    return Subscription(
        id=row["id"],
        place=Place(row["place"], direct=row["direct"]),
        timetable=Timetable(
            zone=row["zone"],
            at=dt.time.fromisoformat(row["at"]),
            rhythm=Rhythm(row["rhythm"]),
            weekday=row["weekday"],
        ),
        language=row["language"],
        filters=tuple(Filters(**one) for one in json.loads(row["filters"])),
        weekly_line=row["weekly_line"],
        repeats=row["repeats"],
        status=Status(row["status"]),
        next=Slot(moment_of(row["next_due"]), dt.date.fromisoformat(row["next_day"]))
        if row["next_due"] is not None
        else None,
        cursor=row["cursor"],
        last_day=_day(row["last_day"]),
        heard=dt.date.fromisoformat(row["heard"]),
        behind=_day(row["behind"]),
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
    )


def columns_of(subscription: Subscription) -> dict[str, Any]:
    """Return what is written of a subscription: all columns but `id` and `gone_at`."""
    timetable, next_ = subscription.timetable, subscription.next
    return {
        "platform": platform_of(subscription.place.id),
        "place": subscription.place.id,
        "direct": subscription.place.direct,
        "zone": timetable.zone,
        "at": f"{timetable.at:%H:%M}",
        "rhythm": timetable.rhythm.value,
        "weekday": timetable.weekday,
        "language": subscription.language,
        "filters": json.dumps([asdict(one) for one in subscription.filters]),
        "weekly_line": subscription.weekly_line,
        "repeats": subscription.repeats,
        "status": subscription.status.value,
        "next_due": next_.due.timestamp() if next_ else None,
        "next_day": next_.day.isoformat() if next_ else None,
        "cursor": subscription.cursor,
        "last_day": subscription.last_day and subscription.last_day.isoformat(),
        "heard": subscription.heard.isoformat(),
        "behind": subscription.behind and subscription.behind.isoformat(),
        "outcome": subscription.outcome and subscription.outcome.value,
    }


def news_of_row(row: Row) -> News:
    """Return one change of the ledger of the catalogue."""
    return News(
        batch=row["batch"],
        at=moment_of(row["at"]),
        tool_id=row["tool_id"],
        before=row["before"],
        after=row["after"],
        facts=json.loads(row["facts"]),
    )


def event_of(row: Row) -> Event:
    """Return one line of a subscription's history."""
    return Event(moment_of(row["at"]), row["actor"], row["what"], row["why"])


def delivery_of(row: Row) -> Delivery:
    """Return a delivery as a person is told of it."""
    state = DeliveryState.SENDING if row["holder"] else DeliveryState.PENDING
    finished = row["finished_at"]
    return Delivery(
        id=row["id"],
        day=dt.date.fromisoformat(row["day"]),
        state=state if row["state"] == OPEN else _FINISHED[row["state"]],
        due=moment_of(row["due_at"]),
        finished=None if finished is None else moment_of(finished),
        attempts=row["attempts"],
        error=row["error"],
        tools=tuple(json.loads(row["tools"])),
    )


def moment_of(seconds: float) -> dt.datetime:
    """Return a moment from its seconds since 1970."""
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


def platform_of(place: str) -> str:
    """Return the name of the platform with which the id of a place begins."""
    return place.partition(":")[0]


def _day(written: str | None) -> dt.date | None:
    return None if written is None else dt.date.fromisoformat(written)
