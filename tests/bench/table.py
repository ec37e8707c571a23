"""Tables as text: right-aligned numbers under short headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(title: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Lay out a table; the first column is text, numbers are given three decimals."""
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(len(row[place]) for row in (list(heads), *cells)) for place in range(len(heads))]
    lines = [title, _line(heads, widths), "-" * (sum(widths) + 2 * len(widths) - 2)]
    return "\n".join([*lines, *(_line(row, widths) for row in cells)])


def _line(row: Sequence[str], widths: list[int]) -> str:
    first, *rest = (
        cell.ljust(width) if place == 0 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *rest])


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
