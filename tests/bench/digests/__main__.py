"""The command: `python -m tests.bench.digests [--quick] [--only SECTION ...] [--engine NAME]`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator

from tests.bench.digests import (
    clocks,
    damage,
    latency,
    program,
    sending,
    standing,
    tokens,
    workspaces,
)
from tests.bench.digests.rows import ENGINES, Measured, show
from tests.bench.digests.server import Server
from tests.bench.digests.stage import Endpoint, Stage
from tests.postgresql import announce_run, end_run

_SECTIONS: dict[str, Callable[[Stage, str], Iterator[Measured]]] = {
    "kills": sending.kills,
    "lives": sending.lives,
    "pace": sending.pace,
    "refusal": sending.refusal,
    "chats": sending.chats,
    "latency": latency.latency,
    "starved": latency.starved,
    "workspaces": workspaces.workspaces,
    "people": workspaces.people,
    "program": program.program,
    "answering": program.answering,
    "tokens": tokens.tokens,
    "damage": damage.damage,
    "clocks": clocks.clocks,
    "claims": standing.claims,
    "planning": standing.planning,
    "starting": standing.starting,
    "resting": standing.resting,
}
_ALONE: dict[str, Callable[[], Iterator[Measured]]] = {
    "zones": standing.zones,
}


def main() -> None:
    """Measure what is asked for, and print the table; without a choice, everything."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.digests", description=__doc__)
    names = [*_SECTIONS, *_ALONE]
    parser.add_argument("--only", nargs="+", choices=names, default=names)
    parser.add_argument("--engine", choices=ENGINES, help="one database alone")
    parser.add_argument("--quick", action="store_true", help="a tenth of the rows")
    chosen = parser.parse_args()
    engines = (chosen.engine,) if chosen.engine else ENGINES
    announce_run()  # some parts share the database server that the tests have
    server, endpoint = Server(), Endpoint()
    try:
        stage = Stage(server, endpoint, chosen.quick)
        measured = list(_measure(stage, chosen.only, engines))
    finally:
        endpoint.stop()
        server.stop()
        end_run()
    print(show(measured))
    sys.exit(not all(one.met for one in measured))


def _measure(stage: Stage, only: list[str], engines: tuple[str, ...]) -> Iterator[Measured]:
    for name in only:
        began = time.monotonic()
        if name in _ALONE:
            yield from _told(_ALONE[name]())
        else:
            for engine in engines:
                yield from _told(_SECTIONS[name](stage, engine))
        print(f"  {name}: {time.monotonic() - began:.0f} s", file=sys.stderr)


def _told(measured: Iterator[Measured]) -> Iterator[Measured]:
    """Tell each number when it is there: the table comes at the end."""
    for one in measured:
        mark = "met" if one.met else "NOT MET"
        print(f"{one.engine or '-'}: {one.what}: {one.found} ({one.reach}) {mark}", file=sys.stderr)
        yield one


if __name__ == "__main__":
    main()
