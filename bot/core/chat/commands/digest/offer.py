"""A digest that is offered: to words that say when and where, and to answers in a few words.

Changes nothing by itself: what words seem to ask for is said, with the button that does it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.base.normalize import fold, key_of
from bot.core.base.text import paragraph
from bot.core.chat.commands.digest.answers import digest_button
from bot.core.chat.commands.digest.description import filters_in_words, timetable_in_words
from bot.core.chat.commands.digest.parser import read_wishes
from bot.core.chat.commands.digest.subscribe import timetable_of
from bot.core.chat.commands.digest.wishes import Wishes, line_of_wishes
from bot.core.chat.commands.digest.zone import is_wished, zone_for
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Choices, Notice
from bot.core.digests.schedule import MORNING, Timetable

_ON = "/digest on"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


async def completed(context: Context) -> Notice | Choices | None:
    """Return what words come to that answer what was asked back; None: they are about other things.

    What was chosen before the question holds: the day, the time, the place, the filters.
    """
    if not context.asked or context.services.index.is_name(context.words):
        return None
    if not f"{context.asked} ".startswith(f"{_ON} "):
        return _span(context)
    if not _is_near(context) and not is_wished(context):
        return None
    before = context.asked.removeprefix(_ON).strip()
    return await offered(f"{before} {context.words}".strip(), context)


async def offered(words: str, context: Context) -> Notice | Choices | None:
    """Offer the digest that words ask for, or what they may mean; None: they ask for none."""
    context = replace(context, words=words)
    wishes = read_wishes(context)
    if not isinstance(wishes, Wishes):
        return None
    kept = await context.subscription()
    zone = zone_for(wishes, kept, context)
    if not isinstance(zone, str):
        return zone if isinstance(zone, Choices) else None
    timetable = timetable_of(kept.timetable if kept else Timetable(zone, MORNING), wishes, zone)
    filters = (kept.filters if kept else ()) if wishes.filters is None else wishes.filters
    translate, line = context.translate, line_of_wishes(wishes, zone)
    told = paragraph(
        translate.text("digest-when", timetable=timetable_in_words(timetable, context)),
        translate.text("digest-holds", filters=filters_in_words(filters, context)),
    )
    return Notice(
        (translate.text("digest-meant"), told),
        (
            Button(translate("digest-do-on"), line),
            digest_button("status", context),
            Button(translate("command-help"), "/help"),
        ),
        offer=line,
    )


def digest_wishes(words: str, context: Context, filters: str = "") -> str:
    """Return what of some words answers what `/digest` asks: a city, a time, days; "" if nothing.

    Beside the word "digest" that is the rest of them: "daily digest at 9" asks for days and a time.
    Filters stand beside it, and ask for a digest themselves where it is named.
    """
    names, fillers = context.vocabulary.keys("digest"), context.vocabulary.keys("talk-filler")
    named = any(key_of(word) in names for word in words.split())
    if not has_digests(context):
        return ""
    for silent in (names, names | fillers) if named else (names,):
        wishes = " ".join(word for word in words.split() if key_of(word) not in silent)
        if context.vocabulary.schedule.pause_span.fullmatch(fold(wishes)):
            return ""
        if is_wished(replace(context, words=wishes)) or (named and filters and not wishes):
            return f"{wishes} {filters}".strip()
    return ""


def has_digests(context: Context) -> bool:
    """Tell whether words may ask for a digest: not among others, and only where one can come."""
    place = context.request.place
    return place.direct and context.services.subscriptions.serves(place)


def _is_near(context: Context) -> bool:
    """Tell whether words name a place, or nearly so."""
    wishes = read_wishes(context)
    place = wishes.place if isinstance(wishes, Wishes) else ""
    return bool(place and context.zone_finder.find(place).zones)


def _span(context: Context) -> Notice | None:
    """Offer the pause or the preview that was asked about, for as long as words say."""
    part, said, vocabulary = context.asked.split()[1], fold(context.words), context.vocabulary
    day = vocabulary.schedule.until.sub("", said, count=1)
    dated = _DATE.fullmatch(day) is not None or key_of(day) in vocabulary.schedule.weekdays
    spans = {
        "pause": bool(vocabulary.schedule.pause_span.fullmatch(said) or dated),
        "preview": vocabulary.schedule.preview_span.fullmatch(said) is not None,
    }
    if not spans.get(part):
        return None
    line = f"/digest {part} {' '.join(context.words.split())}"
    return Notice((context.translate.text("digest-meant"),), (Button(line, line),), offer=line)
