"""Imports of a library without what it loads only because it is installed. Knows no library."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_out(*packages: str) -> Iterator[None]:
    """Let a library find, while it is imported, that packages it can do without are not there.

    Each costs megabytes and tenths of a second. Afterwards whoever needs one can import it.
    """
    hidden = [name for name in packages if name not in sys.modules]
    sys.modules |= dict.fromkeys(hidden)  # type: ignore[arg-type]  # None makes an import fail
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
