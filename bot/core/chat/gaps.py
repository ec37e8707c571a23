"""Gaps: questions that nothing was found for, counted without whoever asked.

Knows what of a question may be kept, and when a gap may be shown; knows neither where gaps are kept
nor what is found.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from dataclasses import dataclass

from bot.core.base.address import without_addresses
from bot.core.base.normalize import fold, is_chinese, plain_signs, split_words
from bot.core.base.people import Place

LEAST_PLACES = 3
"""Chats in which something was asked before anybody is shown it, unless somebody tells of it."""
_LONGEST, _MOST_WORDS, _LONGEST_WORD = 80, 8, 30
"""Characters and words of a question that may be kept; what is longer tells a story."""
_SHORTEST = 2
_MOST_DIGITS = 6
"""Digits of a question that may be kept: two years have more, and so have telephone numbers."""
_LONG_NUMBER = re.compile(r"\d{5}")
_LONGEST_MIXED = 10
"""Characters of a word of letters and digits, beyond which it may be a key or an account."""
_PLACE_BITS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A question that nothing was found for, and how often it was asked."""

    question: str
    """In one form for all ways to write it: see `kept_question`."""
    language: str
    """That of the answer, when it was last asked."""
    count: int
    told: int
    """How often somebody told the editors of it."""
    places: int
    """A bit for each place, as far as bits are enough to tell that there are several."""
    first_day: dt.date
    last_day: dt.date
    dismissed: bool = False

    @property
    def id(self) -> str:
        """What tells it from other questions."""
        return gap_id(self.question)

    @property
    def may_be_shown(self) -> bool:
        """Whether it was asked in several places, or told by hand; else it may be one person's."""
        return self.told > 0 or self.places.bit_count() >= LEAST_PLACES


def kept_question(words: str) -> str:
    """Return what may be kept of a question: in small letters, without signs around it.

    Nothing of one that may say something of a person: an address, a number of many digits, a key, a
    long text.
    """
    words = words[: 4 * _LONGEST]
    if "@" in plain_signs(words) or without_addresses(words) != words:
        return ""
    line = unicodedata.normalize("NFKC", plain_signs(words)).lower()
    pieces = [piece for piece in map(_without_signs, line.split()) if piece]
    question = " ".join(pieces)
    said = split_words(fold(question))
    usable = (
        _SHORTEST <= len(question) <= _LONGEST
        and 0 < len(said) <= _MOST_WORDS
        and sum(sign.isdigit() for sign in question) <= _MOST_DIGITS
        and not _LONG_NUMBER.search(question)
        and not any(map(_may_be_a_key, pieces))
    )
    return question if usable else ""


def gap_id(question: str) -> str:
    """Return what all ways to write a question share."""
    said = " ".join(split_words(fold(question)))
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:12]


def place_bit(question: str, place: Place) -> int:
    """Return a number with one bit that is set for a place, its threads included.

    Sixty bits tell that there are several places, and not which: of thousands, many share a bit;
    and the same place has another bit at each question.
    """
    chat = ":".join(place.id.split(":")[: 3 if place.id.startswith("slack:") else 2])
    digest = hashlib.sha256(f"{gap_id(question)}\0{chat}".encode("utf-8", "replace")).digest()
    return 1 << (int.from_bytes(digest[:8], "big") % _PLACE_BITS)


def _without_signs(piece: str) -> str:
    """Return a word without what stands around it; "c++" and "c#" keep theirs."""
    return piece.strip("\"'`*_.,:;!?()[]{}<>«»“”„…-–—/\\|~،؛؟。，、；：？！「」《》")


def _may_be_a_key(piece: str) -> bool:
    if len(piece) > _LONGEST_WORD:
        return not is_chinese(piece)
    return len(piece) > _LONGEST_MIXED and any(sign.isdigit() for sign in piece)
