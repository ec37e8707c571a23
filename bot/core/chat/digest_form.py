"""What a form for a digest offers: what can be chosen, and what is. Knows no platform.

Whoever shows the form asks for what was chosen with a line of `/digest on`, as a person types it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from babel.dates import get_day_names

from bot.core.base.i18n import Translator
from bot.core.base.normalize import key_of
from bot.core.catalogue.model import localised
from bot.core.chat.cards import reference_label
from bot.core.chat.context import Context
from bot.core.digests.schedule import MORNING, Timetable
from bot.core.digests.subscription import Subscription
from bot.core.digests.time_zones import is_zone
from bot.core.digests.zone_names import city_in
from bot.core.search.filters import Filters

FORM_LINE = "/digest change"
"""The line of the button in whose place a platform shows its form, if it has one."""
WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
"""As one writes them in a line, Monday first."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: how it is written in a line, and what a person reads."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Facets:
    """Filters as three choices, of which a tool must pass each; none chosen lets all through."""

    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    """Each as a filter is written: `tfa:7.6`."""


@dataclass(frozen=True, slots=True)
class DigestOptions:
    """What can be chosen for a digest, in the reader's language, and what is chosen now.

    `timetable` has an empty zone where none is known; `facets` is None where there are `filters`
    that are no such choices.
    """

    timetable: Timetable
    zone: Option | None
    weekdays: tuple[Option, ...]
    topics: tuple[Option, ...]
    languages: tuple[Option, ...]
    references: tuple[Option, ...]
    reference_systems: str
    facets: Facets | None
    filters: str
    weekly_line: bool


@dataclass(frozen=True, slots=True)
class DigestChoices:
    """What can be chosen for a digest, and what is, in the language of `translate`."""

    options: DigestOptions
    translate: Translator


def digest_options(context: Context, subscription: Subscription | None) -> DigestOptions:
    """Return the options for a place, given the subscription that it has."""
    translate, catalogue = context.translate, context.catalogue
    hinted = context.request.zone
    zone = hinted if hinted and is_zone(hinted, context.services.zones) else ""
    timetable = subscription.timetable if subscription else Timetable(zone, MORNING)
    names = get_day_names("wide", locale=translate.language)
    filters = subscription.filters if subscription else ()
    topics = tuple(
        Option(topic.id, localised(topic.label, translate.language)) for topic in catalogue.topics
    )
    languages, references = _languages(context), _references(context)
    systems = [localised(system.short, translate.language) for system in catalogue.references]
    return DigestOptions(
        timetable=timetable,
        zone=_zone(timetable.zone, translate) if timetable.zone else None,
        weekdays=tuple(Option(day, names[number]) for number, day in enumerate(WEEKDAYS)),
        topics=topics,
        languages=languages,
        references=references,
        reference_systems=translate.join(systems),
        facets=_among(facets_of(filters), topics, languages, references),
        filters=", ".join(map(str, filters)),
        weekly_line=subscription is not None and subscription.weekly_line,
    )


def facets_of(filters: Iterable[Filters]) -> Facets | None:
    """Return the choices whose combinations some filters are, or None where they are not."""
    given = tuple(filters)
    topics = tuple(dict.fromkeys(filters.topic for filters in given)) or (None,)
    languages = tuple(dict.fromkeys(filters.language for filters in given)) or (None,)
    references = tuple(dict.fromkeys(filters.references for filters in given)) or ((),)
    combined = {Filters(a, b, references=c) for a, b, c in product(topics, languages, references)}
    if combined != (set(given) or {Filters()}):
        return None
    if any(None in chosen and len(chosen) > 1 for chosen in (topics, languages)):
        return None
    several = len(references) > 1
    if any(len(chosen) > 1 or (several and not chosen) for chosen in references):
        return None
    named = tuple(reference for chosen in references for reference in chosen)
    if len({reference.system for reference in named}) > 1:
        return None  # a line that names both asks for tools that help with both
    return Facets(_named(topics), _named(languages), tuple(map(str, named)))


def zones_like(context: Context, limit: int) -> tuple[Option, ...]:
    """Return the zones whose city, country or name is being typed, the best first."""
    found = context.zone_finder.suggest(context.words, limit)
    return tuple(_zone(name, context.translate) for name in found)


def _zone(name: str, translate: Translator) -> Option:
    city = city_in(name, translate.language)
    return Option(name, f"{city} ({name})" if city else name)


def _languages(context: Context) -> tuple[Option, ...]:
    codes = {code for tool in context.catalogue.tools for code in tool.languages}
    options = [Option(code, context.translate.language_name(code)) for code in codes]
    return tuple(sorted(options, key=lambda option: key_of(option.label)))


def _references(context: Context) -> tuple[Option, ...]:
    return tuple(
        Option(str(reference), reference_label(reference, context))
        for system in context.catalogue.references
        for reference in context.catalogue.referred(system.id)
    )


def _among(facets: Facets | None, *options: tuple[Option, ...]) -> Facets | None:
    """Return the choices if each of them is offered: tools may have gone since."""
    if facets is None:
        return None
    chosen = (facets.topics, facets.languages, facets.references)
    offered = [{option.value for option in some} for some in options]
    return facets if all(map(set.issuperset, offered, chosen)) else None


def _named(chosen: tuple[str | None, ...]) -> tuple[str, ...]:
    return tuple(option for option in chosen if option is not None)
