"""What a question says, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.core.base.normalize import is_chinese, split_words
from bot.core.search.matching import QueryTerm, TermMatch, TermMatcher
from bot.core.search.synonyms import Synonyms

BEGUN = 4
"""Letters from which an unknown last word may be the beginning of a longer one."""
MAX_TERMS = 24
"""How many words of a question are looked up: the rest of a long text is not read."""


@dataclass(frozen=True, slots=True)
class QueryReader:
    """Reads questions with the words of a catalogue."""

    matcher: TermMatcher
    synonyms: Synonyms

    def names_in(self, folded: str) -> Iterator[str]:
        """Return the names that a text may be: as it stands, then without the words round it."""
        words = split_words(folded)
        yield "".join(words)
        said = self._said(self._spelled(words))
        yield "".join(said)
        if len(said) == 1:
            yield self.matcher.acronym(said[0])

    def read(self, folded: str, *, unfinished: bool = False) -> list[QueryTerm]:
        """Return what a text says, the words that say nothing left out."""
        words = self._parted(self._spelled(self.matcher.tokens.of_folded(folded)))
        said = self._said(words)[:MAX_TERMS]
        query_terms = [self.matcher.slot(word) for word in said]
        if words and (unfinished or self._is_begun(words[-1], query_terms)):
            self._add_beginnings(words[-1], query_terms)
        self._add_pairs(query_terms)
        self._add_slips(query_terms)
        self._add_synonyms(query_terms)
        query_terms = [query_term for query_term in query_terms if not _is_noise(query_term)]
        if not any(query_term.weight for query_term in query_terms):
            query_terms = [
                self._alone(word) for word in words[:MAX_TERMS] if self._may_stand_alone(word)
            ]
        return _without_crossing_pairs(query_terms)

    def _said(self, words: list[str]) -> list[str]:
        return [word for word in words if not self._says_nothing(word)]

    def _may_stand_alone(self, word: str) -> bool:
        """Tell whether a word that says nothing beside others may be all that is asked.

        "guidelines" may; "thanks" and "how are you" are talk, and no question.
        """
        return word not in self.matcher.tokens.stop_words

    def _says_nothing(self, word: str) -> bool:
        """Tell whether a word is left out: "file" only where the catalogue has no word of files."""
        tokens = self.matcher.tokens
        return word in tokens.stop_words or (
            word in tokens.carriers and word not in self.matcher.lexicon.numbers
        )

    def _spelled(self, words: list[str]) -> list[str]:
        """Return words of which those that spell an acronym have become it."""
        matcher = self.matcher
        return matcher.tokens.letter_names.joined(words, matcher.lexicon.acronyms)

    def _parted(self, words: list[str]) -> list[str]:
        """Return words of which those that are two written as one have been parted."""
        lexicon = self.matcher.lexicon
        if "joins" in self.matcher.parameters.without:
            return words
        parted: list[str] = []
        for word in words:
            two = lexicon.spellings.pair(word)
            parted += two if two and word not in lexicon.numbers else (word,)
        return parted

    def knows_a_word(self, folded: str) -> bool:
        """Tell whether a text has a word that the catalogue or any language knows."""
        family, spoken = self.matcher.lexicon.family, self.matcher.tokens.spoken
        words = self.matcher.tokens.of_folded(folded)
        return any(word in spoken or family(word) for word in words)

    def _is_begun(self, word: str, query_terms: list[QueryTerm]) -> bool:
        """Tell whether the last word of a question means nothing as it is: it may be half typed."""
        last = query_terms[-1] if query_terms else None
        return (
            last is not None
            and last.said == word
            and len(word) >= BEGUN
            and not last.matches
            and not last.common
            and not is_chinese(word)
        )

    def _add_beginnings(self, word: str, query_terms: list[QueryTerm]) -> None:
        """Let the last word of an unfinished text mean the words that begin with it."""
        if not query_terms or query_terms[-1].said != word:
            query_terms.append(QueryTerm(word, 0.0, 0.0))
        query_term, weights = query_terms[-1], self.matcher.lexicon.weights
        query_term.matches += self.matcher.beginnings(word)
        if query_term.matches:
            query_term.weight = query_term.rank = max(
                weights[match_.term] for match_ in query_term.matches
            )

    def _add_pairs(self, query_terms: list[QueryTerm]) -> None:
        """Let two neighbours mean the one word that they are when written together."""
        lexicon, parameters = self.matcher.lexicon, self.matcher.parameters
        for first, second in pairwise(query_terms):
            term = lexicon.numbers.get(first.said + second.said)
            if term is None or is_chinese(first.said) or "joins" in parameters.without:
                continue
            says = lexicon.weights[term]
            for query_term in (first, second):
                query_term.weight = min(query_term.weight, says) if query_term.matches else says
                query_term.rank = max(query_term.rank, query_term.weight)
                query_term.matches.append(TermMatch(term, parameters.joined, "joined"))

    def _add_slips(self, query_terms: list[QueryTerm]) -> None:
        """Let an unknown word mean what it is a slip of beside its neighbour: "single widow".

        Alone it may be too short for a guess, or a word of its own. Where both together are close
        to two neighbours of a name, it is neither.
        """
        if "typos" in self.matcher.parameters.without:
            return
        for first, second in pairwise(query_terms):
            if first.matches and not second.matches:
                self._add_slip(second, self.matcher.slips_behind(first.said, second.said))
            elif second.matches and not first.matches:
                self._add_slip(first, self.matcher.slips_before(first.said, second.said))

    def _add_slip(self, query_term: QueryTerm, matches: list[TermMatch]) -> None:
        if matches:
            weights = self.matcher.lexicon.weights
            query_term.matches += matches
            query_term.weight = query_term.rank = max(weights[match.term] for match in matches)

    def _add_synonyms(self, query_terms: list[QueryTerm]) -> None:
        lexicon, parameters = self.matcher.lexicon, self.matcher.parameters
        for start, end, group in self.synonyms.found_in(
            [query_term.said for query_term in query_terms]
        ):
            term = lexicon.numbers.get(group)
            said = query_terms[start:end]
            if term is None or (
                group in self.synonyms.spare and all(term.matches for term in said)
            ):
                continue
            for query_term in said:
                if not query_term.matches:
                    query_term.weight = query_term.rank = lexicon.weights[term]
                query_term.matches.append(TermMatch(term, parameters.synonym, "synonym"))

    def _alone(self, word: str) -> QueryTerm:
        """Return a word of a question that says nothing: it may explain, and says little."""
        query_term = self.matcher.slot(word)
        if not query_term.matches:
            query_term.rank = min(query_term.rank, self.matcher.parameters.stop_word_rank)
        query_term.weight = query_term.rank
        return query_term


def _is_noise(query_term: QueryTerm) -> bool:
    return len(query_term.said) == 1 and query_term.said.isascii() and not query_term.matches


def _without_crossing_pairs(query_terms: list[QueryTerm]) -> list[QueryTerm]:
    """Leave out unknown pairs of Chinese characters that known ones explain on both sides."""
    last = len(query_terms) - 1
    return [
        query_term
        for place, query_term in enumerate(query_terms)
        if query_term.matches
        or not is_chinese(query_term.said)
        or place in {0, last}
        or not (query_terms[place - 1].matches and query_terms[place + 1].matches)
    ]
