"""What every verb of the command line reads and prints, and its exit codes."""

from __future__ import annotations

import datetime as dt
import io
import sys
from collections.abc import Coroutine
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console as Terminal

EXIT_MISTAKES = 1
EXIT_USAGE = 2


def print_said(doing: Coroutine[object, object, str]) -> int:
    """Do something, and print what it says, if anything."""
    import asyncio

    said = asyncio.run(doing)
    if said:
        print(said)
    return 0


def now() -> dt.datetime:
    """Return the moment."""
    return dt.datetime.now(dt.UTC)


def standard_input() -> TextIO:
    """Return what is typed; nothing where standard input is closed."""
    return sys.stdin or io.StringIO()


def failed(what: str, code: int) -> int:
    """Say what is wrong, and return the exit code."""
    print(what, file=sys.stderr)
    return code


def terminal() -> Terminal:
    """Return the terminal, which is written to as it is."""
    from rich.console import Console as Terminal

    return Terminal(highlight=False, markup=False, emoji=False)
