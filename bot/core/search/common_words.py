"""What is left of an answer to a single common word, such as "back", "government" or "survey".

Knows how much a tool says with such a word; refuses to know how words are found.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.catalogue.model import Tool
from bot.core.search.parameters import SearchParameters
from bot.core.search.ranking import MAX_CANDIDATES, MAX_NEAREST, MAX_RESULTS, rated
from bot.core.search.result import Found, Hit, Nothing, SearchOutcome, Unsure
from bot.core.search.scoring import Candidate, Scorer


@dataclass(frozen=True, slots=True)
class CommonWords:
    """The tools of a catalogue, the words for kinds of tools, and those that any talk has."""

    tools: Sequence[Tool]
    generic: Collection[str]
    commonest: Collection[str]
    parameters: SearchParameters

    def left(
        self, word: str, scorer: Scorer, found: list[Candidate], outcome: SearchOutcome
    ) -> SearchOutcome:
        """Return what is left of an answer to a single common word.

        Whoever says "back" or "government" says little: a keyword offers its tool, the middle of a
        need does not. Of words that are said in any talk, nothing is left.
        """
        tools = self.tools
        owners = {
            tools[candidate.owner].id: candidate.owner
            for candidate in found
            if candidate.owner < len(tools)
        }
        if word in self.generic:
            return self._of_kind(found, scorer, outcome)
        if isinstance(outcome, Nothing):
            return outcome
        talk = word in self.commonest
        places = [
            (hit, scorer.place_of(owners[hit.tool.id], bare=_is_bare(hit.tool)))
            for hit in outcome.hits
        ]
        more = self.parameters.more_for_common
        least = self.parameters.unsure_at + more
        left = tuple(hit for hit, place in places if place and not talk and hit.confidence >= least)
        if not left:
            return Nothing(outcome.hits[:MAX_NEAREST])
        surely = left[0].confidence >= self.parameters.found_at + more
        clear = isinstance(outcome, Found) and places[0][1] == "name" and surely
        return Found(left) if clear else Unsure(left)

    def _of_kind(
        self, found: list[Candidate], scorer: Scorer, outcome: SearchOutcome
    ) -> SearchOutcome:
        """Return the tools that are called what a question says: "survey", where few are one."""
        tools = self.tools
        called = [
            Hit(tools[one.owner], sure, scorer.reasons(one.owner))
            for one, sure in rated(found, self.parameters.calibration, MAX_CANDIDATES)
            if one.owner < len(tools) and scorer.place_of(one.owner, bare=False) == "name"
        ]
        if not 0 < len(called) <= MAX_RESULTS:
            return Nothing(outcome.hits[:MAX_NEAREST])
        return Unsure(tuple(called))


def _is_bare(tool: Tool) -> bool:
    """Tell whether a tool has nothing but its names and its summary to be found by."""
    return not tool.keywords and not tool.needs
