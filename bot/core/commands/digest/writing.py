"""The lines of buttons: what `/digest on` was, or is to be, asked for, as a person types it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.commands.digest.interests import write_interests
from bot.core.commands.digest.reading import Wishes
from bot.core.digest_options import WEEKDAYS
from bot.core.digests.schedule import Rhythm
from bot.core.digests.subscription import Subscription


def line_for(wishes: Wishes, zone: str) -> str:
    """Return the line that asks for some wishes in a zone; an empty zone is left out."""
    return " ".join(("/digest on", *_words(wishes, zone)))


def line_of(subscription: Subscription) -> str:
    """Return the line that gives a place the same digest again."""
    timetable = subscription.timetable
    weekly = timetable.rhythm is Rhythm.WEEKLY
    wishes = Wishes(
        rhythm=timetable.rhythm,
        weekday=timetable.weekday if weekly else None,
        at=timetable.at,
        filters=subscription.filters or None,
        weekly_line=subscription.weekly_line or None,
        repeats=None if subscription.repeats else False,
        language=subscription.language,
    )
    return line_for(wishes, timetable.zone)


def _words(wishes: Wishes, zone: str) -> Iterator[str]:
    if wishes.rhythm:
        yield wishes.rhythm.value
    if wishes.weekday is not None:
        yield WEEKDAYS[wishes.weekday]
    if wishes.at:
        yield f"{wishes.at:%H:%M}"
    if zone:
        yield zone
    if wishes.filters is not None:
        yield write_interests(wishes.filters) or "all"
    if wishes.weekly_line is not None:
        yield "line" if wishes.weekly_line else "no-line"
    if wishes.repeats is not None:
        yield "repeat" if wishes.repeats else "once"
    if wishes.language:
        yield f"in:{wishes.language}"
