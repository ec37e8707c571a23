"""Answers that several subcommands of `/digest` give: what cannot be read, help, and buttons."""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.text import Code, Text, isolate, shorten_at_word
from bot.core.chat.commands.digest.description import place_in_words, weekdays_in_words
from bot.core.chat.commands.digest.interests import MAX_FILTERS, TooMany, split_line
from bot.core.chat.commands.digest.wishes import (
    Misread,
    UnclearCode,
    UnsupportedDays,
    line_of_wishes,
)
from bot.core.chat.commands.lists import filter_mistake
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Notice
from bot.core.digests.schedule import Rhythm
from bot.core.search.filter_parser import FilterMistake

MONTH = 30
"""Days that are offered to whoever wants to know what was new lately."""
_LONGEST = 80
_MONDAY = 0
_WAYS = {"daily": "daily", "workdays": "workdays", "weekly": "weekly mo"}
"""What is offered to a place that has no digest: the rhythms, and how each is asked for."""
_EXPLAINED = ("off", "pause 2w", "resume", "preview", "status", "why")
_CHOSEN = frozenset({"time", "rhythm"})
"""What can be chosen from a list instead of being written."""


def misread(
    what: FilterMistake | TooMany | Misread | UnsupportedDays | UnclearCode,
    context: Context,
    subcommand: str = "on",
) -> Notice:
    """Say what could not be read, and how to write it; what else was said still holds."""
    translate = context.translate
    match what:
        case FilterMistake():
            return _without_mistake(what, context, subcommand)
        case TooMany():
            return Notice((translate.text("digest-too-many", most=MAX_FILTERS),))
        case UnclearCode():
            return _either(what, context)
        case UnsupportedDays():
            said = Code(isolate(shorten_at_word(what.words, _LONGEST)))
            first = translate.text("digest-unsupported", said=said)
            possible = translate.text("digest-misread-rhythm")
            asks = line_of_wishes(what.wishes, what.wishes.place)
            return Notice((first, possible), _possible_days(what, context), asks=asks)
        case Misread():
            said = Code(isolate(shorten_at_word(what.words, _LONGEST)))
            first = translate.text("filter-mistake", filter=said)
            codes = translate.join(context.services.translations.languages)
            example = Code("/digest preview 30d")
            right = translate.text(f"digest-misread-{what.key}", codes=codes, example=example)
            return Notice(
                (first, right),
                _instead(what.key, context),
                asks=f"/digest {subcommand} {what.others}".strip(),
            )


def _instead(key: str, context: Context) -> tuple[Button, ...]:
    """Return what can be pressed instead of being written."""
    if key == "pause":
        return (digest_button("pause", context, "2w"),)
    return (digest_button("change", context),) if key in _CHOSEN else ()


def _without_mistake(mistake: FilterMistake, context: Context, subcommand: str) -> Notice:
    """Say how to write a filter; its choices, and what is written next, keep the others."""
    mistaken = f"{mistake.key}:{mistake.value}".casefold()
    others = (word for word in split_line(context.words, context) if word.casefold() != mistaken)
    line = f"/digest {subcommand} {' '.join(others)}".strip()
    notice = filter_mistake(mistake, context)
    buttons = (
        Button(button.label, f"{line} {filter_}")
        if (filter_ := button.line.removeprefix("/tools ")) != button.line
        else button
        for button in notice.buttons
    )
    return replace(notice, buttons=tuple(buttons), asks=line)


def _either(what: UnclearCode, context: Context) -> Notice:
    """Ask whether a code is a day or a place; all else stays as asked."""
    day = replace(what.wishes, rhythm=Rhythm.WEEKLY, weekdays=(what.weekday,))
    label = weekdays_in_words(day.weekdays, context.translate)
    return Notice(
        (context.translate.text("digest-day-or-place", code=what.code),),
        (
            Button(label, line_of_wishes(day)),
            *(
                Button(place_in_words(zone, context), line_of_wishes(what.wishes, zone))
                for zone in context.zone_finder.find(what.code).zones
            ),
        ),
        asks=line_of_wishes(what.wishes),
    )


def _possible_days(what: UnsupportedDays, context: Context) -> tuple[Button, ...]:
    """Return the days that there are, those that were named first; all else stays as asked."""
    wishes, days = what.wishes, what.weekdays or (_MONDAY,)
    place = wishes.place if context.zone_finder.find(wishes.place).zones else ""
    weekly = replace(wishes, rhythm=Rhythm.WEEKLY, weekdays=days)
    usual = (
        Button(
            context.translate(f"digest-{rhythm.value}"),
            line_of_wishes(replace(wishes, rhythm=rhythm), place),
        )
        for rhythm in (Rhythm.WORKDAYS, Rhythm.DAILY)
    )
    return (
        Button(weekdays_in_words(days, context.translate), line_of_wishes(weekly, place)),
        *usual,
    )


def how_to_subscribe(context: Context) -> Text:
    """Say what can be written behind `/digest on`, with an example."""
    example = Code(f"/digest {context.translate('digest-how-example')}")
    return context.translate.text("digest-how", example=example)


def no_digest_here(context: Context) -> Notice:
    """Say that no digest comes to the place, and offer the ways to get one."""
    return Notice((context.translate.text("digest-none"),), ways_to_subscribe(context))


def digest_button(subcommand: str, context: Context, words: str = "") -> Button:
    """Return the button of a subcommand; its label is `digest-do-<subcommand>`."""
    line = f"/digest {subcommand} {words}".strip()
    return Button(context.translate(f"digest-do-{subcommand}"), line)


def lately_button(context: Context, filters: str = "") -> Button:
    """Return the button that shows what was new in the last weeks."""
    line = f"/digest preview {MONTH}d {filters}".strip()
    return Button(context.translate("digest-lately", days=MONTH), line)


def ways_to_subscribe(context: Context) -> tuple[Button, ...]:
    """Return the sensible choices for a place that has no digest."""
    return tuple(
        Button(context.translate(f"digest-try-{rhythm}"), f"/digest on {words}")
        for rhythm, words in _WAYS.items()
    )


async def explain_digest(context: Context) -> Notice:
    """Say what a digest is, how to get one, and how to change it."""
    translate = context.translate
    others = translate.text(
        "digest-words", **{line.split()[0]: Code(f"/digest {line}") for line in _EXPLAINED}
    )
    told = (translate.text("digest-what-it-is"), how_to_subscribe(context), others)
    return Notice(told, (digest_button("status", context), lately_button(context)))
