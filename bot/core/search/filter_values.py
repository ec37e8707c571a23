"""What is meant by the value of a filter: a topic, a language, years, however people write them.

Knows the names that values have; refuses to know where in a line a filter stands.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from bot.core.base.normalize import exact_key, fold, key_of
from bot.core.catalogue.model import Catalogue, Reference, ReferenceSystem, localised
from bot.core.search.citations import read_number
from bot.core.search.filters import Filters, access_in, kinds_in

_YEARS = re.compile(r"(?P<since>[1-9][0-9]{3})?(?P<dash>[-–—])?(?P<until>[1-9][0-9]{3})?")
_REGION = re.compile(r"[a-z]{2,3}-([a-z]{4}-)?([a-z]{2}|[0-9]{3})|[a-z]{2,3}-[a-z]{4}")
"""A language with its script, its region or both, as locales are written (BCP 47)."""
_PAGE = re.compile(r"[1-9][0-9]{0,3}")
_ROMAN_ALONE = re.compile(r"\w\W+[ivx]+\W*$", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"[|/+&]")
"""What parts the values of one filter: "lang:en|fr"."""
_NEAR = 0.85
"""How alike a name must be to be the one of a filter: "valuations", "convention"."""
_SHORTEST_NEAR = 5
"""Letters of a name that may be written a little differently."""


@dataclass(frozen=True, slots=True)
class ParsedLine:
    """A line taken apart: its words, its filters and the page that it asks for, from 1."""

    words: str
    filters: Filters
    page: int = 1


ValueReader = Callable[[ParsedLine, str], ParsedLine | None]


def value_readers(catalogue: Catalogue, names: Mapping[str, str]) -> Mapping[str, ValueReader]:
    """Return what reads the value of each filter; None comes of one that means nothing."""
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
