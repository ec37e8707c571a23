"""What of a catalogue is searched: every name and phrase, with its owner and its field.

Names, from ids to acronyms, are found exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.core.base.normalize import exact_key, fold
from bot.core.catalogue.model import ArticleBasis, Catalogue, Phrases, Tool
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


def _of_tool(owner: int, tool: Tool) -> Iterator[IndexedPhrase]:
    english: Phrases = {"en": (tool.title, *tool.short_names)}
    yield from _each(owner, "title", english)
    yield from _each(owner, "title", _single(tool.names))
    yield from _each(owner, "alias", tool.aliases)
    yield from _each(owner, "acronym", {"": tool.acronyms})
    for wrong, right in tool.misspellings.items():
        yield IndexedPhrase(owner, "misspelling", wrong, "", right)
    yield from _each(owner, "keyword", tool.keywords)
    yield from _each(owner, "need", tool.needs)
    yield from _each(owner, "summary", _single(tool.summary))


def _each(owner: int, field_name: FieldName, texts: Phrases) -> Iterator[IndexedPhrase]:
    for language, group in texts.items():
        for text in group:
            yield IndexedPhrase(owner, field_name, text, language)


def _single(texts: Mapping[str, str]) -> Phrases:
    return {language: (text,) for language, text in texts.items()}


BASIS: dict[ArticleBasis, float] = {"official": 1.0, "third-party": 0.95, "inferred": 0.8}
"""How far a tool answers to an article, by who says that it helps with it."""
IN_PASSING = 0.6
"""How far a tool answers to an article when it helps with one of its parts, or with the whole."""

Named = tuple[tuple[int, Reason], ...]
"""The tools that carry a name, by their positions, and as what they carry it."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names by their letters and digits, and articles; of each, the tools."""

    known: dict[str, Named]
    articles: dict[str, dict[int, float]]

    def find(self, keys: Iterable[str]) -> Named:
        """Return the tools of the first key that is a name; several when they share an acronym."""
        return next((self.known[key] for key in keys if key in self.known), ())

    @property
    def know_articles(self) -> bool:
        """Tell whether any tool names an article that it helps with."""
        return bool(self.articles)

    def helping(self, article: str) -> dict[int, float]:
        """Return the tools that help with an article, and how surely."""
        exact = self.articles.get(article)
        if exact:
            return exact
        whole = article.split(".", maxsplit=1)[0]
        found: dict[int, float] = {}
        for known, owners in self.articles.items():
            if known == whole or (article == whole and known.startswith(f"{whole}.")):
                for owner, sure in owners.items():
                    found[owner] = max(found.get(owner, 0.0), sure * IN_PASSING)
        return found


def names_in(catalogue: Catalogue) -> Names:
    """Read the names of a catalogue: a stronger rung hides a weaker one."""
    known: dict[str, Named] = {}
    for field_name in ("id", "title", "alias", "acronym", "misspelling"):
        for key, carried in _carried(catalogue, field_name).items():
            # Who has an acronym earlier among its own is the more typical one for it.
            ordered = sorted(carried, key=lambda owner: (carried[owner][0], owner))
            known.setdefault(
                key,
                tuple((one, Reason(key, carried[one][1], field_name, "exact")) for one in ordered),
            )
    articles: dict[str, dict[int, float]] = {}
    for owner, tool in enumerate(catalogue.tools):
        for article, basis in tool.tfa.items():
            articles.setdefault(article, {})[owner] = BASIS[basis]
    return Names(known, articles)


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
            names = (alias for group in tool.aliases.values() for alias in group)
        case _:
            names = tool.acronyms
    yield from ((name, name) for name in names)
