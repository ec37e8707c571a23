"""Says that something goes on: on one line of a terminal, elsewhere in lines now and then."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_EVERY = 15
"""Seconds between two lines where nobody watches a terminal."""


class Progress:
    """A step that is under way."""

    def __init__(self, title: str) -> None:
        self.now = ""
        self._title = title
        self._begun = self._said = time.monotonic()
        self._on_terminal = sys.stdout.isatty()

    @asynccontextmanager
    async def shown(self) -> AsyncIterator[Progress]:
        """Say what begins, then how long it has taken so far, until the block ends."""
        if not self._on_terminal:
            print(f"{self._title} ...", flush=True)
        ticking = asyncio.create_task(self._tick())
        try:
            yield self
        finally:
            ticking.cancel()
            if self._on_terminal:
                self._write(f"{self._title}: {self._seconds()} s\n")

    def note(self, line: str) -> None:
        """Say something that is to stay."""
        self._write(f"  {line}\n")

    async def _tick(self) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                self._show()
                await asyncio.sleep(0.2)

    def _show(self) -> None:
        so_far = f"{self.now or 'begun'}, {self._seconds()} s"
        if self._on_terminal:
            width = shutil.get_terminal_size().columns
            self._write(f"{self._title} ... {so_far}"[: width - 1])
        elif time.monotonic() - self._said >= _EVERY:
            self._said = time.monotonic()
            self._write(f"  {so_far}\n")

    def _seconds(self) -> int:
        return round(time.monotonic() - self._begun)

    def _write(self, text: str) -> None:
        print(f"\r\x1b[K{text}" if self._on_terminal else text, end="", flush=True)
