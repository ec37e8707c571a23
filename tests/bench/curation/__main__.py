"""The command: `python -m tests.bench.curation [--only SECTION ...] [--seed N] [--kills N]`."""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.bench.curation.arrival import seconds_to_arrive
from tests.bench.curation.desk import desk, title_of
from tests.bench.curation.idle import cost_of_watching
from tests.bench.curation.kills import kill_at_random

_LONGEST_ARRIVAL, _DEAREST_DAY, _MOST_GROWN = 5.0, 5.0, 1.05
"""Seconds, seconds of CPU, and how many times the memory at first is flat."""
_PUBLISHED = 6
SECTIONS = ("kills", "arrival", "whole", "idle")
"""`whole` is the arrival in the whole catalogue that we ship, else in one of two tools."""


async def _kills(folder: Path, seed: int, kills: int) -> bool:
    async with desk(folder) as opened:
        count = await kill_at_random(opened, seed, kills)
    print(f"kills: {count}")
    return count.met


async def _arrival(folder: Path, *, whole: bool) -> bool:
    arrived, digests = await seconds_to_arrive(folder, _PUBLISHED, whole=whole)
    arrivals = [max(one) for one in arrived]
    shown = ", ".join(f"{one:.1f}" for one in arrivals)
    told = [sum(title_of(each) in one for each in range(_PUBLISHED)) for one in digests]
    print(f"arrival: {shown} s on the slowest copy; median {statistics.median(arrivals):.1f} s;")
    print(f"    the digests of the next morning name {told} of {_PUBLISHED}")
    return max(arrivals) <= _LONGEST_ARRIVAL and set(told) == {_PUBLISHED}


async def _idle(folder: Path) -> bool:
    cost = await cost_of_watching(folder)
    print(f"idle: {cost.dearest:.2f} s of CPU on the dearest day, {cost.mean:.2f} s as a mean;")
    print(f"    memory {cost.warm:.1f} MB at first, {cost.at_the_end:.1f} MB at the end")
    flat = cost.at_the_end <= _MOST_GROWN * cost.warm
    return cost.dearest <= _DEAREST_DAY and flat


async def measure(name: str, seed: int, kills: int) -> bool:
    """Measure a section, print what was found, and return whether it is enough."""
    with tempfile.TemporaryDirectory() as folder:
        print(f"load of the machine: {os.getloadavg()[0]:.1f}")
        match name:
            case "kills":
                return await _kills(Path(folder), seed, kills)
            case "arrival" | "whole":
                return await _arrival(Path(folder), whole=name == "whole")
            case _:
                return await _idle(Path(folder))


def main() -> None:
    """Measure what is asked for; without a choice, everything."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.curation", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=30)
    chosen = parser.parse_args()
    met = [asyncio.run(measure(name, chosen.seed, chosen.kills)) for name in chosen.only]
    sys.exit(not all(met))


if __name__ == "__main__":
    main()
