"""Three publications, shown as different sites show theirs: what is round them, and what they say.

Each layout is a page of an organisation that uses another program to write its pages, or none.
"""
# ruff: noqa: E501  # pages as they are written

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ADDRESS = "https://club.example/en/publications"


@dataclass(frozen=True)
class Shown:
    """One publication, and how its day is written."""

    number: int
    title: str
    written: str
    date: str
    teaser: str = "What a reader finds in it, in a few words."

    @property
    def path(self) -> str:
        """Where it is."""
        return f"/d/{self.number}"


def _english(*written: str, date: str = "") -> tuple[Shown, ...]:
    titles = ("Handbook on Cargo Scanning", "Small Parcels Toolkit", "Guide to Bonded Warehouses")
    days = [date] * 3 if date or not written[0] else ["2026-03-12", "2026-03-03", "2026-03-25"]
    return tuple(
        Shown(number, *each)
        for number, each in enumerate(zip(titles, written, days, strict=True), 1)
    )


NONE = _english("", "", "")
_WORDS = _english("12 March 2026", "3 March 2026", "25 March 2026")
_SHORT = _english("12-Mar-2026", "03-Mar-2026", "25-Mar-2026")
_AMERICAN = _english("March 12, 2026", "Mar 3, 2026", "03/25/2026")
_YEARS = _english("2026", "2026", "2026", date="2026")
_DOTS = _english("12.03.26", "03.03.26", "25.03.26")


def page(content: str) -> str:
    """Return a page with a menu, and what stands below it."""
    menu = '<ul class="main-menu"><li><a href="/about">About the club today</a></li><li><a href="/members">Our members worldwide</a></li></ul>'
    foot = '<div class="site-footer"><a href="/legal">Legal notice and privacy</a></div>'
    if "<h1>" not in content:
        content = f"<main><h1>Publications</h1>{content}</main>"
    return f"<!DOCTYPE html><html><head><title>Publications</title></head><body>{menu}{content}{foot}</body></html>"


def _of(shown: tuple[Shown, ...], row: str, round_: str = "{}") -> tuple[str, tuple[Shown, ...]]:
    """Return a page with a row for each publication, and what is to be read of it."""
    rows = "".join(
        row.format(
            number=one.number, path=one.path, title=one.title, on=one.written, teaser=one.teaser
        )
        for one in shown
    )
    return page(round_.format(rows)), shown


LAYOUTS: Mapping[str, tuple[str, tuple[Shown, ...]]] = {
    "a row of a view, with tags": _of(_WORDS, '<div class="views-row"><article><div class="views-field-image"><a href="{path}"><img src="c.png" alt="Officers at work"></a></div><div class="views-field-title"><span><a href="{path}">{title}</a></span></div><div class="views-field-created"><span>Thu, {on}</span></div><p>{teaser}</p><div class="views-field-tags"><a href="/taxonomy/term/{number}">Enforcement and compliance</a></div></article></div>'),
    "a weblog, with authors and categories": _of(_AMERICAN, '<article class="post"><header class="entry-header"><h2 class="entry-title"><a href="{path}">{title}</a></h2><span class="posted-on"><time>{on}</time></span><span class="byline"> by <a href="/author/press">Press office of the club</a></span></header><p>{teaser} <a class="more-link" href="{path}#more">Continue reading <span class="screen-reader-text">{title}</span></a></p><footer class="entry-footer"><a rel="category tag" href="/category/all">Publications of the club</a></footer></article>'),
    "cards that are links": _of(_WORDS, '<div class="col"><a class="card" href="{path}"><img alt="cover" src="c.png"><div class="card-body"><span class="badge">Guidance material</span><h5 class="card-title">{title}</h5><p>{teaser}</p><small>Published {on}</small></div></a></div>'),
    "cards whose title is no heading": _of(_SHORT, '<div class="card"><div class="card__kind">Guidance document</div><div class="card__title">{title}</div><div>{on}</div><p>{teaser}</p><div class="card-footer"><a href="{path}">Find out more</a></div></div>'),
    "a page written into one form": _of(NONE, '<div class="i"><h3><a href="{path}">{title}</a></h3><p>{teaser}</p></div>', '<form id="aspnetForm"><main><h1>Publications</h1>{}</main></form>'),
    "results of a search, beside a column": _of(_WORDS, '<div class="search-result"><h3><a href="{path}">{title}</a></h3><span>{on}</span><p>{teaser}</p></div>', '<div class="search-results has-sidebar">{}</div><div class="right-column"><h3>Popular topics</h3><a href="/t/1">Valuation of goods</a><a href="/t/2">Origin of goods</a></div>'),
    "a file for each language": _of(_DOTS, '<li>{on} — <strong>{title}</strong>: <a href="{path}">English</a> | <a href="/fr{number}.pdf">Français</a> | <a href="/ar{number}.pdf">العربية</a></li>', "<ul>{}</ul>"),
    "a table with a column for each language": _of(_YEARS, '<tr><th>{title}</th><td>{on}</td><td><a href="{path}">PDF</a></td><td><a href="/f{number}">PDF</a></td></tr>', "<table><tr><th>Publication</th><th>Year</th><th>EN</th><th>FR</th></tr>{}</table>"),
    "a page and its file": _of(NONE, '<div><h3><a href="{path}">{title}</a></h3><p>{teaser}</p><a href="/files/{number}.pdf">Download PDF (2 MB)</a></div>'),
    "titles that open": _of(_WORDS, '<div class="acc"><button aria-expanded="false">{title}</button><div><p>{teaser}</p><p>Date: {on}</p><ul><li><a href="{path}">English version (PDF)</a></li><li><a href="/fr/{number}.pdf">French version (PDF)</a></li></ul></div></div>'),
    "details": _of(NONE, '<details><summary>{title}</summary><p>{teaser}</p><a href="{path}">Open document</a></details>'),
    "covers without words": _of(NONE, '<div class="cover"><a href="{path}"><img src="c.png" alt="{title}"></a></div>'),
    "captions": _of(_AMERICAN, '<figure><a href="{path}"><img src="c.png" alt="A cover of it"></a><figcaption><a href="{path}">{title}</a><span>{on}</span></figcaption></figure>'),
    "numbers, days and sizes beside the title": _of(_WORDS, '<li><a href="{path}">{number}. {title} – {on} [PDF – 430 KB]</a></li>', "<ol>{}</ol>"),
    "the day before the title": _of(_SHORT, '<li><a href="{path}">{on}: {title} <span>NEW</span></a></li>', "<ul>{}</ul>"),
    "columns": _of(_WORDS, '<div class="row"><div class="c1">{on}</div><div class="c2"><a href="{path}">{title}</a></div><div><a href="/{number}.pdf">PDF</a> <a href="/{number}.docx">Word</a></div></div>', "<div>{}</div>"),
    "lines of one paragraph": _of(NONE, '{title} <a href="{path}">Download</a><br>', "<p>{}</p>"),
    "sentences round a list": _of(NONE, '<p class="doc"><a href="{path}">{title}</a></p>', '<p>Write to <a href="/help">our helpdesk team</a> or see <a href="/faq">what people often ask</a>.</p>{}'),
    "tables within tables": _of(_DOTS, '<tr><td><font color=red>{on}</font></td><td><a href="{path}"><font>{title}</font></a><br><i>{teaser}</i></td></tr>', '<table><tr><td class="leftmenu"><a href="/a.htm">Who we are and were</a><br><a href="/b.htm">What we do all day</a></td><td><table>{}</table></td></tr></table>'),
    "lists by heading": _of(_WORDS, '<dt><a href="{path}">{title}</a></dt><dd>{on}</dd><dd>{teaser}</dd>', "<h2>2026</h2><dl>{}</dl>"),
}  # fmt: skip
"""By its name: a page, and what is to be read of it."""

LANGUAGES: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "ar": (("دليل فحص الحاويات بالأشعة", "١٢ مارس ٢٠٢٦", "2026-03-12"), ("أدوات الطرود الصغيرة", "٣ آذار ٢٠٢٦", "2026-03-03")),
    "zh": (("集装箱扫描检查工作手册", "[2026-03-12]", "2026-03-12"), ("小包裹工具包", "2026年3月3日", "2026-03-03")),
    "ru": (("Руководство по сканированию", "12 марта 2026 г.", "2026-03-12"), ("Справочник по посылкам", "03.03.2026", "2026-03-03")),
    "es": (("Manual de escaneo de carga", "Publicado el 12 de marzo de 2026", "2026-03-12"), ("Guía de almacenes", "3 de marzo del 2026", "2026-03-03")),
    "pt": (("Manual de inspeção de carga", "12 de março de 2026", "2026-03-12"), ("Guia de armazéns", "3/3/2026", "2026-03-03")),
    "fr": (("Manuel du scannage", "le 1er mars 2026", "2026-03-01"), ("Guide des entrepôts", "mars 2026", "2026-03")),
    "de": (("Handbuch zur Containerprüfung", "12. März 2026", "2026-03-12"), ("Leitfaden für Zolllager", "3.3.2026", "2026-03-03")),
    "uk": (("Посібник зі сканування", "12 березня 2026", "2026-03-12"), ("Довідник посилок", "03.03.2026", "2026-03-03")),
    "it": (("Manuale di scansione", "12 marzo 2026", "2026-03-12"), ("Guida ai depositi", "3 mar. 2026", "2026-03-03")),
}  # fmt: skip
"""By language: titles, and days as they are written and as they are read."""


def in_language(shown: tuple[tuple[str, str, str], ...]) -> str:
    """Return a page in another language: a date, a title that is a link, and what invites."""
    return page("".join(
        f'<div class="news-item"><div class="news-date">{written}</div><div class="news-title"><a href="/d/{number}/">{title}</a></div></div>'
        for number, (title, written, _) in enumerate(shown)
    ))  # fmt: skip
