"""`/digest why`: why the last digest came, or did not."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.base.text import Text
from bot.core.commands.digest.answers import button, ways_to_subscribe
from bot.core.commands.digest.history import history_page
from bot.core.commands.digest.wording import (
    coming_in_words,
    delivery_in_words,
    filters_in_words,
    lines,
    outcome_in_words,
)
from bot.core.digests.subscription import Delivery, DeliveryState, Outcome, Status, Subscription
from bot.core.reply import Notice, Reply
from bot.core.turn import Turn


async def why(turn: Turn) -> Reply:
    """Explain the last sending or silence, and say what comes next."""
    subscription = await turn.library.subscriptions.of(turn.request.place)
    if subscription is None:
        history, _ = await history_page(1, None, turn)
        told = (turn.say.text("digest-none"), history)
        return Notice(tuple(text for text in told if text), ways_to_subscribe(turn))
    sent = await turn.library.subscriptions.deliveries(turn.request.place, 1)
    past = _past(subscription, sent, turn)
    coming = coming_in_words(subscription, turn)
    if subscription.status is Status.ON:
        return Notice((*past, coming), (button("status", turn), button("preview", turn)))
    silent = lines(turn.say.text(f"digest-is-{subscription.status.value}"), coming)
    return Notice((silent, *past), (button("status", turn), button("resume", turn)))


def _past(subscription: Subscription, sent: Sequence[Delivery], turn: Turn) -> tuple[Text, ...]:
    """Return what the last run came to, and what became of the last digest."""
    zone = subscription.timetable.zone
    delivered = (lines(delivery_in_words(one, zone, turn), _consequence(one, turn)) for one in sent)
    return tuple(text for text in (_last_run(subscription, turn), *delivered) if text)


def _last_run(subscription: Subscription, turn: Turn) -> Text:
    if subscription.last_day is None:
        return turn.say.text("digest-first")
    told = outcome_in_words(subscription, turn)
    if subscription.outcome is Outcome.FILTERED:
        filters = filters_in_words(subscription.filters, turn)
        return (*told, *turn.say.text("digest-filtered", filters=filters))
    return told


def _consequence(delivery: Delivery, turn: Turn) -> Text:
    """Return what becomes of the news of a digest that did not arrive."""
    if delivery.state is DeliveryState.PENDING:
        return turn.say.text("digest-waiting")
    failed = delivery.state is DeliveryState.FAILED
    return turn.say.text("digest-failed") if failed else ()
