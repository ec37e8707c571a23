"""`/digest preview`: the digest that would come now, or what was new in the last days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.base.normalize import fold
from bot.core.base.text import Text
from bot.core.chat.commands.digest.answers import digest_button, lately, misread, ways_to_subscribe
from bot.core.chat.commands.digest.description import filters_in_words, zone_here
from bot.core.chat.commands.digest.filters import (
    Interests,
    read_interests,
    split_line,
    write_interests,
)
from bot.core.chat.commands.digest.parser import Misread
from bot.core.chat.context import Context
from bot.core.chat.digest_reply import compose
from bot.core.chat.reply import Button, Digest, Notice, Reply
from bot.core.digests.changes import (
    BASELINE,
    CatalogueChange,
    Change,
    catalogue_changes,
    changes,
    tool_of,
)
from bot.core.digests.plan import pending_changes, wanted_changes
from bot.core.digests.subscription import Subscription
from bot.core.digests.time_zones import UTC
from bot.core.search.filters import Filters

_MOST = 366
_WEEK = 7
_UNSUBSCRIBED = 30
"""Days that a preview shows where nobody has subscribed: nothing can be waiting there."""


@dataclass(frozen=True, slots=True)
class _PreviewRequest:
    """What a preview is asked for: filters, as they were typed if they were, and what is kept."""

    filters: tuple[Filters, ...]
    typed: str
    kept: Subscription | None

    def in_words(self, context: Context) -> str:
        """Return what the preview holds."""
        return filters_in_words(self.filters, context)


async def preview(context: Context) -> Reply:
    """Show the digest that would come next, or that of the last N days, for any filters."""
    interests = read_interests(split_line(context.words, context), context)
    if not isinstance(interests, Interests):
        return misread(interests, context, "preview")
    days = _days(" ".join(interests.words), context)
    if isinstance(days, Misread):
        return misread(days, context, "preview")
    subscription = await context.services.subscriptions.of(context.request.place)
    filters = interests.filters
    if filters is None:
        filters = subscription.filters if subscription else ()
    wanted = _PreviewRequest(filters, write_interests(interests.filters or ()), subscription)
    if days is None and subscription:
        return await _next(wanted, replace(subscription, filters=filters), context)
    return await _lately(wanted, days or _UNSUBSCRIBED, context)


async def _next(wanted: _PreviewRequest, subscription: Subscription, context: Context) -> Reply:
    """Show what is waiting for the next digest."""
    news, upto = await context.services.subscriptions.news(subscription.cursor)
    waiting = wanted_changes(subscription, pending_changes(subscription, news, upto))
    if waiting:
        return _shown(waiting, context.translate.text("digest-preview"), wanted, context)
    nothing = context.translate.text("digest-nothing-waiting")
    if wanted.filters:
        filters = wanted.in_words(context)
        nothing = context.translate.text("digest-nothing-waiting-filtered", filters=filters)
    return Notice((nothing,), (lately(context, wanted.typed), digest_button("status", context)))


async def _lately(wanted: _PreviewRequest, days: int, context: Context) -> Reply:
    """Show what was new in the last days."""
    news = await _recent(context.services.now() - dt.timedelta(days=days), context)
    passing = [change for change in changes(news) if _passes(change, wanted.filters)]
    if passing:
        return _shown(
            passing, context.translate.text("digest-preview-days", days=days), wanted, context
        )
    nothing = context.translate.text("digest-nothing-lately", days=days)
    if wanted.filters:
        filters = wanted.in_words(context)
        nothing = context.translate.text(
            "digest-nothing-lately-filtered", days=days, filters=filters
        )
    return Notice((nothing,), (Button(context.translate("command-new"), "/new"),))


async def _recent(since: dt.datetime, context: Context) -> Iterable[CatalogueChange]:
    """Return the news since a moment; where no ledger is kept, those that it would begin with."""
    subscriptions = context.services.subscriptions
    _, newest = await subscriptions.news(BASELINE)
    if newest:
        return await subscriptions.recent(since)
    now = context.services.now()
    return (
        change
        for change in catalogue_changes(context.catalogue, (), BASELINE, now)
        if change.at >= since
    )


def _shown(
    changes: Sequence[Change], note: Text, wanted: _PreviewRequest, context: Context
) -> Digest:
    digest = compose(
        changes, context.catalogue, context.translate, _day(wanted, context), notes=(note,)
    )
    return replace(digest, buttons=_buttons(wanted, context))


def _day(wanted: _PreviewRequest, context: Context) -> dt.date:
    """Return the day of the next digest, where one is to come; else today."""
    zone = context.services.zones(zone_here(wanted.kept, context) or UTC)
    now = context.services.now()
    coming = wanted.kept.next.due if wanted.kept and wanted.kept.next else now
    return max(coming, now).astimezone(zone).date()


def _buttons(wanted: _PreviewRequest, context: Context) -> tuple[Button, ...]:
    """Offer to get what is shown: as it is asked for, or in the usual ways."""
    if not context.services.subscriptions.serves(context.request.place):
        return ()
    if wanted.typed:
        return (digest_button("on", context, wanted.typed), digest_button("status", context))
    return (digest_button("status", context),) if wanted.kept else ways_to_subscribe(context)


def _passes(change: Change, filters: Sequence[Filters]) -> bool:
    tool = tool_of(change.tool_id, change.facts)
    return not filters or any(one.allows(tool) for one in filters)


def _days(words: str, context: Context) -> int | Misread | None:
    """Return how many days back; None: none were named."""
    if not words:
        return None
    span = context.vocabulary.preview_span.fullmatch(fold(words))
    days = int(span["count"]) * (_WEEK if span["weeks"] else 1) if span else 0
    return days if 1 <= days <= _MOST else Misread("days", words)
