"""What an operator sees of sources and proposals on the command line, against a site of its own."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.curation import run_proposals, run_sources
from bot.core.base.errors import CannotRunError
from bot.wiring.app import App, build
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.sources.servers import serving
from tests.sources.site import NewsItem, Publication, Site

DAY = dt.date(2026, 3, 2)
SOURCES = """version: 1
sources:
  - {{id: tools, url: '{site}/en/tools.aspx'}}
  - {{id: newsroom, url: '{site}/en/media/newsroom/{{year}}/{{month}}.aspx'}}
"""


def _page(title: str, day: dt.date = DAY) -> Publication:
    return Publication(title, title.casefold().replace(" ", "-"), {"tools"}, day)


@pytest.fixture
async def site() -> AsyncIterator[tuple[Site, str]]:
    """A site with two tools, of which the catalogue has one, and its address."""
    old = dt.date(2025, 6, 1)
    site = Site(DAY, [_page("Crane Guide", old), _page("Rope Guide and Knots", old)])
    async with serving(site.answer) as address:
        yield site, address


@pytest.fixture
def app(tmp_path: Path, site: tuple[Site, str]) -> App:
    """A bot whose sources stand beside its catalogue."""
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    sources = SOURCES.format(site=site[1])
    (tmp_path / "sources.yaml").write_text(sources, encoding="utf-8")
    return build(settings_in(tmp_path / "state", tmp_path / "tools.yaml"))


def _verb(action: str, **more: object) -> argparse.Namespace:
    given = {"file": None, "source": "tools", "at": _noon(DAY), "json": False, "all": False}
    return argparse.Namespace(action=action, **given | more)


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), dt.UTC)


async def _listed(app: App) -> list[dict[str, object]]:
    arguments = argparse.Namespace(action=None, json=True, open=False)
    said = await run_proposals(arguments, app.settings, _noon(DAY))
    return [json.loads(line) for line in said.splitlines()]


async def _decide(app: App, id_: object, decision: str, *fields: str) -> str:
    arguments = argparse.Namespace(action="decide", id=id_, decision=decision, fields=fields)
    return await run_proposals(arguments, app.settings, _noon(DAY))


@pytest.mark.long
async def test_a_check_shows_what_each_source_gives_and_why(
    app: App, site: tuple[Site, str]
) -> None:
    """Nothing is kept, so that it can be tried as often as somebody likes."""
    said = await run_sources(_verb("check"), app)
    assert "2 listings" in said
    assert "known: Crane Guide" in said
    assert "new: Rope Guide and Knots" in said
    lines = (await run_sources(_verb("check", json=True), app)).splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["known", "new"]
    site[0].faults = {"tools": "maintenance"}
    assert "Maintenance" in await run_sources(_verb("check"), app)
    assert await _listed(app) == []


@pytest.mark.long
async def test_a_first_fetch_learns_and_the_next_proposes_what_is_new(
    app: App, site: tuple[Site, str]
) -> None:
    """Each publication is one line, with the fields that scripts read."""
    first = await run_sources(_verb("fetch"), app)
    assert "tools: read for the first time, 2 listings learnt" in first
    site[0].publications.append(_page("Dock Handbook"))
    second = await run_sources(_verb("fetch", at=_noon(DAY + dt.timedelta(days=1))), app)
    assert "new: Dock Handbook" in second
    third = await run_sources(_verb("fetch", at=_noon(DAY + dt.timedelta(days=2))), app)
    assert third == "Nothing new is proposed."
    (one,) = await _listed(app)
    assert {name: one[name] for name in one if name not in ("id", "evidence")} == {
        "kind": "new",
        "title": "Dock Handbook",
        "link": f"{site[1]}/en/publications/dock-handbook.aspx",
        "date": "2026-03-02",
        "language": "en",
        "source": "tools",
        "seen_at": "2026-03-03T12:00:00+00:00",
        "tool_id": "",
        "state": "open",
    }


@pytest.mark.long
async def test_all_that_a_source_has_at_first_is_proposed_when_somebody_asks(app: App) -> None:
    """But what the catalogue has is known."""
    await run_sources(_verb("fetch", all=True), app)
    assert [one["title"] for one in await _listed(app)] == ["Rope Guide and Knots"]


@pytest.mark.long
async def test_news_of_the_month_are_read_under_the_name_of_the_month(
    app: App, site: tuple[Site, str]
) -> None:
    """And where there is no page of a month yet, it is said."""
    site[0].news.append(NewsItem("WCO publishes the Dock Handbook", "Read it.", DAY, 1))
    said = await run_sources(_verb("fetch", source="newsroom", all=True), app)
    assert "new: Dock Handbook" in said
    later = _noon(dt.date(2026, 8, 1))
    assert "no such page" in await run_sources(_verb("fetch", source="newsroom", at=later), app)


@pytest.mark.program
async def test_a_proposal_is_published_once_and_declined_once(
    app: App, site: tuple[Site, str]
) -> None:
    """A new entry is whole, so that it can be published as it is; fields can be written instead."""
    await run_sources(_verb("fetch"), app)
    site[0].publications += [_page("Dock Handbook"), _page("Anchor Study")]
    await run_sources(_verb("fetch", at=_noon(DAY + dt.timedelta(days=1))), app)
    dock, anchor = sorted(await _listed(app), key=lambda one: str(one["title"]), reverse=True)
    said = await _decide(app, dock["id"], "publish", "summary.en=How to build a dock.")
    assert said == "Published as revision 1: Dock Handbook"
    with pytest.raises(CannotRunError, match="It was published before, by shell"):
        await _decide(app, dock["id"], "decline")
    assert await _decide(app, anchor["id"], "decline") == "Declined: Anchor Study"
    await run_sources(_verb("fetch", at=_noon(DAY + dt.timedelta(days=2))), app)
    states = {one["title"]: one["state"] for one in await _listed(app)}
    assert states == {"Dock Handbook": "published", "Anchor Study": "declined"}
    checked = await run_sources(_verb("fetch", all=True, source=None), app)
    assert "Dock Handbook" not in checked


async def test_what_is_not_there_is_said(app: App, tmp_path: Path) -> None:
    """An unknown source, proposal or file: one sentence for whoever typed it."""
    with pytest.raises(CannotRunError, match="Known are tools, newsroom"):
        await run_sources(_verb("check", source="nowhere"), app)
    with pytest.raises(CannotRunError, match="no proposal 123"):
        await _decide(app, "123", "later")
    with pytest.raises(CannotRunError, match="cannot be read"):
        await run_sources(_verb("check", file=tmp_path / "none.yaml"), app)
    (tmp_path / "sources.yaml").unlink()
    lonely = replace(app, settings=app.settings)
    with pytest.raises(CannotRunError, match="TOOLBOT_SOURCES"):
        await run_sources(_verb("check"), lonely)
