"""A copy of the repository, in which recipes of the documents are tried."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.docs.document import ROOT, Block
from tests.patience import PATIENCE
from tests.programs import prepared_name, warm

_COPIED = ("bot", "data", "docs", "requirements", "tests")
_FILES = ("pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile")


@dataclass(frozen=True, slots=True)
class Tree:
    """The copy. What is run in it imports from it, and finds our tools beside it."""

    folder: Path

    def write(self, block: Block) -> None:
        """Do what a block of code says: write its file, or change it where the block is a diff."""
        path = self.folder / block.label
        if block.kind != "diff":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
            return
        path.write_text(patched(path.read_text(encoding="utf-8"), block.text), encoding="utf-8")

    def run(self, program: str, *words: str, typed: str = "", **settings: str) -> str:
        """Run a program of our environment, and return what it prints.

        Raises:
            AssertionError: it fails, with what it said.
        """
        kept = {name: value for name, value in os.environ.items() if name.startswith("PATH")}
        here = {
            "PYTHONPATH": str(self.folder),
            "TOOLBOT_STATE": str(self.folder / "state"),
            "TMPDIR": str(self.folder / "tmp"),
        }
        ran = subprocess.run(
            [Path(sys.executable).with_name(program), *words],
            input=typed, capture_output=True, text=True, encoding="utf-8",
            cwd=self.folder, env=kept | here | settings, timeout=PATIENCE, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, f"{program} {' '.join(words)}:\n{ran.stdout}\n{ran.stderr}"
        return ran.stdout


def copied_to(folder: Path) -> Tree:
    """Copy what a developer changes and runs, and what is kept of the catalogue as it is."""
    for name in _COPIED:
        shutil.copytree(ROOT / name, folder / name)  # compiled files too: they save much time
    for name in _FILES:
        shutil.copy2(ROOT / name, folder / name)
    warm(folder / "state")
    tests = folder / "tmp" / prepared_name(folder)
    tests.parent.mkdir()
    tests.symlink_to(folder / "state")  # its program and its tests prepare a change once
    return Tree(folder)


def patched(text: str, diff: str) -> str:
    """Return a text with the lines of a diff added and taken away.

    A diff here is short, as a page shows it: lines that stay name the place, each further down
    than the one before; a line that is added stands behind the one above it, and at the end of
    the text where the diff names no other line.
    """
    lines = text.splitlines()
    adds_only = all(change.startswith("+") for change in diff.splitlines())
    at = len(lines) if adds_only else 0
    for change in diff.splitlines():
        mark, line = change[:1], change[1:]
        if mark == "+":
            lines.insert(at, line)
            at += 1
            continue
        try:
            at = lines.index(line, at)
        except ValueError:
            raise AssertionError(f"the page names a line that is not there: {line}") from None
        if mark == "-":
            del lines[at]
        else:
            at += 1
    return "\n".join(lines) + "\n"
