"""One line of the table: what the bot needs, what a bare SDK needs in the same run, the goal."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.bench.table import table


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, and whether the goal was reached."""

    what: str
    ours: str
    bare: str = "-"
    ratio: str = "-"
    goal: str = "-"
    met: bool = True


def time_row(what: str, ours: Sequence[float], bare: Sequence[float], most: float | None) -> Row:
    """Compare the middle of two lists of times."""
    mine, theirs = statistics.median(ours), statistics.median(bare)
    ratio = mine / theirs
    goal = "-" if most is None else f"<= {most}"
    return Row(
        what, _ms(mine), _ms(theirs), f"{ratio:.2f}", goal, met=most is None or ratio <= most
    )


def rate_row(what: str, ours: Sequence[float], bare: Sequence[float], least: float) -> Row:
    """Compare the middle of two lists of rates."""
    mine, theirs = statistics.median(ours), statistics.median(bare)
    ratio = mine / theirs
    shown = f"{mine:.0f}/s", f"{theirs:.0f}/s", f"{ratio:.2f}"
    return Row(what, *shown, f">= {least}", met=ratio >= least)


def show(rows: Iterable[Row], load: str) -> str:
    """Lay out the table."""
    heads = ("", "toolbot", "bare SDK", "ratio", "goal", "")
    cells = [
        (row.what, row.ours, row.bare, row.ratio, row.goal,
         "" if row.goal == "-" else "met" if row.met else "NOT MET")
        for row in rows
    ]  # fmt: skip
    return table(f"Operation ({load})", heads, cells)


def _ms(seconds: float) -> str:
    return f"{1_000 * seconds:.1f} ms"
