"""Filters such as `topic:resilience kind:guide lang:fr year:2018-`: which tools they let through.

Writes them as they are typed; how they are read is in `filter_parser.py`. Knows no search.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.core.catalogue.model import ACCESSES, KINDS, Catalogue, Reference, Tool


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
