"""Names that were written or heard nearly so: run together, torn apart, spoken to a machine.

Knows the letters and the sounds of whole names; refuses to know words and what they mean. A name
counts as meant only where its letters are like those of a question, and its sounds are too: either
alone is soon alike in short texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.core.base.normalize import exact_key, fold
from bot.core.catalogue.model import Catalogue
from bot.core.search.names import IndexedPhrase
from bot.core.search.postings import RunLists
from bot.core.search.ranking import MAX_NEAREST, MAX_RESULTS
from bot.core.search.result import FieldName, Found, Hit, Nothing, Reason, SearchOutcome, Unsure
from bot.core.search.scoring import NAMES
from bot.core.search.typos import NearWords, runs_of

SHORTEST = 6
"""Letters of a name, and of a question, that may be like each other by chance below it."""
MAX_COMPARED = 150
"""Names measured for one question, however many there are."""
LEAST_ALIKE = 70
"""Percent of their letters that two texts share before their sounds are looked at."""
LIKE, SURELY_LIKE = 0.8, 0.88
"""How far a question is like a name that may be meant, and that is meant whatever words say."""
LIKE_LEAD = 0.05
"""How much more like a question its name is than that of any other tool."""
_NUMBERS = re.compile(r"\d+")
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("[tsc]ion", "xn"), ("ph", "f"), ("ght", "t"), ("gh", ""), ("x", "ks"),
        ("tch|sch|sh|ch|dg|j", "x"), ("c(?=[eiy])", "s"), ("g(?=[eiy])", "x"),
        ("ck|[cqg]", "k"), ("z", "s"), ("d", "t"), ("v", "f"), ("b", "p"), ("[aeiouyhw]", ""),
        (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far a name is like a text, from 0 to 1, whose name it is, and as what."""

    share: float
    owner: int
    field_name: FieldName
    text: str


@dataclass(frozen=True, slots=True)
class SimilarNames:
    """Names by their letters and digits alone, with those who have them."""

    near: NearWords
    names: Mapping[str, tuple[int, FieldName, str]]

    def __reduce__(self) -> tuple[object, ...]:
        """Be kept with each name once."""
        return _similar_names, (self.names, self.near.runs)

    def find(self, keys: Iterable[str], admitted: Callable[[int], bool]) -> list[Likeness]:
        """Return the name of each owner that is most like one of some texts, the best first."""
        found: dict[int, Likeness] = {}
        for key in dict.fromkeys(keys):
            for likeness in self._like(key):
                owner = likeness.owner
                known = found.get(owner)
                if admitted(owner) and (known is None or likeness.share > known.share):
                    found[owner] = likeness
        return sorted(found.values(), key=lambda likeness: (-likeness.share, likeness.owner))

    def _like(self, key: str) -> Iterator[Likeness]:
        if len(key) < SHORTEST:
            return
        sound, numbers = sound_of(key), _NUMBERS.findall(key)
        near = process.extract(
            key,
            self.near.sharing_runs(key, MAX_COMPARED),
            scorer=fuzz.ratio,
            score_cutoff=LEAST_ALIKE,
            limit=None,
        )
        for name, share, _ in near:
            if numbers == _NUMBERS.findall(name):  # else it is another edition, another code
                alike = (share + fuzz.ratio(sound, sound_of(name))) / 200.0
                yield Likeness(alike, *self.names[name])


def names_by_likeness(phrases: Iterable[IndexedPhrase]) -> SimilarNames:
    """Index those of some phrases that are names, by whoever has each first."""
    names: dict[str, tuple[int, FieldName, str]] = {}
    for phrase in phrases:
        key = exact_key(fold(phrase.text)) if phrase.field_name in NAMES else ""
        if len(key) >= SHORTEST:
            names.setdefault(key, (phrase.owner, phrase.field_name, phrase.text))
    return _similar_names(names, runs_of(names))


def _similar_names(names: Mapping[str, tuple[int, FieldName, str]], runs: RunLists) -> SimilarNames:
    return SimilarNames(NearWords(list(names), runs), names)


def sound_of(text: str) -> str:
    """Return the consonants of a text as English says them; what only voice tells apart is one."""
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    return text


def nearly_named(
    folded: str, alike: Sequence[Likeness], outcome: SearchOutcome, catalogue: Catalogue
) -> SearchOutcome:
    """Return what is left of an unsure answer where the whole question is like a name.

    "Free zone's" heard as "freezonez" has no word that is known, and is one name all the same.
    """
    tools = catalogue.tools
    if not alike or alike[0].share < LIKE:
        return outcome
    first, name = alike[0].share, alike[0]
    if len(alike) > 1 and first - alike[1].share < LIKE_LEAD:
        return outcome
    if name.owner >= len(tools):
        absent = catalogue.not_here[name.owner - len(tools)]
        return Nothing(outcome.hits[:MAX_NEAREST], absent) if first >= SURELY_LIKE else outcome
    tool = tools[name.owner]
    reason = Reason(folded.strip(), name.text, name.field_name, "typo")
    behind = [hit for hit in outcome.hits if hit.tool is not tool]
    agrees = len(behind) < len(outcome.hits) and outcome.hits[0].tool is tool
    sure = max(first, *(hit.confidence for hit in outcome.hits), 0.0)
    hits = (Hit(tool, sure, (reason,)), *behind)[:MAX_RESULTS]
    if first >= SURELY_LIKE or agrees:
        return Found(hits)
    return Unsure(hits[:1] if isinstance(outcome, Nothing) else hits)
