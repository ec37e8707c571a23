"""Which functions of the bot a run passes, in the order in which each is called first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def trace() -> Iterator[list[str]]:
    """Collect the dotted names of the functions of `bot` that are called while the block runs.

    A profiler is used, not a tracer: coverage needs that one for itself.
    """
    names: dict[str, None] = {}
    passed: list[str] = []

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event != "call":
            return
        module = frame.f_globals.get("__name__", "")
        if module == "bot" or module.startswith("bot."):
            name = f"{module}.{frame.f_code.co_qualname}"
            if name not in names:
                names[name] = None
                passed.append(name)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield passed
    finally:
        sys.setprofile(before)
