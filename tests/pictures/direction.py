"""The direction of a paragraph, by its first letter outside of isolates (UAX #9, P2 and P3)."""

from __future__ import annotations

import unicodedata

_OPENING, _CLOSING = "\u2066\u2067\u2068", "\u2069"


def direction_of(paragraph: str) -> str:
    """Return "rtl" or "ltr"."""
    depth = 0
    for letter in paragraph:
        if letter in _OPENING:
            depth += 1
        elif letter == _CLOSING:
            depth = max(0, depth - 1)
        elif not depth:
            kind = unicodedata.bidirectional(letter)
            if kind in ("L", "R", "AL"):
                return "ltr" if kind == "L" else "rtl"
    return "ltr"
