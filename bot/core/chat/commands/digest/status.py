"""`/digest status`, `why`, `change`, `cards`: what is subscribed, what happened, what was sent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bot.core.base.people import FORGOTTEN
from bot.core.base.text import Bold, Code, Mention, Plain, Text, isolate, paragraph
from bot.core.catalogue.model import Tool
from bot.core.chat.cards import card
from bot.core.chat.commands.digest.answers import (
    digest_button,
    how_to_subscribe,
    lately_button,
    ways_to_subscribe,
)
from bot.core.chat.commands.digest.description import (
    coming_in_words,
    delivery_in_words,
    filters_in_words,
    outcome_in_words,
    settings_in_words,
    short_moment,
    weekdays_in_words,
    zone_here,
)
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Choices, Item, Notice, Reply, Several
from bot.core.chat.tool_lookup import MAX_TOOLS_A_LINE
from bot.core.digests.subscription import (
    KEPT_SENT,
    Delivery,
    DeliveryState,
    Event,
    RunOutcome,
    Status,
    Subscription,
)
from bot.core.digests.time_zones import UTC

DELIVERIES_READ = 40
"""More digests than one place gets in the time that they are remembered."""
_PAGE = re.compile(r"page:([1-9][0-9]{0,2})", re.IGNORECASE)
_TIMES = ("06:00", "07:00", "08:00", "09:00", "12:00", "17:00", "20:00")
EVENT_KINDS = frozenset(
    {"on", "changed", "off", "paused", "resumed", "asked", "gone", "moved", "failed", "unknown"}
)
"""What can happen, as far as there are words for it: the texts `digest-event-<what>`."""
_ACTORS = frozenset({"bot", "platform", FORGOTTEN})
_FIRST, _SHOWN = 3, 10
"""Events below the settings, which a phone shows with them, and of each page behind."""
_ASKED = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:\s+page:(?P<page>[1-9][0-9]{0,2}))?")


async def status(context: Context) -> Reply:
    """Show the digest of the place and its history, or what it would be."""
    page = _PAGE.search(context.words)
    number = int(page[1]) if page else 1
    subscription = await context.subscription()
    history, older = await _history_page(number, subscription, context)
    if number > 1:
        return Notice((history or context.translate.text("digest-no-events"),), older)
    if subscription is None:
        told = (context.translate.text("digest-none"), context.translate.text("digest-what-it-is"))
        buttons = (*ways_to_subscribe(context), lately_button(context), *older)
    else:
        heading = (Bold(context.translate(f"digest-is-{subscription.status.value}")),)
        told = (heading, await _present(subscription, context))
        buttons = (*_buttons(subscription, context), *older)
    return Notice((*told, history) if history else told, buttons)


async def change(context: Context) -> Reply:
    """Offer other times and days, and say how to write more."""
    buttons = (
        *(Button(time, f"/digest on {time}") for time in _TIMES),
        Button(context.translate("digest-daily"), "/digest on daily"),
        Button(context.translate("digest-workdays"), "/digest on workdays"),
        Button(weekdays_in_words((0,), context.translate), "/digest on weekly mo"),
    )
    options = tuple(Item(button, "") for button in buttons)
    return Choices(how_to_subscribe(context), options, form=True, asks="/digest on")


async def _present(subscription: Subscription, context: Context) -> Text:
    """Return what is subscribed, what comes next and what came last, or is on its way."""
    return paragraph(
        settings_in_words(subscription, context),
        coming_in_words(subscription, context),
        await _last_sent(subscription, context),
        outcome_in_words(subscription, context),
    )


async def _last_sent(subscription: Subscription, context: Context) -> Text:
    place, zone = context.request.place, subscription.timetable.zone
    deliveries = await context.services.subscriptions.deliveries(place, DELIVERIES_READ)
    for delivery in deliveries:
        if delivery.state is DeliveryState.SENT:
            return delivery_in_words(delivery, zone, context)
    if deliveries:
        return delivery_in_words(deliveries[0], zone, context)
    if subscription.last_run_day is None:
        return context.translate.text("digest-first")
    return context.translate.text("digest-nothing-sent", days=KEPT_SENT.days)


def _buttons(subscription: Subscription, context: Context) -> tuple[Button, ...]:
    on = subscription.status is Status.ON
    wait = digest_button("pause", context, "2w") if on else digest_button("resume", context)
    others = ("why", "change", "off")
    return (
        digest_button("preview", context),
        wait,
        *(digest_button(part, context) for part in others),
    )


async def cards(context: Context) -> Reply:
    """Show the cards of the digest of a day, five at a time."""
    match = _ASKED.fullmatch(context.words.strip())
    day = _day(match["day"]) if match else None
    if match is None or day is None:
        example = Code("/digest cards 2030-01-31")
        told = context.translate.text("digest-misread-day", example=example)
        return Notice((told,), (digest_button("status", context),))
    found = await _tools(day, context)
    pages = -(-len(found) // MAX_TOOLS_A_LINE)
    shown = min(int(match["page"] or 1), pages) or 1
    start = (shown - 1) * MAX_TOOLS_A_LINE
    here = found[start : start + MAX_TOOLS_A_LINE]
    if not here:
        return _gone(day, context)
    replies = tuple(card(tool, context) for tool in here)
    left = len(found) - start - len(here)
    if not left:
        return Several(replies)
    line = f"/digest cards {day} page:{shown + 1}"
    more = Notice(
        (context.translate.text("digest-cards-left", count=left),),
        (Button(context.translate("page-next"), line),),
    )
    return Several((*replies, more))


async def _tools(day: dt.date, context: Context) -> Sequence[Tool]:
    """Return the tools that the digest of a day names, as far as the catalogue still has them."""
    known = context.catalogue.tools_by_id
    for delivery in await context.services.subscriptions.deliveries(
        context.request.place, DELIVERIES_READ
    ):
        if delivery.day == day:
            return [known[id_] for id_ in delivery.tools if id_ in known]
    return ()


def _gone(day: dt.date, context: Context) -> Notice:
    key, today = "digest-cards-none", context.services.now().date()
    if day > today:
        return Notice(
            (context.translate.text("digest-cards-to-come", day=context.translate.date(day)),),
            (digest_button("preview", context),),
        )
    if day < today - KEPT_SENT:
        key = "digest-cards-gone"
    text = context.translate.text(key, day=context.translate.date(day), days=KEPT_SENT.days)
    return Notice((text,), (Button(context.translate("command-new"), "/new"),))


def _day(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return None


async def _history_page(
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
    told = paragraph(heading, *(event_line(event, zone, context) for event in shown))
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
    subscription = await context.subscription()
    if subscription is None:
        history, _ = await _history_page(1, None, context)
        told = (context.translate.text("digest-none"), history)
        return Notice(tuple(text for text in told if text), ways_to_subscribe(context))
    sent = await context.services.subscriptions.deliveries(context.request.place, 1)
    past = _past(subscription, sent, context)
    coming = coming_in_words(subscription, context)
    if subscription.status is Status.ON:
        return Notice(
            (*past, coming), (digest_button("status", context), digest_button("preview", context))
        )
    silent = paragraph(context.translate.text(f"digest-is-{subscription.status.value}"), coming)
    return Notice(
        (silent, *past), (digest_button("status", context), digest_button("resume", context))
    )


def _past(
    subscription: Subscription, sent: Sequence[Delivery], context: Context
) -> tuple[Text, ...]:
    """Return what the last run came to, and what became of the last digest."""
    zone = subscription.timetable.zone
    delivered = (
        paragraph(delivery_in_words(delivery, zone, context), _consequence(delivery, context))
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
