"""`/digest on` and `/digest off`."""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.text import Bold, Text
from bot.core.commands.digest.answers import button, lately, misread, nothing_here
from bot.core.commands.digest.asking import zone_for
from bot.core.commands.digest.keeping import COMMAND, keep, place_hears
from bot.core.commands.digest.reading import Wishes, read_wishes
from bot.core.commands.digest.wording import (
    coming_in_words,
    lines,
    settings_in_words,
    timetable_in_words,
)
from bot.core.commands.digest.writing import line_of
from bot.core.digests.schedule import MORNING, Rhythm, Timetable, next_slot
from bot.core.digests.subscription import Status, Subscription, resumed, timed
from bot.core.reply import Button, Notice, Reply
from bot.core.turn import Turn


async def turn_on(turn: Turn) -> Reply:
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


async def turn_off(turn: Turn) -> Reply:
    """End the digest of the place."""
    before = await turn.library.subscriptions.of(turn.request.place)
    if before is None:
        return nothing_here(turn)
    await keep(lambda _kept, _newest: None, "off", turn)
    here = await place_hears(before, None, turn)
    return Notice(
        (turn.say.text("digest-off"),),
        (Button(turn.say("digest-do-again"), line_of(before)),),
        here.say.text("digest-announce-off", command=COMMAND) if here else (),
    )


async def _told(before: Subscription | None, after: Subscription | None, turn: Turn) -> Notice:
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
        (button("preview", turn), button("change", turn), lately(turn), button("off", turn)),
        announcement,
    )


async def _language_here(turn: Turn) -> str:
    """Return the language chosen for the place, else that of whoever asks."""
    if turn.request.place.direct:
        return turn.say.language
    chosen = await turn.library.language_choices.of_place(turn.request.place)
    return turn.library.translations.choose((chosen, turn.say.language)).language


def _wished(kept: Subscription, wishes: Wishes, zone: str, turn: Turn) -> Subscription:
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


def _new(newest: int, zone: str, language: str, turn: Turn) -> Subscription:
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
