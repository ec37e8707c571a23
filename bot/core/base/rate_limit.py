"""How often something may be done: the generic cell rate algorithm (ITU-T I.371), by any clock.

Knows no platform, and waits for nobody: it says for how long to wait.
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

    @classmethod
    def with_burst(cls, rate: float, burst: int) -> RateLimiter:
        """Return one that lets so many through at once after a rest."""
        return cls(rate, (burst - 1) / rate)

    def wait(self, now: float) -> float:
        """Return the seconds until the next one may go."""
        return max(0.0, self._next - self._tolerance - now)

    def take(self, now: float) -> None:
        """Note that one goes now.

        Who waits first is never further ahead than one step: no clock leaves it in the future.
        """
        self._next = max(self._next, now) + 1 / self.rate

    def reserve(self, now: float) -> float:
        """Take the next place, which nobody else gets, and return the seconds until it comes."""
        wait = self.wait(now)
        self.take(now)
        return wait

    def resume(self, moment: float) -> None:
        """Let the next one go at a moment, and one step after the other from then on."""
        self._next = moment + self._tolerance

    def is_idle(self, moment: float) -> bool:
        """Tell whether at a moment all that went through is caught up: a new one would do."""
        return self._next < moment
