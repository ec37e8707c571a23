"""Guesses which known word somebody meant, for "did you mean"; `search` finds tools, not this."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from bot.core.checking.problems import MAX_SHOWN

_COMPARISONS = 50_000
"""About a second's work; a catalogue with more mistakes than that gets its last ones unguessed."""


class Nearest:
    """Finds the nearest word, until it has compared so many words that it would become slow."""

    def __init__(self, comparisons: int = _COMPARISONS) -> None:
        self._left = comparisons

    def to(self, word: str, known: Collection[str]) -> str | None:
        """Return the known word that is written most like `word`, or None if none is near."""
        self._left -= len(known)
        if self._left < 0 or len(word) > MAX_SHOWN:
            return None
        return next(iter(get_close_matches(word.casefold(), known, n=1)), None)
