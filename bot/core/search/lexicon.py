"""The words of a catalogue: how much each says, how it may be written, where it stands."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log

from bot.core.base.normalize import in_latin, is_chinese
from bot.core.search.names import IndexedPhrase
from bot.core.search.parameters import SearchParameters
from bot.core.search.postings import (
    Lists,
    RunLists,
    SumLists,
    as_text,
    from_text,
    numbered,
)
from bot.core.search.result import FieldName
from bot.core.search.stemming import romanised_stem, stem
from bot.core.search.synonyms import Synonyms
from bot.core.search.tokens import Tokens
from bot.core.search.typos import ONE_EDIT, NearWords, runs_of

MAX_BEGINNINGS = 500
"""Words looked at that begin as the word that is being typed."""
MAX_COMPLETED = 40
"""Words that a word that is being typed may become."""


class Spellings:
    """The words of a catalogue by their numbers, and pairs of them that may be written as one."""

    __slots__ = ("_guessed", "_lengths", "_pairs", "near", "numbers", "terms")

    def __init__(
        self, spelled: list[str], lengths: array[int], guessed: array[int], runs: RunLists
    ) -> None:
        """Take the words and, behind them, the pairs.

        `lengths` are those of the first words of the pairs; `guessed` are the numbers of the words
        that may be mistyped. Of these and of the pairs, `runs` are the runs of letters.
        """
        count = len(spelled) - len(lengths)
        joined = spelled[count:]
        self.terms = spelled[:count]
        self.numbers = numbered(self.terms)
        self.near = NearWords([*map(self.terms.__getitem__, guessed), *joined], runs)
        self._pairs = numbered(joined)
        self._lengths = lengths
        self._guessed = guessed

    def pair(self, joined: str) -> tuple[str, str] | None:
        """Return the two words that a word is when it is parted, or None."""
        place = self._pairs.get(joined)
        if place is None:
            return None
        length = self._lengths[place]
        return joined[:length], joined[length:]

    def __reduce__(self) -> tuple[object, ...]:
        """Be kept without what follows from the rest."""
        spelled = as_text(chain(self.terms, self._pairs))
        return _spellings, (spelled, self._lengths, self._guessed, self.near.runs)


def _spellings(spelled: str, *rest: *tuple[array[int], array[int], RunLists]) -> Spellings:
    return Spellings(from_text(spelled), *rest)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a catalogue, and of each its phrases, the strongest rungs first."""

    spellings: Spellings
    ordered: array[int]
    weights: array[float]
    families: SumLists
    romanised: SumLists
    acronyms: frozenset[str]
    generic: frozenset[str]
    shown: dict[str, str]
    languages: list[int]
    language_bits: dict[str, int]
    postings: Lists
    owners: array[int]
    field_names: list[FieldName]
    strengths: array[float]
    sizes: array[float]
    thin: float

    @property
    def terms(self) -> list[str]:
        """The words by their numbers."""
        return self.spellings.terms

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers of words."""
        return self.spellings.numbers

    def spelling(self, term: int) -> str:
        """Return a term as a person may read it: acronyms as written, misspellings put right."""
        return self.shown.get(self.terms[term], self.terms[term])

    def family(self, word: str) -> Sequence[int]:
        """Return the terms that are forms of a word, or related to it."""
        root = stem(word)
        found = self.families.maybe(root)
        return next((terms for terms in found if stem(self.terms[terms[0]]) == root), ())

    def from_latin(self, word: str) -> Sequence[int]:
        """Return the Cyrillic terms that a word in Latin letters stands for."""
        root = romanised_stem(word)
        found = self.romanised.maybe(root)
        return next((terms for terms in found if _latin_root(self.terms[terms[0]]) == root), ())

    def starting_with(self, beginning: str) -> list[str]:
        """Return terms that begin so: those that stand in most phrases first."""
        terms = self.terms
        start = bisect_left(self.ordered, beginning, key=terms.__getitem__)
        found = []
        for number in self.ordered[start : start + MAX_BEGINNINGS]:
            if not terms[number].startswith(beginning):
                break
            found.append(number)
        found.sort(key=lambda number: -self.postings.length(number))
        return [terms[number] for number in found[:MAX_COMPLETED]]


SHARED: frozenset[FieldName] = frozenset({"topic"})
"""The weakest rungs, of which the phrases are not a tool's own."""
JOINED: frozenset[FieldName] = frozenset({"title", "alias", "keyword"})
"""Where two neighbouring words may be asked for as one."""
LETTERS: frozenset[FieldName] = frozenset({"acronym", "misspelling"})
"""Where a phrase is one word, however it is written, and no word for typing mistakes."""
RICH = 20
"""Phrases for each tool from which a list is rich: it holds what people will say."""
FEW = 2
"""Titles that a kind of thing may stand in and still tell its tool from the others."""
LEAST_JOINED = 4
"""Letters of two words that are asked for as one: "bc" is not "categories b and c"."""
LEAST_LATIN = 4
"""Letters of a Russian word that is looked for in Latin letters."""


class LexiconBuilder:
    """Reads phrases and becomes a lexicon; it is thrown away then."""

    def __init__(self, tokens: Tokens, synonyms: Synonyms, parameters: SearchParameters) -> None:
        self._tokens = tokens
        self._synonyms = synonyms
        self._parameters = parameters
        self._numbers: dict[str, int] = {}
        self._postings: list[array[int]] = []
        self._languages: list[int] = []
        self._bits: dict[str, int] = {}
        self._joins: dict[str, int] = {}
        self._acronyms: set[str] = set()
        self._subjects: frozenset[str] = frozenset()
        self._shown = dict(synonyms.names)

    def build(self, phrases: Iterable[IndexedPhrase], tools: int) -> Lexicon:
        """Index phrases; owners below `tools` are tools."""
        rank = self._parameters.field_weights
        # The strongest rungs come first in every posting: a cut loses the weakest.
        ordered = sorted(phrases, key=lambda phrase: -rank[phrase.field_name])
        for number, phrase in enumerate(ordered):
            self._read(number, phrase)
        terms = list(self._numbers)
        family: dict[str, list[int]] = {}
        for number, term in enumerate(terms):
            family.setdefault(stem(term), []).append(number)
        self._subjects = self._told_by(ordered, terms, family)
        owners = array("I", (phrase.owner for phrase in ordered))
        strengths = array("f", (rank[phrase.field_name] for phrase in ordered))
        own = sum(phrase.field_name not in SHARED for phrase in ordered)
        weights = self._weights(terms, family, self._held(family, owners, strengths, own), tools)
        guessed = [at for at, term in enumerate(terms) if self._may_be_mistyped(term)]
        runs = runs_of(chain((terms[at] for at in guessed), self._joins))
        return Lexicon(
            spellings=Spellings(
                [*terms, *self._joins],
                array("H", self._joins.values()),
                array("I", guessed),
                runs,
            ),
            ordered=array("I", sorted(range(len(terms)), key=terms.__getitem__)),
            weights=weights,
            families=SumLists(family),
            romanised=SumLists(_latin(terms)),
            acronyms=frozenset(self._acronyms),
            generic=self._tokens.kinds - self._subjects,
            shown=self._shown,
            languages=self._languages,
            language_bits=self._bits,
            postings=Lists(self._postings),
            owners=owners,
            field_names=[phrase.field_name for phrase in ordered],
            strengths=strengths,
            sizes=self._sizes(weights, len(ordered)),
            thin=max(0.0, 1.0 - own / (RICH * max(tools, 1))),
        )

    def _read(self, number: int, phrase: IndexedPhrase) -> None:
        words = self._tokens.of(phrase.text)
        if phrase.field_name in LETTERS:
            words = ["".join(words)]
            self._acronyms.update(words)
            self._shown.setdefault(words[0], phrase.meant or phrase.text)
        if phrase.field_name in JOINED:
            for first, second in pairwise(words):
                # "blockchain in" would be near "blockchains", and find whatever has an "in".
                together = len(first) + len(second) >= LEAST_JOINED
                if together and not is_chinese(first) and second not in self._tokens.stop_words:
                    self._joins.setdefault(first + second, len(first))
        said = [word for word in words if word not in self._tokens.stop_words]
        groups = {group for _, _, group in self._synonyms.found_in(said)}
        for word in (*dict.fromkeys(words), *groups):
            self._post(word, number, phrase.language)

    def _post(self, word: str, number: int, language: str) -> None:
        bit = self._bits.setdefault(language, 1 << len(self._bits))
        known = self._numbers.get(word)
        if known is None:
            self._numbers[word] = len(self._postings)
            self._postings.append(array("I", (number,)))
            self._languages.append(bit)
        else:
            self._postings[known].append(number)
            self._languages[known] |= bit

    def _may_be_mistyped(self, term: str) -> bool:
        return (
            len(term) >= ONE_EDIT
            and term.isalpha()
            and not is_chinese(term)
            and term not in self._acronyms
            and term not in self._tokens.stop_words
        )

    def _held(
        self, family: dict[str, list[int]], owners: array[int], strengths: array[float], own: int
    ) -> dict[str, float]:
        """Return by how many owners each family of words is held, weak rungs in part.

        Phrases from `own` on are shared with others: they make no word less rare.
        """
        held: dict[str, float] = {}
        for shared, members in family.items():
            strongest: dict[int, float] = {}
            for member in members:
                for phrase in self._postings[member]:
                    if phrase >= own:
                        break
                    owner, strength = owners[phrase], strengths[phrase]
                    if strength > strongest.get(owner, 0.0):
                        strongest[owner] = strength
            held[shared] = sum(strongest.values())
        return held

    def _told_by(
        self, phrases: list[IndexedPhrase], terms: list[str], family: dict[str, list[int]]
    ) -> frozenset[str]:
        """Return the kinds of things that say something here: they tell a few tools from the rest.

        In a list of guides "survey" or "file" is a subject; "guide" is not.
        """
        told = set()
        for kind in self._tokens.kinds:
            if kind in self._numbers:
                forms = [term for term in family[stem(kind)] if terms[term] in self._tokens.kinds]
                held = {place for form in forms for place in self._postings[form]}
                fields = [phrases[place].field_name for place in held]
                titles = fields.count("title")
                if titles <= FEW and (titles or "summary" in fields):
                    told.add(kind)
        return frozenset(told)

    def _weights(
        self, terms: list[str], family: dict[str, list[int]], held: dict[str, float], tools: int
    ) -> array[float]:
        """Return how much each term says: the fewer hold it, the more."""
        weights = array("f", bytes(4 * len(terms)))
        whole = log(1 + tools)
        steepness = 0.0 if "rarity" in self._parameters.without else self._parameters.rarity
        for shared, members in family.items():
            says = min(1.0, log(1 + tools / max(held[shared], 0.5)) / whole) ** steepness
            for member in members:
                weights[member] = says * self._share(terms[member])
        return weights

    def _share(self, term: str) -> float:
        if term in self._tokens.stop_words:
            return self._parameters.stop_word_rank
        if term in self._tokens.kinds and term not in self._subjects:
            return self._parameters.kind
        return 1.0

    def _sizes(self, weights: array[float], phrases: int) -> array[float]:
        """Return how much each phrase says; a group of synonyms adds nothing to its words."""
        sizes = array("f", bytes(4 * phrases))
        for term, number in self._numbers.items():
            if term not in self._synonyms.names:
                says = weights[number]
                for phrase in self._postings[number]:
                    sizes[phrase] += says
        return sizes


def _latin(terms: list[str]) -> dict[str, list[int]]:
    """Return the Cyrillic words by their roots in Latin letters."""
    spelled: dict[str, list[int]] = {}
    for number, term in enumerate(terms):
        root = _latin_root(term)
        if root is not None:
            spelled.setdefault(root, []).append(number)
    return spelled


def _latin_root(term: str) -> str | None:
    """Return the root of a Cyrillic word in Latin letters, or None of a short one or another."""
    latin = in_latin(term)
    return romanised_stem(latin) if latin is not None and len(latin) >= LEAST_LATIN else None
