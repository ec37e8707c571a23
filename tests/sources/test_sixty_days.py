"""Sixty days of a site: what is published is proposed on its day, once, and nothing else is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.core.catalogue.proposals import Proposal
from bot.core.catalogue.validation import parse_catalogue
from bot.core.search.index import Index
from bot.core.search.parameters import SearchParameters
from bot.core.sources.edition import wording_key
from bot.core.sources.entry import Known
from bot.core.sources.listing import publication_key
from bot.core.sources.source_file import parse_sources
from bot.sources.http_client import HttpClient, Limits
from bot.sources.round import origins_of, run_round
from tests.databases import ready_database
from tests.sources.servers import Waits, serving
from tests.sources.site import SOURCES, ModernSite, Site
from tests.sources.year import Expected, Organisation

pytestmark = pytest.mark.long

_HEAD = """version: 1
organisation: {name: {en: Club}, short: {en: C}, tools_page: 'https://club.example/'}
topics: [{id: risk, label: {en: Risk}}]
tools:
"""
BEGINNING = dt.date(2026, 1, 10)


def known_of(site: Site) -> Known:
    """Return a catalogue of every second publication of a site: the others are not known."""
    tools = "".join(
        f"  - {{id: {one.slug}, title: '{one.title}', summary: {{en: Old.}}, topics: [risk],"
        f" added: 2025-01-01, source: seed}}\n"
        for one in site.publications[::2]
    )
    catalogue = parse_catalogue((_HEAD + tools).encode())
    return Known(catalogue, Index(catalogue, SearchParameters()))


def _is(proposal: Proposal, expected: Expected, site: str) -> bool:
    return (
        proposal.kind is expected.kind
        and wording_key(proposal.title) == wording_key(expected.title)
        and publication_key(proposal.link) == publication_key(site + expected.path)
        and proposal.seen_at.date() == expected.due
        and (not expected.date or proposal.date == expected.date)
    )


_SITES = (Site, ModernSite)
_MORE = [pytest.param(seed, 60, marks=pytest.mark.long) for seed in (2, 3)]


@pytest.mark.parametrize("kind", _SITES)
@pytest.mark.parametrize(("seed", "days"), [(1, 15), *_MORE])
async def test_sixty_days_are_noticed_day_by_day(
    kind: type[Site], seed: int, days: int, tmp_path: Path
) -> None:
    """At least 98 of 100 are right in all: day, kind, title, link and date; each is told once."""
    site = kind(BEGINNING)
    life = Organisation(site, seed)
    known = known_of(site)
    found: list[Proposal] = []
    async with serving(site.answer) as address, ready_database("sqlite", tmp_path) as database:
        sources = parse_sources(SOURCES.format(site=address).encode())
        for day in range(days + 1):
            site.day = BEGINNING + dt.timedelta(days=day)
            if day:
                life.live()
            now = dt.datetime.combine(site.day, dt.time(20), dt.UTC)
            async with HttpClient(
                origins_of(sources), Waits().pace, "toolbot-test", Limits(bytes=300_000)
            ) as client:
                result = await run_round(sources, database, client, known, now)
            found += result.proposed
            if not day:
                assert result.proposed == ()
                assert len(result.learnt) == len(sources)
        due = [one for one in life.expected if one.due is not None]
        right = [one for one in due if sum(_is(each, one, address) for each in found) == 1]
        missed = [one for one in due if one not in right]
        false = _false(found, due, address)
    assert life.happened >= 2.5 * days
    assert len(right) >= 0.98 * len(due), _told(missed, found)
    assert len(false) <= life.harmless / 100, _told_false(false, life.expected)
    assert max(Counter(proposal.id for proposal in found).values()) == 1


def _false(found: Sequence[Proposal], due: Sequence[Expected], site: str) -> list[Proposal]:
    return [each for each in found if not any(_is(each, one, site) for one in due)]


def _told_false(false: Sequence[Proposal], expected: Sequence[Expected]) -> str:
    lines = [f"{each.kind.name} {each.title} {each.link} {each.seen_at:%m-%d}" for each in false]
    titles = {wording_key(each.title) for each in false}
    near = [str(one) for one in expected if wording_key(one.title) in titles]
    return "\n".join(lines + near)


def _told(missed: Sequence[Expected], found: Sequence[Proposal]) -> str:
    lines = []
    for one in missed:
        near = [each for each in found if wording_key(one.title) == wording_key(each.title)]
        told = [
            (each.kind.name, each.seen_at.date().isoformat(), each.link, each.date, each.source)
            for each in near
        ]
        lines.append(f"{one} -> {told}")
    return "\n".join(lines)
