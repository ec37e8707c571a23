"""Filters such as `topic:resilience kind:guide lang:fr year:2018-`, read and written.

Knows which tools a filter lets through; knows no search and no text that a person reads.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from bot.core.base.i18n import Translator, language_names
from bot.core.base.normalize import exact_key, fold, key_of, plain_signs
from bot.core.catalogue.model import (
    ACCESSES,
    KINDS,
    Catalogue,
    Reference,
    ReferenceSystem,
    Tool,
    localised,
)
from bot.core.search.citations import read_number

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
_YEARS = re.compile(r"(?P<since>[1-9][0-9]{3})?(?P<dash>[-–—])?(?P<until>[1-9][0-9]{3})?")
_REGION = re.compile(r"[a-z]{2,3}-([a-z]{4}-)?([a-z]{2}|[0-9]{3})|[a-z]{2,3}-[a-z]{4}")
"""A language with its script, its region or both, as locales are written (BCP 47)."""
_NAMED = re.compile(r"(?ai:lang|kind|access):")
"""A filter whose value people call by a name."""
_PAGE = re.compile(r"[1-9][0-9]{0,3}")
_ROMAN_ALONE = re.compile(r"\w\W+[ivx]+\W*$", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"[|/+&]")
"""What parts the values of one filter: "lang:en|fr"."""
_NEAR = 0.85
"""How alike a name must be to be the one of a filter: "valuations", "convention"."""
_SHORTEST_NEAR = 5
"""Letters of a name that may be written a little differently."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a tool must have to be let through; years are those of its newest edition.

    Of several topics, kinds, languages or ways of access, with commas between them, it needs one.
    """

    topic: str | None = None
    language: str | None = None
    since: int | None = None
    until: int | None = None
    kind: str | None = None
    access: str | None = None
    references: tuple[Reference, ...] = ()
    """At most one of each system."""

    def __bool__(self) -> bool:
        """Tell whether anything is filtered at all."""
        return self != Filters()

    def __str__(self) -> str:
        """Write the filters as a person types them."""
        written = [
            ("topic", self.topic),
            ("kind", self.kind),
            ("access", self.access),
            ("lang", self.language),
            ("year", self._years()),
            *self.references,
        ]
        return " ".join(f"{key}:{value}" for key, value in written if value)

    def allows(self, tool: Tool) -> bool:
        """Tell whether a tool passes."""
        return (
            _has_one(self.topic, tool.topics)
            and _has_one(self.kind, (tool.kind,))
            and _has_one(self.access, (tool.access,))
            and _has_one(self.language, tool.languages)
            and self._allows_year(tool)
            and all(helps_with(tool, reference) for reference in self.references)
        )

    def _years(self) -> str:
        if self.since is not None and self.since == self.until:
            return str(self.since)
        if self.since is None and self.until is None:
            return ""
        return f"{self.since or ''}-{self.until or ''}"

    def _allows_year(self, tool: Tool) -> bool:
        if self.since is None and self.until is None:
            return True
        edition = tool.newest_edition
        return edition is not None and (
            (self.since or 0) <= edition.date.year <= (self.until or 9999)
        )


def _has_one(wanted: str | None, having: Collection[str | None]) -> bool:
    return wanted is None or any(value in having for value in wanted.split(","))


@dataclass(frozen=True, slots=True)
class ParsedLine:
    """A line taken apart: its words, its filters and the page that it asks for, from 1."""

    words: str
    filters: Filters
    page: int = 1


@dataclass(frozen=True, slots=True)
class FilterMistake:
    """A filter that says nothing usable."""

    key: str
    value: str


_Reader = Callable[[ParsedLine, str], ParsedLine | None]


def read_filters(
    line: str, catalogue: Catalogue, names: Mapping[str, str]
) -> ParsedLine | FilterMistake:
    """Take a line apart into words and filters.

    `names` maps the keys (`exact_key` of the folded text) of what people call languages, kinds and
    access to what they are called in the catalogue, so that `lang:french` works.
    """
    line = plain_signs(line)
    lines = [
        " ".join(splitline.split()) for splitline in without_filters(line, catalogue).splitlines()
    ]
    parsed = ParsedLine("\n".join(line for line in lines if line), Filters())
    readers = _readers(catalogue, names)
    for match in _token(catalogue).finditer(line):
        key, value = match[1].lower(), match[2]
        if value in _LEFT_OUT:
            continue
        read = readers[key](parsed, _unwrapped(value))
        if read is None:
            return FilterMistake(key, value)
        parsed = read
    return parsed


def _readers(catalogue: Catalogue, names: Mapping[str, str]) -> Mapping[str, _Reader]:
    return {
        "topic": lambda parsed, value: _with_any(parsed, "topic", value, _topics(catalogue)),
        "kind": lambda parsed, value: _with_any(parsed, "kind", value, _kinds(catalogue, names)),
        "access": lambda parsed, value: _with_any(
            parsed, "access", value, _access(catalogue, names)
        ),
        "lang": lambda parsed, value: _with_any(
            parsed, "language", value, _languages(catalogue, names)
        ),
        "year": _with_years,
        "page": _with_page,
        **{system.id: partial(_with_reference, system=system) for system in catalogue.references},
    }


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
    line, readers = plain_signs(line), _readers(catalogue, names)
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


def kinds_in(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the kinds of which there are tools, in the order of their definition."""
    present = {tool.kind for tool in catalogue.tools}
    return tuple(kind for kind in KINDS if kind in present)


def access_in(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ways of access that are known of tools, in the order of their definition."""
    present = {tool.access for tool in catalogue.tools}
    return tuple(access for access in ACCESSES if access in present)


def helps_with(tool: Tool, reference: Reference) -> bool:
    """Tell whether a tool helps with what is referred to, or with a part of it."""
    numbers = tool.references.get(reference.system, ())
    return any(is_part_of(Reference(reference.system, number), reference) for number in numbers)


def is_part_of(known: Reference, wanted: Reference) -> bool:
    """Tell whether a reference is the one that is wanted, or a part of it: 7.6 is part of 7."""
    return f"{known}.".startswith(f"{wanted}.")


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


def topic_called(value: str, catalogue: Catalogue) -> str | None:
    """Return the topic that has a label, in any language."""
    key = exact_key(fold(value))
    for topic in catalogue.topics:
        if key and key in (exact_key(fold(label)) for label in topic.label.values()):
            return topic.id
    return None


def reference_called(value: str, catalogue: Catalogue) -> Reference | None:
    """Return the reference that is written with its subject, in any language: "Art. 7 Release"."""
    key = exact_key(fold(value))
    for system in catalogue.references:
        for number, subject in system.labels.items():
            for language, said in subject.items():
                unit = localised(system.unit, language)
                if key == exact_key(fold(f"{unit} {number} {said}")):
                    return Reference(system.id, number)
    return None


def roman_article(value: str, catalogue: Catalogue) -> Reference | None:
    """Return what a Roman number behind a word for an article may mean: "Article X"."""
    if not _ROMAN_ALONE.search(value):
        return None
    numbers = ((system, read_number(value, system)) for system in catalogue.references)
    cited = (Reference(system.id, number) for system, number in numbers if number)
    return next((reference for reference in cited if _is_labelled(reference, catalogue)), None)


def _is_labelled(reference: Reference, catalogue: Catalogue) -> bool:
    return reference.number in catalogue.references_by_id[reference.system].labels


def find_topic(value: str, catalogue: Catalogue) -> str | None:
    """Return the topic meant by an id, the only one that begins so, or a label in any language."""
    wanted = fold(value).strip()
    if wanted in catalogue.topics_by_id:
        return wanted
    called = topic_called(value, catalogue)
    if called:
        return called
    begun = [topic for topic in catalogue.topics_by_id if topic.startswith(wanted)]
    return begun[0] if wanted and len(begun) == 1 else None


_ListedKey = Literal["topic", "kind", "access", "language"]
_Named = Callable[[str], str | None]
"""From what is written to the one value that is meant, or None."""


def _with_any(parsed: ParsedLine, key: _ListedKey, value: str, named: _Named) -> ParsedLine | None:
    """Add a value to those of a filter; of several, each must be one: "en|fr", "en/fr"."""
    whole = named(value)
    found = [whole] if whole else [named(alternative) for alternative in _ALTERNATIVES.split(value)]
    if None in found:
        return None
    before: str | None = getattr(parsed.filters, key)
    values = dict.fromkeys((*(before.split(",") if before else ()), *filter(None, found)))
    return replace(parsed, filters=_with(parsed.filters, key, ",".join(values)))


def _with(filters: Filters, key: _ListedKey, values: str) -> Filters:
    match key:
        case "topic":
            return replace(filters, topic=values)
        case "kind":
            return replace(filters, kind=values)
        case "access":
            return replace(filters, access=values)
        case "language":
            return replace(filters, language=values)


def _topics(catalogue: Catalogue) -> _Named:
    names = {topic: topic for topic in catalogue.topics_by_id}
    names |= {key_of(name): topic.id for topic in catalogue.topics for name in topic.label.values()}

    def called(value: str) -> str | None:
        key = key_of(value)
        begun = {topic for name, topic in names.items() if key and name.startswith(key)}
        only = next(iter(begun)) if len(begun) == 1 else None
        return find_topic(value, catalogue) or only or _near(value, names, names.values())

    return called


def _kinds(catalogue: Catalogue, names: Mapping[str, str]) -> _Named:
    return lambda value: _one_of(kinds_in(catalogue), value, names)


def _access(catalogue: Catalogue, names: Mapping[str, str]) -> _Named:
    return lambda value: _one_of(access_in(catalogue), value, names)


def _one_of(known: tuple[str, ...], value: str, names: Mapping[str, str]) -> str | None:
    """Return what a value names: in full, as the only one that begins so, or a little differently.

    "conventions" are "convention", whatever the language.
    """
    wanted = value.casefold()
    meant = names.get(key_of(value), wanted)
    if meant in known:
        return meant
    begun = [name for name in known if name.startswith(wanted)]
    if wanted and len(begun) == 1:
        return begun[0]
    return _near(value, {**names, **{name: name for name in known}}, known)


def _near(value: str, names: Mapping[str, str], known: Collection[str]) -> str | None:
    """Return what is meant by the name that is spelt most like a value, if one is."""
    key = key_of(value)
    if len(key) < _SHORTEST_NEAR:
        return None
    alike = [name for name, meant in names.items() if meant in known and name[:1] == key[:1]]
    near = difflib.get_close_matches(key, alike, n=1, cutoff=_NEAR)
    return names[near[0]] if near else None


def _languages(catalogue: Catalogue, names: Mapping[str, str]) -> _Named:
    return lambda value: _language(
        value.casefold().replace("_", "-"), catalogue, names.get(key_of(value))
    )


def _language(value: str, catalogue: Catalogue, named: str | None) -> str | None:
    """Return the language of tools that a code or a name means: "fr-FR" is "fr" where no tool says.

    And the other way round: "pt" is "pt-BR" where that is the only one.
    """
    known = {code.casefold(): code for tool in catalogue.tools for code in tool.languages}
    code = known.get(value) or named
    language = value.partition("-")[0]
    if code is None and (value == language or _REGION.fullmatch(value)):
        code = known.get(language)
        longer = [one for key, one in known.items() if key.startswith(f"{language}-")]
        code = code or (longer[0] if len(longer) == 1 else None)
    return code


def _with_years(parsed: ParsedLine, value: str) -> ParsedLine | None:
    match = _YEARS.fullmatch(value)
    if match is None or not (match["since"] or match["until"]):
        return None
    since = int(match["since"]) if match["since"] else None
    until = int(match["until"]) if match["until"] else None
    if match["dash"] is None:
        if until is not None:
            return None
        until = since
    if since is not None and until is not None and since > until:
        return None
    return replace(parsed, filters=replace(parsed.filters, since=since, until=until))


def _with_reference(
    parsed: ParsedLine, value: str, *, system: ReferenceSystem
) -> ParsedLine | None:
    number = read_number(value, system)
    if number is None:
        return None
    others = (reference for reference in parsed.filters.references if reference.system != system.id)
    references = tuple(sorted((*others, Reference(system.id, number))))
    return replace(parsed, filters=replace(parsed.filters, references=references))


def _with_page(parsed: ParsedLine, value: str) -> ParsedLine | None:
    if not _PAGE.fullmatch(value):
        return None
    return replace(parsed, page=int(value))
