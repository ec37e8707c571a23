"""The command: `python -m tests.bench [--file QUESTIONS] [--failures] [SECTION ...]`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from bot.core.search import SearchParameters
from tests.bench.ablation import show_ablation
from tests.bench.commonest import show_commonest
from tests.bench.data import (
    LIBRARY,
    OTHER_LISTS,
    OWN_WORDS,
    QUESTIONS,
    REMEMBERED,
    REPORTED,
    TWINS,
    load_catalogue,
    load_list,
    load_questions,
    tuned_on,
)
from tests.bench.fit import FITTED, fit, show_left_out
from tests.bench.peers import show_peers, show_peers_on
from tests.bench.quality import halves, show_quality
from tests.bench.speed import show_speed
from tests.bench.startup import show_startup
from tests.bench.summary import Lists, show_summary

_SECTIONS = ("summary", "quality", "commonest", "ablation", "peers", "speed", "startup")


def main() -> None:
    """Print the sections that are asked for; without any, all but the fitting."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", help=f"{', '.join(_SECTIONS)}; or fit")
    parser.add_argument("--file", type=Path, default=QUESTIONS, help="other questions")
    parser.add_argument("--failures", action="store_true", help="show what failed, tuning half")
    parser.add_argument(
        "--list", type=Path, nargs=2, action="append", default=[], metavar=("TOOLS", "QUESTIONS"),
        help="another list to fit on, or to sum up",
    )  # fmt: skip
    parser.add_argument("--categories", action="store_true", help="sum up each category too")
    chosen = parser.parse_args()
    sections = chosen.sections or _SECTIONS
    unknown = set(sections) - {*_SECTIONS, "fit"}
    if unknown:
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    if "fit" in sections:
        # Alone: this process goes on with the numbers that it has imported.
        tuned = [
            *halves(load_questions())["tune"],
            *load_questions(OWN_WORDS),
            *(one for one in load_questions(REMEMBERED) if tuned_on(one)),
        ]
        ours = (load_catalogue(), tuned)
        lists = [ours, *(load_list(*paths) for paths in (LIBRARY, *chosen.list))]
        source = fit(lists, SearchParameters())
        FITTED.write_text(source, encoding="utf-8")
        print(source)
        show_left_out(lists, SearchParameters())
        return
    if "summary" in sections:
        show_summary(_lists(chosen.list), SearchParameters(), categories=chosen.categories)
    questions = load_questions(chosen.file)
    if "quality" in sections:
        whole = chosen.file != QUESTIONS
        show_quality(questions, whole=whole, failures=chosen.failures)
    if "commonest" in sections:
        show_commonest(failures=chosen.failures)
    if "ablation" in sections:
        show_ablation(questions)
    if "peers" in sections:
        show_peers(questions)
        show_peers_on({paths[0].stem: load_list(*paths) for paths in (*OTHER_LISTS, *chosen.list)})
    if "speed" in sections:
        show_speed(questions)
    if "startup" in sections:
        show_startup()


def _lists(others: Sequence[Sequence[Path]]) -> Lists:
    """Return our questions, by what they are for, and those of other lists."""
    catalogue = load_catalogue()
    split = halves(load_questions())
    reported = {path.stem: load_questions(path) for path in (OWN_WORDS, TWINS, *REPORTED)}
    remembered = load_questions(REMEMBERED)
    reported |= {
        "remembered, tune": [one for one in remembered if tuned_on(one)],
        "remembered, report": [one for one in remembered if not tuned_on(one)],
    }
    ours = {name: (catalogue, questions) for name, questions in {**split, **reported}.items()}
    return ours | {paths[0].stem: load_list(*paths) for paths in (*OTHER_LISTS, *others)}


if __name__ == "__main__":
    main()
