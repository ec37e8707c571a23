"""The passages of a long text: a need that stands in the middle of a story.

Knows how a text is cut, and nothing of what is found in a piece of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

LONG_TEXT = 12
"""Words from which a text is a story with a need in it, rather than a need."""
PASSAGE = 7
"""Words of a passage: about those of a need. On questions with a story round them, 5 to 7 were
equally good."""
PASSAGE_STEP = 2
"""Words from the beginning of a passage to that of the next."""
MAX_PASSAGE_WORDS = 48
"""Words of a text of which passages are made: what follows is not read."""
LONGEST_PASSAGE_WORD = 40
"""Letters beyond which nothing is a word of a passage."""
MAX_PASSAGE_LETTERS = 400
"""Letters of those words, at eight a word: what the search costs goes by the letters."""


def passages_of(text: str) -> Iterator[str]:
    """Yield the passages of a long text, each once; of a short one, none."""
    words = _words_read(text)
    if len(words) >= LONG_TEXT:
        starts = range(0, len(words) - PASSAGE + PASSAGE_STEP, PASSAGE_STEP)
        yield from dict.fromkeys(" ".join(words[start : start + PASSAGE]) for start in starts)


def _words_read(text: str) -> list[str]:
    words = [word for word in text.split() if len(word) <= LONGEST_PASSAGE_WORD][:MAX_PASSAGE_WORDS]
    letters = accumulate(map(len, words))
    return [
        word for word, so_far in zip(words, letters, strict=True) if so_far <= MAX_PASSAGE_LETTERS
    ]
