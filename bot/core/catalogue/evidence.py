"""Where each fact of a tool was read. Knows the fields that state facts, and no file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.catalogue.model import Tool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact, what is said, and the addresses at which it was read."""

    fact: str
    said: str
    sources: tuple[str, ...]


def evidence_of(tool: Tool) -> tuple[Evidence, ...]:
    """Return the facts of a tool, each with its sources; those without any have an empty one.

    A page that was read is its own evidence, and the main source of a tool is that of its title.
    """
    return tuple(_facts(tool))


def _facts(tool: Tool) -> Iterator[Evidence]:
    yield Evidence("title", tool.title, _read(tool, "title") or (tool.source,))
    for fact, value in (("kind", tool.kind), ("access", tool.access), ("part_of", tool.part_of)):
        if value:
            yield Evidence(fact, value, _read(tool, fact))
    for older in tool.replaces:
        yield Evidence(f"replaces.{older}", older, _read(tool, "replaces", older))
    for language, name in tool.names.items():
        yield Evidence(f"names.{language}", name, _read(tool, "names", language))
    for edition in tool.editions:
        own = (edition.source,) if edition.source else ()
        date = str(edition.date)
        yield Evidence(f"editions.{date}", date, own or _read(tool, "editions", date))
    for language, basis in tool.languages.items():
        yield Evidence(f"languages.{language}", basis, _read(tool, "languages", language))
    for page in tool.pages:
        own = (page.url,) if page.verified else ()
        yield Evidence("pages", page.url, own or _read(tool, "pages"))
    for system, numbers in tool.references.items():
        for number, said_by in numbers.items():
            entry = f"{system}.{number}"
            yield Evidence(f"references.{entry}", said_by, _read(tool, "references", entry))


def _read(tool: Tool, field: str, entry: str = "") -> tuple[str, ...]:
    return tool.sources.get(f"{field}.{entry}") or tool.sources.get(field) or ()
