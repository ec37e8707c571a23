"""What a lookup may answer. Knows no text that a person reads: reasons are values to be worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.core.catalogue.model import Absent, Tool

FieldName = Literal[
    "id",
    "title",
    "acronym",
    "alias",
    "misspelling",
    "reference",
    "keyword",
    "need",
    "summary",
    "topic",
    "page",
]
"""Where in the catalogue a word of the question was found."""
How = Literal["exact", "prefix", "typo", "form", "synonym", "joined"]
"""How the word of the question came to mean the word of the catalogue."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a tool: what was `said` and `meant`, where and how it was found."""

    said: str
    meant: str
    where: FieldName
    how: How


@dataclass(frozen=True, slots=True)
class Hit:
    """A tool with the confidence (0 to 1) that it is what was asked for, and the reasons."""

    tool: Tool
    confidence: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One clear winner, first in `hits`; the others come behind it."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Unsure:
    """Up to five answers to choose from, the best first; a single one asks: do you mean this."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No answer. `hits` are the nearest tools, not asserted; `absent` is a subject not held."""

    hits: tuple[Hit, ...] = ()
    absent: Absent | None = None


SearchOutcome = Found | Unsure | Nothing
