"""What a single word of a question may mean: itself, its forms, its spellings, its mistypings.

Knows the words of a catalogue; refuses to know where they stand and what else was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core.base.normalize import is_chinese, one_spelling
from bot.core.search.lexicon import Lexicon
from bot.core.search.parameters import SearchParameters
from bot.core.search.result import How
from bot.core.search.stemming import is_inflection, stem
from bot.core.search.tokens import Tokens
from bot.core.search.typos import is_slip, swaps

SHORT = 4
"""Letters under which an unknown word may be anything: an abbreviation, a unit, a slip."""
KEPT = 2
"""Letters of a mistyped word that say little: two words share as many by chance."""
HALF = 0.5
"""The share of an unknown word that is ordinary, or that is half of a Chinese one."""


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A word of the catalogue that a word of the question may mean."""

    term: int
    similarity: float
    how: How


@dataclass(slots=True)
class QueryTerm:
    """A word of the question: its share of what is asked, its share in the order, its senses."""

    said: str
    weight: float
    rank: float
    matches: list[TermMatch] = field(default_factory=list)
    common: bool = False


@dataclass(frozen=True, slots=True)
class TermMatcher:
    """Finds the senses of single words."""

    lexicon: Lexicon
    tokens: Tokens
    parameters: SearchParameters

    def slot(self, word: str) -> QueryTerm:
        """Return a word with its senses, and with what it says."""
        matches = self._known(word)
        if not matches or matches[0].how != "exact":
            matches += self._guessed(word)
        if matches:
            best = max(matches, key=lambda match_: match_.similarity)
            says = self.lexicon.weights[best.term]
        else:
            says = self._unknown(word)
        return QueryTerm(
            word,
            0.0 if word in self.lexicon.generic else says,
            says,
            matches,
            word in self.tokens.spoken,
        )

    def beginnings(self, word: str) -> list[TermMatch]:
        """Return the words that a word may become that is still being typed."""
        numbers = self.lexicon.numbers
        return [
            TermMatch(numbers[longer], self.parameters.prefix, "prefix")
            for longer in self.lexicon.starting_with(word)
            if longer != word
        ]

    def slips_behind(self, first: str, word: str) -> list[TermMatch]:
        """Return what an unknown word may be a slip of that stands behind a known one."""
        return [
            self._slip(word, parts[1])
            for parts in self._near_pairs(first + word)
            if parts[0] == first and is_slip(word, parts[1])
        ]

    def slips_before(self, word: str, second: str) -> list[TermMatch]:
        """Return what an unknown word may be a slip of that stands before a known one."""
        return [
            self._slip(word, parts[0])
            for parts in self._near_pairs(word + second)
            if parts[1] == second and is_slip(word, parts[0])
        ]

    def _near_pairs(self, joined: str) -> list[tuple[str, str]]:
        spellings = self.lexicon.spellings
        nearest = spellings.near.find(joined)
        return [pair for near, _ in nearest if (pair := spellings.pair(near))]

    def _slip(self, word: str, meant: str) -> TermMatch:
        return TermMatch(self.lexicon.numbers[meant], self._alike(word, meant, 1), "typo")

    def acronym(self, word: str) -> str:
        """Return the acronym that a word is the plural of, or the word itself."""
        singular = word.removesuffix("s")
        return singular if singular in self.lexicon.acronyms else word

    def _known(self, word: str) -> list[TermMatch]:
        lexicon = self.lexicon
        exact = lexicon.numbers.get(word)
        if exact is None:
            exact = lexicon.numbers.get(self.acronym(word))
        matches = [TermMatch(exact, 1.0, "exact")] if exact is not None else []
        if "forms" in self.parameters.without:
            return matches
        spoken = word in self.tokens.spoken
        for term in lexicon.family(word):
            if term != exact and (not spoken or self._shares_language(word, term)):
                near = exact is None or lexicon.languages[term] & lexicon.languages[exact]
                similarity = self.parameters.form if near else self.parameters.foreign
                if not is_inflection(word, lexicon.terms[term]):
                    similarity *= self.parameters.related
                matches.append(TermMatch(term, similarity, "form"))
        return matches

    def _shares_language(self, word: str, term: int) -> bool:
        """Tell whether a word may be a form of a term: a common word is one of its language only.

        French `merci` is no form of `mercator`, however alike their beginnings are.
        """
        languages = self.tokens.spoken.get(word)
        if languages is None:
            return True
        lexicon, bits = self.lexicon, self.lexicon.language_bits
        of_term = lexicon.languages[term]
        also = self.tokens.spoken.get(lexicon.terms[term], ())
        return any(bits.get(language, 0) & of_term or language in also for language in languages)

    def _guessed(self, word: str) -> list[TermMatch]:
        if word in self.tokens.spoken or word in self.tokens.kinds:
            return []
        matches = [TermMatch(term, self.parameters.form, "form") for term in self._from_latin(word)]
        if "typos" in self.parameters.without:
            return matches
        matches += [
            TermMatch(self.lexicon.numbers[acronym], self.parameters.swapped, "typo")
            for acronym in swaps(word)
            if word.isalpha() and acronym in self.lexicon.acronyms  # "C18" is not "C81"
        ]
        shared = stem(word)
        for near, edits in self.lexicon.spellings.near.find(word):
            if stem(near) == shared:
                continue  # another form of the same word, and known as such
            matches += self._mistyped(near, self._alike(word, near, edits))
        return matches

    def _alike(self, word: str, meant: str, edits: int) -> float:
        """Return how much a mistyped word counts: of a short word, a letter is a large part."""
        letters = max(len(word), len(meant)) - KEPT
        return max(0.0, 1.0 - self.parameters.typo_cost * edits / letters)

    def _mistyped(self, near: str, similarity: float) -> list[TermMatch]:
        """Return the senses of a word that was meant, or of the two that were written as one.

        Of "previsao", that is near "a revisao", the "a" says nothing.
        """
        lexicon = self.lexicon
        joined = (near,) if near in lexicon.numbers else lexicon.spellings.pair(near) or ()
        parts = [part for part in joined if part not in self.tokens.stop_words] or joined
        matches = [TermMatch(lexicon.numbers[part], similarity, "typo") for part in parts]
        forms = [term for part in parts for term in lexicon.family(part)]
        return [
            *matches,
            *(TermMatch(term, similarity * self.parameters.form, "typo") for term in forms),
        ]

    def _from_latin(self, word: str) -> Sequence[int]:
        """Return the Cyrillic words that a word in Latin letters stands for."""
        if "latin" in self.parameters.without or not word.isascii():
            return ()
        return self.lexicon.from_latin(one_spelling(word))

    def _unknown(self, word: str) -> float:
        if word.lstrip("v").isdigit():
            return self.parameters.number
        says = self.parameters.unknown if len(word) >= SHORT else self.parameters.unknown_short
        return says * HALF if is_chinese(word) else says
