"""Which news announce a document, and what it is called. A newsroom tells mostly of events.

Reads a headline and the sentence under it; an item that tells of a workshop, a tender or a draft
announces nothing, whatever documents it names, nor does one of what a country has published.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from babel import Locale

from bot.core.base.normalize import fold, is_chinese
from bot.core.sources.phrases import has_any, has_phrase, phrases_for, plain_words

_QUOTED = re.compile(
    r"[“«\"„‟]\s*([^“”«»\"„]{6,150}?)\s*[”»\"“]|(?<!\w)[‘']([^‘’']{6,150})[’'](?!\w)|"
    r"《([^《》]{3,150})》"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_END = re.compile(
    r"\s+(?:to\s+(?:help|support|assist|facilitate|guide|promote|enhance|strengthen|provide)|"
    r"(?:is|are|has|have|was|were|est|sont)\b|now\b|today\b|which\b|that\b|aimed\b|designed\b|"
    r"on\s+(?:its|the)\s+(?:wco\s+)?website|at\s+the\b|during\b|in\s+(?:english|french|spanish)|"
    r"sur\s+(?:son|le)\s+site|pour\s+(?:aider|soutenir)|disponible|available|published|released|"
    r"launched|issued|out\b)|[.;!?,]|\s[–—-]\s|:\s+(?:\d+\w*|first|second|third|fourth|new|revised|"
    r"updated)\s",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:the|a|an|its|their|new|updated|revised|latest|first|second|third|fourth|fifth|"
    r"comprehensive|edition|version|of|in|wco['’]?s?|le|la|les|l['’]|du|de|des|un|une|sa|son|ses|"
    r"nouvelle|nouveau|nouveaux|nouvelles|édition|omd|el|los|las|su|sus|nueva|nuevo|edición|o|os|as|seu|sua|novo|nova|edição|do|da|\d{4})"
    r"(?:\s+|(?<=['’])))+",
    re.IGNORECASE,
)
_MIN_WORDS = 2


def announced_document(headline: str, teaser: str = "", own: Collection[str] = ()) -> str:
    """Return the name of the document that an item announces; "" where it announces none.

    `own` are the names of the organisation: what it publishes with a country is its own.
    """
    if has_phrase(headline, "events"):
        return ""
    for sentence in (headline, *_SENTENCE.split(teaser)[:2]):
        name = _announced_in(sentence.strip(), own)
        if name:
            return name
    return ""


def is_document_name(title: str) -> bool:
    """Tell whether a title is the name of a document and no sentence about one.

    Names begin with what they are ("Guide to Free Zones"), or have capitals ("Transit Handbook").
    """
    words = _LEAD.sub("", title).split()
    if has_phrase(title, "events") or not _is_name(title) or not words:
        return False
    longer = [word for word in words if len(word) > _FUNCTION_WORD]
    named = all(not word[0].islower() for word in longer)
    return named or plain_words(words[0]) in phrases_for("documents")


_FUNCTION_WORD = 4


def _announced_in(sentence: str, own: Collection[str]) -> str:
    if not has_phrase(sentence, "publishing") or has_phrase(sentence, "events"):
        return ""
    before, after = _around_verb(sentence)
    if _is_of_a_country(before, after, own):
        return ""
    for match in _QUOTED.finditer(sentence):
        quoted = (match[1] or match[2] or match[3]).strip()
        if _is_name(quoted):
            return quoted
    for part in (after, before):
        cut = _END.split(part.strip(" :–—-"), maxsplit=1)[0]
        name = _LEAD.sub("", cut.strip(" :–—-")).strip(' :–—-“”"')
        if _is_name(name):
            return name[:1].upper() + name[1:]
    return ""


def _around_verb(sentence: str) -> tuple[str, str]:
    """Return what stands before and behind the first word of publishing."""
    folded = fold(sentence)
    same_length = len(folded) == len(sentence)
    text = folded if same_length else sentence.casefold()
    best: tuple[int, int] | None = None
    for phrase in phrases_for("publishing"):
        written = re.escape(phrase)
        match = re.search(written if is_chinese(phrase) else rf"(?<!\w){written}(?!\w)", text)
        if match and (best is None or (match.start(), -match.end()) < (best[0], -best[1])):
            best = match.span()
    return (sentence, "") if best is None else (sentence[: best[0]], sentence[best[1] :])


def _is_of_a_country(before: str, after: str, own: Collection[str]) -> bool:
    """Tell whether a country publishes: one is named in the few words before the verb.

    Where nothing stands before the verb, as in Arabic, whoever publishes stands behind it.
    """
    if not before.strip():
        behind = f"{plain_words(after)} "
        return any(behind.startswith(f"{country} ") for country in _countries())
    if has_any(before, map(plain_words, own)) or has_phrase(before, "documents"):
        return False
    short = "," not in before and len(before.split()) <= _PUBLISHER_WORDS
    return short and has_any(before, _countries())


_PUBLISHER_WORDS = 6
""""The customs administration of South Africa"; what is longer names a country by the way."""


@cache
def _countries() -> frozenset[str]:
    """Return the names of countries in the languages of the organisation, as the CLDR has them.

    Names of three letters are left out: without its tilde, Omã is the OMA.
    """
    names = (
        plain_words(name)
        for language in ("en", "fr", "es", "pt", "ru", "ar", "zh")
        for code, name in Locale.parse(language).territories.items()
        if code.isalpha()  # continents have numbers
    )
    return frozenset(name for name in names if len(name) > _ACRONYM or is_chinese(name))


_ACRONYM = 3


def _is_name(text: str) -> bool:
    words = plain_words(text).split()
    long = len(words) >= _MIN_WORDS or any(map(is_chinese, words))
    return long and has_phrase(text, "documents")
