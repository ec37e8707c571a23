"""The passages of a long text: a need that stands in the middle of a story.

Knows how a text is cut, and nothing of what is found in a piece of it.
"""

from __future__ import annotations

from collections.abc import Iterator

LONG_TEXT = 12
"""Words from which a text is a story with a need in it, rather than a need."""
PASSAGE = 7
"""Words of a passage: about those of a need. On questions with a story round them, 5 to 7 were
equally good."""
PASSAGE_STEP = 2
"""Words from the beginning of a passage to that of the next."""
MAX_PASSAGE_WORDS = 60
"""Words of a text of which passages are made: what follows is not read."""
LONGEST_PASSAGE_WORD = 40
"""Letters beyond which nothing is a word of a passage."""


def passages_of(text: str) -> Iterator[str]:
    """Yield the passages of a long text, each reaching into the next; of a short one, none."""
    words = [word for word in text.split() if len(word) <= LONGEST_PASSAGE_WORD][:MAX_PASSAGE_WORDS]
    if len(words) < LONG_TEXT:
        return
    for start in range(0, len(words) - PASSAGE + PASSAGE_STEP, PASSAGE_STEP):
        yield " ".join(words[start : start + PASSAGE])
