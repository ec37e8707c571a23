"""`/digest preview`: the digest that would come now, or what was new in the last days."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.base.text import Text
from bot.core.chat.commands.digest.answers import digest_button, lately, misread, ways_to_subscribe
from bot.core.chat.commands.digest.description import filters_in_words, zone_here
from bot.core.chat.commands.digest.filters import Interests, read_interests, write_interests
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

_SPAN = re.compile(
    r"(?:last|past|les)?\s*([0-9]{1,3})\s*(?:derniers|dernières)?\s*"
    r"(?:(d|days?|j|jours?)?|(w|weeks?|sem|semaines?))",
    re.IGNORECASE,
)
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

    def in_words(self, turn: Context) -> str:
        """Return what the preview holds."""
        return filters_in_words(self.filters, turn)


async def preview(turn: Context) -> Reply:
    """Show the digest that would come next, or that of the last N days, for any filters."""
    interests = read_interests(turn.words.split(), turn)
    if not isinstance(interests, Interests):
        return misread(interests, turn)
    days = _days(" ".join(interests.words))
    if isinstance(days, Misread):
        return misread(days, turn)
    kept = await turn.library.subscriptions.of(turn.request.place)
    filters = interests.filters
    if filters is None:
        filters = kept.filters if kept else ()
    asked = _PreviewRequest(filters, write_interests(interests.filters or ()), kept)
    if days is None and kept:
        return await _next(asked, replace(kept, filters=filters), turn)
    return await _lately(asked, days or _UNSUBSCRIBED, turn)


async def _next(asked: _PreviewRequest, subscription: Subscription, turn: Context) -> Reply:
    """Show what is waiting for the next digest."""
    news, upto = await turn.library.subscriptions.news(subscription.cursor)
    waiting = wanted_changes(subscription, pending_changes(subscription, news, upto))
    if waiting:
        return _shown(waiting, turn.say.text("digest-preview"), asked, turn)
    nothing = turn.say.text("digest-nothing-waiting", filters=asked.in_words(turn))
    return Notice((nothing,), (lately(turn, asked.typed), digest_button("status", turn)))


async def _lately(asked: _PreviewRequest, days: int, turn: Context) -> Reply:
    """Show what was new in the last days."""
    news = await _recent(turn.library.now() - dt.timedelta(days=days), turn)
    passing = [one for one in changes(news) if _passes(one, asked.filters)]
    if passing:
        return _shown(passing, turn.say.text("digest-preview-days", days=days), asked, turn)
    nothing = turn.say.text("digest-nothing-lately", days=days, filters=asked.in_words(turn))
    return Notice((nothing,), (Button(turn.say("command-new"), "/new"),))


async def _recent(since: dt.datetime, turn: Context) -> Iterable[CatalogueChange]:
    """Return the news since a moment; where no ledger is kept, those that it would begin with."""
    subscriptions = turn.library.subscriptions
    _, newest = await subscriptions.news(BASELINE)
    if newest:
        return await subscriptions.recent(since)
    now = turn.library.now()
    return (one for one in catalogue_changes(turn.catalogue, (), BASELINE, now) if one.at >= since)


def _shown(changes: Sequence[Change], note: Text, asked: _PreviewRequest, turn: Context) -> Digest:
    zone = turn.library.zones(zone_here(asked.kept, turn) or UTC)
    today = turn.library.now().astimezone(zone).date()
    digest = compose(changes, turn.catalogue, turn.say, today, notes=(note,))
    return replace(digest, buttons=_buttons(asked, turn))


def _buttons(asked: _PreviewRequest, turn: Context) -> tuple[Button, ...]:
    """Offer to get what is shown: as it is asked for, or in the usual ways."""
    if not turn.library.subscriptions.serves(turn.request.place):
        return ()
    if asked.typed:
        return (digest_button("on", turn, asked.typed), digest_button("status", turn))
    return (digest_button("status", turn),) if asked.kept else ways_to_subscribe(turn)


def _passes(change: Change, filters: Sequence[Filters]) -> bool:
    tool = tool_of(change.tool_id, change.facts)
    return not filters or any(one.allows(tool) for one in filters)


def _days(words: str) -> int | Misread | None:
    """Return how many days back; None: none were named."""
    if not words:
        return None
    span = _SPAN.fullmatch(words)
    days = int(span[1]) * (_WEEK if span[3] else 1) if span else 0
    return days if 1 <= days <= _MOST else Misread("days", words)
