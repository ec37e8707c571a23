"""Values as the operator gave them, with where each was set. Knows no setting."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")


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


def read_value(
    name: str, read: Callable[[str], T], given: Mapping[str, Given], problems: list[str]
) -> T | None:
    """Read a value that was set, None where it was not; what is wrong is added to the problems.

    `read` raises ValueError with the rest of a sentence that begins with the variable's name.
    """
    if name not in given:
        return None
    try:
        return read(given[name].value.strip())
    except ValueError as mistake:
        problems.append(f"{given[name].origin}: {name} {mistake}")
        return None
