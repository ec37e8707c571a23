"""A whole catalogue, ready to be asked for its tools and topics. Knows no file and no search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from bot.core.constraints import AtLeast
from bot.core.tool import (
    Absent,
    Article,
    Audience,
    Labels,
    Organisation,
    Phrase,
    Record,
    Tool,
    Topic,
)

MAX_BYTES = 5_000_000
"""What the files of a catalogue may hold together: thousands of tools."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Record):
    """What a file beside the main one holds: more tools, and nothing else."""

    tools: Annotated[tuple[Tool, ...], AtLeast(1)]
    """The tools, listed behind those of the main file."""


@dataclass(frozen=True, kw_only=True)
class Catalogue(Record):
    """Everything one catalogue file says."""

    version: Literal["1"]
    """The version of this format: 1."""
    organisation: Organisation
    """Whose tools these are."""
    topics: Annotated[tuple[Topic, ...], AtLeast(1)]
    """The subjects that the tools are filed under."""
    audiences: tuple[Audience, ...] = ()
    """The groups of people whom the tools are for."""
    tfa_articles: Mapping[Article, Labels] = field(default_factory=dict)
    """Short labels for the articles of the WTO Trade Facilitation Agreement, per language."""
    synonyms: tuple[Annotated[tuple[Phrase, ...], AtLeast(2)], ...] = ()
    """Groups of words that mean the same to somebody who searches, in any mix of languages."""
    not_here: tuple[Absent, ...] = ()
    """Neighbouring subjects that people ask for and that this catalogue does not hold."""
    tools: Annotated[tuple[Tool, ...], AtLeast(1)]
    """The tools, in the order in which they are listed."""

    @cached_property
    def tools_by_id(self) -> Mapping[str, Tool]:
        """The tools by their ids, in the order of the file."""
        return {tool.id: tool for tool in self.tools}

    @cached_property
    def topics_by_id(self) -> Mapping[str, Topic]:
        """The topics by their ids, in the order of the file."""
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def audiences_by_id(self) -> Mapping[str, Audience]:
        """The audiences by their ids, in the order of the file."""
        return {audience.id: audience for audience in self.audiences}

    def parts_of(self, tool: Tool) -> tuple[Tool, ...]:
        """Return the tools that are parts of a tool, in the order of the catalogue."""
        return self._parts.get(tool.id, ())

    def successors_of(self, tool: Tool) -> tuple[Tool, ...]:
        """Return the tools that came in the place of a tool."""
        return self._successors.get(tool.id, ())

    def at_address(self, address: str) -> tuple[Tool, ...]:
        """Return the tools whose official page is at an address, in whatever way it is written."""
        return self._tools_by_address.get(_written_alike(address), ())

    def newest(self) -> tuple[Tool, ...]:
        """Return the tools by the day they were added, then by edition, the latest first."""
        return self._newest

    @cached_property
    def _newest(self) -> tuple[Tool, ...]:
        def rank(tool: Tool) -> tuple[int, int]:
            edition = tool.newest_edition
            newest = edition.date.first_day().toordinal() if edition else 0
            return (tool.added.toordinal(), newest)

        return tuple(sorted(self.tools, key=rank, reverse=True))

    @cached_property
    def _parts(self) -> Mapping[str, tuple[Tool, ...]]:
        return _pointed_at((tool.part_of, tool) for tool in self.tools if tool.part_of)

    @cached_property
    def _successors(self) -> Mapping[str, tuple[Tool, ...]]:
        return _pointed_at((older, tool) for tool in self.tools for older in tool.replaces)

    @cached_property
    def _tools_by_address(self) -> Mapping[str, tuple[Tool, ...]]:
        found: dict[str, tuple[Tool, ...]] = {}
        for tool in self.tools:
            for address in dict.fromkeys(_written_alike(page.url) for page in tool.pages):
                found[address] = (*found.get(address, ()), tool)
        found.pop(_written_alike(self.organisation.tools_page), None)
        return found


def _pointed_at(pointers: Iterable[tuple[str, Tool]]) -> Mapping[str, tuple[Tool, ...]]:
    found: dict[str, tuple[Tool, ...]] = {}
    for id_, tool in pointers:
        found[id_] = (*found.get(id_, ()), tool)
    return found


def _written_alike(address: str) -> str:
    """Return what tells addresses apart: no scheme, `www.`, query, fragment, slash at the end."""
    bare = re.sub(r"[?#].*", "", address.strip().casefold())
    return re.sub(r"^https?://(www\.)?", "", bare).rstrip("/")
