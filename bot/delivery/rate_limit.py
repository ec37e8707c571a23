"""How often something may be done: the generic cell rate algorithm (ITU-T I.371), by any clock.

Knows no platform, and waits for nobody: it says for how long to wait. It is never further ahead
than one step, so no clock can leave it in the future.
"""

from __future__ import annotations


class RateLimiter:
    """Lets so many a second through, evenly; what was late may catch up by a little."""

    def __init__(self, rate: float, tolerance: float = 0.0) -> None:
        """Take the rate a second, and the seconds of lateness that are caught up.

        In any second at most `rate * (1 + tolerance) + 1` get through.
        """
        self.rate = rate
        self._tolerance = tolerance
        self._next = float("-inf")
        """The theoretical arrival time of the next one."""

    def wait(self, now: float) -> float:
        """Return the seconds until the next one may go."""
        return max(0.0, self._next - self._tolerance - now)

    def take(self, now: float) -> None:
        """Note that one goes now."""
        self._next = max(self._next, now) + 1 / self.rate
