"""`/digest on` and `/digest off`: who changed what is written down, and the place is told."""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.text import Bold, Code, Text, visible
from bot.core.chat.cards import shortened
from bot.core.chat.commands.digest.answers import digest_button, lately, misread, nothing_here
from bot.core.chat.commands.digest.description import (
    coming_in_words,
    lines,
    settings_in_words,
    timetable_in_words,
)
from bot.core.chat.commands.digest.parser import Wishes, line_of_subscription, read_wishes
from bot.core.chat.commands.digest.zone import zone_for
from bot.core.chat.context import Context
from bot.core.chat.ports import SubscriptionChange
from bot.core.chat.reply import Button, Notice, Reply
from bot.core.chat.request import Request
from bot.core.digests.schedule import MORNING, Rhythm, Timetable, next_slot
from bot.core.digests.subscription import Event, Status, Subscription, resumed, timed

COMMAND = Code("/digest")
"""As announcements name it; each platform writes it as it is typed there."""
_LONGEST = 120
"""Characters of what was typed that are kept as the reason."""


async def keep(change: SubscriptionChange, what: str, turn: Context) -> Subscription | None:
    """Change the subscription of the place and return what is kept.

    Raises:
        NotKept: it could not be written down; nothing has changed.
    """
    event = Event(turn.library.now(), turn.request.person.id, what, _reason(turn.request))
    return await turn.library.subscriptions.change(turn.request.place, change, event)


async def place_hears(
    before: Subscription | None, after: Subscription | None, turn: Context
) -> Context | None:
    """Return the turn in the language of the place; None where nobody else need hear of it.

    That is the language chosen for the place, else that of its digest.
    """
    kept = after or before
    if turn.request.place.direct or after == before or kept is None:
        return None
    chosen = await turn.library.language_choices.of_place(turn.request.place)
    return replace(turn, say=turn.library.translations.choose((chosen, kept.language)))


def _reason(request: Request) -> str:
    return shortened(" ".join(visible(request.text).split()), _LONGEST)


async def turn_on(turn: Context) -> Reply:
    """Subscribe the place, or change its digest; what is not named stays as it is."""
    wishes = read_wishes(turn)
    if not isinstance(wishes, Wishes):
        return misread(wishes, turn)
    before = await turn.library.subscriptions.of(turn.request.place)
    zone = zone_for(wishes, before, turn)
    if not isinstance(zone, str):
        return zone
    language = await _language_here(turn)
    what = "on" if before is None else "changed" if before.status is Status.ON else "resumed"
    after = await keep(
        lambda kept, newest: _wished(
            kept or _new(newest, zone, language, turn), wishes, zone, turn
        ),
        what,
        turn,
    )
    return await _told(before, after, turn)


async def turn_off(turn: Context) -> Reply:
    """End the digest of the place."""
    before = await turn.library.subscriptions.of(turn.request.place)
    if before is None:
        return nothing_here(turn)
    await keep(lambda _kept, _newest: None, "off", turn)
    here = await place_hears(before, None, turn)
    return Notice(
        (turn.say.text("digest-off"),),
        (Button(turn.say("digest-do-again"), line_of_subscription(before)),),
        here.say.text("digest-announce-off", command=COMMAND) if here else (),
    )


async def _told(before: Subscription | None, after: Subscription | None, turn: Context) -> Notice:
    """Say what was understood and when the next digest comes."""
    if after is None:
        return nothing_here(turn)
    here = await place_hears(before, after, turn)
    announcement: Text = ()
    if here:
        when = timetable_in_words(after.timetable, here)
        announcement = here.say.text("digest-announce-on", timetable=when, command=COMMAND)
    told = lines(settings_in_words(after, turn), coming_in_words(after, turn))
    return Notice(
        ((Bold(turn.say("digest-is-on")),), told),
        (
            digest_button("preview", turn),
            digest_button("change", turn),
            lately(turn),
            digest_button("off", turn),
        ),
        announcement,
    )


async def _language_here(turn: Context) -> str:
    """Return the language chosen for the place, else that of whoever asks."""
    if turn.request.place.direct:
        return turn.say.language
    chosen = await turn.library.language_choices.of_place(turn.request.place)
    return turn.library.translations.choose((chosen, turn.say.language)).language


def _wished(kept: Subscription, wishes: Wishes, zone: str, turn: Context) -> Subscription:
    """Return a subscription with what was named, and on."""
    zones, now = turn.library.zones, turn.library.now()
    timetable = _timetable(kept.timetable, wishes, zone)
    after = kept if timetable == kept.timetable else timed(kept, timetable, zones, now)
    after = replace(
        after,
        language=wishes.language or kept.language,
        filters=kept.filters if wishes.filters is None else wishes.filters,
        weekly_line=kept.weekly_line if wishes.weekly_line is None else wishes.weekly_line,
        repeats=kept.repeats if wishes.repeats is None else wishes.repeats,
    )
    return after if after.status is Status.ON else resumed(after, zones, now)


def _new(newest: int, zone: str, language: str, turn: Context) -> Subscription:
    """Return a daily digest of everything that is new from now on."""
    now, rules = turn.library.now(), turn.library.zones(zone)
    timetable = Timetable(zone, MORNING)
    return Subscription(
        id=0,  # whoever keeps it gives it one
        place=turn.request.place,
        timetable=timetable,
        language=language,
        next=next_slot(timetable, rules, now, None),
        cursor=newest,
        heard=now.astimezone(rules).date(),
    )


def _timetable(old: Timetable, wishes: Wishes, zone: str) -> Timetable:
    rhythm = wishes.rhythm or old.rhythm
    weekday = old.weekday if wishes.weekday is None else wishes.weekday
    return Timetable(
        zone=zone,
        at=wishes.at or old.at,
        rhythm=rhythm,
        weekday=weekday if rhythm is Rhythm.WEEKLY else 0,
    )
