from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as some

from bot.core.base.people import Person, Place
from bot.core.catalogue.model import Reference
from bot.core.chat.context import Context
from bot.core.chat.digest_form import Facets, facets_of, zones_like
from bot.core.chat.ports import ChosenLanguages
from bot.core.chat.request import Request
from bot.core.search.filters import Filters
from bot.runtime.calendar_data import zone_names
from bot.wiring.app import App

_chosen = some.lists(some.sampled_from("abc"), unique=True, max_size=3).map(tuple)
_maybe = some.none() | some.sampled_from("ab")
_references = some.sampled_from(["tfa:7", "tfa:7.6", "rkc:3"])
_filters = some.builds(
    Filters,
    topic=_maybe,
    language=_maybe,
    references=some.lists(_references, max_size=1).map(lambda some: tuple(map(_read, some))),
    since=some.none() | some.just(2020),
)
_articles = some.lists(some.sampled_from(["tfa:7", "tfa:7.6"]), unique=True).map(tuple)


def _read(written: str) -> Reference:
    return Reference(*written.split(":"))


def _combined(facets: Facets) -> tuple[Filters, ...]:
    chosen = (facets.topics, facets.languages)
    references: list[tuple[Reference, ...]] = [(_read(one),) for one in facets.references]
    combined = product(product(*(one or (None,) for one in chosen)), references or [()])
    return tuple(Filters(topic=a, language=b, references=c) for (a, b), c in combined)


@given(facets=some.builds(Facets, _chosen, _chosen, _articles))
def test_choices_come_back_from_the_filters_that_they_make(facets: Facets) -> None:
    """Opening a form and sending it off changes nothing."""
    assert facets_of(_combined(facets)) == facets


@given(filters=some.lists(_filters, max_size=4).map(tuple))
def test_filters_are_never_shown_as_other_ones(filters: tuple[Filters, ...]) -> None:
    """What no such choices make is not shown as any."""
    facets = facets_of(filters)
    if facets is not None:
        assert set(_combined(facets)) == (set(filters) or {Filters()})


@given(typed=some.text(max_size=30))
def test_only_zones_that_exist_are_offered(shared_app: App, typed: str) -> None:
    """Whatever is typed."""
    services = shared_app.services
    request = Request(Place("slack:T1:U1", direct=True), Person("slack:T1:U1"), typed)
    translate = services.translations.choose(("fr",))
    nothing = ChosenLanguages(None, None)
    context = Context(request, typed, translate, nothing, services, shared_app.bot.commands)
    assert {option.value for option in zones_like(context, 20)} <= zone_names()


async def test_a_zone_that_does_not_exist_is_not_taken_from_a_profile(shared_app: App) -> None:
    """The form asks for one then."""
    place, person = Place("slack:T1:U1", direct=True), Person("slack:T1:U1")
    for zone, expected in (("Mars/Olympus", None), ("Asia/Tokyo", "Tokyo (Asia/Tokyo)")):
        request = Request(place, person, "/digest", "en", zone)
        options = (await shared_app.bot.digest_choices(request)).options
        assert (options.zone and options.zone.label) == expected
