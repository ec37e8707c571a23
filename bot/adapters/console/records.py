"""Lookups as JSON, one object a line: the contract for people's scripts (`toolbot ask --json`)."""

from __future__ import annotations

import json
from collections.abc import Callable

from bot.core.base.i18n import Translator
from bot.core.chat.context import Services
from bot.core.chat.tool_lookup import examine, reason_in_words


def record(query: str, services: Services, translate: Translator, clock: Callable[[], int]) -> str:
    """Look a query up and return its record.

    `clock` counts nanoseconds; `took_us` is the time of the lookup alone, in whole microseconds.
    """
    before = clock()
    examined = examine(query, services, translate)
    took = (clock() - before) // 1_000
    results = [
        {
            "id": hit.tool.id,
            "title": hit.tool.title,
            "score": round(hit.confidence, 4),
            "why": "; ".join(reason_in_words(reason, translate) for reason in hit.reasons),
        }
        for hit in examined.hits
    ]
    found = {"query": query, "outcome": examined.outcome, "results": results, "took_us": took}
    return json.dumps(found, ensure_ascii=False)
