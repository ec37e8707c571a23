"""The questions that the search is judged by, and the halves that they are split into."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from bot.core.catalogue.model import Catalogue
from bot.runtime.catalogue_file import read_catalogue

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "data" / "tools.yaml"
QUESTIONS = ROOT / "tests" / "data" / "queries.yaml"
OWN_WORDS = ROOT / "tests" / "data" / "queries-own-words.yaml"
"""More questions that are tuned on: needs, descriptions and speech, in people's own words."""
REMEMBERED = ROOT / "tests" / "data" / "queries-remembered.yaml"
"""Descriptions, paraphrases and near topics: one half is tuned on, the other reported."""
REPORTED = tuple(
    ROOT / "tests" / "data" / f"queries-{name}.yaml"
    for name in ("fresh", "blind", "shelf", "blind-english", "blind-languages")
)
"""Questions that nothing is tuned on."""
TWINS = ROOT / "tests" / "data" / "queries-twins.yaml"
"""Needs that are tuned on, in seven languages: to see what a language lacks; not fitted on."""
PARALLEL = frozenset({"queries-blind-languages", TWINS.stem})
"""The questions that ask the same in seven languages: of them the languages are compared."""
LIBRARY, CAMPUS, TREATIES = (
    (
        ROOT / "tests" / "data" / f"list-{name}.yaml",
        ROOT / "tests" / "data" / f"list-{name}-queries.yaml",
    )
    for name in ("library", "campus", "treaties")
)
"""Lists of other fields with their questions: thin and in Spanish, rich, of titles alone.

The first is fitted on; of the others nothing is.
"""
OTHER_LISTS = (LIBRARY, CAMPUS, TREATIES)
SEED = 20261123
_PASSPORT = str.maketrans({  # ICAO Doc 9303, as in Russian passports
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
})  # fmt: skip
_CHATTED = str.maketrans({  # as people type it: no rule, y and j where a passport has i
    **{chr(letter): latin for letter, latin in _PASSPORT.items()},
    "й": "y", "х": "h", "ц": "c", "щ": "sch", "ъ": "", "ы": "y", "ю": "yu", "я": "ya",
})  # fmt: skip
_NEIGHBOURS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the tools that answer it (none: it has no answer) and where it belongs."""

    text: str
    category: str
    language: str
    relevant: tuple[str, ...]


@cache
def load_catalogue() -> Catalogue:
    """Read the catalogue of the repository."""
    return read_catalogue(CATALOGUE)


def load_questions(path: Path = QUESTIONS) -> list[Question]:
    """Read the questions of a file."""
    loaded = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [
        Question(str(one["query"]), one["category"], one["lang"], tuple(one["relevant"]))
        for one in loaded
    ]


def load_list(catalogue: Path, questions: Path) -> tuple[Catalogue, list[Question]]:
    """Read another list than ours, and its questions.

    What is right is a title, several with | between them, or after "re:" a pattern over titles,
    summaries and topics.
    """
    listed = read_catalogue(catalogue)
    loaded = yaml.load(questions.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return listed, [
        Question(str(one["query"]), one["category"], "", tuple(_right(listed, str(one["right"]))))
        for one in loaded
    ]


def _right(listed: Catalogue, written: str) -> Iterator[str]:
    titles, _, pattern = written.partition("re:")
    exact = {title.casefold() for title in titles.split("|") if title}
    for tool in listed.tools:
        texts = (tool.title, *tool.summary.values(), *tool.topics)
        if tool.title.casefold() in exact or (
            pattern and any(re.search(pattern, text, re.IGNORECASE) for text in texts)
        ):
            yield tool.id


def tuned_on(question: Question) -> bool:
    """Tell whether a question is of the half that the search was tuned on; the rest is not."""
    return zlib.crc32(question.text.encode()) % 2 == 0


def romanised(questions: Iterable[Question]) -> list[Question]:
    """Return Russian questions in Latin letters, by turns as in passports and as in chats."""
    russian = [
        question for question in questions if question.language == "ru" and question.relevant
    ]
    return [
        replace(
            question,
            text=question.text.lower().translate((_PASSPORT, _CHATTED)[place % 2]),
            category="romanised (made)",
        )
        for place, question in enumerate(russian)
    ]


def mistyped(questions: Iterable[Question], each: int = 1) -> list[Question]:
    """Return typing mistakes made up from questions in Latin letters, the same at every run."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    known = [
        question
        for question in questions
        if question.category in {"exact", "partial"} and question.relevant
    ]
    return [
        replace(question, text=_mistyped(question.text, chance), category="typo (made)")
        for question in known
        for _ in range(each)
        if question.text.isascii()
    ]


def _mistyped(text: str, chance: random.Random) -> str:
    """Spoil the longest word, and another long one in a long text, by one slip each."""
    words = text.split()
    long = sorted(range(len(words)), key=lambda place: -len(words[place]))[: 1 + len(words) // 4]
    for place in long:
        if len(words[place]) > 4 and words[place].isalpha() and not words[place].isupper():
            words[place] = _slip(words[place], chance)
    return " ".join(words)


def _slip(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    match chance.randrange(4):
        case 0:
            return f"{before}{after[0]}{letter}{after[1:]}"
        case 1:
            return before + after
        case 2:
            return before + letter * 2 + after
        case _:
            return before + _neighbour(letter, chance) + after


def _neighbour(letter: str, chance: random.Random) -> str:
    for row in _NEIGHBOURS:
        place = row.find(letter.lower())
        if place >= 0:
            near = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
            return chance.choice(near)
    return letter
