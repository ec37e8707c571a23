"""The search: an immutable index of a catalogue that answers questions.

Knows the ladder from exact names to scored words; refuses to know files, clocks and the languages
that replies are in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain

from bot.core.base.normalize import exact_key, fold, on_other_keys, split_words
from bot.core.catalogue.model import Catalogue, Reference, ReferenceSystem, Tool
from bot.core.search.citations import citation_reader
from bot.core.search.codes import code_reader
from bot.core.search.common_words import CommonWords
from bot.core.search.lexicon import LexiconBuilder
from bot.core.search.likeness import names_by_likeness, nearly_named
from bot.core.search.matching import TermMatcher
from bot.core.search.names import names_in, phrases_of, phrases_of_codes
from bot.core.search.page_words import hits_of, page_words
from bot.core.search.parameters import SearchParameters
from bot.core.search.passages import passages_of
from bot.core.search.query import QueryReader
from bot.core.search.ranking import (
    CERTAIN,
    MAX_CANDIDATES,
    MAX_NEAREST,
    MAX_RESULTS,
    decided,
    rated,
)
from bot.core.search.result import Found, Hit, Nothing, SearchOutcome, Unsure
from bot.core.search.scoring import Candidate, Scorer
from bot.core.search.synonyms import synonyms_of, terms_of
from bot.core.search.tokens import everyday_tokens, no_background

LEAST_SUGGESTED = 0.3
"""How much of what is being typed a suggestion explains at least."""
LONGEST_MISKEYED = 200
"""Letters beyond which a person has seen that the keyboard is on another layout."""

SURE_IN_PASSAGE = 0.8
"""How sure a passage of a long text is of a tool at least: the text as a whole was of none."""

Allowed = Callable[[Tool], bool]


class Index:
    """A catalogue, ready to be searched."""

    __slots__ = (
        "_catalogue",
        "_citations",
        "_codes",
        "_common_words",
        "_lexicon",
        "_names",
        "_page_words",
        "_parameters",
        "_reader",
        "_similar",
    )

    def __init__(
        self,
        catalogue: Catalogue,
        parameters: SearchParameters,
        page_texts: Mapping[str, str] | None = None,
    ) -> None:
        """Take a catalogue, and what its pages say by their addresses, as far as that is known."""
        tokens = no_background() if "background" in parameters.without else everyday_tokens()
        synonyms = synonyms_of(catalogue.synonyms, terms_of(catalogue.concepts), tokens)
        builder = LexiconBuilder(tokens, synonyms, parameters)
        self._catalogue = catalogue
        self._parameters = parameters
        self._codes = code_reader(catalogue)
        phrases = chain(phrases_of(catalogue), phrases_of_codes(self._codes))
        self._lexicon = builder.build(phrases, len(catalogue.tools))
        self._reader = QueryReader(TermMatcher(self._lexicon, tokens, parameters), synonyms)
        self._common_words = CommonWords(
            catalogue.tools, self._lexicon.generic, tokens.commonest, parameters
        )
        self._names = names_in(catalogue, self._codes)
        self._similar = names_by_likeness(phrases_of(catalogue))
        self._page_words = page_words(catalogue, page_texts or {}, tokens)
        without = "references" in parameters.without
        self._citations = citation_reader(() if without else _in_use(catalogue))

    def find(self, words: str, allowed: Allowed | None = None) -> SearchOutcome:
        """Return the answer to a question, among the tools that are allowed.

        Where a long text as a whole finds nothing, its passages are asked. Where the catalogue has
        no answer, tools are offered whose own pages say what is asked.
        """
        outcome = self._find(words, allowed)
        if not isinstance(outcome, Nothing) or outcome.absent is not None:
            return outcome
        offered = self._in_passages(words, allowed) or self._on_pages(words, allowed)
        return Unsure(offered) if offered else outcome

    def _in_passages(self, words: str, allowed: Allowed | None) -> tuple[Hit, ...]:
        """Return the tools that passages of a long text are surely about: to choose from."""
        if "passages" in self._parameters.without:
            return ()
        best: dict[str, Hit] = {}
        for passage in passages_of(words):
            folded = self._folded(passage)
            if not self._reader.knows_a_word(folded):
                continue
            outcome = self._answer(folded, allowed)
            for hit in () if isinstance(outcome, Nothing) else outcome.hits:
                known = best.get(hit.tool.id)
                if hit.confidence >= SURE_IN_PASSAGE and (
                    known is None or hit.confidence > known.confidence
                ):
                    best[hit.tool.id] = hit
        surest = sorted(best.values(), key=lambda hit: -hit.confidence)
        return tuple(surest[:MAX_RESULTS])

    def _on_pages(self, words: str, allowed: Allowed | None) -> tuple[Hit, ...]:
        """Return the tools whose own pages say what is asked."""
        tokens = self._reader.matcher.tokens
        found = hits_of(
            self._page_words.find(tokens.of_folded(fold(words)), tokens), self._catalogue.tools
        )
        return tuple(hit for hit in found if allowed is None or allowed(hit.tool))

    def _find(self, words: str, allowed: Allowed | None) -> SearchOutcome:
        folded = self._folded(words)
        outcome = self._answer(folded, allowed)
        if not isinstance(outcome, Nothing) or len(folded) > LONGEST_MISKEYED:
            return outcome
        other = self._folded(on_other_keys(words))
        if self._reader.knows_a_word(folded) or not self._reader.knows_a_word(other):
            return outcome
        again = self._answer(other, allowed)
        return outcome if isinstance(again, Nothing) else again

    def cited_alone(self, words: str) -> Reference | None:
        """Return the reference that words cite and nothing else: "the 7th article"; else None."""
        references, rest = self._citations.read(self._folded(words))
        silent = self._reader.matcher.tokens.stop_words
        alone = len(references) == 1 and all(word in silent for word in split_words(rest))
        return references[0] if alone else None

    def _folded(self, words: str) -> str:
        return self._codes.read(fold(words))

    def _answer(self, folded: str, allowed: Allowed | None) -> SearchOutcome:
        scorer, found = self._weigh(folded, allowed)
        named = self._named(folded, allowed)
        common = scorer.only_common_word()
        rates = rated(found, self._parameters.calibration)
        if not named:
            outcome = decided(rates, self._catalogue, self._parameters, scorer.reasons)
            if common is not None:
                outcome = self._common_words.left(common, scorer, found, outcome)
            if _is_topic(outcome):
                outcome = Nothing(outcome.hits[:MAX_NEAREST])
            sure = isinstance(outcome, Found) or common is not None
            return outcome if sure else self._by_likeness(folded, allowed, outcome)
        if len(named) > 1:
            return Unsure(named[:MAX_RESULTS])
        others = decided(rates, self._catalogue, self._parameters, scorer.reasons).hits
        behind = [hit for hit in others if hit.tool is not named[0].tool]
        return Found((*named, *behind)[:MAX_RESULTS])

    def _by_likeness(
        self, folded: str, allowed: Allowed | None, outcome: SearchOutcome
    ) -> SearchOutcome:
        if "likeness" in self._parameters.without:
            return outcome
        alike = self._similar.find(self._reader.names_in(folded), self._admits(allowed))
        return nearly_named(folded, alike, outcome, self._catalogue)

    def is_name(self, words: str) -> bool:
        """Tell whether words are a tool's name, acronym or id, letter by letter."""
        return exact_key(self._folded(words)) in self._names.known

    def suggest(self, prefix: str, limit: int, allowed: Allowed | None = None) -> tuple[Hit, ...]:
        """Return the tools that may be meant by words of which the last is still being typed."""
        folded = self._folded(prefix)
        if not folded.strip():
            return self._first_tools(limit, allowed)
        named = self._named(folded, allowed)
        scorer, found = self._weigh(folded, allowed, unfinished=not folded[-1].isspace())
        rates = rated(found, self._parameters.calibration, MAX_CANDIDATES)
        taken = {hit.tool.id for hit in named}
        tools = self._catalogue.tools
        behind = [
            Hit(tools[candidate.owner], sure, scorer.reasons(candidate.owner))
            for candidate, sure in rates
            if candidate.owner < len(tools)
            and candidate.coverage >= LEAST_SUGGESTED
            and tools[candidate.owner].id not in taken
        ]
        return (*named, *behind)[:limit]

    def asks_by_name(self, words: str) -> bool:
        """Tell whether a text is the name, the acronym or the id of a tool, and nothing else."""
        return bool(self._named(self._folded(words), None))

    def is_talk(self, words: str) -> bool:
        """Tell whether at least half the words of a text say nothing: it is part of a sentence."""
        said = split_words(fold(words))
        small = sum(word in self._reader.matcher.tokens.stop_words for word in said)
        return len(said) > 1 and 2 * small >= len(said)

    def telling_words(self, words: str) -> list[str]:
        """Return the folded words of a text that say something."""
        stop_words = self._reader.matcher.tokens.stop_words
        return [word for word in split_words(fold(words)) if word not in stop_words]

    def candidates(self, words: str, allowed: Allowed | None = None) -> list[Candidate]:
        """Return what is weighed for a question, the best first: a calibration is fitted on it."""
        return self._weigh(self._folded(words), allowed)[1]

    def tool_of(self, candidate: Candidate) -> Tool | None:
        """Return the tool of a candidate, or None when it is a subject that is not here."""
        tools = self._catalogue.tools
        return tools[candidate.owner] if candidate.owner < len(tools) else None

    def _named(self, folded: str, allowed: Allowed | None) -> tuple[Hit, ...]:
        """Return the tools that are asked for by a name, an acronym or an id."""
        if "names" in self._parameters.without:
            return ()
        named = self._names.find(self._reader.names_in(folded))
        tools = self._catalogue.tools
        among = [hit for hit in named if allowed is None or allowed(tools[hit[0]])]
        if len(among) > 1:  # "Notepad" is one of two where another tool is called "Note Pad"
            among = [hit for hit in among if fold(hit[1].meant) == folded] or among
        return tuple(Hit(tools[owner], CERTAIN / len(among), (why,)) for owner, why in among)

    def _weigh(
        self, folded: str, allowed: Allowed | None, *, unfinished: bool = False
    ) -> tuple[Scorer, list[Candidate]]:
        references, rest = self._citations.read(folded)
        scorer = Scorer(self._lexicon, self._parameters)
        query_terms = self._reader.read(rest, unfinished=unfinished)
        scorer.add_all(query_terms)
        for reference in references:
            scorer.add_reference(reference, self._names.helping(reference))
        return scorer, scorer.candidates(MAX_CANDIDATES, self._admits(allowed))

    def _admits(self, allowed: Allowed | None) -> Callable[[int], bool]:
        """Return what tells whether an owner may be an answer: subjects that are not here may."""
        tools = self._catalogue.tools
        return lambda owner: allowed is None or owner >= len(tools) or allowed(tools[owner])

    def _first_tools(self, limit: int, allowed: Allowed | None) -> tuple[Hit, ...]:
        among = [tool for tool in self._catalogue.tools if allowed is None or allowed(tool)]
        return tuple(Hit(tool, 0.0, ()) for tool in among[:limit])


def _in_use(catalogue: Catalogue) -> tuple[ReferenceSystem, ...]:
    """Return the systems of which tools name parts: "article 30" is ordinary words elsewhere."""
    return tuple(system for system in catalogue.references if catalogue.referred(system.id))


def _is_topic(outcome: SearchOutcome) -> bool:
    """Tell whether an answer rests on topics alone: they are lists, and name no tool."""
    if isinstance(outcome, Nothing):
        return False
    return all(reason.where == "topic" for reason in outcome.hits[0].reasons)
