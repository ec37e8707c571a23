"""What happened to the digest of a place and by whom, and `/digest why`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.base.people import FORGOTTEN
from bot.core.base.text import Bold, Code, Mention, Plain, Text, isolate
from bot.core.chat.commands.digest.answers import digest_button, ways_to_subscribe
from bot.core.chat.commands.digest.description import (
    coming_in_words,
    delivery_in_words,
    filters_in_words,
    lines,
    outcome_in_words,
    short_moment,
    zone_here,
)
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Notice, Reply
from bot.core.digests.subscription import (
    Delivery,
    DeliveryState,
    Event,
    RunOutcome,
    Status,
    Subscription,
)
from bot.core.digests.time_zones import UTC

EVENT_KINDS = frozenset(
    {"on", "changed", "off", "paused", "resumed", "asked", "gone", "moved", "failed", "unknown"}
)
"""What can happen, as far as there are words for it: the texts `digest-event-<what>`."""
_ACTORS = frozenset({"bot", "platform", FORGOTTEN})
_FIRST, _SHOWN = 3, 10
"""Events below the settings, which a phone shows with them, and of each page behind."""


async def history_page(
    number: int, subscription: Subscription | None, context: Context
) -> tuple[Text, tuple[Button, ...]]:
    """Return a page of what happened, the latest first, and the button to what came before."""
    upto = _FIRST + (number - 1) * _SHOWN
    events = await context.services.subscriptions.history(context.request.place, upto + 1)
    shown = events[max(0, upto - _SHOWN) : upto] if number > 1 else events[:upto]
    if not shown:
        return (), ()
    zone = zone_here(subscription, context) or UTC
    heading = (Bold(context.translate("digest-events")),)
    told = lines(heading, *(event_line(event, zone, context) for event in shown))
    older = Button(context.translate("digest-older"), f"/digest status page:{number + 1}")
    return told, (older,) if len(events) > upto else ()


def event_line(event: Event, zone: str, context: Context) -> Text:
    """Return one line of a history: when, what, by whom, and with which words."""
    what = event.what if event.what in EVENT_KINDS else "changed"
    told = context.translate.text(
        "digest-event",
        moment=short_moment(event.at, zone, context),
        what=context.translate(f"digest-event-{what}"),
        actor=_actor(event, context),
    )
    return (*told, Plain(" "), Code(isolate(event.why))) if event.why else told


def _actor(event: Event, context: Context) -> str | Mention:
    """Return who did it; others are named where the platform can name people by their ids."""
    if event.actor in _ACTORS:
        return context.translate(f"digest-actor-{event.actor}")
    if event.actor == context.request.person.id:
        return context.translate("digest-actor-you")
    return Mention(context.translate("digest-actor-somebody"), event.actor)


async def digest_why(context: Context) -> Reply:
    """Explain the last sending or silence, and say what comes next."""
    subscription = await context.services.subscriptions.of(context.request.place)
    if subscription is None:
        history, _ = await history_page(1, None, context)
        told = (context.translate.text("digest-none"), history)
        return Notice(tuple(text for text in told if text), ways_to_subscribe(context))
    sent = await context.services.subscriptions.deliveries(context.request.place, 1)
    past = _past(subscription, sent, context)
    coming = coming_in_words(subscription, context)
    if subscription.status is Status.ON:
        return Notice(
            (*past, coming), (digest_button("status", context), digest_button("preview", context))
        )
    silent = lines(context.translate.text(f"digest-is-{subscription.status.value}"), coming)
    return Notice(
        (silent, *past), (digest_button("status", context), digest_button("resume", context))
    )


def _past(
    subscription: Subscription, sent: Sequence[Delivery], context: Context
) -> tuple[Text, ...]:
    """Return what the last run came to, and what became of the last digest."""
    zone = subscription.timetable.zone
    delivered = (
        lines(delivery_in_words(delivery, zone, context), _consequence(delivery, context))
        for delivery in sent
    )
    return tuple(text for text in (_last_run(subscription, context), *delivered) if text)


def _last_run(subscription: Subscription, context: Context) -> Text:
    if subscription.last_run_day is None:
        return context.translate.text("digest-first")
    told = outcome_in_words(subscription, context)
    if subscription.outcome is RunOutcome.FILTERED:
        filters = filters_in_words(subscription.filters, context)
        return (*told, *context.translate.text("digest-filtered", filters=filters))
    return told


def _consequence(delivery: Delivery, context: Context) -> Text:
    """Return what becomes of the news of a digest that did not arrive."""
    if delivery.state is DeliveryState.PENDING:
        return context.translate.text("digest-waiting")
    failed = delivery.state is DeliveryState.FAILED
    return context.translate.text("digest-failed") if failed else ()
