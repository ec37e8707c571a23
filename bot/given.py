"""Values as the operator gave them, with where each was set. Knows no setting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable that the operator may set."""

    name: str
    meaning: str
    default: str


@dataclass(frozen=True, slots=True)
class Given:
    """A value and where it was set, such as `.env:3` or `environment`. It may be a secret."""

    value: str = field(repr=False)
    origin: str


def shown(given: Given) -> str:
    """Return a value that is no secret for a sentence about it."""
    return repr(re.sub(r"\s+", " ", given.value)[:40])
