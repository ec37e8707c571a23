"""What of a catalogue is searched: every name, word and sentence, with its owner and its place.

Knows the catalogue; refuses to know how text is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.core.catalogue.model import Catalogue, Phrases, Tool
from bot.core.search.outcome import Rung


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that stands for its owner: a tool by its position, or, behind them, what is absent.

    `meant` is the right form of a misspelling.
    """

    owner: int
    rung: Rung
    text: str
    language: str
    meant: str | None = None


def phrases_of(catalogue: Catalogue) -> Iterator[Phrase]:
    """Return all that may be found: of the tools, and of the subjects that are not here."""
    for owner, tool in enumerate(catalogue.tools):
        yield from _of_tool(owner, tool)
    for owner, absent in enumerate(catalogue.not_here, start=len(catalogue.tools)):
        yield from _each(owner, "alias", _single(absent.label))
        yield from _each(owner, "alias", absent.words)


def names_of(tool: Tool) -> Iterator[str]:
    """Return the names that a tool is asked for by, the title first."""
    yield tool.title
    yield from tool.names.values()
    yield from tool.short_names


def _of_tool(owner: int, tool: Tool) -> Iterator[Phrase]:
    english: Phrases = {"en": (tool.title, *tool.short_names)}
    yield from _each(owner, "title", english)
    yield from _each(owner, "title", _single(tool.names))
    yield from _each(owner, "alias", tool.aliases)
    yield from _each(owner, "acronym", {"": tool.acronyms})
    for wrong, right in tool.misspellings.items():
        yield Phrase(owner, "misspelling", wrong, "", right)
    yield from _each(owner, "keyword", tool.keywords)
    yield from _each(owner, "need", tool.needs)
    yield from _each(owner, "summary", _single(tool.summary))


def _each(owner: int, rung: Rung, texts: Phrases) -> Iterator[Phrase]:
    for language, group in texts.items():
        for text in group:
            yield Phrase(owner, rung, text, language)


def _single(texts: Mapping[str, str]) -> Phrases:
    return {language: (text,) for language, text in texts.items()}
