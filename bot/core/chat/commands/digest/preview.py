"""`/digest preview` and `now`: what is waiting, or was new lately, shown or sent at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.base.normalize import fold
from bot.core.base.text import Text
from bot.core.chat.commands.digest.answers import (
    digest_button,
    lately_button,
    misread,
    no_digest_here,
    ways_to_subscribe,
)
from bot.core.chat.commands.digest.description import filters_in_words, zone_here
from bot.core.chat.commands.digest.interests import (
    Interests,
    read_interests,
    split_line,
    write_interests,
)
from bot.core.chat.commands.digest.subscribe import update_subscription
from bot.core.chat.commands.digest.wishes import Misread
from bot.core.chat.context import Context
from bot.core.chat.digest_reply import compose
from bot.core.chat.reply import Button, Notice, Reply
from bot.core.digests.changes import (
    BASELINE,
    Change,
    LedgerChange,
    ledger_changes,
    net_changes,
)
from bot.core.digests.run_decision import pending_changes, wanted_changes
from bot.core.digests.subscription import Status, Subscription, asked_for
from bot.core.digests.time_zones import UTC
from bot.core.search.filters import Filters

_MOST = 366
_WEEK = 7
_UNSUBSCRIBED = 30
"""Days that a preview shows where nobody has subscribed: nothing can be waiting there."""


async def preview(context: Context) -> Reply:
    """Show the digest that would come next, or that of the last N days, for any filters."""
    interests = read_interests(split_line(context.words, context), context)
    if not isinstance(interests, Interests):
        return misread(interests, context, "preview")
    days = _days(" ".join(interests.words), context)
    if isinstance(days, Misread):
        return misread(days, context, "preview")
    kept, filters = await context.subscription(), interests.filters
    if filters is None:
        filters = kept.filters if kept else ()
    typed = write_interests(interests.filters or ())
    if days is None and kept:
        found, note, nothing = await _next(replace(kept, filters=filters), typed, context)
    else:
        found, note, nothing = await _lately(filters, days or _UNSUBSCRIBED, context)
    if not found:
        return nothing
    day = _day_of_next(kept, context)
    digest = compose(found, context.catalogue, context.translate, day, notes=(note,))
    return replace(digest, buttons=_buttons(typed, kept, context))


async def send_now(context: Context) -> Reply:
    """Have what is waiting sent now, besides the digest of the day; say so where nothing is."""
    translate, subscription = context.translate, await context.subscription()
    if subscription is None:
        return no_digest_here(context)
    if subscription.status is not Status.ON:
        return Notice((translate.text("digest-is-paused"),), (digest_button("resume", context),))
    if not await _waiting(subscription, context):
        nothing = translate.text("digest-nothing-waiting")
        return Notice((nothing,), (lately_button(context), digest_button("status", context)))
    zones, now = context.services.zones, context.services.now()
    await update_subscription(
        lambda kept: asked_for(kept, zones, now) if kept.status is Status.ON else kept,
        "asked",
        context,
    )
    return Notice((translate.text("digest-asked"),), (digest_button("status", context),))


async def _waiting(subscription: Subscription, context: Context) -> tuple[Change, ...]:
    """Return what the next digest would tell."""
    news, upto = await context.services.subscriptions.news(subscription.cursor)
    return wanted_changes(subscription.filters, pending_changes(subscription, news, upto))


async def _next(
    subscription: Subscription, typed: str, context: Context
) -> tuple[Sequence[Change], Text, Notice]:
    """Return what is waiting for the next digest, how it is told, and what to say if nothing is."""
    translate = context.translate
    nothing = translate.text("digest-nothing-waiting")
    if subscription.filters:
        filters = filters_in_words(subscription.filters, context)
        nothing = translate.text("digest-nothing-waiting-filtered", filters=filters)
    buttons = (lately_button(context, typed), digest_button("status", context))
    waiting = await _waiting(subscription, context)
    return waiting, translate.text("digest-preview"), Notice((nothing,), buttons)


async def _lately(
    filters: tuple[Filters, ...], days: int, context: Context
) -> tuple[Sequence[Change], Text, Notice]:
    """Return the same of what was new in the last days."""
    translate = context.translate
    nothing = translate.text("digest-nothing-lately", days=days)
    if filters:
        named = filters_in_words(filters, context)
        nothing = translate.text("digest-nothing-lately-filtered", days=days, filters=named)
    news = await _recent(context.services.now() - dt.timedelta(days=days), context)
    passing = wanted_changes(filters, net_changes(news))
    buttons = (Button(translate("command-new"), "/new"),)
    return passing, translate.text("digest-preview-days", days=days), Notice((nothing,), buttons)


async def _recent(since: dt.datetime, context: Context) -> Iterable[LedgerChange]:
    """Return the news since a moment; where no ledger is kept, those that it would begin with."""
    subscriptions = context.services.subscriptions
    _, newest = await subscriptions.news(BASELINE)
    if newest:
        return await subscriptions.recent(since)
    first = ledger_changes(context.catalogue, (), BASELINE, context.services.now())
    return (change for change in first if change.at >= since)


def _day_of_next(kept: Subscription | None, context: Context) -> dt.date:
    """Return the day of the next digest, where one is to come; else today."""
    now, zone = context.services.now(), context.services.zones(zone_here(kept, context) or UTC)
    coming = kept.next.due if kept and kept.next else now
    return max(coming, now).astimezone(zone).date()


def _buttons(typed: str, kept: Subscription | None, context: Context) -> tuple[Button, ...]:
    """Offer to get what is shown: as it is asked for, or in the usual ways."""
    if not context.services.subscriptions.serves(context.request.place):
        return ()
    if typed:
        return (digest_button("on", context, typed), digest_button("status", context))
    return (digest_button("status", context),) if kept else ways_to_subscribe(context)


def _days(words: str, context: Context) -> int | Misread | None:
    """Return how many days back; None: none were named."""
    if not words:
        return None
    span = context.vocabulary.schedule.preview_span.fullmatch(fold(words))
    days = int(span["count"]) * (_WEEK if span["weeks"] else 1) if span else 0
    return days if 1 <= days <= _MOST else Misread("days", words)
