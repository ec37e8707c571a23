"""Which workers live: each counts up in the database, and watches how far the others have counted.

Everybody measures by a clock of its own that only goes forward. The time of day plays no part in
it, so a clock that is set right or wrong ends nobody's work. One process on SQLite is always alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

BEAT = 4.0
"""Seconds between two beats."""
DEAD_AFTER = 50.0
"""Seconds without a beat after which a worker is no more: longer than any request takes."""
_BLIND_AFTER = 3 * BEAT
"""Seconds without a look at the others after which all are watched from the beginning."""


@dataclass
class Liveness:
    """What one worker knows of itself and of the others."""

    monotonic: Callable[[], float]
    shared: bool
    """Whether there can be others."""
    _beat_at: float = float("-inf")
    _seen: dict[str, tuple[int, float]] = field(default_factory=dict)
    """How far each worker had counted, and when that was first seen."""

    def holds_for(self) -> float:
        """Return for how many seconds from now on nobody can take over what this worker holds."""
        if not self.shared:
            return float("inf")
        return self._beat_at + DEAD_AFTER - self.monotonic()

    def note(self, began: float, beats: Mapping[str, int], me: str) -> list[str]:
        """Note a beat of `me` that began at a moment, and return who of the others is no more.

        Whoever could not look for a while cannot say that the others stood still meanwhile. What
        the others have counted was read after the beat began, perhaps long after: they are watched
        from now on, and we are from then on.
        """
        now = self.monotonic()
        if began - self._beat_at > _BLIND_AFTER:
            self._seen.clear()
        self._beat_at = began
        self._seen = {
            id_: seen if (seen := self._seen.get(id_, (-1, 0.0)))[0] == beat else (beat, now)
            for id_, beat in beats.items()
            if id_ != me
        }
        return [id_ for id_, (_, since) in self._seen.items() if now - since > DEAD_AFTER]

    def forget(self) -> None:
        """Begin again, as a worker that nobody knows yet."""
        self._beat_at = float("-inf")
        self._seen.clear()
