"""Examples for help texts, taken from the catalogue: any organisation's bot explains itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bot.core.catalogue.model import Catalogue

_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Examples:
    """Something to type of each kind; `acronyms` are one to three, each of one tool alone."""

    title: str
    acronyms: tuple[str, ...]
    word: str
    topic: str
    filter: str


def examples_of(catalogue: Catalogue) -> Examples:
    """Return examples that lead somewhere in this catalogue."""
    newest = catalogue.newest()
    carried = Counter(acronym for tool in newest for acronym in tool.acronyms)
    own = [tool.acronyms[0] for tool in newest if tool.acronyms and carried[tool.acronyms[0]] == 1]
    short = own or [newest[0].title]
    dated = next((tool for tool in newest if tool.newest_edition and tool.languages), None)
    year = f"year:{dated.newest_edition.date.year}-" if dated and dated.newest_edition else ""
    language = f"lang:{next(iter(dated.languages))}" if dated else ""
    tool = dated or newest[0]
    return Examples(
        title=newest[0].title,
        acronyms=tuple(dict.fromkeys(short))[:_SEVERAL],
        word=max(tool.title.split(), key=len),
        topic=tool.topics[0],
        filter=f"{year} {language}".strip() or f"topic:{tool.topics[0]}",
    )
