"""`/digest now`: what is waiting for the next digest, sent at once."""

from __future__ import annotations

from bot.core.chat.commands.digest.answers import digest_button, lately, nothing_here
from bot.core.chat.commands.digest.subscribe import keep
from bot.core.chat.context import Context
from bot.core.chat.reply import Notice, Reply
from bot.core.digests.plan import pending_changes, wanted_changes
from bot.core.digests.subscription import Status, Subscription, asked_for


async def send_now(context: Context) -> Reply:
    """Have what is waiting sent now, besides the digest of the day; say so where nothing is."""
    translate, subscriptions = context.translate, context.services.subscriptions
    subscription = await subscriptions.of(context.request.place)
    if subscription is None:
        return nothing_here(context)
    if subscription.status is not Status.ON:
        return Notice((translate.text("digest-is-paused"),), (digest_button("resume", context),))
    news, upto = await subscriptions.news(subscription.cursor)
    if not wanted_changes(subscription, pending_changes(subscription, news, upto)):
        nothing = translate.text("digest-nothing-waiting")
        return Notice((nothing,), (lately(context), digest_button("status", context)))
    await keep(lambda kept, _newest: _asked(kept, context), "asked", context)
    return Notice((translate.text("digest-asked"),), (digest_button("status", context),))


def _asked(kept: Subscription | None, context: Context) -> Subscription | None:
    if kept is None or kept.status is not Status.ON:
        return kept
    return asked_for(kept, context.services.zones, context.services.now())
