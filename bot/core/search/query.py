"""What a question says, word by word, and the articles of the agreement that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.core.search.matching import QueryTerm, TermMatch, TermMatcher
from bot.core.search.normalize import is_chinese, split_words
from bot.core.search.synonyms import Synonyms

LAST_ARTICLE = 24
"""The Agreement has 24 articles (WTO, WT/L/931)."""

_AGREEMENT = r"\b(?:wto |omc |вто )?(?:tfa|atf|afe|afc|супт|wto|omc|вто)\b"
_ARTICLE = r"\b(?:articles?|arts?|articulos?|artigos?|стат\w{1,3}|ст|(?:و?ال)?ماده)\b"
_CITED = re.compile(
    rf"(?:(?:{_AGREEMENT}[\s:,.-]{{0,5}})?{_ARTICLE}[\s:.№#-]{{0,5}}"
    rf"|{_AGREEMENT}[\s:.-]{{0,5}}|第\s?)"
    r"(\d{1,2})(?:\s?[.,:]\s?(\d{1,2}))?(?:[.,]\d{1,2}){0,3}(?:\s?\([a-z0-9]\)){0,3}(?:\s?条)?(?!\w)"
    rf"(?:\W{{0,3}}(?:of the|of|de l|du|del|da|do)?\W{{0,3}}{_AGREEMENT})?"
)
_BARE = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\s*")


def cited_articles(folded: str) -> tuple[tuple[str, ...], str]:
    """Return the articles that a folded text cites, and the text without them."""
    bare = _BARE.fullmatch(folded)
    if bare:
        return _known([bare]), ""
    cited = list(_CITED.finditer(folded))
    return (_known(cited), _CITED.sub(" ", folded)) if cited else ((), folded)


def _known(cited: list[re.Match[str]]) -> tuple[str, ...]:
    found = []
    for match in cited:
        article, part = match.groups()
        if 1 <= int(article) <= LAST_ARTICLE:
            found.append(f"{int(article)}.{int(part)}" if part else str(int(article)))
    return tuple(dict.fromkeys(found))


MAX_TERMS = 24
"""How many words of a question are looked up: the rest of a long text is not read."""


@dataclass(frozen=True, slots=True)
class QueryReader:
    """Reads questions with the words of a catalogue."""

    speller: TermMatcher
    synonyms: Synonyms

    def names_in(self, folded: str) -> Iterator[str]:
        """Return the names that a text may be: as it stands, then without the words round it."""
        words = split_words(folded)
        yield "".join(words)
        said = self._said(words)
        yield "".join(said)
        if len(said) == 1:
            yield self.speller.acronym(said[0])

    def read(self, folded: str, *, unfinished: bool = False) -> list[QueryTerm]:
        """Return what a text says, the words that say nothing left out."""
        words = self._parted(self.speller.tokens.of_folded(folded))
        said = self._said(words)[:MAX_TERMS]
        slots = [self.speller.slot(word) for word in said]
        if unfinished and words:
            self._add_beginnings(words[-1], slots)
        self._add_pairs(slots)
        self._add_synonyms(slots)
        slots = [slot for slot in slots if not _is_noise(slot)]
        if not any(slot.weight for slot in slots):
            slots = [self._alone(word) for word in words[:MAX_TERMS]]
        return _without_crossing_pairs(slots)

    def _said(self, words: list[str]) -> list[str]:
        return [word for word in words if word not in self.speller.tokens.silent]

    def _parted(self, words: list[str]) -> list[str]:
        """Return words of which those that are two written as one have been parted."""
        lexicon = self.speller.lexicon
        if "joins" in self.speller.tuning.without:
            return words
        parted: list[str] = []
        for word in words:
            two = lexicon.joins.get(word)
            parted += two if two and word not in lexicon.numbers else (word,)
        return parted

    def _add_beginnings(self, word: str, slots: list[QueryTerm]) -> None:
        """Let the last word of an unfinished text mean the words that begin with it."""
        if not slots or slots[-1].said != word:
            slots.append(QueryTerm(word, 0.0, 0.0))
        slot, weights = slots[-1], self.speller.lexicon.weights
        slot.senses += self.speller.beginnings(word)
        if slot.senses:
            slot.weight = slot.rank = max(weights[sense.term] for sense in slot.senses)

    def _add_pairs(self, slots: list[QueryTerm]) -> None:
        """Let two neighbours mean the one word that they are when written together."""
        lexicon, tuning = self.speller.lexicon, self.speller.tuning
        for first, second in pairwise(slots):
            term = lexicon.numbers.get(first.said + second.said)
            if term is None or is_chinese(first.said) or "joins" in tuning.without:
                continue
            says = lexicon.weights[term]
            for slot in (first, second):
                slot.weight = min(slot.weight, says) if slot.senses else says
                slot.rank = max(slot.rank, slot.weight)
                slot.senses.append(TermMatch(term, tuning.joined, "joined"))

    def _add_synonyms(self, slots: list[QueryTerm]) -> None:
        lexicon, tuning = self.speller.lexicon, self.speller.tuning
        for start, end, group in self.synonyms.found_in([slot.said for slot in slots]):
            term = lexicon.numbers.get(group)
            if term is None:
                continue
            for slot in slots[start:end]:
                if not slot.senses:
                    slot.weight = slot.rank = lexicon.weights[term]
                slot.senses.append(TermMatch(term, tuning.synonym, "synonym"))

    def _alone(self, word: str) -> QueryTerm:
        """Return a word of a question that says nothing: it may explain, and says little."""
        slot = self.speller.slot(word)
        if not slot.senses:
            slot.rank = min(slot.rank, self.speller.tuning.silent)
        slot.weight = slot.rank
        return slot


def _is_noise(slot: QueryTerm) -> bool:
    return len(slot.said) == 1 and slot.said.isascii() and not slot.senses


def _without_crossing_pairs(slots: list[QueryTerm]) -> list[QueryTerm]:
    """Leave out unknown pairs of Chinese characters that known ones explain on both sides."""
    last = len(slots) - 1
    return [
        slot
        for place, slot in enumerate(slots)
        if slot.senses
        or not is_chinese(slot.said)
        or place in {0, last}
        or not (slots[place - 1].senses and slots[place + 1].senses)
    ]
