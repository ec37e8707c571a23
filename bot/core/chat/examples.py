"""Examples for help texts, taken from the catalogue: any organisation's bot explains itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from bot.core.base.text import columns
from bot.core.catalogue.model import Catalogue, Tool
from bot.core.search import Found, Index

_SEVERAL = 3
_LONGEST_NEED = 40
"""Columns of a need: what a button of a phone shows."""
_LONGEST_SHORT = 6
_ACRONYMS_IN = "en"
"""The language that acronyms stand for words of; others have theirs among the aliases."""
_TRIED = 12
"""Words of a kind that are looked up until some find their tool."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Something to type of each kind; `acronyms` are one to three, each of one tool alone.

    `need` is what somebody may want a tool for, in their own words; "" where none is known.
    """

    title: str
    acronyms: tuple[str, ...]
    word: str
    topic: str
    filter: str
    need: str


def examples_of(catalogue: Catalogue, language: str = "en") -> Examples:
    """Return examples that lead somewhere in this catalogue, the need in a language.

    Tools that many others name go first: they are those that people have heard of.
    """
    newest, known = catalogue.newest(), _most_named(catalogue)
    carried = Counter(acronym for tool in known for acronym in tool.acronyms)
    own = [tool.acronyms[0] for tool in known if tool.acronyms and carried[tool.acronyms[0]] == 1]
    short = own or [known[0].title]
    dated = next((tool for tool in newest if tool.newest_edition and tool.languages), None)
    year = f"year:{dated.newest_edition.date.year}-" if dated and dated.newest_edition else ""
    written = f"lang:{next(iter(dated.languages))}" if dated else ""
    tool = dated or newest[0]
    return Examples(
        title=known[0].title,
        acronyms=tuple(dict.fromkeys(short))[:_SEVERAL],
        word=max(tool.title.split(), key=len),
        topic=tool.topics[0],
        need=next(_needs(known, language), ""),
        filter=f"{year} {written}".strip() or f"topic:{tool.topics[0]}",
    )


def starters(catalogue: Catalogue, index: Index, language: str) -> tuple[str, ...]:
    """Return what a reader of a language may try first: a short form, a title, a need.

    Each is of another tool, and finds that one.
    """
    known, told, found = _most_named(catalogue), set[str](), list[str]()
    carried = Counter(acronym for tool in known for acronym in tool.acronyms)
    of_language = [
        (alias, tool)
        for tool in known
        for alias in tool.aliases.get(language, ())
        if _is_short(alias) and alias not in tool.aliases.get(_ACRONYMS_IN, ())
    ]
    own = [(one, tool) for tool in known for one in tool.acronyms[:1] if carried[one] == 1]
    titles = [(tool.name_in(language), tool) for tool in known]
    needs = [(need, tool) for tool in known for need in islice(_needs((tool,), language), 2)]
    for tries in ((*of_language[:_TRIED], *own[:_TRIED]), titles[:_TRIED], needs[:_TRIED]):
        for words, tool in tries:
            fits = columns(words) <= _LONGEST_NEED and tool.id not in told
            if fits and _leads_to(words, tool, index):
                told.add(tool.id)
                found.append(words)
                break
    return tuple(found)


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


def _needs(tools: Iterable[Tool], language: str) -> Iterator[str]:
    """Yield needs of at least three words that fit on a button; Chinese puts no spaces between."""
    for tool in tools:
        for need in tool.needs.get(language, ()):
            several = len(need.split()) >= _SEVERAL or columns(need) > len(need) >= _SEVERAL
            if columns(need) <= _LONGEST_NEED and several:
                yield need
