"""`/digest pause` and `/digest resume`."""

from __future__ import annotations

import datetime as dt
import re

from bot.core.base.normalize import fold
from bot.core.base.text import paragraph
from bot.core.chat.commands.digest.answers import digest_button, misread, no_digest_here
from bot.core.chat.commands.digest.days_and_times import read_date, read_day_of_month
from bot.core.chat.commands.digest.description import coming_in_words
from bot.core.chat.commands.digest.subscribe import (
    announcement_of,
    context_for_others,
    update_subscription,
)
from bot.core.chat.commands.digest.wishes import Misread
from bot.core.chat.context import Context
from bot.core.chat.reply import Answer, Notice, Reply
from bot.core.digests.schedule import local_moment
from bot.core.digests.subscription import Status, Subscription, paused, resumed

_LONGEST = dt.timedelta(days=366)
_WEEK, _MONTH, _YEAR = 7, 30, 365


async def pause(context: Context) -> Reply:
    """Silence the digest for some days or weeks, until a day, or until somebody resumes it."""
    before = await context.subscription()
    if before is None:
        return no_digest_here(context)
    until = _until(context.words, before, context)
    if isinstance(until, Misread):
        return misread(until, context, "pause")
    zones, now = context.services.zones, context.services.now()
    after = await update_subscription(
        lambda kept: paused(kept, until, zones, now), "paused", context
    )
    if after is None:
        return no_digest_here(context)
    here = context_for_others(before, after, context)
    return Notice(
        (
            paragraph(context.translate.text("digest-is-paused"), coming_in_words(after, context)),
            context.translate.text("digest-nothing-lost"),
        ),
        (digest_button("resume", context), digest_button("off", context)),
        announcement_of("paused", here, coming_in_words(after, here) if here else ()),
    )


async def resume(context: Context) -> Reply:
    """Let the digest come again, with all that was new in the meantime."""
    before = await context.subscription()
    if before is None:
        return no_digest_here(context)
    after = await update_subscription(lambda kept: _resumed(kept, context), "resumed", context)
    after = after or before
    here = context_for_others(before, after, context)
    return Notice(
        (paragraph(context.translate.text("digest-is-on"), coming_in_words(after, context)),),
        (digest_button("preview", context), digest_button("status", context)),
        announcement_of("resumed", here),
    )


async def digest_back(context: Context) -> Answer | None:
    """Let the digest of a place come again that could not be reached, and say so in its language.

    One that somebody paused stays so; None where there was nothing to do.
    """
    before = await context.subscription()
    if before is None or before.status is not Status.GONE:
        return None
    after = await update_subscription(
        lambda kept: _resumed(kept, context) if kept.status is Status.GONE else kept,
        "resumed",
        context,
    )
    here = context_for_others(before, after, context)
    if after is None or here is None:
        return None
    told = paragraph(here.translate.text("digest-is-on"), coming_in_words(after, here))
    return Answer(Notice((told,), (digest_button("status", here),)), here.translate)


def _resumed(subscription: Subscription, context: Context) -> Subscription:
    if subscription.status is Status.ON:
        return subscription
    return resumed(subscription, context.services.zones, context.services.now())


def _until(words: str, before: Subscription, context: Context) -> dt.datetime | Misread | None:
    """Return the moment at which a pause ends; None: it has no end."""
    said = fold(" ".join(words.split()))
    if not said:
        return None
    now = context.services.now()
    if span := context.vocabulary.schedule.pause_span.fullmatch(said):
        until = now + _days(span, context)
    else:
        until = _named_end(said, before.timetable.zone, context) or now
    return until if now < until <= now + _LONGEST else Misread("pause", words)


def _named_end(said: str, zone: str, context: Context) -> dt.datetime | None:
    """Return the beginning of the day that words name in a zone; None where they name none."""
    rules = context.services.zones(zone)
    today = context.services.now().astimezone(rules).date()
    schedule = context.vocabulary.schedule
    named = schedule.until.sub("", said, count=1)
    day = read_date(named, today, context)
    if day is None and named != said:  # "2" alone may be two of anything
        day = read_day_of_month(named, today, schedule)
    return _beginning(day, rules) if day else None


def _days(span: re.Match[str], context: Context) -> dt.timedelta:
    unit = _YEAR if span["years"] else _MONTH if span["months"] else _WEEK if span["weeks"] else 1
    number = context.vocabulary.schedule.number_of(span["count"] or "1")
    return dt.timedelta(days=number * unit)


def _beginning(day: dt.date, rules: dt.tzinfo) -> dt.datetime | None:
    """Return the moment just before a local day begins; None where no clock goes so far."""
    try:
        return local_moment(day, dt.time(), rules) - dt.timedelta(microseconds=1)
    except OverflowError:
        return None
