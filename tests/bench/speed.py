"""How fast the search is, in time of its thread, at several sizes, beside two peers in one run."""

from __future__ import annotations

import gc
import pickle
import tracemalloc
from collections.abc import Callable
from time import thread_time

from bot.core.search import Index, SearchParameters
from tests.bench.data import Question, load_catalogue
from tests.bench.peers import over_all_text, over_titles
from tests.bench.synthetic import asked_of, synthetic
from tests.bench.table import table

SIZES = (40, 160, 2_000, 10_000, 100_000)
_ASKED = 600
_ROUNDS = 3
"""Each question is asked so often and its fastest answer counts: other programs run here too."""
_SLOW = 40
"""Questions for a peer that takes tens of milliseconds for each."""


def show_speed(questions: list[Question]) -> None:
    """Print times, growth, build time and memory."""
    rows = []
    for size in SIZES:
        catalogue = synthetic(load_catalogue(), size)
        asked = asked_of(catalogue, questions, _ASKED)
        gc.collect()
        started = thread_time()
        index = Index(catalogue, SearchParameters())
        built = thread_time() - started
        gc.collect()
        gc.freeze()
        ours = _times(index.find, asked)
        kept = pickle.dumps(index, pickle.HIGHEST_PROTOCOL)
        del index
        fewer = asked if size == SIZES[0] else asked[:: _ASKED // _SLOW]
        tantivy = _times(over_all_text(catalogue), asked[::4])
        wratio = _times(over_titles(catalogue), fewer)
        rows.append((f"{size:,} tools", *ours, *_ratios(tantivy, ours), *_ratios(wratio, ours),
                     built, f"{len(kept) / 1e6:.0f}", f"{_held(kept):.0f}"))  # fmt: skip
        gc.unfreeze()
    heads = ("", "p50 ms", "p99 ms", "tantivy/ours p50", "p99", "WRatio/ours p50", "p99",
             "build s", "kept MB", "memory MB")  # fmt: skip
    print(table("speed, one thread (ratios above 1: ours is faster)", heads, rows))
    print(f"p99 grows {rows[-1][2] / rows[-2][2]:.1f} times from 10,000 to 100,000 tools\n")


def _times(search: Callable[[str], object], asked: list[str]) -> tuple[float, float]:
    best = [float("inf")] * len(asked)
    for _ in range(_ROUNDS):
        for place, text in enumerate(asked):
            started = thread_time()
            search(text)
            best[place] = min(best[place], 1000.0 * (thread_time() - started))
    best.sort()
    return best[len(best) // 2], best[int(0.99 * len(best))]


def _ratios(theirs: tuple[float, float], ours: tuple[float, float]) -> tuple[str, str]:
    first, second = (their / our for their, our in zip(theirs, ours, strict=True))
    return f"{first:.1f}", f"{second:.1f}"


def _held(kept: bytes) -> float:
    """Return the memory in MB that an index takes with its catalogue, loaded as at a start."""
    tracemalloc.start()
    loaded = pickle.loads(kept)  # noqa: S301  # we have just written it
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del loaded
    return taken / 1e6
