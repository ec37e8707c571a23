"""Sending under trouble and under limits: kills, freezes, restarts, pace, refusals."""

from __future__ import annotations

import random
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.delivery.liveness import BEAT, DEAD_AFTER
from tests.bench.digests.arrivals import lost_and_again, peak, per_second, refused, repeated_by
from tests.bench.digests.rows import Measured
from tests.bench.digests.stage import Stage, Store, Worker, store, wait_until_sent
from tests.bench.digests.worker import Used

_KILLS = 20
_IN_FLIGHT = 16
_TAKEN_OVER = DEAD_AFTER + 2 * BEAT
"""Seconds until others have what a process had that is no more."""
_NEXT_KILL = 5.0
"""Seconds after which the next one is killed, also where little goes."""
_MEAN = {"failing": 0.01, "failing_late": 0.01, "lost": 0.005}
"""Faults after which a post may have been taken: nobody could know without looking."""
_REAL, _TENFOLD = (28.0, 30), (280.0, 300)
"""Posts a second, and what the endpoint takes in any second."""


def kills(stage: Stage, kind: str) -> Iterator[Measured]:
    """Kill -9 twenty times over some thousand deliveries, without and with looking up."""
    number = 1_000 if stage.quick else 3_000
    for lookups, reach in (
        (0.0, f"lost 0, <= {_IN_FLIGHT} again by any kill"),
        (60.0, "lost 0, dup 0"),
    ):
        faults = {"failing": 0.02} if not lookups else _MEAN
        with store(kind, stage.server.url) as kept:
            stage.endpoint.reset(limit=300, **faults)
            if kept.shared:  # many buckets: those of whom is killed wait for the others
                kept.fill_workspaces(number // 2, 4.0, 2, 0)
            else:
                kept.fill(number, 280.0)
            killed = _kill_repeatedly(stage, kept, lookups, number)
            posts = stage.endpoint.posts()
        lost, again = lost_and_again(posts, number)
        worst = max((count for _, count in repeated_by(posts).most_common(1)), default=0)
        bound = 0 if lookups else _IN_FLIGHT
        found = f"{killed} kills: lost {lost}, dup {again}, by one kill {worst}"
        what = "20 kill -9, 2 % of 502" + (", with look-up" if lookups else "")
        met = lost == 0 and worst <= bound and again <= bound * killed
        yield Measured(what, reach, kind, found, met)


def _kill_repeatedly(stage: Stage, kept: Store, lookups: float, number: int) -> int:
    chance, killed = random.Random(6), 0  # noqa: S311  # which and when
    job = stage.job(kept, 4.0 if kept.shared else 280.0, lookups=lookups)
    workers = [Worker(job) for _ in range(stage.replicas(kept))]
    share = number // (_KILLS + 1)
    last = time.monotonic()
    while left := kept.open():
        waited = time.monotonic() - last
        if killed < _KILLS and (number - left >= share * (killed + 1) or waited > _NEXT_KILL):
            time.sleep(chance.uniform(0.0, 0.2))
            victim = chance.randrange(len(workers))
            workers[victim].kill()
            workers[victim] = Worker(job)
            killed += 1
            last = time.monotonic()
        time.sleep(0.02)
    for worker in workers:
        worker.end()
    return killed


def lives(stage: Stage, kind: str) -> Iterator[Measured]:
    """A replica killed for good, one frozen until it is taken for dead, the server restarted."""
    if kind == "sqlite":
        return
    troubles: tuple[tuple[str, Callable[[Worker], None]], ...] = (
        ("one replica killed for good", Worker.kill),
        ("SIGSTOP until it is taken for dead", _freeze),
        ("PostgreSQL restarted mid-run", lambda _: stage.server.restart()),
    )
    for what, trouble in troubles:
        yield _survive(stage, kind, what, trouble)


def _survive(stage: Stage, kind: str, what: str, trouble: Callable[[Worker], None]) -> Measured:
    number = 1_500
    with store(kind, stage.server.url) as kept:
        stage.endpoint.reset(limit=300)
        kept.fill(number, 280.0)
        workers = [Worker(stage.job(kept, 280.0)) for _ in range(3)]
        while kept.open() > number // 2:
            time.sleep(0.01)
        sending = stage.endpoint.posts()[-1][4]
        began = time.monotonic()
        trouble(next(worker for worker in workers if worker.process.pid == sending))
        wait_until_sent(kept, _TAKEN_OVER + 30)
        taken = time.monotonic() - began
        left = [worker for worker in workers if worker.process.poll() is None]
        time.sleep(1.0)
        for worker in left:
            worker.process.send_signal(signal.SIGCONT)
            worker.end()
        lost, again = lost_and_again(stage.endpoint.posts(), number)
    found = f"lost {lost}, dup {again}, all sent after {taken:.1f} s"
    met = lost == 0 and again <= _IN_FLIGHT and taken <= _TAKEN_OVER
    return Measured(what, f"lost 0, within {_TAKEN_OVER:.0f} s", kind, found, met)


def _freeze(worker: Worker) -> None:
    """Freeze a process until others have its work, and let it go on while they are there."""
    worker.process.send_signal(signal.SIGSTOP)
    time.sleep(_TAKEN_OVER)
    worker.process.send_signal(signal.SIGCONT)


def pace(stage: Stage, kind: str) -> Iterator[Measured]:
    """How near the limit it is, alone and with replicas; what that costs."""
    for (rate, limit), share in ((_REAL, 0.90), (_TENFOLD, 0.85)):
        seconds = 10 if stage.quick else 20
        for replicas in (1, 3) if kind == "postgresql" else (1,):
            run = Run(kind, rate, limit, int(rate * seconds), replicas)
            yield from _pace(stage, run, share)


@dataclass(frozen=True, slots=True)
class Run:
    """Deliveries sent at a pace below the limit of the endpoint, by so many processes."""

    kind: str
    rate: float
    limit: int
    number: int
    replicas: int


def _pace(stage: Stage, run: Run, share: float) -> Iterator[Measured]:
    kind, limit = run.kind, run.limit
    with store(kind, stage.server.url) as kept:
        stage.endpoint.reset(limit=limit)
        kept.fill(run.number, run.rate)
        wal, cpu = (kept.wal(), stage.server.cpu()) if kept.shared else (0, 0.0)
        used = _send_all(stage, kept, run.rate, run.replicas)
        wal, cpu = (kept.wal() - wal, stage.server.cpu() - cpu) if kept.shared else (0, 0.0)
        posts = stage.endpoint.posts()
    reached, most, above = per_second(posts) / limit, peak(posts), refused(posts)
    allowed = 0 if limit < 100 else 2  # as the table has it
    found = f"{reached:.1%}, {above} 429s, peak {most}"
    met = reached >= share and above <= allowed and most <= limit
    of = "replicas" if run.replicas > 1 else "process"
    what = f"pace at {limit}/s, {run.replicas} {of}"
    yield Measured(what, f">= {share:.0%}, <= {allowed} 429s, peak <= {limit}", kind, found, met)
    if run.replicas == stage.replicas(kept):
        yield from _costs(run, used, wal, cpu)


def _costs(run: Run, used: Sequence[Used], wal: int, server: float) -> Iterator[Measured]:
    kind, number, at = run.kind, run.number, f"at {run.limit}/s"
    cpu = sum(one.cpu for one in used) / number * 1_000
    commits = sum(one.commits for one in used) / number
    lag = 1_000 * max(one.lag_p99 for one in used)
    most = 3.5 if kind == "sqlite" else 4.5
    costs = [
        (f"CPU s per 1,000, {at}", "<= 3.5 (PG x3: 4.5)", f"{cpu:.2f}", cpu <= most),
        (f"commits per delivery, {at}", "<= 1.0", f"{commits:.2f}", commits <= 1.0),
        (f"loop lag p99, {at}", "<= 20 ms", f"{lag:.1f} ms", lag <= 20.0),
    ]
    if wal:
        each, busy = wal / number, server / number * 1_000
        costs += [
            (f"WAL bytes per delivery, {at}", "<= 1,500", f"{each:.0f}", each <= 1_500),
            (f"server's CPU s per 1,000, {at}", "<= 0.8", f"{busy:.2f}", busy <= 0.8),
        ]
    for what, reach, found, met in costs:
        yield Measured(what, reach, kind, found, met)


def refusal(stage: Stage, kind: str) -> Iterator[Measured]:
    """What still comes in after a refusal, from all replicas."""
    number = 2_000
    with store(kind, stage.server.url) as kept:
        stage.endpoint.reset(refuse_at=1_000, retry_after=3.0, latency=0.01)
        kept.fill(number, 280.0)
        _send_all(stage, kept, 280.0, stage.replicas(kept))
        posts = stage.endpoint.posts()
    at = next(post[0] for post in posts if post[3] == "bucket")
    early = [post[0] - at for post in posts if 0 < post[0] - at < 3.0]
    last = max(early, default=0.0)
    found = f"{len(early)} on the wire, the last after {1_000 * last:.0f} ms"
    yield Measured(
        "after a 429", "none before retry_after, bar the wire", kind, found, last <= 0.05
    )


def chats(stage: Stage, kind: str) -> Iterator[Measured]:
    """Four posts to each of five hundred chats, in their order and at their pace."""
    number = 500 if stage.quick else 2_000
    with store(kind, stage.server.url) as kept:
        stage.endpoint.reset(limit=300, gap=1.0)
        kept.fill(number, 280.0, per_chat=4)
        _send_all(stage, kept, 280.0, stage.replicas(kept), gap=1.05)
        posts = stage.endpoint.posts()
    refused = sum(post[3] == "chat" for post in posts)
    order: dict[str, list[int]] = defaultdict(list)
    for post in posts:
        if post[3] == "taken":
            order[post[1]].append(int(post[2].split(":")[1]))
    wrong = sum(keys != sorted(keys) for keys in order.values())
    found = f"{refused} chat 429s, {wrong} out of order"
    yield Measured(
        "500 chats x 4", "0 chat 429s, order kept", kind, found, not refused and not wrong
    )


def _send_all(stage: Stage, kept: Store, rate: float, replicas: int, **more: float) -> list[Used]:
    workers = [Worker(stage.job(kept, rate, **more)) for _ in range(replicas)]
    wait_until_sent(kept, 120)
    return [worker.end() for worker in workers]
