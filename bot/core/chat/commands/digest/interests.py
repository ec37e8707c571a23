"""What a digest should hold: filters in a line, read as one union.

The same key twice is "or", different keys are "and", and the word "or" begins another interest.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product

from bot.core.base.normalize import key_of
from bot.core.chat.context import Context
from bot.core.digests.zone_names import is_place_code
from bot.core.search.filter_parser import FilterMistake, read_filters
from bot.core.search.filters import Filters

MAX_FILTERS = 20
"""Filters of one digest, every combination counted: more than anybody reads through."""
_MAX_FACETS = 100
_KEYS = ("topic", "kind", "access", "lang", "year")
_SEPARATORS = re.compile(
    "(?<![0-9])[,;\u060c\u061b\u3001\uff0c\uff1b]+|[,;\u060c\u061b\u3001\uff0c\uff1b]+(?![0-9])"
)
_AROUND = '()[]"\u201c\u201d\u00ab\u00bb!?'


@dataclass(frozen=True, slots=True)
class Interests:
    """The filters of a line (None: it names none) and its other words."""

    filters: tuple[Filters, ...] | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TooMany:
    """More filters than one digest takes."""


def split_line(line: str, context: Context) -> list[str]:
    """Return the words of a line, without the commas between them and the brackets round them.

    Several values of one filter are several filters: "lang:en, fr" is "lang:en lang:fr".
    """
    found: list[str] = []
    for written in _SEPARATORS.sub(" ", context.join_filters(line)).split():
        word = written.strip(_AROUND) if written.strip("?") else written
        key, colon, values = word.partition(":")
        if word:
            found += [f"{key}:{value}" for value in values.split("|")] if colon else [word]
    return found


def read_interests(words: Sequence[str], context: Context) -> Interests | FilterMistake | TooMany:
    """Take the filters out of the words of a line; "all" stands for none."""
    keys = "|".join((*_KEYS, *context.catalogue.references_by_id))
    begun = re.compile(rf"({keys}):", re.IGNORECASE)
    facets = dict.fromkeys(word for word in words if begun.match(word))
    if len(facets) > _MAX_FACETS:
        return TooMany()
    known: dict[str, Filters] = {}
    names = context.filter_names(" ".join(facets))
    for facet in facets:
        read = read_filters(facet, context.catalogue, names)
        if isinstance(read, FilterMistake):
            return read
        known[facet] = read.filters
    others = tuple(word for word in words if word not in known)
    vocabulary = context.vocabulary
    joining = vocabulary.keys("or") | vocabulary.keys("all")
    said = tuple(
        word
        for word in others
        if key_of(word) not in joining or (not known and is_place_code(word))
    )
    if not known:
        everything = any(key_of(word) in vocabulary.keys("all") for word in others)
        return Interests(() if everything else None, said)
    union = _union(_parts(words, vocabulary.keys("or")), known)
    return TooMany() if union is None else Interests(union, said)


def write_interests(filters: Iterable[Filters]) -> str:
    """Write filters as a person types them."""
    return " or ".join(map(str, filters))


def _union(
    interests: Iterable[Iterable[str]], known: Mapping[str, Filters]
) -> tuple[Filters, ...] | None:
    """Return every combination of each interest; None where there are too many."""
    parts = [_alternatives(interest, known) for interest in interests]
    if sum(math.prod(map(len, part)) for part in parts if part) > MAX_FILTERS:
        return None
    combinations = (choice for part in parts if part for choice in product(*part))
    return tuple(dict.fromkeys(reduce(_both, combination) for combination in combinations))


def _parts(words: Iterable[str], between: frozenset[str]) -> list[list[str]]:
    """Split words at each "or"."""
    parts: list[list[str]] = [[]]
    for word in words:
        if key_of(word) in between:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _alternatives(part: Iterable[str], known: Mapping[str, Filters]) -> list[list[Filters]]:
    """Return the filters of one interest, those of the same key together."""
    found: dict[str, list[Filters]] = {}
    for filters in dict.fromkeys(known[word] for word in part if word in known):
        found.setdefault(str(filters).partition(":")[0], []).append(filters)
    return list(found.values())


def _both(filters: Filters, other: Filters) -> Filters:
    """Return filters of different keys as one."""
    return Filters(
        topic=filters.topic or other.topic,
        language=filters.language or other.language,
        since=filters.since or other.since,
        until=filters.until or other.until,
        kind=filters.kind or other.kind,
        access=filters.access or other.access,
        references=tuple(sorted((*filters.references, *other.references))),
    )
