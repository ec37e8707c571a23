"""Examples for help texts, taken from the catalogue: any organisation's bot explains itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from bot.core.base.text import columns
from bot.core.catalogue.model import Catalogue, Tool
from bot.core.search import Found, Index

_SEVERAL = 3
_LONGEST = 40
"""Columns of an example: what a button of a phone shows."""
_LONGEST_SHORT = 6
_ACRONYMS_IN = "en"
"""The language that acronyms stand for words of; others have theirs among the aliases."""
_TRIED = 12
"""Words of a kind that are looked up until some find their tool."""
_TRIED_OF_ONE = 2


@dataclass(frozen=True, slots=True)
class Examples:
    """Something to type of each kind; `acronyms` are one to three."""

    title: str
    acronyms: tuple[str, ...]
    word: str
    topic: str
    filter: str


def examples_of(catalogue: Catalogue, language: str) -> Examples:
    """Return examples that lead somewhere in this catalogue.

    Short forms that the catalogue calls well known go first, then tools that many others name.
    """
    newest, known = catalogue.newest(), _most_named(catalogue)
    named = (*_well_known(catalogue, language), *_own_acronyms(known))
    short = [acronym for acronym, _ in named] or [known[0].title]
    dated = next((tool for tool in newest if tool.newest_edition and tool.languages), None)
    year = f"year:{dated.newest_edition.date.year}-" if dated and dated.newest_edition else ""
    written = f"lang:{next(iter(dated.languages))}" if dated else ""
    tool = dated or newest[0]
    return Examples(
        title=known[0].title,
        acronyms=tuple(dict.fromkeys(short))[:_SEVERAL],
        word=max(tool.title.split(), key=len),
        topic=tool.topics[0],
        filter=f"{year} {written}".strip() or f"topic:{tool.topics[0]}",
    )


def starters(catalogue: Catalogue, index: Index, language: str) -> tuple[str, ...]:
    """Return what a reader of a language may try first: a short form, a title, a need.

    Each is of another tool, and finds that one.
    """
    known, told, found = _most_named(catalogue), set[str](), list[str]()
    titles = ((tool.name_in(language), tool) for tool in known)
    short = chain(_well_known(catalogue, language), _short_forms(known, language))
    for tries in (short, titles, _needs(known, language)):
        fitting = ((words, tool) for words, tool in tries if columns(words) <= _LONGEST)
        others = ((words, tool) for words, tool in fitting if tool.id not in told)
        for words, tool in islice(others, _TRIED):
            if _leads_to(words, tool, index):
                told.add(tool.id)
                found.append(words)
                break
    return tuple(found)


def _well_known(catalogue: Catalogue, language: str) -> Iterator[tuple[str, Tool]]:
    """Yield the short forms that many readers of a language know, each with a tool that has it."""
    known = catalogue.organisation.well_known
    for form in known.get(language) or known.get(_ACRONYMS_IN, ()):
        for tool in catalogue.tools:
            if form in (*tool.acronyms, *tool.short_names, *chain(*tool.aliases.values())):
                yield form, tool


def _short_forms(tools: Sequence[Tool], language: str) -> Iterator[tuple[str, Tool]]:
    """Yield short forms of a language, then those that tools are known by anywhere."""
    for tool in tools:
        english = tool.aliases.get(_ACRONYMS_IN, ())
        for alias in tool.aliases.get(language, ()):
            if _is_short(alias) and alias not in english:
                yield alias, tool
    for acronym, tool in _own_acronyms(tools):
        yield acronym, tool


def _own_acronyms(tools: Sequence[Tool]) -> Iterator[tuple[str, Tool]]:
    """Yield the first acronym of each tool that no other tool has."""
    carried = Counter(acronym for tool in tools for acronym in tool.acronyms)
    for tool in tools:
        if tool.acronyms and carried[tool.acronyms[0]] == 1:
            yield tool.acronyms[0], tool


def _is_short(alias: str) -> bool:
    """Tell whether a name is a short form in capitals: "OEA"."""
    return alias.isupper() and alias.isalpha() and len(alias) <= _LONGEST_SHORT


def _leads_to(words: str, tool: Tool, index: Index) -> bool:
    outcome = index.find(words)
    return isinstance(outcome, Found) and outcome.hits[0].tool.id == tool.id


def _most_named(catalogue: Catalogue) -> list[Tool]:
    """Return the tools, those first that most others lead to; else in the order of the file."""
    leads = Counter(id_ for tool in catalogue.tools for id_ in tool.related)
    leads.update(tool.part_of for tool in catalogue.tools if tool.part_of)
    return sorted(catalogue.tools, key=lambda tool: -leads[tool.id])


def _needs(tools: Iterable[Tool], language: str) -> Iterator[tuple[str, Tool]]:
    """Yield needs of at least three words; Chinese puts no spaces between them."""
    for tool in tools:
        needs = tool.needs.get(language, ())
        several = (
            need
            for need in needs
            if len(need.split()) >= _SEVERAL or columns(need) > len(need) >= _SEVERAL
        )
        yield from ((need, tool) for need in islice(several, _TRIED_OF_ONE))
