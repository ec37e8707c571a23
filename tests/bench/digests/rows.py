"""One line of the table: what was to be reached, what was measured, and whether it was reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.bench.table import table

ENGINES = ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on one engine ("" for both alike), in words, and whether it is enough."""

    what: str
    reach: str
    engine: str
    found: str
    met: bool


def show(measured: Iterable[Measured]) -> str:
    """Lay out what was measured, an engine a column."""
    lines: dict[tuple[str, str], dict[str, Measured]] = {}
    for one in measured:
        lines.setdefault((one.what, one.reach), {})[one.engine] = one
    rows = [
        (
            what,
            reach,
            *(by[name].found if name in by else _both(by) for name in ENGINES),
            "met" if all(measured.met for measured in by.values()) else "NOT MET",
        )
        for (what, reach), by in lines.items()
    ]
    return table("Numbers to reach", ("what", "reach", *ENGINES, ""), rows)


def _both(by: dict[str, Measured]) -> str:
    return by[""].found if "" in by else "-"
