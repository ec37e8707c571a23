"""Clocks that are wrong for a while, as digests go out: nothing gets stuck, nothing comes twice.

The real engine on the real databases, by a simulated time: the day after is a matter of seconds.
"""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.bench.digests.rows import Measured
from tests.bench.digests.stage import Stage
from tests.delivery.ledger import DAY, MORNING, Ledger, ledger_on, subscriber

_NUMBER, _RATE = 300, 28.0
_SECOND, _MINUTE, _HOUR, _ONE_DAY = 1.0, 60.0, 3_600.0, 86_400.0
_SIZES = (_SECOND, _HOUR, 3 * _ONE_DAY, 30 * _ONE_DAY)
_JUMPS = (*(-size for size in _SIZES), *_SIZES)
_SPANS = (_SECOND, _MINUTE, _HOUR)
"""Seconds for which the clock is wrong."""
_BEGINNINGS = (-10.0, 3.0)
"""Seconds after the morning: before anything is planned, and in the midst of sending."""
_LATE = 90.0
"""Seconds beyond the sending itself in which a wrong clock must be overcome: it is looked for once
a minute."""
_STEP = 5.0


@dataclass(frozen=True, slots=True)
class _Case:
    """By how much a clock is wrong, for how long, and from when on after the morning."""

    jump: float
    span: float
    begins: float

    def __str__(self) -> str:
        """Name it."""
        return f"{self.jump:+g} s for {self.span:g} s from {self.begins:+g} s on"


def clocks(stage: Stage, kind: str) -> Iterator[Measured]:
    """Set the clock of the database wrong and right again, and look at this day and the next."""
    logging.getLogger("toolbot.test").setLevel(logging.CRITICAL)
    cases = [_Case(*each) for each in product(_JUMPS, _SPANS, _BEGINNINGS)]
    for begins in _BEGINNINGS:
        tried = [case for case in cases if case.begins == begins][:: 7 if stage.quick else 1]
        wrong = [why for case in tried if (why := asyncio.run(_try(kind, case)))]
        found = f"{len(tried) - len(wrong)} of {len(tried)} jumps" + "".join(
            f"; {why}" for why in wrong[:3]
        )
        when = "before planning" if begins < 0 else "while sending"
        what = f"clock wrong {when}, -30 to +30 days, 1 s to 1 h"
        yield Measured(what, "all once, two days long", kind, found, not wrong)


async def _try(kind: str, case: _Case) -> str:
    """Return what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        async with ledger_on(kind, Path(folder)) as ledger:
            ledger.outlet.rate = _RATE
            ledger.database._clock = lambda: _clock(ledger, case)  # noqa: SLF001  # set wrong from outside
            await ledger.announce(1, "alpha")
            await ledger.subscribe(*(subscriber(each) for each in range(1, _NUMBER + 1)))
            ledger.time.now -= _MINUTE
            until = MORNING.timestamp() + max(0.0, case.begins + case.span)
            first = await ledger.time.drive(_send(ledger, 1, until))
            ledger.time.now = max(ledger.time.now, (MORNING + DAY).timestamp() - _MINUTE)
            await ledger.announce(2, "beta")
            until = (MORNING + DAY).timestamp()
            second = await ledger.time.drive(_send(ledger, 2, until)) if not first else ""
            if ledger.incidents.errors:
                return f"{case}: {ledger.incidents.errors[0]!r}"
            return f"{case}: {first or second}" if first or second else ""


def _clock(ledger: Ledger, case: _Case) -> float:
    now = ledger.time.now
    since = now - MORNING.timestamp() - case.begins
    return now + case.jump if 0 <= since < case.span else now


async def _send(ledger: Ledger, day: int, until: float) -> str:
    """Run a process for a day's digests, and return what is wrong with what arrived."""
    latest = until + _NUMBER / _RATE + _LATE
    async with ledger.running(day):
        while len(ledger.outlet.keys) < day * _NUMBER and ledger.time.now < latest:
            await ledger.time.sleep(_STEP)
        await ledger.time.sleep(2 * _MINUTE)  # what comes twice comes soon
    counts = Counter(arrival.place for arrival in ledger.outlet.arrived)
    missing, twice = (
        sum(counts[f"chat:{each:05}"] < day for each in range(1, _NUMBER + 1)),
        sum(count > day for count in counts.values()),
    )
    return f"day {day}: {missing} missing, {twice} twice" if missing or twice else ""
