"""Three copies of the program behind a load balancer, on PostgreSQL: killed, frozen, cut off.

    python -m tests.bench.replicas [--seed N] [--rate EVENTS_A_SECOND]

People ask at an even pace on both platforms, and each minute digests are due. Into the sending
falls each fault, at a moment and on a copy that the seed chooses: one copy is killed, and started
again half a minute later; one is frozen for longer than its leases last; of one the way to the
database falls silent, is then broken, and comes back. In the end each event is to have one answer,
and each digest to have come once; what was on its way at a fault and cannot be looked up may have
come again. Seven minutes a run, more on a busy machine, where it waits while anything still comes;
nothing of it is real but the programs.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import datetime as dt
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

from tests.adapters.slack.server import FakeSlack
from tests.adapters.telegram.server import BotApi
from tests.adapters.telegram.test_program import free_port
from tests.bench.digests.server import Server
from tests.bench.replicas.copies import Copy, Scene, running
from tests.bench.replicas.digests import Arrived, Subscribers, still_open
from tests.bench.replicas.events import People, Tally
from tests.bench.replicas.load_balancer import LoadBalancer
from tests.bench.table import table
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import fresh_postgresql
from tests.growing import new_tools
from tests.programs import TOOLBOT, environment

_COPIES = 3
_MINUTES = 5
_TELEGRAM, _TOLERANCE = 200, 60
"""Digests that are due in each minute."""
_INTO_SENDING = 12.0
"""Seconds after the minute within which a fault comes: while digests are sent."""
_RESTART = 30.0
_FROZEN = 75.0
_SILENT, _BROKEN = 25.0, 25.0
_AWAY = 0.05
"""Seconds to each platform, and as many back."""
_PATIENCE = 180.0
"""Seconds without anything that comes, after which what is open is lost: more than a lease."""
_START_PATIENCE = 180.0
_DELIVERY_PATIENCE = 900.0
"""Seconds for what was asked to be taken: the last repetition of Slack comes after six minutes."""
_AT_RISK = 16 * _COPIES
"""What may come again: docs/digests.md promises at most 16 of one process, and each has a fault."""


def main() -> None:
    """Run, and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.replicas", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=6.0, help="events a second")
    parser.add_argument("--logs", type=Path, help="a folder for the logs of the copies")
    chosen = parser.parse_args()
    server = Server()
    try:
        with fresh_postgresql(server.url) as url:
            well = asyncio.run(_run(url, chosen.seed, chosen.rate, chosen.logs))
    finally:
        server.stop()
    sys.exit(not well)


async def _run(url: str, seed: int, rate: float, logs: Path | None) -> bool:
    chance = random.Random(seed)  # noqa: S311  # when, and who
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        telegram = await stack.enter_async_context(BotApi(away=_AWAY).running())
        slack = await stack.enter_async_context(FakeSlack())
        scene = Scene(telegram, slack, folder, url)
        await _begin(scene)
        copies = await stack.enter_async_context(running(scene, _COPIES))
        async with asyncio.timeout(_START_PATIENCE):
            while len(telegram.called("setWebhook")) < _COPIES:
                await asyncio.sleep(0.1)
        subscribers = Subscribers(minutes := _minutes(), _TELEGRAM, _TOLERANCE)
        subscribers.subscribe(url)
        balancer = LoadBalancer([copy.port for copy in copies])
        await stack.enter_async_context(balancer.running())
        people = People(telegram, slack, balancer.url)
        asking = asyncio.create_task(people.ask(rate))
        await _faults(copies, people, minutes, chance)
        people.stop()
        with contextlib.suppress(TimeoutError):  # then the table has them as lost
            async with asyncio.timeout(_DELIVERY_PATIENCE):
                await asking
        _say("nobody asks any more")
        await _settled(people, url)
        if logs:
            shutil.copytree(folder, logs, dirs_exist_ok=True, ignore=_no_sockets)
        return _show(seed, people, subscribers.arrived(telegram, slack))


async def _begin(scene: Scene) -> None:
    """Have a catalogue with a tool that those who subscribed do not know."""
    catalogue = scene.folder / "tools.yaml"
    for written in (HARBOUR, HARBOUR + new_tools(1)):
        catalogue.write_text(written, encoding="utf-8")
        settings = environment(**scene.settings(free_port(), scene.database))
        process = await asyncio.create_subprocess_exec(
            *TOOLBOT, "digest", "send", cwd=scene.folder, env=settings
        )
        if await process.wait():
            raise AssertionError("the catalogue is to be taken up")


def _minutes() -> list[dt.datetime]:
    """Return the next minutes, the first of them far enough for all to be ready."""
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=75)
    first = soon.replace(second=0, microsecond=0)
    return [first + dt.timedelta(minutes=number) for number in range(_MINUTES)]


async def _faults(
    copies: list[Copy], people: People, minutes: list[dt.datetime], chance: random.Random
) -> None:
    """Let one be killed, one be frozen and one lose the database; each is well again after it."""
    killed, frozen, cut_off = chance.sample(copies, 3)
    await _until(minutes[0], chance)
    _say("killed")
    with people.in_trouble():
        await killed.kill()
    await asyncio.sleep(_RESTART)
    await killed.start()
    await _until(minutes[1], chance)
    _say("frozen")
    with people.in_trouble():
        frozen.freeze()
        await asyncio.sleep(_FROZEN)
        frozen.thaw()
    await _until(minutes[3], chance)
    _say("cut off")
    with people.in_trouble():
        cut_off.network.silence()
        await asyncio.sleep(_SILENT)
        cut_off.network.cut()
        await asyncio.sleep(_BROKEN)
        cut_off.network.open()
    await _until(minutes[4], chance)
    _say("all well")


async def _until(minute: dt.datetime, chance: random.Random) -> None:
    """Wait until some seconds after a minute, where that is not over."""
    then = minute.timestamp() + chance.uniform(0.5, _INTO_SENDING)
    await asyncio.sleep(max(0.0, then - dt.datetime.now(dt.UTC).timestamp()))


async def _settled(people: People, url: str) -> None:
    clock = asyncio.get_running_loop().time
    left, since = (0, 0), clock()
    while any(now_left := (people.unanswered(), await asyncio.to_thread(still_open, url))):
        if now_left != left:
            left, since = now_left, clock()
        elif clock() - since > _PATIENCE:
            break
        await asyncio.sleep(2.0)
    await asyncio.sleep(5.0)  # for what comes a second time


def _show(seed: int, people: People, digests: dict[str, Arrived]) -> bool:
    tallies = people.tallies()
    title = f"seed {seed}: events, load {os.getloadavg()[1]:.1f}"
    heads = ("", "asked", "answered", "twice", "without a fault", "with something else",
             "told by Slack at once", "lost", "slowest s")  # fmt: skip
    print(table(title, heads, [_row(kind, tally) for kind, tally in sorted(tallies.items())]))
    rows = [(name, one.expected, one.lost, one.again) for name, one in sorted(digests.items())]
    print(table(f"seed {seed}: digests", ("", "due", "lost", "repeated"), rows))
    print("  " + ", ".join(f"{path} {code}: {count}" for (path, code), count in
                           sorted(people.statuses.items())), flush=True)  # fmt: skip
    events = all(not tally.unexplained and not tally.lost for tally in tallies.values())
    answered_again = sum(tally.twice for tally in tallies.values())
    again = sum(one.again for one in digests.values())
    arrived = not any(one.lost for one in digests.values())
    return events and arrived and max(answered_again, again) <= _AT_RISK


def _row(kind: str, tally: Tally) -> tuple[object, ...]:
    return (kind, tally.asked, tally.answered, tally.twice, tally.unexplained, tally.otherwise,
            tally.untaken, len(tally.lost), tally.slowest)  # fmt: skip


def _no_sockets(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name.endswith((".pickle", ".sock"))]


def _say(what: str) -> None:
    print(f"  {dt.datetime.now(dt.UTC):%H:%M:%S} {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
