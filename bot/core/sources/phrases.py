"""The phrases by which pages are read, as `words/phrases.txt` lists them by their use."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import cache

from bot.core.base.normalize import fold, is_chinese, split_words


@cache
def phrases_for(use: str) -> frozenset[str]:
    """Return the folded phrases of a section; none where there is no such section."""
    raw = pkgutil.get_data(__package__, "words/phrases.txt") or b""
    found, section = set(), ""
    for line in raw.decode().splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#") and section == use:
            found.add(plain_words(line))
    return frozenset(found)


def plain_words(text: str) -> str:
    """Return the words of a text, folded, with single spaces between them and no signs."""
    return " ".join(split_words(fold(text)))


def has_phrase(text: str, use: str) -> bool:
    """Tell whether one of the phrases of a section stands in a text."""
    return has_any(text, phrases_for(use))


def has_any(text: str, phrases: Iterable[str]) -> bool:
    """Tell whether one of several phrases, which are plain words, stands in a text as whole words.

    Chinese has no spaces between its words: there they may stand anywhere.
    """
    padded = f" {plain_words(text)} "
    return any((phrase if is_chinese(phrase) else f" {phrase} ") in padded for phrase in phrases)
