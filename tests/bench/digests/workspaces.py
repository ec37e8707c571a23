"""Very many small buckets, as Slack has them: pace, cost, and how soon all is written down."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.bench.digests.arrivals import per_second, taken
from tests.bench.digests.rows import Measured
from tests.bench.digests.stage import Post, Stage, Store, Worker, store, wait_until_sent
from tests.bench.digests.standing import subscribe
from tests.bench.digests.worker import Used

_WORKSPACES, _EACH, _RATE = 2_000, 2, 4.0
_LATENCY = 0.1
"""Seconds that the platform takes for an answer."""
_HISTORY = 14
"""Days for which what was sent is kept."""
_PACE, _CPU, _WRITTEN, _START = 80.0, 8.0, 2.0, 3.0
"""Posts a second at least; at most, milliseconds of CPU a post, and seconds until it is written
down, and until the first."""
_TWICE = 1.6
"""How much more two processes must do than one."""
_TELEGRAM = (20_000, 28.0, 60.0)
"""Subscribers of one bot, posts a second, and for how many seconds that is watched."""
_QUESTIONS = 5.0
_SLOWEST, _SLOW = 1.0, 0.5
"""Seconds of any answer at most, and of 99 in a hundred."""


@dataclass(frozen=True, slots=True)
class _Run:
    """What came of one run."""

    posts: Sequence[Post]
    used: Sequence[Used]
    server: float
    """Seconds of CPU of the database's server."""
    start: float
    """From the start of the first process to the first post."""
    written: float
    """From an arrival until it was written down, at most."""
    number: int

    @property
    def pace(self) -> float:
        """Posts a second."""
        return per_second(self.posts)

    @property
    def cpu(self) -> float:
        """Milliseconds of CPU of the processes, a post."""
        return 1_000 * sum(used.cpu for used in self.used) / max(1, taken(self.posts))


def workspaces(stage: Stage, kind: str) -> Iterator[Measured]:
    """A morning of many workspaces: the first day, and after two weeks; with more processes."""
    for days in (0, _HISTORY):
        paces: dict[int, float] = {}
        for processes in (1, 2, 4) if kind == "postgresql" else (1,):
            run = _run(stage, kind, processes, days)
            paces[processes] = run.pace
            yield from _told(run, kind, processes, days, paces)


def people(stage: Stage, kind: str) -> Iterator[Measured]:
    """How long people wait for an answer while digests go out from the same process."""
    run = _run(stage, kind, 1, _HISTORY, _QUESTIONS)
    yield _answers(run.used, kind, f"{_WORKSPACES:,} workspaces")
    number, rate, seconds = _TELEGRAM
    with store(kind, stage.server.url) as kept:
        stage.endpoint.reset(limit=30, latency=_LATENCY)
        subscribe(kept, number)  # they are planned on the way
        worker = Worker(stage.job(kept, rate, questions=_QUESTIONS))
        time.sleep(10.0 if stage.quick else seconds)
        used = worker.end()
        share = per_second(stage.endpoint.posts()) / rate
    what = f"{number:,} of Telegram"
    yield _answers([used], kind, what)
    yield Measured(f"{what}, pace", ">= 95 %", kind, f"{share:.1%}", share >= 0.95)


def _run(stage: Stage, kind: str, processes: int, days: int, questions: float = 0.0) -> _Run:
    number = _WORKSPACES // (10 if stage.quick else 1)
    with store(kind, stage.server.url) as kept:
        stage.endpoint.reset(latency=_LATENCY)
        kept.fill_workspaces(number, _RATE, _EACH, days)
        before = stage.server.cpu() if kept.shared else 0.0
        job = stage.job(kept, _RATE, platforms=True, questions=questions)
        workers = [Worker(job) for _ in range(processes)]
        wait_until_sent(kept, 150.0)
        used = [worker.end() for worker in workers]
        server = stage.server.cpu() - before if kept.shared else 0.0
        posts = stage.endpoint.posts()
        start = min(post[0] for post in posts) - min(worker.began for worker in workers)
        written = _written(kept, posts) + max(one.longest_turn for one in used)
    return _Run(posts, used, server, start, written, number * _EACH)


def _written(kept: Store, posts: Sequence[Post]) -> float:
    """Return for how long a post had arrived when the transaction began that wrote it down."""
    at = {key.rpartition(":")[0]: moment for moment, _, key, _, _ in posts}
    ahead = time.time() - time.monotonic()
    return max((moment - ahead - at[id_] for id_, moment in kept.finished().items()), default=0.0)


def _told(
    run: _Run, kind: str, processes: int, days: int, paces: dict[int, float]
) -> Iterator[Measured]:
    """Yield what was to be reached of a run."""
    of = f"{days} days of history" if days else "fresh"
    of += f", {processes} process{'es' if processes > 1 else ''}"
    sent, pace, cpu = taken(run.posts), run.pace, run.cpu
    reach, least = _least(processes, paces)
    found = f"{pace:.0f}/s, {sent} of {run.number}, twice {len(run.posts) - sent}"
    all_sent = sent == run.number == len(run.posts)
    yield Measured(f"workspaces, {of}", reach, kind, found, all_sent and pace >= least)
    server = f", server {1_000 * run.server / max(1, sent):.1f}" if run.server else ""
    figures = (
        ("CPU a post", f"<= {_CPU:.0f} ms", f"{cpu:.1f} ms{server}", cpu <= _CPU),
        ("written down", f"<= {_WRITTEN:.0f} s", f"{run.written:.2f} s", run.written <= _WRITTEN),
        ("to first post", f"<= {_START:.0f} s", f"{run.start:.2f} s", run.start <= _START),
    )
    # Several that start at once have one machine between them: their start says nothing.
    for what, reach, found, met in figures if processes == 1 else figures[:-1]:
        yield Measured(f"  {what}, {of}", reach, kind, found, met)


def _least(processes: int, paces: dict[int, float]) -> tuple[str, float]:
    """Return what pace so many processes must reach, by that of fewer."""
    if processes == 1:
        return f">= {_PACE:.0f}/s, all once", _PACE
    if processes == 2:
        return f">= {_TWICE} x one", _TWICE * paces[1]
    return ">= two", paces[2]


def _answers(used: Sequence[Used], kind: str, what: str) -> Measured:
    took = sorted(seconds for one in used for seconds in one.answers)
    half, slow, most = took[len(took) // 2], took[int(len(took) * 0.99)], took[-1]
    turn = max(one.longest_turn for one in used)
    found = (
        f"p50 {1e3 * half:.0f}, p99 {1e3 * slow:.0f}, max {1e3 * most:.0f} ms of {len(took)}, "
        f"longest transaction {1e3 * turn:.0f} ms"
    )
    reach = f"p99 <= {1e3 * _SLOW:.0f} ms, each <= {_SLOWEST:.0f} s"
    met = slow <= _SLOW and most <= _SLOWEST
    return Measured(f"answers during {what}", reach, kind, found, met)
