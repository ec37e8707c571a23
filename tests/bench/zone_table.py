"""The table of local time in numbers: `python -m tests.bench.zone_table`, about half a minute."""

from __future__ import annotations

import time

from bot.runtime.calendar_data import zone_names
from tests.simulation.test_table import DAYS, TIMES, runs_of


def main() -> None:
    """Print how many runs there are, and that each is the model's; fail where one is not."""
    names, started = sorted(zone_names()), time.process_time()
    runs = sum(map(runs_of, names))
    took = time.process_time() - started
    print(f"{len(names)} zones x {len(TIMES)} times x {len(DAYS)} days: {runs:,} runs,")
    print(f"one of each local date, at the minute of the model; {took:.0f} s of CPU")


if __name__ == "__main__":
    main()
