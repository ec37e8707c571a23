"""The words that say little of what is looked for, as the files of `words/` list them.

Knows how such a file is written: words with spaces between them, `#` before what is said of the
list and of its source, `[en]` before the words of a language. The files belong to the package as
its code does; they are read where an index is made, and never at a start from a kept one.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping


def read_lines(name: str) -> list[str]:
    """Return the lines of a list, those that are comments left out.

    Raises:
        FileNotFoundError: the package has no such list.
    """
    raw = pkgutil.get_data(__package__, f"words/{name}.txt") or b""
    return [line for line in raw.decode().splitlines() if line and not line.startswith("#")]


def read_by_language(name: str) -> Mapping[str, list[str]]:
    """Return the words of a list that has a section for each language.

    Raises:
        FileNotFoundError: the package has no such list.
    """
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in read_lines(name):
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), [])
        else:
            words += line.split()
    return found
