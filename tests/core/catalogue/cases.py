"""Ways to break the catalogue of the harbour, read from a file that is made to be read.

A case is a name, the lines that are taken out (`-`) and put in (`+`), and all that is then told.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Case(NamedTuple):
    """One way to break the catalogue of the harbour, and all that is then told."""

    name: str
    good: str
    bad: str
    told: list[str]


def read_cases(file: str) -> list[Case]:
    """Read the cases of a file beside this one."""
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    return [_case(block) for block in text.strip().split("\n\n")]


def _case(block: str) -> Case:
    name, *lines = block.splitlines()
    good, bad = (
        "".join(f"{line[1:]}\n" for line in lines if line.startswith(sign)) for sign in "-+"
    )
    found = [line for line in lines if not line.startswith(("-", "+"))]
    return Case(name.removeprefix("# ").replace(" ", "-"), good, bad, found)
