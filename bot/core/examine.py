"""What a lookup would answer and why, for scripts. Speaks of outcomes, not of replies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.core.base.i18n import Translator
from bot.core.lookup import look_up
from bot.core.request import MAX_TEXT
from bot.core.search import Found, Hit, Nothing, Outcome
from bot.core.search.filters import Mistake, filter_names, read_filters
from bot.core.turn import Library

_COMMAND = "/tool "

Verdict = Literal["found", "unsure", "nothing"]


@dataclass(frozen=True, slots=True)
class Examined:
    """`found` when the bot would show cards alone, `unsure` when it would offer choices."""

    outcome: Verdict
    hits: tuple[Hit, ...] = ()


def examine(line: str, library: Library, say: Translator) -> Examined:
    """Look a line up as `/tool` does; several tools in one line give their best hits in order.

    What the bot would not look up gives nothing: other commands, and texts that are too long.
    """
    words = line.strip().removeprefix(_COMMAND)
    if len(words) > MAX_TEXT or words.startswith("/"):
        return Examined("nothing")
    names = filter_names(library.catalogue, (library.translations.choose(["en"]), say))
    asked = read_filters(words, library.catalogue, names)
    if isinstance(asked, Mistake) or not asked.words:
        return Examined("nothing")
    outcomes = [outcome for _, outcome in look_up(asked, library)]
    if len(outcomes) == 1:
        return Examined(_verdict(outcomes), outcomes[0].hits)
    return Examined(_verdict(outcomes), tuple(one.hits[0] for one in outcomes if one.hits))


def _verdict(outcomes: list[Outcome]) -> Verdict:
    if all(isinstance(one, Found) for one in outcomes):
        return "found"
    return "nothing" if all(isinstance(one, Nothing) for one in outcomes) else "unsure"
