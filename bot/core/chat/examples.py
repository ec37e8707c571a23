"""Examples for help texts, taken from the catalogue: any organisation's bot explains itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.base.text import columns
from bot.core.catalogue.model import Catalogue, Tool

_SEVERAL = 3
_LONGEST_NEED = 40
"""Columns of a need: what a button of a phone shows."""


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
