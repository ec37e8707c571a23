"""What may be a slip in a catalogue that can be used: `catalogue check` tells it, nothing fails.

Nothing that somebody wrote is to be left out, or read as something else, without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from babel import Locale
from babel.core import get_global

from bot.core.base.partial_date import parse_partial_date
from bot.core.catalogue.findings import Finding, Location, Value, quoted
from bot.core.catalogue.model import LANGUAGE_FORM
from bot.core.catalogue.name_clashes import similar_names
from bot.core.catalogue.yaml_reader import Document, child, children, groups, texts

_BY_LANGUAGE = frozenset({
    "aliases", "definition", "heading", "keywords", "label", "languages", "name", "names", "needs",
    "notice", "page_terms", "short", "summary", "terms", "translations", "unit", "words",
})  # fmt: skip
"""The fields whose entries go by the code of a language."""
_PAGES = frozenset({"url", "tools_page"})
_HOLDS_ADDRESS = re.compile(r"[:\uff1a]\s?//|(?<![\w.])www\.", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S*[^\s,;]", re.IGNORECASE)
_HTML = re.compile(
    r"<!--|</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#[0-9]{1,6});", re.IGNORECASE
)


def warnings_in(document: Document, today: date) -> Iterator[Finding]:
    """Find what a curator may not have meant."""
    yield from document.comments
    yield from _dates_to_come(document.values, today)
    yield from _unknown_languages(document.values)
    yield from similar_names(document)
    for here, text in texts(document.values, ()):
        yield from _html(here, text)
        yield from _unprotected(here, text)
        yield from _no_link(here, text)


def _dates_to_come(values: Value, today: date) -> Iterator[Finding]:
    for place, tool in children(child(values, "tools")):
        dated: list[tuple[Location, Value]] = [(("tools", place, "added"), child(tool, "added"))]
        for number, edition in children(child(tool, "editions")):
            dated.append((("tools", place, "editions", number, "date"), child(edition, "date")))
        for here, written in dated:
            if isinstance(written, str) and _is_to_come(written, today):
                what = f"{quoted(written)} is still to come"
                yield Finding(here, what, "Correct it, or leave it if it is right")


def _is_to_come(written: str, today: date) -> bool:
    try:
        return written.isascii() and parse_partial_date(written).first_day() > today
    except ValueError:
        return False  # a mistake, which is told as one


def _unknown_languages(values: Value) -> Iterator[Finding]:
    for here, group in groups(values):
        by_language = here[-1:] and (here[-1] in _BY_LANGUAGE or "labels" in here[:-1])
        if by_language and isinstance(group, dict):
            for code in group:
                yield from _unknown_language((*here, code), code)
    for here, text in texts(values, ()):
        if here[-1] == "language":
            yield from _unknown_language(here, text)


def _unknown_language(here: Location, code: str) -> Iterator[Finding]:
    language = code.partition("-")[0]
    if not re.fullmatch(LANGUAGE_FORM, code) or language in Locale("en").languages:
        return
    meant = get_global("language_aliases").get(language)
    remedy = f"Did you mean {quoted(meant)}?" if meant else "Write a code such as en, fr or zh"
    yield Finding(here, f"no language is known by the code {quoted(code)}", remedy)


def _html(here: Location, text: str) -> Iterator[Finding]:
    found = _HTML.search(text)
    if found and "://" not in text:
        what = f"{quoted(found[0])} looks like HTML, and people will see it as it stands"
        yield Finding(here, what, "Write plain text")


def _unprotected(here: Location, text: str) -> Iterator[Finding]:
    if here[-1:] and here[-1] in _PAGES and text.lower().startswith("http://"):
        what = "the address begins with http://: anybody on the way may read and change the page"
        yield Finding(here, what, "Write https:// if the page opens with it")


def _no_link(here: Location, text: str) -> Iterator[Finding]:
    """Find a source in which an address stands that nobody can open: words beside it, a comma."""
    is_source = here[-1:] == ("source",) or "sources" in here[:-1]
    if is_source and _HOLDS_ADDRESS.search(text) and not _ADDRESS.fullmatch(text):
        what = f"{quoted(text)} holds an address and is no link"
        yield Finding(here, what, "Write the address alone, beginning with https://")
