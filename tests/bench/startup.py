"""How fast the program starts, as a whole process, against importing rapidfuzz and PyYAML alone."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from tests.bench.table import table

_RUNS = 15
_BASE = "python -c 'import rapidfuzz, yaml'"
_STARTS: dict[str, list[str]] = {
    _BASE: ["-c", "import rapidfuzz, yaml"],
    "toolbot --version": ["-m", "bot", "--version"],
    "toolbot ask --json": ["-m", "bot", "ask", "--json"],
    "toolbot ask trs": ["-m", "bot", "ask", "trs"],
    "toolbot chat (piped)": ["-m", "bot", "chat"],
}


def show_startup() -> None:
    """Print the median of each start, all in turn in one run, and its ratio to the first."""
    with tempfile.TemporaryDirectory() as state:
        environment = os.environ | {"TOOLBOT_STATE": state}
        first = _seconds(_STARTS["toolbot ask trs"], environment)
        taken: dict[str, list[float]] = {name: [] for name in _STARTS}
        for _ in range(_RUNS):
            for name, arguments in _STARTS.items():
                taken[name].append(_seconds(arguments, environment))
    medians = {name: statistics.median(seconds) for name, seconds in taken.items()}
    rows = [
        (name, round(1000 * median), median / medians[_BASE]) for name, median in medians.items()
    ]
    title = f"start-up, whole process, median of {_RUNS}; the very first took {first:.2f} s"
    print(table(title, ("", "ms", "ratio"), rows), "\n")


def _seconds(arguments: list[str], environment: dict[str, str]) -> float:
    before = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], input=b"trs\n", stdout=subprocess.DEVNULL,
        env=environment, check=True,
    )  # fmt: skip
    return time.perf_counter() - before
