"""Which zone a digest follows: what was typed, what is known, or choices to press."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.base.normalize import key_of
from bot.core.base.text import Code, Plain, isolate, paragraph, shorten_at_word
from bot.core.chat.commands.digest.answers import how_to_subscribe
from bot.core.chat.commands.digest.description import place_in_words, zone_here
from bot.core.chat.commands.digest.parser import read_wishes
from bot.core.chat.commands.digest.wishes import (
    UnclearCode,
    UnsupportedDays,
    Wishes,
    line_of_wishes,
)
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Choices, Item, Notice
from bot.core.digests.schedule import MORNING
from bot.core.digests.subscription import Subscription
from bot.core.digests.time_zones import Match, offset_at
from bot.core.digests.zone_names import city_in, country_in, country_of

_LONGEST = 60
_ON = "/digest on"
_NEAR = 0.75
_MOST_MENDED = 8
"""Words of a line in which those that are misspelt are looked for."""
_SHORTEST = 4
"""Letters of a day that may be misspelt: three letters are like too many others."""


def zone_for(
    wishes: Wishes, before: Subscription | None, context: Context
) -> str | Choices | Notice:
    """Return the zone that is meant, or what to choose from; what is only alike is never taken."""
    if not wishes.place:
        return zone_here(before, context) or _ask(wishes, context)
    match = context.zone_finder.find(wishes.place)
    if match.sure and len(match.zones) == 1:
        return match.zones[0]
    said = Plain(isolate(shorten_at_word(wishes.place, _LONGEST)))
    if match.sure:
        text = context.translate.text("digest-which-zone", place=said)
        options = _named_options(match.zones, wishes, context)
        return Choices(text, options, asks=line_of_wishes(wishes))
    options = (*_near_words(wishes, context), *_near_options(match, wishes, context))
    if options:
        near = context.translate.text("digest-zone-near", place=said)
        return Choices(near, options, asks=line_of_wishes(wishes))
    unknown = context.translate.text("digest-zone-unknown", place=said)
    guessed = _options(_guessed(context), wishes, context)
    return Choices(
        paragraph(unknown, how_to_subscribe(context)), guessed, asks=line_of_wishes(wishes)
    )


def is_wished(context: Context) -> bool:
    """Tell whether a line says what `/digest on` is asked for: days, a time, filters, a place."""
    read = read_wishes(context)
    if isinstance(read, UnsupportedDays | UnclearCode):
        return True  # said when it is asked for, with what is possible instead
    if not isinstance(read, Wishes):
        return False
    match = context.zone_finder.find(read.place)
    if read == Wishes(place=read.place, begins_in=read.begins_in):
        return match.sure
    return not read.place or bool(match.zones or _near_words(read, context))


def _guessed(context: Context) -> Sequence[str]:
    """Return the zones where whoever asks may be, the most likely first."""
    finder = context.zone_finder
    return finder.guess(_locale(context)) or finder.guess(context.translate.language)


def _ask(wishes: Wishes, context: Context) -> Choices | Notice:
    """Ask where the reader is: the most likely places first, all others by name."""
    guessed = _guessed(context)
    city = context.translate("digest-ask-zone-example")
    named = replace(wishes, at=wishes.at or MORNING)
    example = Code(f"{line_of_wishes(named)} {city}")
    time = f"{wishes.at or MORNING:%H:%M}"
    text = context.translate.text("digest-ask-zone", time=time, example=example)
    if not guessed:
        return Notice((text,), asks=line_of_wishes(wishes))
    return Choices(text, _options(guessed, wishes, context), asks=line_of_wishes(wishes))


def _locale(context: Context) -> str | None:
    """Return the locale of whoever asks; of one in another language than was chosen, the language.

    "fr-CA" says more than "fr", but a device in English says nothing of where French is read.
    """
    locale, language = context.request.locale, context.translate.language
    spoken = re.split(r"[-_.@]", locale or "")[0].lower()
    chosen = context.chosen.person or context.chosen.place
    return language if chosen and spoken != language else locale


def _options(zones: Sequence[str], wishes: Wishes, context: Context) -> tuple[Item, ...]:
    """Return zones to press: each asks for all that was asked for, in that zone."""
    cities = (city_in(zone, context.translate.language) or zone for zone in zones)
    return _items(cities, zones, wishes, context)


def _named_options(zones: Sequence[str], wishes: Wishes, context: Context) -> tuple[Item, ...]:
    """Return the zones of one name to press; where they are in several countries, with these."""
    if len({country_of(zone) for zone in zones}) < 2:  # noqa: PLR2004  # all in one country
        return _options(zones, wishes, context)
    places = (place_in_words(zone, context) for zone in zones)
    return _items(places, zones, wishes, context)


def _near_options(match: Match, wishes: Wishes, context: Context) -> tuple[Item, ...]:
    """Return near names to press: cities whose zone is called otherwise with their country."""
    if not match.names:
        return _named_options(match.zones, wishes, context)
    language = context.translate.language
    names = (
        context.translate("digest-place", city=name, country=country_in(zone, language))
        if name
        else place_in_words(zone, context)
        for name, zone in zip(match.names, match.zones, strict=True)
    )
    return _items(names, match.zones, wishes, context)


def _items(
    names: Iterable[str], zones: Sequence[str], wishes: Wishes, context: Context
) -> tuple[Item, ...]:
    return tuple(
        Item(Button(name, line_of_wishes(wishes, zone)), _clock(zone, context))
        for name, zone in zip(names, zones, strict=True)
    )


def _clock(zone: str, context: Context) -> str:
    """Return what time it is in a zone, by which people know theirs."""
    rules, now = context.services.zones(zone), context.services.now()
    time = f"{now.astimezone(rules):%H:%M}"
    return context.translate("digest-clock", time=time, offset=offset_at(rules, now))


def _near_words(wishes: Wishes, context: Context) -> tuple[Item, ...]:
    """Return what was meant where words are no place, but days and times that are spelt wrong."""
    mended = _mended(wishes.place.split(), context)
    if mended == wishes.place:
        return ()
    others = line_of_wishes(wishes).removeprefix(_ON)
    meant = read_wishes(replace(context, words=f"{others} {mended}"))
    if not isinstance(meant, Wishes):
        return ()
    zones = context.zone_finder.find(meant.place).zones if meant.place else ("",)
    lines_meant = (line_of_wishes(meant, zone) for zone in zones)
    return tuple(Item(Button(line, line), "") for line in lines_meant)


def _mended(words: Sequence[str], context: Context) -> str:
    """Return words with those of days and times spelt right; places stay as they are."""
    words, mended = list(words[:_MOST_MENDED]), list[str]()
    while words:
        for length in (2, 1):  # "evry day" is one word of the language files
            near = _nearest(" ".join(words[:length]), context)
            if near or length == 1:
                mended.append(near or words[0])
                del words[:length]
                break
    return " ".join(mended)


def _nearest(phrase: str, context: Context) -> str | None:
    """Return the words of days and times that are spelt most like some that are no place."""
    known, key = context.vocabulary.schedule.known_words, key_of(phrase)
    if len(key) < _SHORTEST:
        return None
    alike = (other for other in known if other[0] == key[0])
    near = difflib.get_close_matches(key, alike, n=1, cutoff=_NEAR)
    return known[near[0]] if near and not context.zone_finder.find(phrase).sure else None
