"""When a link is looked at again, and when its page is taken for gone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from bot.core.catalogue.model import Catalogue, OfficialPage, Tool
from bot.core.catalogue.proposals import ProposalKind
from bot.core.sources.link_health import LinkMemory, LinkState, broken_links, links_of
from tests.core.search.small import HARBOUR, ROAD, small_catalogue

NOON = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
SITE = "https://harbour.example/"


def paged(tool: Tool, *names: str) -> Tool:
    """Return a tool with pages."""
    pages = (OfficialPage(url=SITE + name, language="en", verified=True) for name in names)
    return replace(tool, pages=tuple(pages))


def seen(name: str, looks: Iterable[LinkState]) -> LinkMemory:
    """Return what is known of a page after a look a day, the last one at noon."""
    memory, states = LinkMemory(address=SITE + name), list(looks)
    for number, state in enumerate(states):
        memory = memory.with_look(state, NOON - (len(states) - 1 - number) * DAY)
    return memory


def proposed(catalogue: Catalogue, *memories: LinkMemory) -> Mapping[str, object]:
    """Return the fields that are proposed, by the links."""
    known = {memory.address: memory for memory in memories}
    found = broken_links(catalogue, known, NOON)
    assert all(one.kind is ProposalKind.LINK_BROKEN for one in found)
    return {one.link.removeprefix(SITE): one.fields for one in found}


ALIVE, MISSING, UNKNOWN = LinkState


@pytest.mark.parametrize(("state", "days"), [(ALIVE, 7), (MISSING, 1), (UNKNOWN, 1)])
def test_a_link_is_looked_at_each_week_and_after_trouble_each_day(
    state: LinkState, days: int
) -> None:
    """One that was never looked at is due."""
    assert LinkMemory(address=SITE).is_due(NOON)
    memory = seen("a", [state])
    assert not memory.is_due(NOON + days * DAY - dt.timedelta(hours=1))
    assert memory.is_due(NOON + days * DAY)


@pytest.mark.parametrize(
    ("looks", "gone"),
    [
        ([MISSING, MISSING, MISSING], True),
        ([ALIVE, MISSING, UNKNOWN, MISSING, UNKNOWN, MISSING], True),
        ([MISSING, MISSING], False),
        ([MISSING, MISSING, ALIVE, MISSING], False),
        ([UNKNOWN] * 9, False),
    ],
)
def test_a_page_is_gone_that_was_missing_on_three_days(looks: list[LinkState], gone: bool) -> None:  # noqa: FBT001  # what is expected
    """Since it was last seen; errors say nothing."""
    catalogue = small_catalogue(paged(HARBOUR, "a", "b"), ROAD)
    assert ("a" in proposed(catalogue, seen("a", looks))) is gone


def test_three_looks_on_one_day_are_one_day() -> None:
    """A site may be rebuilt in an afternoon."""
    memory = LinkMemory(address=SITE + "a")
    for minute in range(3):
        memory = memory.with_look(MISSING, NOON + dt.timedelta(minutes=minute))
    assert proposed(small_catalogue(paged(HARBOUR, "a")), memory) == {}


def test_a_page_that_is_gone_is_taken_off_and_the_others_stay() -> None:
    """The only page of a tool is not taken off: somebody writes another address."""
    catalogue = small_catalogue(paged(HARBOUR, "a", "b"), paged(ROAD, "c"))
    found = proposed(catalogue, *(seen(name, [MISSING] * 3) for name in ("a", "c")))
    kept = {"url": f"{SITE}b", "language": "en", "verified": "true"}
    assert found == {"a": {"pages": [kept]}, "c": {}}


def test_nothing_is_concluded_while_most_of_a_site_is_missing() -> None:
    """It is being rebuilt; a few of many are believed."""
    names = [f"p{number}" for number in range(8)]
    catalogue = small_catalogue(paged(HARBOUR, *names))
    gone = [seen(name, [MISSING] * 3) for name in names]
    assert proposed(catalogue, *gone[:5]) == {}
    assert sorted(proposed(catalogue, *gone[:4])) == names[:4]


def test_the_page_that_a_card_leads_to_is_looked_at_though_it_is_only_a_source() -> None:
    """Where a tool has no page, its source is one."""
    sourced = replace(ROAD, source=f"{SITE}road")
    assert set(links_of(small_catalogue(paged(HARBOUR, "a", "a"), sourced))) == {
        f"{SITE}a",
        f"{SITE}road",
    }
