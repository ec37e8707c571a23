"""In which languages a catalogue can be read. Knows which texts people see, and no file.

What stands in no other language is read in English, so that one language is enough for an entry.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from bot.core.catalogue.model import Catalogue, Organisation, ReferenceSystem, Tool


@dataclass(frozen=True, slots=True)
class Lack:
    """A text that people see, by its place in the catalogue, and the languages it is not in."""

    place: str
    languages: tuple[str, ...]


def lacks_in(catalogue: Catalogue, languages: Collection[str]) -> tuple[Lack, ...]:
    """Return the texts that are not there in all of some languages, in the order of the file."""
    lacks = (
        Lack(place, tuple(language for language in languages if language not in text))
        for place, text in _texts(catalogue)
    )
    return tuple(lack for lack in lacks if lack.languages)


def _texts(catalogue: Catalogue) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Return the texts that people see, each by language."""
    yield from _of_organisation(catalogue.organisation)
    for topic in catalogue.topics:
        yield f"topics › {topic.id} › label", topic.label
    for audience in catalogue.audiences:
        yield f"audiences › {audience.id} › label", audience.label
    for system in catalogue.references:
        yield from _of_system(system)
    for number, absent in enumerate(catalogue.not_here, start=1):
        yield f"not_here › number {number} › label", absent.label
    for tool in catalogue.tools:
        yield from _of_tool(tool)


def _of_organisation(organisation: Organisation) -> Iterator[tuple[str, Mapping[str, str]]]:
    yield "organisation › name", organisation.name
    yield "organisation › short", organisation.short
    if organisation.notice:
        yield "organisation › notice", organisation.notice


def _of_system(system: ReferenceSystem) -> Iterator[tuple[str, Mapping[str, str]]]:
    place = f"references › {system.id}"
    yield f"{place} › name", system.name
    yield f"{place} › short", system.short
    yield f"{place} › heading", system.heading
    yield f"{place} › unit", system.unit
    for number, label in system.labels.items():
        yield f"{place} › labels › {number}", label


def _of_tool(tool: Tool) -> Iterator[tuple[str, Mapping[str, str]]]:
    place = f"tools › {tool.id}"
    yield f"{place} › names or translations", {**tool.translations, **tool.names, "en": tool.title}
    yield f"{place} › summary", tool.summary
    for edition in tool.editions:
        if edition.label:
            yield f"{place} › editions › {edition.date} › label", edition.label
