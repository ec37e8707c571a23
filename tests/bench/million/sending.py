"""How long sending takes at the limits of the platforms, by a clock that jumps to each post."""

from __future__ import annotations

import resource
import time
from collections import defaultdict
from dataclasses import asdict, dataclass

from tests.bench.million.people import bucket_of, subscribers

RATES = {"telegram": 28.0, "slack": 4.0}
"""Posts a second of a bot, and of a workspace."""


@dataclass(frozen=True)
class Sent:
    """When digests arrived, in seconds after their minute; of all, and of the busiest bucket."""

    subscribers: int
    hours: float
    """From the first post to the last."""
    half: float
    most: float
    """Of a hundred, ninety-nine."""
    last: float
    slack_last: float
    most_waiting: int
    cpu: float
    memory: float


def send(number: int) -> dict[str, float]:
    """Send one digest to each of so many subscribers on one day, and return how that went."""
    started = time.process_time()
    due: dict[str, list[float]] = defaultdict(list)
    for subscription in subscribers(number):
        assert subscription.next
        due[bucket_of(subscription.place.id)].append(subscription.next.due.timestamp())
    delays: list[float] = []
    of_slack: list[float] = []
    ends: list[float] = []
    most_waiting = 0
    for bucket, moments in due.items():
        rate = RATES[bucket.partition(":")[0]]
        moments.sort()
        slots = list(_paced(moments, rate))
        late = [slot - moment for slot, moment in zip(slots, moments, strict=True)]
        delays += late
        of_slack += late if bucket.startswith("slack") else []
        ends.append(slots[-1])
        most_waiting = max(most_waiting, round(max(late) * rate))
    delays.sort()
    first = min(moments[0] for moments in due.values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return asdict(
        Sent(
            subscribers=number,
            hours=(max(ends) - first) / 3600,
            half=delays[len(delays) // 2],
            most=delays[len(delays) * 99 // 100],
            last=delays[-1],
            slack_last=max(of_slack),
            most_waiting=most_waiting,
            cpu=time.process_time() - started,
            memory=memory,
        )
    )


def _paced(moments: list[float], rate: float) -> list[float]:
    """Return when each is posted: in its order, and never more than the rate allows."""
    slots, free = [], 0.0
    for moment in moments:
        slot = max(moment, free)
        free = slot + 1 / rate
        slots.append(slot)
    return slots
