"""Rows as values of the core, and back. Knows no query.

A row is read by itself, and whole: what somebody else wrote into it, or a disk has spoilt, raises
one of `UNREADABLE` here and nowhere later. Who reads many rows goes on with the others.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any, TypeVar

from sqlalchemy import RowMapping

from bot.core.base.partial_date import parse_partial_date
from bot.core.base.people import Place, platform_of
from bot.core.catalogue.model import Reference
from bot.core.digests.changes import BARE_FACTS, Facts, LedgerChange, tool_of
from bot.core.digests.schedule import Rhythm, Run, Timetable
from bot.core.digests.subscription import (
    Delivery,
    DeliveryState,
    Event,
    RunOutcome,
    Status,
    Subscription,
)
from bot.core.search.filters import Filters
from bot.storage.tables import FAILED, GONE, OPEN, SENT, UNKNOWN

Row = RowMapping
"""A row by the names of its columns (`Result.mappings` of SQLAlchemy)."""
T = TypeVar("T")

UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, OverflowError, OSError)
"""What reading a damaged row raises: JSON, dates, numbers and words that are none."""
_DAYS = 7
_SHOWN = 40
"""Characters of a damaged value that are shown."""
_ERROR = 200
"""Characters of an error that are kept."""
_YEARS = ("since", "until")
"""The filters whose values are numbers; those of all others are texts."""

_FINISHED = {
    SENT: DeliveryState.SENT,
    UNKNOWN: DeliveryState.UNKNOWN,
    GONE: DeliveryState.GONE,
    FAILED: DeliveryState.FAILED,
}


def readable(rows: Iterable[Row], read: Callable[[Row], T]) -> list[T]:
    """Return what can be read of some rows."""
    found = []
    for row in rows:
        try:
            found.append(read(row))
        except UNREADABLE:
            continue
    return found


def damage_of(row: Row, read: Callable[[Row], object]) -> str | None:
    """Return what is wrong with a row, in a few words; None where it can be read."""
    try:
        read(row)
    except ValueError as error:
        return str(error)
    except UNREADABLE as error:
        return f"{type(error).__name__}: {error}"
    return None


def subscription_of(row: Row) -> Subscription:
    """Return a subscription as the core knows it.

    Raises:
        UNREADABLE: a column does not hold what it should.
    """
    rhythm = parsed(row, "rhythm", Rhythm)
    if row["platform"] != platform_of(row["place"]):
        raise ValueError(f"platform: {row['platform']}")
    return Subscription(
        id=row["id"],
        place=Place(row["place"], direct=bool(row["direct"])),
        timetable=Timetable(
            zone=row["zone"],
            at=parsed(row, "at", dt.time.fromisoformat),
            rhythm=rhythm,
            weekdays=weekdays_of(rhythm, whole(row, "weekdays")),
        ),
        language=row["language"],
        filters=tuple(_filters(filters) for filters in parsed(row, "filters", json.loads)),
        weekly_line=bool(row["weekly_line"]),
        repeats=bool(row["repeats"]),
        status=parsed(row, "status", Status),
        next=Run(moment_of(row["next_due"]), parsed(row, "next_day", dt.date.fromisoformat))
        if row["next_due"] is not None
        else None,
        cursor=whole(row, "cursor"),
        last_run_day=_day(row, "last_day"),
        last_digest_day=parsed(row, "heard", dt.date.fromisoformat),
        catching_up_since=_day(row, "behind"),
        outcome=parsed(row, "outcome", RunOutcome) if row["outcome"] else None,
    )


def weekdays_of(rhythm: Rhythm, bits: int) -> tuple[int, ...]:
    """Return the days of a timetable from how they are kept: a bit for each, 1 is Monday.

    Raises:
        ValueError: there are no such days.
    """
    if not 0 <= bits < 1 << _DAYS:
        raise ValueError(f"weekdays: {bits}")
    if rhythm is not Rhythm.WEEKLY:
        return ()
    return tuple(day for day in range(_DAYS) if bits & 1 << day)


def columns_of(subscription: Subscription) -> dict[str, Any]:
    """Return what is written of a subscription: all but `id`, `gone_at` and `written_at`."""
    timetable, next_ = subscription.timetable, subscription.next
    return {
        "platform": subscription.place.platform,
        "place": subscription.place.id,
        "direct": subscription.place.direct,
        "zone": timetable.zone,
        "at": f"{timetable.at:%H:%M}",
        "rhythm": timetable.rhythm.value,
        "weekdays": sum(1 << day for day in timetable.weekdays),
        "language": subscription.language,
        "filters": json.dumps([asdict(filters) for filters in subscription.filters]),
        "weekly_line": subscription.weekly_line,
        "repeats": subscription.repeats,
        "status": subscription.status.value,
        "next_due": next_.due.timestamp() if next_ else None,
        "next_day": next_.day.isoformat() if next_ else None,
        "cursor": subscription.cursor,
        "last_day": subscription.last_run_day and subscription.last_run_day.isoformat(),
        "heard": subscription.last_digest_day.isoformat(),
        "behind": subscription.catching_up_since and subscription.catching_up_since.isoformat(),
        "outcome": subscription.outcome and subscription.outcome.value,
    }


def news_of_row(row: Row) -> LedgerChange:
    """Return one change of the ledger of the catalogue.

    Which tools there were stands in other columns than their facts: where these are damaged the
    catalogue is compared all the same, and the tool goes by its id.
    """
    try:
        facts = facts_of_row(row)
    except UNREADABLE:
        facts = {**BARE_FACTS, "title": row["tool_id"]}
    return LedgerChange(
        batch=row["batch"],
        at=moment_of(row["at"]),
        tool_id=row["tool_id"],
        before=_readable_edition(row["before"]),
        after=_readable_edition(row["after"]),
        facts=facts,
    )


def editions_of_row(row: Row) -> None:
    """Read the editions that a change is between.

    Raises:
        ValueError: one of them cannot be read as a date.
    """
    for written in (row["before"], row["after"]):
        if written:
            parse_partial_date(written)


def _readable_edition(written: str | None) -> str | None:
    """Return an edition that may be compared; a damaged one counts as one of an unknown date."""
    try:
        parse_partial_date(written or "1900")
    except UNREADABLE:
        return ""
    return written


def facts_of_row(row: Row) -> Facts:
    """Return what the ledger keeps of a tool.

    Raises:
        UNREADABLE: it is not what it should be.
    """
    facts: Facts = parsed(row, "facts", json.loads)
    tool_of(row["tool_id"], facts)
    return facts


def event_of(row: Row) -> Event:
    """Return one line of a subscription's history."""
    return Event(moment_of(row["at"]), row["actor"], row["what"], row["why"])


def delivery_of(row: Row) -> Delivery:
    """Return a delivery as a person is told of it."""
    state = DeliveryState.SENDING if row["holder"] else DeliveryState.PENDING
    finished = row["finished_at"]
    return Delivery(
        id=row["id"],
        day=parsed(row, "day", dt.date.fromisoformat),
        state=state if row["state"] == OPEN else _FINISHED[row["state"]],
        due=moment_of(row["due_at"]),
        finished=None if finished is None else moment_of(finished),
        attempts=row["attempts"],
        error=row["error"],
        tools=texts_of(row, "tools"),
    )


def texts_of(row: Row, column: str) -> tuple[str, ...]:
    """Return a list of texts that a column holds as JSON.

    Raises:
        UNREADABLE: it holds something else.
    """
    found = parsed(row, column, json.loads)
    if not isinstance(found, list) or not all(isinstance(value, str) for value in found):
        raise ValueError(f"{column}: no list of texts")
    return tuple(found)


def json_texts(texts: Iterable[str]) -> str:
    """Return a list of texts as a column holds it."""
    return json.dumps(list(texts), separators=(",", ":"))


def parsed(row: Row, column: str, parse: Callable[[str], T]) -> T:
    """Return what a column holds, read by a function.

    Raises:
        ValueError: it cannot be read; the message names the column, and shows its beginning.
    """
    try:
        return parse(row[column])
    except UNREADABLE:
        raise ValueError(f"{column}: {str(row[column])[:_SHOWN]!r}") from None


def whole(row: Row, column: str) -> int:
    """Return a whole number; SQLite would keep anything in its column.

    Raises:
        ValueError: it is none.
    """
    found = row[column]
    if not isinstance(found, int):
        raise ValueError(f"{column}: no whole number")  # noqa: TRY004  # a value, not a bug
    return found


def moment_of(seconds: float) -> dt.datetime:
    """Return a moment from its seconds since 1970."""
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


def storable(words: str) -> str:
    """Return words as every database takes them."""
    return words.replace("\0", "").encode("utf-8", "replace").decode()


def error_line(error: str) -> str:
    """Return an error as it may be kept: one short line of letters that can be seen."""
    return "".join(letter if letter.isprintable() else " " for letter in error)[:_ERROR]


def _filters(given: object) -> Filters:
    kept: dict[str, Any] = dict(given) if isinstance(given, dict) else {"": given}
    references = [Reference(*map(str, pair)) for pair in kept.pop("references", ())]
    article = kept.pop("article", None)  # rows of 0.1 knew one system, which they called `tfa`
    if article is not None:
        references.append(Reference("tfa", str(article)))
    if not all(
        value is None or isinstance(value, int if name in _YEARS else str)
        for name, value in kept.items()
    ):
        raise ValueError("filters: no list of filters")  # a value, not a bug
    return Filters(**kept, references=tuple(references))


def _day(row: Row, column: str) -> dt.date | None:
    return None if row[column] is None else parsed(row, column, dt.date.fromisoformat)
