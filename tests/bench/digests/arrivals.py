"""What can be told of posts by when they arrived: pace, peak, repeats, refusals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tests.bench.digests.stage import Post


def per_second(posts: Sequence[Post]) -> float:
    """Return the pace between the first and the last, without starting and stopping."""
    times = sorted(post[0] for post in posts if post[3] == "taken")
    return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 else 0.0


def peak(posts: Sequence[Post]) -> int:
    """Return how many arrived in any second, at most."""
    times = sorted(post[0] for post in posts)
    first, most = 0, 0
    for last, at in enumerate(times):
        while at - times[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def refused(posts: Sequence[Post]) -> int:
    """Return how many were above the limit of their bucket."""
    return sum(post[3] == "bucket" for post in posts)


def taken(posts: Sequence[Post]) -> int:
    """Return how many arrived, each counted once."""
    return len({post[2] for post in posts if post[3] == "taken"})


def lost_and_again(posts: Sequence[Post], number: int) -> tuple[int, int]:
    """Return how many of a number never arrived, and how many arrived once more."""
    counts = Counter(post[2] for post in posts if post[3] == "taken")
    return number - len(counts), sum(counts.values()) - len(counts)


def repeated_by(posts: Sequence[Post]) -> Counter[int]:
    """Return how many posts of each process arrived once more, by another process."""
    last: dict[str, int] = {}
    again: Counter[int] = Counter()
    for _, _, key, what, by in posts:
        if what == "taken":
            if key in last:
                again[last[key]] += 1
            last[key] = by
    return again
