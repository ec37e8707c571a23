"""What the pure decisions cost: the next run of each subscriber, and the plan of each run."""

from __future__ import annotations

import datetime as dt
import resource
import time
from dataclasses import asdict, dataclass

from bot.core.digests.run_decision import decide_run
from tests.bench.data import load_catalogue
from tests.bench.million.people import first_slot, news_of_the_day, subscribers
from tests.zones import ZONES


@dataclass(frozen=True)
class Decided:
    """What it took. Seconds are of CPU; memory is what the process held at most, in MB."""

    subscribers: int
    next_run: float
    plan: float
    digests: int
    memory: float


def decide(number: int) -> dict[str, float]:
    """Decide for so many subscribers, all of them held in memory, and return what that took."""
    all_ = list(subscribers(number))
    news = news_of_the_day(load_catalogue().tools)
    started = time.process_time()
    for subscription in all_:
        first_slot(subscription.timetable)
    slotted = time.process_time()
    digests = 0
    for subscription in all_:
        assert subscription.next
        now = subscription.next.due + dt.timedelta(seconds=2)
        digests += decide_run(subscription, news, 2, ZONES, now).changes is not None
    planned = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return asdict(Decided(number, slotted - started, planned - slotted, digests, memory))
