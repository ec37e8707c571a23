"""`/digest on` and `/digest off`: who changed what is written down, and the place is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.base.text import Bold, Code, Mention, Text, paragraph, shorten_at_word, visible
from bot.core.chat.commands.digest.answers import (
    digest_button,
    lately_button,
    misread,
    no_digest_here,
)
from bot.core.chat.commands.digest.description import (
    changes_in_words,
    coming_in_words,
    settings_in_words,
)
from bot.core.chat.commands.digest.parser import read_wishes
from bot.core.chat.commands.digest.wishes import Wishes, line_of_subscription
from bot.core.chat.commands.digest.zone import zone_for
from bot.core.chat.context import Context
from bot.core.chat.ports import SubscriptionChange
from bot.core.chat.reply import Announcement, Button, Notice, Reply
from bot.core.digests.schedule import MORNING, Rhythm, Timetable, next_run
from bot.core.digests.subscription import (
    Event,
    Status,
    Subscription,
    postponed,
    resumed,
    timed,
)

COMMAND = Code("/digest")
"""As announcements name it; each platform writes it as it is typed there."""
_MONDAY = (0,)
"""When a weekly digest comes where nobody names a day."""
_LONGEST = 120
"""Characters of what was typed that are kept as the reason."""


async def change_subscription(
    change: SubscriptionChange, what: str, context: Context
) -> Subscription | None:
    """Change the subscription of the place and return what is kept.

    Raises:
        NotStoredError: it could not be written down; nothing has changed.
    """
    reason = shorten_at_word(" ".join(visible(context.request.text).split()), _LONGEST)
    event = Event(context.services.now(), context.request.person.id, what, reason)
    return await context.services.subscriptions.change(context.request.place, change, event)


async def update_subscription(
    update: Callable[[Subscription], Subscription], what: str, context: Context
) -> Subscription | None:
    """Change the subscription that the place has, if it has one still; else as above."""
    return await change_subscription(
        lambda kept, _newest: update(kept) if kept else None, what, context
    )


def context_for_others(
    before: Subscription | None, after: Subscription | None, context: Context
) -> Context | None:
    """Return the context in the language of the place; None where nobody else need hear of it.

    That is the language chosen for the place, else that of its digest.
    """
    subscription = after or before
    if context.request.place.direct or after == before or subscription is None:
        return None
    wishes = (context.chosen.place, subscription.language)
    return replace(context, translate=context.services.translations.choose(wishes))


async def turn_on(context: Context) -> Reply:
    """Subscribe the place, or change its digest; what is not named stays as it is."""
    wishes = read_wishes(context)
    if not isinstance(wishes, Wishes):
        return misread(wishes, context)
    before = await context.subscription()
    zone = zone_for(wishes, before, context)
    if not isinstance(zone, str):
        return zone
    language = _language_here(context)
    what = "on" if before is None else "changed" if before.status is Status.ON else "resumed"
    after = await change_subscription(
        lambda subscription, newest: _wished(
            subscription or _new(newest, zone, language, context), wishes, zone, context
        ),
        what,
        context,
    )
    return _told(before, after, context)


async def turn_off(context: Context) -> Reply:
    """End the digest of the place."""
    before = await context.subscription()
    if before is None:
        return no_digest_here(context)
    await change_subscription(lambda _kept, _newest: None, "off", context)
    here = context_for_others(before, None, context)
    return Notice(
        (context.translate.text("digest-off"),),
        (Button(context.translate("digest-do-again"), line_of_subscription(before)),),
        announcement_of("off", here),
    )


def _told(before: Subscription | None, after: Subscription | None, context: Context) -> Notice:
    """Say what was understood and when the next digest comes."""
    if after is None:
        return no_digest_here(context)
    here = context_for_others(before, after, context)
    announcement = _announcement(before, after, here) if here else None
    told = paragraph(settings_in_words(after, context), coming_in_words(after, context))
    also, yes = _also_in(after, context)
    return Notice(
        ((Bold(context.translate("digest-is-on")),), told, *also),
        (
            *yes,
            digest_button("preview", context),
            digest_button("change", context),
            lately_button(context),
            digest_button("off", context),
        ),
        announcement,
        offer=yes[0].line if yes else "",
    )


def _also_in(
    subscription: Subscription, context: Context
) -> tuple[tuple[Text, ...], tuple[Button, ...]]:
    """Ask whoever wants tools in one language whether the digest should speak it too."""
    wanted = {filters.language for filters in subscription.filters}
    code = next(iter(wanted)) if len(wanted) == 1 else None
    spoken = context.services.translations.languages
    if code is None or code not in spoken or code == subscription.language:
        return (), ()
    language = context.translate.language_name(code)
    text = context.translate.text("digest-also-in", language=language)
    yes = Button(context.translate("digest-do-also-in", language=language), f"/digest on in:{code}")
    return (text,), (yes,)


def announcement_of(
    key: str, here: Context | None, also: Text = (), **values: Code | str
) -> Announcement | None:
    """Return what everybody `here` hears of a change: who made it, what it is, and `also` more."""
    if here is None:
        return None
    who = Mention(here.translate("digest-somebody"), here.request.person.id)
    told = here.translate.text(f"digest-announce-{key}", person=who, command=COMMAND, **values)
    return Announcement(paragraph(told, also) if also else told, here.translate)


def _announcement(
    before: Subscription | None, after: Subscription, here: Context
) -> Announcement | None:
    changes = changes_in_words(before, after, here)
    if not changes:  # it was silent, and is what it was
        return announcement_of("resumed", here)
    return announcement_of("changed" if before else "on", here, what=changes)


def _language_here(context: Context) -> str:
    """Return the language chosen for the place, else that of whoever asks."""
    if context.request.place.direct:
        return context.translate.language
    wishes = (context.chosen.place, context.translate.language)
    return context.services.translations.choose(wishes).language


def _wished(
    subscription: Subscription, wishes: Wishes, zone: str, context: Context
) -> Subscription:
    """Return a subscription with what was named, and on."""
    zones, now = context.services.zones, context.services.now()
    timetable = timetable_of(subscription.timetable, wishes, zone)
    after = (
        subscription
        if timetable == subscription.timetable
        else timed(subscription, timetable, zones, now)
    )
    after = replace(
        after,
        language=wishes.language or subscription.language,
        filters=subscription.filters if wishes.filters is None else wishes.filters,
        weekly_line=subscription.weekly_line if wishes.weekly_line is None else wishes.weekly_line,
        repeats=subscription.repeats if wishes.repeats is None else wishes.repeats,
    )
    after = after if after.status is Status.ON else resumed(after, zones, now)
    return postponed(after, wishes.begins_in, zones, now) if wishes.begins_in else after


def _new(newest: int, zone: str, language: str, context: Context) -> Subscription:
    """Return a daily digest of everything that is new from now on."""
    now, zones = context.services.now(), context.services.zones
    timetable = Timetable(zone, MORNING)
    return Subscription(
        id=0,  # whoever keeps it gives it one
        place=context.request.place,
        timetable=timetable,
        language=language,
        next=next_run(timetable, zones, now, None),
        cursor=newest,
        last_digest_day=now.astimezone(zones(zone)).date(),
    )


def timetable_of(old: Timetable, wishes: Wishes, zone: str) -> Timetable:
    """Return days, time and zone: those that are wished, else those that are kept.

    Once a week is one day of those that are kept.
    """
    rhythm = wishes.rhythm or old.rhythm
    kept = old.weekdays[:1] if wishes.rhythm is Rhythm.WEEKLY else old.weekdays
    weekdays = wishes.weekdays or kept or _MONDAY
    return Timetable(
        zone=zone,
        at=wishes.at or old.at,
        rhythm=rhythm,
        weekdays=weekdays if rhythm is Rhythm.WEEKLY else (),
    )
