"""Which cases of a parametrised test show once more what others of it show.

The whole run takes all of them; the quick tests take few, so that they stay quick. Knows the names
of parameters and fixtures, and nothing of what a test does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

QUICK_LANGUAGES = frozenset({"en", "ar"})
"""The language that is written first, and one that is written from right to left."""
STARTING = frozenset({"api", "copy", "database", "fake", "ledger", "room", "set_up"})
"""Fixtures that start a server or open a database, which costs more than what is tested with it."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One case of a parametrised test."""

    id: str
    parameters: Mapping[str, object] = field(default_factory=dict)
    fixtures: frozenset[str] = frozenset()


def repeats(cases: Sequence[Case]) -> list[Case]:
    """Return those of a test's cases that the quick tests do without, never all of them.

    Of languages two stay; of cases that each start something, the first and the last.
    """
    spoken = [case for case in cases if case.parameters.get("language") in QUICK_LANGUAGES]
    kept = spoken or list(cases)
    if any(case.fixtures & STARTING for case in kept):
        kept = [kept[0], kept[-1]]
    return [case for case in cases if case not in kept]
