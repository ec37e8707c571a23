"""Listings of feeds (RSS, Atom), sitemaps and tables: what programs write for programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.core.base.text import visible
from bot.core.sources.date_parser import bare_date, find_date
from bot.core.sources.listing import Listing
from bot.core.sources.source import Source
from bot.sources.html_page import MAX_LISTINGS, NoPageError

_TAGS = re.compile(r"<[^<>]{0,2000}>")
_LONGEST = 500
_BEGINNING = 2_000
MAX_PARTS = 20
"""Sitemaps of a site that are read; each is fetched by itself."""
_ENCODING = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_feed(text: str, address: str, source: Source) -> tuple[Listing, ...]:
    """Return what a feed lists, RSS or Atom.

    Raises:
        NoPageError: it is no feed.
    """
    root = _parsed(text)
    items = [element for element in root.iter() if _name(element) in ("item", "entry")]
    if not items and _name(root) not in ("rss", "feed", "RDF"):
        raise NoPageError("it is no feed")
    return _kept((_of_item(item, address) for item in items), source)


def read_sitemap(text: str, address: str, source: Source) -> tuple[Listing, ...]:
    """Return what a sitemap lists; its titles are made from the addresses.

    Raises:
        NoPageError: it is no sitemap.
    """
    root = _parsed(text)
    if _name(root) != "urlset":
        raise NoPageError("it is no sitemap")
    return _kept((_of_url(url, address) for url in root if _name(url) == "url"), source)


def sitemap_parts(text: str, address: str) -> tuple[str, ...]:
    """Return the sitemaps that a sitemap of sitemaps names; none, where it is another thing."""
    if "<sitemapindex" not in text[:_BEGINNING]:
        return ()
    parts = (_text(element, "loc") for element in _parsed(text) if _name(element) == "sitemap")
    return tuple(urljoin(address, part) for part in parts if part)[:MAX_PARTS]


def read_csv(text: str, address: str, source: Source) -> tuple[Listing, ...]:
    """Return what a table lists: its columns are named title, link, date, language, summary.

    Raises:
        NoPageError: it has no such columns.
    """
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:4000], ",;\t")
    except csv.Error:
        dialect = csv.excel
    rows = csv.DictReader(io.StringIO(text), dialect=dialect)
    try:
        names = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
        if not {"title", "link"} <= set(names):
            raise NoPageError("its first line does not name a title and a link")
        found = [_of_row(row, names, address) for row in rows]
    except csv.Error as error:
        raise NoPageError(f"it is no table ({error})") from None
    return _kept(iter(found), source)


def _parsed(text: str) -> Element:
    """Read XML; where it is broken, once more with the signs and letters as XML writes them."""
    written = _ENCODING.sub("", text.lstrip("\ufeff \t\r\n"))
    try:
        try:
            return fromstring(written)
        except ParseError:
            return fromstring(_AMPERSAND.sub(_as_xml, written))
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise NoPageError(f"it cannot be read as XML ({type(error).__name__})") from None


_AMPERSAND = re.compile(r"&(?:(?P<name>[a-zA-Z]\w*);)?(?!#\w+;)")


def _as_xml(match: re.Match[str]) -> str:
    """Write a letter that HTML has a name for as itself, and a sign that stands alone as XML does.

    Whoever writes feeds by hand takes them for HTML: `&nbsp;`, or `&` in an address.
    """
    letter = unescape(match[0])
    return escape(letter) if match["name"] not in _OF_XML else match[0]


_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: Element, *names: str) -> str:
    for name in names:
        for child in element:
            if _name(child) == name:
                return "".join(child.itertext()).strip()
    return ""


def _of_item(item: Element, address: str) -> Listing | None:
    links = [child for child in item if _name(child) == "link"]
    best = next((link for link in links if link.get("rel", "alternate") == "alternate"), None)
    link = "" if best is None else (best.get("href") or (best.text or "").strip())
    named = _text(item, "guid", "id")  # an address, or a name that leads nowhere
    return _listing(
        address,
        _text(item, "title"),
        link or (named if "/" in named else ""),
        _text(item, "pubDate", "published", "date", "updated"),
        _text(item, "description", "summary", "content"),
    )


def _of_url(url: Element, address: str) -> Listing | None:
    link = _text(url, "loc")
    try:
        last = unquote(urlsplit(link).path).rstrip("/").rpartition("/")[2]
    except ValueError:
        return None
    words = re.sub(r"[-_+\s]+", " ", re.sub(r"\.\w{2,5}$", "", last)).strip()
    told = next((child for child in url if _name(child) == "news"), url)  # sitemaps of news
    title = _text(told, "title") or words[:1].upper() + words[1:]
    return _listing(address, title, link, _text(told, "publication_date"), "")


def _of_row(
    row: Mapping[str, str | list[str] | None], names: Mapping[str, str], address: str
) -> Listing | None:
    def cell(name: str) -> str:
        return str(row.get(names.get(name, "")) or "")

    return _listing(address, cell("title"), cell("link"), cell("date"), cell("summary"))


def _listing(address: str, title: str, link: str, date: str, summary: str) -> Listing | None:
    try:
        target = urljoin(address, link.strip())
        parts = urlsplit(target)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or len(target) > _LONGEST:
        return None
    if not _plain(title) or not link.strip():
        return None
    return Listing(
        title=_plain(title)[:200],
        link=target.replace(" ", "%20"),
        date=_day(date),
        summary=_plain(summary)[:600],
    )


def _plain(text: str) -> str:
    return visible(" ".join(unescape(_TAGS.sub(" ", unescape(text[:20_000]))).split()))


def _day(written: str) -> str:
    found = find_date(written) or bare_date(written)
    if found is not None:
        return str(found)
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError):
        return ""


def _kept(found: Iterator[Listing | None], source: Source) -> tuple[Listing, ...]:
    kept: dict[str, Listing] = {}
    for listing in found:
        if listing is not None and source.takes(listing.link) and len(kept) < MAX_LISTINGS:
            kept.setdefault(listing.key, listing)
    return tuple(kept.values())
