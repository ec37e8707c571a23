"""What must agree between the entries of a catalogue: ids, repetitions, and what points at what.

Looks at the values as they are written, so that it finds its mistakes even where others are; what
is not well formed is passed over here, and told by the rules for single values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.core.checking.composer import Unread, Value
from bot.core.checking.document import Document
from bot.core.checking.names import clashes
from bot.core.checking.nearest import Nearest
from bot.core.checking.problems import Finding, Location, quoted
from bot.core.checking.values import Placed, child, children, groups, texts
from bot.core.tool import ARTICLE_FORM

_ARTICLE = re.compile(ARTICLE_FORM)
_POINTERS = (
    ("topics", "topics"),
    ("audience", "audiences"),
    ("related", "tools"),
    ("part_of", "tools"),
    ("replaces", "tools"),
)
"""The fields of a tool that name ids, and the lists where those must be."""
_ITSELF = {
    "related": "the tool is related to itself",
    "part_of": "the tool is a part of itself",
    "replaces": "the tool replaces itself",
}
_NOTHING = ("nothing is listed here", "List something, or remove the field")


def disagreements(document: Document, nearest: Nearest) -> Iterator[Finding]:
    """Find the entries that contradict each other, and those that point at nothing."""
    yield from _in_groups(document)
    for entries in ("topics", "audiences", "tools"):
        yield from _same_ids(document, entries)
    yield from _references(document.values, nearest)
    yield from _circles(document.values)
    yield from _articles(document.values)
    yield from _sources(document.values)
    yield from clashes(document)


def _in_groups(document: Document) -> Iterator[Finding]:
    for location, group in groups(document.values):
        if not group and location:
            yield Finding(location, *_NOTHING)
        elif isinstance(group, list):
            yield from _repetitions(document, location, group)


def _repetitions(document: Document, location: Location, items: list[Value]) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for place, item in enumerate(items):
        if isinstance(item, str) and not isinstance(item, Unread):
            here = (*location, place)
            there = first.setdefault(item.strip().casefold(), here)
            if there != here:
                what = f"{quoted(item)} already stands in this list, on {document.at(there, here)}"
                yield Finding(here, what, "Remove one of them")


def _same_ids(document: Document, entries: str) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for place, entry in children(child(document.values, entries)):
        here = (entries, place, "id")
        for _, name in texts(child(entry, "id"), here):
            there = first.setdefault(name, here)
            if there != here:
                what = f"the id {quoted(name)} is already taken on {document.at(there, here)}"
                yield Finding(here, what, "Give each entry an id of its own")


def _references(values: Value, nearest: Nearest) -> Iterator[Finding]:
    for name, entries in _POINTERS:
        if _misshapen(values, entries, list):
            continue
        ids = frozenset(_id(entry) for _, entry in children(child(values, entries)))
        for place, tool in children(child(values, "tools")):
            own = _id(tool) if entries == "tools" else None
            for here, wanted in _listed(child(tool, name), ("tools", place, name)):
                if wanted == own:
                    yield Finding(here, _ITSELF[name], "Remove its own id")
                elif wanted not in ids:
                    guess = nearest.to(wanted, ids)
                    yield _unknown(here, wanted, entries, None if guess == own else guess)


def _id(entry: Value) -> str:
    name = child(entry, "id")
    return name if isinstance(name, str) else ""


def _listed(values: Value, location: Location) -> Iterator[Placed]:
    alone = location[-1] == "part_of" and isinstance(values, str)
    return texts(values, location) if alone or isinstance(values, list) else iter(())


def _circles(values: Value) -> Iterator[Finding]:
    """Find the tools that are, through others, parts of themselves."""
    tools = dict(children(child(values, "tools")))
    wholes = {_id(tool): _text(child(tool, "part_of")) for tool in tools.values()}
    for place, tool in tools.items():
        own, seen = _id(tool), set[str]()
        whole = wholes.get(own, "")
        while whole and whole != own and whole not in seen:
            seen.add(whole)
            whole = wholes.get(whole, "")
        if whole == own and seen:
            what = f"{quoted(own)} is, through others, a part of itself"
            yield Finding(("tools", place, "part_of"), what, "Name the bigger tool of the two")


def _text(value: Value) -> str:
    return value if isinstance(value, str) and not isinstance(value, Unread) else ""


def _sources(values: Value) -> Iterator[Finding]:
    """Find evidence for what is not said of a tool."""
    for place, tool in children(child(values, "tools")):
        for fact, _ in _fields(child(tool, "sources")):
            name, _, entry = fact.partition(".")
            held = child(tool, name)
            if isinstance(held, Unread) or (entry and entry not in _entries(held)):
                what = f"nothing is said under {quoted(fact)} of this tool"
                remedy = "Write a field that it has, such as “kind”, or “languages.fr”"
                yield Finding(("tools", place, "sources", fact), what, remedy)


def _entries(held: Value) -> set[str]:
    """Return what a field holds: its keys, its texts, or the dates of editions."""
    if isinstance(held, list):
        return {_text(one) or _text(child(one, "date")) for one in held}
    return set(held) if isinstance(held, dict) else set()


def _unknown(here: Location, wanted: str, entries: str, guess: str | None) -> Finding:
    what = f"{quoted(wanted)} is not an id under “{entries}”"
    remedy = (
        f"Did you mean {quoted(guess)}?" if guess else f"Add it under “{entries}”, or remove it"
    )
    return Finding(here, what, remedy)


def _articles(values: Value) -> Iterator[Finding]:
    if _misshapen(values, "tfa_articles", dict):
        return
    labelled = {article for article, _ in children(child(values, "tfa_articles"))}
    for place, tool in children(child(values, "tools")):
        for article, _ in _fields(child(tool, "tfa")):
            if article not in labelled and _ARTICLE.fullmatch(article):
                what = f"the article {quoted(article)} has no label under “tfa_articles”"
                yield Finding(("tools", place, "tfa", article), what, "Add a label, or remove it")


def _fields(values: Value) -> Iterable[tuple[str, Value]]:
    return values.items() if isinstance(values, dict) else ()


def _misshapen(values: Value, name: str, kind: type[list[Value] | dict[str, Value]]) -> bool:
    """Tell whether something else stands where `kind` belongs: then nothing can point into it."""
    return isinstance(values, dict) and not isinstance(values.get(name, kind()), kind)
