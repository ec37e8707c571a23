"""Finds names that would lead to two tools. Knows which fields hold names; does not know `search`.

Two names are the same when they differ only in case, accents and punctuation, and alike when they
differ in spaces, too, as the search has it: both use `base/normalize.py`. An id, a name, a
short name or an alias belongs to one tool, and one that is alike is told: whoever asks for it may
be offered both. Tools may share an acronym, but not use as a name what
is another's acronym; and a misspelling may not be what is really printed somewhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.core.base.normalize import exact_key, fold, split_words
from bot.core.catalogue.findings import Finding, Location, Value, quoted
from bot.core.catalogue.model import MAX_TITLE
from bot.core.catalogue.yaml_reader import Document, Placed, Unread, child, children, texts

_NAMES = ("title", "names", "translations", "short_names", "aliases")


@dataclass(slots=True)
class _TakenNames:
    """Whose each name is: the first tool that has it, and where it says so."""

    words: dict[str, Location] = field(default_factory=dict)
    """By their words; the rest by their letters alone."""
    names: dict[str, Location] = field(default_factory=dict)
    acronyms: dict[str, Location] = field(default_factory=dict)


def clashes(document: Document) -> Iterator[Finding]:
    """Find names that lead to two tools, and misspellings that lead astray."""
    tools = child(document.values, "tools")
    taken_names = _TakenNames()
    for place, tool in children(tools):
        for here, name in _own(tool, place, _NAMES):
            taken_names.names.setdefault(fold_name(name), here)
            there = taken_names.words.setdefault(_words_of(name), here)
            yield from _clash(document, name, here, there)
        for here, acronym in _own(tool, place, ("acronyms",)):
            taken_names.acronyms.setdefault(fold_name(acronym), here)
    for place, tool in children(tools):
        for here, acronym in _own(tool, place, ("acronyms",)):
            yield from _clash(
                document, acronym, here, taken_names.names.get(fold_name(acronym), here)
            )
        yield from _foreign_id(document, tool, place, taken_names)
        yield from _misspellings(document, tool, place, taken_names)


def similar_names(document: Document) -> Iterator[Finding]:
    """Find names of two tools that differ in spaces alone: "Note Pad" and "Notepad"."""
    known: dict[str, tuple[Location, str]] = {}
    for place, tool in children(child(document.values, "tools")):
        for here, name in _own(tool, place, _NAMES):
            there, other = known.setdefault(fold_name(name), (here, name))
            if here[:2] != there[:2] and _words_of(name) != _words_of(other):
                at = document.at(there, here)
                what = f"{quoted(name)} and {quoted(other)}, on {at}, are alike to the search"
                yield Finding(here, what, "Whoever asks for one may be offered both")


def _foreign_id(
    document: Document, tool: Value, place: str | int, taken_names: _TakenNames
) -> Iterator[Finding]:
    """Find an id that reads like a name of another tool alone: asking by it finds this one."""
    own = {fold_name(name) for _, name in _own(tool, place, _NAMES)}
    for here, id_ in _own(tool, place, ("id",)):
        there = taken_names.names.get(fold_name(id_)) or taken_names.acronyms.get(fold_name(id_))
        if there is not None and fold_name(id_) not in own:
            yield from _clash(document, id_, here, there)


def fold_name(name: str) -> str:
    """Reduce a name to what tells it from others: no case, accents, spaces or punctuation."""
    folded = fold(name)
    return exact_key(folded) or folded


def _words_of(name: str) -> str:
    folded = fold(name)
    return " ".join(split_words(folded)) or folded


def _own(tool: Value, place: str | int, names: tuple[str, ...]) -> Iterator[Placed]:
    """Give the texts of some fields, but for those too long to be names: they are told already."""
    for name in names:
        for here, text in texts(child(tool, name), ("tools", place, name)):
            if len(text) <= MAX_TITLE:
                yield here, text


def _clash(document: Document, name: str, here: Location, there: Location) -> Iterator[Finding]:
    if here[:2] != there[:2]:
        what = f"{quoted(name)} is already a name of another tool, on {document.at(there, here)}"
        yield Finding(here, what, "Keep it for one of them; “keywords” may be shared")


def _misspellings(
    document: Document, tool: Value, place: str | int, taken_names: _TakenNames
) -> Iterator[Finding]:
    own = {fold_name(name) for _, name in _own(tool, place, (*_NAMES, "acronyms"))}
    for here, right in _own(tool, place, ("misspellings",)):
        wrong = str(here[-1])
        there = _printed(wrong, taken_names)
        if there is not None:
            what = f"{quoted(wrong)} is no misspelling: it stands on {document.at(there, here)}"
            yield Finding(here, what, "Remove it here or there")
        if fold_name(right) not in own and not _partly_unread(tool):
            what = f"{quoted(right)} is neither a name nor an acronym of this tool"
            yield Finding(here, what, "Write one of its names, or add it to its “acronyms”")


def _partly_unread(tool: Value) -> bool:
    return any(isinstance(value, Unread) for _, value in children(tool))


def _printed(wrong: str, taken_names: _TakenNames) -> Location | None:
    if len(wrong) > MAX_TITLE:
        return None
    return taken_names.acronyms.get(fold_name(wrong)) or taken_names.names.get(fold_name(wrong))
