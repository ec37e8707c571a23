"""How long to wait before something that failed is tried again: exponential back-off."""

from __future__ import annotations

_DOUBLINGS = 64
"""More of them would not be a number of seconds that anybody waits."""


def backoff(failures: int, first: float, longest: float) -> float:
    """Return the seconds to wait when something failed again after so many `failures` before.

    `first` seconds, and twice as long each time, but never longer than `longest`.
    """
    return min(first * 2.0 ** min(failures, _DOUBLINGS), longest)


class Backoff:
    """Longer and longer waits between tries of one thing, until it works again."""

    def __init__(self, first: float, longest: float) -> None:
        """Take the seconds of the first wait, and of the longest."""
        self._first = first
        self._longest = longest
        self.failures = 0

    @property
    def seconds(self) -> float:
        """The seconds to wait if the next try fails."""
        return backoff(self.failures, self._first, self._longest)

    def fail(self) -> float:
        """Note that a try has failed, and return the seconds to wait before the next."""
        seconds = self.seconds
        self.failures += 1
        return seconds

    def reset(self) -> None:
        """Note that it works again."""
        self.failures = 0
