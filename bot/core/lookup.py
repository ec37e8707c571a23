"""From the words of a line to what was found: one question, or several tools listed in one line.

Knows when a line is a list; knows no reply and no text that a person reads.
"""

from __future__ import annotations

import re

from bot.core.filters import Asked
from bot.core.search import Index, Nothing, Outcome
from bot.core.tool import Tool
from bot.core.turn import Turn

MAX_AT_ONCE = 5
"""Tools asked for in one line: as many cards as fit one Telegram text of 4,096 characters."""
_MOST_PARTS = 50
_LONGEST_PART = 40
_LONGEST_TYPED = 256
"""Characters of an inline query (Bot API, InlineQuery)."""
_SEPARATORS = re.compile("[,;\n\u060c\u061b\u3001\uff0c\uff1b]+")


def look_up(asked: Asked, index: Index) -> tuple[tuple[str, Outcome], ...]:
    """Look up a line: as one question, or as several where it plainly lists several tools.

    "aeo, trs, ucr" lists tools; "hello, do you have the transit handbook" is one question. A line
    is a list when it has several short parts and at least two of them name different tools; of a
    longer list the first five are looked up.
    """
    allowed = asked.filters.allows
    found = tuple((part, index.find(part, allowed)) for part in parts_of(asked.words)[:MAX_AT_ONCE])
    named = {outcome.hits[0].tool.id for _, outcome in found if not isinstance(outcome, Nothing)}
    if len(named) > 1:
        return found
    return ((asked.words, index.find(asked.words, allowed)),)


def suggested(turn: Turn, limit: int, offset: int) -> tuple[Tool, ...]:
    """Return the tools that fit what is being typed; nothing typed, the newest ones."""
    typed = turn.request.text.strip()[:_LONGEST_TYPED]
    if not typed:
        return turn.catalogue.newest()[offset : offset + limit]
    hits = turn.library.index.suggest(typed, offset + limit)
    return tuple(hit.tool for hit in hits[offset:])


def parts_of(words: str) -> tuple[str, ...]:
    """Return the parts of a line that may be a list; nothing where it cannot be one."""
    parts = [part.strip() for part in _SEPARATORS.split(words)]
    parts = list(dict.fromkeys(part for part in parts if part))
    if 1 < len(parts) <= _MOST_PARTS and max(map(len, parts)) <= _LONGEST_PART:
        return tuple(parts)
    return ()
