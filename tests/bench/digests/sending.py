"""Sending under trouble and under limits: kills, freezes, restarts, pace, refusals."""

from __future__ import annotations

import random
import signal
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.storage.ledger.claiming import LEASE
from tests.bench.digests.rows import Measured
from tests.bench.digests.server import Server
from tests.bench.digests.stage import Endpoint, Post, Store, Worker, store, wait_until_sent
from tests.bench.digests.worker import Job, Used

_KILLS = 20
_IN_FLIGHT = 16
_MEAN = {"failing": 0.01, "failing_late": 0.01, "lost": 0.005}
"""Faults after which a post may have been taken: nobody could know without looking."""
_REAL, _TENFOLD = (28.0, 30), (280.0, 300)
"""Posts a second, and what the endpoint takes in any second."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where it is measured, and whether in a hurry."""

    server: Server
    endpoint: Endpoint
    quick: bool

    def job(self, kept: Store, rate: float, **more: float | bool) -> Job:
        """What each worker is told."""
        return Job(url=kept.url, endpoint=self.endpoint.address, rate=rate, drain=False, **more)  # type: ignore[arg-type]

    def replicas(self, kept: Store) -> int:
        """How many processes send at once."""
        return 3 if kept.shared else 1


def kills(stage: Stage, kind: str) -> Iterator[Measured]:
    """Kill -9 twenty times over three thousand deliveries, without and with looking up."""
    number = 1_000 if stage.quick else 3_000
    for lookups, reach in ((0.0, f"lost 0, dup <= {_IN_FLIGHT} x kills"), (60.0, "lost 0, dup 0")):
        faults = (
            {"failing": 0.02}
            if not lookups
            else {"failing": 0.01, "failing_late": 0.01, "lost": 0.005}
        )
        with store(kind, stage.server.url) as kept:
            stage.endpoint.reset(limit=300, **faults)
            kept.fill(number, 280.0)
            killed = _kill_repeatedly(stage, kept, lookups, number)
            lost, again = _lost_and_again(stage.endpoint.posts(), number)
        bound = 0 if lookups else _IN_FLIGHT * killed
        found = f"{killed} kills: lost {lost}, dup {again}"
        what = "20 kill -9, 2 % of 502" + (", with look-up" if lookups else "")
        yield Measured(what, reach, kind, found, lost == 0 and again <= bound)


def _kill_repeatedly(stage: Stage, kept: Store, lookups: float, number: int) -> int:
    chance, killed = random.Random(6), 0  # noqa: S311  # which and when
    job = stage.job(kept, 280.0, lookups=lookups)
    workers = [Worker(job) for _ in range(stage.replicas(kept))]
    share = number // (_KILLS + 1)
    while kept.open():
        if killed < _KILLS and number - kept.open() >= share * (killed + 1):
            time.sleep(chance.uniform(0.0, 0.2))
            victim = chance.randrange(len(workers))
            workers[victim].kill()
            workers[victim] = Worker(job)
            killed += 1
        time.sleep(0.02)
    if kept.shared:
        time.sleep(1.0)  # whatever a lease brings back would be open: there is none left
    for worker in workers:
        worker.end()
    return killed


def lives(stage: Stage, kind: str) -> Iterator[Measured]:
    """A replica killed for good, one frozen beyond its lease, the server restarted."""
    if kind == "sqlite":
        return
    troubles: tuple[tuple[str, Callable[[Worker], None]], ...] = (
        ("one replica killed for good", Worker.kill),
        ("SIGSTOP past lease", _freeze),
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
        while not (holding := [one for one in workers if one.process.pid in kept.holders()]):
            time.sleep(0.001)
        began = time.monotonic()
        trouble(holding[0])
        wait_until_sent(kept, LEASE + 30)
        taken = time.monotonic() - began
        left = [worker for worker in workers if worker.process.poll() is None]
        time.sleep(1.0)
        for worker in left:
            worker.process.send_signal(signal.SIGCONT)
            worker.end()
        lost, again = _lost_and_again(stage.endpoint.posts(), number)
    found = f"lost {lost}, dup {again}, all sent after {taken:.1f} s"
    met = lost == 0 and again <= _IN_FLIGHT and taken <= LEASE + 5
    return Measured(what, f"lost 0, within {LEASE + 5:.0f} s", kind, found, met)


def _freeze(worker: Worker) -> None:
    """Freeze a process until others have its work, and let it go on while they are there."""
    worker.process.send_signal(signal.SIGSTOP)
    time.sleep(LEASE + 2)
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
    reached, peak, refused = _per_second(posts) / limit, _peak(posts), _refused(posts)
    allowed = 0 if limit < 100 else 2  # as the table has it
    found = f"{reached:.1%}, {refused} 429s, peak {peak}"
    met = reached >= share and refused <= allowed and peak <= limit
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


def _lost_and_again(posts: Sequence[Post], number: int) -> tuple[int, int]:
    taken = Counter(post[2] for post in posts if post[3] == "taken")
    return number - len(taken), sum(taken.values()) - len(taken)


def _per_second(posts: Sequence[Post]) -> float:
    """Return the pace between the first and the last, without starting and stopping."""
    times = sorted(post[0] for post in posts if post[3] == "taken")
    return (len(times) - 1) / (times[-1] - times[0])


def _peak(posts: Sequence[Post]) -> int:
    times = sorted(post[0] for post in posts)
    first, most = 0, 0
    for last, at in enumerate(times):
        while at - times[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def _refused(posts: Sequence[Post]) -> int:
    return sum(post[3] == "bucket" for post in posts)
