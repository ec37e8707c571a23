"""A clock that stands where a test puts it; delivery/fake_time.py has one that people sleep by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class StandingClock:
    """Tells the same moment, in seconds, until a test sets another."""

    now: float = 1_000_000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now
