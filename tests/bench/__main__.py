"""The command: `python -m tests.bench [--file QUESTIONS] [--failures] [SECTION ...]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.core.search import SearchParameters
from tests.bench.ablation import show_ablation
from tests.bench.data import LIBRARY, QUESTIONS, load_catalogue, load_list, load_questions
from tests.bench.fit import FITTED, fit, show_left_out
from tests.bench.peers import show_peers
from tests.bench.quality import halves, show_quality
from tests.bench.speed import show_speed
from tests.bench.startup import show_startup

_SECTIONS = ("quality", "ablation", "peers", "speed", "startup")


def main() -> None:
    """Print the sections that are asked for; without any, all but the fitting."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", help=f"{', '.join(_SECTIONS)}; or fit")
    parser.add_argument("--file", type=Path, default=QUESTIONS, help="other questions")
    parser.add_argument("--failures", action="store_true", help="show what failed, tuning half")
    parser.add_argument(
        "--list", type=Path, nargs=2, action="append", default=[], metavar=("TOOLS", "QUESTIONS"),
        help="another list to fit on",
    )  # fmt: skip
    chosen = parser.parse_args()
    sections = chosen.sections or _SECTIONS
    unknown = set(sections) - {*_SECTIONS, "fit"}
    if unknown:
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    if "fit" in sections:
        # Alone: this process goes on with the numbers that it has imported.
        ours = (load_catalogue(), halves(load_questions())["tune"])
        lists = [ours, load_list(*LIBRARY), *(load_list(*paths) for paths in chosen.list)]
        source, _ = fit(lists, SearchParameters())
        FITTED.write_text(source, encoding="utf-8")
        print(source)
        show_left_out(lists, SearchParameters())
        return
    questions = load_questions(chosen.file)
    if "quality" in sections:
        whole = chosen.file != QUESTIONS
        show_quality(questions, whole=whole, failures=chosen.failures)
    if "ablation" in sections:
        show_ablation(questions)
    if "peers" in sections:
        show_peers(questions)
    if "speed" in sections:
        show_speed(questions)
    if "startup" in sections:
        show_startup()


if __name__ == "__main__":
    main()
