"""Listings of a web page: by the selectors of a source, else by the repeated structure round links.

Reads with a real parser; follows no link and knows no catalogue. What it gives was written by
others: plain text of bounded length, and addresses of the web.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from bot.core.base.address import language_in_address
from bot.core.base.text import visible
from bot.core.sources.date_parser import find_date, is_date
from bot.core.sources.listing import Listing, publication_key
from bot.core.sources.phrases import has_phrase, phrases_for, plain_words
from bot.core.sources.source import Selectors, Source

MAX_LISTINGS = 1_000
"""Listings that are read of a page; the tools page has about sixty."""
_MAX_TITLE = 200
_MAX_TEASER = 600
_MIN_TITLE = 8
"""Letters of a title; what is shorter is a menu."""
_CHROME_TAGS = frozenset(
    {"nav", "header", "footer", "aside", "form", "script", "style", "template"}
)
_CHROME_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|footer|header|sidebar|share|"
    r"social|pager|pagination|cookies?|languages?|search|skip|banner|toolbar|related)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BLOCKS = frozenset({
    *("address", "article", "blockquote", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3"),
    *("h4", "h5", "h6", "li", "main", "ol", "p", "section", "table", "tbody", "td", "th", "tr"),
    *("ul", "figcaption", "time", "header", "br"),
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_UNREAD = frozenset({"script", "style", "template", "noscript", "svg", "button", "select"})
_ENDS = re.compile(r"</\s*(?:html|body)\s*>", re.IGNORECASE)
_BEGINS = re.compile(r"<\s*(?:html|body)\b", re.IGNORECASE)
_SIZE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\d+(?:[.,]\d+)?\s*[kmg]b", re.IGNORECASE)
_SMALL = 800
"""Letters of a page that may be nothing but the message that there is none."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A piece of text as a reader sees it, and what it is."""

    text: str
    heading: bool = False
    link: bool = False
    strong: bool = False
    date: str = ""


class NoPageError(Exception):
    """What came is not the page: an error, a notice of maintenance, a wall, half of it."""

    def __init__(self, why: str, *, gone: bool = False) -> None:
        """Take the reason in words, and whether it is said that there is no such page."""
        super().__init__(why)
        self.gone = gone


def read_html(html: str, address: str, source: Source) -> tuple[Listing, ...]:
    """Return the publications that a page lists, in its order, each once.

    Raises:
        NoPageError: it is no page of publications, whatever its status was.
    """
    tree = LexborHTMLParser(html)
    _check(tree, html)
    base = _base(tree, address)
    if source.selectors is not None:
        found = _selected(tree, source.selectors, base)
    else:
        found = _found(tree, base)
    fallback = _has_notice(tree)
    kept: dict[str, Listing] = {}
    for listing in found:
        if source.takes(listing.link) and len(kept) < MAX_LISTINGS:
            kept.setdefault(listing.key, _in_language(listing, source, fallback=fallback))
    return tuple(kept.values())


def page_lines(html: str) -> tuple[str, ...]:
    """Return what a page says, line by line, without what stands round every page of a site.

    Raises:
        NoPageError: it is no page, whatever its status was.
    """
    tree = LexborHTMLParser(html)
    _check(tree, html)
    for chrome in tree.css(", ".join(sorted(_CHROME_TAGS))):
        chrome.decompose()
    return tuple(block.text for block in _blocks(tree.body)) if tree.body else ()


def _check(tree: LexborHTMLParser, html: str) -> None:
    if _BEGINS.search(html[:5000]) and not _ENDS.search(html[-5000:]):
        raise NoPageError("half of the page is missing")
    heads = [*tree.css("title"), *tree.css("h1")][:3]
    body = tree.body.text(separator=" ", strip=True) if tree.body else ""
    said = [_clean(head.text()) for head in heads]
    if len(body) <= _SMALL:
        said.append(body)
    for text in said:
        gone = has_phrase(text, "gone")
        none = gone or has_phrase(text, "no page")
        if none and (len(text) <= _MAX_TITLE or text is body):
            raise NoPageError(f"it says “{text[:60]}”", gone=gone)


def _base(tree: LexborHTMLParser, address: str) -> str:
    base = tree.css_first("base[href]")
    return urljoin(address, (base.attributes.get("href") or "")) if base else address


def _has_notice(tree: LexborHTMLParser) -> bool:
    """Tell whether a page says that it stands in another language than the one asked for."""
    if tree.body is None:
        return False
    return has_phrase(tree.body.text(separator=" ")[:5000], "notices")


def _in_language(listing: Listing, source: Source, *, fallback: bool) -> Listing:
    language = "en" if fallback else language_in_address(listing.link) or source.language
    return Listing(
        title=listing.title,
        link=listing.link,
        date=listing.date,
        language=language,
        summary=listing.summary,
    )


def _selected(tree: LexborHTMLParser, selectors: Selectors, base: str) -> Iterator[Listing]:
    try:
        for item in tree.css(selectors.item):
            listing = _by_selectors(item, selectors, base)
            if listing is not None:
                yield listing
    except (SelectolaxError, ValueError) as error:
        raise NoPageError(f"a selector cannot be read ({error})") from None


def _by_selectors(item: LexborNode, selectors: Selectors, base: str) -> Listing | None:
    link = _first_link(item, selectors.link, base)
    details = _details([item])
    title = _text_at(item, selectors.title) or details.title
    if not link or not title:
        return None
    written = _text_at(item, selectors.date)
    date = find_date(written) if written else None
    return Listing(
        title=title,
        link=link,
        date=str(date) if date else details.date,
        summary=_text_at(item, selectors.summary)[:_MAX_TEASER] or details.summary,
    )


def _text_at(item: LexborNode, selector: str | None) -> str:
    node = item.css_first(selector) if selector else None
    return "" if node is None else _clean(node.text(separator=" "))[:_MAX_TITLE]


def _first_link(item: LexborNode, selector: str | None, base: str) -> str:
    nodes = [item, *item.css(selector or "a[href]")]
    inner = [link for node in nodes if node.tag != "a" for link in node.css("a[href]")]
    links = (_link(node, base) for node in [*nodes, *inner] if node.tag == "a")
    return next(filter(None, links), "")


@dataclass(frozen=True, slots=True)
class _Anchor:
    node: LexborNode
    link: str
    key: str


def _found(tree: LexborHTMLParser, base: str) -> Iterator[Listing]:
    """Find the publications of a page: the largest pieces of it that lead to one address each."""
    if tree.body is None:
        return
    anchors = [
        _Anchor(node, link, publication_key(link))
        for node in tree.body.css("a[href]")
        if not _in_chrome(node) and (link := _link(node, base))
    ][: 4 * MAX_LISTINGS]
    own = publication_key(base)
    anchors = [anchor for anchor in anchors if anchor.key and anchor.key != own]
    keys = _keys_within(anchors)
    items: dict[int, tuple[LexborNode, _Anchor]] = {}
    for anchor in anchors:
        item = _item(anchor, keys)
        items.setdefault(item.mem_id, (item, anchor))
    forms = Counter(_form(item) for item, _ in items.values())
    for item, anchor in items.values():
        details = _details(_with_neighbours(item, items, keys))
        if not _is_title(details.title):
            details = _details_before(item, details, keys)
        repeated = forms[_form(item)] > 1 or details.headed or bool(details.date)
        if _is_title(details.title) and repeated:
            yield Listing(
                title=details.title,
                link=anchor.link,
                date=details.date,
                summary=details.summary,
            )


def _keys_within(anchors: Iterable[_Anchor]) -> dict[int, set[str]]:
    """Return, for each element round a link, the publications that it leads to."""
    found: dict[int, set[str]] = defaultdict(set)
    for anchor in anchors:
        node: LexborNode | None = anchor.node
        while node is not None:
            found[node.mem_id].add(anchor.key)
            node = node.parent
    return found


def _item(anchor: _Anchor, keys: dict[int, set[str]]) -> LexborNode:
    node = anchor.node
    while node.parent is not None and node.parent.tag not in ("body", "main", "html"):
        if len(keys[node.parent.mem_id]) > 1:
            return node
        if node.parent.css_first("h1") is not None and node.css_first("h1") is None:
            return node  # the title of the page is none of its one publication
        node = node.parent
    return node


def _form(item: LexborNode) -> tuple[str, str, int]:
    parent = item.parent
    return (item.tag or "", item.attributes.get("class") or "", parent.mem_id if parent else 0)


def _with_neighbours(
    item: LexborNode, items: dict[int, tuple[LexborNode, _Anchor]], keys: dict[int, set[str]]
) -> list[LexborNode]:
    """Return an item with what follows it up to the next one: not all pages wrap theirs."""
    found = [item]
    node = item.next
    while node is not None and len(found) < _NEIGHBOURS:
        if node.mem_id in items or node.mem_id in keys or node.tag in _HEADINGS:
            break
        found.append(node)
        node = node.next
    return found


_NEIGHBOURS = 6


def _details_before(item: LexborNode, details: _Details, keys: dict[int, set[str]]) -> _Details:
    """Read the title from what stands before a link that says no more than "read more"."""
    before: list[LexborNode] = []
    node = item.prev
    while node is not None and len(before) < _NEIGHBOURS and node.mem_id not in keys:
        before.insert(0, node)
        if node.tag in _HEADINGS:
            break
        node = node.prev
    found = _details(before)
    return _Details(
        found.title, found.date or details.date, found.summary or details.summary, found.headed
    )


@dataclass(frozen=True, slots=True)
class _Details:
    """What is said of a publication."""

    title: str
    date: str
    summary: str
    headed: bool


def _details(nodes: Iterable[LexborNode]) -> _Details:
    blocks = [block for node in nodes for block in _blocks(node)]
    date = next((block.date for block in blocks if block.date), "")
    if not date:
        written = next((find_date(block.text) for block in blocks if is_date(block.text)), None)
        date = str(written) if written else ""
    said = [
        block
        for block in blocks
        if not is_date(block.text)
        and not _is_generic(block.text)
        and not has_phrase(block.text, "notices")
    ]
    titled = _title_block(said)
    title = titled.text if titled else ""
    others = [block.text for block in said if block is not titled and len(block.text) > _MIN_TITLE]
    headed = bool(titled and titled.heading)
    return _Details(
        title[:_MAX_TITLE], date, max(others, key=len, default="")[:_MAX_TEASER], headed
    )


def _title_block(said: list[_Block]) -> _Block | None:
    for fits in (
        lambda block: block.heading,
        lambda block: block.link,
        lambda block: block.strong,
        lambda _: True,
    ):
        found = next((block for block in said if fits(block) and _is_title(block.text)), None)
        if found is not None:
            return found
    return None


def _blocks(node: LexborNode) -> Iterator[_Block]:
    """Yield the pieces of text of an element, cut where a reader sees a new line."""
    texts: list[str] = []
    marks = _Block("")
    for part, mark in _pieces(node, _Block("")):
        if part is None or mark != marks:
            text = _clean(" ".join("".join(texts).split()))
            if text:
                yield _Block(text, marks.heading, marks.link, marks.strong, marks.date)
            texts = []
            marks = mark
        if part is not None:
            texts.append(part)
    text = _clean(" ".join("".join(texts).split()))
    if text:
        yield _Block(text, marks.heading, marks.link, marks.strong, marks.date)


def _pieces(node: LexborNode, mark: _Block) -> Iterator[tuple[str | None, _Block]]:
    left: list[tuple[LexborNode | None, _Block]] = [(node, mark)]
    while left:
        current, mark = left.pop()
        if current is None:
            yield None, mark
            continue
        tag = current.tag or ""
        if tag == "-text":
            yield current.text(deep=False) or current.text_content or "", mark
            continue
        if tag in _UNREAD or tag in _CAPTIONS or tag.startswith("-") or tag == "!--":
            continue
        within = _marked(current, tag, mark)
        is_block = tag in _BLOCKS
        if is_block:
            yield None, within
            left.append((None, mark))
        children = list(current.iter(include_text=True))
        left += [(child, within) for child in reversed(children)]


def _marked(node: LexborNode, tag: str, mark: _Block) -> _Block:
    date = mark.date
    if tag == "time":
        found = find_date(node.attributes.get("datetime") or "")
        date = str(found) if found else ""
    named = re.search(
        r"(?:^|[\s_-])(?:title|headline|heading)(?:$|[\s_-])",
        node.attributes.get("class") or "",
        re.IGNORECASE,
    )
    return _Block(
        "",
        heading=mark.heading or tag in _HEADINGS or bool(named and tag != "div"),
        link=mark.link or tag == "a",
        strong=mark.strong or tag in ("strong", "b"),
        date=date,
    )


def _is_title(text: str) -> bool:
    return len(text) >= _MIN_TITLE and not _is_generic(text) and not is_date(text)


def _is_generic(text: str) -> bool:
    """Tell whether a text only says that there is more: "read more", "Download (PDF, 2 MB)"."""
    words = plain_words(
        re.sub(r"\([^)]*\)|\[[^\]]*\]|\d+(?:[.,]\d+)?\s*[kmg]b", " ", text, flags=re.IGNORECASE)
    )
    return (
        not words
        or words in phrases_for("generic links")
        or words.startswith(("read more about ", "download the ", "lire la suite "))
    )


def _in_chrome(node: LexborNode) -> bool:
    """Tell whether a link belongs to what stands round every page: menus, footers, breadcrumbs."""
    current: LexborNode | None = node
    while current is not None and current.tag != "body":
        names = f"{current.attributes.get('class') or ''} {current.attributes.get('id') or ''}"
        role = current.attributes.get("role") or ""
        is_heading_of_item = current.tag == "header" and _within_article(current)
        if (current.tag in _CHROME_TAGS and not is_heading_of_item) or role == "navigation":
            return True
        if _CHROME_WORDS.search(names) and current.tag not in ("a", "article", "main"):
            return True
        current = current.parent
    return False


def _within_article(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag in ("article", "li", "section"):
            return True
        parent = parent.parent
    return False


def _link(node: LexborNode, base: str) -> str:
    """Return the address that a link leads to; "" where it is none of the web."""
    written = (node.attributes.get("href") or "").strip()
    if not written or written.startswith("#"):
        return ""
    try:
        address = urljoin(base, written)
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        return ""
    return address.replace(" ", "%20")[:500] if len(address) <= 500 else ""  # noqa: PLR2004  # what a catalogue takes


def _clean(text: str) -> str:
    return visible(" ".join(text.split()))
