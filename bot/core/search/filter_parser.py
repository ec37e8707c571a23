"""Lines with filters in them: `wood topic:resilience lang:fr`, and "Topic: resilience" in prose.

Knows how a filter is written; what its value means, `filter_values.py` knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.base.i18n import Translator, language_names
from bot.core.base.normalize import key_of, plain_signs
from bot.core.catalogue.model import Catalogue
from bot.core.search.filter_values import ParsedLine, value_readers
from bot.core.search.filters import Filters, access_in, kinds_in

_KEYS = ("topic", "kind", "access", "lang", "year", "page")
_LISTED = ("topic", "kind", "access", "lang")
"""The filters that may name several values, of which a tool must have one."""
_MOST_LISTED = 10
_OPENING = "([{\"'\u2018\u201c\u201e\u00ab"
_CLOSING = ".:!?)]}\"'\u2019\u201c\u201d\u00bb\u3002\uff09"
_BETWEEN = ",;\u060c\u061b\u3001\uff0c\uff1b"
_VALUE = rf"(?:[^\s{_BETWEEN}]|,(?=[0-9]))"
_LEFT_OUT = frozenset({"\u2026", "..."})
"""What help texts write for a value."""
_NAMED = re.compile(r"(?ai:lang|kind|access):")
"""A filter whose value people call by a name."""


@dataclass(frozen=True, slots=True)
class FilterMistake:
    """A filter that says nothing usable."""

    key: str
    value: str


def read_filters(
    line: str, catalogue: Catalogue, names: Mapping[str, str]
) -> ParsedLine | FilterMistake:
    """Take a line apart into words and filters.

    `names` maps the keys (`exact_key` of the folded text) of what people call languages, kinds and
    access to what they are called in the catalogue, so that `lang:french` works.
    """
    line = plain_signs(line)
    lines = [" ".join(piece.split()) for piece in without_filters(line, catalogue).splitlines()]
    parsed = ParsedLine("\n".join(line for line in lines if line), Filters())
    readers = value_readers(catalogue, names)
    for match in _token(catalogue).finditer(line):
        key, value = match[1].lower(), match[2]
        if value in _LEFT_OUT:
            continue
        read = readers[key](parsed, _unwrapped(value))
        if read is None:
            return FilterMistake(key, value)
        parsed = read
    return parsed


def names_values(line: str) -> bool:
    """Tell whether a line may hold a filter whose values have names, or several of them."""
    return any(f"{key}:" in line.casefold() for key in _LISTED)


def join_values(
    line: str, catalogue: Catalogue, names: Mapping[str, str], between: re.Pattern[str]
) -> str:
    """Return a line whose filters hold all their values: "lang:en, fr" is "lang:en|fr".

    What stands behind a comma, or behind a word of `between`, belongs to the filter before it where
    that filter can have it.
    """
    line, readers = plain_signs(line), value_readers(catalogue, names)
    value = rf"[^\s{_BETWEEN}:]+"
    listed = re.compile(
        rf"(?<![^\s{_BETWEEN}{re.escape(_OPENING)}])((?ai:{'|'.join(_LISTED)})):({value})"
        rf"(?:\s*[{_BETWEEN}]\s*|{between.pattern})({value})(?![^\s{_BETWEEN}]*:)",
        between.flags,
    )

    def joined(match: re.Match[str]) -> str:
        values = (_unwrapped(match[2]), _unwrapped(match[3]))
        read = readers[match[1].lower()]
        if any(read(ParsedLine("", Filters()), value) is None for value in values):
            return match[0]
        return f"{match[1]}:{'|'.join(values)}"

    for _ in range(_MOST_LISTED):
        before, line = line, listed.sub(joined, line)
        if line == before:
            break
    return line


def filter_names(line: str, catalogue: Catalogue, speakers: Iterable[Translator]) -> dict[str, str]:
    """Return the languages, kinds and access of tools, by the keys of what they are called.

    Kinds and access are called as each speaker does, languages also as others and they themselves.
    Hundreds of names are folded for it: for a line without a filter that has names, there are none.
    """
    if not _NAMED.search(plain_signs(line)):
        return {}
    codes = sorted({code for tool in catalogue.tools for code in tool.languages})
    found = {key_of(name): code for name, code in language_names(codes)}
    for translate in speakers:
        found |= {key_of(translate(f"kind-{kind}")): kind for kind in kinds_in(catalogue)}
        found |= {key_of(translate(f"access-{access}")): access for access in access_in(catalogue)}
        found |= {key_of(translate.language_name(code)): code for code in codes}
    return found


def without_filters(line: str, catalogue: Catalogue) -> str:
    """Return a line without all that is written as a filter, whether it can be read or not."""
    return _token(catalogue).sub(" ", line)


def _unwrapped(value: str) -> str:
    """Return a value without the quotes, brackets and full stops that belong to the sentence."""
    value = value.strip(_OPENING)
    while value.endswith(tuple(_CLOSING)) and not (value[-1] == ")" and _is_balanced(value)):
        value = value[:-1]
    return value


def _is_balanced(value: str) -> bool:
    return value.count("(") == value.count(")")


def _token(catalogue: Catalogue) -> re.Pattern[str]:
    """Return what a filter looks like: its value right behind the colon, else it is prose."""
    keys = "|".join((*_KEYS, *catalogue.references_by_id))
    return re.compile(
        rf"(?<![^\s{_BETWEEN}{re.escape(_OPENING)}])[{re.escape(_OPENING)}]*"
        rf"((?ai:{keys})):({_VALUE}+|$)[{_BETWEEN}]*"
    )


def read_prose(line: str, catalogue: Catalogue, names: Mapping[str, str]) -> Filters:
    """Return the filters that a text names as prose does: "Topic: transit. Venue: Brussels".

    What cannot be read says nothing.
    """
    filters = Filters()
    for match in _prose(catalogue).finditer(plain_signs(line)):
        written = f"{match[1]}:{''.join(match[2].split())}"
        read = read_filters(f"{filters} {written}".strip(), catalogue, names)
        filters = read.filters if isinstance(read, ParsedLine) else filters
    return filters


def _prose(catalogue: Catalogue) -> re.Pattern[str]:
    """Return what a filter in prose looks like: its value ends where the sentence does."""
    keys = "|".join((*_KEYS[:-1], *catalogue.references_by_id))
    return re.compile(rf"(?<![^\W_])((?ai:{keys})):\s+([^\n.:{_BETWEEN}\u3002]+)")


def without_prose(line: str, catalogue: Catalogue, names: Mapping[str, str]) -> str:
    """Return the words of a text that are in none of the filters which it names as prose does."""
    line = plain_signs(line)

    def kept(match: re.Match[str]) -> str:
        return " " if read_prose(match[0], catalogue, names) else match[0]

    return " ".join(_prose(catalogue).sub(kept, line).split())
