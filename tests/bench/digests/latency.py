"""Sending where what comes before it takes long: slow disks, far databases, little of a CPU."""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from tests.bench.digests.arrivals import peak, per_second, refused, taken
from tests.bench.digests.rows import Measured
from tests.bench.digests.slowness import environment_of, far_database, slow_disk
from tests.bench.digests.stage import Stage, Store, Worker, store, wait_until_sent

_DISKS = (0.0, 0.04, 0.1, 0.25, 0.5)
"""Seconds of an fsync, one a transaction; nothing else is done for it: 0 is no disk at all."""
_ROUND_TRIPS = (0.0, 0.005, 0.01, 0.02, 0.05)
"""Seconds: seven to ten of them are one transaction."""
_QUICK = 0.1
"""Seconds of a transaction up to which the pace must be reached."""
_SHARE = 0.85
_LONGEST = 120.0
_RUN, _PERIOD = 0.01, 0.1
"""Seconds that a starved process runs, of so many."""


@dataclass(frozen=True, slots=True)
class _Platform:
    """Posts a second, what is taken in any second, and how many there are to send."""

    name: str
    rate: float
    limit: int
    number: int


_TOLERANCE = _Platform("4/s", 4.0, 10**9, 20)
"""What a workspace takes beyond its pace Slack does not say: the peak is told."""
_TELEGRAM = _Platform("28/s", 28.0, 30, 300)


def latency(stage: Stage, kind: str) -> Iterator[Measured]:
    """Both paces on slower and slower disks, or farther and farther from the database."""
    platforms = (_TOLERANCE, replace(_TELEGRAM, number=100) if stage.quick else _TELEGRAM)
    if kind == "sqlite":
        with slow_disk() as library:
            if library is None:
                yield Measured("slow disk", "all sent", kind, "not measured: no cc", met=False)
                return
            for platform in platforms:
                for delay in _DISKS:
                    what = f"fsync of {1_000 * delay:.0f} ms"
                    yield _measure(stage, kind, what, platform, environment_of(library, delay))
    else:
        for platform in platforms:
            for delay in _ROUND_TRIPS:
                what = f"round trip {1_000 * delay:.0f} ms"
                for processes in (1, 3):
                    yield _measure(stage, kind, what, platform, None, delay, processes)


def starved(stage: Stage, kind: str) -> Iterator[Measured]:
    """A process that has a tenth of a CPU, in short pieces."""
    with store(kind, stage.server.url) as kept:
        stage.endpoint.reset(limit=_TELEGRAM.limit)
        kept.fill(_TELEGRAM.number, _TELEGRAM.rate)
        worker = Worker(stage.job(kept, _TELEGRAM.rate))
        while not stage.endpoint.posts():
            time.sleep(0.05)
        with _starving(worker):
            seconds = wait_until_sent(kept, _LONGEST)
        worker.end()
        posts = stage.endpoint.posts()
    found = f"{taken(posts)} of {_TELEGRAM.number} in {seconds:.0f} s, {_peaks(posts)}"
    met = taken(posts) == _TELEGRAM.number and peak(posts) <= _TELEGRAM.limit
    yield Measured("28/s, run 10 ms of every 100", "all sent, peak <= 30", kind, found, met)


@contextmanager
def _starving(worker: Worker) -> Iterator[None]:
    """Let a process run now and then only."""
    over = threading.Event()

    def starve() -> None:
        while not over.wait(_RUN):
            worker.process.send_signal(signal.SIGSTOP)
            over.wait(_PERIOD - _RUN)
            worker.process.send_signal(signal.SIGCONT)

    thread = threading.Thread(target=starve)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _measure(  # noqa: PLR0913, PLR0917  # what is measured, and where
    stage: Stage,
    kind: str,
    what: str,
    platform: _Platform,
    environment: Mapping[str, str] | None,
    round_trip: float = 0.0,
    processes: int = 1,
) -> Measured:
    with store(kind, stage.server.url) as kept, _reached(kept, round_trip) as url:
        stage.endpoint.reset(limit=platform.limit)
        kept.fill(platform.number, platform.rate)
        job = replace(stage.job(kept, platform.rate), url=url)
        workers = [Worker(job, environment) for _ in range(processes)]
        wait_until_sent(kept, _LONGEST)
        used = [worker.end() for worker in workers]
        posts = stage.endpoint.posts()
    turn = max(one.turn for one in used)
    number, share = taken(posts), per_second(posts) / platform.rate
    met = number == platform.number and peak(posts) <= platform.limit
    met = met and (share >= _SHARE or turn > _QUICK)
    found = f"{number} of {platform.number}, {share:.0%}, {_peaks(posts)}, turn {1e3 * turn:.0f} ms"
    of = f", {processes} processes" if processes > 1 else ""
    reach = f"all; >= {_SHARE:.0%} where a turn <= 100 ms"
    if platform.limit < 100:
        reach += f"; peak <= {platform.limit}"
    return Measured(f"{platform.name}, {what}{of}", reach, kind, found, met)


@contextmanager
def _reached(kept: Store, round_trip: float) -> Iterator[str]:
    """Give the address of a database, behind a network if there is one."""
    with contextlib.ExitStack() as stack:
        yield stack.enter_context(far_database(kept.url, round_trip)) if kept.shared else kept.url


def _peaks(posts: list[tuple[float, str, str, str, int]]) -> str:
    return f"peak {peak(posts)}, {refused(posts)} 429s"
