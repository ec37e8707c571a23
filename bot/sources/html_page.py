"""Listings of a web page: by the selectors of a source, else by the repeated structure round links.

Reads with a real parser; follows no link and knows no catalogue. What it gives was written by
others: plain text of bounded length, and addresses of the web.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from bot.core.base.address import language_in_address
from bot.core.base.text import visible
from bot.core.sources.date_parser import bare_date, find_date, is_date, split_date
from bot.core.sources.edition import without_file
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
    r"(?:^|[\s_-])(?:(?:left|right|top|side|main|sub)?(?:nav|menu)|navbar|navigation|breadcrumbs?|"
    r"footer|header|(?<!no-)(?<!has-)(?<!with-)sidebar|(?:left|right|side)-(?:column|bar)|share|"
    r"social|pager|pagination|pages|cookies?|languages?|search(?!-?_?result)|skip|banner|toolbar|"
    r"related|tags?|categories|cat-links|byline|author|keywords)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PARTS_OF_ITEMS = re.compile(
    r"(?:card|entry|post|item|media|panel|article|teaser|news|tile|box|list|view|result|doc)"
    r"[\w]*[_-]+(?:header|footer|banner)",
    re.IGNORECASE,
)
_LISTS_OF_WORDS = re.compile(r"/(?:tags?|categor(?:y|ies)|authors?|taxonomy)/", re.IGNORECASE)
"""Addresses of lists of what has a word in common."""
_BLOCKS = frozenset({
    *("address", "article", "blockquote", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3"),
    *("h4", "h5", "h6", "li", "main", "ol", "p", "section", "table", "tbody", "td", "th", "tr"),
    *("ul", "figcaption", "time", "header", "br"),
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_UNREAD = frozenset({"script", "style", "template", "noscript", "svg", "button", "select"})
_ENDS = re.compile(r"</\s*(?:html|body)\s*>", re.IGNORECASE)
_BEGINS = re.compile(r"<\s*(?:html|body)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-reader-text)(?:$|[\s_-])")
_TITLED = re.compile(r"(?:^|[\s_-])(?:title|headline|heading)(?:$|[\s_-])", re.IGNORECASE)
_NUMBER = re.compile(r"^\d{1,3}[.)]\s+(?=\D)")
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
        if _is_chrome_tag(chrome):
            chrome.decompose()
    return tuple(block.text for block in _blocks(tree.body)) if tree.body else ()


def _check(tree: LexborHTMLParser, html: str) -> None:
    if _BEGINS.search(html[:5000]) and not _ENDS.search(html[-5000:]):
        raise NoPageError("half of the page is missing")
    heads = [*tree.css("title"), *tree.css("h1")][:3]
    body = tree.body.text(separator=" ", strip=True) if tree.body else ""
    said = [_clean(head.text()) for head in heads]
    said = [text for text in said if len(text) <= _MAX_TITLE]
    if len(body) <= _SMALL:
        said.append(_without_links(tree, body))
    for text in said:
        gone = has_phrase(text, "gone")
        if gone or has_phrase(text, "no page"):
            raise NoPageError(f"it says “{text[:60]}”", gone=gone)


def _without_links(tree: LexborHTMLParser, body: str) -> str:
    """Return what a page says itself: "Buoy Maintenance Manual" may be what it leads to."""
    for link in tree.css("a[href]"):
        body = body.replace(link.text(separator=" ", strip=True), " ", 1)
    return body


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
    says: str
    """What it says of what it leads to; nothing where that is only "download"."""


def _found(tree: LexborHTMLParser, base: str) -> Iterator[Listing]:
    """Find the publications of a page: the largest pieces of it that lead to one address each."""
    if tree.body is None:
        return
    anchors = _anchors(tree.body, base)
    place = _Place(
        _keys_within(anchors), _keys_within(anchor for anchor in anchors if anchor.says).keys()
    )
    items: dict[int, tuple[LexborNode, _Anchor]] = {}
    for anchor in anchors:
        item = _item(anchor, place.keys)
        items.setdefault(item.mem_id, (item, anchor))
    forms = Counter(form for item, _ in items.values() for form in _forms(item))
    lent: set[str] = set()
    for item, anchor in items.values():
        details = _details(_with_neighbours(item, items, place.keys))
        if not _details([item]).title:
            details = _lent_title(item, anchor, details, place)
            if details.title in lent:
                continue  # another file of the same publication
            lent.add(details.title)
        if not details.date:
            details = replace(details, date=_date_before(item, place))
        repeated = any(forms[form] > 1 for form in _forms(item)) or details.headed
        if _is_title(details.title) and (repeated or details.date):
            yield Listing(
                title=details.title,
                link=anchor.link,
                date=details.date,
                summary=details.summary,
            )


@dataclass(frozen=True, slots=True)
class _Place:
    """What is known of the elements of a page, by their ids in memory."""

    keys: dict[int, set[str]]
    """The publications that an element leads to."""
    titled: Container[int]
    """Those with a link that says what it leads to."""


def _anchors(body: LexborNode, base: str) -> list[_Anchor]:
    """Return the links of a page that may lead to publications."""
    own = publication_key(base)
    links = [(node, _link(node, base)) for node in body.css("a[href]") if not _in_tags(node)]
    kept = [link for link in links if not _in_chrome(link[0])] or links
    found = (_Anchor(node, link, publication_key(link), _said_by(node)) for node, link in kept)
    leading = (
        listing
        for listing in found
        if listing.key and listing.key != own and not _in_prose(listing)
    )
    return list(islice(leading, 4 * MAX_LISTINGS))


def _said_by(node: LexborNode) -> str:
    """Return the words of a link; where it is a picture, those that stand for the picture."""
    said = _clean(node.text(separator=" "))
    if not said:
        picture = node.css_first("img[alt]")
        named = (node.attributes.get("title"), node.attributes.get("aria-label"))
        shown = picture.attributes.get("alt") if picture else ""
        said = next((_clean(title) for title in (*named, shown) if title), "")
    return said if _is_title(said) else ""


def _in_prose(anchor: _Anchor) -> bool:
    """Tell whether a link is some words of a sentence: "write to our helpdesk"."""
    first, round_ = anchor.says.partition(" ")[0], anchor.node.parent
    if not (first.isalpha() and first.islower()) or round_ is None or round_.tag != "p":
        return False
    return len(_clean(round_.text())) > len(anchor.says) + _MIN_TITLE


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


def _forms(item: LexborNode) -> tuple[tuple[str, ...], ...]:
    """Return what an item has in common with its like: beside it, or in the next row."""
    found: list[tuple[str, ...]] = []
    form: tuple[str, ...] = (_form(item),)
    node = item.parent
    while node is not None and len(found) < 2:  # noqa: PLR2004  # itself, and its row
        found.append((*form, str(node.mem_id)))
        form, node = (*form, _form(node)), node.parent
    return tuple(found)


def _form(node: LexborNode) -> str:
    return f"{node.tag}.{node.attributes.get('class') or ''}"


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


def _lent_title(item: LexborNode, anchor: _Anchor, details: _Details, place: _Place) -> _Details:
    """Read the title of a link that says no more than "download": from what stands round it."""
    if anchor.says:
        return replace(details, title=anchor.says)
    found = _details(_before(item, place))
    if not found.title:
        found = details if _is_title(details.title) else _details_around(item, place.titled)
    return _Details(
        found.title, found.date or details.date, found.summary or details.summary, found.headed
    )


def _before(item: LexborNode, place: _Place) -> list[LexborNode]:
    """Return what stands before a link, from its heading on; nothing where that has a link too."""
    found: list[LexborNode] = []
    node = item.prev
    while node is not None and len(found) < _NEIGHBOURS and node.tag != "h1":
        if node.mem_id in place.titled:
            return []
        if node.mem_id in place.keys:
            break
        found.insert(0, node)
        if node.tag in _HEADINGS:
            break
        node = node.prev
    return found


def _date_before(item: LexborNode, place: _Place) -> str:
    """Read the date in a column to the left; what follows another link may belong to that."""
    found: list[LexborNode] = []
    node = item.prev
    while node is not None:
        if node.mem_id in place.keys or node.tag in _HEADINGS:
            return ""
        found.append(node)
        node = node.prev
    return _details(found).date


def _details_around(item: LexborNode, titled: Container[int]) -> _Details:
    """Read the one heading of the smallest piece of a page round a link that has any."""
    node = item.parent
    for _ in range(_LEVELS):
        if node is None or node.tag in _WHOLE or node.mem_id in titled or node.css_first("h1"):
            break
        headings = [block for block in _blocks(node) if block.heading]
        if headings:
            return _details([node]) if len(headings) == 1 else _NOTHING
        node = node.parent
    return _NOTHING


_LEVELS = 4
_WHOLE = frozenset({"body", "main", "html"})


@dataclass(frozen=True, slots=True)
class _Details:
    """What is said of a publication."""

    title: str
    date: str
    summary: str
    headed: bool


_NOTHING = _Details("", "", "", headed=False)


def _details(nodes: Iterable[LexborNode]) -> _Details:
    blocks = [_undated(block) for node in nodes for block in _blocks(node)]
    date = next((block.date for block in blocks if block.date), "")
    if not date:
        dates = (
            find_date(block.text) or bare_date(block.text)
            for block in blocks
            if is_date(block.text)
        )
        date = str(next(dates, ""))
    said = [
        block
        for block in blocks
        if not is_date(block.text)
        and not _is_generic(block.text)
        and not has_phrase(block.text, "notices")
    ]
    titled = _title_block(said)
    title = without_file(_NUMBER.sub("", titled.text)) if titled else ""
    others = [block.text for block in said if block is not titled and len(block.text) > _MIN_TITLE]
    headed = bool(titled and titled.heading)
    return _Details(
        title[:_MAX_TITLE], date, max(others, key=len, default="")[:_MAX_TEASER], headed
    )


def _undated(block: _Block) -> _Block:
    """Return a title without the day that stands before or behind it; the block has it then."""
    if not (block.heading or block.link or block.strong):
        return block
    text, day = split_date(without_file(_NUMBER.sub("", block.text)))
    return replace(block, text=text, date=block.date or day)


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
        if tag.startswith("-") or tag == "!--" or _is_unread(current, tag):
            continue
        within = _marked(current, tag, mark)
        if tag == "br" and within.heading:
            yield " ", within
            continue
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
    named = _TITLED.search(node.attributes.get("class") or "")
    alone = tag != "div" or not any(child.tag in _BLOCKS for child in node.iter())
    return _Block(
        "",
        heading=mark.heading or tag in (*_HEADINGS, "button") or bool(named and alone),
        link=mark.link or tag == "a",
        strong=mark.strong or tag in ("strong", "b"),
        date=date,
    )


def _is_unread(node: LexborNode, tag: str) -> bool:
    """Tell whether an element is no part of what a page says of its publications."""
    if tag in _UNREAD:
        opens = "aria-expanded" in node.attributes or "aria-controls" in node.attributes
        return tag != "button" or not opens  # what opens a piece of the page is its title
    if tag in _CAPTIONS:
        return node.css_first("a[href]") is None
    if _HIDDEN.search(node.attributes.get("class") or ""):
        return True
    return tag in _BADGES and plain_words(node.text()[:30]) in phrases_for("badges")


_BADGES = frozenset({"span", "sup", "small", "em", "mark", "i", "b", "strong"})


def _is_title(text: str) -> bool:
    letters = len(text) + sum(sign >= _FIRST_IDEOGRAPH for sign in text)
    return letters >= _MIN_TITLE and not _is_generic(text) and not is_date(text)


_FIRST_IDEOGRAPH = "\u3400"
"""Each of them says as much as several letters."""


def _is_generic(text: str) -> bool:
    """Tell whether a text only says that there is more: "read more", "Download (PDF, 2 MB)"."""
    words = plain_words(
        re.sub(r"\([^)]*\)|\[[^\]]*\]|\d+(?:[.,]\d+)?\s*[kmg]b", " ", text, flags=re.IGNORECASE)
    )
    return (
        words in phrases_for("generic links")
        or words.startswith(("read more about ", "download the ", "lire la suite "))
        or all(word in phrases_for("link words") or word.isdecimal() for word in words.split())
    )


def _in_tags(node: LexborNode) -> bool:
    """Tell whether a link belongs to what stands round every page, by the elements it is in."""
    return any(_is_chrome_tag(ancestor) for ancestor in _with_ancestors(node))


def _in_chrome(node: LexborNode) -> bool:
    """Tell whether it does so by names: menus, footers, breadcrumbs, lists of words."""
    if set((node.attributes.get("rel") or "").split()) & _RELATIONS:
        return True
    if _LISTS_OF_WORDS.search(node.attributes.get("href") or ""):
        return True
    return any(_is_named_chrome(ancestor) for ancestor in _with_ancestors(node))


_RELATIONS = frozenset({"tag", "author", "next", "prev"})


def _with_ancestors(node: LexborNode) -> Iterator[LexborNode]:
    current: LexborNode | None = node
    while current is not None and current.tag != "body":
        yield current
        current = current.parent


def _is_chrome_tag(node: LexborNode) -> bool:
    if node.attributes.get("role") == "navigation":
        return True
    if node.tag == "form":  # some sites write a whole page into one
        return node.css_first("h1, h2, h3, main, article, table") is None
    of_item = node.tag in ("header", "footer") and _within_article(node)
    return node.tag in _CHROME_TAGS and not of_item


def _is_named_chrome(node: LexborNode) -> bool:
    if node.tag in ("a", "article", "main"):
        return False
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".split()
    named = any(_CHROME_WORDS.search(name) and not _PARTS_OF_ITEMS.search(name) for name in names)
    return named and node.css_first("h1, main, [role=main]") is None


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
