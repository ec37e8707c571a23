"""Processes that serve two platforms are killed one after another."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from random import Random

import pytest

from bot.delivery.liveness import BEAT, DEAD_AFTER
from tests.delivery.fake_time import WatchedDatabase
from tests.delivery.ledger import Ledger, subscriber
from tests.delivery.outlets import Arrival, MemoryOutlet, WorkspaceOutlet

pytestmark = pytest.mark.long

_CHATS, _WORKSPACES = 240, 120
_KILLS = 10
_AT_RISK = 16
"""What docs/digests.md promises of one process."""
_COMMIT, _ANSWER = 0.3, 0.2
"""Seconds of a transaction, and of a platform's answer: so that much is under way at any moment."""
_TAKEN_OVER = DEAD_AFTER + 3 * BEAT
"""Seconds in which what a dead process held has come to the others."""


@dataclass(frozen=True, slots=True)
class _Process:
    """One that sends, what arrived from it, and its own connection to the database."""

    task: asyncio.Task[None]
    outlets: tuple[MemoryOutlet, ...]
    database: WatchedDatabase

    @property
    def arrived(self) -> list[Arrival]:
        """What arrived from it."""
        return [arrival for outlet in self.outlets for arrival in outlet.arrived]

    async def kill(self) -> None:
        """Let it write nothing more; what is on the wire arrives."""
        self.database.failure = OSError("killed")
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            await self.task
        await self.database.close()


async def test_whoever_is_killed_repeats_at_most_sixteen_over_both_platforms(
    ledger: Ledger,
) -> None:
    """Each in the midst of sending, also of three side by side; nothing is lost."""
    chance = Random(11)  # noqa: S311  # when
    places = [f"chat:{number:05}" for number in range(_CHATS)]
    places += [f"slack:T{number:03}:C1" for number in range(_WORKSPACES)]
    await ledger.announce(1, "alpha")
    await ledger.subscribe(*(subscriber(id_, place) for id_, place in enumerate(places, 1)))
    processes: list[_Process] = []

    def number_arrived() -> int:
        return len({arrival.key for one in processes for arrival in one.arrived})

    async def scenario() -> None:
        running = [_started(ledger, places) for _ in range(3 if ledger.database.shared else 1)]
        processes.extend(running)
        for kill in range(1, _KILLS + 1):
            share = len(places) * kill // (_KILLS + 1)
            await ledger.until(lambda share=share: number_arrived() >= share)  # type: ignore[misc]
            await ledger.time.sleep(chance.uniform(0.0, 0.5))
            victim = max(running, key=_last_post)
            await victim.kill()
            running.remove(victim)
            running.append(_started(ledger, places))
            processes.append(running[-1])
        await ledger.until(lambda: number_arrived() == len(places))
        await ledger.time.sleep(_TAKEN_OVER)
        for one in running:
            await one.kill()

    await ledger.time.drive(scenario())
    again = _repeated([one.arrived for one in processes])
    assert number_arrived() == len(places)
    assert 0 < max(again.values()) <= _AT_RISK


def _started(ledger: Ledger, places: Sequence[str]) -> _Process:
    """Start one that serves both platforms, through a slow database."""
    database = WatchedDatabase(ledger.url, ledger.time)
    database.seconds = _COMMIT
    telegram = MemoryOutlet(rate=28.0, clock=ledger.time)
    slack = WorkspaceOutlet("slack", clock=ledger.time)
    for outlet in (telegram, slack):
        for place in places:
            outlet.answers[place].append(partial(ledger.time.sleep, _ANSWER))
    own = replace(ledger, database=database, outlet=telegram, tally=Counter())
    return _Process(asyncio.create_task(own.engine(1, slack).run()), (telegram, slack), database)


def _last_post(process: _Process) -> float:
    """Return when something last arrived from a process."""
    return max((arrival.at for arrival in process.arrived), default=0.0)


def _repeated(arrived: Sequence[Sequence[Arrival]]) -> Counter[int]:
    """Return of how many posts of each process the same arrived once more, later."""
    times = sorted(
        (arrival.at, arrival.key, process)
        for process, arrivals in enumerate(arrived)
        for arrival in arrivals
    )
    last: dict[str, int] = {}
    again: Counter[int] = Counter()
    for _, key, process in times:
        if key in last:
            again[last[key]] += 1
        last[key] = process
    return again
