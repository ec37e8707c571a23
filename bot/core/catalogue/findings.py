"""What is wrong with a catalogue, said so that a person can put it right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias

MAX_SHOWN = 60
"""Characters of a value from the file that a problem repeats."""
MAX_PRINTED = 100
"""Problems that are printed; the rest are counted."""
STEP = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
"""Stands between the steps of a way to a value, as in menus."""

Location = tuple[str | int, ...]
"""The way to a value: keys, and places in lists from 0; pydantic's `loc` has the same form."""
Value: TypeAlias = "str | list[Value] | dict[str, Value]"
"""What stands in a file of a catalogue, as it was written."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a location. `line` and `file` are given where it has none of its own."""

    location: Location
    what: str
    what_to_do: str
    line: int | None = None
    file: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong, ready to be printed; line 0 means the file as a whole.

    `file` is empty for the main file of a catalogue, which is named by whoever read it.
    """

    line: int
    where: str
    what: str
    what_to_do: str
    file: str = ""

    def in_file(self, main: str) -> str:
        """Write the problem behind the name of its file, in the form that editors jump to."""
        name = self.file or main
        place = f"{name}:{self.line}: {self.where}" if self.line else name
        end = "" if self.what_to_do.endswith("?") else "."
        return f"{place}: {self.what}. {self.what_to_do}{end}"


class CatalogueError(Exception):
    """Everything that is wrong with a catalogue, in the order of its lines.

    As text it is what a person reads; `file` is only the name that they know the catalogue by.
    """

    def __init__(self, problems: Sequence[Problem], file: str = "catalogue") -> None:
        super().__init__(problems, file)
        self.problems = tuple(problems)
        self.file = file

    def __str__(self) -> str:
        """Write the problems, one a line, as many as anybody reads."""
        lines = [problem.in_file(self.file) for problem in self.problems[:MAX_PRINTED]]
        more = len(self.problems) - MAX_PRINTED
        return "\n".join([*lines, f"{self.file}: and {more} more."] if more > 0 else lines)


def printable(text: str) -> str:
    """Make a text from a file safe to print: one short line without invisible characters."""
    cut = text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in cut
    )


def quoted(text: str) -> str:
    """Quote a text from a file, safe to print."""
    return f"“{printable(text)}”"


def listed(words: Sequence[str]) -> str:
    """Write words as a list, such as `one, two or three`."""
    *firsts, last = words
    return f"{', '.join(firsts)} or {last}" if firsts else last


def unknown_id(here: Location, wanted: str, entries: str, guess: str | None) -> Finding:
    """Say that an id is none of those in a list, and which was meant where one is guessed."""
    what = f"{quoted(wanted)} is not an id under “{entries}”"
    remedy = (
        f"Did you mean {quoted(guess)}?" if guess else f"Add it under “{entries}”, or remove it"
    )
    return Finding(here, what, remedy)


_COMPARISONS = 50_000
"""About a second's work; a catalogue with more mistakes than that gets its last ones unguessed."""


class Nearest:
    """Finds the nearest word, until it has compared so many words that it would become slow."""

    def __init__(self, comparisons: int = _COMPARISONS) -> None:
        self._left = comparisons

    def to(self, word: str, known: Collection[str]) -> str | None:
        """Return the known word that is written most like `word`, or None if none is near."""
        self._left -= len(known)
        if self._left < 0 or len(word) > MAX_SHOWN:
            return None
        return next(iter(get_close_matches(word.casefold(), known, n=1)), None)
