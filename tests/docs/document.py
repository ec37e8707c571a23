"""What tests read of the documents: sections, tables, blocks of code, dotted names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
"""What is read as the state of things; decisions and dialogues tell of their day."""
_BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<kind>\w*)[ ]*(?P<label>\S*)\n(?P<text>.*?)^ *```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code: its language, the file that it belongs to (or ""), and its text."""

    kind: str
    label: str
    text: str


def read(name: str) -> str:
    """Return the text of a document, named from the root of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """Return what stands below a heading, up to the next one of its level or above."""
    level = heading.split(maxsplit=1)[0]
    found = re.search(
        rf"^{re.escape(heading)}$\n(.*?)(?=^#{{1,{len(level)}}} |\Z)",
        text,
        re.MULTILINE | re.DOTALL,
    )
    assert found, f"there is no heading “{heading}”"
    return found[1]


def blocks(text: str) -> list[Block]:
    """Return the blocks of code, without the indentation of the list that they stand in."""
    return [
        Block(
            found["kind"],
            found["label"],
            re.sub(f"^{found['indent']}", "", found["text"], flags=re.MULTILINE),
        )
        for found in _BLOCK.finditer(text)
    ]


def table(text: str) -> list[list[str]]:
    """Return the rows of the first table of a text, without its heading."""
    rows = re.search(r"^\|.*\n\|[-| ]+\n((?:\|.*\n)+)", text, re.MULTILINE)
    assert rows, "there is no table"
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[1].splitlines()]


def named(dotted: str) -> object:
    """Return what a dotted name stands for: a module, or what is defined in one.

    Raises:
        LookupError: it stands for nothing.
    """
    parts = dotted.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found: object = import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            if not hasattr(found, part):
                raise LookupError(dotted)
            found = getattr(found, part)
        return found
    raise LookupError(dotted)
