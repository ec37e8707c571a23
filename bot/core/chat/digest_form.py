"""What a form for a digest offers: what can be chosen, and what is. Knows no platform.

Whoever shows the form asks for what was chosen with a line of `/digest on`, as a person types it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from babel.dates import get_day_names

from bot.core.base.i18n import Translator
from bot.core.catalogue.model import localised
from bot.core.chat.cards import article_label
from bot.core.chat.context import Context
from bot.core.digests.schedule import MORNING, Timetable
from bot.core.digests.subscription import Subscription
from bot.core.digests.time_zones import is_zone, suggest_zones
from bot.core.digests.zone_names import city_in, key_of
from bot.core.search.filters import Filters

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
    articles: tuple[str, ...] = ()


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
    articles: tuple[Option, ...]
    facets: Facets | None
    filters: str
    weekly_line: bool


def digest_options(turn: Context, kept: Subscription | None) -> DigestOptions:
    """Return the options for a place, given the subscription that it has."""
    say, catalogue = turn.say, turn.catalogue
    timetable = kept.timetable if kept else Timetable(_known_zone(turn), MORNING)
    names = get_day_names("wide", locale=say.language)
    filters = kept.filters if kept else ()
    topics = tuple(Option(one.id, localised(one.label, say.language)) for one in catalogue.topics)
    languages, articles = _languages(turn), _articles(turn)
    return DigestOptions(
        timetable=timetable,
        zone=_zone(timetable.zone, say) if timetable.zone else None,
        weekdays=tuple(Option(day, names[number]) for number, day in enumerate(WEEKDAYS)),
        topics=topics,
        languages=languages,
        articles=articles,
        facets=_among(facets_of(filters), topics, languages, articles),
        filters=", ".join(map(str, filters)),
        weekly_line=kept is not None and kept.weekly_line,
    )


def facets_of(filters: Iterable[Filters]) -> Facets | None:
    """Return the choices whose combinations some filters are, or None where they are not."""
    given = tuple(filters)
    topics = tuple(dict.fromkeys(one.topic for one in given)) or (None,)
    languages = tuple(dict.fromkeys(one.language for one in given)) or (None,)
    articles = tuple(dict.fromkeys(one.article for one in given)) or (None,)
    combined = {Filters(a, b, article=c) for a, b, c in product(topics, languages, articles)}
    if combined != (set(given) or {Filters()}):
        return None
    if any(None in chosen and len(chosen) > 1 for chosen in (topics, languages, articles)):
        return None
    return Facets(_named(topics), _named(languages), _named(articles))


def zones_like(turn: Context, limit: int) -> tuple[Option, ...]:
    """Return the zones whose city, country or name is being typed, the best first."""
    library = turn.library
    languages = library.translations.languages
    found = suggest_zones(turn.words, languages, library.zones, library.now(), limit)
    return tuple(_zone(name, turn.say) for name in found)


def _known_zone(turn: Context) -> str:
    hinted = turn.request.zone
    return hinted if hinted and is_zone(hinted, turn.library.zones) else ""


def _zone(name: str, say: Translator) -> Option:
    city = city_in(name, say.language)
    return Option(name, f"{city} ({name})" if city else name)


def _languages(turn: Context) -> tuple[Option, ...]:
    codes = {code for tool in turn.catalogue.tools for code in tool.languages}
    options = [Option(code, turn.say.language_name(code)) for code in codes]
    return tuple(sorted(options, key=lambda one: key_of(one.label)))


def _articles(turn: Context) -> tuple[Option, ...]:
    articles = {article for tool in turn.catalogue.tools for article in tool.tfa}
    by_number = sorted(articles, key=lambda article: [int(part) for part in article.split(".")])
    return tuple(Option(article, article_label(article, turn)) for article in by_number)


def _among(facets: Facets | None, *options: tuple[Option, ...]) -> Facets | None:
    """Return the choices if each of them is offered: tools may have gone since."""
    if facets is None:
        return None
    chosen = (facets.topics, facets.languages, facets.articles)
    offered = [{one.value for one in some} for some in options]
    return facets if all(map(set.issuperset, offered, chosen)) else None


def _named(chosen: tuple[str | None, ...]) -> tuple[str, ...]:
    return tuple(one for one in chosen if one is not None)
