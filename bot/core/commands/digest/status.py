"""`/digest` and `/digest status`: what is subscribed and what comes next; `/digest change`."""

from __future__ import annotations

import re

from bot.core.base.text import Bold, Text
from bot.core.commands.digest.answers import button, how, lately, ways_to_subscribe
from bot.core.commands.digest.history import history_page
from bot.core.commands.digest.wording import (
    coming_in_words,
    delivery_in_words,
    lines,
    outcome_in_words,
    settings_in_words,
)
from bot.core.digests.subscription import KEPT_SENT, DeliveryState, Status, Subscription
from bot.core.reply import Button, Choices, Item, Notice, Reply
from bot.core.turn import Turn

DELIVERIES_READ = 40
"""More digests than one place gets in the time that they are remembered."""
_PAGE = re.compile(r"page:([1-9][0-9]{0,2})", re.IGNORECASE)
_TIMES = ("06:00", "07:00", "08:00", "09:00", "12:00", "17:00", "20:00")


async def status(turn: Turn) -> Reply:
    """Show the digest of the place and its history, or what it would be."""
    page = _PAGE.search(turn.words)
    number = int(page[1]) if page else 1
    subscription = await turn.library.subscriptions.of(turn.request.place)
    history, older = await history_page(number, subscription, turn)
    if number > 1:
        return Notice((history or turn.say.text("digest-no-events"),), older)
    if subscription is None:
        told = (turn.say.text("digest-none"), turn.say.text("digest-what-it-is"))
        buttons = (*ways_to_subscribe(turn), lately(turn), *older)
    else:
        heading = (Bold(turn.say(f"digest-is-{subscription.status.value}")),)
        told = (heading, await _present(subscription, turn))
        buttons = (*_buttons(subscription, turn), *older)
    return Notice((*told, history) if history else told, buttons)


async def change(turn: Turn) -> Reply:
    """Offer other times and days, and say how to write more."""
    buttons = (
        *(Button(time, f"/digest on {time}") for time in _TIMES),
        Button(turn.say("digest-daily"), "/digest on daily"),
        Button(turn.say("digest-workdays"), "/digest on workdays"),
        Button(turn.say("digest-weekly", weekday=turn.say.weekday(0)), "/digest on weekly mo"),
    )
    options = tuple(Item(button, "") for button in buttons)
    return Choices(how(turn), options)


async def _present(subscription: Subscription, turn: Turn) -> Text:
    """Return what is subscribed, what comes next and what came last, or is on its way."""
    return lines(
        settings_in_words(subscription, turn),
        coming_in_words(subscription, turn),
        await _last_sent(subscription, turn),
        outcome_in_words(subscription, turn),
    )


async def _last_sent(subscription: Subscription, turn: Turn) -> Text:
    place, zone = turn.request.place, subscription.timetable.zone
    deliveries = await turn.library.subscriptions.deliveries(place, DELIVERIES_READ)
    for delivery in deliveries:
        if delivery.state is DeliveryState.SENT:
            return delivery_in_words(delivery, zone, turn)
    if deliveries:
        return delivery_in_words(deliveries[0], zone, turn)
    if subscription.last_day is None:
        return turn.say.text("digest-first")
    return turn.say.text("digest-nothing-sent", days=KEPT_SENT.days)


def _buttons(subscription: Subscription, turn: Turn) -> tuple[Button, ...]:
    on = subscription.status is Status.ON
    wait = button("pause", turn, "2w") if on else button("resume", turn)
    others = ("why", "change", "off")
    return (button("preview", turn), wait, *(button(part, turn) for part in others))
