"""A file of sources is read, or all that is wrong with it is told, each with its line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.core.catalogue.findings import CatalogueError
from bot.core.sources.source import Source
from bot.core.sources.source_file import parse_sources, source_schema

DATA = Path(__file__).parents[3] / "data"

BROKEN = b"""version: 1
sources:
  - id: A b
    url: http://example.org/
    kynd: page
  - id: x
    url: https://example.org/{month}
    kind: pag
    selectors: {titel: h2, item: li}
  - id: x
    url: http://127.0.0.1:80/
    language: english
    every: sometimes
    take: foo
"""


def test_all_mistakes_are_told_at_once_with_their_lines() -> None:
    """Each says what to do, as those of a catalogue do."""
    with pytest.raises(CatalogueError) as caught:
        parse_sources(BROKEN)
    told = str(caught.value).splitlines()
    assert [int(line.split(":")[1]) for line in told] == [3, 4, 5, 7, 8, 9, 10, 12, 13, 14]
    assert "Did you mean “kind”?" in told[2]
    assert "http is for 127.0.0.1 alone" in told[1]
    assert "Write {year} and {month} in the path" in told[3]
    assert "Did you mean “title”?" in told[5]
    assert "already taken on line 6" in told[6]


def test_what_is_shipped_has_no_mistakes_and_is_the_organisation_s_own() -> None:
    """Only its own site is watched: the tools page, the newsroom of the month, lists of topics."""
    sources = parse_sources((DATA / "sources.yaml").read_bytes())
    assert all(one.url.startswith("https://www.wcoomd.org/") for one in sources)
    assert {"wco-tools", "wco-newsroom"} <= {one.id for one in sources}


def test_the_schema_that_editors_use_is_the_one_that_is_checked() -> None:
    """Written again by `toolbot sources schema`."""
    assert (DATA / "sources.schema.json").read_text(encoding="utf-8") == source_schema()


def test_a_month_page_is_that_of_the_day_and_of_the_month_before() -> None:
    """What came on the last evening of a month is read too; months are written two ways."""
    source = Source(id="news", url="https://example.org/{year}/{month}.aspx")
    assert source.addresses(dt.date(2026, 1, 5)) == (
        ("https://example.org/2026/january.aspx", "https://example.org/2026/01.aspx"),
        ("https://example.org/2025/december.aspx", "https://example.org/2025/12.aspx"),
    )
    assert source.tells_news


def test_patterns_say_which_links_are_looked_at() -> None:
    """By the address as it is written, or as it is compared."""
    source = Source(id="a", url="https://example.org/", take=("*/topics/*",), leave=("*/events/*",))
    assert source.takes("https://example.org/en/Topics/handbook.aspx")
    assert not source.takes("https://example.org/en/topics/events/one.aspx")
    assert not source.takes("https://example.org/about")


def test_a_daily_source_is_due_a_day_later_give_or_take_half_an_hour() -> None:
    """Else each day's round would come a little later than the one before."""
    source = Source(id="a", url="https://example.org/")
    then = dt.datetime(2026, 1, 1, 6, tzinfo=dt.UTC)
    assert source.is_due(None, then)
    assert not source.is_due(then, then + dt.timedelta(hours=23))
    assert source.is_due(then, then + dt.timedelta(hours=23, minutes=45))
