"""Articles of the WTO Trade Facilitation Agreement in a question: "article 7.6", "TFA 10.4".

Knows how people cite them in seven languages; refuses to know which tools help with them.
"""

from __future__ import annotations

import re

LAST_ARTICLE = 24
"""The Agreement has 24 articles (WTO, WT/L/931)."""

_AGREEMENT = r"\b(?:wto |omc |вто )?(?:tfa|atf|afe|afc|супт|wto|omc|вто)\b"
_ARTICLE = r"\b(?:articles?|arts?|articulos?|artigos?|стат\w{1,3}|ст|(?:و?ال)?ماده)\b"
_CITED = re.compile(
    rf"(?:(?:{_AGREEMENT}[\s:,.-]{{0,5}})?{_ARTICLE}[\s:.№#-]{{0,5}}"
    rf"|{_AGREEMENT}[\s:.-]{{0,5}}|第\s?)"
    r"(\d{1,2})(?:\s?[.,:]\s?(\d{1,2}))?(?:[.,]\d{1,2}){0,3}(?:\s?\([a-z0-9]\)){0,3}(?:\s?条)?(?!\w)"
    rf"(?:\W{{0,3}}(?:of the|of|de l|du|del|da|do)?\W{{0,3}}{_AGREEMENT})?"
)
_BARE = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\s*")


def cited_articles(folded: str) -> tuple[tuple[str, ...], str]:
    """Return the articles that a folded text cites, and the text without them."""
    bare = _BARE.fullmatch(folded)
    if bare:
        return _known([bare]), ""
    cited = list(_CITED.finditer(folded))
    return (_known(cited), _CITED.sub(" ", folded)) if cited else ((), folded)


def _known(cited: list[re.Match[str]]) -> tuple[str, ...]:
    found = []
    for match in cited:
        article, part = match.groups()
        if 1 <= int(article) <= LAST_ARTICLE:
            found.append(f"{int(article)}.{int(part)}" if part else str(int(article)))
    return tuple(dict.fromkeys(found))
