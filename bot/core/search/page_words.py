"""What tools' own pages say, searched where the catalogue has nothing: never sure, never shown.

A question is answered only if one page says all its telling words, as written or in another form.
Knows words and tools; no page, and nothing of the weights by which the catalogue is searched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.catalogue.model import Catalogue, Tool
from bot.core.search.result import Hit, Reason
from bot.core.search.stemming import stem
from bot.core.search.tokens import Tokens

CONFIDENCE = 0.15
"""How sure an answer is that stands on a page alone: as much as the least that is offered."""
MAX_TOOLS = 3
"""Tools that are offered; what more of them say on their pages tells none from the others."""
_MANY = 3
"""Pages on which a line is part of the site and not of what they are about."""
_MOST_WORDS = 8
_SHORTEST = 3
"""Letters of a word that tells something, unless it is Chinese."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of pages, by their stems: where each stands, as tool and page."""

    pages: Mapping[str, frozenset[tuple[int, int]]]

    def find(self, words: Iterable[str], tokens: Tokens) -> dict[int, tuple[Reason, ...]]:
        """Return the tools of which one page says all that a question tells, with the reasons."""
        telling = [word for word in dict.fromkeys(words) if _tells(word, tokens)]
        rare = [word for word in telling if word not in tokens.spoken]
        if not rare or len(telling) > _MOST_WORDS:
            return {}
        found = frozenset.intersection(
            *(self.pages.get(stem(word), frozenset()) for word in telling)
        )
        tools = {tool for tool, _ in sorted(found)}
        if not 0 < len(tools) <= MAX_TOOLS:
            return {}
        reasons = tuple(Reason(word, word, "page", "exact") for word in telling)
        return dict.fromkeys(sorted(tools), reasons)


def page_words(catalogue: Catalogue, texts: Mapping[str, str], tokens: Tokens) -> PageWords:
    """Index the texts of pages, by their addresses, for the tools that they belong to.

    Lines that stand on many pages belong to the site: menus, addresses, notices.
    """
    counts = Counter(line for text in texts.values() for line in set(text.splitlines()))
    pages: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for place, tool in enumerate(catalogue.tools):
        for number, text in enumerate(_texts_of(tool, texts)):
            page = (place, number)
            own = (line for line in text.splitlines() if counts[line] < _MANY)
            for word in {word for line in own for word in tokens.of(line)}:
                if _tells(word, tokens):
                    pages[stem(word)].add(page)
    return PageWords({word: frozenset(where) for word, where in pages.items()})


def hits_of(found: Mapping[int, tuple[Reason, ...]], tools: tuple[Tool, ...]) -> tuple[Hit, ...]:
    """Return tools that were found by their pages."""
    return tuple(Hit(tools[place], CONFIDENCE, reasons) for place, reasons in found.items())


def _texts_of(tool: Tool, texts: Mapping[str, str]) -> list[str]:
    addresses = [page.url for page in tool.pages] or [tool.source]
    return [texts[address] for address in addresses if address in texts]


def _tells(word: str, tokens: Tokens) -> bool:
    if word in tokens.stop_words or word in tokens.kinds or word.isdecimal():
        return False
    return len(word) >= _SHORTEST or not word.isascii()
