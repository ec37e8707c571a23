"""An organisation's site on loopback: three templates, months of news, a feed, and bad days.

It stands for a day that can be set; what it shows is a function of its state, which tests change.
"""
# ruff: noqa: E501  # pages as they are written

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

SOURCES = """version: 1
sources:
  - {{id: tools, url: '{site}/en/tools.aspx'}}
  - {{id: tools-fr, url: '{site}/fr/tools.aspx', language: fr}}
  - {{id: risk, url: '{site}/en/topics/risk.aspx'}}
  - {{id: library, url: '{site}/en/library.aspx', topics: [risk]}}
  - {{id: newsroom, url: '{site}/en/media/newsroom/{{year}}/{{month}}.aspx'}}
  - {{id: feed, url: '{site}/feed.xml', kind: feed}}
  - {{id: map, url: '{site}/sitemap.xml', kind: sitemap, take: ['*/en/publications/*']}}
"""
PAGES = ("tools", "tools-fr", "risk", "library", "newsroom", "feed", "map")
FAULTS = (
    "error", "maintenance", "soft-404", "robot-wall", "half", "charset", "private", "endless",
    "empty", "busy",
)  # fmt: skip


@dataclass
class Publication:
    """What the organisation has published, and the pages that show it."""

    title: str
    slug: str
    shown: set[str]
    date: dt.date
    teaser: str = "For administrations that want to do this well."
    is_file: bool = False
    moved: int = 0

    @property
    def path(self) -> str:
        """Where it is."""
        moved = f"-{self.moved}" if self.moved else ""
        if self.is_file:
            return f"/-/media/pdf/{self.slug}{moved}.ashx?la=en"
        return f"/en/publications/{self.slug}{moved}.aspx"


@dataclass
class NewsItem:
    """A headline of a day."""

    headline: str
    teaser: str
    day: dt.date
    number: int


@dataclass
class Looks:
    """How the pages are dressed; none of it means anything."""

    reverse: bool = False
    quotes: bool = False
    spaces: bool = False
    menu: int = 3
    sizes: str = "(PDF, 2 MB)"
    short_dates: bool = False
    teasers: int = 0
    notice: bool = True
    capitals: bool = False
    boxes: bool = False


@dataclass
class Site:
    """What is there, and what is wrong today."""

    day: dt.date
    publications: list[Publication] = field(default_factory=list)
    news: list[NewsItem] = field(default_factory=list)
    feed: list[NewsItem] = field(default_factory=list)
    looks: Looks = field(default_factory=Looks)
    faults: dict[str, str] = field(default_factory=dict)
    """By page: what is wrong with it today."""
    asked: list[str] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer as the site stands."""
        self.asked.append(request.path)
        if request.path == "/robots.txt":
            return web.Response(text="User-agent: *\nDisallow: /admin\n")
        page = self._page(request.path)
        if page is None:
            return web.Response(status=404, text="<h1>Page not found</h1>")
        name, body = page
        return await self._with_fault(request, name, body)

    def _page(self, path: str) -> tuple[str, str] | None:
        pages: dict[str, tuple[str, Callable[[], str]]] = {
            "/en/tools.aspx": ("tools", lambda: self._cards("tools")),
            "/fr/tools.aspx": ("tools-fr", lambda: self._cards("tools-fr")),
            "/en/topics/risk.aspx": ("risk", self._table),
            "/en/library.aspx": ("library", self._files),
            "/feed.xml": ("feed", self._feed),
            "/sitemap.xml": ("map", self._map),
        }
        if path in pages:
            name, write = pages[path]
            return name, write()
        for month in {self.day, self.day.replace(day=1) - dt.timedelta(days=1)}:
            if path == f"/en/media/newsroom/{month:%Y}/{month:%B}.aspx".lower():
                return "newsroom", self._month(month)
        return None

    async def _with_fault(  # noqa: C901  # one case for each fault
        self, request: web.Request, name: str, body: str
    ) -> web.StreamResponse:
        kind = "text/xml" if name in ("feed", "map") else "text/html"
        match self.faults.get(name):
            case "error":
                return web.Response(status=500, text=body)
            case "busy":
                return web.Response(status=503, headers={"Retry-After": "120"})
            case "maintenance":
                body = "<html><body><h1>Maintenance</h1><p>We’ll be back soon.</p></body></html>"
            case "soft-404":
                body = "<html><head><title>Page not found</title></head><body><a href='/x'>Home of all things</a></body></html>"
            case "robot-wall":
                body = "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"
            case "half":
                body = body[: len(body) // 2]
            case "charset":
                return web.Response(
                    body=(body + "éàè" * 9).encode("latin-1", "replace"),
                    headers={"Content-Type": f"{kind}; charset=utf-8"},
                )
            case "private":
                return web.Response(status=302, headers={"Location": "http://10.0.0.1/"})
            case "empty":
                body = "<html><body><p>Nothing.</p></body></html>"
            case "endless":
                response = web.StreamResponse(headers={"Content-Type": kind})
                await response.prepare(request)
                while True:
                    await response.write(b"<p>more</p>" * 50_000)
            case _:
                pass
        return web.Response(text=body, content_type=kind)

    def _shown(self, page: str) -> list[Publication]:
        shown = [one for one in self.publications if page in one.shown]
        return shown[::-1] if self.looks.reverse else shown

    def _title(self, one: Publication) -> str:
        title = html.escape(one.title)
        if self.looks.capitals:
            title = title.upper()
        if self.looks.quotes:
            title = f"“{title}”"
        return title.replace(" ", "&nbsp; ") if self.looks.spaces else title

    def _date(self, day: dt.date) -> str:
        return f"{day:%d/%m/%Y}" if self.looks.short_dates else f"{day.day} {day:%B %Y}"

    def _page_of(self, title: str, content: str) -> str:
        menu = "".join(
            f'<li><a href="/en/menu/{number}.aspx">Topic number {number} of the site</a></li>'
            for number in range(self.looks.menu)
        )
        related = (
            '<aside><a href="/en/box.aspx">A box with something else in it</a></aside>'
            if self.looks.boxes
            else ""
        )
        return (
            f"<!DOCTYPE html><html><head><title>{title}</title></head><body><nav><ul>{menu}</ul></nav>"
            f'<div class="breadcrumb"><a href="/en/home.aspx">Home of the organisation</a></div>'
            f'<div id="content"><h1>{title}</h1>{content}</div>{related}'
            f'<footer><a href="/en/contact.aspx">Contact the Secretariat</a></footer></body></html>'
        )

    def _cards(self, page: str) -> str:
        french = page == "tools-fr"
        notice = "<p class=notice>Cette page n'est pas disponible dans la langue choisie.</p>"
        content = notice if french and self.looks.notice else ""
        for one in self._shown(page):
            link = one.path.replace("/en/", "/fr/") if french else one.path
            teaser = f"{html.escape(one.teaser)}{' It is free.' * self.looks.teasers}"
            content += (
                '<div class="item"><figure><img src="/i.png"><figcaption>Officers at work in a port</figcaption></figure>'
                f'<h3><a href="{link}">{self._title(one)}</a></h3><p class="date">{self._date(one.date)}</p>'
                f'<p>{teaser}</p><a href="{link}{"&" if "?" in link else "?"}p=1">Read more</a></div>'
            )
        return self._page_of("Instruments and tools", content)

    def _table(self) -> str:
        rows = "".join(
            f'<tr><td>{self._title(one)}</td><td>{self._date(one.date)}</td><td><a href="{one.path}">Download {self.looks.sizes}</a></td></tr>'
            for one in self._shown("risk")
        )
        return self._page_of("Risk", f"<table><tr><th>Title</th></tr>{rows}</table>")

    def _files(self) -> str:
        rows = "".join(
            f'<li><a href="{one.path}">{self._title(one)} {self.looks.sizes}</a></li>'
            for one in self._shown("library")
        )
        return self._page_of("Library", f"<ul class=files>{rows}</ul>")

    def _month(self, month: dt.date) -> str:
        items = "".join(
            f'<article><h2><a href="/en/media/newsroom/{one.day:%Y}/{one.day:%B}/{one.number}.aspx">{html.escape(one.headline)}</a></h2>'
            f"<time datetime='{one.day}'>{one.day}</time><p>{html.escape(one.teaser)}</p></article>"
            for one in reversed(self.news)
            if (one.day.year, one.day.month) == (month.year, month.month)
        )
        return self._page_of(f"News of {month:%B}", items)

    def _feed(self) -> str:
        items = "".join(
            f"<item><title>{html.escape(one.headline)}</title><link>/en/feed/{one.number}.aspx</link>"
            f"<pubDate>{one.day:%a, %d %b %Y} 08:00:00 GMT</pubDate><description>{html.escape(one.teaser)}</description></item>"
            for one in self.feed[-20:]
        )
        return f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>"

    def _map(self) -> str:
        urls = "".join(f"<url><loc>{one.path}</loc></url>" for one in self._shown("map"))
        return f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{urls}</urlset>"


class ModernSite(Site):
    """The same organisation after a relaunch: cards with tags and files, titles that open, Atom."""

    def _page_of(self, title: str, content: str) -> str:
        whole = super()._page_of(title, content)
        return whole.replace("<nav>", '<div class="has-sidebar"><form id="f"><nav>').replace(
            "</body>", "</form></div></body>"
        )

    def _date(self, day: dt.date) -> str:
        return f"{day:%d.%m.%y}" if self.looks.short_dates else f"{day:%d-%b-%Y}"

    def _cards(self, page: str) -> str:
        french = page == "tools-fr"
        content = ""
        for one in self._shown(page):
            link = one.path.replace("/en/", "/fr/") if french else one.path
            content += (
                f'<div class="card"><div class="card__kind">Guidance material</div><div class="card__title"><a href="{link}">{self._title(one)}</a></div>'
                f'<div class="card__text">{html.escape(one.teaser)}{" It is free." * self.looks.teasers}</div><span>{self._date(one.date)}</span>'
                f'<ul class="tags"><li><a href="/tag/{self.looks.menu}">Trade facilitation and more</a></li></ul>'
                f'<div class="card-footer"><a href="/files/{one.slug}.docx">Download the document {self.looks.sizes}</a></div></div>'
            )
        return self._page_of("Instruments and tools", content)

    def _table(self) -> str:
        rows = "".join(
            f'<div class="acc"><button aria-expanded="false">{self._title(one)}</button><div><p>Date: {self._date(one.date)}</p>'
            f'<ul><li><a href="{one.path}">English version {self.looks.sizes}</a></li><li><a href="/es/{one.slug}.pdf">Spanish version</a></li></ul></div></div>'
            for one in self._shown("risk")
        )
        return self._page_of("Risk", rows)

    def _files(self) -> str:
        rows = "".join(
            f'<li><a href="{one.path}">{number}. {self._title(one)} <span>NEW</span> {self.looks.sizes}</a></li>'
            for number, one in enumerate(self._shown("library"), 1)
        )
        return self._page_of("Library", f"<ol class=files>{rows}</ol>")

    def _feed(self) -> str:
        entries = "".join(
            f"<entry><title type='html'>{html.escape(one.headline)}&nbsp;</title><link rel='self' href='/x'/><link href='/en/feed/{one.number}.aspx?utm_source=feed'/>"
            f"<published>{one.day:%B %d, %Y} - 10:15</published><updated>{self.day}T01:00:00Z</updated><summary>{html.escape(one.teaser)}</summary></entry>"
            for one in self.feed[-20:]
        )
        return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title>{entries}</feed>"

    def _page(self, path: str) -> tuple[str, str] | None:
        if path == "/sitemap.xml":
            parts = "".join(f"<sitemap><loc>/sitemap-{part}.xml</loc></sitemap>" for part in (1, 2))
            return "map", f"<?xml version='1.0'?><sitemapindex>{parts}</sitemapindex>"
        if path == "/sitemap-2.xml":
            return "map", "<urlset><url><loc>/en/menu/0.aspx</loc></url></urlset>"
        return super()._page("/sitemap.xml" if path == "/sitemap-1.xml" else path)
