"""What of a catalogue is searched: every name and phrase, with its owner and its field.

Names, from ids to acronyms, are found exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from bot.core.base.normalize import exact_key, fold
from bot.core.catalogue.model import Catalogue, Phrases, Reference, ReferenceBasis, Tool
from bot.core.search.codes import CodeReader
from bot.core.search.filters import is_part_of
from bot.core.search.result import FieldName, Reason


@dataclass(frozen=True, slots=True)
class IndexedPhrase:
    """A text that stands for its owner: a tool by its position, or, behind them, what is absent.

    `meant` is the right form of a misspelling.
    """

    owner: int
    field_name: FieldName
    text: str
    language: str
    meant: str | None = None


def phrases_of(catalogue: Catalogue) -> Iterator[IndexedPhrase]:
    """Return all that may be found: of the tools, and of the subjects that are not here."""
    labels = {topic.id: _single(topic.label) for topic in catalogue.topics}
    for owner, tool in enumerate(catalogue.tools):
        yield from _of_tool(owner, tool)
        for topic in tool.topics:
            yield from _each(owner, "topic", labels.get(topic, {}))
    for owner, absent in enumerate(catalogue.not_here, start=len(catalogue.tools)):
        yield from _each(owner, "alias", _single(absent.label))
        yield from _each(owner, "alias", absent.words)


def phrases_of_codes(codes: CodeReader) -> Iterator[IndexedPhrase]:
    """Return the codes of tools, each as the word that stands for it, meant as it is written."""
    for code, owners in codes.owners.items():
        for owner, written in owners:
            yield IndexedPhrase(owner, "acronym", code, "", written)


def names_of(tool: Tool) -> Iterator[str]:
    """Return the names that a tool is asked for by, the title first."""
    yield tool.title
    yield from tool.names.values()
    yield from tool.short_names


def _of_tool(owner: int, tool: Tool) -> Iterator[IndexedPhrase]:
    english: Phrases = {"en": (tool.title, *tool.short_names)}
    yield from _each(owner, "title", english)
    yield from _each(owner, "title", _single(tool.names))
    yield from _each(owner, "alias", _single(tool.translations))
    yield from _each(owner, "alias", tool.aliases)
    yield from _each(owner, "acronym", {"": tool.acronyms})
    for wrong, right in tool.misspellings.items():
        yield IndexedPhrase(owner, "misspelling", wrong, "", right)
    yield from _each(owner, "keyword", tool.keywords)
    yield from _each(owner, "need", tool.needs)
    yield from _each(owner, "page", tool.page_terms)
    yield from _each(owner, "summary", _single(tool.summary))


def _each(owner: int, field_name: FieldName, texts: Phrases) -> Iterator[IndexedPhrase]:
    for language, group in texts.items():
        for text in group:
            yield IndexedPhrase(owner, field_name, text, language)


def _single(texts: Mapping[str, str]) -> Phrases:
    return {language: (text,) for language, text in texts.items()}


BASIS: dict[ReferenceBasis, float] = {"official": 1.0, "third-party": 0.95, "inferred": 0.8}
"""How far a tool answers to a reference, by who says that it helps with it."""
IN_PASSING = 0.6
"""How far a tool answers to a reference when it helps with a part of it, or with the whole."""

Named = tuple[tuple[int, Reason], ...]
"""The tools that carry a name, by their positions, and as what they carry it."""

Carried = tuple[FieldName, tuple[tuple[int, str], ...]]
"""The same as it is kept: the rung of a name, and what each of its tools means by it."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names by their letters and digits, and references; of each, the tools."""

    known: dict[str, Carried]
    references: dict[Reference, dict[int, float]]

    def find(self, keys: Iterable[str]) -> Named:
        """Return the tools of the first key that is a name; several when they share an acronym."""
        key = next((key for key in keys if key in self.known), None)
        if key is None:
            return ()
        field_name, owners = self.known[key]
        return tuple((one, Reason(key, meant, field_name, "exact")) for one, meant in owners)

    def helping(self, reference: Reference) -> dict[int, float]:
        """Return the tools that help with what is referred to, and how surely."""
        exact = self.references.get(reference)
        if exact:
            return exact
        found: dict[int, float] = {}
        for known, owners in self.references.items():
            if is_part_of(known, reference) or is_part_of(reference, known):
                for owner, sure in owners.items():
                    found[owner] = max(found.get(owner, 0.0), sure * IN_PASSING)
        return found


def names_in(catalogue: Catalogue, codes: CodeReader) -> Names:
    """Read the names and codes of a catalogue: a stronger rung hides a weaker one."""
    known: dict[str, Carried] = {}
    for field_name in ("id", "title", "alias", "acronym", "misspelling"):
        for key, carried in _carried(catalogue, field_name).items():
            # Who has an acronym earlier among its own is the more typical one for it.
            ordered = sorted(carried, key=lambda owner: (carried[owner][0], owner))
            known.setdefault(
                key, (field_name, tuple((owner, carried[owner][1]) for owner in ordered))
            )
    for code, owners in (*codes.owners.items(), *codes.shared.items()):
        known.setdefault(code, ("acronym", owners))
    references: dict[Reference, dict[int, float]] = {}
    for owner, tool in enumerate(catalogue.tools):
        for system, numbers in tool.references.items():
            for number, basis in numbers.items():
                references.setdefault(Reference(system, number), {})[owner] = BASIS[basis]
    return Names(known, references)


def _carried(catalogue: Catalogue, field_name: FieldName) -> dict[str, dict[int, tuple[int, str]]]:
    """Return the names of a rung; of each, by tool, its place in its list and what it means."""
    found: dict[str, dict[int, tuple[int, str]]] = {}
    for owner, tool in enumerate(catalogue.tools):
        for place, (written, meant) in enumerate(_written(tool, field_name)):
            key = exact_key(fold(written))
            if key:
                found.setdefault(key, {}).setdefault(owner, (place, meant))
    return found


def _written(tool: Tool, field_name: FieldName) -> Iterator[tuple[str, str]]:
    """Return the names of a tool on a rung, each with what it means."""
    names: Iterable[str] = ()
    match field_name:
        case "misspelling":
            yield from tool.misspellings.items()
        case "id":
            names = (tool.id,)
        case "title":
            names = names_of(tool)
        case "alias":
            names = chain(tool.translations.values(), *tool.aliases.values())
        case _:
            names = tool.acronyms
    yield from ((name, name) for name in names)
