"""Publications are read from the pages that the organisation writes, and nothing from bad ones."""
# ruff: noqa: E501  # pages as they are written

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.sources.listing import Reading
from bot.core.sources.source import Selectors, Source, SourceKind
from bot.sources.http_client import FetchedPage, Validators
from bot.sources.round import read_page

ADDRESS = "https://www.wcoomd.org/en/tools.aspx"

CARDS = """<html><head><title>Instruments and tools</title></head><body>
<nav><ul><li><a href="/a">Topics and initiatives</a><li><a href="/b">About us all</a></ul></nav>
<div class="breadcrumb"><a href="/x">Home of everything</a> <a href="/y">All the topics</a></div>
<div id="content">
<div class="item"><figure><img src="i.png"><figcaption>Officers at work in a port</figcaption></figure>
<h3><a href="/en/transit.aspx">Transit Handbook</a></h3><p class="date">12 March 2026</p>
<p>How goods move through a country without being taxed.</p>
<a href="/en/transit.aspx?p=1">Read more</a></div>
<div class="item"><h3><a href="/en/free%20zones.aspx">Free Zones Guidance</a></h3>
<p>For those who run them. 2026 edition.</p><a href="http://www.wcoomd.org/en/free-zones.aspx">Read more</a>
</div></div>
<footer><a href="/c">Contact the Secretariat</a></footer></body></html>"""

TABLE = """<html><body><table><tr><th>Title</th><th>Date</th><th></th></tr>
<tr><td>Compendium of Risk</td><td>March 2026</td><td><a href="/r.ashx?la=en">Download (PDF, 2 MB)</a></td></tr>
<tr><td>Manual on Ports</td><td>2025-01-02</td><td><a href="/p.ashx?la=en">Download</a></td></tr>
</table></body></html>"""

FLAT = """<html><body><div><h4>Study of Time</h4><p>How long the release of goods takes.</p>
<a href="/s1">Read more</a><h4>Study of Space</h4><p>Where the goods are kept.</p>
<a href="/s2">Read more</a></div></body></html>"""


def _read(body: str | bytes, content_type: str = "text/html", **source: object) -> Reading:
    raw = body.encode() if isinstance(body, str) else body
    watched = Source(id="tools", url=ADDRESS, **source)  # type: ignore[arg-type]
    return read_page(watched, ADDRESS, FetchedPage(ADDRESS, content_type, Validators(), raw))


def test_cards_give_title_date_and_teaser_without_what_stands_round_them() -> None:
    """A caption is no title; menus, breadcrumbs and the footer are no publications."""
    first, second = _read(CARDS).listings
    assert (first.title, first.date) == ("Transit Handbook", "2026-03-12")
    assert first.link == "https://www.wcoomd.org/en/transit.aspx"
    assert first.summary == "How goods move through a country without being taxed."
    assert (second.title, second.key) == ("Free Zones Guidance", "wcoomd.org/free-zones")
    assert second.summary == "For those who run them. 2026 edition."


def test_a_small_page_may_lead_to_what_is_about_maintenance() -> None:
    """What a page says itself counts, and not what the titles on it say."""
    titles = ("Buoy Maintenance Manual", "Guide to Ports", "Study of Quays")
    items = "".join(f'<li><a href="/{title}">{title}</a></li>' for title in titles)
    assert [one.title for one in _read(f"<ul>{items}</ul>").listings] == [*titles]


def test_a_row_whose_link_only_says_download_has_its_title_beside_it() -> None:
    """PDFs are links like others; the language in the address makes no other publication."""
    first, second = _read(TABLE).listings
    assert (first.title, first.date, first.key) == (
        "Compendium of Risk",
        "2026-03",
        "wcoomd.org/r.ashx",
    )
    assert (second.title, second.date) == ("Manual on Ports", "2025-01-02")


def test_titles_above_a_link_that_only_says_read_more_are_found() -> None:
    """Not every page wraps what belongs together."""
    found = [(one.title, one.link, one.summary) for one in _read(FLAT).listings]
    assert found == [
        (
            "Study of Time",
            "https://www.wcoomd.org/s1",
            "How long the release of goods takes.",
        ),
        ("Study of Space", "https://www.wcoomd.org/s2", "Where the goods are kept."),
    ]


def test_selectors_say_where_things_stand() -> None:
    """Where the structure misleads, an operator writes them."""
    html = """<html><body><div class=x><b>Guide to Ports</b><i>May 2026</i><s>For all of them</s>
    <a class=o href=/old>Archive of older editions</a><a class=l href=/new>Here</a></div></body></html>"""
    selectors = Selectors(item=".x", title="b", link="a.l", date="i", summary="s")
    (one,) = _read(html, selectors=selectors).listings
    assert (one.title, one.link, one.date, one.summary) == (
        "Guide to Ports",
        "https://www.wcoomd.org/new",
        "2026-05",
        "For all of them",
    )


def test_a_notice_that_there_is_no_translation_is_no_title_and_makes_the_text_english() -> None:
    """The site shows English under a French address, and says so."""
    notice = "<p>Cette page n'est pas disponible dans la langue choisie.</p>"
    html = CARDS.replace('<div id="content">', f'<div id="content">{notice}')
    found = _read(html, language="fr").listings
    assert [(one.title, one.language) for one in found] == [
        ("Transit Handbook", "en"),
        ("Free Zones Guidance", "en"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><title>Page not found</title></head><body><p>Try the map.</p></body></html>",
        "<html><body><h1>Site maintenance</h1><a href=/x>Our archive is open</a></body></html>",
        "<html><body><h1>We’ll be back soon!</h1></body></html>",
        "<html><head><title>Just a moment...</title></head><body>Checking</body></html>",
        "<html><body><p>Please verify you are human to go on.</p></body></html>",
        "<html><head><title>Access Denied</title></head><body></body></html>",
        "<html><body><h1>Page introuvable</h1></body></html>",
        CARDS[: len(CARDS) // 2],
    ],
)
def test_an_error_with_the_status_of_a_page_gives_nothing(html: str) -> None:
    """Soft 404, maintenance, a wall against robots, half of a page: the trouble is told."""
    found = _read(html)
    assert found.trouble
    assert not found.listings


@pytest.mark.parametrize(
    ("charset", "content_type"),
    [
        ("utf-8", "text/html"),
        ("utf-8", "text/html; charset=iso-8859-1"),  # it is UTF-8, whatever it says
        ("cp1252", "text/html; charset=iso-8859-1"),
        ("cp1252", "text/html"),
        ("utf-8-sig", "text/html; charset=windows-1251"),
    ],
)
def test_letters_are_read_as_they_were_written(charset: str, content_type: str) -> None:
    """By the bytes where they are UTF-8, else by the header or the page."""
    html = "<html><body><h3><a href=/m>Étude sur l’étiquetage</a></h3></body></html>"
    assert _read(html.encode(charset), content_type).listings[0].title == "Étude sur l’étiquetage"


def test_russian_letters_are_read_by_what_the_page_says_of_itself() -> None:
    """A meta element counts where the header says nothing."""
    html = "<html><meta charset=windows-1251><body><h3><a href=/m>Справочник</a></h3></body></html>"
    assert _read(html.encode("cp1251")).listings[0].title == "Справочник"


@pytest.mark.parametrize(
    "body",
    [
        "<html><body>Étude générale édition</body></html>".encode("latin-1"),
        ("<html><body>" + "Étude é à".encode().decode("cp1252") * 3 + "</body></html>").encode(),
    ],
    ids=["Latin that says it is UTF-8", "UTF-8 that was read as Latin and written again"],
)
def test_of_letters_that_cannot_be_right_nothing_is_concluded(body: bytes) -> None:
    """A wrong charset would make another title of every title with an accent."""
    assert _read(body, "text/html; charset=utf-8").trouble == "its letters cannot be read"


RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>
<item><title>WCO publishes the Transit Handbook &amp; more</title><link>https://www.wcoomd.org/n1</link>
<pubDate>Thu, 12 Mar 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;It is &lt;b&gt;free&lt;/b&gt;.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Guide</title>
<link rel="self" href="/self"/><link href="/guide"/><updated>2026-03-12T00:00:00Z</updated>
<summary>For all.</summary></entry></feed>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://www.wcoomd.org/en/topics/transit-handbook.aspx</loc></url></urlset>"""
BY_HAND = """<rss version="0.91"><channel><item><title>Handbook&nbsp;&amp; Guide &eacute;</title>
<guid isPermaLink="false">17</guid><link>/h?a=1&b=2</link><pubDate>12 Mar 26</pubDate></item></channel></rss>"""
NEWS_SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/n/17</loc>
<news:news><news:publication_date>2026-03-12</news:publication_date><news:title>A Guide</news:title>
</news:news></url></urlset>"""
CSV = "Title;Link;Date\nTransit Handbook;/t.pdf;12/03/2026\n;/nothing;\n"


@pytest.mark.parametrize(
    ("kind", "body", "listing"),
    [
        ("feed", RSS, ("WCO publishes the Transit Handbook & more", "/n1", "2026-03-12", "It is free .")),
        ("feed", ATOM, ("Guide", "/guide", "2026-03-12", "For all.")),
        ("sitemap", SITEMAP, ("Transit handbook", "/en/topics/transit-handbook.aspx", "", "")),
        ("feed", BY_HAND, ("Handbook & Guide é", "/h?a=1&b=2", "2026-03-12", "")),
        ("sitemap", NEWS_SITEMAP, ("A Guide", "/n/17", "2026-03-12", "")),
        ("csv", CSV, ("Transit Handbook", "/t.pdf", "2026-03-12", "")),
    ],
    ids=["rss", "atom", "sitemap", "a feed by hand", "news", "csv"],
)  # fmt: skip
def test_feeds_sitemaps_and_tables_are_read(
    kind: SourceKind, body: str, listing: tuple[str, str, str, str]
) -> None:
    """The title of a page in a sitemap is made from its address."""
    (one,) = _read(body, kind=kind).listings
    title, link, date, summary = listing
    assert (one.title, one.date, one.summary) == (title, date, summary)
    assert one.link == f"https://www.wcoomd.org{link}"


@pytest.mark.parametrize("kind", ["feed", "sitemap", "csv"])
@pytest.mark.parametrize(
    "body",
    [
        "<html><body>an error</body></html>",
        "<rss><channel><item>",
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><title>&b;</title></rss>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><title>&e;</title></rss>',
        "",
    ],
)
def test_what_is_no_feed_gives_nothing(kind: SourceKind, body: str) -> None:
    """Also what would grow in memory, or read a file."""
    assert _read(body, kind=kind).trouble


@given(st.text(max_size=500), st.sampled_from(["page", "feed", "sitemap", "csv"]))
def test_no_page_is_too_strange_to_be_read(body: str, kind: SourceKind) -> None:
    """It gives listings, or a reason for none."""
    reading = _read(f"<html><body>{body}</body></html>", kind=kind)
    assert all(one.title and one.link.startswith("http") for one in reading.listings)


@given(st.binary(max_size=500), st.text(max_size=60))
def test_no_bytes_and_no_header_are_too_strange(body: bytes, content_type: str) -> None:
    """Servers send what they like."""
    _read(body, content_type)
