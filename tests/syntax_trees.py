"""The modules of the bot as Python reads them; nothing is run."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import bot

ROOT = Path(bot.__file__).parent


@cache
def syntax_trees() -> Mapping[Path, ast.Module]:
    """Return all modules, each parsed once for all tests of a process."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in ROOT.rglob("*.py")}
